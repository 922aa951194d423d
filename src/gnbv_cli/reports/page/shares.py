"""How the plan's money is parted: by source, project and lead unit, each part with its bar."""

from __future__ import annotations

from typing import NamedTuple

from gnbv_cli.reports.outline.words import MORE_ITEMS
from gnbv_cli.reports.page.cards import short_amount
from gnbv_cli.tables.cells import percent_text
from gnbv_cli.tables.digest.labels import LEADS, PROJECTS, SOURCES
from gnbv_cli.tables.digest.overview import Overview, Part
from gnbv_cli.texts.sentence import Language, Words

_WHOLE = 10_000
_MOST = 12
"""So many parts are shown; of more it is said how many."""


class Share(NamedTuple):
    """A part of the money. `bar` is its length in percent, '' where it has no share."""

    name: str
    amount: str
    share: str
    bar: str
    is_doubtful: bool


class Shares(NamedTuple):
    """The parts along one dimension, and what that is."""

    label: str
    parts: list[Share]
    more: str


def shares_of(whole: Overview, language: Language) -> list[Shares]:
    """The money by source, by project and by lead unit, as far as the plan parts it."""
    lists: list[tuple[Words, list[Part]]] = [
        (SOURCES, whole.sources),
        (PROJECTS, whole.projects),
        (LEADS, whole.leads),
    ]
    return [_shares(label, parts, language) for label, parts in lists if parts]


def _shares(label: Words, parts: list[Part], language: Language) -> Shares:
    shown = parts if len(parts) <= _MOST else parts[: _MOST - 1]
    more = MORE_ITEMS.filled(n=len(parts) - len(shown)) if len(shown) < len(parts) else None
    return Shares(
        label.filled().say(language),
        [_share(part, language) for part in shown],
        more.say(language) if more else "",
    )


def _share(part: Part, language: Language) -> Share:
    length = min(max(part.share or 0, 0), _WHOLE)
    return Share(
        part.full_name.say(language),
        short_amount(part.money, language),
        percent_text(part.share),
        f"{length // 100}.{length % 100:02d}" if length else "",
        part.money.doubtful,
    )
