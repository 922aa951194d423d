"""What a difference is about, in words: amounts, projects, headings, each by its place on paper."""

from __future__ import annotations

import re
from collections.abc import Collection

from gnbv_cli.changes.difference.difference import Difference
from gnbv_cli.changes.difference.elements import Kind, texts_of
from gnbv_cli.changes.difference.money import Stated
from gnbv_cli.changes.difference.version import Version
from gnbv_cli.plan.model import Entry, Section, Target
from gnbv_cli.rules.decisions import decision_name
from gnbv_cli.tables.cells import NOT_STATED, Gap
from gnbv_cli.tables.names import on_one_line
from gnbv_cli.texts.sentence import Sentence, Words, listed, verbatim
from gnbv_cli.written.amount import format_amount

_ADDED_UP = Words("(chưa ghi; cộng lại {amount})", "(not stated; adds up to {amount})")
_NAMED = Words("{place}: {name}", "{place}: {name}")
_KINDS: dict[Kind, Words] = {
    "legal_basis": Words("căn cứ {name}", "legal basis {name}"),
    "source": Words("nguồn vốn {name}", "source {name}"),
    "unit": Words("đơn vị {name}", "unit {name}"),
    "target": Words("chỉ tiêu '{name}'", "target '{name}'"),
}
_LISTS: dict[Kind, Words] = {
    "legal_basis": Words("các căn cứ", "legal bases"),
    "source": Words("các nguồn vốn", "sources"),
    "unit": Words("các đơn vị", "units"),
    "section": Words("các đề mục", "headings"),
    "target": Words("các chỉ tiêu", "targets"),
    "policy": Words("các chính sách", "policies"),
    "project": Words("các dự án", "projects"),
    "entry": Words("các đoạn giao nhiệm vụ", "entries of duties"),
}
_PARTS_OF = Words("các phần của {place}", "parts of {place}")
_TOP = Words("cấp ngoài cùng", "the top level")
_NO_NAME = Words("(không có tên)", "(no name)")
_CALLED = re.compile(r"\A\s*căn cứ(?!\w)\s*", re.IGNORECASE)
_LONGEST = 80
_ENDS = ".; "


def amount_text(stated: Stated) -> Sentence:
    """An amount in đồng; as written where it cannot be read; that nothing is stated."""
    value = stated.value
    if stated.written:
        return verbatim(on_one_line(stated.written) if value is None else format_amount(value))
    if value:
        return _ADDED_UP.filled(amount=format_amount(value))
    return NOT_STATED.filled()


def included(version: Version, owner: str) -> Gap | None:
    """That an owner's money is part of another's; None where it is not."""
    budget = version.budget(owner)
    if budget is None or budget.included_in is None:
        return None
    holder = budget.included_in.removesuffix(".total").removesuffix(".budget")
    return Gap("included", version.checked.places.short(holder))


def signed(change: int) -> str:
    """A difference in đồng with its sign: '+18.000.000 đồng'."""
    return f"+{format_amount(change)}" if change > 0 else format_amount(change)


def figure_name(found: Difference, owner: str, coordinate: str) -> Sentence:
    """A figure by its place on paper: 'Mục IV.2.1, Dự án 2, Ngân sách Trung ương'."""
    return _with_column(found, owner_name(found.new, owner), coordinate)


def short_name(found: Difference, version: Version, owner: str, coordinate: str = "") -> Sentence:
    """The same without its section: 'Dự án 2, Ngân sách Trung ương'; of the plan 'Mục V'."""
    is_item = owner in version.items
    name = version.checked.places.named(owner) if is_item else owner_name(version, owner)
    return _with_column(found, name, coordinate)


def column(found: Difference, coordinate: str) -> Sentence:
    """A coordinate in words: 'Ngân sách Trung ương'."""
    steps = coordinate.split(".")
    if "of_which" in steps:
        return verbatim(on_one_line(".".join(steps[steps.index("of_which") + 1 :])))
    names = [
        naming(found, f"{dimension}.{part}").checked.places.column(dimension, part)
        for dimension, part in zip(steps[::2], steps[1::2], strict=True)
    ]
    return listed(names, ", ")


def naming(found: Difference, coordinate: str) -> Version:
    """The version whose register has what a coordinate is called: the old one where it is gone."""
    dimension, _, part = coordinate.partition(".")
    is_gone = part in _register(found.old, dimension) and part not in _register(
        found.new, dimension
    )
    return found.old if is_gone else found.new


def _register(version: Version, dimension: str) -> Collection[str]:
    if dimension == "sources":
        return version.plan.funding_sources
    return version.plan.units if dimension == "units" else ()


def _with_column(found: Difference, name: Sentence, coordinate: str) -> Sentence:
    return listed([name, column(found, coordinate)], ", ") if coordinate else name


def owner_name(version: Version, owner: str) -> Sentence:
    """What has a budget: an item, a policy, a legal basis that grants money, or ('') the plan."""
    place = version.checked.places.item(owner)
    if owner in version.bases:
        return listed([place, decision_name(version.bases[owner])], ", ")
    return place


def element_name(version: Version, kind: Kind, at: str) -> Sentence:
    """An element by its place on paper and its name."""
    places = version.checked.places
    if kind == "project":
        item = version.items[at]
        own = verbatim(on_one_line(item.project.name))
        whole = places.item(at)
        return _NAMED.filled(place=whole, name=own) if item.project.number else whole
    if kind == "policy":
        return places.item(at)
    if kind == "legal_basis":
        basis = version.bases[at]
        text = verbatim(_cut(_CALLED.sub("", basis.text or basis.subject or "")))
        return _KINDS[kind].filled(name=decision_name(basis) if basis.number else text)
    name = name_alone(version, kind, at)
    if kind in _KINDS:
        return _KINDS[kind].filled(name=name)
    place = places.of(at)
    return _NAMED.filled(place=place, name=name) if place is not None else name


def name_alone(version: Version, kind: Kind, at: str) -> Sentence:
    """An element by its name, or where it has none by what it says."""
    if kind == "project":
        return verbatim(on_one_line(version.items[at].project.name))
    if kind == "policy":
        return verbatim(on_one_line(version.policies[at].name))
    words = _cut(_words_of(version, at))
    return verbatim(words) if words else _NO_NAME.filled()


def list_name(version: Version, kind: Kind, at: str) -> Sentence:
    """The elements of a kind, or the parts of one."""
    return _PARTS_OF.filled(place=parent_name(version, at)) if at else _LISTS[kind].filled()


def parent_name(version: Version, at: str) -> Sentence:
    """What an element is part of: 'Dự án 3', 'Mục II'."""
    if not at:
        return _TOP.filled()
    if at in version.items:
        return version.checked.places.named(at)
    return version.checked.places.of(at) or name_alone(version, "section", at)


def _words_of(version: Version, at: str) -> str:
    """What an element is called; of what has no name, what it says."""
    part = version.part(at)
    if isinstance(part, Target):
        return (part.indicator or part.text or "").rstrip(_ENDS)
    name = getattr(part, "name", None) or getattr(part, "heading", None)
    if isinstance(part, Entry):
        name = name or version.unit_name(part.unit or "")
    if isinstance(part, Section):
        part = [part.text, part.paragraphs, part.items]
    return str(name or " ".join(texts_of(part)).rstrip(_ENDS))


def _cut(text: str) -> str:
    """`text` on one line of some length."""
    whole = on_one_line(text)
    return whole if len(whole) <= _LONGEST else f"{whole[: _LONGEST - 1].rstrip()}…"
