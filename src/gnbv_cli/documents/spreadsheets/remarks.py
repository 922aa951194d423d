"""What has to be said of how a table was read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from gnbv_cli.documents.spreadsheets.cell_names import At, column_name
from gnbv_cli.documents.spreadsheets.figures import Votes
from gnbv_cli.documents.spreadsheets.grid import Grid
from gnbv_cli.documents.spreadsheets.items import ItemTree
from gnbv_cli.documents.spreadsheets.leftovers import repeats_total
from gnbv_cli.documents.spreadsheets.table_span import TableSpan
from gnbv_cli.documents.spreadsheets.telling import number_text, quoted, told
from gnbv_cli.texts.sentence import Words

NO_TABLE = Words(
    "{file} không có biểu phân bổ: cần một hàng đầu cột có 'Nội dung' và cột số tiền"
    " ('Tổng cộng', 'NSTW', …)",
    "{file} has no allocation table: it needs a row of heads with 'Nội dung' and a column of money"
    " ('Tổng cộng', 'NSTW', …)",
)
HIDDEN_LEFT = Words(
    "Trang tính đang ẩn cũng có biểu phân bổ, không lấy vào: {names}",
    "Hidden sheets have allocation tables too, which are left out: {names}",
)
_ASSUMED = Words(
    "Biểu không ghi đơn vị tính; theo độ lớn của các số, đọc là đồng. Cần đối chiếu",
    "The table states no unit; by the size of its figures they are read as đồng. To be compared",
)
_NO_UNIT = Words(
    "Biểu không ghi đơn vị tính, các số ghi lại không có đơn vị: cần thêm 'Đơn vị tính: …'",
    "The table states no unit, and its figures are left without one: add 'Đơn vị tính: …'",
)
_ENGLISH = Words(
    "Các số tách nhóm theo lối tiếng Anh (ví dụ '{text}'), đã ghi lại theo lối Việt Nam",
    "The figures are grouped in the English way (as '{text}'); written anew in the Vietnamese way",
)
_MIXED = Words(
    "Biểu tách nhóm số theo cả hai lối; theo số đông là lối {way}, các số sau giữ nguyên như ghi:"
    " {texts}",
    "The table groups figures in both ways; most are {way}, these are kept as written: {texts}",
)
_OPEN = Words(
    "Có thể hiểu hai cách: {texts}; đọc theo lối Việt Nam (dấu chấm tách nhóm, dấu phẩy thập phân)",
    "Two readings: {texts}; read in the Vietnamese way (dots for groups, a decimal comma)",
)
_CACHED = Words(
    "Ô {cell}: giá trị lưu {stored}, công thức cho {computed}",
    "Cell {cell}: the stored value is {stored}, the formula gives {computed}",
)
_COMPUTED = Words(
    "Công thức chưa có giá trị lưu, số ghi lại là do gnbv tính: ô {cells}",
    "Formulas without a stored value, worked out by gnbv: cells {cells}",
)
_NOT_COMPARED = Words(
    "Công thức không đối chiếu được, ghi lại giá trị lưu: ô {cells}",
    "Formulas that could not be compared, taken by their stored values: cells {cells}",
)
_HIDDEN_ROWS = Words("Hàng đang ẩn, vẫn được đọc: {rows}", "Hidden rows, which are read: {rows}")
_HIDDEN_COLUMNS = Words(
    "Cột đang ẩn, vẫn được đọc: {columns}", "Hidden columns, which are read: {columns}"
)
_REPEATED = Words(
    "Cột '{head}' trùng cột '{first}' ở mọi hàng, không ghi riêng",
    "The column '{head}' says the same as '{first}' in every row; not taken apart",
)
_CHECKS = Words(
    "Cột kiểm tra '{head}' không phải số liệu, không ghi lại",
    "The column of checks '{head}' is no data; left out",
)
_TWICE = Words(
    "Hàng {row} ghi tổng khác với số đã ghi trước đó; giữ nguyên văn ở phần chưa xếp",
    "Row {row} states another total than before; kept verbatim among what is not placed",
)
_JOINED = Words(
    "Ô {cell} gộp {count} hàng: số tiền ghi cho hàng đầu, các hàng sau chưa ghi",
    "Cell {cell} spans {count} rows: its amount is taken for the first, none for the others",
)
_WAYS = {"english": Words("tiếng Anh", "English"), "vietnamese": Words("Việt Nam", "Vietnamese")}
_MOST = 12


def remarks_on(
    grid: Grid, span: TableSpan, tree: ItemTree, votes: Votes, unit: str
) -> Iterator[Words]:
    """The remarks on a table; `unit` says how its unit is known."""
    if unit != "stated":
        yield told(_ASSUMED if unit == "assumed" else _NO_UNIT)
    if not grid.decimal_points:
        yield from _about_separators(votes)
    yield from _about_formulas(grid, span)
    yield from _about_hidden(grid, span)
    first = span.columns.money[0].head
    for column in span.columns.others:
        if repeats_total(grid, span, column):
            yield told(_REPEATED, head=quoted(column.head), first=quoted(first))
    for head in dict.fromkeys(column.head.partition(" – ")[0] for column in span.columns.checks):
        yield told(_CHECKS, head=quoted(head))
    yield from (told(_TWICE, row=grid.lines[row]) for row in tree.twice)
    yield from _about_spans(grid, span)


def _about_separators(votes: Votes) -> Iterator[Words]:
    if votes.convention == "english":
        yield told(_ENGLISH, text=quoted(votes.english[0]))
    if votes.english and votes.vietnamese:
        fewer = votes.vietnamese if votes.convention == "english" else votes.english
        yield told(_MIXED, way=_WAYS[votes.convention], texts=_some(fewer))
    if votes.open and not (votes.english or votes.vietnamese):
        yield told(_OPEN, texts=_some(votes.open))


def _about_formulas(grid: Grid, span: TableSpan) -> Iterator[Words]:
    columns = {column.at for column in span.columns.money}
    rows = {row.at for row in span.rows}
    cells = [at for at in sorted(grid.formulas) if at[0] in rows and at[1] in columns]
    differing = [at for at in cells if grid.formulas[at].state == "differs"]
    for at in differing:
        found = grid.formulas[at]
        if found.stored is not None and found.computed is not None:
            stored, computed = number_text(found.stored), number_text(found.computed)
            yield told(_CACHED, cell=grid.cell_name(at), stored=stored, computed=computed)
    for state, words in (("computed", _COMPUTED), ("not-compared", _NOT_COMPARED)):
        named = [grid.cell_name(at) for at in cells if grid.formulas[at].state == state]
        if named:
            yield told(words, cells=_some(named))


def _about_hidden(grid: Grid, span: TableSpan) -> Iterator[Words]:
    lines = [grid.lines[at] for at in (*span.heads, *(row.at for row in span.rows))]
    hidden = [str(line) for line in dict.fromkeys(lines) if line in grid.hidden_lines]
    if hidden:
        yield told(_HIDDEN_ROWS, rows=_some(hidden))
    columns = [column_name(c) for c in grid.columns if c in grid.hidden_columns]
    if columns:
        yield told(_HIDDEN_COLUMNS, columns=_some(columns))


def _about_spans(grid: Grid, span: TableSpan) -> Iterator[Words]:
    columns = {column.at for column in span.columns.money}
    rows = {row.at for row in span.rows}
    for merged in grid.spans:
        at: At = (merged.top, merged.left)
        count = merged.bottom - merged.top + 1
        is_money = merged.left in columns and merged.top in rows
        if count > 1 and is_money and grid.rows[merged.top][merged.left].strip():
            yield told(_JOINED, cell=grid.cell_name(at), count=count)


def _some(texts: Sequence[str]) -> str:
    shown = ", ".join(quoted(text) for text in texts[:_MOST])
    return f"{shown}, … ({len(texts)})" if len(texts) > _MOST else shown
