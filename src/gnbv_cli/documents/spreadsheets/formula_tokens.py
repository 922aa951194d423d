"""Formulas in pieces, and as they stand in another cell."""

from __future__ import annotations

import re
from typing import NamedTuple

from gnbv_cli.documents.spreadsheets.cell_names import column_name, position

_LONGEST = 2_000

_TOKEN = re.compile(
    r"\s*(?:(?P<number>[0-9]+\.?[0-9]*|\.[0-9]+)"
    r"|(?P<cell>\$?[A-Z]{1,3}\$?[1-9][0-9]{0,6})(?![A-Za-z0-9_(!.])"
    r"|(?P<name>[A-Z]+)(?=\()"
    r"|(?P<sign>[-+*/():,]))"
)


class NotComparedError(Exception):
    """The formula has something that is not worked out here."""


class Token(NamedTuple):
    """A piece of a formula: a 'number', a 'cell', the 'name' of a function, a 'sign'."""

    kind: str
    text: str


def tokens_of(formula: str) -> list[Token]:
    """The pieces of a formula; raises `NotComparedError` where one is not known."""
    if len(formula) > _LONGEST:
        raise NotComparedError
    found, at = [], 0
    text = formula.strip()
    while at < len(text):
        match = _TOKEN.match(text, at)
        if not match or match.lastgroup is None:
            raise NotComparedError
        found.append(Token(match.lastgroup, match[match.lastgroup]))
        at = match.end()
    return found


def shifted(formula: str, down: int, right: int) -> str:
    """A shared formula as it stands `down` rows and `right` columns from where it is written."""

    def moved(token: Token) -> str:
        if token.kind != "cell":
            return token.text
        found = re.fullmatch(r"(\$?)([A-Z]+)(\$?)([0-9]+)", token.text)
        at = position(token.text)
        if not found or not at:
            raise NotComparedError
        row = at[0] if found[3] else at[0] + down
        column = at[1] if found[1] else at[1] + right
        if row < 1 or column < 1:
            raise NotComparedError
        return f"{found[1]}{column_name(column)}{found[3]}{row}"

    return "".join(map(moved, tokens_of(formula)))
