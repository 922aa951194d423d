"""Each place of the model that takes a unit, by id or by name, shows it and leads to it."""

from __future__ import annotations

import typing
from collections.abc import Iterator

import pytest
from pydantic import BaseModel

from gnbv_cli.editor.definitions import definition
from gnbv_cli.editor.hover import hover
from gnbv_cli.plan.model import Plan
from tests.editor.plans import SMALL, review

IN_WORDS = ("lead", "coordinating", "executing", "responsibility")
FORMS = ("{}", "[{}]", "{{text: {}}}", "{{items: [{}]}}", "{{paragraphs: [{{text: {}}}]}}")
NAME, ID = "Phòng Kinh tế", "phong-kinh-te"
SHARES = "{{total: 100 triệu đồng, units: {{{}: 100 triệu đồng}}}}"

ITEM = "  - id: da1\n    number: 1\n    name: Dự án thứ nhất\n"
POLICY = "policies: [{{name: Chính sách, {}}}]\n"


def with_policy(said: str) -> str:
    return SMALL.replace("policies: []\n", POLICY.format(said))


def with_item(said: str) -> str:
    return SMALL.replace(ITEM, f"{ITEM}    {said}\n").replace("    lead: Phòng Kinh tế xã\n", "")


def places() -> Iterator[tuple[str, str]]:
    """A plan with a unit in one more place, and what names it there."""
    for words in (NAME, ID):
        yield SMALL.replace("owner: Phòng Kinh tế xã", f"owner: {words}"), words
        yield SMALL.replace("unit: Phòng Kinh tế xã", f"unit: {words}"), words
    for role in IN_WORDS:
        for form in FORMS:
            for words in (NAME, ID) if role != "responsibility" else (NAME,):
                said = f"{role}: {form.format(words)}"
                yield with_policy(said), words
                yield with_item(said), words
                yield with_item(f"subprojects: [{{name: Tiểu dự án, {said}}}]"), words
    shares = SHARES.format(ID)
    yield with_policy(f"budget: {shares}"), ID
    yield SMALL.replace("budget: 100 triệu đồng", f"budget: {shares}"), ID
    yield SMALL.replace("    subject:", f"    grants: {shares}\n    subject:"), ID
    yield (
        SMALL.replace(
            "sources: {central", f"units: {{{ID}: 100 triệu đồng}}\n  sources: {{central"
        ),
        ID,
    )
    nested = f"sources: {{central: {shares}}}"
    yield with_policy(f"budget: {{{nested}}}"), ID
    yield with_policy(f"budget: {{of_which: {{{ID}: 1 triệu đồng, central: {shares}}}}}"), ID
    for form in FORMS:
        duties = f"[Phòng khác., {form.format('Giao ' + NAME + ' lập danh sách.')}]"
        yield SMALL.replace("[Chủ trì thực hiện Dự án 1.]", duties), NAME
    yield SMALL.replace("unit: Phòng Kinh tế xã", f"heading: {NAME}"), NAME
    yield SMALL.replace("[Các phòng của xã,", f"[{NAME},"), NAME


@pytest.mark.parametrize(("text", "words"), list(places()))
def test_it_is_shown_and_leads_to_the_register(text: str, words: str) -> None:
    head, found, rest = text.partition("\ntargets:")
    at = len(head + found) + rest.rindex(words) if words in rest else text.rindex(words)
    if "grants: " in text:
        at = text.index(words)
    if "of_which" in text:
        at = text.rindex("units: {" + words) + 8
    assert text != SMALL
    for offset in (at, at + 3, at + len(words)):
        shown = hover(review(text), offset, "vi")
        assert shown is not None
        assert shown.title == "Phòng Kinh tế xã"
        assert text[slice(*shown.span)] in (words, f"{words} xã")
        led = definition(review(text), offset)
        assert led is not None
        assert led.declared[0] == text.index(f"\n  {ID}: {{name") + 3


def test_decomposed_words_name_it_as_a_whole() -> None:
    from unicodedata import normalize  # noqa: PLC0415

    owner = normalize("NFD", "Phòng Kinh tế xã và các hội")
    text = SMALL.replace("owner: Phòng Kinh tế xã", f"owner: {owner}")
    shown = hover(review(text), text.index(owner) + 2, "vi")
    assert shown is not None
    assert (shown.title, text[slice(*shown.span)]) == ("Phòng Kinh tế xã", owner)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (SMALL.replace('unit: "%"', f"unit: {ID}"), f"unit: {ID}"),
        (SMALL.replace("name: Dự án thứ nhất", f"name: {ID}"), f"name: {ID}"),
        (SMALL.replace("owner: Phòng Kinh tế xã", "owner: Phòng Khác"), "owner: Phòng Khác"),
    ],
)
def test_what_names_no_unit_shows_none(text: str, words: str) -> None:
    assert hover(review(text), text.index(words) + 8, "vi") is None


def test_no_field_that_takes_a_unit_was_forgotten() -> None:
    """A new field of the model whose meaning speaks of units belongs into `places` above."""
    speaks = {
        f"{model.__name__}.{name}"
        for model in models(Plan, set())
        for name, field in model.model_fields.items()
        if "đơn vị" in (field.description or "")
    }
    assert speaks - {"Unit.name", "Target.unit", "Plan.units"} == {
        "Target.owner",
        *(f"{model}.{role}" for model in ("Policy", "Project") for role in IN_WORDS),
        "Budget.units",
        "Entry.unit",
        "Entry.heading",
        "Plan.organisation",
    }


def models(kind: typing.Any, seen: set[type[BaseModel]]) -> set[type[BaseModel]]:
    """The model and all below it."""
    if isinstance(kind, type) and issubclass(kind, BaseModel):
        if kind not in seen:
            seen.add(kind)
            for field in kind.model_fields.values():
                models(field.annotation, seen)
        return seen
    for each in typing.get_args(kind):
        models(each, seen)
    return seen
