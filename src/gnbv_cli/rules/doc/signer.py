"""DOC: who signs: a head 'for' the head, a title before the name; the line of the archive."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gnbv_cli.data.signers import signers
from gnbv_cli.findings.finding import Edit, Finding, Fix, Place
from gnbv_cli.rules.checked import CheckedPlan
from gnbv_cli.rules.rule import Details, Rule
from gnbv_cli.texts.labels import APPLY
from gnbv_cli.texts.sentence import Words
from gnbv_cli.written.names import folded, plain

_COMMITTEE = "uy ban nhan dan"
_DEPUTIES = ("pho ", "p ")
_KEPT = re.compile(r"lưu\s*[:.]")
_ARCHIVE = re.compile(r"(?<!\w)(?:vt|văn thư)(?!\w)")
_TITLE_END = re.compile(r"[.\s]")


def _for_the_head(rule: Rule, checked: CheckedPlan) -> Iterator[Finding]:
    """'KT. CHỦ TỊCH' above a position that is no deputy's."""
    signature = checked.plan.signature
    if signature is None or checked.reading.is_damaged("signature"):
        return
    acting, position = folded(signature.acting_for or ""), folded(signature.position or "")
    if not acting.startswith("kt ") or not position or position.startswith(_DEPUTIES):
        return
    head = acting.removeprefix("kt ")
    if position != head and not position.startswith(f"{head} "):
        return  # a member signs for the head: another office, not the head himself
    stated = " ".join((signature.position or "").split())
    yield rule.finding(
        Place("signature.position"),
        details={"identity": (stated,)},
        position=stated,
        acting=" ".join((signature.acting_for or "").split()),
    )


def _title(rule: Rule, checked: CheckedPlan) -> Iterator[Finding]:
    """'ThS. Nguyễn Văn A' under a document of a People's Committee."""
    signature = checked.plan.signature
    issuer = folded(checked.plan.document.issuer or "")
    if signature is None or _COMMITTEE not in issuer:
        return
    for position, written in enumerate(signature.names, start=1):
        length = _title_length(" ".join(plain(written).split()))
        text = " ".join(written.split())
        title, name = text[:length].strip(), text[length:].strip()
        if not length or not name:
            continue
        place = Place(f"signature.names[{position}]")
        fix = Fix(APPLY.filled(old=text, new=name), "likely", (Edit(place, str(written), name),))
        details: Details = {"identity": (text,), "fixes": (fix,)}
        yield rule.finding(place, details=details, title=title)


def _title_length(name: str) -> int:
    """How many characters of a name, in lower case, are titles; several may follow each other."""
    known, at = signers(), 0
    while True:
        rest = name[at:]
        title = next((each for each in known.titles if _stands_at(rest, each)), None)
        if title is None:
            break
        at += len(title)
        while name[at : at + 1] in (".", " ") and at < len(name):
            at += 1
    first, _, behind = name[at:].partition(" ")
    if first in known.addresses and behind.partition(" ")[0] in known.families:
        return at + len(first) + 1
    return at


def _stands_at(rest: str, title: str) -> bool:
    return rest.startswith(title) and bool(_TITLE_END.match(rest, len(title)))


def _archive(rule: Rule, checked: CheckedPlan) -> Iterator[Finding]:
    """A line 'Lưu: …' that leaves out the archive of the office."""
    for position, line in enumerate(checked.plan.recipients, start=1):
        lower = plain(line).lstrip("-+ ")
        if _KEPT.match(lower) and not _ARCHIVE.search(lower):
            text = " ".join(line.split())
            place = Place(f"recipients[{position}]")
            yield rule.finding(place, details={"identity": (text,)}, line=text)


_SIGNED = (
    "signature: {{body: TM. ỦY BAN NHÂN DÂN, acting_for: KT. CHỦ TỊCH, "
    "position: {}, names: [{}]}}\n"
)
RULES = (
    Rule(
        "DOC012",
        "kt-without-deputy",
        "warning",
        Words("Ghi 'KT.' mà người ký không phải cấp phó", "'KT.' above no deputy"),
        Words(
            "Phần ký ghi '{acting}' nhưng chức vụ người ký là '{position}'",
            "The block says '{acting}', but the signer is '{position}'",
        ),
        Words(
            "Chỉ cấp phó ký thay người đứng đầu; người đứng đầu tự ký thì không có dòng 'KT.'",
            "Only a deputy signs for the head; the head signs without the line 'KT.'",
        ),
        Words(
            "Xem bản gốc: sửa chức vụ thành cấp phó, hoặc bỏ dòng 'KT.'",
            "See the original: make the position the deputy's, or leave out the line 'KT.'",
        ),
        _for_the_head,
        bad=_SIGNED.format("CHỦ TỊCH", "Họ và tên"),
        good=_SIGNED.format("PHÓ CHỦ TỊCH", "Họ và tên"),
        legal_basis=("nd-30-2020-13",),
    ),
    Rule(
        "DOC013",
        "title-before-name",
        "warning",
        Words("Có học vị, danh xưng trước họ tên người ký", "A title before the signer's name"),
        Words("Trước họ tên người ký ghi '{title}'", "'{title}' before the signer's name"),
        Words(
            "Văn bản của Ủy ban nhân dân chỉ ghi họ tên người ký",
            "A document of a People's Committee has the signer's name alone",
        ),
        Words("Chỉ ghi họ và tên", "Write the name alone"),
        _title,
        bad=_SIGNED.format("PHÓ CHỦ TỊCH", "TS. Lê Văn A"),
        good=_SIGNED.format("PHÓ CHỦ TỊCH", "Lê Văn A"),
        legal_basis=("nd-30-2020-pl1",),
    ),
    Rule(
        "DOC014",
        "archive-line",
        "note",
        Words("Dòng 'Lưu' chưa có VT", "A line 'Lưu' without VT"),
        Words("Dòng '{line}' chưa có VT (văn thư)", "'{line}' lacks VT (the office's archive)"),
        Words(
            "Bản gốc lưu tại văn thư; dòng 'Lưu' ghi VT rồi đến đơn vị soạn thảo",
            "The original is kept by the archive; the line has VT, then the drafting unit",
        ),
        Words("Ghi 'Lưu: VT, …'", "Write 'Lưu: VT, …'"),
        _archive,
        bad="recipients: [Các phòng của xã, 'Lưu: PKT.']\n",
        good="recipients: [Các phòng của xã, 'Lưu: VT, PKT.']\n",
        legal_basis=("nd-30-2020-pl1",),
    ),
)
