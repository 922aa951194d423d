"""YAML text to nodes with places, through libyaml's events.

Nothing is typed: `112.300` and `no` stay text. Anchors, aliases, tags and further documents are
reported, never followed; nesting is limited; a key that repeats is dropped and reported.
`yaml.load` and `yaml.compose` are not used: they recurse, and die on 100,000 brackets.
"""

from __future__ import annotations

import re
from typing import Any, NamedTuple
from unicodedata import normalize

import yaml
from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

from gnbv_cli.written.nodes import Mapping, Node, Sequence, Text, Unread
from gnbv_cli.written.source import Source

try:
    from yaml import CSafeLoader as Loader
except ImportError:  # a PyYAML built without libyaml: slower, the same events
    from yaml import SafeLoader as Loader  # type: ignore[assignment]

DEPTH_LIMIT = 100
"""How deep collections may nest."""

FAULT_LIMIT = 200
"""How many faults of one file are kept; a file with more is not a plan, and has no root."""

_TOO_DEEP = "exceeded maximum nesting depth"
"""What newer versions of libyaml say where they read ahead deeper than they allow."""

_NULLS = frozenset(("", "~", "null", "Null", "NULL"))
_CONTROL = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_PROPERTIES = re.compile("(?:[&!]\\S*+(?:\\s|#[^\n\r\x85\u2028\u2029]*+)*+)*+")
"""Anchor and tag of a value, up to the value itself."""
_ODD_BREAK = re.compile("[\x85\u2028\u2029]")


class FileFault(NamedTuple):
    """One thing wrong with the file as YAML: `kind` is the name of the FIL rule that reports it."""

    kind: str
    start: int
    end: int
    detail: str = ""
    other: int | None = None
    """Offset of the place it conflicts with (the first of two equal keys)."""


class Composition(NamedTuple):
    """The root node (None where there is none) and the faults found on the way.

    `damaged` holds the `id()` of each mapping that lost a key here: what it does not state may
    have been in it.
    """

    root: Node
    faults: list[FileFault]
    damaged: set[int]


def compose(source: Source) -> Composition:
    """The nodes of `source`; a file that is no YAML has no root, for half a plan proves nothing."""
    text = source.text
    faults: list[FileFault] = []
    if not text.replace("\n", "").isprintable():  # all others are letters and signs
        faults += (
            FileFault("odd-line-break", found.start(), found.end(), f"U+{ord(found[0]):04X}")
            for found, _ in zip(_ODD_BREAK.finditer(text), range(FAULT_LIMIT), strict=False)
        )
        control = _CONTROL.search(text)
        if control:
            detail = f"U+{ord(control[0]):04X}"
            faults.append(FileFault("control-character", control.start(), control.end(), detail))
            return Composition(None, faults, set())
    composer = _Composer(text)
    try:
        composer.run()
    except _TooManyFaults:
        composer.root = None
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        offset = min(mark.index if mark else 0, len(text))
        if error.problem == _TOO_DEEP:
            composer.faults[:] = [FileFault("too-deep", offset, min(offset + 1, len(text)))]
        else:
            other = error.context_mark.index if error.context_mark else None
            faults.append(FileFault("not-yaml", offset, offset, error.problem or "", other))
        composer.root = None
    return Composition(composer.root, [*faults, *composer.faults], composer.damaged)


def _after_properties(text: str, start: int, end: int) -> int:
    found = _PROPERTIES.match(text, start, end)
    return found.end() if found else start


class _TooManyFaults(Exception):  # noqa: N818 - the file's fault, not the composer's
    """What is read is no plan, and going on might take for ever."""


class _Composer:
    def __init__(self, text: str) -> None:
        self.text = text
        self.root: Node = None
        self.faults: list[FileFault] = []
        self.damaged: set[int] = set()

    def fault(
        self, kind: str, start: int, end: int, detail: str = "", other: int | None = None
    ) -> None:
        self.faults.append(FileFault(kind, start, end, detail, other))
        if len(self.faults) >= FAULT_LIMIT:
            raise _TooManyFaults

    def run(self) -> None:
        """Fill `root` from the events; returns early where going on would be of no use."""
        holders: list[Mapping | Sequence] = []  # the open collections, outermost first
        keys: list[Text | None] = []  # for each of them, the key that waits for its value
        node: Node
        documents = 0
        event: Any  # libyaml's events have the attributes of their kind, and marks always
        for event in iter(Loader(self.text).get_event, None):
            kind = event.__class__
            if kind is ScalarEvent:
                node = self.scalar(event)
            elif kind is MappingStartEvent or kind is SequenceStartEvent:
                start = event.start_mark.index
                if len(holders) >= DEPTH_LIMIT:
                    self.root = None
                    self.faults[:] = [FileFault("too-deep", start, start + 1)]
                    return
                self.properties(event)
                node = Mapping(start) if kind is MappingStartEvent else Sequence(start)
                self.attach(node, holders, keys)
                holders.append(node)
                keys.append(None)
                continue
            elif kind is MappingEndEvent or kind is SequenceEndEvent:
                keys.pop()
                closed = holders.pop()
                closed.end = self.trimmed(closed.start, event.end_mark.index)
                continue
            elif kind is AliasEvent:
                self.fault("alias", event.start_mark.index, event.end_mark.index, event.anchor)
                node = None
            else:
                if kind is DocumentStartEvent:
                    documents += 1
                    if documents > 1:
                        mark = event.start_mark.index
                        self.fault("several-documents", mark, event.end_mark.index)
                        return
                    if event.version or event.tags:
                        end = event.end_mark.index
                        self.fault("tag", event.start_mark.index, end, "%")
                continue
            self.attach(node, holders, keys)

    def trimmed(self, start: int, end: int) -> int:
        """`end` without the blank lines that a block collection's end event takes in."""
        text = self.text
        while end > start and text[end - 1] in " \t\r\n":
            end -= 1
        return end

    def scalar(self, event: Any) -> Text | None:
        start = event.start_mark.index
        if event.anchor is not None or event.tag is not None:
            self.properties(event)
            start = _after_properties(self.text, start, event.end_mark.index)
        style = event.style or ""
        value = event.value
        if not style and value in _NULLS:
            return None
        end = event.end_mark.index
        if style in ("|", ">"):
            end = self.trimmed(start, end)
        return Text(value, start, end, style)

    def properties(self, event: Any) -> None:
        """Report an anchor or a tag; what they stand on is read as if they were not there."""
        start = event.start_mark.index
        if event.anchor is not None:
            self.fault("anchor", start, start + len(event.anchor) + 1, event.anchor)
        if event.tag is not None and event.tag != "!":
            self.fault("tag", start, start + 1, event.tag)

    def attach(
        self, node: Node, holders: list[Mapping | Sequence], keys: list[Text | None]
    ) -> None:
        if not holders:
            self.root = node
            return
        holder = holders[-1]
        if isinstance(holder, Sequence):
            holder.append(node)
            return
        key = keys[-1]
        if key is None:
            keys[-1] = self.as_key(node, holder)
            return
        keys[-1] = None
        if isinstance(key, Unread):
            return
        if key in holder:
            first = holder.key(key)
            place = first.start if first is not None else None
            self.damaged.add(id(holder))
            self.fault("duplicate-key", key.start, key.end, key, place)
        else:
            holder[key] = node

    def as_key(self, node: Node, holder: Mapping) -> Text:
        if isinstance(node, Text):
            if node.isascii():
                return node
            return Text(normalize("NFC", node), node.start, node.end, node.style)
        if node is None:
            return Text("", holder.start, holder.start)
        self.fault("odd-key", node.start, node.start + 1)
        self.damaged.add(id(holder))
        return Unread("", node.start, node.start + 1)
