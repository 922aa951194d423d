"""The sums behind each proposed figure, term by term: as written, and with the proposal."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple

from gnbv_cli.balance.diagnosis import Diagnosis
from gnbv_cli.balance.ledger import BOUNDS, Sum
from gnbv_cli.reports.outline.words import MORE_ITEMS
from gnbv_cli.rules.checked import CheckedPlan
from gnbv_cli.rules.sums import cell_name
from gnbv_cli.tables.cells import NOT_STATED
from gnbv_cli.tables.doubts import Doubt, cell_sentence, doubts
from gnbv_cli.texts.labels import COMPUTED, WAYS
from gnbv_cli.texts.sentence import Language, Sentence, Words, listed
from gnbv_cli.written.amount import format_dong

_MOST_TERMS = 12
_MOST_WAYS = 3
_SUM = Words("Phép cộng {n}: {what}", "Sum {n}: {what}")
_WRITTEN = Words("Theo số ghi trong Kế hoạch", "As written in the plan")
_PROPOSED = Words("Theo số đề nghị sửa", "As proposed")
_WAY = Words("{way} {n}", "{way} {n}")
_DIFFERENCE = Words("Chênh lệch", "Difference")
_HOLDS = Words("0 (khớp)", "0 (holds)")
_UNKNOWN = Words("(chưa rõ)", "(not known)")


class Figure(NamedTuple):
    """A figure of a sum in one of its readings."""

    text: str
    is_changed: bool = False


class Row(NamedTuple):
    """A line of a sum: 'term', 'sum', 'whole' or 'difference'; `sign` is '', '+' or '='."""

    kind: str
    sign: str
    name: str
    figures: list[Figure]


class Equation(NamedTuple):
    """A sum, with a column for what is written and one for each way to mend it."""

    caption: str
    heads: list[str]
    rows: list[Row]


class Basis(NamedTuple):
    """What one proposal rests on; `cells` are those that it is about."""

    title: str
    explanation: str
    cells: frozenset[str]
    equations: list[Equation]


def bases(checked: CheckedPlan, language: Language) -> list[Basis]:
    """For each fault of the sums, and each amount that they tell how to read, its sums."""
    return [
        Basis(
            listed([cell_sentence(checked, cell) for cell in sorted(doubt.cells)]).say(language),
            doubt.explanation.say(language),
            doubt.cells,
            _equations(checked, names, ways, language),
        )
        for doubt, names, ways in _proposals(checked)
    ]


def _proposals(
    checked: CheckedPlan,
) -> Iterator[tuple[Doubt, list[str], list[Mapping[str, int]]]]:
    """Each proposal with the sums that it is about and the ways to mend them."""
    every = doubts(checked)
    for doubt, diagnosis in zip(every, checked.diagnoses, strict=False):
        ways = _ways(diagnosis)
        yield doubt, _sums_with(checked, {cell for way in ways for cell in way}, diagnosis), ways
    for doubt in every[len(checked.diagnoses) :]:
        settled = {cell: checked.settled[cell] for cell in doubt.cells & checked.settled.keys()}
        if settled and doubt.proposes:
            yield doubt, _sums_with(checked, set(settled)), [settled]


def _ways(diagnosis: Diagnosis) -> list[Mapping[str, int]]:
    if diagnosis.proposed is not None:
        return [diagnosis.proposed]
    return list(diagnosis.repairs[: min(diagnosis.tied, _MOST_WAYS)])


def _sums_with(
    checked: CheckedPlan, cells: set[str], diagnosis: Diagnosis | None = None
) -> list[str]:
    """The sums that are violated, then those that a change would touch."""
    violated = diagnosis.violated if diagnosis is not None else ()
    touched = [
        name
        for name, stated in checked.ledger.sums.items()
        if stated.kind not in BOUNDS and cells & {stated.whole, *stated.parts}
    ]
    return list(dict.fromkeys([*violated, *touched]))


def _equations(
    checked: CheckedPlan, names: list[str], ways: list[Mapping[str, int]], language: Language
) -> list[Equation]:
    heads = [_WRITTEN.filled()]
    if len(ways) == 1:
        heads.append(_PROPOSED.filled())
    else:
        heads += [_WAY.filled(way=WAYS, n=number) for number in range(1, len(ways) + 1)]
    return [
        Equation(
            _caption(checked, checked.ledger.sums[name], number).say(language),
            [head.say(language) for head in heads],
            _Lines(checked, checked.ledger.sums[name], ways, language).rows(),
        )
        for number, name in enumerate(names, start=1)
    ]


def _caption(checked: CheckedPlan, stated: Sum, number: int) -> Sentence:
    return _SUM.filled(n=number, what=cell_sentence(checked, stated.whole))


class _Lines:
    """The lines of one sum."""

    def __init__(
        self,
        checked: CheckedPlan,
        stated: Sum,
        ways: list[Mapping[str, int]],
        language: Language,
    ) -> None:
        self._checked = checked
        self._stated = stated
        self._language = language
        self._changes: list[Mapping[str, int]] = [{}, *ways]
        self._meant: list[Mapping[str, int]] = [{}, *({**checked.proposed, **w} for w in ways)]

    def rows(self) -> list[Row]:
        shown, hidden = self._shown()
        rows = [
            Row("term", "+" if position else "", self._name(cell), self._figures(cell))
            for position, cell in enumerate(shown)
        ]
        if hidden:
            name = MORE_ITEMS.filled(n=len(hidden)).say(self._language)
            rows.append(Row("term", "+", name, self._each(lambda at: self._added(hidden, at))))
        parts = self._stated.parts
        whole = self._stated.whole
        rows.append(
            Row("sum", "=", self._said(COMPUTED), self._each(lambda at: self._added(parts, at)))
        )
        rows.append(Row("whole", "", self._name(whole), self._figures(whole)))
        rows.append(Row("difference", "", self._said(_DIFFERENCE), self._differences()))
        return rows

    def _shown(self) -> tuple[list[str], list[str]]:
        """The terms to show, in the order of the plan, and those to add up in one line."""
        parts = self._stated.parts
        if len(parts) <= _MOST_TERMS:
            return parts, []
        changed = [cell for cell in parts if any(cell in change for change in self._changes)]
        first = set([*changed, *parts][: _MOST_TERMS - 1])
        return [c for c in parts if c in first], [c for c in parts if c not in first]

    def _each(self, text_at: Callable[[int], str]) -> list[Figure]:
        return [Figure(text_at(at)) for at in range(len(self._meant))]

    def _value(self, cell: str, at: int) -> int | None:
        if cell in self._meant[at]:
            return self._meant[at][cell]
        return self._checked.ledger.sheet.cells[cell].value

    def _figures(self, cell: str) -> list[Figure]:
        return [
            Figure(self._text(cell, at), cell in change) for at, change in enumerate(self._changes)
        ]

    def _text(self, cell: str, at: int) -> str:
        value = self._value(cell, at)
        entry = self._checked.ledger.entries.get(cell)
        if value is not None and (entry is not None or value or at):
            return format_dong(value)
        if entry is not None:
            return " ".join(entry.text.split()).removesuffix("đồng").rstrip()
        return self._said(NOT_STATED if value is not None else _UNKNOWN)

    def _sum(self, cells: list[str], at: int) -> int | None:
        values = [self._value(cell, at) for cell in cells]
        return None if None in values else sum(value or 0 for value in values)

    def _added(self, cells: list[str], at: int) -> str:
        found = self._sum(cells, at)
        return self._said(_UNKNOWN) if found is None else format_dong(found)

    def _differences(self) -> list[Figure]:
        found = []
        for at in range(len(self._meant)):
            whole, parts = self._value(self._stated.whole, at), self._sum(self._stated.parts, at)
            if whole is None or parts is None:
                found.append(Figure(self._said(_UNKNOWN)))
            elif whole == parts:
                found.append(Figure(self._said(_HOLDS)))
            else:
                sign = "+" if whole > parts else "-"
                found.append(Figure(f"{sign}{format_dong(abs(whole - parts))}"))
        return found

    def _name(self, cell: str) -> str:
        """A cell's column where it is of the sum's own item, else the item that it is of."""
        within = self._stated.item
        entry = self._checked.ledger.entries.get(cell)
        item = entry.item if entry else self._checked.ledger.owners.get(cell, "")
        is_deep = item.rpartition(".")[0] not in (within, within or "projects")
        if item == within or not is_deep or self._checked.decision(cell) is not None:
            return cell_name(self._checked, cell, within).say(self._language)
        return self._checked.places.named(item).say(self._language)

    def _said(self, words: Words) -> str:
        return words.filled().say(self._language)
