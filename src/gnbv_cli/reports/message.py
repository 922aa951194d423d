"""The message of a finding as every report says it."""

from __future__ import annotations

from gnbv_cli.review.located import Reported
from gnbv_cli.texts.escape import for_terminal
from gnbv_cli.texts.labels import ACTION
from gnbv_cli.texts.sentence import Language


def message_of(found: Reported, language: Language) -> str:
    """What is wrong, with its place on paper before it where the message does not name it."""
    words, values = found.finding.message
    message = found.finding.message.say(language)
    if found.place is None or {"place", "what"} & set(values):
        return message
    place = found.place.say(language)
    if message.casefold().startswith(place.casefold()):
        return message
    named = getattr(words, language).startswith("{") or message[1:2].isupper()  # 'UBND' stays
    first = message[:1] if named else message[:1].lower()
    return f"{place}: {first}{message[1:]}"


def message_lines(found: Reported, language: Language) -> list[str]:
    """The message, then what adds up to what, what is proposed and what to do, a line each."""
    lines = [message_of(found, language)]
    for label, text in found.finding.facts:
        lines.append(f"{label.filled().say(language)}: {text.say(language)}")
    if found.finding.action is not None:
        lines.append(f"{ACTION.filled().say(language)}: {found.finding.action.say(language)}")
    return [for_terminal(line) for line in lines]
