"""The units that a plan names → its register: one entry each, with the short forms it uses."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import cast

from gnbv_cli.data.offices import offices
from gnbv_cli.documents.importing.ids import unique
from gnbv_cli.documents.importing.tree_values import Element, Tree
from gnbv_cli.rules.unit_words import Commune, bare_name, kind_of, written_out

_SEPARATOR = re.compile(r"\s*[,;/]\s*|\s*\.+\s*\Z")
_AND = re.compile(r"\s+(?:và|cùng(?: với)?)\s+")
_TOGETHER = re.compile(r"v[aă]n phòng (?:hđnd|hội đồng nhân dân)\Z", re.IGNORECASE)
_LEADS = re.compile(r"\s+(?:chủ trì|chịu trách nhiệm)\b", re.IGNORECASE)
_ADDRESSED = re.compile(r"(?:Đề nghị|Giao|Yêu cầu|Mời)\s+")
_ROLES = ("lead", "coordinating", "executing")
_LONGEST = 20
_LONGEST_ID = 6
_SHORT = 3


def units_of(plan: Element, commune: Commune, words: str) -> Element:
    """The register of `plan`: its issuer, and who leads, takes part or has duties.

    A short form is one that `words`, the document's own, has letter by letter; other spellings of a
    name are left for the checker to report.
    """
    groups: dict[tuple[str, ...], list[str]] = {}
    for name in [*_issuers(plan, words), *_named(plan)]:
        bare = bare_name(written_out(name), commune)
        writings = groups.setdefault(bare, [])
        if name not in writings:
            writings.append(name)
    _merge_shorter(groups)
    made: Element = {}
    for bare, writings in groups.items():
        if not bare or not bare[0][0].isalpha():
            continue
        unit = _unit(writings, " ".join(bare), words)
        made[unique(_id(str(unit["name"]), commune), made)] = unit
    return made


def _id(name: str, commune: Commune) -> str:
    """An id of few words, cut before a capital: 'Ngân hàng', not 'Ngân hàng Chính'."""
    bare = bare_name(name, commune)
    if len(bare) <= _LONGEST_ID:
        return "-".join(bare)
    words = re.findall(r"\w+", name)[: _LONGEST_ID + 1]
    cut = next((n for n in range(len(words) - 1, 2, -1) if words[n][0].isupper()), _LONGEST_ID)
    return "-".join(bare[:cut])


def name_duties(plan: Element) -> None:
    """Gives each entry without a heading the unit that its first words address."""
    units = cast(Element, plan.get("units", {}))
    for entry in cast("list[Element]", plan.get("organisation", [])):
        duties = entry.get("duties")
        if entry.get("heading") != "" or entry.get("unit") is not None or not duties:
            continue
        first = cast("list[Tree]", duties)[0]
        text = first if isinstance(first, str) else str(cast(Element, first).get("text", ""))
        begun = _ADDRESSED.sub("", text, count=1)
        for unit_id, unit in units.items():
            if begun.startswith(str(cast(Element, unit)["name"])):
                entry["unit"] = unit_id


def _unit(writings: list[str], bare: str, words: str) -> Element:
    name = max(writings, key=len)
    aliases: list[Tree] = [each for each in writings if each != name and name.startswith(each)]
    if kind_of(written_out(name)) == "committee":
        aliases = [each for each in writings if each != name]
        return {"name": name, **({"aliases": aliases} if aliases else {})}
    for acronym, full in offices().acronyms.items():
        if _bare(full) == bare and re.search(rf"(?<!\w){re.escape(acronym)}(?!\w)", words):
            aliases.append(acronym)
    return {"name": name, **({"aliases": aliases} if aliases else {})}


def _bare(known: str) -> str:
    return " ".join(bare_name(known, Commune("")))


def _issuers(plan: Element, words: str) -> Iterator[str]:
    issuer = cast(Element, plan["document"]).get("issuer")
    if not isinstance(issuer, str):
        return
    yield issuer
    for level in ("xã", "phường", "đặc khu"):
        for body in ("Ủy ban nhân dân", "UBND"):
            if f" {level} " in issuer and f"{body} {level}" in words:
                yield f"{body} {level}"


def _named(plan: Element) -> Iterator[str]:
    for item in _items(plan):
        for role in _ROLES:
            for text in _texts(item.get(role)):
                yield from _pieces(text)
        for text in _texts(item.get("responsibility")):
            leads = _LEADS.search(text)
            if leads is not None:
                yield from _pieces(text[: leads.start()])
    for entry in cast("list[Element]", plan.get("organisation", [])):
        if isinstance(unit := entry.get("unit"), str):
            yield from _pieces(unit)
        elif entry.get("heading") == "":
            for text in _texts(entry.get("duties")):
                addressed = _ADDRESSED.match(text)
                if addressed is not None:
                    yield from list(_pieces(text[addressed.end() :]))[:1]


def _items(plan: Element) -> Iterator[Element]:
    todo = [*cast("list[Element]", plan.get("policies", []))]
    todo += cast("list[Element]", plan.get("projects", []))
    while todo:
        item = todo.pop(0)
        yield item
        todo[:0] = cast("list[Element]", item.get("subprojects", []))


def _texts(value: Tree) -> Iterator[str]:
    """Every text of a block."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        for each in value:
            yield from _texts(each)
    elif isinstance(value, dict):
        for key in ("text", "paragraphs", "items"):
            yield from _texts(value.get(key))


def _pieces(text: str) -> Iterator[str]:
    """The names of units in a list of names."""
    for piece in _SEPARATOR.split(text):
        joined = ""
        for part in _AND.split(piece):
            begins = _is_unit(part) and not _TOGETHER.search(joined)
            if joined and (begins or part[:1].islower()):
                yield from _name(joined)
                joined = part
            else:
                joined = f"{joined} và {part}" if joined else part
        yield from _name(joined)


def _name(text: str) -> Iterator[str]:
    name = text.strip(" .:()–-")
    if _is_unit(name) and len(name.split()) <= _LONGEST:
        yield name


def _is_unit(text: str) -> bool:
    """Whether `text` is the proper name of a unit: not 'Các ấp', not 'phòng, ban'."""
    kind = kind_of(written_out(text))
    return text[:1].isupper() and kind not in ("", "hamlet") and len(text.split()) > 1


def _merge_shorter(groups: dict[tuple[str, ...], list[str]]) -> None:
    """Joins a name with the only longer one that begins with it; a very short one is no name of it.

    'Phòng Văn hóa' beside 'Phòng Văn hóa - Xã hội' is a slip that the checker is to report.
    """
    for bare in sorted(groups, key=len):
        longer = [each for each in groups if each != bare and each[: len(bare)] == bare]
        if len(longer) == 1 and len(bare) > _SHORT:
            groups[longer[0]] += groups.pop(bare)
        elif longer:
            del groups[bare]
