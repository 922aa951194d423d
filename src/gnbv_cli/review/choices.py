"""The choices in the tree of a gnbv.yaml, key by key, and the faults found on the way."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeVar, get_args

from gnbv_cli.findings.finding import SEVERITIES, Severity
from gnbv_cli.plan.schema_fault import SchemaFault
from gnbv_cli.review.conditions import Level
from gnbv_cli.rules.named import ALWAYS_ON, nearest_rule, rule_named, rules_named
from gnbv_cli.rules.rule import Rule
from gnbv_cli.texts.sentence import Language
from gnbv_cli.written.composer import FileFault
from gnbv_cli.written.names import folded
from gnbv_cli.written.nodes import Mapping, Node, Text, Unread

Word = TypeVar("Word", bound=str)

_KEYS = ("rules", "thresholds", "language")
_THRESHOLDS = ("fail_on",)
_LEVELS: tuple[Level, ...] = (*SEVERITIES, "off")
_LANGUAGES: tuple[Language, ...] = get_args(Language)
_MEANT = {
    "loi": "error",
    "canh bao": "warning",
    "luu y": "note",
    "tat": "off",
    "tieng viet": "vi",
    "tieng anh": "en",
}
"""The words by what they are called in Vietnamese, without accents."""
_NAMES_GUESSED = 50
"""For so many unknown rules the nearest known one is looked up."""


class Choices:
    """What a gnbv.yaml chooses; whatever of it does not count is among the faults."""

    def __init__(self, root: Node) -> None:
        self.levels: dict[str, Level] = {}
        self.fail_on: Severity | None = None
        self.language: Language | None = None
        self.faults: list[SchemaFault] = []
        self.repeated: list[FileFault] = []
        """Rules that are named twice, by code and by name."""
        self._guesses = _NAMES_GUESSED
        for key, value in self._stated(root, "", _KEYS):
            if key == "rules":
                self._read_rules(value)
            elif key == "thresholds":
                for name, level in self._stated(value, key, _THRESHOLDS):
                    self.fail_on = self._chosen(f"{key}.{name}", level, SEVERITIES)
            else:
                self.language = self._chosen(key, value, _LANGUAGES)

    def _read_rules(self, value: Node) -> None:
        """Levels by code; what names a rule goes before what names its family."""
        families: list[tuple[Text, Level]] = []
        named: dict[str, Text] = {}
        for key, stated in self._entries(value, "rules"):
            rule = rule_named(key)
            if rule is None and not rules_named(key):
                self._unknown_rule(key)
                continue
            level = self._chosen(f"rules.{key}", stated, _LEVELS)
            if level is None:
                continue
            if rule is None:
                families.append((key, level))
            elif rule.code in named:
                first = named[rule.code]
                self.repeated.append(
                    FileFault("duplicate-key", key.start, key.end, first, first.start)
                )
            else:
                named[rule.code] = key
                self._set(key, [rule], level)
        for key, level in families:
            self._set(key, [rule for rule in rules_named(key) if rule.code not in named], level)

    def _set(self, key: Text, rules: list[Rule], level: Level) -> None:
        """Set the level of `rules`; those that always run keep at least their own."""
        for rule in rules:
            if rule.family in ALWAYS_ON and _LEVELS.index(level) > _LEVELS.index(rule.severity):
                fault = SchemaFault("always-on", f"rules.{key}", key.start, key.end, key)
                self.faults.append(fault)
                return
        self.levels.update((rule.code, level) for rule in rules)

    def _unknown_rule(self, key: Text) -> None:
        near = nearest_rule(key) if self._guesses > 0 else None
        self._guesses -= 1
        fault = SchemaFault("unknown-rule", f"rules.{key}", key.start, key.end, key)
        self.faults.append(fault._replace(known=(near,) if near else ()))

    def _stated(self, holder: Node, at: str, known: tuple[str, ...]) -> Iterator[tuple[Text, Node]]:
        """The keys of the mapping `holder` that are known; the others are faults."""
        for key, value in self._entries(holder, at):
            if key in known:
                yield key, value
                continue
            address = f"{at}.{key}" if at else str(key)
            self.faults.append(
                SchemaFault("unknown-key", address, key.start, key.end, key, known=known)
            )

    def _entries(self, holder: Node, at: str) -> Iterator[tuple[Text, Node]]:
        """The keys of `holder` with what they state; a fault where it is no mapping."""
        if isinstance(holder, Mapping):
            for key, value in holder.items():
                if isinstance(key, Text) and not isinstance(key, Unread):
                    yield key, value
        elif holder is not None:
            fault = SchemaFault("wrong-kind", at, *_span(holder), at or "gnbv.yaml")
            self.faults.append(fault._replace(expected="mapping"))

    def _chosen(self, at: str, value: Node, allowed: tuple[Word, ...]) -> Word | None:
        """The word that `value` is; None where it states nothing, or, with a fault, another."""
        if value is None:
            return None
        found = next((word for word in allowed if word == value), None)
        if found is None:
            fault = SchemaFault("wrong-kind", at, *_span(value), at.rpartition(".")[2])
            meant = _MEANT.get(folded(value), "") if isinstance(value, Text) else ""
            known = (meant,) if meant in allowed else ()
            allowed_words = ", ".join(allowed)
            self.faults.append(
                fault._replace(expected="choice", allowed=allowed_words, known=known)
            )
        return found


def _span(node: Text | Mapping | list[Node]) -> tuple[int, int]:
    start = getattr(node, "start", 0)
    return (start, node.end) if isinstance(node, Text) else (start, start + 1)
