"""The table of an amendment: what was, what is added and taken away, what is now (WORDING 11)."""

from __future__ import annotations

from collections.abc import Iterator

from gnbv_cli.changes.difference.comparison_lines import NO_NUMBER, Line, Lines, amount_of
from gnbv_cli.changes.difference.difference import Difference
from gnbv_cli.tables.cells import Cell, Figure, Gap
from gnbv_cli.tables.framing import NUMBER, lettered
from gnbv_cli.tables.measures import DONG
from gnbv_cli.tables.table import Column, Row, Table
from gnbv_cli.tables.titles import attached_to, title_of
from gnbv_cli.texts.sentence import Sentence, Words, verbatim
from gnbv_cli.written.amount import format_dong
from gnbv_cli.written.words import words_amount

_TITLE = Words(
    "SO SÁNH TRƯỚC VÀ SAU SỬA ĐỔI KINH PHÍ THỰC HIỆN", "BEFORE AND AFTER AMENDMENT, FUNDS FOR"
)
_ITEM = Words("Nội dung", "Item")
_BEFORE = Words("Đã ban hành", "As issued")
_RISE = Words("Tăng", "Increase")
_FALL = Words("Giảm", "Decrease")
_AFTER = Words("Sau sửa đổi", "After amendment")
_REASON = Words("Lý do", "Reason")
_IN_WORDS = Words("Sau sửa đổi, bằng chữ: {words}.", "After amendment, in words: {words}.")
_OFF = Words(
    "{place}: sau sửa đổi ghi {written}, theo các khoản tăng, giảm là {computed}, chênh "
    "{difference}",
    "{place}: {written} after amendment, by the increases and decreases {computed}, off by "
    "{difference}",
)


def comparison(found: Difference) -> Table | None:
    """A row for each project whose figures changed, in the plan's order, and the total last.

    None where no figure of a project or of the plan changed.
    """
    lines = Lines(found)
    projects, total = lines.projects(), lines.total()
    if not projects and not total.change and not lines.is_changed(found.tree.root):
        return None
    total = total._replace(parts=projects)
    rows: list[Row] = []
    for number, line in lines.numbered(projects):
        rows += _rows(line, number)
    document = found.new.plan.document
    after = total.after
    value = amount_of(after)
    return Table(
        "comparison",
        title_of(_TITLE, document),
        None if _is_same_document(found) else attached_to(document),
        _columns(),
        (*rows, _row("total", 0, None, total)),
        words=_IN_WORDS.filled(words=words_amount(value)) if value else None,
        doubts=tuple(_doubts([*projects, total])),
        measure=DONG,
    )


def _is_same_document(found: Difference) -> bool:
    """Whether the new version has no number and date of its own yet."""
    old, new = found.old.plan.document, found.new.plan.document
    return (old.number, old.date) == (new.number, new.date)


def _columns() -> tuple[Column, ...]:
    columns = lettered(
        (
            Column("number", NUMBER.filled(), "", name="number"),
            Column("item", _ITEM.filled(), "", name="item"),
            Column("money", _BEFORE.filled(), "", name="before", adds="before"),
            Column("money", _RISE.filled(), "", name="rise", adds="rise"),
            Column("money", _FALL.filled(), "", name="fall", adds="fall"),
            Column("money", _AFTER.filled(), "", name="after", adds="after"),
            Column("blank", _REASON.filled(), "", name="reason"),
        )
    )
    return tuple(
        column._replace(letter="4=1+2-3") if column.adds == "after" else column
        for column in columns
    )


def _rows(line: Line, number: str, level: int = 0) -> Iterator[Row]:
    yield _row("item", level, number, line)
    for position, part in enumerate(line.parts, start=1):
        below = NO_NUMBER if not line.by_parts else f"{number}.{position}"
        yield from _rows(part, below, level + 1)


def _row(kind: str, level: int, number: str | None, line: Line) -> Row:
    both = line.rise_and_fall
    rise, fall = (_step(step, bool(line.parts)) for step in both or (None, None))
    after = line.after._replace(doubtful=True) if line.off else line.after
    cells = (verbatim(number) if number else None, line.name, line.before, rise, fall, after, None)
    return Row("total" if kind == "total" else "item", level, cells, line.at)


def _step(amount: int | None, is_sum: bool) -> Cell:
    if amount is None:
        return Gap("unknown")
    return Figure(amount) if amount or is_sum else None


def _doubts(lines: list[Line]) -> Iterator[Sentence]:
    for line in lines:
        if line.off:
            written = amount_of(line.after) or 0
            yield _OFF.filled(
                place=line.name,
                written=format_dong(written),
                computed=format_dong(written - line.off),
                difference=format_dong(abs(line.off)),
            )
        if line.by_parts and line.at:
            yield from _doubts(line.parts)
