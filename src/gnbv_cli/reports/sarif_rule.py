"""A rule as SARIF describes it, made from what the rule says of itself."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from gnbv_cli.reports.legal import why_and_law
from gnbv_cli.reports.outline.words import FAMILIES
from gnbv_cli.reports.rule_text import BAD, GOOD, SAYS, with_gaps
from gnbv_cli.rules.rule import Rule
from gnbv_cli.texts.escape import for_markdown, for_terminal
from gnbv_cli.texts.labels import ACTION
from gnbv_cli.texts.sentence import Language


def descriptor(rule: Rule, language: Language) -> dict[str, Any]:
    """The rule's entry in the tool's table of rules."""
    title, why = rule.title.filled().say(language), rule.why.filled().say(language)
    facts = [(label, text) for label, text in _facts(rule, language) if text]
    examples = [(words.filled().say(language), text) for words, text in _examples(rule)]
    return {
        "id": rule.code,
        "name": rule.name,
        "shortDescription": {"text": title},
        "fullDescription": {"text": why or title},
        "help": {
            "text": "\n".join([title, *_plain(facts, examples)]),
            "markdown": "\n\n".join([for_markdown(title), *_markdown(facts, examples)]),
        },
        "defaultConfiguration": {"level": rule.severity},
        "properties": {"tags": [rule.family, FAMILIES[rule.family].filled().say(language)]},
    }


def _facts(rule: Rule, language: Language) -> Iterator[tuple[str, str]]:
    yield SAYS.filled().say(language), with_gaps(rule.message, language)
    yield from why_and_law(rule, language)
    yield ACTION.filled().say(language), with_gaps(rule.action, language)


def _examples(rule: Rule) -> Iterator[tuple[Any, str]]:
    if rule.bad:
        yield from ((BAD, rule.bad), (GOOD, rule.good))


def _plain(facts: list[tuple[str, str]], examples: list[tuple[str, str]]) -> Iterator[str]:
    yield from (f"{label}: {text}" for label, text in facts)
    for label, text in examples:
        yield f"{label}:"
        yield from (f"    {line}" for line in _lines(text))


def _markdown(facts: list[tuple[str, str]], examples: list[tuple[str, str]]) -> Iterator[str]:
    yield from (f"**{label}:** {for_markdown(text)}" for label, text in facts)
    for label, text in examples:
        yield f"**{label}:**"
        yield "\n".join(["```yaml", *_lines(text), "```"])


def _lines(text: str) -> list[str]:
    return [for_terminal(line) for line in text.split("\n") if line]
