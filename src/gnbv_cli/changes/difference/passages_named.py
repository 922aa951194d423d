"""A passage in words: 'Mục IV.2.1, Dự án 2, đối tượng, ý 1'."""

from __future__ import annotations

from collections.abc import Iterator

from gnbv_cli.changes.difference.named import name_alone, owner_name
from gnbv_cli.changes.difference.version import Version
from gnbv_cli.plan.field_names import Field, fields_of
from gnbv_cli.plan.model import Block, Budget, LegalBasis, Waiver
from gnbv_cli.plan.walk import BREAKDOWNS
from gnbv_cli.tables.names import on_one_line
from gnbv_cli.texts.sentence import Sentence, Words, listed, verbatim

_REGISTERED = {
    "funding_sources": Words("Nguồn vốn {name}", "Source {name}"),
    "units": Words("Đơn vị {name}", "Unit {name}"),
}
_TARGET = Words("{place} '{name}'", "{place} '{name}'")
_WAIVER = Words("Phát hiện được chấp nhận {code}", "Accepted finding {code}")
_LINE = Words("ý {n}", "line {n}")
_PARAGRAPH = Words("đoạn {n}", "paragraph {n}")

_IN_THE_PLACE = frozenset(("sections", "subprojects", "of_which", "total", *BREAKDOWNS))
"""Keys below the top that the place on paper tells."""
_PARAGRAPHS = frozenset(("opening", "closing", "paragraphs"))
_LINES = frozenset(("content", "duties", "items", "notes"))


def passage_name(version: Version, at: str) -> Sentence:
    """What stands at an address, by its place on paper and the names of its keys."""
    fields = fields_of(at)
    if not fields:
        return verbatim(on_one_line(at))
    top, *below = fields
    parts = [_beginning(version, at, top), *_position(top)]
    for field in below:
        if not _is_told(field):
            parts.append(field.name.filled())
        parts += _position(field)
    return listed(parts, ", ")


def _is_told(field: Field) -> bool:
    """Whether the place, the number of the line, or the words themselves tell what it is."""
    if field.key == "text":
        return field.part not in (Budget, LegalBasis)
    if field.key in ("items", "paragraphs"):
        return bool(field.position) or field.part is Block
    return field.key in _IN_THE_PLACE


def _position(field: Field) -> Iterator[Sentence]:
    if field.position and field.key in _PARAGRAPHS:
        yield _PARAGRAPH.filled(n=field.position)
    elif field.position and field.key in _LINES:
        yield _LINE.filled(n=field.position)


def _beginning(version: Version, at: str, top: Field) -> Sentence:
    """Where a passage stands, before the names of its keys."""
    head = next((owner for owner in _owners(at) if owner in version.bases), None)
    if head is not None:
        return owner_name(version, head)
    steps = at.split(".")
    if top.key in _REGISTERED and len(steps) > 1:
        name = getattr(version.part(".".join(steps[:2])), "name", "")
        return _REGISTERED[top.key].filled(name=on_one_line(name))
    waiver = version.part(steps[0])
    if isinstance(waiver, Waiver):
        return _waiver(version, waiver, whole=len(steps) == 1)
    place = version.checked.places.of(at)
    has_figure = top.position and not at.endswith(("text", "indicator"))
    if place is not None and top.key == "targets" and has_figure:
        return _TARGET.filled(place=place, name=name_alone(version, "target", at.partition(".")[0]))
    return place or _capital(top.name).filled()


def _waiver(version: Version, waiver: Waiver, *, whole: bool) -> Sentence:
    """A finding that is accepted, where it is told as a whole with the place."""
    said = _WAIVER.filled(code=on_one_line(waiver.code))
    if not whole or not waiver.at or waiver.at.startswith("waivers"):
        return said
    return listed([said, passage_name(version, waiver.at)], ", ")


def _capital(words: Words) -> Words:
    return Words(*(each[:1].upper() + each[1:] for each in words))


def _owners(at: str) -> list[str]:
    return [at[:end] for end in range(len(at), 0, -1) if end == len(at) or at[end] in ".["]
