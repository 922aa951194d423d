"""Lines about money → budgets: totals, their parts below or behind them, and words beside them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import cast

from gnbv_cli.documents.importing import blocks
from gnbv_cli.documents.importing.amount_text import amount_at_start
from gnbv_cli.documents.importing.breakdown import is_unit, part_called
from gnbv_cli.documents.importing.ids import id_of
from gnbv_cli.documents.importing.inline_parts import (
    amounts_before_names,
    inline_parts,
    named_amount,
)
from gnbv_cli.documents.importing.labels import labelled
from gnbv_cli.documents.importing.node import Node
from gnbv_cli.documents.importing.part_lines import dimension_of, nested
from gnbv_cli.documents.importing.told import Told
from gnbv_cli.documents.importing.tree_values import Element
from gnbv_cli.documents.labels import LABELS, OF_WHICH
from gnbv_cli.documents.spreadsheets.coordinates import coordinates
from gnbv_cli.written.amount import read_amount
from gnbv_cli.written.names import folded
from gnbv_cli.written.words import read_words

_KIND = re.compile(
    r"\s*\((?:nguồn )?(?:vốn |kinh phí )?(?P<kind>sự nghiệp|đầu tư(?: phát triển| công)?)\)",
    re.IGNORECASE,
)
_IN_WORDS = re.compile(
    r"\s*\(\s*(?:viết )?bằng chữ\s*:?\s*(?P<words>[^()]+?)[.;]?\s*\)", re.IGNORECASE
)
_BRACKETED = re.compile(r"\s*\((?P<words>[^()\d]{6,})\)")
_RATE = re.compile(r"\s*(?:/\s*\w|[x×*]\s*\d)", re.IGNORECASE)
"""What follows an amount for one of many: '15 triệu đồng/hộ', '15 triệu đồng x 20 hộ'."""
_SUM = re.compile(r"tong(?: so| cong| von| kinh phi)*|cong")
_PLAIN_END = re.compile(r"[\s;:,.()]*(?:trong đó)?[\s;:,.]*")
_BREAKDOWNS = ("sources", "kinds", "years", "units", "of_which")


def budget_of(text: str, line: int, below: Sequence[Node], label: str | None = None) -> Element:
    """The budget that `text` states, with its parts in the text or in the lines `below`.

    `label` is the one that the line bears, where it is not the usual one.
    """
    inner = labelled(text)
    if inner and amount_at_start(inner.text) and not part_called(inner.label):
        # 'Nguồn vốn: Tổng vốn: 1,2 tỷ đồng': two labels before one amount
        label, text = f"{label or LABELS['budget']}: {inner.label}", inner.text
    budget: Element = {} if label is None else {"label": label}
    rest = _stated(budget, text, line)
    inline = _part_count(budget)
    notes = [node for node, deeper in nested(below) if not _add(budget, node, deeper)]
    if not any(dimension_of(node) for node in below):
        _settle(budget)
    _close(budget, rest, has_parts_below=_part_count(budget) > inline)
    if notes:
        budget["notes"] = blocks.items(notes)
    return budget


def _part_count(budget: Element) -> int:
    return sum(len(cast(Element, budget.get(name, {}))) for name in _BREAKDOWNS)


def _stated(budget: Element, text: str, line: int) -> str:
    """Puts into `budget` what `text` states; gives the words that are left."""
    alone = amounts_before_names(text)
    if alone is not None:
        _take(budget, alone.parts, line)
        return alone.rest
    found = amount_at_start(text)
    if found is not None and _RATE.match(found.rest):
        found = None
    if found is not None:
        budget["total"] = Told.at(line, found.amount)
    rest = text if found is None else found.rest
    if kind := _KIND.match(rest):
        budget["kind"] = "recurrent" if "nghiệp" in kind["kind"].lower() else "capital"
        rest = rest[kind.end() :]
    said = _IN_WORDS.match(rest) or _BRACKETED.match(rest)
    if said is not None and (said.re is _IN_WORDS or read_words(said["words"]) is not None):
        budget["words"] = Told.at(line, said["words"])
        rest = rest[said.end() :]
    parts = inline_parts(rest)
    if parts is not None and not _is_another_years(budget, parts.parts):
        _take(budget, parts.parts, line)
        rest = parts.rest
    if found is None and rest.strip(" .;,)"):
        budget["text"] = Told.at(line, rest.strip())
    return rest


def _is_another_years(budget: Element, parts: Sequence[tuple[str, str]]) -> bool:
    """Whether the label says whose year's the total is, and the parts are of other years."""
    said = [str(budget.get("label", "")), *(name for name, _ in parts[:1])]
    years = (any(dimension == "years" for dimension, _ in coordinates(each).steps) for each in said)
    return "total" in budget and all(years)


def _take(budget: Element, parts: Sequence[tuple[str, str]], line: int) -> None:
    for name, amount in parts:
        _put(budget, name, {"total": Told.at(line, amount)})


def _put(budget: Element, name: str, part: Element, within: str | None = None) -> bool:
    """Adds the part called `name`, of the breakdown `within` if one is named; False where there
    is one like it."""
    known = part_called(name, within)
    if known is not None:
        dimension, key = known
        name = f"{name[:1].upper()}{name[1:]}"  # within a sentence it stands in lower case
    else:
        dimension, key = within or ("units" if is_unit(name) else "of_which"), id_of(name)
    held = cast(Element, budget.setdefault(dimension, {}))
    if key in held:
        return False
    held[key] = {"label": name, **part}
    return True


def _add(budget: Element, node: Node, below: Sequence[Node], within: str | None = None) -> bool:
    """Adds the part that a line states; False where it states none."""
    dimension = dimension_of(node)
    if dimension is not None:
        added = [_add(budget, child, deeper, dimension) for child, deeper in nested(below)]
        return all(added)
    said = _BRACKETED.fullmatch(node.text)
    if said and "words" not in budget and read_words(said["words"]) is not None:
        budget["words"] = Told.at(node.line, said["words"])
        return True
    named = named_amount(node.text)
    if named is None or not (within or named.is_whole or part_called(named.name)):
        return False
    part = budget_of(named.text, node.line, below)
    if within is None and _SUM.fullmatch(folded(named.name)) and not {*part} & {*budget}:
        _sum_up(budget, part)
        return True
    if node.marker.text.strip("-+*–•"):
        part = {"marker": node.marker.text, **part}
    return _put(budget, named.name, part, within)


def _sum_up(budget: Element, total: Element) -> None:
    """Makes what a line 'Cộng: 500 triệu đồng' states the budget's own, its parts behind it."""
    said: Element = {key: budget.pop(key) for key in ("label", "marker") if key in budget}
    parts: Element = dict(budget)
    budget.clear()
    budget.update(said | total | parts)


def _settle(budget: Element) -> None:
    """A single source below a larger total is one of several: the others are not named."""
    sources = budget.get("sources")
    if not isinstance(sources, dict) or len(sources) != 1 or "total" not in budget:
        return
    (part,) = sources.values()
    total = part.get("total") if isinstance(part, dict) else None
    if isinstance(total, str) and read_amount(total).value != _value(budget):
        budget["of_which"] = {**sources, **cast(Element, budget.get("of_which", {}))}
        del budget["sources"]


def _value(budget: Element) -> int | None:
    return read_amount(str(budget["total"])).value


def _close(budget: Element, rest: str, *, has_parts_below: bool) -> None:
    """Keeps the end of the line, where it is not the usual one."""
    if "total" not in budget:
        return
    end = rest.rstrip()
    if has_parts_below:
        if end.strip() != OF_WHICH.strip():
            budget["tail"] = end
    elif any(name in budget for name in _BREAKDOWNS):
        if not _PLAIN_END.fullmatch(end):
            budget["tail"] = f"{end.rstrip('.;,')}{OF_WHICH}"
    elif end not in ("", ".", ";", ","):
        budget["tail"] = end
