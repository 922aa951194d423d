"""The targets of a plan with their figures (WORDING 11)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gnbv_cli.plan.model import Target
from gnbv_cli.tables.cells import NOT_STATED, Cell
from gnbv_cli.tables.figures import Figures
from gnbv_cli.tables.framing import NOTE, NUMBER, framed, lettered, text_cell
from gnbv_cli.tables.names import on_one_line
from gnbv_cli.tables.table import Column, Row, Table
from gnbv_cli.texts.sentence import Words, verbatim

_TITLE = Words("MỤC TIÊU, CHỈ TIÊU THỰC HIỆN", "TARGETS OF")
_TARGET = Words("Chỉ tiêu", "Target")
_UNIT = Words("Đơn vị tính", "Unit")
_BASELINE = Words("Hiện trạng", "Baseline")
_VALUE = Words("Kế hoạch năm {year}", "Planned for {year}")
_OWNER = Words("Đơn vị theo dõi", "Followed by")
_PERCENT = re.compile(r"\d+(?:[.,]\d+)?(?=\s*%)")


def targets(figures: Figures) -> Table:
    """The targets; of one that is only words, the percentages that stand in them."""
    plan = figures.checked.plan

    def columns() -> Iterator[Column]:
        yield Column("number", NUMBER.filled(), "", name="number")
        yield Column("item", _TARGET.filled(), "", name="item")
        yield Column("text", _UNIT.filled(), "", name="unit")
        yield Column("text", _BASELINE.filled(), "", name="baseline")
        yield Column("text", _VALUE.filled(year=plan.document.year), "", name="value")
        yield Column("text", _OWNER.filled(), "", name="owner")
        yield Column("note", NOTE.filled(), "", name="note")

    def rows() -> Iterator[Row]:
        for position, target in enumerate(plan.targets, start=1):
            cells = (verbatim(str(position)), *_cells(target))
            yield Row("item", 0, cells, f"targets[{position}]")

    return framed(figures, "targets", _TITLE, lettered(columns()), rows())


def _cells(target: Target) -> tuple[Cell, ...]:
    words = on_one_line(target.indicator or target.text or "").rstrip(".;")
    percents = [] if target.value else _PERCENT.findall(words)
    unit = text_cell(target.unit) or (verbatim("%") if percents else None)
    value = text_cell(target.value) or (verbatim("; ".join(percents)) if percents else None)
    missing = NOT_STATED.filled()
    return (
        verbatim(words),
        unit or missing,
        text_cell(target.baseline) or missing,
        value or missing,
        text_cell(target.owner) or missing,
        text_cell(target.deadline),
    )
