"""The sheet of a workbook: what stands above the table, the table, its checks, its notes."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from xlsxwriter.utility import xl_range, xl_rowcol_to_cell

from gnbv_cli.tables.below import notes_of, unit_text
from gnbv_cli.tables.cells import DOUBTFUL, Cell, Figure, Gap, Share, money_text, share_of
from gnbv_cli.tables.forms.terminal.texts import in_language
from gnbv_cli.tables.forms.xlsx.held import held
from gnbv_cli.tables.forms.xlsx.looks import Looks
from gnbv_cli.tables.forms.xlsx.measuring import (
    MARGIN,
    SIZE,
    height,
    in_rows,
    pixels,
    widths_of,
)
from gnbv_cli.tables.forms.xlsx.sums import At, Sums, Term, runs, shown_number
from gnbv_cli.tables.measures import DONG
from gnbv_cli.tables.names import on_one_line
from gnbv_cli.tables.table import Row, Table
from gnbv_cli.texts.sentence import Language, Sentence, Words

_NAMES = {
    "allocation": Words("Phân bổ", "Allocation"),
    "units": Words("Đơn vị", "Units"),
    "policies": Words("Chính sách", "Policies"),
    "targets": Words("Chỉ tiêu", "Targets"),
    "sources": Words("Nguồn", "Sources"),
    "comparison": Words("So sánh", "Comparison"),
    "rollup": Words("Các xã", "Communes"),
    "rollup-by-project": Words("Theo dự án", "By project"),
}
_OTHER = Words("Biểu", "Table")
_CHECK = Words("Kiểm tra (0 = khớp)", "Check (0 = holds)")
_ACROSS = Words("Ngang", "Across")
_DOWN = Words("Dọc: {head}", "Down: {head}")
_CHECK_WIDTH = 120.0
"""The width of a column of checks, in points."""
_FOOTER = '&C&"Times New Roman"&10&P/&N'


class Sheet:
    """One table on one sheet, A4 across, one page wide."""

    def __init__(self, workbook: Any, table: Table, language: Language) -> None:
        self._table, self._language = table, language
        self._measure = table.measure or DONG
        self._looks = Looks(workbook, self._measure.decimals)
        self._sums = Sums(table)
        self._sheet = workbook.add_worksheet(_NAMES.get(table.name, _OTHER).filled().say(language))
        self._widths = widths_of(in_language(table, language))
        self._last = len(table.columns) - 1
        self._check = self._last + 2
        self._across, self._down = self._sums.across(), self._sums.down()
        self._checked = [at for at in table.at("money") if any(at == c for _, c in self._down)]
        self._check_heads = self._names_of_checks()
        self._at = 0  # the next free row
        self._first = 0  # the first row of the table's body

    def write(self) -> None:
        """Everything, from the banner to the last note."""
        for column, width in enumerate(self._widths):
            self._sheet.set_column_pixels(column, column, pixels(width))
        self._above()
        heads = self._at
        self._heads()
        self._first = self._at
        self._body()
        body_end = self._at - 1
        self._checks()
        self._notes()
        self._page(heads, body_end)

    def _above(self) -> None:
        said = self._table
        looks = self._looks
        if said.banner is not None:
            self._line(said.banner, looks.heading(12), 12)
        for sentence in said.title:
            self._line(sentence, looks.heading(13), 13)
        if said.attached is not None:
            self._line(said.attached, looks.get(italic=True, align="center"))
        unit = unit_text(said, self._language)
        if unit:
            self._line(unit, looks.get(italic=True, align="right"))

    def _line(self, said: Sentence | str, look: Any, size: int = SIZE) -> None:
        """A line across the whole table; a very long one takes several rows."""
        text = held(said if isinstance(said, str) else said.say(self._language))
        across = sum(self._widths)
        for piece in in_rows(text, across, size):
            # as if bold: what is a little too high does not cut anything off
            self._sheet.set_row(self._at, height([(piece, across)], size, bold=True))
            self._merge((self._at, 0), (self._at, self._last), piece, look)
            self._at += 1

    def _merge(self, first: At, last: At, text: str, look: Any) -> None:
        """Words over several cells, from the first to the last."""
        if first != last:
            self._sheet.merge_range(*first, *last, "", look)
        self._sheet.write_string(*first, text, look)

    def _heads(self) -> None:
        """The heads, those that share one under it, and below them the index."""
        top, look = self._at, self._looks.head()
        grouped = [at for at, column in enumerate(self._table.columns) if column.group]
        texts = [held(on_one_line(c.head.say(self._language))) for c in self._table.columns]
        rows = 2 if grouped else 1
        for at, column in enumerate(self._table.columns):
            if at not in grouped:
                self._merge((top, at), (top + rows - 1, at), texts[at], look)
                continue
            if at == grouped[0] and column.group is not None:
                group = held(column.group.say(self._language))
                self._merge((top, at), (top, grouped[-1]), group, look)
            self._sheet.write_string(top + 1, at, texts[at], look)
        texts += self._check_heads
        widths = [*self._widths, *[_CHECK_WIDTH] * len(self._check_heads)]
        needed = height(list(zip(texts, widths, strict=True)), bold=True)
        self._sheet.set_row(top + rows - 1, needed)
        for at, column in enumerate(self._table.columns):
            self._sheet.write_string(top + rows, at, column.letter, self._looks.index())
        self._at = top + rows + 1

    def _body(self) -> None:
        formulas = self._sums.formulas()
        for number, row in enumerate(self._table.rows):
            if row.kind == "heading":
                self._heading(row)
                continue
            texts = []
            for at, cell in enumerate(row.cells):
                text = self._cell((number, at), cell, formulas.get((number, at)))
                texts.append((text, self._widths[at]))
            self._sheet.set_row(self._at, height(texts, bold=row.kind == "total"))
            self._at += 1

    def _heading(self, row: Row) -> None:
        said = [cell.say(self._language) for cell in row.cells if isinstance(cell, Sentence)]
        text = held(on_one_line(" ".join(said)))
        self._sheet.set_row(self._at, height([(text, sum(self._widths))], bold=True))
        self._merge((self._at, 0), (self._at, self._last), text, self._looks.text("item", True))
        self._at += 1

    def _cell(self, at: At, cell: Cell, term: Term | None) -> str:
        """Write a cell; gives its text where that may take several lines."""
        bold = self._table.rows[at[0]].kind == "total"
        place = (self._at, at[1])
        role = self._table.columns[at[1]].role
        number = shown_number(cell)
        if isinstance(cell, Figure) and number is not None:
            look = self._looks.amount(cell.doubtful, bold)
            if term is None:
                self._sheet.write_number(*place, self._value(number), look)
            else:
                self._sheet.write_formula(*place, self._formula(term), look, self._value(number))
            return ""
        if isinstance(cell, Share):
            self._share(at, cell, bold)
            return ""
        text = self._words(cell)
        if isinstance(cell, Gap):
            look = self._looks.gap(bold)
        else:
            look = self._looks.text(role, bold and role != "note")
        self._sheet.write_string(*place, text, look)
        return text

    def _share(self, at: At, cell: Share, bold: bool) -> None:
        """A part of the whole, which follows the figures of the sheet."""
        look = self._looks.share(cell.doubtful, bold)
        total = next((n for n, row in enumerate(self._table.rows) if row.kind == "total"), None)
        whole = self._table.whole
        if cell.hundredths is None:
            self._sheet.write_blank(self._at, at[1], None, look)
            return
        value = float(Decimal(cell.hundredths).scaleb(-4))
        if total is None or whole is None:
            self._sheet.write_number(self._at, at[1], value, look)
            return
        part, of = (at[0], whole), (total, whole)
        if not self._follows(cell, part, of):
            self._sheet.write_number(self._at, at[1], value, look)
            return
        formula = f"={self._name(part)}/{self._name(of)}"
        self._sheet.write_formula(self._at, at[1], formula, look, value)

    def _follows(self, cell: Share, part: At, total: At) -> bool:
        """Whether the figures that are shown give the share; rounded ones may not."""
        shown = Figure(self._sums.number(part))
        return share_of(shown, self._sums.number(total)) == cell.hundredths

    def _words(self, cell: Cell) -> str:
        if cell is None:
            return ""
        if isinstance(cell, Sentence):
            return held(on_one_line(cell.say(self._language)))
        assert isinstance(cell, Figure | Gap)
        mark = DOUBTFUL if cell.doubtful else ""
        return held(money_text(cell, self._language, self._measure) + mark)

    def _names_of_checks(self) -> list[str]:
        names = [_ACROSS.filled()] if self._across else []
        names += [_DOWN.filled(head=self._table.columns[at].head) for at in self._checked]
        return [held(on_one_line(name.say(self._language))) for name in names]

    def _checks(self) -> None:
        """Beside the table and not printed: 0, or by how much a sum is off."""
        if not self._check_heads:
            return
        look, heads = self._looks.head(), self._first - 2
        last = self._check + len(self._check_heads) - 1
        text = _CHECK.filled().say(self._language)
        self._merge((heads - 1, self._check), (heads - 1, last), text, look)
        for column, name in enumerate(self._check_heads, start=self._check):
            self._sheet.write_string(heads, column, name, look)
        self._sheet.set_column_pixels(self._check, last, pixels(_CHECK_WIDTH))
        for row, term in self._across.items():
            self._write_check(row, self._check, term)
        first = self._check + bool(self._across)
        for (row, column), term in self._down.items():
            self._write_check(row, first + self._checked.index(column), term)
        body = (self._first, self._check, self._first + len(self._table.rows) - 1, last)
        off = {"type": "cell", "criteria": "!=", "value": 0, "format": self._looks.off()}
        self._sheet.conditional_format(*body, {"type": "blanks", "stop_if_true": True})
        self._sheet.conditional_format(*body, off)

    def _write_check(self, row: int, column: int, term: Term) -> None:
        formula = self._formula(term)
        if self._measure.decimals:
            formula = f"=ROUND({formula[1:]},{self._measure.decimals})"
        place = (self._first + row, column)
        self._sheet.write_formula(*place, formula, self._looks.check(), self._value(term.value))

    def _formula(self, term: Term) -> str:
        summed = f"SUM({','.join(self._ranges(term.summed))})" if term.summed else ""
        if term.added:
            return f"=SUM({','.join(self._ranges(term.added))})-{summed}"
        if term.plus is None:
            return f"={summed}"
        plus = f"N({self._name(term.plus)})"
        return f"={plus}-{summed}" if summed else f"={plus}"

    def _ranges(self, cells: tuple[At, ...]) -> list[str]:
        """The cells as few ranges: they stand in one row, or in one column."""
        rows, columns = {row for row, _ in cells}, {column for _, column in cells}
        if len(rows) == 1:
            (row,) = rows
            found = [((row, first), (row, last)) for first, last in runs(columns)]
        else:
            (column,) = columns
            found = [((first, column), (last, column)) for first, last in runs(rows)]
        return [
            self._name(first)
            if first == last
            else xl_range(first[0] + self._first, first[1], last[0] + self._first, last[1])
            for first, last in found
        ]

    def _name(self, at: At) -> str:
        return str(xl_rowcol_to_cell(at[0] + self._first, at[1]))

    def _value(self, steps: int) -> int | float:
        """So many steps as the number of a cell, which is a double whatever one does."""
        decimals = self._measure.decimals
        return float(Decimal(steps).scaleb(-decimals)) if decimals else steps

    def _notes(self) -> None:
        for note in notes_of(self._table, self._language):
            text = f"- {note.text}" if note.kind == "entry" else note.text
            self._line(text, self._looks.note(note.kind == "words"))

    def _page(self, heads: int, body_end: int) -> None:
        """A4 across, one page wide, the heads on every page, the checks on none."""
        sheet = self._sheet
        sheet.set_landscape()
        sheet.set_paper(9)
        sheet.set_margins(left=MARGIN, right=MARGIN, top=0.7, bottom=0.6)
        sheet.fit_to_pages(1, 0)
        sheet.repeat_rows(heads, self._first - 1)
        sheet.print_area(0, 0, max(self._at - 1, body_end), self._last)
        sheet.freeze_panes(self._first, 2)
        sheet.set_footer(_FOOTER)
        if self._table.banner is not None:
            banner = self._table.banner.say(self._language)
            sheet.set_header(f'&C&"Times New Roman,Bold"&11{banner}')
        # An item's number is a text, and '2.1' no number that was mistyped.
        body = xl_range(self._first, 0, body_end, self._last)
        sheet.ignore_errors({"number_stored_as_text": body})
