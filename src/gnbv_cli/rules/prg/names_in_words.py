"""Projects that the words name by number and name: 'Dự án 6: Truyền thông và …'."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import NamedTuple

from gnbv_cli.data.programmes import CatalogueProject
from gnbv_cli.rules.catalogued import Entry
from gnbv_cli.rules.checked import CheckedPlan
from gnbv_cli.rules.item_references import ItemReference
from gnbv_cli.rules.sentences import sentence_at
from gnbv_cli.written.names import folded

_THEN = re.compile(r"\s*(?:[:–-]|\(|[“\"'«]|về(?= ))\s*[“\"'«]?")
"""What parts a number from the name behind it."""
_WORD = re.compile(r"[0-9a-z]+")


class NamedEntry(NamedTuple):
    """A reference, the entry whose name follows it, and where that name stands."""

    reference: ItemReference
    entry: Entry
    start: int
    end: int


def misnumbered(checked: CheckedPlan) -> Iterator[NamedEntry]:
    """References that the name of another entry follows."""
    for reference in checked.item_references if checked.catalogued.projects else ():
        found = misnumbers(checked, reference)
        if found is not None:
            yield found


def misnumbers(checked: CheckedPlan, reference: ItemReference) -> NamedEntry | None:
    """The other entry whose name follows a reference."""
    then = _THEN.match(checked.wording.text, reference.end)
    if then is None or reference.listed:
        return None
    if reference.part and not reference.project:
        reference = reference._replace(project=_project_before(checked, reference))
    named = _named(checked, reference, then.end(), checked.catalogued.projects)
    same = named is None or named.entry.key == (reference.project, reference.part)
    return None if same else named


def _project_before(checked: CheckedPlan, reference: ItemReference) -> str:
    """The one project that the sentence names before a part; '' where it is none, or several."""
    first = sentence_at(checked.wording, reference.start, reference.end).start
    references = checked.item_references
    last = bisect_left(references, reference.start, key=lambda each: each.start)
    begin = bisect_left(references, first, key=lambda each: each.start)
    named = {each.project for each in references[begin:last]}
    return named.pop() if len(named) == 1 else ""


def _named(
    checked: CheckedPlan,
    reference: ItemReference,
    start: int,
    projects: tuple[CatalogueProject, ...],
) -> NamedEntry | None:
    """The entry on the level of a reference whose name stands at `start`.

    None where the reference's own name stands there as well: one may begin like another.
    """
    text = checked.wording.folded
    own = next((project for project in projects if project.number == reference.project), None)
    if reference.part and own is None:
        return None
    found: list[NamedEntry] = []
    for stated in own.subprojects if reference.part and own else projects:
        end = _end_of(text, start, stated.name)
        if end:
            entry = Entry(stated, own if reference.part else None)
            found.append(NamedEntry(reference, entry, start, end))
    if any(named.entry.key == (reference.project, reference.part) for named in found):
        return None
    return max(found, key=lambda named: named.end, default=None)


def _end_of(text: str, start: int, name: str) -> int:
    """Where a name ends that stands at `start` of the folded words; 0 where it does not."""
    at = start
    for syllable in folded(name).split():
        word = _WORD.search(text, at, at + len(syllable) + 4)
        if word is None or word[0] != syllable or "\n" in text[at : word.start()]:
            return 0
        at = word.end()
    return at
