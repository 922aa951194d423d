"""What does not stand before a signer's name."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from gnbv_cli.data.facts import facts


class Signers(NamedTuple):
    """Titles and forms of address in lower case, the longest first; names of families."""

    titles: tuple[str, ...]
    addresses: tuple[str, ...]
    families: frozenset[str]


@cache
def signers() -> Signers:
    """What stands in signers.yaml."""
    stated = facts("signers.yaml")
    titles = sorted(stated["titles"].split(", "), key=len, reverse=True)
    return Signers(
        tuple(titles),
        tuple(stated["addresses"].split(", ")),
        frozenset(stated["families"].split(", ")),
    )
