"""The numbers and labels in front of rows, and which row is part of which."""

from __future__ import annotations

import re
from typing import NamedTuple, Protocol, TypeVar

from gnbv_cli.written.names import folded

_LABELS = {
    "du an": "Dự án", "da": "Dự án", "project": "Dự án",
    "tieu du an": "Tiểu dự án", "tda": "Tiểu dự án", "sub project": "Tiểu dự án",
    "hop phan": "Hợp phần", "noi dung": "Nội dung", "tieu noi dung": "Tiểu nội dung",
    "hoat dong": "Hoạt động", "nhiem vu": "Nhiệm vụ",
}  # fmt: skip
_RANKS = {"Dự án": 0, "Tiểu dự án": 1}
_LABEL = re.compile(
    r"(?P<label>(?:tiểu\s+)?dự\s+án|t?da|sub-?\s?project|project|hợp\s+phần|(?:tiểu\s+)?nội\s+dung"
    r"|hoạt\s+động|nhiệm\s+vụ)(?P<part>\s+thành\s+phần)?(?:\s+số)?\s*"
    r"(?P<number>[0-9]{1,3}|[IVX]{1,5})(?![\w.,]*\w)\s*[:.,)–-]*\s*(?P<name>.*)\Z",
    re.IGNORECASE | re.DOTALL,
)
_DOTTED = re.compile(
    r"(?:[0-9]{1,3}|[IVX]{1,5}|[A-ZĐa-zđ])(?:\.(?:[0-9]{1,3}|[IVX]{1,5}|[a-zđ]))+\Z"
)
_STYLES = (
    ("number", re.compile(r"[0-9]{1,4}\Z")),
    ("roman", re.compile(r"[IVX]{1,5}\Z")),
    ("letter", re.compile(r"[A-ZĐ]\Z")),
    ("lower", re.compile(r"(?:[a-zđ]|[ivx]{2,4})\Z")),
    ("dotted", _DOTTED),
)
_BULLET = re.compile(r"[-–—−+*•o·]\Z")
_IN_NAME = re.compile(
    r"(?P<mark>[-–—−+*•·]|(?:[IVX]{1,5}|[A-ZĐ]|[a-zđ]|[0-9]{1,2})[.)]"
    r"|[0-9]{1,2}(?:\.[0-9]{1,2})+[.)]?)\s+(?P<name>\S.*)\Z",
    re.DOTALL,
)


class Mark(NamedTuple):
    """A number or bullet in front of a row: how it is written, and its parts ('2', '1')."""

    style: str
    parts: tuple[str, ...] = ()


class Label(NamedTuple):
    """'Dự án 2' in front of a name; `kind` as plans write it."""

    kind: str
    number: str

    @property
    def words(self) -> str:
        """The label as it is written."""
        return f"{self.kind} {self.number}"


class Named(NamedTuple):
    """What stands in front of a row's name, and the name."""

    mark: Mark | None
    label: Label | None
    name: str


class Levelled(Protocol):
    """What has a place in an outline."""

    @property
    def mark(self) -> Mark | None:
        """Its number or bullet."""

    @property
    def label(self) -> Label | None:
        """Its label."""

    @property
    def indent(self) -> int:
        """How far it is moved in."""


_Row = TypeVar("_Row", bound=Levelled)


def mark_of(text: str) -> Mark | None:
    """The number or bullet that a text is: '2.1', 'IV.', 'a)', '-'; None for others."""
    bare = text.strip()
    if _BULLET.match(bare):
        return Mark(f"bullet {bare}")
    bare = bare.strip("().,;:/ ")
    for style, pattern in _STYLES:
        if pattern.match(bare):
            return Mark(style, tuple(bare.split(".")))
    return None


def named(number: str, name: str) -> Named:
    """The mark, label and name of a row, from its cells for the number and the name."""
    number, name = " ".join(number.split()), " ".join(name.split())
    mark = mark_of(number) if number else None
    if number and mark is None:
        label = labelled(number)
        if label is not None and not label.name:
            inner = labelled(name)
            same = inner is not None and inner.label == label.label
            return Named(None, label.label, inner.name if inner and same else name)
        name = f"{number} {name}".strip()
    elif mark is None and (found := _IN_NAME.match(name)):
        mark, name = mark_of(found["mark"]), found["name"]
    found_label = labelled(name)
    if found_label is not None:
        return found_label._replace(mark=mark)
    return Named(mark, None, name)


def labelled(text: str) -> Named | None:
    """A name with its label apart: 'Dự án 2: Đa dạng hóa sinh kế'; None without one."""
    found = _LABEL.match(text)
    if not found:
        return None
    kind = _LABELS.get(folded(found["label"]), " ".join(found["label"].split()))
    if found["part"]:
        kind = f"{kind} thành phần"
    number = found["number"]
    number = str(int(number)) if number.isdigit() else number.upper()
    return Named(None, Label(kind, number), found["name"].strip())


def close(opened: list[_Row], row: _Row) -> None:
    """Takes from the rows that are open those that `row` is no part of."""
    while any(_is_higher(item, row) for item in opened):
        opened.pop()
    if row.mark is not None and row.mark.style == "dotted":
        for at in range(len(opened) - 1, -1, -1):
            mark = opened[at].mark
            if mark is not None and mark.parts == row.mark.parts[:-1]:
                del opened[at + 1 :]
                return
    for at in range(len(opened) - 1, -1, -1):
        if _are_siblings(opened[at], row):
            del opened[at:]
            return
    if row.mark is not None or row.label is not None:
        while len(opened) > 1 and opened[-1].mark is None and opened[-1].label is None:
            opened.pop()
    elif opened and all(_is_plain(item) for item in opened):
        while opened and opened[-1].indent >= row.indent:
            opened.pop()


def _is_plain(row: Levelled) -> bool:
    return row.mark is None and row.label is None


def _are_siblings(one: Levelled, other: Levelled) -> bool:
    if one.label is not None and other.label is not None:
        return one.label.kind == other.label.kind
    if one.mark is not None and other.mark is not None:
        if one.mark.style != other.mark.style:
            return False
        is_bullet = one.mark.style.startswith("bullet")
        return len(one.mark.parts) == len(other.mark.parts) and not (
            is_bullet and other.indent > one.indent
        )
    return _is_plain(one) and _is_plain(other) and one.indent == other.indent


def _is_higher(one: Levelled, other: Levelled) -> bool:
    """Whether `other` is labelled as something higher than `one`: a project after a part of one."""
    if one.label is None or other.label is None:
        return False
    ranks = _RANKS.get(one.label.kind, 2), _RANKS.get(other.label.kind, 2)
    return ranks[1] < ranks[0]
