"""What each key of the plan is called in a sentence: 'số kế hoạch', 'chức vụ người ký'."""

from __future__ import annotations

import re
import typing
from typing import Any, NamedTuple

from gnbv_cli.plan.address import SEGMENT
from gnbv_cli.plan.fields import Element, OneOf
from gnbv_cli.plan.model import Plan
from gnbv_cli.plan.schema_words import CHOICES
from gnbv_cli.texts.sentence import Words

_EXPLAINED = re.compile(r"[:;]|, (?!ký hiệu)")
"""Where what is said of a key goes over to explaining it; 'số, ký hiệu' is one name."""

_ENGLISH = {
    "acting_for": "acting for", "activities": "activities", "aliases": "accepted other names",
    "at": "accepted place", "baseline": "baseline", "beneficiaries": "beneficiaries",
    "body": "on behalf of", "budget": "budget", "by": "answered for by", "closing": "closing",
    "code": "rule", "content": "content", "coordinating": "coordinating units",
    "counterpart": "least local counterpart share", "date": "date", "deadline": "deadline",
    "document": "head of the document", "duties": "duties", "executing": "implementing unit",
    "funding_sources": "funding sources", "gnbv": "version of the file's structure",
    "grants": "money granted", "heading": "heading", "id": "id", "included_in": "included in",
    "indicator": "indicator", "issuer": "issuer", "items": "lines", "kind": "kind of document",
    "kinds": "by kind", "label": "label", "lead": "lead unit", "legal_bases": "legal bases",
    "line": "line of the original", "marker": "marker", "name": "name", "names": "signatory",
    "notes": "remarks", "number": "number", "objective": "objective", "of_which": "of which",
    "opening": "opening", "organisation": "duties of units", "owner": "followed by",
    "paragraphs": "paragraphs", "part": "part printed here", "place": "place of issue",
    "policies": "policies", "position": "position", "programme": "programme",
    "projects": "projects", "reason": "reason", "recipients": "recipients",
    "reporting": "reporting", "responsibility": "responsibility", "section": "heading number",
    "sections": "headings", "settings": "settings", "short": "short name",
    "signature": "signature", "sources": "by source", "status": "status", "subject": "subject",
    "subprojects": "sub-projects", "tail": "end of the line", "targets": "targets",
    "text": "words", "title": "title", "total": "total", "unit": "unit", "units": "units",
    "unplaced": "lines not placed", "until": "accepted until", "value": "planned value",
    "waivers": "accepted findings", "words": "amount in words", "year": "year",
    "years": "by year",
}  # fmt: skip
_ENGLISH_OF = {
    "Budget.kind": "kind of money", "Budget.units": "by unit", "Entry.number": "heading number",
    "Section.number": "heading number", "Project.number": "number in the programme",
    "Project.label": "name of the level",
}  # fmt: skip
"""Of keys that mean something else in this class."""

_ENGLISH_CHOICES = {
    "capital": "Capital", "recurrent": "Recurrent", "draft": "Draft", "issued": "Issued",
    "targets": "Targets", "policies": "Policies", "projects": "Projects", "budget": "Total",
    "organisation": "Organisation", "reporting": "Reporting",
}  # fmt: skip


class Field(NamedTuple):
    """A key on the way that an address goes; `position` is that in its list, '' for none."""

    part: type[Element]
    key: str
    position: str = ""

    @property
    def name(self) -> Words:
        """What the key is called."""
        return field_name(self.part, self.key)

    @property
    def is_choice(self) -> bool:
        """Whether it holds a word of the schema."""
        field = self.part.model_fields[self.key]
        kinds = typing.get_args(field.annotation)
        marks = (mark for kind in kinds for mark in getattr(kind, "__metadata__", ()))
        return any(isinstance(mark, OneOf) for mark in (*field.metadata, *marks))

    @property
    def is_address(self) -> bool:
        """Whether it holds an address."""
        return self.key in ("included_in", "at")

    @property
    def is_date(self) -> bool:
        """Whether it holds a date."""
        return self.key in ("date", "until")


def field_name(part: type[Element], key: str) -> Words:
    """What a key of a class of the model is called; in Vietnamese as its description begins."""
    said = part.model_fields[key].description or ""
    own = _ENGLISH_OF.get(f"{part.__name__}.{key}")
    return Words(_EXPLAINED.split(said)[0], own or _ENGLISH[key])


def choice_name(word: str) -> Words | None:
    """What a word of the schema stands for; None for what is none."""
    return Words(CHOICES[word], _ENGLISH_CHOICES[word]) if word in CHOICES else None


def fields_of(address: str) -> list[Field]:
    """The keys that an address names from the plan down, without ids."""
    part: type[Element] | None = Plan
    found: list[Field] = []
    in_register = False
    for position, key in SEGMENT.findall(address):
        if position:
            found[-1:] = [each._replace(position=position) for each in found[-1:]]
        elif in_register:
            in_register = False
        elif part is not None and key in part.model_fields:
            found.append(Field(part, key))
            kind = part.model_fields[key].annotation
            in_register, part = _is_register(kind), part_of(kind)
    return found


def part_of(kind: Any) -> type[Element] | None:
    """The class of the model that an annotation holds, by itself or in a list or register."""
    if isinstance(kind, type) and issubclass(kind, Element):
        return kind
    return next(filter(None, map(part_of, typing.get_args(kind))), None)


def _is_register(kind: Any) -> bool:
    return any(typing.get_origin(each) is dict for each in (kind, *typing.get_args(kind)))
