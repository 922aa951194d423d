"""One finding: what is wrong, where, in which words, what to do.

In brief where one line of the file says enough; else with every line of it that matters.
"""

from __future__ import annotations

from collections.abc import Iterator

from gnbv_cli.reports.message import message_of
from gnbv_cli.reports.terminal.excerpt import STYLES, brief_excerpt, excerpt
from gnbv_cli.review.located import LocatedRelated, Reported
from gnbv_cli.review.review import Review
from gnbv_cli.texts.escape import for_terminal
from gnbv_cli.texts.labels import ACTION, MORE_PLACES, RELATED, SEVERITY
from gnbv_cli.texts.sentence import Language, Words
from gnbv_cli.texts.styled import Line, columns, hanging

_PLACES_SHOWN = 5
_PLACES_IN_FULL = 100
_MESSAGES_SHOWN = 3
_LINES_SHOWN = 10
_ADDRESS = Words("Địa chỉ", "Address")
_LINES = Words("dòng {lines}", "line {lines}")
_LINES_AND_MORE = Words("dòng {lines} {more}", "line {lines} {more}")


def finding_lines(
    review: Review,
    found: Reported,
    language: Language,
    width: int,
    *,
    full: bool = False,
    accepted: list[tuple[str, str]] | None = None,
) -> list[Line]:
    """The finding in lines of at most `width` columns; `full`: all that is known of it.

    `accepted` is what stands in the place of what to do, where nothing is to be done.
    """
    finding = found.finding
    severity = SEVERITY[finding.severity].filled().say(language).upper()
    head = f"{severity} {finding.code}  "
    lines = hanging(head, message_of(found, language), width, STYLES[finding.severity])
    where = f"{for_terminal(review.name)}:{found.location.line}:{found.location.column}"
    others = [other for other in found.related if other.location != found.location]
    source = review.reading.source
    facts = [(label.filled().say(language), text.say(language)) for label, text in finding.facts]
    if not full and (finding.severity == "note" or not others):
        lines += brief_excerpt(source, found, where, language, width)
        facts += _related(others, language)
    else:
        lines.append([("  ", ""), (where, "dim")])
        most = _PLACES_IN_FULL if full else _PLACES_SHOWN
        lines += excerpt(source, found, others, language, width, most=most)
    if accepted is not None:
        facts += accepted
    elif finding.action is not None:
        facts.append((ACTION.filled().say(language), finding.action.say(language)))
    if full:
        from gnbv_cli.reports.legal import why_and_law  # noqa: PLC0415 - on request

        facts += why_and_law(found.rule, language)
        if finding.place.at:
            facts.append((_ADDRESS.filled().say(language), finding.place.at))
    return lines + labelled(facts, width)


def labelled(facts: list[tuple[str, str]], width: int) -> list[Line]:
    """Texts beside their labels, in one column; a label that repeats stands once."""
    lines: list[Line] = []
    margin = max((columns(label) for label, _ in facts), default=0)
    last = ""
    for label, text in facts:
        shown = label if label != last else ""
        last = label
        padded = f"  {shown}{' ' * (margin - columns(shown))}  "
        lines += hanging(padded, text, width, "bold")
    return lines


def _related(others: list[LocatedRelated], language: Language) -> Iterator[tuple[str, str]]:
    """The lines of related places; those of which the same is said, together.

    Of more than a few different ones only the lines are told: the message lists what is there.
    """
    if not others:
        return
    label = RELATED.filled().say(language)
    by_message: dict[str, list[int]] = {}
    for other in others:
        by_message.setdefault(other.message.say(language), []).append(other.location.line)
    if len(by_message) > _MESSAGES_SHOWN:
        yield label, _lines([other.location.line for other in others], language)
        return
    for message, numbers in by_message.items():
        lines = _lines(numbers, language)
        yield label, f"{lines}: {message}" if message else lines


def _lines(numbers: list[int], language: Language) -> str:
    """'dòng 337, 383, 405', with how many more there are."""
    different = list(dict.fromkeys(numbers))
    shown = ", ".join(map(str, different[:_LINES_SHOWN]))
    more = len(different) - _LINES_SHOWN
    words = _LINES if more <= 0 else _LINES_AND_MORE
    return words.filled(lines=shown, more=MORE_PLACES.filled(n=more)).say(language)
