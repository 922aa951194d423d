"""A table as JSON, schema gnbv.table/1: keys may be added, none is removed or changed."""

from __future__ import annotations

import json
from typing import Any

from gnbv_cli import __version__
from gnbv_cli.tables.below import notes_of
from gnbv_cli.tables.cells import Cell, Gap, Share, money_text, percent_text
from gnbv_cli.tables.measures import DONG, Measure
from gnbv_cli.tables.names import on_one_line
from gnbv_cli.tables.table import Table, parents
from gnbv_cli.texts.sentence import Language, Sentence

SCHEMA = "gnbv.table/1"


def table_json(table: Table, language: Language) -> str:
    """The table as one JSON document, ending in a line break.

    Every amount has its exact `value` in đồng, whatever unit its `text` is in. `parent` is the
    position, from 0, of the row that a row is added up in.
    """
    measure = table.measure or DONG
    document = {
        "schema": SCHEMA,
        "name": table.name,
        "title": [sentence.say(language) for sentence in table.title],
        "attached": table.attached.say(language) if table.attached else None,
        "banner": table.banner.say(language) if table.banner else None,
        "unit": None if table.measure is None else _unit(measure, language),
        "columns": [
            {
                "name": column.name,
                "role": column.role,
                "head": on_one_line(column.head.say(language)),
                "index": column.letter,
                "group": column.group.say(language) if column.group else None,
                "adds": column.adds or None,
            }
            for column in table.columns
        ],
        "rows": [
            {
                "kind": row.kind,
                "at": row.at,
                "level": row.level,
                "parent": parent,
                "cells": [_cell(cell, measure, language) for cell in row.cells],
            }
            for row, parent in zip(table.rows, parents(table), strict=True)
        ],
        "notes": [{"kind": note.kind, "text": note.text} for note in notes_of(table, language)],
        "tool": {"name": "gnbv", "version": __version__},
    }
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def _unit(measure: Measure, language: Language) -> dict[str, Any]:
    name = measure.name.vi if language == "vi" else measure.name.en
    return {"name": name, "scale": measure.scale, "decimals": measure.decimals}


def _cell(cell: Cell, measure: Measure, language: Language) -> dict[str, Any] | None:
    if cell is None:
        return None
    if isinstance(cell, Sentence):
        return {"text": on_one_line(cell.say(language))}
    if isinstance(cell, Share):
        text = percent_text(cell.hundredths)
        return {"text": text, "hundredths": cell.hundredths, "doubtful": cell.doubtful}
    text = money_text(cell, language, measure)
    if isinstance(cell, Gap):
        return {"text": text, "gap": cell.kind, "doubtful": cell.doubtful}
    return {
        "text": text,
        "value": cell.value,
        "written": cell.written or None,
        "settled": cell.settled,
        "doubtful": cell.doubtful,
    }
