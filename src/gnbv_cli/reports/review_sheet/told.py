"""What the columns of a finding say: place, words, proposal, and what that rests on."""

from __future__ import annotations

from collections.abc import Iterator

from gnbv_cli.data.law import legal_reference
from gnbv_cli.reports.outline import words
from gnbv_cli.reports.outline.quoting import quoted
from gnbv_cli.review.located import Reported
from gnbv_cli.review.review import Review
from gnbv_cli.texts.labels import CERTAINTY, MORE_PLACES, PROPOSED, WAYS
from gnbv_cli.texts.sentence import Language, Sentence, Words, listed

NOTHING = "–"
"""In a cell that there is nothing to say in: an empty one is to be filled by hand."""
_PROPOSALS = (PROPOSED, WAYS)
_PLACES = 5
_FACT = Words("{label}: {text}", "{label}: {text}")
_FIX = Words("'{new}': {status}", "'{new}': {status}")
_LAW = Words("{document}, {clause} ({standing})", "{document}, {clause} ({standing})")


def place_of(found: Reported, language: Language) -> str:
    """Where it is on paper; in a file that is no plan, what it is about."""
    if found.place is not None:
        return found.place.say(language)
    return words.FAMILIES[found.rule.family].filled().say(language)


def words_of(review: Review, found: Reported) -> str:
    """The words that it is about, as they stand."""
    quote = quoted(review.reading, found)
    return f"“{quote.words}”" if quote is not None else NOTHING


def proposal_of(found: Reported, language: Language) -> str:
    """What is proposed and how sure it is, in one line; '' where nothing is."""
    said = [text for label, text in found.finding.facts if label is PROPOSED]
    if said:
        return "; ".join(text.say(language) for text in said)
    if not found.fixes:
        return ""
    fix = found.fixes[0]
    new = ", ".join(edit.new for edit in fix.edits)
    return _FIX.filled(new=new, status=CERTAINTY[fix.fix.status]).say(language)


def proposals_of(found: Reported, language: Language) -> list[str]:
    """What is proposed, each of the ways that explain a fault equally, or else what to do."""
    proposal = proposal_of(found, language)
    if not proposal:
        action = found.finding.action
        return [action.say(language)] if action is not None else [NOTHING]
    ways = [text.say(language) for label, text in found.finding.facts if label is WAYS]
    return [_capitalised(proposal), *(f"- {way}" for way in ways)]


def basis_of(review: Review, found: Reported, language: Language) -> list[str]:
    """What is the matter, what that follows from, and the provisions with their standing."""
    lines = [(label, text) for label, text in found.finding.facts if label not in _PROPOSALS]
    lines += [(words.RELATED, place) for place in _other_places(review, found)]
    lines += [(words.PROVISION, law) for law in _laws(found)]
    told: dict[Words, list[Sentence]] = {}
    for label, text in lines:
        told.setdefault(label, []).append(text)
    return [
        _message(found, language),
        *(
            _FACT.filled(label=label, text=listed(texts)).say(language)
            for label, texts in told.items()
        ),
    ]


def _message(found: Reported, language: Language) -> str:
    """The message without the place, which has a column of its own."""
    message = found.finding.message.say(language)
    if found.place is not None:
        message = message.removeprefix(f"{found.place.say(language)}: ")
    return _capitalised(message)


def _capitalised(text: str) -> str:
    return text[:1].upper() + text[1:]


def _other_places(review: Review, found: Reported) -> Iterator[Sentence]:
    """Where else on paper it stands, without what its own place is a part of, or has as one."""
    if review.checked is None or found.place is None:
        return
    own = found.place.say("vi")
    stated = (review.checked.places.of(other.at) for other in found.related)
    places = {place.say("vi"): place for place in stated if place is not None}
    others = [
        place
        for name, place in places.items()
        if not (name.startswith(own) or own.startswith(name))
    ]
    shown = others if len(others) <= _PLACES + 1 else others[:_PLACES]
    yield from shown
    if len(shown) < len(others):
        yield MORE_PLACES.filled(n=len(others) - len(shown))


def _laws(found: Reported) -> Iterator[Sentence]:
    for key in found.rule.legal_basis:
        law = legal_reference(key)
        standing = words.STANDING[law.standing]
        yield _LAW.filled(document=law.document, clause=law.clause, standing=standing)
