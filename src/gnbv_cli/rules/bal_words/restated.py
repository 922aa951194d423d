"""BAL: the funding of an item stated again in running words, differently."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from gnbv_cli.findings.finding import Finding, Place, Related
from gnbv_cli.rules.bal_words.owners import Owners
from gnbv_cli.rules.checked import CheckedPlan
from gnbv_cli.rules.rule import Rule
from gnbv_cli.rules.said_amounts import SaidAmount
from gnbv_cli.rules.sentences import sentence_at
from gnbv_cli.texts.sentence import Words
from gnbv_cli.written.amount import format_dong

_LINK = re.compile(
    r"[\s:,(]*(?:(?:tổng|số|tiền|kinh|phí|vốn|dự|toán|thực|hiện|kế|hoạch|chương|trình|được|giao|"
    r"bố|trí|phân|bổ|với|có|là|nguồn|của|toàn|xã|năm \d{4})(?!\w)[\s:,(]*)*\Z"
)
"""Words that may stand between an item and its funding, and nothing else."""
_SAYS = re.compile(r"(?<!\w)(?:kinh phí|vốn|dự toán|là)(?!\w)|[:(]\s*\Z")
_FUNDING_OF = re.compile(
    r"(?<!\w)(?:kinh phí|vốn|dự toán)(?: (?:thực hiện|của|cho|bố trí|phân bổ|giao))*\s*\Z"
)
_TOTAL = re.compile(r"(?<!\w)tổng(?: số)?(?: nguồn)? (?:kinh phí|vốn|dự toán)(?!\w)")
_YEAR = re.compile(r"năm (\d{4})")
_ABOUT_ELSE = re.compile(
    r"(?<!\w)(?:tăng|giảm|bổ sung|điều chỉnh|thêm|thiếu|còn lại|giải ngân|quyết toán|tạm ứng|đã|"
    r"mỗi|từng|bình quân|mức|đợt|quý|tháng|vay|tín dụng|vận động|xã hội hóa|xã hội hoá|"
    r"ngoài ra|trong đó|nhu cầu|đề nghị|trước đây|giai đoạn|ngân sách|nguồn khác)(?!\w)"
)
_PER = re.compile(r"\s*(?:/|mỗi|một|×|\*|x\s|cho mỗi|=|\+|-|–|đến)")
_REACH = 90
_NOT_IN = frozenset(("legal_bases", "targets", "policies", "document"))

_HERE = Words("kinh phí ghi tại đây", "the funding stated here")


def _restated(rule: Rule, checked: CheckedPlan) -> Iterator[Finding]:
    wording = checked.wording
    owners: Owners | None = None
    for said in checked.said_amounts:
        if wording.passage_at(said.start).top in _NOT_IN or said.amount.faults:
            continue
        if _PER.match(wording.lower, said.end):
            continue
        owners = owners or Owners(checked)
        found = _named(checked, owners, said)
        if found is None:
            continue
        item, start = found
        total = owners.total(item)
        if total is not None and not owners.has(item, said.value, said.amount.step):
            yield _finding(rule, checked, (start, said.end), item, total)


def _named(checked: CheckedPlan, owners: Owners, said: SaidAmount) -> tuple[str, int] | None:
    """The item whose funding an amount is clearly said to be, and where its name begins."""
    wording = checked.wording
    lower = wording.lower
    first = max(sentence_at(wording, said.start, said.end).start, said.start - _REACH)
    if _ABOUT_ELSE.search(lower, first, said.start):
        return None
    year = str(checked.plan.document.year)
    if any(found[1] != year for found in _YEAR.finditer(lower, first, said.start)):
        return None
    within = owners.of(wording.within(said.start, said.end)[0])
    references = checked.item_references
    last = bisect_right(references, said.start, key=lambda reference: reference.end) - 1
    if last >= 0 and references[last].start >= first:
        reference = references[last]
        gap = lower[reference.end : said.start]
        says = _SAYS.search(gap) or _FUNDING_OF.search(lower, first, reference.start)
        if reference.listed or reference.joined or not says or not _LINK.match(gap):
            return None
        item = owners.named(reference, within)
        return (item, reference.start) if item is not None else None
    totals = list(_TOTAL.finditer(lower, first, said.start))
    if totals and _LINK.match(lower[totals[-1].end() : said.start]):
        return within, totals[-1].start()
    return None


def _finding(
    rule: Rule, checked: CheckedPlan, span: tuple[int, int], item: str, total: int
) -> Finding:
    wording, ledger = checked.wording, checked.ledger
    cell = ledger.cell_at(item) or ""
    words = wording.text[slice(*span)]
    written = ledger.entries[cell].text
    shown = written if ledger.entries[cell].amount.value == total else f"{format_dong(total)} đồng"
    return rule.finding(
        Place(*wording.within(*span)),
        details={
            "related": (Related(Place(cell), _HERE.filled()),),
            "identity": (words, written),
        },
        words=words,
        stated=shown,
        item=checked.places.item(item),
    )


_DUTY = (
    "organisation: [{unit: Phòng Kinh tế xã, "
    "duties: ['Chủ trì thực hiện Dự án 1, kinh phí AMOUNT']}]\n"
)

RULES = (
    Rule(
        "BAL010",
        "restated",
        "warning",
        Words(
            "Kinh phí của một mục ghi hai nơi, khác nhau", "An item's funding, stated differently"
        ),
        Words(
            "Ghi '{words}', khác số {stated} tại {item}",
            "'{words}' differs from {stated} in {item}",
        ),
        Words(
            "Hai nơi ghi hai số thì không rõ giao theo số nào",
            "With two figures it is not clear which is granted",
        ),
        Words(
            "Đối chiếu quyết định giao rồi ghi một số ở cả hai nơi",
            "Compare with the granting decision, and write one figure in both places",
        ),
        _restated,
        bad=_DUTY.replace("AMOUNT", "90 triệu đồng"),
        good=_DUTY.replace("AMOUNT", "100 triệu đồng"),
        legal_basis=("luat-nsnn-2025-52-1a",),
    ),
)
