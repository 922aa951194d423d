"""Ids of projects, sources and units, made from their names."""

from __future__ import annotations

from collections.abc import Container

from gnbv_cli.plan.model import Budget, Project
from gnbv_cli.written.names import folded

_LONGEST = 40
_SCHEMA_WORDS = frozenset((*Project.model_fields, *Budget.model_fields))


def slug(name: str) -> str:
    """A name without accents, words joined by hyphens: 'da-dang-hoa-sinh-ke'."""
    found = ""
    for word in folded(name).split():
        longer = f"{found}-{word}" if found else word
        if found and len(longer) > _LONGEST:
            break
        found = longer
    found = found[:_LONGEST]
    return found if found[:1].isalpha() else f"muc-{found}".rstrip("-")


def unique_id(wanted: str, taken: Container[str]) -> str:
    """The id, with a number behind it where a brother or sister has it, or the schema."""
    if wanted in _SCHEMA_WORDS:
        wanted = f"muc-{wanted}"
    found, number = wanted, 1
    while found in taken:
        number += 1
        found = f"{wanted}-{number}"
    return found
