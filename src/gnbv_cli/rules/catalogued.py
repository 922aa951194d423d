"""The plan's projects in the programme's catalogue: which entry each of them is."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property, lru_cache
from typing import NamedTuple
from unicodedata import normalize

from gnbv_cli.data.programmes import CONFIRMED, CatalogueProject, Programme
from gnbv_cli.plan.walk import Item
from gnbv_cli.texts.sentence import Sentence, Words
from gnbv_cli.written.names import folded
from gnbv_cli.written.nodes import Text

_LEVELS = frozenset(("", "du an", "tieu du an"))
"""What projects and sub-projects are called; a part under another name has numbers of its own."""

_DECISION = Words("Quyết định số {number}", "Decision {number}")
_PROJECT = Words("Dự án {number}", "Project {number}")
_PART = Words("Dự án {number}, Tiểu dự án {part}", "Project {number}, Sub-project {part}")
_NAMED = Words("{entry} ({name})", "{entry} ({name})")
_UNSURE = Words("{entry} '{name}' (cần đối chiếu)", "{entry} '{name}' (unconfirmed)")
_UNCONFIRMED = Words("{entry} '{name}' (tên cần đối chiếu)", "{entry} '{name}' (name unconfirmed)")


class Entry(NamedTuple):
    """A project or sub-project of the catalogue; `parent` is the project of a sub-project."""

    stated: CatalogueProject
    parent: CatalogueProject | None

    @property
    def key(self) -> tuple[str, str]:
        """Number of the project, and of the sub-project or ''."""
        if self.parent is None:
            return self.stated.number, ""
        return self.parent.number, self.stated.number

    @property
    def is_confirmed(self) -> bool:
        """Whether its name was read on a page."""
        return self.stated.standing in CONFIRMED

    @property
    def short(self) -> Sentence:
        """'Dự án 6, Tiểu dự án 1'."""
        return key_sentence(self.key)

    def sentence(self, sure: bool) -> Sentence:
        """'Dự án 4 (Phát triển giáo dục nghề nghiệp, việc làm bền vững)'."""
        words = (_NAMED if sure else _UNSURE) if self.is_confirmed else _UNCONFIRMED
        return words.filled(entry=self.short, name=self.stated.name)


def key_sentence(key: tuple[str, str]) -> Sentence:
    """A project and sub-project, by their numbers, in words."""
    number, part = key
    return _PART.filled(number=number, part=part) if part else _PROJECT.filled(number=number)


class Catalogued:
    """The catalogue's entries, and which of them the plan carries."""

    def __init__(self, programme: Programme | None, items: list[Item]) -> None:
        self.projects = programme.projects if programme is not None else ()
        self.document = _DECISION.filled(number=programme.decision if programme else "")
        """The decision that the catalogue is drawn from."""
        self.by_item: dict[str, Entry] = {}
        """For the address of a project or sub-project, its entry: by number, else by name."""
        if self.projects:
            for item in items:
                self._match(item)
        self.carried = frozenset(entry.key for entry in self.by_item.values())
        self._whole = frozenset(
            self.by_item[item.address].key
            for item in items
            if item.address in self.by_item and not item.parts
        )

    def entries(self) -> Iterator[Entry]:
        """Every project of the catalogue, each before its sub-projects."""
        return _entries(self.projects)

    @cached_property
    def missing(self) -> list[tuple[str, Entry, bool]]:
        """Phrases that no entry of the plan goes by, each with the entry it tells, and how surely.

        That is the whole project where none of it is carried.
        """
        found = []
        for phrase, entries in _told_by(self.projects):
            if any(map(self.carries, entries)):
                continue
            told = entries[-1]
            parent = told.parent
            if parent is not None and (parent.number, "") not in self.carried:
                told = Entry(parent, None)
            sure = any(entry == told and entry.is_confirmed for entry in entries)
            found.append((phrase, told, sure))
        return found

    def carries(self, entry: Entry) -> bool:
        """Whether the plan has the entry, or the whole project that it is a part of."""
        number, _part = entry.key
        return entry.key in self.carried or (number, "") in self._whole

    def _match(self, item: Item) -> None:
        found = entry_of(item, self.projects)
        if found is None:
            return
        self.by_item[item.address] = Entry(found, None)
        for part in item.parts:
            below = entry_of(part, found.subprojects)
            if below is not None:
                self.by_item[part.address] = Entry(below, found)


def _entries(projects: tuple[CatalogueProject, ...]) -> Iterator[Entry]:
    for project in projects:
        yield Entry(project, None)
        for part in project.subprojects:
            yield Entry(part, project)


@lru_cache(maxsize=8)
def _told_by(projects: tuple[CatalogueProject, ...]) -> tuple[tuple[str, tuple[Entry, ...]], ...]:
    """Each phrase that tells of an entry, with the entries that it tells of."""
    told: dict[str, list[Entry]] = {}
    for entry in _entries(projects):
        for phrase in entry.stated.about:
            told.setdefault(phrase, []).append(entry)
    return tuple((phrase, tuple(entries)) for phrase, entries in told.items())


def entry_of(item: Item, among: tuple[CatalogueProject, ...]) -> CatalogueProject | None:
    """The entry that an item is: the one that has its name, else the one of its number."""
    name = folded(item.project.name)
    named = next((entry for entry in among if folded(entry.name) == name), None)
    return named or numbered(item, among)


def numbered(item: Item, among: tuple[CatalogueProject, ...]) -> CatalogueProject | None:
    """The entry that has the number of an item."""
    number = number_of(item)
    return next((entry for entry in among if entry.number == number), None) if number else None


def number_of(item: Item) -> str:
    """The number of an item in its programme, '' where it states none."""
    project = item.project
    if project.label is not None and folded(project.label) not in _LEVELS:
        return ""
    return plain_number(project.number)


@lru_cache(maxsize=1024)
def plain_number(text: Text | str | None) -> str:
    """'02' → '2'; '' for what is no number."""
    bare = text.strip().rstrip(".") if text else ""
    return str(int(bare)) if bare.isdecimal() and len(bare) < 5 else ""


@lru_cache(maxsize=1024)
def same_name(text: str) -> str:
    """A name as far as its writing matters: not case, spaces, dashes, old or new tone marks."""
    name = normalize("NFC", text).lower().translate(_DASHES)
    name = normalize("NFD", name.partition(" (")[0] if name.endswith(")") else name)
    for old, new in _TONES:
        name = name.replace(old, new)
    return normalize("NFC", " ".join(name.replace("-", " - ").split())).rstrip(" .;:")


_DASHES = str.maketrans("–—−‐‑", "-----")
_MARKS = "\u0300\u0301\u0303\u0309\u0323"
_TONES = tuple(
    (f"{first}{second}{mark}", f"{first}{mark}{second}")
    for first, second in ("oa", "oe", "uy")
    for mark in _MARKS
)
"""'hoá' → 'hóa'; decomposed."""
