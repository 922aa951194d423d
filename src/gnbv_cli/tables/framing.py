"""What every table of a plan has around its rows: heads, the total in words, what is doubted."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from gnbv_cli.review.proposed import BANNER
from gnbv_cli.rules.checked import CheckedPlan
from gnbv_cli.tables.cells import Cell, Figure, Gap, Money
from gnbv_cli.tables.doubts import Doubt
from gnbv_cli.tables.figures import Figures
from gnbv_cli.tables.marks import with_marks
from gnbv_cli.tables.measures import DONG
from gnbv_cli.tables.names import on_one_line
from gnbv_cli.tables.table import Column, Row, Table
from gnbv_cli.tables.titles import attached_to, title_of
from gnbv_cli.texts.labels import COMPARE_WITH_GRANT
from gnbv_cli.texts.sentence import Sentence, Words, listed, verbatim
from gnbv_cli.written.words import words_amount

NUMBER = Words("STT", "No.")
TOTAL = Words("Tổng cộng", "Total")
OF_WHICH = Words("Trong đó", "Of which")
LEAD = Words("Đơn vị chủ trì", "Lead unit")
PARTNERS = Words("Đơn vị phối hợp", "Coordinating units")
NOTE = Words("Ghi chú", "Remarks")
GRAND_TOTAL = Words("TỔNG CỘNG", "GRAND TOTAL")
_WORDS = Words("Bằng chữ: {words}.", "In words: {words}.")
_LISTED_IN_INDEX = 4


def framed(
    figures: Figures,
    name: str,
    what: Words,
    columns: Iterable[Column],
    rows: Iterable[Row],
    *,
    doubts: Sequence[Doubt] = (),
    remarks: Iterable[Sentence] = (),
) -> Table:
    """A table of a plan; `what` says in capitals what it is, `doubts` what is doubted in it."""
    document = figures.checked.plan.document
    columns, rows = tuple(columns), tuple(rows)
    has_money = any(column.role == "money" for column in columns)
    proposes = bool(figures.proposals) or any(doubt.proposes for doubt in doubts)
    table = Table(
        name,
        title_of(what, document),
        attached_to(document),
        columns,
        rows,
        words=in_words(columns, rows),
        remarks=tuple(remarks),
        doubts=tuple(doubt.explanation for doubt in doubts),
        proposals=figures.proposals if has_money else (),
        caveats=(*figures.cautions, *([COMPARE_WITH_GRANT.filled()] if proposes else [])),
        banner=BANNER.filled() if figures.proposals else None,
        measure=DONG if has_money else None,
    )
    return with_marks(table) if doubts else table


def lettered(columns: Iterable[Column]) -> tuple[Column, ...]:
    """The columns with their index: letters for words, numbers for money, '1=2+3' for a whole."""
    listed_columns = list(columns)
    money = [at for at, c in enumerate(listed_columns) if c.role in ("money", "share")]
    numbers = {at: str(number) for number, at in enumerate(money, start=1)}
    texts = [at for at in range(len(listed_columns)) if at not in numbers]
    letters = {at: chr(ord("A") + position) for position, at in enumerate(texts)}
    adds = {
        kind: [n for at, n in numbers.items() if listed_columns[at].adds == kind]
        for kind in ("whole", "part", "rest", "given")
    }
    parts = adds["part"]
    summed = [parts[0], "…", parts[-1]] if len(parts) > _LISTED_IN_INDEX else parts
    found = []
    for at, column in enumerate(listed_columns):
        letter = numbers.get(at) or letters[at]
        if column.adds == "whole" and summed and not adds["rest"]:
            letter = f"{letter}={'+'.join(summed)}"
        elif column.adds == "rest":
            letter = f"{letter}={'-'.join([*adds['whole'], *summed])}"
        elif column.adds == "over":
            letter = f"{letter}={'-'.join([*adds['whole'], *adds['given']])}"
        found.append(column._replace(letter=letter))
    return tuple(found)


def about(checked: CheckedPlan, doubts: Iterable[Doubt], roots: Sequence[str]) -> list[Doubt]:
    """The doubts about the amounts of items at or below `roots` ('' is the plan's own budget)."""
    ledger = checked.ledger

    def is_shown(item: str) -> bool:
        return item in roots or any(root and item.startswith(root) for root in roots)

    return [
        doubt
        for doubt in doubts
        if any(
            is_shown(
                ledger.entries[cell].item if cell in ledger.entries else ledger.owners.get(cell, "")
            )
            for cell in doubt.cells
        )
    ]


def names_cell(names: Sequence[str]) -> Cell:
    """Names in one cell; an empty one where there are none."""
    return listed([verbatim(name) for name in names]) if names else None


def text_cell(text: str | None) -> Cell:
    """A text on one line; an empty cell where there is none."""
    folded = on_one_line(text or "")
    return verbatim(folded) if folded else None


def in_words(columns: tuple[Column, ...], rows: tuple[Row, ...]) -> Sentence | None:
    """The grand total in words: 'Bằng chữ: Một tỷ … đồng.'"""
    total = next(_wholes(columns, rows), None)
    if not isinstance(total, Figure) or total.best is None:
        return None
    return _WORDS.filled(words=words_amount(total.best))


def _wholes(columns: tuple[Column, ...], rows: tuple[Row, ...]) -> Iterator[Money]:
    for row in rows:
        for column, cell in zip(columns, row.cells, strict=True):
            is_whole = row.kind == "total" and column.adds == "whole"
            if is_whole and isinstance(cell, Figure | Gap):
                yield cell
