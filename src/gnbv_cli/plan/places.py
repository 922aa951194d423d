"""Where on paper an address stands: 'Mục IV.2.2, Dự án 3, Tiểu dự án 1'."""

from __future__ import annotations

import re
from collections.abc import Sequence as ListOf

from gnbv_cli.plan.model import PARTS, Plan, Project, Section
from gnbv_cli.plan.numbering import Numbering
from gnbv_cli.plan.walk import Item, addressed, every_item
from gnbv_cli.texts.sentence import Sentence, Words, listed, verbatim
from gnbv_cli.written.nodes import Text

_SECTION = Words("Mục {number}", "Section {number}")
_PARTS = {
    "document": Words("Phần đầu văn bản", "Head of the document"),
    "legal_bases": Words("Phần căn cứ", "Recitals"),
    "opening": Words("Lời dẫn", "Opening"),
    "closing": Words("Lời kết", "Closing"),
    "recipients": Words("Nơi nhận", "Recipients"),
    "signature": Words("Phần ký", "Signature"),
    "unplaced": Words("Dòng chưa xếp", "Lines not placed"),
}
_NUMBERED = {
    "targets": Words("chỉ tiêu {position}", "target {position}"),
    "organisation": Words("đoạn {position}", "entry {position}"),
    "reporting": Words("đoạn {position}", "paragraph {position}"),
}
_PROJECT = Words("Dự án {number}", "Project {number}")
_SUBPROJECT = Words("Tiểu dự án {number}", "Sub-project {number}")
_BUDGET = Words("Tổng kinh phí", "Total")
_YEAR = Words("Năm {year}", "Year {year}")
_KINDS = {
    "capital": Words("Vốn đầu tư", "Capital"),
    "recurrent": Words("Kinh phí sự nghiệp", "Recurrent"),
}
_PART = re.compile(r"\.(sources|kinds|years|units|of_which)\.([^.]+)")
_INDEX = re.compile(r"\[(\d+)\]")


class Places:
    """The places of one plan's addresses, in the words of its reader."""

    def __init__(self, plan: Plan, items: list[Item]) -> None:
        self._plan = plan
        self._numbers = heading_numbers(plan)
        self._items = {item.address: item for item in every_item(items)}
        self._policies = dict(addressed("", "policies", plan.policies))

    def of(self, address: str) -> Sentence | None:
        """Where `address` stands on paper; None for what only the file has."""
        top = re.split(r"[.\[]", address, maxsplit=1)[0]
        if top in _PARTS:
            return _PARTS[top].filled()
        if top in ("projects", "policies", "budget"):
            place = self.item(self._owner(address) if top != "budget" else "")
            return _joined([place, *self._columns(address)])
        if top in _NUMBERED:
            found = _INDEX.match(address, len(top))
            entry = address[: found.end()] if found else top
            if entry in self._numbers:
                return _SECTION.filled(number=self._numbers[entry])
            heading = self._section(top)
            position = _NUMBERED[top].filled(position=found[1] if found else "")
            return _joined([heading, position]) if heading else position
        if top == "sections":
            return _SECTION.filled(number=self._numbers.get(_section_of(address), ""))
        return None

    def _columns(self, address: str) -> list[Sentence]:
        """The lines of a budget that an address names: 'Ngân sách địa phương', 'Năm 2026'."""
        return [self.column(found[1], found[2]) for found in _PART.finditer(address)]

    def column(self, dimension: str, part: str) -> Sentence:
        """A part of a breakdown in words."""
        if dimension == "sources" and part in self._plan.funding_sources:
            return verbatim(self._plan.funding_sources[part].name)
        if dimension == "units" and part in self._plan.units:
            return verbatim(self._plan.units[part].name)
        if dimension == "years":
            return _YEAR.filled(year=part)
        return _KINDS[part].filled() if part in _KINDS else verbatim(part)

    def item(self, address: str) -> Sentence:
        """Where an item, policy or ('' ) the plan's own budget stands."""
        if address in self._policies:
            policy = self._policies[address]
            heading = self._section(address)
            return _joined([heading, verbatim(policy.name)] if heading else [verbatim(policy.name)])
        if address.startswith("legal_bases"):
            return _PARTS["legal_bases"].filled()
        if address not in self._items:
            return self._section("budget") or _BUDGET.filled()
        names = self._chain(address)
        heading = self._section(".".join(address.split(".")[:2]))
        return _joined([heading, *names] if heading else names)

    def short(self, address: str) -> Sentence:
        """The item alone, without its section and parents: 'Tiểu dự án 1'."""
        chain = self._chain(address)
        return chain[-1] if chain else self.item(address)

    def named(self, address: str) -> Sentence:
        """The item with its parents, without its section: 'Dự án 6, Tiểu dự án 2'."""
        if address not in self._items:
            return self.item(address)
        return _joined(self._chain(address))

    def _chain(self, address: str) -> list[Sentence]:
        names: list[Sentence] = []
        while address in self._items:
            parent = address.rpartition(".")[0]
            names.insert(0, _name(self._items[address].project, parent in self._items))
            address = parent
        return names

    def _section(self, at: str) -> Sentence | None:
        number = self._numbers.get(at)
        return _SECTION.filled(number=number) if number else None

    def _owner(self, address: str) -> str:
        while address and address not in self._items and address not in self._policies:
            cut = max(address.rfind("."), address.rfind("["))
            address = address[: max(cut, 0)]
        return address


def heading_numbers(plan: Plan) -> dict[str, str]:
    """The number on paper of each section, part, policy, project and entry: 'IV.2.2'."""
    counting = _Counting(plan)
    chapters = Numbering(chapters=True)
    counting.below(plan.sections, "sections", "", chapters)
    for name in PARTS:
        if name not in counting.numbers and getattr(plan, name):
            own = chapters.next()
            counting.part(name, "", own, chapters.below(own))
    return counting.numbers


class _Counting:
    def __init__(self, plan: Plan) -> None:
        self._plan = plan
        self.numbers: dict[str, str] = {}

    def part(self, name: str, chapter: str, own: str, counted: Numbering) -> None:
        """Number a part of the plan and the elements that stand in it."""
        plan = self._plan
        self.numbers.setdefault(name, _full(chapter, own))
        elements: ListOf[tuple[str, Text | None]] = ()
        if name in ("policies", "projects"):
            listed = plan.policies if name == "policies" else plan.projects
            elements = [(at, element.section) for at, element in addressed("", name, listed)]
        elif name == "organisation":
            elements = [
                (f"organisation[{position}]", entry.number)
                for position, entry in enumerate(plan.organisation, start=1)
                if entry.section is None
            ]
        for at, stated in elements:
            self.numbers[at] = _full(chapter or own, counted.next(stated))

    def below(self, sections: list[Section], at: str, chapter: str, counted: Numbering) -> None:
        """Number sections, the parts that stand in them, and the sections below."""
        for position, section in enumerate(sections, start=1):
            own = counted.next(section.number)
            here = f"{at}[{position}]"
            self.numbers[here] = _full(chapter, own)
            inside = counted.below(own)
            if section.part:
                self.part(section.part, chapter, own, inside)
            self.below(section.sections, f"{here}.sections", chapter or own, inside)


def _full(chapter: str, own: str) -> str:
    own = own.rstrip(".)")
    return f"{chapter}.{own}" if chapter and own else chapter or own


def _section_of(address: str) -> str:
    found = re.match(r"sections\[\d+\](?:\.sections\[\d+\])*", address)
    return found[0] if found else address


def _name(project: Project, below: bool) -> Sentence:
    if not project.number:
        return verbatim(project.name)
    if project.label:
        return verbatim(f"{project.label} {project.number}")
    return (_SUBPROJECT if below else _PROJECT).filled(number=project.number)


def _joined(parts: list[Sentence]) -> Sentence:
    return listed(parts, ", ")
