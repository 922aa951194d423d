"""Changes of YAML as it is meant: values put for other values, anywhere in the tree."""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy
from random import Random
from typing import Any

import yaml

from fuzz.pieces import AMOUNTS, KEYS, TREES, WORDS

_MOST = 20_000
"""No tree grows over so many values."""


def changed_tree(rng: Random, data: bytes) -> bytes:
    """`data` after one to six changes, written anew; as it is, where it cannot be read."""
    try:
        tree = yaml.load(data, Loader=yaml.CBaseLoader)
    except (yaml.YAMLError, ValueError):
        return data
    for _ in range(rng.choice((1, 1, 2, 3, 6))):
        places = [*_places(tree)][:_MOST]
        if places:
            rng.choice(_CHANGES)(rng, *rng.choice(places), places)
    style = rng.choice((False, False, False, None, True))
    text = yaml.dump(
        tree, Dumper=_NoAliases, allow_unicode=True, sort_keys=False, default_flow_style=style,
        width=rng.choice((80, 10_000)),
    )  # fmt: skip
    return text.encode("utf-8", "replace")


class _NoAliases(yaml.CSafeDumper):
    def ignore_aliases(self, data: Any) -> bool:
        return True


Place = tuple[Any, Any]
"""A mapping or list, and a key or position in it."""


def _places(tree: Any) -> Iterator[Place]:
    waiting = [tree]
    while waiting:
        whole = waiting.pop()
        if isinstance(whole, dict):
            for key in whole:
                yield whole, key
            waiting += whole.values()
        elif isinstance(whole, list):
            yield from ((whole, at) for at in range(len(whole)))
            waiting += whole


def _value(rng: Random, whole: Any, key: Any, _: list[Place]) -> None:
    whole[key] = deepcopy(rng.choice(rng.choice((AMOUNTS, WORDS, TREES))))


def _other(rng: Random, whole: Any, key: Any, places: list[Place]) -> None:
    """The value of another place, in the place of this one."""
    taken, of = rng.choice(places)
    whole[key] = deepcopy(_still_there(taken, of))


def _drop(_: Random, whole: Any, key: Any, __: list[Place]) -> None:
    del whole[key]


def _rename(rng: Random, whole: Any, key: Any, _: list[Place]) -> None:
    if isinstance(whole, dict):
        whole[rng.choice(rng.choice((KEYS, WORDS)))] = whole.pop(key)


def _add(rng: Random, whole: Any, _: Any, places: list[Place]) -> None:
    taken, of = rng.choice(places)
    value = deepcopy(rng.choice((_still_there(taken, of), *rng.choice((AMOUNTS, WORDS, TREES)))))
    if isinstance(whole, dict):
        whole[rng.choice(KEYS)] = value
    else:
        whole += [value] * rng.choice((1, 1, 2, 40))


def _wrap(rng: Random, whole: Any, key: Any, _: list[Place]) -> None:
    value = whole[key]
    for _depth in range(rng.choice((1, 1, 2, 60))):
        value = rng.choice(([value], {rng.choice(KEYS): value}))
    whole[key] = value


def _shuffle(rng: Random, whole: Any, _: Any, __: list[Place]) -> None:
    if isinstance(whole, list):
        rng.shuffle(whole)
        return
    items = [*whole.items()]
    rng.shuffle(items)
    whole.clear()
    whole.update(items)


def _still_there(whole: Any, key: Any) -> Any:
    """What stands at a place that an earlier change may have taken away."""
    try:
        return whole[key]
    except (KeyError, IndexError):
        return None


_CHANGES = (_value, _value, _value, _other, _drop, _rename, _add, _wrap, _shuffle)
