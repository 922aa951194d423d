"""What stands in cells of money: amounts, ways of having none, or words."""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal
from typing import Literal, NamedTuple, TypeAlias

from gnbv_cli.documents.spreadsheets.telling import number_text
from gnbv_cli.written.amount_grammar import parse

Kind: TypeAlias = Literal["number", "amount", "blank", "dash", "included", "error", "words"]
Convention: TypeAlias = Literal["vietnamese", "english"]

_BARE = re.compile(r"[-+−–(]?\s*[0-9OoIl][0-9OoIl.,\s_'’]*\)?\Z")
_DASH = re.compile(r"[-–—−]+\Z")
_DOUBT = re.compile(r"\s*\(\*\)\Z")
_NOT_STATED = re.compile(r"\(?(?:chưa ghi|not stated)\)?\Z", re.IGNORECASE)
_UNUSED = re.compile(r"\(?(?:không sử dụng|none used)\)?\Z", re.IGNORECASE)
_UNUSED_SAID = "Không sử dụng kinh phí"
_INCLUDED = re.compile(r"\(?\s*(?:đã gồm )?(?:trong|in) (?P<item>[^()]+?)\s*\)?\Z", re.IGNORECASE)
_SPACES = str.maketrans(dict.fromkeys("\u00a0\u2007\u2009\u202f", " "))

_VIETNAMESE = re.compile(r"(?:[0-9]{1,3}(?:\.[0-9]{3}){2,}|[0-9]{1,3}(?:\.[0-9]{3})+,[0-9]+)\Z")
_ENGLISH = re.compile(r"(?:[0-9]{1,3}(?:,[0-9]{3}){2,}|[0-9]{1,3}(?:,[0-9]{3})+\.[0-9]+)\Z")
_ONE_MARK = re.compile(r"(?P<whole>[0-9]+)(?P<mark>[.,])(?P<behind>[0-9]+)\Z")
_SOUND_ENGLISH = re.compile(r"-?(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\.[0-9]+)?\Z")


class Money(NamedTuple):
    """A cell of money: what it is, its text without marks of doubt, its number if it is one."""

    kind: Kind
    text: str = ""
    number: Decimal | None = None
    bare: bool = False
    """Whether it has figures alone, so that a unit above the table belongs to it."""


def money_in(text: str, number: Decimal | None) -> Money:
    """What a cell says."""
    shown = _DOUBT.sub("", " ".join(text.translate(_SPACES).split()))
    if number is not None:
        return Money("number", shown, number, bare=True)
    if not shown or _NOT_STATED.match(shown):
        return Money("blank", shown)
    if _UNUSED.match(shown):
        return Money("words", _UNUSED_SAID)
    if _DASH.match(shown):
        return Money("dash", shown)
    if shown.startswith("#") and shown.rstrip("!?").isupper():
        return Money("error", shown)
    bare = bool(_BARE.match(shown)) and any(letter.isdigit() for letter in shown)
    if bare or parse(shown) is not None or (shown[0].isdigit() and len(shown) < 80):
        return Money("amount", shown, bare=bare)
    return Money("included" if _INCLUDED.match(shown) else "words", shown)


def included_item(text: str) -> str:
    """What the words '(trong Tiểu dự án 1)' refer to."""
    found = _INCLUDED.match(text)
    return found["item"] if found else ""


class Votes(NamedTuple):
    """What the texts of a table tell about its separators: how many say what."""

    vietnamese: tuple[str, ...]
    english: tuple[str, ...]
    open: tuple[str, ...]
    """Texts that are sound both ways, with another value: '1.334'."""

    @property
    def convention(self) -> Convention:
        """What the table has; Vietnamese where nothing tells."""
        return "english" if len(self.english) > len(self.vietnamese) else "vietnamese"


def votes_of(texts: Iterable[str]) -> Votes:
    """The votes of the bare figures of a table."""
    found: dict[str, list[str]] = {"vietnamese": [], "english": [], "open": []}
    for text in texts:
        kind = _vote(text.strip("-+−–() "))
        if kind:
            found[kind].append(text)
    return Votes(tuple(found["vietnamese"]), tuple(found["english"]), tuple(found["open"]))


def _vote(text: str) -> str:
    if _VIETNAMESE.match(text):
        return "vietnamese"
    if _ENGLISH.match(text):
        return "english"
    found = _ONE_MARK.match(text)
    if not found:
        return ""
    if len(found["behind"]) == 3 and len(found["whole"]) < 4 and found["whole"] != "0":
        return "open"
    return "vietnamese" if found["mark"] == "," else "english"


def written(money: Money, unit: str, convention: Convention) -> str:
    """The amount as a plan has it: with the unit above it, a number in Vietnamese groups."""
    text = money.text
    if money.number is not None:
        text = number_text(money.number)
    elif convention == "english" and money.bare and _SOUND_ENGLISH.match(text):
        text = number_text(Decimal(text.replace(",", "")))
    return f"{text} {unit}" if unit and money.bare else text
