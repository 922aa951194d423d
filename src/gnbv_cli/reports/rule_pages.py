"""The pages of docs/rules/: one a rule, made from what the rule says of itself."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from gnbv_cli.data.law import legal_reference
from gnbv_cli.reports.outline.words import FAMILIES, PROVISION, STANDING
from gnbv_cli.reports.rule_list import list_markdown
from gnbv_cli.reports.rule_text import (
    ALWAYS,
    BAD,
    CHANGE,
    GOOD,
    NOT_WAIVED,
    SAYS,
    WAIVE,
    choosing,
    other_level,
    says,
    with_gaps,
)
from gnbv_cli.review.conditions import Conditions
from gnbv_cli.rules.rule import Rule
from gnbv_cli.texts.escape import for_markdown, for_terminal
from gnbv_cli.texts.labels import ACTION, SEVERITY, WHY

_MADE = "<!-- made from the rules: UPDATE_GOLDEN=1 pytest tests/rules/test_rule_pages.py -->\n"


def index_page() -> str:
    """The list of all rules, each leading to its page."""
    return _MADE + "\n" + list_markdown("vi", Conditions(), linked=True)


def rule_page(rule: Rule, reported: Iterable[str]) -> str:
    """The page of a rule; `reported` is what gnbv says of the bad example."""
    return _MADE + "\n" + "\n".join(_lines(rule, reported)) + "\n"


def _lines(rule: Rule, reported: Iterable[str]) -> Iterator[str]:
    family = FAMILIES[rule.family].vi
    yield f"# {rule.code}: {for_markdown(rule.title.vi)}"
    yield ""
    yield f"*{for_markdown(rule.title.en)}*"
    yield ""
    yield f"{SEVERITY[rule.severity].vi} · [{family}](index.md) · `{rule.name}`"
    if varies := other_level(rule):
        yield from ("", f"{for_markdown(varies.say('vi'))}.")
    for words, text in (
        (SAYS, says(rule, "vi")),
        (WHY, rule.why.vi),
        (ACTION, with_gaps(rule.action, "vi")),
    ):
        if text:
            yield from ("", f"**{words.vi}:** {for_markdown(text)}")
    if rule.legal_basis:
        yield from ("", f"## {PROVISION.vi}", "")
        yield from (f"- {_provision(key)}" for key in rule.legal_basis)
    yield from _examples(rule, reported)
    yield from _choosing(rule)


def _examples(rule: Rule, reported: Iterable[str]) -> Iterator[str]:
    if not rule.bad:
        return
    yield from ("", f"## {BAD.vi}", "", *_code(rule.bad))
    said = list(reported)
    if said:
        yield from ("", "gnbv báo:", "")
        yield from (f"> {for_markdown(text)}" for text in said)
    yield from ("", f"## {GOOD.vi}", "", *_code(rule.good))


def _choosing(rule: Rule) -> Iterator[str]:
    yield from ("", "## Đổi mức, chấp nhận", "")
    how = choosing(rule, "vi")
    if how is None:
        yield ALWAYS.vi
        return
    yield from (f"{CHANGE.vi}:", "", *_code(how.level), "")
    waiver = (f"{WAIVE.vi}:", "", *_code(how.waiver)) if how.waiver else (NOT_WAIVED.vi,)
    yield from (*waiver, "")
    yield "Xem [docs/settings.md](../settings.md)."


def _provision(key: str) -> str:
    law = legal_reference(key)
    standing = STANDING[law.standing].vi
    text = f"{law.document}, {law.clause}: {law.subject}"
    return f"{for_markdown(text)}. **{standing}** ({for_markdown(law.source)})"


def _code(text: str) -> list[str]:
    return ["```yaml", *(for_terminal(line) for line in text.split("\n") if line), "```"]
