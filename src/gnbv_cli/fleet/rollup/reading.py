"""A reviewed plan as the record that a roll-up keeps of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from gnbv_cli.fleet.rollup.names import commune_in, source_head, source_key, year_of
from gnbv_cli.fleet.rollup.record import Line, Record, Row, Source, Unread, flat
from gnbv_cli.plan.walk import Item
from gnbv_cli.review.review import Review
from gnbv_cli.rules.catalogued import plain_number, same_name
from gnbv_cli.rules.checked import CheckedPlan
from gnbv_cli.tables.cells import Figure, Gap, Money
from gnbv_cli.tables.figures import Figures, proposed_figures
from gnbv_cli.tables.framing import about
from gnbv_cli.tables.funds import Funds
from gnbv_cli.tables.names import item_name, on_one_line
from gnbv_cli.tables.titles import programme_in
from gnbv_cli.texts.labels import MORE_PLACES
from gnbv_cli.texts.sentence import Sentence, Words

_DOUBTS_KEPT = 3
_NO_PLAN = Words("không đọc được như một kế hoạch", "cannot be read as a plan")
_PROJECT = Words("Dự án {number}: {name}", "Project {number}: {name}")
_PART = Words("Tiểu dự án {number}: {name}", "Sub-project {number}: {name}")


def record_of(review: Review, *, repaired: bool, by_project: bool) -> Record | Unread:
    """What is kept of a plan; `repaired`: with its certain fixes made."""
    checked = review.checked
    if checked is None:
        return _unread(review)
    if not checked.plan.document.title and not checked.plan.document.year:
        return Unread(review.name, flat(_NO_PLAN.filled()))  # a file of grants, mostly
    figures = (proposed_figures(review) if repaired else None) or Figures(checked)
    return _Reader(review, checked, figures, by_project).record()


def _unread(review: Review) -> Unread:
    first = next((found.finding.message for found in review.findings), None)
    return Unread(review.name, flat(first or _NO_PLAN.filled()))


class _Reader:
    def __init__(
        self, review: Review, written: CheckedPlan, figures: Figures, by_project: bool
    ) -> None:
        self._review, self._written, self._figures = review, written, figures
        self._checked = figures.checked
        self._by_project = by_project
        self._funds: Funds = figures.funds("sources")
        self._columns = self._funds.columns

    def record(self) -> Record:
        checked, review = self._checked, self._review
        document = checked.plan.document
        named = programme_in(document)
        programme = checked.programme
        reading = review.reading
        counts = review.counts
        return Record(
            file=review.name,
            commune=commune_in(checked.plan, review.name),
            programme=programme.id if programme else same_name(named),
            programme_name=programme.name if programme else named,
            year=year_of(document),
            sources=tuple(map(self._source, self._columns)),
            money=self._money(""),
            lines=tuple(self._lines()) if self._by_project else (),
            counts=(counts["error"], counts["warning"], counts["note"]),
            left_out=len(reading.file_faults) + len(reading.schema_faults),
            doubts=tuple(self._doubts()),
            proposals=tuple(map(flat, self._figures.proposals)),
            cautions=tuple(map(flat, self._figures.cautions[:-1])),  # but the disclaimer
        )

    def _source(self, coordinate: str) -> Source:
        name = coordinate.partition(".")[2]
        stated = self._checked.plan.funding_sources.get(name)
        called = stated.name if stated is not None else name
        key = source_key(called, (stated.short or "") if stated is not None else "")
        return Source(key, source_head(key, called))

    def _money(self, item: str) -> tuple[Money, ...]:
        return tuple(plain_money(self._funds.cell(item, at)) for at in ("", *self._columns))

    def _doubts(self) -> Iterator[Sentence]:
        """What is doubted of the figures that are shown; of many the first."""
        roots = ("", "projects") if self._by_project else ("",)
        told = about(self._checked, self._funds.doubts, roots)
        yield from (flat(doubt.explanation) for doubt in told[:_DOUBTS_KEPT])
        if len(told) > _DOUBTS_KEPT:
            yield MORE_PLACES.filled(n=len(told) - _DOUBTS_KEPT)

    def _lines(self) -> list[Line]:
        """The plan's money, each đồng once: its projects, their parts, and what is beyond them."""
        lines = [line for item in self._checked.items for line in self._of_project(item)]
        beyond = self._rest("", [line.money for line in lines])
        return [*lines, Line(None, None, beyond, is_rest=True)] if beyond else lines

    def _of_project(self, item: Item) -> Iterator[Line]:
        row = self._row(item)
        if not item.parts:
            yield Line(row, None, self._money(item.address))
            return
        parts = [Line(row, self._row(part), self._money(part.address)) for part in item.parts]
        yield from parts
        rest = self._rest(item.address, [part.money for part in parts])
        if rest:
            yield Line(row, None, rest, is_rest=True)

    def _rest(self, item: str, below: Sequence[tuple[Money, ...]]) -> tuple[Money, ...]:
        """What an item has beyond what is below it, column by column; () where that is nothing.

        Of a column that the item does not tell, what is below it counts.
        """
        own = self._money(item)
        rest = [
            amount(cell) - sum(amount(each[at]) for each in below) if _is_told(cell) else 0
            for at, cell in enumerate(own)
        ]
        is_doubted = any(cell.doubtful for cell in own)
        return tuple(Figure(value, doubtful=is_doubted) for value in rest) if any(rest) else ()

    def _row(self, item: Item) -> Row:
        entry = self._checked.catalogued.by_item.get(item.address)
        if entry is not None:
            words = _PROJECT if entry.parent is None else _PART
            label = words.filled(number=entry.stated.number, name=entry.stated.name)
            return Row(entry.stated.number, "", label, sure=True)
        number = plain_number(item.project.number)
        name = same_name(on_one_line(item.project.name))
        label = flat(item_name(self._checked, item))
        return Row(number, name or item.address, label, sure=False)


def plain_money(money: Money) -> Money:
    """An amount as a number that adds up; what cannot be told stays a gap."""
    if isinstance(money, Gap):
        return money._replace(item=flat(money.item)) if money.item is not None else money
    if money.best is None:
        return Gap("unknown", doubtful=True)
    return Figure(money.best, doubtful=money.doubtful or money.value is None)


def _is_told(money: Money) -> bool:
    return isinstance(money, Figure) or money.kind == "none"


def amount(money: Money) -> int:
    """The đồng of a cell; 0 where it has none."""
    return money.best or 0 if isinstance(money, Figure) else 0
