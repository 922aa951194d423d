"""What a plan has for each project and source that money may be granted for."""

from __future__ import annotations

from collections.abc import Iterator

from gnbv_cli.fleet.rollup.grants import WHOLE, Project
from gnbv_cli.fleet.rollup.names import source_key
from gnbv_cli.plan.walk import Item
from gnbv_cli.rules.catalogued import number_of
from gnbv_cli.rules.checked import CheckedPlan
from gnbv_cli.tables.cells import Figure
from gnbv_cli.tables.figures import Figures
from gnbv_cli.texts.sentence import Sentence


class Planned:
    """A plan's money by the numbers of its projects and the keys of its sources."""

    def __init__(self, checked: CheckedPlan) -> None:
        self._checked = checked
        self._funds = Figures(checked).funds("sources")
        self.items: dict[Project, str] = {WHOLE: ""}
        """The address of each project and part of one that has a number."""
        for item in checked.items:
            number = self._number(item)
            if number:
                self.items.setdefault((number, ""), item.address)
                for part in item.parts:
                    if below := self._number(part):
                        self.items.setdefault((number, below), part.address)
        self.coordinates = {"": "", **dict(self._sources())}

    def amount(self, project: Project, source: str) -> int | None:
        """What is planned, as it was most probably meant; 0 where the plan has no such project."""
        place = self.where(project, source)
        if place is None:
            return 0
        cells = self._checked.ledger.shares(*place)
        if any(cell in self._checked.proposed for cell in cells):
            return self._meant(cells)
        money = self._funds.cell(*place)
        if isinstance(money, Figure):
            return money.best
        return None if money.kind == "unknown" or (place[1] and money.kind != "none") else 0

    def _meant(self, cells: list[str]) -> int | None:
        """What cells come to with everything that is proposed in its place."""
        sheet = self._checked.ledger.sheet
        values = [self._checked.proposed.get(cell, sheet.cells[cell].value) for cell in cells]
        return None if None in values else sum(value or 0 for value in values)

    def where(self, project: Project, source: str) -> tuple[str, str] | None:
        """The item and the coordinate of the plan's ledger; None where the plan has none."""
        item, coordinate = self.items.get(project), self.coordinates.get(source)
        return None if item is None or coordinate is None else (item, coordinate)

    def cell(self, project: Project, source: str) -> str:
        """The cell where that is written, '' where it is not."""
        place = self.where(project, source)
        cell = self._checked.ledger.cell_at(*place) if place else None
        return cell if cell is not None and cell in self._checked.ledger.entries else ""

    def place(self, project: Project, source: str) -> str:
        """The address that best shows what is planned."""
        for known in (self.cell(project, source), self.cell(project, "")):
            if known:
                return known
        return self.items.get(project) or self.cell(WHOLE, "") or "projects"

    def is_doubted(self, project: Project) -> bool:
        """Whether a figure of the project is doubted, and nothing is proposed for it."""
        ledger = self._checked.ledger
        places = [self.where(project, source) for source in self.coordinates]
        cells = {cell for place in places if place for cell in ledger.shares(*place)}
        open_faults = (found for found in self._checked.diagnoses if found.proposed is None)
        return any(cells & _touched(self._checked, found.violated) for found in open_faults)

    def name(self, project: Project) -> Sentence:
        """The project as the plan's reader knows it."""
        return self._checked.places.item(self.items[project])

    def _number(self, item: Item) -> str:
        entry = self._checked.catalogued.by_item.get(item.address)
        return entry.stated.number if entry is not None else number_of(item)

    def _sources(self) -> Iterator[tuple[str, str]]:
        for coordinate in self._funds.columns:
            name = coordinate.partition(".")[2]
            stated = self._checked.plan.funding_sources.get(name)
            called = stated.name if stated is not None else name
            yield source_key(called, (stated.short or "") if stated else ""), coordinate


def _touched(checked: CheckedPlan, violated: tuple[str, ...]) -> set[str]:
    sums = checked.ledger.sums
    return {cell for name in violated for cell in (sums[name].whole, *sums[name].parts)}
