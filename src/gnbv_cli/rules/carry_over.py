"""Money carried over from earlier years, as far as the plan tells it."""

from __future__ import annotations

import re
from typing import NamedTuple

from gnbv_cli.plan.model import LegalBasis, Plan
from gnbv_cli.plan.walk import addressed
from gnbv_cli.rules.decisions import money_decisions
from gnbv_cli.written.names import plain

_CARRIED = re.compile(r"chuyển nguồn")
_FROM = re.compile(r"chuyển nguồn.*?năm (\d{4})")


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
