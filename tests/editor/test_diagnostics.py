"""What an editor shows of the findings, for whatever is typed."""

from __future__ import annotations

from urllib.parse import unquote, urlsplit

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gnbv_cli.editor.actions import actions
from gnbv_cli.editor.definitions import definition
from gnbv_cli.editor.diagnostics import diagnostics, rule_page
from gnbv_cli.editor.hover import hover
from gnbv_cli.editor.outline import Symbol, outline
from gnbv_cli.editor.reviewed import reviewed
from gnbv_cli.review.conditions import Conditions
from gnbv_cli.rules import RULES
from tests.editor.plans import SMALL, VINH_PHONG, review


def test_a_finding_stands_beside_its_words() -> None:
    found = review(VINH_PHONG)
    shown = diagnostics(found, "vi")
    assert [each.code for each in shown] == [each.finding.code for each in found.findings]
    wrong = next(each for each in shown if each.code == "BAL001")
    assert VINH_PHONG[slice(*wrong.span)] == "379 triệu đồng"
    assert wrong.severity == "error"
    lines = wrong.message.split("\n")
    assert lines[0].startswith("Mục IV.2.2, Dự án 3, Tiểu dự án 1: tổng kinh phí không khớp")
    assert "Đề nghị: 397 triệu đồng: xác định được (đảo hai chữ số liền nhau)" in lines
    assert lines[-1].startswith("Việc cần làm: Đối chiếu quyết định giao")
    related = [(VINH_PHONG[slice(*each.span)], each.message) for each in wrong.related]
    assert related[:2] == [
        ("345 triệu đồng", "Ngân sách Trung ương"),
        ("52 triệu đồng", "Ngân sách địa phương"),
    ]


def test_the_language_is_chosen() -> None:
    found = next(each for each in diagnostics(review(VINH_PHONG), "en") if each.code == "BAL001")
    assert "What to do: " in found.message


def test_every_rule_has_a_page() -> None:
    for rule in RULES:
        page = rule_page(rule.code)
        assert page is not None
        assert urlsplit(page).scheme == "file"
        assert unquote(page).endswith(f"docs/rules/{rule.code}.md")
    assert rule_page("XXX999") is None


@pytest.mark.parametrize(
    "text",
    ["", "a: 1\n", "kind: Pod\nmetadata: {gnbv: 1}\n", "# gnbv: 1\n", "- gnbv: 1\n", "gnbvx: 1\n"],
)
def test_what_is_no_plan_gets_nothing(text: str) -> None:
    assert reviewed(text, "a.yaml", Conditions()) is None


@pytest.mark.parametrize(
    "text", ["gnbv: 1\n", "\ufeffgnbv: 1", "{gnbv: 1}", "--- \ngnbv: 1", "'gnbv': 1"]
)
def test_what_has_the_key_is_a_plan(text: str) -> None:
    assert diagnostics(review(text), "vi")[0].code == "SCH002"


def test_a_plan_that_is_no_yaml_at_the_moment_says_so() -> None:
    found = diagnostics(review("gnbv: 1\nbudget: {total: [\n"), "vi")
    assert [each.code for each in found] == ["FIL001"]


def check_all(text: str, offsets: list[int]) -> None:
    """Whatever is asked of a text is answered, and within the text."""
    found = reviewed(text, "plan.yaml", Conditions())
    if found is None:
        return
    own = found.reading.source.text
    for each in diagnostics(found, "vi"):
        assert each.message.splitlines() == each.message.split("\n")
        each.message.encode()
        for start, end in (each.span, *(other.span for other in each.related)):
            assert 0 <= start <= end <= len(own)
    for symbol in outline(found.reading.root):
        check_symbol(symbol, (0, len(own)))
    for offset in offsets:
        shown = hover(found, offset, "vi")
        if shown is not None:
            shown.as_markdown().encode()
            shown.as_text().encode()
            assert shown.span[0] <= offset <= shown.span[1] <= len(own)
        declared = definition(found, offset)
        assert declared is None or declared.declared[1] <= len(own)
        for action in actions(found, (offset, offset), "vi"):
            for edit in action.edits:
                assert 0 <= edit.span[0] <= edit.span[1] <= len(own)


def check_symbol(symbol: Symbol, within: tuple[int, int]) -> None:
    assert symbol.name.strip()
    assert within[0] <= symbol.span[0] <= symbol.title[0] <= symbol.title[1] <= symbol.span[1]
    assert symbol.span[1] <= within[1]
    for part in symbol.parts:
        check_symbol(part, symbol.span)


@pytest.mark.parametrize("size", range(0, len(SMALL), 7))
def test_typing_a_plan_never_fails(size: int) -> None:
    check_all(SMALL[:size], [size - 1, size])


HOSTILE = [
    "\n::error ::x",
    "%0A",
    "]]>",
    "\x00",
    "\ud800",
    "\u202e\u2067",
    "😀",
    "`*_[]()<b>",
    "'",
    '"',
    "\t",
    "{{",
    "&a",
    "*a",
    "!x",
]


@settings(max_examples=60, deadline=None)
@given(
    st.integers(0, len(SMALL)),
    st.integers(0, 6),
    st.lists(st.sampled_from(HOSTILE), max_size=3).map("".join),
)
def test_hostile_text_is_data(at: int, removed: int, put: str) -> None:
    text = SMALL[:at] + put + SMALL[at + removed :]
    check_all(text, [at, at + len(put), *range(0, len(text), 200)])


def test_hostile_names_stay_on_their_line() -> None:
    name = "Dự án\\n::error ::x\\u202e `*b*` <b>\\uD800"
    text = SMALL.replace("Dự án thứ nhất", f'"{name}"').replace("60 triệu", "61 triệu")
    check_all(text, list(range(0, len(text), 20)))
