"""Tables drawn in text: between bars, in a grid, or with tabs."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from gnbv_cli.documents.reading.letters import folded
from gnbv_cli.documents.reading.parts import SourceLine, SourceTable

_DASHES = re.compile(r"\s*\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)*\|?\s*")
_GRID = re.compile(r"\s*\+(?:[-=:]{2,}\+)+\s*")
_SIDE = re.compile(r"nơi nhận\s*:|cộng h(?:òa|oà) xã hội chủ nghĩa việt nam", re.IGNORECASE)
_BAR = re.compile(r"(?<!\\)\|")


def table_length(lines: Sequence[str], start: int) -> int:
    """How many lines from `start` on are a table; 0: none begins there."""
    if _GRID.fullmatch(lines[start]):
        end = _run(lines, start, lambda line: bool(_GRID.fullmatch(line)) or _is_barred(line))
        return end - start if end - start > 2 else 0
    if "|" in lines[start]:
        end = _run(lines, start, lambda line: bool(_BAR.search(line)))
        ruled = end - start > 1 and "-" in lines[start + 1] and _DASHES.fullmatch(lines[start + 1])
        return end - start if ruled or _all_barred(lines[start:end]) else 0
    tabs = _tabs(lines[start])
    if tabs < 2:
        return 0
    end = _run(lines, start, lambda line: _tabs(line) == tabs)
    return end - start if end - start > 1 else 0


def drawn_table(lines: Sequence[str], number: int) -> SourceTable:
    """The table that `lines` draw; it begins on line `number` of the text."""
    if _GRID.fullmatch(lines[0]):
        rows = _grid_rows(lines)
    elif "|" in lines[0]:
        rows = [_cells(line) for line in lines if not _DASHES.fullmatch(line)]
    else:
        rows = [line.strip(" ").split("\t") for line in lines]
    width = max((len(row) for row in rows), default=0)
    return SourceTable(
        tuple(
            tuple(folded(cell.replace("\\|", "|")) for cell in [*row, *[""] * (width - len(row))])
            for row in rows
        ),
        number,
    )


def sides(table: SourceTable) -> list[SourceLine]:
    """The lines of a letterhead or signature that tabs set side by side, one side after the other.

    There are none in a real table.
    """
    if not any(_SIDE.match(cell) for row in table.rows for cell in row):
        return []
    return [
        SourceLine(row[column], table.line + at)
        for column in range(len(table.rows[0]))
        for at, row in enumerate(table.rows)
        if row[column]
    ]


def _grid_rows(lines: Sequence[str]) -> list[list[str]]:
    rows: list[list[str]] = []
    new = True
    for line in lines:
        if _GRID.fullmatch(line):
            new = True
            continue
        cells = _cells(line)
        if new or len(cells) != len(rows[-1]):
            rows.append(cells)
        else:
            rows[-1] = [f"{above} {cell}" for above, cell in zip(rows[-1], cells, strict=True)]
        new = False
    return rows


def _cells(line: str) -> list[str]:
    return _BAR.split(_BAR.sub("", line.strip(), count=1) if line.strip()[0] == "|" else line)[
        : -1 if _is_barred(line) else None
    ]


def _is_barred(line: str) -> bool:
    whole = line.strip()
    return len(whole) > 1 and whole[0] == whole[-1] == "|"


def _all_barred(lines: Sequence[str]) -> bool:
    return len(lines) > 1 and all(map(_is_barred, lines))


def _tabs(line: str) -> int:
    return line.strip(" ").count("\t") if line.strip() else 0


def _run(lines: Sequence[str], start: int, belongs: Callable[[str], bool]) -> int:
    end = start
    while end < len(lines) and belongs(lines[end]):
        end += 1
    return end
