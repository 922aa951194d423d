"""Fixes applied to a plan's text: spans are replaced, and every other character stays.

What comes out is read again before anybody relies on it: it must have every value of the old text
but those that were to change, and no fault that the old one had not.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple
from unicodedata import normalize

from gnbv_cli.findings.finding import Certainty, Edit
from gnbv_cli.plan.address import Addresses
from gnbv_cli.review.located import LocatedEdit, LocatedFix, Reported
from gnbv_cli.review.repaired import with_edits
from gnbv_cli.review.review import Review, review_text
from gnbv_cli.written.nodes import Mapping, Node, Sequence, Text


class Wanted(NamedTuple):
    """Which fixes are to be made: of these certainties, rules and places; () for any."""

    statuses: frozenset[Certainty]
    codes: frozenset[str] = frozenset()
    places: tuple[str, ...] = ()

    def covers(self, found: Reported) -> bool:
        """Whether a finding is among those to be mended."""
        at = found.finding.place.at
        return (not self.codes or found.finding.code in self.codes) and (
            not self.places or any(_is_within(at, place) for place in self.places)
        )


class Made(NamedTuple):
    """A finding with the fix that is made."""

    found: Reported
    fix: LocatedFix


class Mending(NamedTuple):
    """The fixes that can be made together, and the text with them."""

    made: list[Made]
    edits: list[LocatedEdit]
    """What they change, each place once."""
    text: str
    """With the byte order mark, where the plan has one."""
    spoils: list[Reported]
    """Errors of the new text that the old one had not."""
    is_safe: bool
    """Whether the new text has the old values in all other places."""


def mended(review: Review, wanted: Wanted) -> Mending:
    """The text of a review with the first fix of each covered finding made.

    Of fixes that touch the same characters only the first is made.
    """
    source = review.reading.source
    addresses = Addresses(review.reading.root)
    made: list[Made] = []
    edits: list[LocatedEdit] = []
    for found in filter(wanted.covers, review.findings):
        fix = next((fix for fix in found.fixes if fix.fix.status in wanted.statuses), None)
        if fix is None or not all(_stands(addresses, edit) for edit in fix.fix.edits):
            continue
        new = [edit for edit in fix.edits if edit not in edits]
        if not any(_overlap(edit, other) for edit in new for other in edits):
            made.append(Made(found, fix))
            edits += new
    text = with_edits(source.text, edits)
    after = review_text(text, review.name, review.conditions)
    known = {found.fingerprint for found in review.findings}
    spoils = [
        found
        for found in after.findings
        if found.finding.severity == "error" and found.fingerprint not in known
    ]
    changes = [edit for each in made for edit in each.fix.fix.edits]
    is_safe = _only_changed(review.reading.root, after.reading.root, changes)
    return Mending(made, edits, f"\ufeff{text}" if source.bom else text, spoils, is_safe)


def _is_within(address: str, place: str) -> bool:
    return address == place or address.startswith((f"{place}.", f"{place}["))


def _overlap(one: LocatedEdit, other: LocatedEdit) -> bool:
    first, second = one.location, other.location
    return first.start < second.end and second.start < first.end


def _stands(addresses: Addresses, edit: Edit) -> bool:
    """Whether the text at an edit's place is the one that it replaces."""
    words = addresses.find(edit.place.at).words
    return words is not None and _changed(words, edit) is not None


def _changed(words: str, edit: Edit) -> str | None:
    """A value with an edit made; None where it does not have the words to replace."""
    start, end = edit.place.within or (0, len(words))
    if normalize("NFC", words[start:end]) != normalize("NFC", edit.old):
        return None
    return words[:start] + edit.new + words[end:]


def _only_changed(old: Node, new: Node, edits: list[Edit]) -> bool:
    """Whether `new` is `old` but for the edits."""
    addresses = Addresses(old)
    by_value: dict[int, list[Edit]] = {}
    for edit in dict.fromkeys(edits):
        words = addresses.find(edit.place.at).words
        if words is not None:
            by_value.setdefault(id(words), []).append(edit)
    before, after = list(_values(old)), list(_values(new))
    return len(before) == len(after) and all(
        _with(value, by_value.get(id(value), [])) == normalize("NFC", other)
        for value, other in zip(before, after, strict=True)
    )


def _with(value: Text, edits: list[Edit]) -> str | None:
    """A value, composed, with its edits made: the last first, so that the others' offsets hold."""
    changed: str | None = str(value)
    for edit in sorted(edits, key=lambda edit: edit.place.within or (0, 0), reverse=True):
        changed = _changed(changed, edit) if changed is not None else None
    return None if changed is None else normalize("NFC", changed)


def _values(node: Node) -> Iterator[Text]:
    """Every key and value, in the order of the file."""
    if isinstance(node, Text):
        yield node
    elif isinstance(node, Mapping):
        for key, value in node.items():
            if isinstance(key, Text):
                yield key
            yield from _values(value)
    elif isinstance(node, Sequence):
        for item in node:
            yield from _values(item)
