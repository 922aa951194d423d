"""Money carried over from earlier years, as far as the plan tells it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from gnbv_cli.plan.model import LegalBasis, Plan
from gnbv_cli.plan.passages import Wording
from gnbv_cli.plan.walk import addressed
from gnbv_cli.rules.decisions import money_decisions
from gnbv_cli.rules.sentences import sentence_at
from gnbv_cli.written.names import plain

_CARRIED = re.compile(r"chuyển nguồn")
_FROM = re.compile(r"chuyển nguồn.*?năm (\d{4})")
_FROM_TO = re.compile(
    r"(?<!\w)(?:từ(?: năm)?|năm) (\d{4})(?!\d)[^;\n]{0,60}?(?<!\w)sang(?!\w)"
    r"[^;\n]{0,40}?(\d{4})(?!\d)"
)
_TO = re.compile(r"chuyển nguồn[^;\n]{0,40}? sang(?: năm)? (\d{4})(?!\d)")


class CarryOver(NamedTuple):
    """The decisions that carry money over, and the years that it comes from.

    `whole` says whether every decision that hands out the plan's money is about carrying over.
    """

    decisions: list[tuple[str, LegalBasis]]
    years: tuple[str, ...]
    whole: bool


def carry_over(plan: Plan) -> CarryOver | None:
    """What the plan's decisions carry over by their subjects; None where none does."""
    bases = dict(addressed("", "legal_bases", plan.legal_bases))
    decisions = [(address, bases[address]) for address, _name in money_decisions(plan)]
    carrying = [(at, basis) for at, basis in decisions if _CARRIED.search(subject_of(basis))]
    if not carrying:
        return None
    years = (_FROM.search(subject_of(basis)) for _, basis in carrying)
    named = tuple(dict.fromkeys(found[1] for found in years if found))
    return CarryOver(carrying, named, len(carrying) == len(decisions))


def subject_of(basis: LegalBasis) -> str:
    """What a document of the recitals is about, in lower case."""
    return plain(" ".join(text for text in (basis.subject, basis.text) if text))


class Carrying(NamedTuple):
    """Words of the plan that say that money is carried over; the years are 0 where not said."""

    since: int
    into: int
    start: int
    end: int


class Carried(NamedTuple):
    """Every year that the plan's money is carried over from, and the words that say so."""

    years: tuple[int, ...]
    said: tuple[Carrying, ...]
    whole: bool
    """Whether every decision that hands out the plan's money is about carrying over."""


def carried_money(plan: Plan, wording: Wording, decided: CarryOver | None) -> Carried | None:
    """What is carried over into the plan's year, by decisions, breakdowns and running words."""
    year = _year(plan.document.year)
    said = tuple(
        found
        for found in _carrying(wording)
        if found.since < year and (not found.into or found.into >= year)
    )
    years = {found.since for found in said}
    years |= {int(stated) for stated in decided.years} if decided else set()
    by_year = plan.budget.years if plan.budget and plan.budget.years else {}
    years |= {_year(stated) for stated in by_year}
    earlier = tuple(sorted(found for found in years if 0 < found < year))
    if not earlier and not said and decided is None:
        return None
    return Carried(earlier, said, decided is not None and decided.whole)


def _year(text: str) -> int:
    return int(text) if len(text) == 4 and text.isdecimal() else 0


def _carrying(wording: Wording) -> Iterator[Carrying]:
    lower = wording.lower
    last = 0
    at = lower.find("chuyển ")
    while at >= 0:
        of_money = lower.startswith("chuyển nguồn", at)
        if at >= last and (of_money or lower.startswith("chuyển sang", at)):
            end = at + len("chuyển nguồn")
            sentence = sentence_at(wording, at, end)
            years = _FROM_TO.search(sentence.lower)
            if years is not None:
                first = min(at, sentence.start + years.start())
                last = max(end, sentence.start + years.end())
                yield Carrying(int(years[1]), int(years[2]), first, last)
            elif of_money:
                since, into = _FROM.search(sentence.lower), _TO.search(sentence.lower)
                into_year = int(into[1]) if into else 0
                year = int(since[1]) if since and int(since[1]) != into_year else 0
                yield Carrying(year, into_year, at, end)
        at = lower.find("chuyển ", at + 1)
