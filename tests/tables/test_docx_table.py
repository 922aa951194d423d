"""The Word annex as it is set: columns by their content, merged heads, and text that only shows."""

from __future__ import annotations

import io
from zipfile import ZipFile

import docx
import pytest
from docx.oxml.ns import qn
from docx.table import Table as WordTable

from gnbv_cli.documents.word.grid import WIDTH_ACROSS
from gnbv_cli.documents.word.widths import width_of
from gnbv_cli.tables.figures import Figures
from gnbv_cli.tables.forms.docx import table_docx
from gnbv_cli.tables.named import named_table
from gnbv_cli.tables.table import Table
from gnbv_cli.texts.sentence import verbatim

from .plans import checked
from .test_xlsx import of_plan

TWIP = 635
"""A twentieth of a point: Word's measure for columns."""
NAMES = ["allocation", "units", "policies", "targets", "sources"]
HOSTILE = ["=1", "<script>", "[red]x", "\x1b[31m", "a\nb", "\ud800", "\ufffe", "\u202ex", "]]>"]


def grid_of(data: bytes) -> WordTable:
    (grid,) = docx.Document(io.BytesIO(data)).tables
    return grid


def fills_the_page(grid: WordTable) -> bool:
    widths = [column.width or 0 for column in grid.columns]
    return bool(abs(sum(widths) - WIDTH_ACROSS) <= TWIP * len(widths))


def size_of(grid: WordTable) -> float:
    (size,) = {
        float(run.font.size.pt)
        for row in grid.rows
        for cell in row.cells
        for run in cell.paragraphs[0].runs
        if run.font.size is not None
    }
    return size


@pytest.mark.parametrize("name", NAMES)
def test_columns_fill_the_page_and_what_is_short_is_not_broken(name: str) -> None:
    grid = grid_of(table_docx(of_plan(name), "vi"))
    widths = [column.width for column in grid.columns]
    assert fills_the_page(grid)
    assert size_of(grid) == 11
    for row in grid.rows[1:]:
        for cell, width in zip(row.cells, widths, strict=True):
            longest = max((width_of(word, 11) for word in cell.text.split(" ")), default=0)
            assert cell.grid_span > 1 or longest < (width.pt if width else 0)


def test_a_figure_is_not_parted_from_its_mark() -> None:
    texts = [
        cell.text
        for row in grid_of(table_docx(of_plan("allocation"), "vi")).rows
        for cell in row.cells
    ]
    assert "379.000.000\u00a0(*)" in texts
    assert not [text for text in texts if text.endswith(" (*)")]


def test_heads_are_merged() -> None:
    first, second, index, *_ = grid_of(table_docx(of_plan("allocation"), "vi")).rows
    assert [cell.text for cell in index.cells] == ["A", "B", "1=2+3", "2", "3", "4", "C", "D", "E"]
    assert [cell.text for cell in first.cells][2:6] == [
        "Tổng cộng", "Trong đó", "Trong đó", "Chuyển nguồn năm 2025 sang",
    ]  # fmt: skip
    assert [cell.text for cell in second.cells][2:6] == [
        "Tổng cộng", "Ngân sách trung ương", "Ngân sách địa phương", "Chuyển nguồn năm 2025 sang",
    ]  # fmt: skip
    assert first.cells[0]._tc is not first.cells[1]._tc


def test_letters_are_smaller_where_there_are_many_columns() -> None:
    sources = "".join(f"  s{n}: {{name: Nguồn {n}}}\n" for n in range(9))
    parts = ", ".join(f"s{n}: 100.000.000 đồng" for n in range(9))
    budget = f"{{total: 900.000.000 đồng, sources: {{{parts}}}}}"
    head = f"gnbv: 1\ndocument: {{title: Kế hoạch, year: 2026}}\nfunding_sources:\n{sources}"
    plan = checked(f"projects: [{{number: 1, name: Một, budget: {budget}}}]\n", head)
    grid = grid_of(table_docx(named_table("allocation", Figures(plan)), "vi"))
    assert size_of(grid) == 8
    (width,) = {column.width for column in list(grid.columns)[3:12]}
    assert width is not None
    assert width.pt > width_of("100.000.000", 8)


@pytest.mark.parametrize("columns", [30, 60])
def test_more_columns_than_fit_still_fill_the_page(columns: int) -> None:
    sources = "".join(f"  s{n}: {{name: Nguồn {n}}}\n" for n in range(columns))
    parts = ", ".join(f"s{n}: 1 đồng" for n in range(columns))
    budget = f"{{total: {columns} đồng, sources: {{{parts}}}}}"
    head = f"gnbv: 1\ndocument: {{title: Kế hoạch, year: 2026}}\nfunding_sources:\n{sources}"
    plan = checked(f"projects: [{{number: 1, name: Một, budget: {budget}}}]\n", head)
    grid = grid_of(table_docx(named_table("allocation", Figures(plan)), "vi"))
    assert fills_the_page(grid)


def with_words(table: Table, words: str) -> Table:
    """A table that has `words` wherever a plan's own may stand."""
    said = verbatim(words)
    columns = tuple(column._replace(head=said) for column in table.columns)
    first, *others = table.rows
    return table._replace(
        title=(said,),
        attached=said,
        banner=said,
        columns=columns,
        rows=(first._replace(cells=tuple(said for _ in columns)), *others),
        words=said,
        remarks=(said,),
        doubts=(said, said),
        proposals=(said,),
    )


@pytest.mark.parametrize("words", HOSTILE)
@pytest.mark.parametrize("name", NAMES)
def test_words_only_show(name: str, words: str) -> None:
    data = table_docx(with_words(of_plan(name), words), "vi")
    with ZipFile(io.BytesIO(data)) as parts:
        for part in parts.namelist():
            text = parts.read(part).decode("utf-8")
            assert "<script" not in text
            assert not {"\x1b", "\ud800", "\ufffe", "\u202e"} & set(text)
    document = docx.Document(io.BytesIO(data))
    assert document.core_properties.title
    assert document.element.body[-2].tag == qn("w:p")  # it does not end in a table


def test_an_issued_plan_is_named_above_its_annex() -> None:
    head = (
        "gnbv: 1\ndocument: {title: Kế hoạch, issuer: Ủy ban nhân dân xã An Bình, year: 2026,"
        " number: 5/KH-UBND, date: 2026-04-01}\n"
    )
    table = named_table("allocation", Figures(checked("projects: [{name: Một}]\n", head)))
    lines = docx.Document(io.BytesIO(table_docx(table, "vi"))).paragraphs
    (line,) = (line for line in lines if line.text.startswith("(Kèm theo"))
    assert line.style is not None
    assert line.style.name == "Place and Date"
    assert "5/KH-UBND ngày 01 tháng 4 năm 2026" in line.text
