"""One rule explained: what it finds, why, by what law, with examples, and how to change it."""

from __future__ import annotations

import re
from typing import NamedTuple

from gnbv_cli.reports.legal import why_and_law
from gnbv_cli.reports.message import message_of
from gnbv_cli.reports.outline.words import FAMILIES
from gnbv_cli.reports.rule_list import level_word
from gnbv_cli.reports.terminal.finding import labelled
from gnbv_cli.review.conditions import Conditions
from gnbv_cli.review.example import found_in_example
from gnbv_cli.rules import ACROSS
from gnbv_cli.rules.named import ALWAYS_ON, nearest_rule
from gnbv_cli.rules.rule import Rule
from gnbv_cli.texts.escape import for_terminal
from gnbv_cli.texts.labels import ACTION
from gnbv_cli.texts.sentence import Language, Sentence, Words
from gnbv_cli.texts.styled import Line, columns, hanging

SAYS = Words("Câu báo", "It says")
BAD = Words("Ví dụ chưa đúng", "Bad example")
GOOD = Words("Ví dụ đúng", "Good example")
CHANGE = Words(
    "Đổi mức hoặc tắt: trong gnbv.yaml, ở thư mục của kế hoạch hoặc thư mục trên",
    "To change its severity or switch it off: in gnbv.yaml, beside the plan or above it",
)
WAIVE = Words(
    "Chấp nhận ở một chỗ: trong tệp kế hoạch, có lý do và người chịu trách nhiệm",
    "To waive it in one place: in the plan itself, with a reason and a person",
)
ALWAYS = Words(
    "Quy tắc này luôn chạy: không tắt, không hạ mức, không chấp nhận được, vì phần tệp không đọc "
    "được thì không được kiểm tra.",
    "This rule always runs: it cannot be switched off, lowered or waived, since what is not read "
    "is not checked.",
)
NOT_WAIVED = Words(
    "Quy tắc này đối chiếu nhiều tệp (gnbv rollup --against): kế hoạch không tự chấp nhận được.",
    "This rule compares several files (gnbv rollup --against): no plan can waive it.",
)
_NO_RULE = Words(
    "Không có quy tắc '{name}'. Xem: gnbv rules", "There is no rule '{name}'. See: gnbv rules"
)
_NEAREST = Words(
    "Không có quy tắc '{name}'; có phải '{nearest}'? Xem: gnbv rules",
    "There is no rule '{name}'; do you mean '{nearest}'? See: gnbv rules",
)
_VARIES = Words(
    "Có trường hợp chỉ báo ở mức {level}, khi chưa đủ chắc chắn hoặc có cách hiểu khác",
    "Reported as {level} where it is less sure, or may be meant otherwise",
)
_LOWER_CASE = {
    "warning": Words("cảnh báo", "a warning"),
    "note": Words("lưu ý", "a note"),
}
_OTHER_LEVELS = {
    **dict.fromkeys(("BAL001", "BAL002", "BAL003", "TGT015"), "warning"),
    **dict.fromkeys(
        (
            "DOC001", "LAW001", "LAW002", "LAW003", "LAW004", "LAW012", "LAW013", "LAW015",
            "ORG004", "ORG006", "PRG003", "PRG007", "PRG008", "PRG011", "PRG012", "PRG014",
            "TXT001",
        ),
        "note",
    ),
}  # fmt: skip
"""The rules some of whose findings are of another severity, and which."""
_REASON = Words("vì sao chấp nhận", "why it is accepted")
_BY = Words("ai chịu trách nhiệm", "who answers for it")
_ADDRESS = Words("địa chỉ, xem: gnbv check --full", "its address, see: gnbv check --full")
_SNIPPET = 74
"""Columns of a line of a snippet."""
_PLACE = re.compile(r"{(\w+)}")


class Choosing(NamedTuple):
    """How a rule is changed: a snippet for gnbv.yaml, and one for the plan."""

    level: str
    waiver: str
    """'' where no plan can waive it."""


def rule_lines(rule: Rule, language: Language, width: int, conditions: Conditions) -> list[Line]:
    """The rule in lines of at most `width` columns; lines of examples stay whole."""
    lines = hanging(f"{rule.code}  ", rule.title.filled().say(language), width, "bold")
    family = FAMILIES[rule.family].filled().say(language)
    level = level_word(rule, conditions, language)
    lines += [[(f"{level} · {family} · {rule.name}", "dim")]]
    if varies := other_level(rule):
        lines += hanging("", varies.say(language), width, "dim")
    lines.append([])
    facts = [
        (SAYS.filled().say(language), says(rule, language)),
        *why_and_law(rule, language),
        (ACTION.filled().say(language), with_gaps(rule.action, language)),
    ]
    lines += labelled([fact for fact in facts if fact[1]], width)
    for words, example in ((BAD, rule.bad), (GOOD, rule.good)):
        if rule.bad:
            lines += [[], [(words.filled().say(language), "bold")], *_code(example)]
    how = choosing(rule, language)
    if how is None:
        return [*lines, [], *hanging("", ALWAYS.filled().say(language), width)]
    for words, snippet in ((CHANGE, how.level), (WAIVE, how.waiver)):
        if snippet:
            said = hanging("", words.filled().say(language), width, "bold")
            lines += [[], *said, *_code(snippet)]
    if not how.waiver:
        lines += [[], *hanging("", NOT_WAIVED.filled().say(language), width)]
    return lines


def with_gaps(words: Words, language: Language) -> str:
    """A rule's words with '…' where a finding fills in its own; '' where they are all its own."""
    gaps = dict.fromkeys(_PLACE.findall(words.vi), "…")
    said = words.filled(**gaps).say(language).removesuffix(" …")
    return said if any(character.isalpha() for character in said) else ""


def says(rule: Rule, language: Language) -> str:
    """A whole sentence of the rule: what it says of its bad example; else its words with gaps."""
    found = found_in_example(rule)
    return with_gaps(rule.message, language) if found is None else message_of(found, language)


def other_level(rule: Rule) -> Sentence | None:
    """That some findings of the rule count less than the others; None where all count the same."""
    level = _OTHER_LEVELS.get(rule.code)
    return _VARIES.filled(level=_LOWER_CASE[level]) if level is not None else None


def choosing(rule: Rule, language: Language) -> Choosing | None:
    """How the rule is changed; None where it cannot be."""
    if rule.family in ALWAYS_ON:
        return None
    lower = {"error": "warning", "warning": "note", "note": "off"}[rule.severity]
    level = f"rules:\n  {rule.code}: {lower}  # error, warning, note, off\n"
    if rule in ACROSS:
        return Choosing(level, "")
    reason, by, address = (words.filled().say(language) for words in (_REASON, _BY, _ADDRESS))
    found = found_in_example(rule)
    at = (found.finding.place.at if found is not None else "") or "projects.da1"
    placed = f"    at: {at}  # {address}\n"
    if columns(placed) > _SNIPPET:
        placed = f"    # {address}\n    at: {at}\n"
    waiver = (
        f"waivers:\n  - code: {rule.code}\n{placed}"
        f"    reason: {reason}\n    by: {by}\n    until: 2026-12-31\n"
    )
    return Choosing(level, waiver)


def no_rule(name: str) -> Sentence:
    """That no rule is called so, with the name most like it."""
    near = nearest_rule(name)
    return _NEAREST.filled(name=name, nearest=near) if near else _NO_RULE.filled(name=name)


def _code(text: str) -> list[Line]:
    return [[("    " + for_terminal(line), "")] for line in text.split("\n") if line]
