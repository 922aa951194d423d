"""Ids made from names: 'Chính sách tín dụng ưu đãi' → 'tin-dung-uu-dai'."""

from __future__ import annotations

import re
from collections.abc import Container

from gnbv_cli.plan import model
from gnbv_cli.plan.fields import Element
from gnbv_cli.written.names import folded

_COMMON = re.compile(r"(?:(?:chinh sach|ho tro|ve|thuc hien|cac|nhung|viec|cho|cua|va) )+(?=\w)")
_LONGEST = 4
_JOINING = frozenset(("va", "cho", "cua", "ve", "tai", "theo", "voi", "o", "cac", "nguoi"))
_NOT_LETTER = re.compile(r"[^a-z]*")

SCHEMA_WORDS = frozenset(
    key
    for kind in vars(model).values()
    if isinstance(kind, type) and issubclass(kind, Element)
    for key in kind.model_fields
)
"""No id is one of these, so that an address tells keys and ids apart."""


def id_of(name: str, taken: Container[str] = ()) -> str:
    """An id made from `name`: up to four of its words, other than those of `taken`."""
    words = folded(name)
    words = _COMMON.sub("", words, count=1) if _COMMON.match(words) else words
    words = _NOT_LETTER.sub("", words, count=1)
    kept = words.split()[:_LONGEST]
    while len(kept) > 1 and kept[-1] in _JOINING:
        kept.pop()
    return unique("-".join(kept) or "muc", taken)


def unique(wanted: str, taken: Container[str]) -> str:
    """`wanted`, with a number behind it where it is taken or a word of the schema."""
    number, made = 1, wanted
    while made in taken or made in SCHEMA_WORDS:
        number += 1
        made = f"{wanted}-{number}"
    return made
