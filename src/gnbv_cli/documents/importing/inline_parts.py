"""Amounts named within a sentence: '(NSTW 180 triệu đồng, NSĐP 27 triệu đồng)'."""

from __future__ import annotations

import re
from typing import NamedTuple

from gnbv_cli.documents.importing.amount_text import AMOUNT, amount_at_start
from gnbv_cli.documents.importing.breakdown import part_called
from gnbv_cli.documents.importing.labels import labelled

_OPENING = re.compile(
    r"\A(?:[\s,;:.(+–-]|\b(?:trong đó|gồm có|bao gồm|gồm|chia ra|cụ thể|và|từ|là|với|do)\b)+",
    re.IGNORECASE,
)
_CLOSING = re.compile(r"(?:[\s:,;(–-]|\b(?:là|từ|với)\b)+\Z", re.IGNORECASE)
_AFTER = re.compile(
    r"\s*(?:từ|của|do|thuộc|\()?\s*(?:nguồn\s+)?(?P<name>[^,;.()\d]{2,60})\)?", re.I
)
_ENDS_BEFORE_NEXT = re.compile(r"(?:\s|\+|\bvà\b)+\Z", re.IGNORECASE)
_NAME_BEHIND = re.compile(r"\s+[^\W\d]")
_WHOLE = re.compile(r"\s*(?:\Z|[.;,](?:\s|\Z)|\(|:)")
_LONGEST_NAME = 14


class InlineParts(NamedTuple):
    """Names with their amounts, and the words behind the last of them."""

    parts: list[tuple[str, str]]
    rest: str


class NamedAmount(NamedTuple):
    """A line with a name and an amount. `text` begins with the amount.

    `is_whole` says that the amount is what the line is about, and not a rate or an example.
    """

    name: str
    text: str
    is_whole: bool


def inline_parts(text: str) -> InlineParts | None:
    """The parts of a budget named in `text`; None where one of its amounts has no known name."""
    parts: list[tuple[str, str]] = []
    end = 0
    for found in AMOUNT.finditer(text):
        if found.start() < end:
            return None
        before = _CLOSING.sub("", _OPENING.sub("", text[end : found.start()], count=1))
        end = found.end()
        name = before
        if not before:
            after = _AFTER.match(text, end)
            if after is None:
                return None
            name = _ENDS_BEFORE_NEXT.sub("", _OPENING.sub("", after["name"], count=1)).strip()
            end = after.end("name")
        if part_called(name) is None or name in (known for known, _ in parts):
            return None
        parts.append((name, found[0]))
    if not parts:
        return None
    return InlineParts(parts, text[end:].lstrip(")"))


def amounts_before_names(text: str) -> InlineParts | None:
    """The parts in '450 triệu đồng NSTW, 50 triệu đồng NSĐP', where no total stands before them."""
    first = amount_at_start(text)
    if first is None or not _NAME_BEHIND.match(first.rest):
        return None
    found = inline_parts(text)
    return found if found is not None and len(found.parts) > 1 else None


def named_amount(text: str) -> NamedAmount | None:
    """The name and the amount that a line states; None where it is no such line."""
    field = labelled(text)
    if field is not None and field.text:
        found = amount_at_start(field.text)
        if found is None:
            return NamedAmount(field.label, field.text, False) if _is_blank(field.text) else None
        return NamedAmount(field.label, field.text, bool(_WHOLE.match(found.rest)))
    amount = AMOUNT.search(text)
    if amount is None:
        return None
    name = _CLOSING.sub("", text[: amount.start()]).strip()
    if name and part_called(name) is not None and len(name.split()) <= _LONGEST_NAME:
        return NamedAmount(name, text[amount.start() :], False)
    after = _AFTER.match(text, amount.end()) if not name else None
    if after is not None and part_called(after["name"].strip()) is not None:
        return NamedAmount(after["name"].strip(), amount[0], False)
    return None


def _is_blank(text: str) -> bool:
    """Whether a line leaves room for an amount that is yet to be filled in."""
    return bool(re.fullmatch(r"[\s.…_-]+(?:triệu )?(?:đồng)?[\s.;]*", text))
