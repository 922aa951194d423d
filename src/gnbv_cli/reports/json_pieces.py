"""Pieces of a JSON document that stand in it as if it had been written at once."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any


def piece(value: Any, depth: int) -> str:
    """`value` as it stands `depth` levels deep in a document, without the indent before it."""
    text = json.dumps(value, ensure_ascii=False, indent=2)
    return text.replace("\n", "\n" + "  " * depth)


def array(pieces: Iterable[str], depth: int) -> Iterator[str]:
    """The pieces, of `depth` + 1, as a list that stands `depth` levels deep."""
    empty = True
    for each in pieces:
        yield ("[" if empty else ",") + "\n" + "  " * (depth + 1) + each
        empty = False
    yield "[]" if empty else "\n" + "  " * depth + "]"
