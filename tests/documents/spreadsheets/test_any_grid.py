"""Any grid at all is read or is no table; whatever is read, no figure of it is lost."""

from __future__ import annotations

import json
import re

from hypothesis import given, settings
from hypothesis import strategies as st

from gnbv_cli.documents.spreadsheets.grid import Span, grid_of_rows
from gnbv_cli.documents.spreadsheets.reading import read_allocations
from gnbv_cli.documents.spreadsheets.table_span import tables_in

HEADS = [
    "TT", "STT", "Nội dung", "Dự án", "Tổng cộng", "Tổng số", "NSTW", "NSĐP", "Trong đó", "Ghi chú",
    "Vốn đầu tư", "Vốn sự nghiệp", "Năm 2025", "Năm 2026", "Phòng Kinh tế", "Đơn vị chủ trì",
    "Khác", "Chuyển nguồn năm 2025 sang", "Số hộ", "(triệu đồng)", "ĐVT: đồng",
    "Nguồn xã hội hóa", "",
]  # fmt: skip
CELLS = [
    "I", "1", "1.1", "a)", "-", "+", "Dự án 2: Sinh kế", "Tiểu dự án 1", "Truyền thông", "NSTW",
    "- NSĐP", "Trong đó:", "Tổng cộng", "Cộng dự án 2", "Cộng I", "Vốn sự nghiệp", "Năm 2026", "x",
    "(trong Tiểu dự án 1)", "(trong Dự án 2)", "#REF!", "–", "Bằng chữ: Một tỷ", "A", "B", "1=2+3",
    "", "Ghi\x00chú", "\u202eẩn", "{0}", "'=1",
]  # fmt: skip
FIGURES = st.integers(1001, 99_999_999).map(str) | st.decimals(1, 9999, places=2).map(str)
ROW = st.lists(st.sampled_from(CELLS) | FIGURES, min_size=1, max_size=7)
HEAD = st.lists(st.sampled_from(HEADS), min_size=1, max_size=7)


@st.composite
def spans(draw: st.DrawFn) -> Span:
    top, left = draw(st.integers(0, 5)), draw(st.integers(0, 6))
    return Span(top, left, top + draw(st.integers(0, 2)), left + draw(st.integers(0, 2)))


@settings(max_examples=300, deadline=None)
@given(
    heads=st.lists(HEAD, min_size=1, max_size=3),
    rows=st.lists(ROW, min_size=1, max_size=9),
    more=st.lists(HEAD | ROW, max_size=5),
    merged=st.lists(spans(), max_size=3),
)
def test_no_figure_is_lost(
    heads: list[list[str]], rows: list[list[str]], more: list[list[str]], merged: list[Span]
) -> None:
    every = [["TT", "Nội dung", "Tổng cộng", *heads[0]], *heads[1:], *rows, *more]
    width = max(map(len, every))
    inside = [s for s in merged if s.bottom < len(every) and s.right < width]
    grid = grid_of_rows(every, spans=inside)
    tables = list(read_allocations(grid))
    if not tables:
        return
    found = [
        [*table[:9], *((*line,) for line in (*table.above, *table.unplaced))] for table in tables
    ]
    digits = re.sub("[.,]", "", json.dumps(found))
    below = {at for span in tables_in(grid) for at in (*(row.at for row in span.rows), *span.below)}
    # What stands below 'TT' counts rows and is no figure.
    numbered = {n for row in every for n, text in enumerate(row) if text in ("TT", "STT")}
    for at in below:
        for column, text in enumerate(grid.rows[at][2:], start=2):
            if re.fullmatch(r"[0-9.]{4,}", text) and column not in numbered:
                assert text.replace(".", "") in digits, (text, every)
