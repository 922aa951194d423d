"""LAW: departments and ministries that ended, named as if they went on."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gnbv_cli.data.bodies import ended_bodies
from gnbv_cli.data.programmes import CONFIRMED
from gnbv_cli.findings.finding import Finding, Place, Related
from gnbv_cli.rules.checked import CheckedPlan
from gnbv_cli.rules.rule import Rule
from gnbv_cli.rules.sentences import is_quoted, sentence_at
from gnbv_cli.texts.sentence import Words
from gnbv_cli.written.dates import slashed

_HEADS = ("Sở ", "Bộ ", "SỞ ", "BỘ ")
_OF_THE_PAST = re.compile(
    r"trước đây|(?<!\w)cũ(?!\w)|(?<!\w)nay là(?!\w)|sáp nhập|hợp nhất|sắp xếp|kết thúc|tiếp nhận|"
    r"chuyển giao|thay cho|trước ngày|(?<!\w)nguyên(?!\w)|năm 20(?:1\d|2[0-4])(?!\d)"
)
_OF_A_DOCUMENT = re.compile(
    r"(?<!\w)(?:thông tư|quyết định|công văn|hướng dẫn|văn bản|nghị quyết|nghị định|kế hoạch)"
    r"[^;\n]{0,160}(?:(?<!\w)của |bộ trưởng |giám đốc )\Z"
)
_DASHES = str.maketrans("–—", "--")
_LONGEST = 45
_ALSO = Words("cũng ghi ở đây", "here too")
_CONFIRMED = Words(
    "'{body}' đã kết thúc hoạt động từ {date}; nay là {now}",
    "'{body}' ended on {date}; today {now}",
)


def _ended(rule: Rule, checked: CheckedPlan) -> Iterator[Finding]:
    """One finding a name, on its first place."""
    found: dict[str, list[tuple[int, int]]] = {}
    for told, start, end in _named(checked):
        found.setdefault(told, []).append((start, end))
    for told, spans in found.items():
        first, *others = (Place(*checked.wording.within(*span)) for span in spans)
        confirmed = ended_bodies().standing in CONFIRMED
        yield rule.finding(
            first,
            severity="warning" if confirmed else None,
            message=_CONFIRMED if confirmed else None,
            details={
                "identity": (told,),
                "related": tuple(Related(other, _ALSO.filled()) for other in others),
            },
            body=checked.wording.text[slice(*spans[0])],
            date=slashed(ended_bodies().ended),
            now=ended_bodies().followers[told],
        )


def _named(checked: CheckedPlan) -> Iterator[tuple[str, int, int]]:
    wording = checked.wording
    heads = sorted(start for head in _HEADS for start in _places(wording.text, head))
    if not heads or checked.day < ended_bodies().ended:
        return
    for start in heads:
        words = wording.lower[start : start + _LONGEST].translate(_DASHES)
        told = next((name for name in ended_bodies().followers if words.startswith(name)), None)
        if told is None or words[len(told) : len(told) + 1].isalnum():
            continue
        if wording.passage_at(start).top != "legal_bases" and _is_of_today(checked, start, told):
            yield told, start, start + len(told)


def _places(text: str, word: str) -> Iterator[int]:
    at = text.find(word)
    while at >= 0:
        yield at
        at = text.find(word, at + 1)


def _is_of_today(checked: CheckedPlan, start: int, told: str) -> bool:
    """Whether a body is named as one of today: not the past, not who issued an old document."""
    wording = checked.wording
    sentence = sentence_at(wording, start, start + len(told))
    if is_quoted(wording, start) or checked.citations.covering(start) is not None:
        return False
    before = wording.lower[max(sentence.start, start - 200) : start]
    return not (_OF_THE_PAST.search(sentence.lower) or _OF_A_DOCUMENT.search(before))


RULES = (
    Rule(
        "LAW017",
        "ended-body",
        "note",
        Words("Cơ quan có thể không còn", "A body that may be no more"),
        Words(
            "'{body}' có thể đã kết thúc hoạt động, chậm nhất từ {date}; nay là {now} "
            "(cần đối chiếu)",
            "'{body}' may have ended, by {date} at the latest; today {now} (unconfirmed)",
        ),
        Words(
            "Gửi hoặc xin ý kiến cơ quan không còn thì không có ai nhận",
            "What is sent to a body that is no more reaches nobody",
        ),
        Words(
            "Đối chiếu tên cơ quan hiện nay của tỉnh rồi ghi lại; nói về thời trước thì ghi 'cũ'",
            "Compare with the province's bodies of today, then write it anew, or say 'cũ' (former)",
        ),
        _ended,
        bad="recipients: [Sở Kế hoạch và Đầu tư, Các phòng của xã, 'Lưu: VT']\n",
        good="recipients: [Sở Tài chính, Các phòng của xã, 'Lưu: VT']\n",
    ),
)
