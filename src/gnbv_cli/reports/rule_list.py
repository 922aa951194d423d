"""Every rule by family: as lines, Markdown or JSON."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from gnbv_cli import __version__
from gnbv_cli.data.law import legal_reference
from gnbv_cli.reports.outline.words import FAMILIES as NAMES
from gnbv_cli.review.conditions import Conditions
from gnbv_cli.rules import ACROSS, EVERY, FAMILIES
from gnbv_cli.rules.rule import Rule
from gnbv_cli.texts.escape import for_markdown
from gnbv_cli.texts.labels import SEVERITY
from gnbv_cli.texts.sentence import Language, Words
from gnbv_cli.texts.styled import Line, columns, hanging

SCHEMA = "gnbv.rules/1"
OFF = Words("Tắt", "Off")
HEAD = Words("Các quy tắc kiểm tra", "The rules")
_MORE = Words(
    "{n} quy tắc. Xem từng quy tắc: gnbv explain MÃ", "{n} rules. About each: gnbv explain CODE"
)
_CHANGED = Words("(*) Mức theo {file}", "(*) Severity by {file}")
_COLUMNS = (Words("Mã", "Code"), Words("Mức", "Severity"), Words("Quy tắc", "Rule"),
            Words("Tên", "Name"))  # fmt: skip


def level_word(rule: Rule, conditions: Conditions, language: Language) -> str:
    """What the rule's findings count as: 'Lỗi', 'Tắt'; with (*) where gnbv.yaml says so."""
    level = conditions.levels.get(rule.code, rule.severity)
    words = OFF if level == "off" else SEVERITY[level]
    mark = " (*)" if rule.code in conditions.levels else ""
    return words.filled().say(language) + mark


def list_lines(language: Language, width: int, conditions: Conditions) -> list[Line]:
    """The rules in lines of at most `width` columns, a family below the other."""
    levels = {rule.code: level_word(rule, conditions, language) for rule in EVERY}
    margin = max(columns(level) for level in levels.values())
    lines: list[Line] = []
    for family in _families():
        letters = family[0].family
        lines.append([(f"{letters}  {NAMES[letters].filled().say(language)}", "bold")])
        for rule in family:
            level = levels[rule.code]
            label = f"  {rule.code}  {level}{' ' * (margin - columns(level))}  "
            lines += hanging(label, rule.title.filled().say(language), width)
        lines.append([])
    if conditions.levels:
        lines.append([(_CHANGED.filled(file=conditions.file).say(language), "")])
    return [*lines, [(_MORE.filled(n=len(EVERY)).say(language), "")]]


def list_markdown(language: Language, conditions: Conditions, *, linked: bool = False) -> str:
    """The rules as tables in Markdown; `linked`: each code leads to its page beside this one."""
    return "".join(f"{line}\n" for line in _markdown_lines(language, conditions, linked))


def _markdown_lines(language: Language, conditions: Conditions, linked: bool) -> Iterator[str]:
    yield f"# {HEAD.filled().say(language)}"
    for family in _families():
        letters = family[0].family
        yield ""
        yield f"## {letters}: {NAMES[letters].filled().say(language)}"
        yield ""
        yield "| " + " | ".join(column.filled().say(language) for column in _COLUMNS) + " |"
        yield "| --- | --- | --- | --- |"
        for rule in family:
            code = f"[{rule.code}]({rule.code}.md)" if linked else rule.code
            level = for_markdown(level_word(rule, conditions, language))
            title = for_markdown(rule.title.filled().say(language))
            yield f"| {code} | {level} | {title} | `{rule.name}` |"
    if conditions.levels:
        yield ""
        yield for_markdown(_CHANGED.filled(file=conditions.file).say(language))


def _families() -> Iterator[tuple[Rule, ...]]:
    """The rules a family, those that several plans are held to at its end."""
    for family in filter(None, FAMILIES):
        letters = family[0].family
        yield (*family, *(rule for rule in ACROSS if rule.family == letters))


def list_json(language: Language, conditions: Conditions) -> str:
    """The rules as one JSON document."""
    document = {
        "schema": SCHEMA,
        "rules": [_rule(rule, language, conditions) for rule in EVERY],
        "settings": conditions.file or None,
        "tool": {"name": "gnbv", "version": __version__},
    }
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def _rule(rule: Rule, language: Language, conditions: Conditions) -> dict[str, Any]:
    return {
        "code": rule.code,
        "name": rule.name,
        "family": rule.family,
        "severity": rule.severity,
        "level": conditions.levels.get(rule.code, rule.severity),
        "title": rule.title.filled().say(language),
        "why": rule.why.filled().say(language),
        "legal_basis": [
            {
                "document": law.document,
                "clause": law.clause,
                "subject": law.subject,
                "standing": law.standing,
            }
            for law in map(legal_reference, rule.legal_basis)
        ],
        "bad": rule.bad,
        "good": rule.good,
    }
