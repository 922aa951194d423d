"""Every key of the plan has a name in both languages, for whoever tells of it."""

from __future__ import annotations

import re
import typing
from collections.abc import Iterator

import pytest

from gnbv_cli.plan.field_names import Field, choice_name, field_name, fields_of, part_of
from gnbv_cli.plan.fields import Element
from gnbv_cli.plan.model import PARTS, Plan

_LONGEST = 45


def parts(whole: type[Element]) -> Iterator[type[Element]]:
    """The classes that a plan is made of."""
    waiting, seen = [whole], {whole}
    while waiting:
        part = waiting.pop()
        yield part
        below = {part_of(field.annotation) for field in part.model_fields.values()} - {None}
        new = typing.cast("set[type[Element]]", below) - seen
        seen |= new
        waiting += sorted(new, key=lambda each: each.__name__)


KEYS = [(part, key) for part in parts(Plan) for key in part.model_fields]


@pytest.mark.parametrize(("part", "key"), KEYS, ids=lambda each: getattr(each, "__name__", each))
def test_every_key_has_a_name(part: type[Element], key: str) -> None:
    name = field_name(part, key)
    for said in name:
        assert 0 < len(said) <= _LONGEST
        assert not re.search(r"[_:;{}]", said)
    assert name.vi != key


def test_every_word_of_the_schema_has_one() -> None:
    for word in ("capital", "recurrent", "draft", "issued", *PARTS):
        name = choice_name(word)
        assert name is not None
        assert name.vi
        assert name.en
    assert choice_name("khac") is None


@pytest.mark.parametrize(
    ("address", "told"),
    [
        ("", []),
        ("document.year", ["phần đầu văn bản", "năm kế hoạch"]),
        ("projects.da3.tda1.budget.sources.label.label",
         ["các dự án", "kinh phí", "chia theo nguồn vốn", "nhãn của dòng"]),
        ("units.name.aliases[2]", ["các đơn vị", "cách gọi khác được chấp nhận"]),
        ("projects[1].subprojects[2].number",
         ["các dự án", "các tiểu dự án", "số thứ tự của dự án trong Chương trình"]),
        ("projects.da2.khong-co", ["các dự án"]),
        ("document.year.khong-co", ["phần đầu văn bản", "năm kế hoạch"]),
    ],
)  # fmt: skip
def test_the_keys_of_an_address(address: str, told: list[str]) -> None:
    assert [each.name.vi for each in fields_of(address)] == told


def test_what_a_key_holds() -> None:
    def last(address: str) -> Field:
        return fields_of(address)[-1]

    assert last("document.status").is_choice
    assert last("budget.kind").is_choice
    assert not last("document.kind").is_choice
    assert last("waivers[1].at").is_address
    assert last("waivers[1].until").is_date
    assert last("sections[1].items[3]").position == "3"
