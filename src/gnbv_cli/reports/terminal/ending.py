"""The end of a report: how much was found in which family, what was and was not checked."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from gnbv_cli.findings.finding import SEVERITIES
from gnbv_cli.reports.shown import Shown
from gnbv_cli.reports.terminal.excerpt import STYLES
from gnbv_cli.review.known import known_sentences
from gnbv_cli.review.off import off_sentence
from gnbv_cli.review.review import Review
from gnbv_cli.texts.escape import for_terminal
from gnbv_cli.texts.labels import CLEAN, COUNTS, NONE, SCOPE, UNCHECKED
from gnbv_cli.texts.sentence import Language, Sentence, Words
from gnbv_cli.texts.styled import Line, columns, hanging
from gnbv_cli.written.dates import slashed

_MANY = 5
"""More findings than that, of more than one family, are counted by family too."""
_COUNT = {
    "error": Words("{n} lỗi", "{n} errors"),
    "warning": Words("{n} cảnh báo", "{n} warnings"),
    "note": Words("{n} lưu ý", "{n} notes"),
}
_IN_FILE = Words("{file}: {counts}", "{file}: {counts}")
_HIDDEN = Words(
    "Không hiện: {counts} (xem: --severity note)", "Not shown: {counts} (see: --severity note)"
)
_EXPLAIN = Words(
    "Vì sao, theo quy định nào: gnbv explain MÃ", "Why, and by what law: gnbv explain CODE"
)
_WAIVED = Words(
    "{n} phát hiện đã chấp nhận có lý do{as_of} (xem: --show-waived)",
    "{n} findings are waived{as_of} (see: --show-waived)",
)
_WAIVED_SHOWN = Words(
    "{n} phát hiện đã chấp nhận có lý do{as_of}", "{n} findings are waived{as_of}"
)
_AS_OF = Words(", tính đến ngày {day}", ", as of {day}")
_SETTINGS = Words(
    "{file} có {n} lỗi: chỗ lỗi chưa áp dụng cho kết quả dưới đây",
    "{file} has {n} errors: what is wrong there does not count in the result below",
)


def ending(review: Review, language: Language, width: int, shown: Shown) -> list[Line]:
    """What stands below the findings."""
    counts = review.counts
    style = next((STYLES[s] for s in ("error", "warning") if counts[s]), "bold green")
    if review.kind != "plan":
        said = _said_counts(counts, language)
        name = for_terminal(review.name)
        return [[(_IN_FILE.filled(file=name, counts=said).say(language), style)]]
    result = COUNTS.filled(errors=counts["error"], warnings=counts["warning"], notes=counts["note"])
    lines: list[Line] = []
    conditions = review.conditions
    if conditions.errors:
        broken = _SETTINGS.filled(file=conditions.file, n=conditions.errors)
        lines += hanging("", broken.say(language), width, STYLES["error"])
    elif not counts["error"] and not review.known:
        lines.append([(CLEAN.filled().say(language), "bold green")])
    lines.append([(result.say(language), style)])
    if shown.everything:
        lines += _by_family(review, language)
    hidden = counts_below(counts, shown)
    if any(hidden.values()):
        lines.append([(_HIDDEN.filled(counts=_said_counts(hidden, language)).say(language), "")])
    if review.waived:
        lines += hanging("", _waived(review, shown).say(language), width)
    for known in known_sentences(review):
        lines += hanging("", known.say(language), width)
    lines.append([(SCOPE.filled(**review.scope._asdict()).say(language), "")])
    if off := off_sentence(review):
        lines += hanging("", off.say(language), width)
    return [*lines, *_unchecked(review, language, width)]


def counts_below(counts: dict[str, int], shown: Shown) -> dict[str, int]:
    """Of the counts, those of the severities that are not shown."""
    return {name: counts[name] for name in SEVERITIES[SEVERITIES.index(shown.severity) + 1 :]}


def _said_counts(counts: dict[str, int], language: Language) -> str:
    """'3 lỗi, 2 lưu ý': those that are not 0."""
    return ", ".join(
        _COUNT[name].filled(n=number).say(language) for name, number in counts.items() if number
    )


def _by_family(review: Review, language: Language) -> Iterator[Line]:
    """How many findings of each severity a family has, where there are many."""
    if len(review.findings) <= _MANY:
        return
    from gnbv_cli.reports.outline.words import FAMILIES  # noqa: PLC0415 - where there are many

    found = Counter((each.rule.family, each.finding.severity) for each in review.findings)
    named = {family: FAMILIES[family].filled().say(language) for family in FAMILIES}
    margin = max(columns(named[family]) for family, _ in found)
    for family, name in named.items():
        counts: dict[str, int] = {severity: found[family, severity] for severity in SEVERITIES}
        if any(counts.values()):
            padded = name + " " * (margin - columns(name))
            said = _said_counts(counts, language)
            yield [("  ", ""), (family, "bold"), (f"  {padded}  {said}", "")]
    yield [("  ", ""), (_EXPLAIN.filled().say(language), "dim")]


def _waived(review: Review, shown: Shown) -> Sentence:
    as_of: Sentence | str = ""
    if review.decided_on is not None:
        as_of = _AS_OF.filled(day=slashed(review.decided_on))
    words = _WAIVED_SHOWN if shown.waived else _WAIVED
    return words.filled(n=len(review.waived), as_of=as_of)


def _unchecked(review: Review, language: Language, width: int) -> Iterator[Line]:
    heading = UNCHECKED.filled().say(language)
    if not review.unchecked:
        yield [(f"{heading}: {NONE.filled().say(language)}", "")]
        return
    yield [(f"{heading}:", "")]
    for item in review.unchecked:
        yield from hanging("  - ", item.reason.say(language), width)
