"""Several tables of a file as one: the projects of all of them, one after the other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from gnbv_cli.documents.spreadsheets.allocation import Allocation, TableLine
from gnbv_cli.documents.spreadsheets.budgets import Tree
from gnbv_cli.documents.spreadsheets.ids import unique_id
from gnbv_cli.documents.spreadsheets.telling import quoted, told
from gnbv_cli.texts.sentence import Words

_JOINED = Words(
    "Tệp có {count} biểu phân bổ ({names}): các dự án được ghi nối tiếp nhau",
    "The file has {count} allocation tables ({names}): their projects are put one after the other",
)
_OWN_TOTAL = Words(
    "Biểu '{name}' có tổng riêng ở hàng {row}, để ở phần chưa xếp; tổng của kế hoạch lấy từ hàng"
    " {first_row} của biểu '{first}'",
    "The table '{name}' has a total of its own in row {row}, kept among what is not placed; the"
    " plan's is that of row {first_row} of '{first}'",
)


def joined(tables: Sequence[Allocation]) -> Allocation:
    """One allocation of all the tables, whose plan's budget is the first that is stated."""
    if len(tables) == 1:
        return tables[0]
    lists: dict[str, list[Tree]] = {"projects": [], "policies": []}
    for table in tables:
        for key, found in lists.items():
            found.extend(_renamed(key, getattr(table, key), {item["id"] for item in found}))
    holder = next((table for table in tables if table.budget), tables[0])
    others = [table for table in tables if table.budget and table is not holder]
    names = ", ".join(quoted(table.name) for table in tables)
    remarks = [told(_JOINED, count=len(tables), names=names)]
    remarks += [words for table in tables for words in table.remarks]
    remarks += [
        told(
            _OWN_TOTAL,
            name=quoted(table.name),
            row=table.total_row,
            first=quoted(holder.name),
            first_row=holder.total_row,
        )
        for table in others
    ]
    lost = [line for table in tables for line in table.unplaced]
    lost += [line for table in others for line in _as_lines(table)]
    return tables[0]._replace(
        projects=lists["projects"],
        policies=lists["policies"],
        budget=holder.budget,
        funding_sources=_together([table.funding_sources for table in tables]),
        units=_together([table.units for table in tables]),
        above=tuple(line for table in tables for line in table.above),
        unplaced=tuple(lost),
        remarks=tuple(dict.fromkeys(remarks)),
    )


def _together(registers: Sequence[Tree]) -> Tree:
    """The entries of all registers, the first of each name."""
    found: Tree = {}
    for register in registers:
        found |= {key: register[key] for key in register if key not in found}
    return found


def _renamed(key: str, items: list[Tree], taken: set[str]) -> list[Tree]:
    """The items with ids that nothing before them has, and addresses to match."""
    found: list[Tree] = []
    for item in items:
        own = unique_id(item["id"], taken)
        taken.add(own)
        old, new = f"{key}.{item['id']}", f"{key}.{own}"
        found.append(_readdressed({**item, "id": own}, old, new) if own != item["id"] else item)
    return found


def _readdressed(value: Any, old: str, new: str) -> Any:
    if isinstance(value, list):
        return [_readdressed(part, old, new) for part in value]
    if not isinstance(value, dict):
        return value
    found = {key: _readdressed(part, old, new) for key, part in value.items()}
    address = found.get("included_in")
    if isinstance(address, str) and (address == old or address.startswith(f"{old}.")):
        found["included_in"] = new + address[len(old) :]
    return found


def _as_lines(table: Allocation) -> Iterator[TableLine]:
    """The total of a table in words: its amounts with their places."""
    amounts = "; ".join(f"{place}: {text}" for place, text in _amounts(table.budget, "budget"))
    yield TableLine(table.total_row, amounts, table.name)


def _amounts(value: Any, place: str) -> Iterator[tuple[str, str]]:
    if isinstance(value, str):
        yield place, value
    elif isinstance(value, list):
        for part in value:
            yield from _amounts(part, place)
    else:
        for key, part in value.items():
            yield from _amounts(part, f"{place}.{key}")
