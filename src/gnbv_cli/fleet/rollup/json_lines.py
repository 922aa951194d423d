"""A roll-up as JSON lines, for a database: a line a plan, or a line a project of a plan.

Schema gnbv.rollup/1: keys may be added, none is removed or changed.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from gnbv_cli.fleet.rollup.record import Line, Record, Source, Unread
from gnbv_cli.fleet.rollup.rollup import Rollup
from gnbv_cli.reports.jsonl import json_line
from gnbv_cli.tables.cells import Figure, Money
from gnbv_cli.texts.sentence import Language

SCHEMA = "gnbv.rollup/1"


def rollup_lines(rollup: Rollup, language: Language, *, by_project: bool) -> Iterator[str]:
    """The lines, in the order of the table; amounts in đồng, null where none can be told."""
    for record in rollup.records:
        if not by_project:
            yield json_line({**_plan(record), **_money(record.sources, record.money)})
        for line in record.lines if by_project else ():
            of = {**_plan(record), **_project(line, language)}
            yield json_line({**of, **_money(record.sources, line.money)})
    for unread in rollup.unread:
        yield json_line(_unread(unread, language))


def _plan(record: Record) -> dict[str, Any]:
    errors, warnings, notes = record.counts
    return {
        "schema": SCHEMA,
        "file": record.file,
        "commune": record.commune.name,
        "province": record.commune.province or None,
        "programme": record.programme or None,
        "year": record.year,
        "errors": errors,
        "warnings": warnings,
        "notes": notes,
    }


def _project(line: Line, language: Language) -> dict[str, Any]:
    project, part = line.project, line.part
    named = part or project
    return {
        "project": project.number or None if project else None,
        "part": part.number or None if part else None,
        "name": named.label.say(language) if named else None,
        "catalogued": bool(project and project.sure),
        "rest": line.is_rest,
    }


def _money(sources: Sequence[Source], money: Sequence[Money]) -> dict[str, Any]:
    whole, *parts = money
    return {
        "total": _value(whole),
        "sources": {source.key: _value(cell) for source, cell in zip(sources, parts, strict=True)},
        "doubtful": any(cell.doubtful for cell in money),
    }


def _value(money: Money) -> int | None:
    return money.best if isinstance(money, Figure) else None


def _unread(unread: Unread, language: Language) -> dict[str, Any]:
    return {"schema": SCHEMA, "file": unread.file, "unread": unread.why.say(language)}
