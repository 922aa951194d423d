"""TGT: what money is to bring about, which project is meant, and when is reported."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gnbv_cli.findings.finding import Finding, Place, Related
from gnbv_cli.plan.model import Block, Project
from gnbv_cli.plan.walk import Item, every_item
from gnbv_cli.rules.checked import CheckedPlan
from gnbv_cli.rules.remembered import of_passage
from gnbv_cli.rules.rule import Rule
from gnbv_cli.rules.stated_targets import block_texts
from gnbv_cli.texts.sentence import Words, listed
from gnbv_cli.written.target_words import read_target_words

_TOO = Words("{item} cũng vậy", "{item} too")
_PROJECT = re.compile(r"(?<!\w)Dự án(?!\s*(?:\d|[IVX]+(?!\w)|[A-ZĐ“\"(:]|này|trên|nêu))")
_NAMED = re.compile(r"gọi (?:tắt |chung )?là (?:các )?[“\"']?dự án")
_DIGIT = re.compile(r"\d")
_REGULAR = re.compile(
    r"báo cáo (?:định kỳ|tháng|quý|6 tháng|sáu tháng|năm|hằng|hàng|kết quả)[^.;:()\n]{0,40}"
)
_DAY = re.compile(r"ngày\s+\d|(?:trước|chậm nhất|vào|từ)[^.;\n]{0,20}\d|\d{1,2}/\d{1,2}")


def _no_output(rule: Rule, checked: CheckedPlan) -> Iterator[Finding]:
    """One finding for all funded items whose activities have no figure."""
    lacking = [item for item in every_item(checked.items) if _is_without_output(checked, item)]
    if not lacking:
        return
    first, *others = lacking
    names = [checked.places.item(item.address) for item in lacking]
    yield rule.finding(
        Place(f"{first.address}.budget.total"),
        details={
            "identity": (first.address,),
            "related": tuple(
                Related(Place(f"{item.address}.budget.total"), _TOO.filled(item=name))
                for item, name in zip(others, names[1:], strict=True)
            ),
        },
        place=listed(names, "; "),
    )


def _is_without_output(checked: CheckedPlan, item: Item) -> bool:
    """Whether a funded item lists activities, but says of none how many, or for how many."""
    project = item.project
    if item.parts or project.budget is None or not project.budget.total:
        return False
    if project.activities is None or len(project.activities.items) < 2:
        return False  # a single line names the activity, and plans nothing
    if checked.reading.is_damaged(item.address):
        return False
    return not any(_has_figure(text) for text in _texts(project))


def _texts(project: Project) -> Iterator[str]:
    blocks: list[Block | None] = [*project.content, project.objective, project.activities]
    for block in blocks:
        if block is not None:
            yield from block_texts(block)


@of_passage
def _has_figure(text: str) -> bool:
    return bool(_DIGIT.search(text) and read_target_words(text, 0).figures)


def _which_project(rule: Rule, checked: CheckedPlan) -> Iterator[Finding]:
    """'Dự án' with a capital in a target, without its number or name, where there are several."""
    if len(checked.items) < 2:
        return
    for target in checked.stated_targets.all:
        for found in _PROJECT.finditer(target.text) if "Dự án" in target.text else ():
            before = target.text[: found.start()].split()
            if not before or before[-1][0].isupper() or before[-1].endswith((".", ":")):
                continue  # the start of a sentence, or part of a name: 'Ban Quản lý Dự án'
            if "gọi " in checked.wording.lower and _NAMED.search(checked.wording.lower):
                return
            yield rule.finding(
                target.within(*found.span()), details={"identity": (target.shown,)}, word=found[0]
            )
            break


def _no_report_day(rule: Rule, checked: CheckedPlan) -> Iterator[Finding]:
    """Regular reports without the day by which they are due, in none of the paragraphs."""
    wording = checked.wording
    first: tuple[int, int] | None = None
    begin, end = checked.chapters.get("reporting", (0, 0))
    while begin < end:
        start, last = wording.line(wording.number_at(begin))
        if _DAY.search(wording.lower, start, last):
            return
        regular = _REGULAR.search(wording.lower, start, last)
        first = first or (regular.span() if regular else None)
        begin = last + 1
    if first is None or any(citation.top == "reporting" for citation in checked.citations.cited):
        return  # a document that is cited may set the days
    words = wording.text[slice(*first)].rstrip(" ,")
    yield rule.finding(
        Place(*wording.within(first[0], first[0] + len(words))),
        details={"identity": (words,)},
        words=words,
    )


_ITEM = (
    "projects:\n  - {{id: da1, number: 1, name: Dự án thứ nhất, lead: Phòng Kinh tế xã, "
    "budget: 100 triệu đồng, activities: [{}, Hướng dẫn chăm sóc.]}}\n"
)

RULES = (
    Rule(
        "TGT012",
        "which-project",
        "note",
        Words("Chỉ tiêu chưa rõ thuộc dự án nào", "A target of an unnamed project"),
        Words("'{word}' chưa rõ là dự án nào", "'{word}' does not say which project"),
        Words(
            "Kế hoạch có nhiều dự án thì chỉ tiêu phải gắn với một dự án",
            "With several projects a target must say which it belongs to",
        ),
        Words("Ghi số và tên dự án", "Give the project's number and name"),
        _which_project,
        bad=(
            "targets: [{text: '90% hộ tham gia Dự án có thông tin (năm 2025: 80%)', "
            "owner: Phòng Kinh tế xã}]\n"
            "projects:\n"
            "  - {id: da1, number: 1, name: Thứ nhất, lead: Phòng Kinh tế xã, "
            "budget: 60 triệu đồng}\n"
            "  - {id: da2, number: 2, name: Thứ hai, lead: Phòng Kinh tế xã, "
            "budget: 40 triệu đồng}\n"
        ),
        good=(
            "targets: [{text: '90% hộ tham gia Dự án 2 có thông tin (năm 2025: 80%)', "
            "owner: Phòng Kinh tế xã}]\n"
            "projects:\n"
            "  - {id: da1, number: 1, name: Thứ nhất, lead: Phòng Kinh tế xã, "
            "budget: 60 triệu đồng}\n"
            "  - {id: da2, number: 2, name: Thứ hai, lead: Phòng Kinh tế xã, "
            "budget: 40 triệu đồng}\n"
        ),
    ),
    Rule(
        "TGT013",
        "no-output",
        "note",
        Words("Kinh phí chưa gắn với số lượng", "Money without a count of what it brings"),
        Words(
            "{place}: có kinh phí nhưng chưa ghi số lượng (hộ, mô hình, lớp…)",
            "{place}: funded, but without a count (of households, models, classes…)",
        ),
        Words(
            "Không có số lượng thì không đối chiếu được kinh phí với việc làm",
            "Without a count the money cannot be held against the work",
        ),
        Words("Ghi số lượng và mức hỗ trợ", "State how many, and how much for each"),
        _no_output,
        bad=_ITEM.format("Hỗ trợ cây giống"),
        good=_ITEM.format("Hỗ trợ cây giống cho 20 hộ"),
    ),
    Rule(
        "TGT014",
        "report-no-day",
        "note",
        Words("Chế độ báo cáo chưa ghi thời hạn", "Reports without a day"),
        Words("'{words}' chưa ghi thời hạn", "'{words}' has no day"),
        Words(
            "Không có thời hạn thì nơi tổng hợp không biết khi nào đủ báo cáo",
            "Without a day nobody knows when all reports should be in",
        ),
        Words("Ghi trước ngày nào", "State by which day"),
        _no_report_day,
        bad="reporting: [Các đơn vị gửi báo cáo năm về Phòng Kinh tế xã.]\n",
        good="reporting: [Các đơn vị gửi báo cáo năm về Phòng Kinh tế trước ngày 30 tháng 11.]\n",
    ),
)
