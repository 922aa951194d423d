"""What the sources of money are called: one name each, and a label where a line has another."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from gnbv_cli.documents import labels
from gnbv_cli.documents.importing.tree_values import Element, Tree

_DIMENSIONS = ("sources", "kinds", "years", "units", "of_which")
_ORDER = ("central", "province", "district", "commune", "local", "community", "credit", "mobilised")


def declare_sources(plan: Element) -> None:
    """Puts `funding_sources` into `plan`, and takes away the labels that say what they say."""
    called: dict[str, Counter[str]] = {}
    parts = list(_parts(plan))
    for dimension, key, part in parts:
        if dimension == "sources" or (dimension == "of_which" and key in _ORDER):
            called.setdefault(key, Counter())[str(part["label"])] += 1
    names = {key: _name(counted) for key, counted in called.items()}
    sources: Element = {}
    for key in sorted(names, key=lambda key: _ORDER.index(key) if key in _ORDER else len(_ORDER)):
        short = [name for name in called[key] if _is_short(name) and name != names[key]]
        sources[key] = {"name": names[key], **({"short": short[0]} if short else {})}
    if sources:
        plan["funding_sources"] = sources
    for dimension, key, part in parts:
        usual = names.get(key) if dimension in ("sources", "of_which") else None
        if dimension == "kinds":
            usual = labels.KINDS.get(key)
        elif dimension == "years":
            usual = f"Năm {key}"
        if part["label"] == usual:
            del part["label"]
    _shorten(plan)


def _name(counted: Counter[str]) -> str:
    """The commonest full name, of two the shorter."""
    return min(counted, key=lambda name: (_is_short(name), -counted[name], len(name), name))


def _is_short(name: str) -> bool:
    return len(name) <= 8 and name.isupper()


def _parts(value: Tree) -> Iterator[tuple[str, str, Element]]:
    """Every part of every breakdown: by what, its key, its budget."""
    if isinstance(value, list):
        for each in value:
            yield from _parts(each)
    elif isinstance(value, dict):
        for key, held in value.items():
            if key in _DIMENSIONS and isinstance(held, dict):
                for name, part in held.items():
                    if isinstance(part, dict) and "label" in part:
                        yield key, name, part
            yield from _parts(held)


def _shorten(value: Tree) -> None:
    """A part that is nothing but its total is written as its total."""
    if isinstance(value, list):
        for each in value:
            _shorten(each)
    elif isinstance(value, dict):
        for key, held in value.items():
            if key in _DIMENSIONS and isinstance(held, dict):
                for name, part in held.items():
                    if isinstance(part, dict) and list(part) == ["total"]:
                        held[name] = part["total"]
            _shorten(held)
