"""Facts of a passage or name that depend on its words alone, remembered from plan to plan.

The plans of a province share most of their sentences, and so do two states of one in an editor.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache, wraps
from typing import TypeVar

_MOST = 1024
"""So many passages are remembered for each fact: those of some seven plans, 1 MB."""

_LONGEST = 1000
"""Longer passages are not remembered: there are few, and they would take much memory."""

_Fact = TypeVar("_Fact")


def of_passage(fact: Callable[[str], _Fact]) -> Callable[[str], _Fact]:
    """A pure function of a passage or name, which then remembers what it said of the last ones."""
    remembered = lru_cache(maxsize=_MOST)(fact)

    @wraps(fact)
    def looked_up(passage: str) -> _Fact:
        return remembered(passage) if len(passage) <= _LONGEST else fact(passage)

    return looked_up
