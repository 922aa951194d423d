"""The provisions that the findings cite, each once, with its standing and who cites it."""

from __future__ import annotations

from typing import NamedTuple

from gnbv_cli.data.law import legal_reference
from gnbv_cli.reports.outline.words import STANDING
from gnbv_cli.review.review import Review
from gnbv_cli.texts.sentence import Language


class Provision(NamedTuple):
    """A provision as the page lists it; `cited_by` are positions of findings in the review, the
    first of each rule.
    """

    key: str
    anchor: str
    document: str
    clause: str
    subject: str
    standing: str
    source: str
    cited_by: list[int]


def provisions_of(review: Review, language: Language) -> list[Provision]:
    """The provisions in the order in which findings first cite them."""
    found: dict[str, Provision] = {}
    rules_citing: dict[tuple[str, str], int] = {}
    for at, reported in enumerate(review.findings):
        for key in reported.rule.legal_basis:
            if key not in found:
                law = legal_reference(key)
                found[key] = Provision(
                    key,
                    f"q{len(found) + 1}",
                    law.document,
                    law.clause,
                    law.subject,
                    STANDING[law.standing].filled().say(language),
                    law.source,
                    [],
                )
            if rules_citing.setdefault((key, reported.rule.code), at) == at:
                found[key].cited_by.append(at)
    return list(found.values())
