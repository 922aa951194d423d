"""LAW: money carried over, its deadline and its legal limb."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from gnbv_cli.data.carry_over import carry_over_law
from gnbv_cli.findings.finding import Finding, Place
from gnbv_cli.rules.carry_over import Carried, Carrying
from gnbv_cli.rules.checked import CheckedPlan
from gnbv_cli.rules.law.end_dates import EndDate, end_dates, heading_of
from gnbv_cli.rules.rule import Rule
from gnbv_cli.texts.sentence import Words

_NATIONAL = "chương trình mục tiêu quốc gia"
_ARTICLE = re.compile(r"(?<!\w)điều \d+")
_PROVISION = Words("Quy định liên quan", "Related provision")
_PERHAPS = Words(
    "Có thể là {document}, {clause}; cần cơ quan tài chính xác nhận",
    "Perhaps {document}, {clause}; for the finance office to confirm",
)
_LOOK_AHEAD = 5
"""So many years past the deadline are looked for."""


def _governed(checked: CheckedPlan) -> tuple[Carried, int] | None:
    """What the national programme's money is carried over from: the latest year under the law."""
    carried = checked.carried
    if carried is None or not carried.years:
        return None
    if checked.programme is None and _NATIONAL not in checked.wording.lower:
        return None
    year = carried.years[-1]
    return (carried, year) if year >= carry_over_law().first_year else None


def _plan_year(checked: CheckedPlan) -> int:
    year = str(checked.plan.document.year)
    return int(year) if len(year) == 4 and year.isdecimal() else checked.day.year


def _late(rule: Rule, checked: CheckedPlan) -> Iterator[Finding]:
    governed = _governed(checked)
    if governed is None:
        return
    carried, year = governed
    last = year + carry_over_law().years_after
    days = end_dates(checked.wording, range(last + 1, last + 1 + _LOOK_AHEAD))
    for place, written in _past(checked, carried, last, days):
        yield rule.finding(
            place,
            details={"identity": (written,)},
            year=year,
            deadline=f"31/12/{last}",
            written=f"'{written}'",
        )


def _past(
    checked: CheckedPlan, carried: Carried, last: int, days: Iterable[EndDate]
) -> Iterator[tuple[Place, str]]:
    """Places that plan the money past the year `last`; `days` are the end dates after it."""
    wording = checked.wording
    if _plan_year(checked) > last:
        yield Place("document.year"), f"năm {checked.plan.document.year}"
        return
    for said in carried.said:
        if said.since and said.into > said.since + carry_over_law().years_after:
            yield Place(*wording.within(said.start, said.end)), wording.text[said.start : said.end]
    for found in days:
        if _is_of_the_money(checked, carried, found):
            place = Place(*wording.within(found.start, found.end))
            yield place, wording.text[found.start : found.end]


def _is_of_the_money(checked: CheckedPlan, carried: Carried, found: EndDate) -> bool:
    """Whether a day is the end of money carried over: its paragraph says so, or all money is."""
    wording = checked.wording
    number = wording.number_at(found.start)
    start, end = wording.line(number)
    if wording.lower.find("chuyển nguồn", start, end) >= 0:
        return True
    of_money = "kinh phí" in found.sentence.lower or "giải ngân" in found.sentence.lower
    return carried.whole and (of_money or "thời gian" in heading_of(wording, number))


def _no_deadline(rule: Rule, checked: CheckedPlan) -> Iterator[Finding]:
    governed = _governed(checked)
    if governed is None:
        return
    carried, year = governed
    last = year + carry_over_law().years_after
    stated = end_dates(checked.wording, range(year + 1, last + 1 + _LOOK_AHEAD))
    if any(stated) or any(_past(checked, carried, last, ())):
        return
    yield rule.finding(
        _place(checked, carried, recital=False),
        details={"identity": (str(year),)},
        year=year,
        deadline=f"31/12/{last}",
    )


def _no_limb(rule: Rule, checked: CheckedPlan) -> Iterator[Finding]:
    governed = _governed(checked)
    if governed is None:
        return
    carried, year = governed
    wording = checked.wording
    for words in ("chuyển nguồn", "ngân sách nhà nước"):
        at = wording.lower.find(words)
        while at >= 0:
            start, end = wording.line(wording.number_at(at))
            if _ARTICLE.search(wording.lower, start, end):
                return
            at = wording.lower.find(words, end)
    law = carry_over_law()
    perhaps = _PERHAPS.filled(document=law.document, clause=law.clause)
    yield rule.finding(
        _place(checked, carried, recital=True),
        details={"identity": (str(year),), "facts": ((_PROVISION, perhaps),)},
    )


def _place(checked: CheckedPlan, carried: Carried, *, recital: bool) -> Place:
    """The words that say that money is carried over: in the recitals, or where the money stands."""

    def order(said: Carrying) -> int:
        top = checked.wording.passage_at(said.start).top
        wanted = ("legal_bases", "budget") if recital else ("budget", "opening", "sections")
        return wanted.index(top) if top in wanted else len(wanted)

    if carried.said:
        said = min(carried.said, key=order)
        return Place(*checked.wording.within(said.start, said.end))
    decided = checked.carry_over
    if decided is not None:
        return Place(f"{decided.decisions[0][0]}.subject")
    return Place("budget.years")


_PROGRAMME = "Kế hoạch năm 2026 thực hiện Chương trình mục tiêu quốc gia, kinh phí năm 2025 "
_LIMB = "theo điểm c khoản 3 Điều 66 Luật Ngân sách nhà nước"
_GOOD = (
    f"closing: [{_PROGRAMME}chuyển nguồn sang năm 2026 {_LIMB}; kinh phí sử dụng đến hết ngày "
    "31 tháng 12 năm 2026./.]\n"
)

RULES = (
    Rule(
        "LAW009",
        "carry-over-late",
        "error",
        Words("Kinh phí chuyển nguồn dùng quá hạn", "Carried-over money planned past its deadline"),
        Words(
            "Kinh phí chuyển nguồn từ năm {year} sử dụng đến hết {deadline}; "
            "Kế hoạch ghi {written}",
            "Money carried from {year} may be used until {deadline}; the plan says {written}",
        ),
        Words(
            "Quá hạn thì kinh phí còn lại bị hủy, không chi được",
            "After the deadline what is left is cancelled and cannot be spent",
        ),
        Words(
            "Sửa thời hạn, hoặc bố trí nguồn khác cho phần việc sau hạn",
            "Mend the deadline, or find other money for what comes after it",
        ),
        _late,
        bad=(
            f"closing: [{_PROGRAMME}chuyển nguồn sang năm 2026 {_LIMB}; kinh phí sử dụng đến hết "
            "ngày 30 tháng 6 năm 2027./.]\n"
        ),
        good=_GOOD,
        legal_basis=("luat-nsnn-2025-66-3c", "nd-73-2026-31", "nd-73-2026-50-3"),
    ),
    Rule(
        "LAW010",
        "carry-over-no-deadline",
        "note",
        Words("Kinh phí chuyển nguồn chưa ghi hạn", "Carried-over money without its deadline"),
        Words(
            "Kinh phí chuyển nguồn từ năm {year} sử dụng đến hết {deadline}; "
            "Kế hoạch chưa ghi hạn này",
            "Money carried from {year} may be used until {deadline}; the plan does not say so",
        ),
        Words(
            "Đơn vị thực hiện không biết hạn thì có thể không kịp chi",
            "Who does not know the deadline may spend too late",
        ),
        Words("Ghi hạn sử dụng tại mục kinh phí", "State the deadline where the money is stated"),
        _no_deadline,
        bad=f"closing: [{_PROGRAMME}chuyển nguồn sang năm 2026 {_LIMB}./.]\n",
        good=_GOOD,
        legal_basis=("luat-nsnn-2025-66-3c", "nd-73-2026-31", "nd-73-2026-50-3"),
    ),
    Rule(
        "LAW011",
        "carry-over-limb",
        "note",
        Words("Chuyển nguồn chưa nêu trường hợp", "A carry-over without its legal case"),
        Words("Chưa nêu chuyển nguồn theo trường hợp nào", "The carry-over case is not stated"),
        Words(
            "Mỗi trường hợp chuyển nguồn có điều kiện và thời hạn riêng",
            "Each case of carrying over has its own conditions and deadline",
        ),
        Words(
            "Hỏi cơ quan tài chính rồi ghi điểm, khoản, điều áp dụng",
            "Ask the finance office, then state the clause",
        ),
        _no_limb,
        bad=(
            f"closing: [{_PROGRAMME}chuyển nguồn sang năm 2026; kinh phí sử dụng đến hết ngày "
            "31 tháng 12 năm 2026./.]\n"
        ),
        good=_GOOD,
        legal_basis=("luat-nsnn-2025-66-3c", "nd-73-2026-31"),
    ),
)
