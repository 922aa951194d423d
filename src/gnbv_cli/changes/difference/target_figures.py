"""Figures of targets that changed: what is planned, where it starts from, who follows it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from gnbv_cli.changes.difference.leads import is_same_unit
from gnbv_cli.changes.difference.pairs import Pairs
from gnbv_cli.changes.difference.version import Version
from gnbv_cli.changes.difference.words import spoken

FIGURES = ("unit", "baseline", "value", "deadline", "owner")
"""The keys of a target that are no words of it."""


class FigureChange(NamedTuple):
    """A figure of a target in both versions; '' where one does not state it."""

    key: str
    old_at: str
    new_at: str
    old: str
    new: str


def target_figures(old: Version, new: Version, pairs: Pairs) -> Iterator[FigureChange]:
    """The changes, in the order of the new version."""
    for before, after in pairs.each("target"):
        for key in FIGURES:
            first = spoken(getattr(before.part, key) or "")
            second = spoken(getattr(after.part, key) or "")
            if first == second or (key == "owner" and is_same_unit(pairs, old, new, first, second)):
                continue
            if key == "owner":
                first, second = old.unit_name(first), new.unit_name(second)
            ends = f"{before.address}.{key}", f"{after.address}.{key}"
            yield FigureChange(key, *ends, first, second)
