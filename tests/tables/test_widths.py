"""How wide the columns of a table are on a terminal."""

from __future__ import annotations

from gnbv_cli.tables.forms.terminal.texts import TextCell, TextColumn, TextRow, TextTable
from gnbv_cli.tables.forms.terminal.widths import GAP, fitting

HEAD = "Xã/phường/đặc khu"
CELLS = ("xã Vĩnh Phong", "1.334.016.000", "3 lỗi, 21 cảnh báo, 37 lưu ý")
TABLE = TextTable(
    (
        TextColumn("item", HEAD, "", ""),
        TextColumn("money", "Kế hoạch", "", ""),
        TextColumn("text", "Kết quả rà soát", "", ""),
    ),
    (TextRow("item", 0, tuple(map(TextCell, CELLS))),),
)
NEEDED = sum(map(len, CELLS)) + 2 * GAP


def test_the_head_of_the_items_gives_way_to_the_rows() -> None:
    assert fitting(TABLE, NEEDED) == list(map(len, CELLS))


def test_the_head_of_the_items_has_what_room_there_is() -> None:
    for more in range(10):
        given = fitting(TABLE, NEEDED + more)
        assert given is not None
        assert given[1:] == [len(cell) for cell in CELLS[1:]]
        assert given[0] >= min(len(HEAD), len(CELLS[0]) + more)
        assert sum(given) + 2 * GAP <= NEEDED + more
