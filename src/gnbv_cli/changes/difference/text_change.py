"""A passage whose words changed."""

from __future__ import annotations

from typing import NamedTuple


class TextChange(NamedTuple):
    """A passage of both versions; the address and words are '' where a version has it not."""

    old_at: str
    new_at: str
    old: str
    new: str
