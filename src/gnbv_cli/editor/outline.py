"""The outline of a plan: its parts, projects, policies, sections, each with what it is called."""

from __future__ import annotations

from typing import NamedTuple

from gnbv_cli.editor.keys import meaning
from gnbv_cli.editor.moved import Moved
from gnbv_cli.editor.positions import Span
from gnbv_cli.plan.address import Path
from gnbv_cli.texts.escape import for_terminal
from gnbv_cli.written.nodes import Mapping, Node, Sequence, Text, Unread

_NAMES = ("name", "heading", "indicator", "title", "subject", "code", "text", "unit", "number")
_NESTED = ("subprojects", "sections")
_LONGEST = 80
_DEEPEST = 30


class Symbol(NamedTuple):
    """A part of the plan: what it is called, more of it, where it stands, its own parts."""

    name: str
    """Never empty: some editors refuse an outline with a part that has no name."""
    detail: str
    span: Span
    title: Span
    """What to put the cursor on; within `span`."""
    parts: list[Symbol]


def outline(root: Node) -> list[Symbol]:
    """The parts of the plan, in the order of the file."""
    if not isinstance(root, Mapping):
        return []
    found = []
    units = _unit_names(root)
    for key, node in root.items():
        if isinstance(key, Text) and key.end > key.start:
            said = meaning((str(key),))
            name = said.what if said is not None else _short(key)
            span = (key.start, max(key.end, _end(node)))
            parts = _parts(node, (str(key),), units)
            found.append(Symbol(name, str(key), span, (key.start, key.end), parts))
    return found


def moved_symbols(symbols: list[Symbol], moved: Moved) -> list[Symbol]:
    """The outline of an earlier text, as its parts stand in the later one."""
    return [
        symbol._replace(
            span=moved.span(symbol.span),
            title=moved.span(symbol.title),
            parts=moved_symbols(symbol.parts, moved),
        )
        for symbol in symbols
    ]


def _unit_names(root: Mapping) -> dict[str, str]:
    """The units of the register by id: an id is nothing to read."""
    units = root.get("units")
    return (
        {key: _called(unit, {}) for key, unit in units.items()}
        if isinstance(units, Mapping)
        else {}
    )


def _parts(node: Node, path: Path, units: dict[str, str]) -> list[Symbol]:
    if len(path) > _DEEPEST:
        return []
    if isinstance(node, Sequence):
        items = (
            _item(item, (*path, position), units)
            for position, item in enumerate(node)
            if isinstance(item, Mapping)
        )
        return [item for item in items if item is not None]
    if isinstance(node, Mapping) and path in (("units",), ("funding_sources",)):
        return [
            Symbol(_called(value, {}) or _short(key), str(key), _whole(key, value), _own(key), [])
            for key, value in node.items()
            if isinstance(key, Text) and key.end > key.start
        ]
    return []


def _item(item: Mapping, path: Path, units: dict[str, str]) -> Symbol | None:
    if item.end <= item.start:
        return None
    title = next((item[key] for key in _NAMES if _is_said(item.get(key))), None)
    words = _called(item, units) or str(int(path[-1]) + 1)
    parts = [
        part for key in _NESTED if key in item for part in _parts(item[key], (*path, key), units)
    ]
    own = (title.start, title.end) if isinstance(title, Text) else (item.start, item.start)
    return Symbol(words, _detail(item), (item.start, item.end), own, parts)


def _called(node: Node, units: dict[str, str]) -> str:
    if not isinstance(node, Mapping):
        return ""
    name = next((node[key] for key in _NAMES if _is_said(node.get(key))), "")
    if name and name is node.get("unit"):
        name = units.get(str(name)) or name
    number = node.get("number") or node.get("section")
    said = _short(str(name))
    if not isinstance(number, Text) or number == name or not number.strip():
        return said
    counted = number[-1].isdigit()
    return _short(f"{number}. {said}" if counted else f"{number} {said}")


def _detail(item: Mapping) -> str:
    """The amount of the item, or its id."""
    budget = item.get("budget")
    total = budget.get("total") if isinstance(budget, Mapping) else budget
    known = next((each for each in (total, item.get("id")) if _is_said(each)), "")
    return _short(str(known))


def _is_said(node: Node) -> bool:
    return isinstance(node, Text) and not isinstance(node, Unread) and bool(node.strip())


def _short(text: str) -> str:
    """`text` on one line of some length."""
    line = " ".join(for_terminal(text).split())
    line = line.encode("utf-8", "backslashreplace").decode("utf-8")
    return line if len(line) <= _LONGEST else f"{line[: _LONGEST - 1]}…"


def _end(node: Node) -> int:
    return node.end if node is not None else 0


def _whole(key: Text, node: Node) -> Span:
    return key.start, max(key.end, _end(node))


def _own(key: Text) -> Span:
    return key.start, key.end
