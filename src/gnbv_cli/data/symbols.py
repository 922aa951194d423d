"""Symbols of documents that are written with a wrong letter, and as they are written right."""

from __future__ import annotations

from functools import cache

from gnbv_cli.data.facts import facts


@cache
def symbols() -> dict[str, str]:
    """By a part of a symbol in capitals ('HDND'), the part that is meant ('HĐND')."""
    pairs = (pair.split(" = ") for pair in facts("symbols.yaml")["symbols"].split("; "))
    return {wrong: right for wrong, right in pairs if wrong != right}
