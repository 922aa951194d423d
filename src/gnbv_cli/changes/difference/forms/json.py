"""A difference as JSON, schema gnbv.diff/1: keys may be added, none is removed or changed."""

from __future__ import annotations

import json
from typing import Any

from gnbv_cli import __version__
from gnbv_cli.changes.difference.difference import Difference
from gnbv_cli.changes.difference.money import AmountChange, Stated
from gnbv_cli.changes.difference.money_told import end_name, moved_sentence, total_sentence
from gnbv_cli.changes.difference.moved import End, Move
from gnbv_cli.changes.difference.named import figure_name, owner_name, short_name
from gnbv_cli.changes.difference.passages_named import passage_name
from gnbv_cli.changes.difference.structure import StructureChange
from gnbv_cli.changes.difference.structure_told import structure_sentence
from gnbv_cli.changes.difference.target_figures import FigureChange
from gnbv_cli.changes.difference.text_change import TextChange
from gnbv_cli.changes.difference.told import figure_sentence
from gnbv_cli.changes.difference.totals import Above
from gnbv_cli.reports.message import message_of
from gnbv_cli.review.located import Reported
from gnbv_cli.texts.sentence import Language, Sentence

SCHEMA = "gnbv.diff/1"


def difference_json(found: Difference, language: Language) -> str:
    """The difference as one JSON document, ending in a line break. Amounts are in đồng."""
    return json.dumps(_Document(found, language).whole(), ensure_ascii=False, indent=2) + "\n"


class _Document:
    def __init__(self, found: Difference, language: Language) -> None:
        self._found, self._language = found, language

    def whole(self) -> dict[str, Any]:
        found = self._found
        return {
            "schema": SCHEMA,
            "old": {"file": found.old.review.name},
            "new": {"file": found.new.review.name},
            "total": self._total(),
            "amounts": [self._amount(each) for each in found.amounts],
            "moved": [self._move(each) for each in found.moves],
            "kinds": list(map(self._text, found.kinds)),
            "structure": [self._structure(each) for each in found.structure],
            "leads": [
                {
                    "at": each.new_at,
                    "old_at": each.old_at,
                    "place": self._say(owner_name(found.new, each.new_at)),
                    "old": list(each.old),
                    "new": list(each.new),
                }
                for each in found.leads
            ],
            "targets": [self._figure(each) for each in found.targets],
            "texts": {"count": len(found.texts), "changes": list(map(self._text, found.texts))},
            "findings": {
                "new": [self._finding(each) for each in found.findings.new],
                "gone": [
                    {**self._finding(each), "waived": waived}
                    for each, waived in found.findings.gone
                ],
                "altered": [
                    {"old": self._finding(each.old), "new": self._finding(each.new)}
                    for each in found.findings.altered
                ],
            },
            "rules_off": [rule.code for rule in found.new.review.rules_off],
            "ids": [each._asdict() for each in found.ids],
            "tool": {"name": "gnbv", "version": __version__},
        }

    def _say(self, said: Sentence) -> str:
        return said.say(self._language)

    def _total(self) -> dict[str, Any]:
        old, new = self._found.total
        known = old.value is not None and new.value is not None
        return {
            "changed": self._found.total_changed,
            "message": self._say(total_sentence(self._found)),
            "old": _stated(old),
            "new": _stated(new),
            "difference": (new.value or 0) - (old.value or 0) if known else None,
        }

    def _amount(self, change: AmountChange) -> dict[str, Any]:
        found = self._found
        return {
            "at": change.new_at or None,
            "old_at": change.old_at or None,
            "item": change.new_owner,
            "coordinate": change.coordinate,
            "place": self._say(figure_name(found, change.new_owner, change.coordinate)),
            "old": _stated(change.old),
            "new": _stated(change.new),
            "difference": change.change,
            "totals": [self._above(each) for each in change.above],
        }

    def _above(self, total: Above) -> dict[str, Any]:
        return {
            "item": total.new_owner,
            "coordinate": total.coordinate,
            "place": self._say(
                short_name(self._found, self._found.new, total.new_owner, total.coordinate)
            ),
            "old": total.old,
            "new": total.new,
            "difference": total.change,
            "written": total.is_written,
        }

    def _move(self, move: Move) -> dict[str, Any]:
        return {
            "between": move.dimension,
            "amount": move.amount,
            "message": self._say(moved_sentence(self._found, move)),
            "from": self._end(move.source),
            "to": self._end(move.target),
            "parts": [{"coordinate": at, "amount": amount} for at, amount in move.parts],
        }

    def _end(self, end: End) -> dict[str, Any]:
        place = self._say(end_name(self._found, end))
        return {
            "item": end.new, "old_item": end.old, "coordinate": end.coordinate, "place": place
        }  # fmt: skip

    def _structure(self, change: StructureChange) -> dict[str, Any]:
        return {
            "change": change.what,
            "kind": change.kind,
            "at": change.new_at,
            "old_at": change.old_at,
            "message": self._say(structure_sentence(self._found, change)),
            "old": change.old,
            "new": change.new,
            "of": change.of or None,
            "counted": change.counted,
            "totals": [self._above(each) for each in change.above],
        }

    def _figure(self, change: FigureChange) -> dict[str, Any]:
        return {
            "at": change.new_at,
            "old_at": change.old_at,
            "field": change.key,
            "message": self._say(figure_sentence(self._found, change)),
            "old": change.old or None,
            "new": change.new or None,
        }

    def _text(self, change: TextChange) -> dict[str, Any]:
        version, at = self._found.new, change.new_at
        if not at:
            version, at = self._found.old, change.old_at
        return {
            "at": change.new_at or None,
            "old_at": change.old_at or None,
            "place": self._say(passage_name(version, at)),
            "old": change.old,
            "new": change.new,
        }

    def _finding(self, found: Reported) -> dict[str, Any]:
        finding, location = found.finding, found.location
        return {
            "code": finding.code,
            "severity": finding.severity,
            "message": message_of(found, self._language),
            "place": self._say(found.place) if found.place is not None else "",
            "fingerprint": found.fingerprint,
            "at": finding.place.at,
            "line": location.line,
            "column": location.column,
        }


def _stated(stated: Stated) -> dict[str, Any]:
    return {"written": stated.written or None, "value": stated.value}
