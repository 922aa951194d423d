"""The message of a finding as every report says it."""

from __future__ import annotations

from gnbv_cli.review.located import Reported
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
