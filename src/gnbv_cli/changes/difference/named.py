"""What a difference is about, in words: amounts, projects, passages, each by its place on paper."""

from __future__ import annotations

import re

from gnbv_cli.changes.difference.elements import Kind
from gnbv_cli.changes.difference.money import Stated
from gnbv_cli.changes.difference.version import Version
from gnbv_cli.plan.address import find
from gnbv_cli.rules.decisions import decision_name
from gnbv_cli.rules.sums import column_name
from gnbv_cli.tables.cells import NOT_STATED
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
_FIELDS = {
    "label": Words("nhãn", "label"),
    "tail": Words("phần đuôi", "tail"),
    "words": Words("bằng chữ", "in words"),
    "notes": Words("ghi chú", "remarks"),
    "content": Words("nội dung", "content"),
    "objective": Words("mục tiêu", "objective"),
    "beneficiaries": Words("đối tượng", "beneficiaries"),
    "activities": Words("nội dung hoạt động", "activities"),
    "budget": Words("kinh phí", "budget"),
    "lead": Words("đơn vị chủ trì", "lead"),
    "coordinating": Words("đơn vị phối hợp", "coordinating units"),
    "executing": Words("đơn vị thực hiện", "implementing unit"),
    "responsibility": Words("phân công thực hiện", "responsibility"),
    "aliases": Words("cách gọi khác", "aliases"),
    "number": Words("số, ký hiệu", "number"),
    "date": Words("ngày", "date"),
    "title": Words("trích yếu", "title"),
    "subject": Words("trích yếu", "subject"),
}
_LINE = re.compile(r"\.(items|paragraphs|duties|names|content|notes)\[(\d+)\]")
_ITEM_LINE = Words("ý {n}", "line {n}")
_PARAGRAPH = Words("đoạn {n}", "paragraph {n}")
_FIELD = re.compile(r"\.([a-z_]+)")
_LONGEST = 80


def amount_text(stated: Stated) -> Sentence:
    """An amount in đồng; as written where it cannot be read; that nothing is stated."""
    if stated.written:
        readable = stated.value is not None
        return verbatim(format_amount(stated.value or 0) if readable else _line(stated.written))
    if stated.value:
        return _ADDED_UP.filled(amount=format_amount(stated.value))
    return NOT_STATED.filled()


def signed(change: int) -> str:
    """A difference in đồng with its sign: '+18.000.000 đồng'."""
    return f"+{format_amount(change)}" if change > 0 else format_amount(change)


def figure_name(version: Version, owner: str, coordinate: str) -> Sentence:
    """A figure by its place on paper: 'Mục IV.2.1, Dự án 2, Ngân sách Trung ương'."""
    return _with_column(version, owner_name(version, owner), coordinate)


def short_name(version: Version, owner: str, coordinate: str = "") -> Sentence:
    """The same without its section: 'Dự án 2, Ngân sách Trung ương'; of the plan 'Mục V'."""
    is_item = owner in version.items
    name = version.checked.places.named(owner) if is_item else owner_name(version, owner)
    return _with_column(version, name, coordinate)


def column(version: Version, coordinate: str) -> Sentence:
    """A coordinate in words: 'Ngân sách Trung ương'."""
    steps = coordinate.split(".")
    if "of_which" in steps:
        return verbatim(_line(".".join(steps[steps.index("of_which") + 1 :])))
    return column_name(version.checked, coordinate)


def _with_column(version: Version, name: Sentence, coordinate: str) -> Sentence:
    return listed([name, column(version, coordinate)], ", ") if coordinate else name


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
        name = _line(item.project.name)
        place = places.item(at)
        return _NAMED.filled(place=place, name=name) if item.project.number else place
    if kind == "policy":
        return places.item(at)
    if kind == "legal_basis":
        basis = version.bases[at]
        text = verbatim(_cut(basis.text or basis.subject or ""))
        return _KINDS[kind].filled(name=decision_name(basis) if basis.number else text)
    name = _cut(_words_at(version, at))
    if kind in _KINDS:
        return _KINDS[kind].filled(name=name)
    return _NAMED.filled(place=places.of(at) or verbatim(at), name=name)


def name_alone(version: Version, kind: Kind, at: str) -> Sentence:
    """An element by its name, or where it has none by what it says."""
    if kind == "project":
        return verbatim(_line(version.items[at].project.name))
    if kind == "policy":
        return verbatim(_line(version.policies[at].name))
    return verbatim(_cut(_words_at(version, at)))


def list_name(version: Version, kind: Kind, at: str) -> Sentence:
    """The elements of a kind, or the parts of one."""
    return _PARTS_OF.filled(place=parent_name(version, at)) if at else _LISTS[kind].filled()


def parent_name(version: Version, at: str) -> Sentence:
    """What an element is part of: 'Dự án 3', 'Mục II'."""
    if not at:
        return _TOP.filled()
    if at in version.items:
        return version.checked.places.named(at)
    return version.checked.places.of(at) or verbatim(at)


def passage_name(version: Version, at: str) -> Sentence:
    """A passage by its place on paper: 'Mục IV.2.1, Dự án 2, đối tượng, ý 1'."""
    places = version.checked.places
    head = next((owner for owner in _owners(at) if owner in version.bases), None)
    base = owner_name(version, head) if head else places.of(at)
    if base is None:
        return verbatim(at)
    parts = [base]
    fields = [_FIELDS[name] for name in _FIELD.findall(at) if name in _FIELDS]
    parts += [words.filled() for words in dict.fromkeys(fields)]
    for key, position in _LINE.findall(at):
        parts.append((_PARAGRAPH if key == "paragraphs" else _ITEM_LINE).filled(n=position))
    return listed(parts, ", ")


def _owners(at: str) -> list[str]:
    return [at[:end] for end in range(len(at), 0, -1) if end == len(at) or at[end] in ".["]


def _words_at(version: Version, at: str) -> str:
    return find(version.checked.reading.root, at).words or at


def _line(text: str) -> str:
    return on_one_line(text)


def _cut(text: str) -> str:
    line = on_one_line(text)
    return line if len(line) <= _LONGEST else f"{line[: _LONGEST - 1].rstrip()}…"
