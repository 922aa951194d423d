"""An allocation as the golden files show it."""

from __future__ import annotations

from collections.abc import Iterable

import yaml

from gnbv_cli.documents.spreadsheets.allocation import Allocation


def shown(tables: Iterable[Allocation]) -> str:
    return "---\n".join(map(_table, tables))


def _table(table: Allocation) -> str:
    stated = {
        name: value for name, value in table._asdict().items() if value and name != "total_row"
    }
    for name in ("above", "unplaced"):
        if name in stated:
            stated[name] = [f"{line.row}: {line.text}" for line in stated[name]]
    if table.remarks:
        stated["remarks"] = [words.vi for words in table.remarks]
    return yaml.safe_dump(
        stated, allow_unicode=True, sort_keys=False, width=10_000, default_flow_style=None
    )
