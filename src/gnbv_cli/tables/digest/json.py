"""The summary of a plan as JSON, schema gnbv.summary/1: keys may be added, none is removed."""

from __future__ import annotations

import json
from typing import Any

from gnbv_cli import __version__
from gnbv_cli.tables.cells import Figure, Money
from gnbv_cli.tables.digest.amounts import NO_BREAK, amount_text
from gnbv_cli.tables.digest.overview import Part
from gnbv_cli.tables.digest.summary import Summary
from gnbv_cli.tables.names import on_one_line
from gnbv_cli.texts.sentence import Language, Sentence

SCHEMA = "gnbv.summary/1"


def summary_json(summary: Summary, language: Language) -> str:
    """The summary as one JSON document, ending in a line break; amounts in exact đồng."""
    whole = summary.overview

    def parts(found: list[Part]) -> list[dict[str, Any]]:
        return [
            {
                "name": on_one_line(part.full_name.say(language)),
                **_money(part.money, language),
                "hundredths": part.share,
            }
            for part in found
        ]

    document = {
        "schema": SCHEMA,
        "plan": summary.plan.say(language),
        "total": _money(whole.total, language),
        "sources": parts(whole.sources),
        "projects": parts(whole.projects),
        "leads": parts(whole.leads),
        "unfunded": _said(whole.unfunded, language),
        "carried": summary.carried.say(language) if summary.carried else None,
        "state": _said(summary.state, language),
        "to_review": {"value": whole.to_review, "places": whole.places},
        "doubts": [doubt.explanation.say(language) for doubt in whole.doubts],
        "questions": _said(summary.questions, language),
        "waivers": _said(summary.waivers, language),
        "unchecked": _said(summary.unchecked, language),
        "tool": {"name": "gnbv", "version": __version__},
    }
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def _said(sentences: list[Sentence], language: Language) -> list[str]:
    return [sentence.say(language) for sentence in sentences]


def _money(money: Money, language: Language) -> dict[str, Any]:
    return {
        "text": amount_text(money, language).replace(NO_BREAK, " "),
        "value": money.best if isinstance(money, Figure) else None,
        "doubtful": money.doubtful,
    }
