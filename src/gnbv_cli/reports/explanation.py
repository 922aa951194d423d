"""One amount explained: every sum that it stands in, and what the others imply for it."""

from __future__ import annotations

from typing import NamedTuple

from gnbv_cli.balance.ledger import BOUNDS, Sum
from gnbv_cli.findings.finding import Place
from gnbv_cli.review.located import Locator
from gnbv_cli.rules.checked import CheckedPlan
from gnbv_cli.rules.repair_text import proposal_for
from gnbv_cli.rules.sums import column_name, equation_sentence, terms_text
from gnbv_cli.texts.escape import for_terminal
from gnbv_cli.texts.labels import PROPOSED
from gnbv_cli.texts.sentence import Language, Sentence, Words
from gnbv_cli.texts.styled import Line, hanging
from gnbv_cli.written.amount import format_amount, write_like

_HEAD = Words("{place}: {text}", "{place}: {text}")
_WITH_COLUMN = Words("{place}, {column}", "{place}, {column}")
SUM = Words("Phép cộng {n}", "Sum {n}")
_OF_PARTS = Words("{place} chia theo {dimension}", "{place} by {dimension}")
_OF_ITEMS = Words("{place}, {column}: cộng các dự án, tiểu dự án", "{place}, {column}: its items")
_HOLDS = Words("{terms} = {sum}: khớp", "{terms} = {sum}: holds")
_BROKEN = Words("{equation}: chưa khớp", "{equation}: does not hold")
_UNKNOWN = Words(
    "Có số chưa ghi hoặc không đọc được, phép cộng không cho biết số này",
    "A figure is not stated or cannot be read, so that the sum does not tell this one",
)
_IMPLIED = Words("Các số khác cho biết {value}", "The others imply {value}")
NO_SUM = Words("Số này không nằm trong phép cộng nào", "This amount stands in no sum")
_NO_AMOUNT = Words(
    "Không có số tiền tại '{at}'; gần nhất là '{nearest}'",
    "No amount at '{at}'; the nearest is '{nearest}'",
)
_NOTHING = Words("Không có số tiền tại '{at}'", "No amount at '{at}'")
_DIMENSIONS = {
    "sources": Words("nguồn", "source"),
    "kinds": Words("loại vốn", "kind"),
    "years": Words("năm", "year"),
    "units": Words("đơn vị", "unit"),
    "of_which": Words("khoản trong đó", "of-which item"),
}


class SumExplained(NamedTuple):
    """A sum that an amount stands in: what it adds up, how it stands, what it implies."""

    subject: Sentence
    standing: Sentence
    implied: Sentence


class AmountExplained(NamedTuple):
    """What an amount is held to."""

    head: Sentence
    """Its place on paper, and the amount as written."""
    sums: list[SumExplained]
    proposal: Sentence | None


def amount_explained(checked: CheckedPlan, cell: str) -> AmountExplained:
    """What the amount in `cell` is held to."""
    entry = checked.ledger.entries[cell]
    place = checked.places.item(entry.item)
    if entry.coordinate:
        column = column_name(checked, entry.coordinate)
        place = _WITH_COLUMN.filled(place=place, column=column)
    sums = [
        SumExplained(
            _subject(checked, stated), _standing(checked, name), _implied(checked, name, cell)
        )
        for name, stated in checked.ledger.sums.items()
        if cell == stated.whole or cell in stated.parts
    ]
    head = _HEAD.filled(place=place, text=entry.text)
    return AmountExplained(head, sums, proposal_for(checked, cell))


def amount_lines(
    checked: CheckedPlan, name: str, cell: str, language: Language, width: int
) -> list[Line]:
    """What the amount in `cell` is held to; `name` is the file's."""
    explained = amount_explained(checked, cell)
    location = Locator(checked.reading).locate(Place(cell))
    lines = hanging("", explained.head.say(language), width, "bold")
    where = f"{for_terminal(name)}:{location.line}:{location.column}"
    lines.append([("  ", ""), (where, "dim")])
    if not explained.sums:
        lines += hanging("  ", NO_SUM.filled().say(language), width)
    for number, each in enumerate(explained.sums, start=1):
        label = SUM.filled(n=number).say(language)
        lines += hanging(f"  {label}  ", each.subject.say(language), width, "bold")
        indent = " " * (len(label) + 4)
        for said in (each.standing, each.implied):
            lines += hanging(indent, said.say(language), width)
    if explained.proposal is not None:
        label = PROPOSED.filled().say(language)
        lines += hanging(f"  {label}  ", explained.proposal.say(language), width, "bold")
    return lines


def _subject(checked: CheckedPlan, stated: Sum) -> Sentence:
    place = checked.places.item(stated.item)
    if stated.kind in ("parts", "of-which"):
        return _OF_PARTS.filled(place=place, dimension=_DIMENSIONS[stated.dimension])
    if stated.kind == "children":
        column = column_name(checked, stated.dimension)
        return _OF_ITEMS.filled(place=place, column=column)
    return place


def _standing(checked: CheckedPlan, name: str) -> Sentence:
    stated = checked.ledger.sums[name]
    if name in checked.violations:
        return _BROKEN.filled(equation=equation_sentence(checked, stated))
    terms, total = terms_text(checked, stated)
    cells = (stated.whole, *stated.parts)
    if any(checked.ledger.sheet.cells[cell].value is None for cell in cells):
        terms, total = terms_text(checked, stated, checked.settled)
    if checked.ledger.residual(name) and stated.kind not in BOUNDS:
        return equation_sentence(checked, stated)
    return _HOLDS.filled(terms=terms, sum=total)


def _implied(checked: CheckedPlan, name: str, cell: str) -> Sentence:
    """The value that the other amounts of the sum leave for `cell`."""
    ledger = checked.ledger
    entry = ledger.entries[cell]
    terms = ledger.sheet.equations[name].terms
    rest = 0
    for other, coefficient in terms.items():
        if other == cell:
            continue
        value = ledger.sheet.cells[other].value
        if value is None:
            value = checked.settled.get(other)
        if value is None:
            return _UNKNOWN.filled()
        rest += coefficient * value
    value = -rest // terms[cell]
    readable = entry.amount.value is not None and value >= 0
    return _IMPLIED.filled(
        value=write_like(entry.amount, value) if readable else format_amount(value)
    )


def amount_cell(checked: CheckedPlan, at: str) -> str | None:
    """The cell that the address `at` names; of a budget, its total."""
    entries = checked.ledger.entries
    candidates = (at, f"{at}.total", f"{at}.budget.total", at.removesuffix(".total"))
    return next((cell for cell in candidates if cell in entries), None)


def no_amount(checked: CheckedPlan, at: str) -> Sentence:
    """That no amount stands at `at`, with the address most like it."""
    from difflib import get_close_matches  # noqa: PLC0415 - only where something is wrong

    near = get_close_matches(at, list(checked.ledger.entries), n=1, cutoff=0.5)
    return _NO_AMOUNT.filled(at=at, nearest=near[0]) if near else _NOTHING.filled(at=at)
