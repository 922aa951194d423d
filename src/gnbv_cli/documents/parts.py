"""The parts of a plan that a section may hold → lines: targets, policies, projects, …"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from gnbv_cli.documents import labels
from gnbv_cli.documents.blocks import field_lines, folded, item_lines, own_line, paragraph_lines
from gnbv_cli.documents.lines import Kind, Line
from gnbv_cli.documents.money import Names, budget_lines
from gnbv_cli.plan.model import Block, Entry, Plan, Policy, Project, Target
from gnbv_cli.plan.numbering import Numbering, as_marker
from gnbv_cli.plan.walk import Item, addressed, item_tree


class Place(NamedTuple):
    """Where headings are to stand: their level, and the numbers that they get."""

    level: int
    numbers: Numbering


class Parts:
    """The parts of one plan, each printed wherever the outline asks for it."""

    def __init__(self, plan: Plan) -> None:
        self._plan = plan
        self._items = item_tree(plan)
        self._called: dict[str, str] = {}
        self._call(self._items, 0)
        self._names = Names.of(plan, self._called)

    def lines(self, part: str, place: Place) -> Iterator[Line]:
        """The lines of `part`, one of `model.PARTS`."""
        plan = self._plan
        if part == "targets":
            return _target_lines(plan.targets)
        if part == "policies":
            return self._policy_lines(place)
        if part == "projects":
            return self._project_lines(place)
        if part == "organisation":
            return self.entry_lines("", place)
        if part == "reporting":
            return paragraph_lines(plan.reporting, "reporting")
        if plan.budget is None:
            return iter(())
        return budget_lines(plan.budget, "budget", labels.PLAN_BUDGET, self._names)

    def entry_lines(self, section: str, place: Place) -> Iterator[Line]:
        """The units' duties that say that they stand in `section`; '' is the usual one."""
        for position, entry in enumerate(self._plan.organisation, start=1):
            if folded(entry.section) == section:
                heading = self._entry_heading(entry)
                yield from _entry_lines(entry, f"organisation[{position}]", heading, place)

    def _entry_heading(self, entry: Entry) -> str:
        if entry.heading is not None:
            return folded(entry.heading)
        unit = folded(entry.unit)
        return self._names.units.get(unit, unit)

    def _call(self, items: list[Item], depth: int) -> None:
        for item in items:
            self._called[item.address] = _project_call(item.project, depth)
            self._call(item.parts, depth + 1)

    def _policy_lines(self, place: Place) -> Iterator[Line]:
        policies = self._plan.policies
        for at, policy in addressed("", "policies", policies):
            marker = as_marker(place.numbers.next(policy.section))
            yield Line(Kind.HEADING, folded(policy.name), marker, "", place.level, at)
            yield from self._field_lines(policy, at)

    def _project_lines(self, place: Place) -> Iterator[Line]:
        for item in self._items:
            number = place.numbers.next(item.project.section)
            yield from self._item_lines(item, as_marker(number), place.level)

    def _item_lines(self, item: Item, marker: str, level: int) -> Iterator[Line]:
        at, project = item.address, item.project
        if project.marker is not None:
            marker = folded(project.marker)
        yield Line(Kind.HEADING, self._title(item), marker, "", level, at)
        yield from self._field_lines(project, at)
        for part in item.parts:  # what a part is called counts it: 'Tiểu dự án 1'
            number = folded(part.project.section)
            yield from self._item_lines(part, as_marker(number), level + 1)

    def _title(self, item: Item) -> str:
        called, name = self._called[item.address], folded(item.project.name)
        return f"{called}: {name}" if called and name != called else name

    def _field_lines(self, policy: Policy, at: str) -> Iterator[Line]:
        yield from item_lines(policy.content, f"{at}.content")
        for name, label in labels.LABELS.items():
            if name == "budget":
                if policy.budget is not None:
                    yield from budget_lines(policy.budget, f"{at}.budget", label, self._names)
                continue
            block: Block | None = getattr(policy, name)
            if block is not None:
                yield from field_lines(block, f"{at}.{name}", label)


def _project_call(project: Project, depth: int) -> str:
    """How a project is called for short, 'Dự án 2'; one without a number, by its name."""
    label = folded(project.label)
    if project.number is None:
        return label or folded(project.name)
    usual = labels.PROJECT_LEVELS[min(depth, len(labels.PROJECT_LEVELS) - 1)]
    return f"{label or usual} {folded(project.number)}"


def _target_lines(targets: list[Target]) -> Iterator[Line]:
    for position, target in enumerate(targets, start=1):
        text = folded(target.text) or _figures(target)
        yield own_line(target.marker, 1, text, f"targets[{position}]")


def _figures(target: Target) -> str:
    """A target whose figures stand apart, as one sentence."""
    value = folded(target.value)
    if target.unit is not None:
        unit = folded(target.unit)
        value += unit if unit == "%" else f" {unit}"
    aside = "; ".join(
        f"{label} {folded(text)}"
        for label, text in (
            ("hiện trạng", target.baseline),
            ("thời hạn", target.deadline),
            ("theo dõi:", target.owner),
        )
        if text is not None
    )
    sentence = ": ".join(part for part in (folded(target.indicator), value) if part)
    return f"{sentence} ({aside})." if aside else f"{sentence}."


def _entry_lines(entry: Entry, at: str, heading: str, place: Place) -> Iterator[Line]:
    marker = as_marker(place.numbers.next(entry.number))
    duties = item_lines(entry.duties, f"{at}.duties")
    if heading:
        yield Line(Kind.HEADING, heading, marker, "", place.level, at)
    elif marker:  # no heading to bear the number: the first paragraph does
        first = next(duties, None)
        if first is not None:
            yield first._replace(kind=Kind.PARAGRAPH, marker=marker, level=0)
    yield from duties
