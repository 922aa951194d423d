"""Word's automatic numbers, which stand on the page but not in the text."""

from __future__ import annotations

from pathlib import Path

import pytest

from gnbv_cli.documents.reading.numerals import numeral
from gnbv_cli.documents.reading.source import SourceLine
from tests.documents.reading.word_xml import cell, p, read, said, table, word


def level(place: int, form: str, text: str, more: str = "") -> str:
    return (
        f'<w:lvl w:ilvl="{place}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>{more}'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
    )


OUTLINE = "".join(
    (
        level(0, "upperRoman", "%1."),
        level(1, "decimal", "%2."),
        level(2, "decimal", "%2.%3."),
        level(3, "lowerLetter", "%4)"),
        level(4, "bullet", "\uf0b7"),
    )
)


def lists(*overrides: str, levels: str = OUTLINE, more: str = "") -> str:
    instances = "".join(
        f'<w:num w:numId="{key}"><w:abstractNumId w:val="0"/>{override}</w:num>'
        for key, override in enumerate(overrides or ("",), start=1)
    )
    return f'<w:abstractNum w:abstractNumId="0">{levels}</w:abstractNum>{more}{instances}'


def item(place: int, text: str = "x", key: int = 1) -> str:
    return p(text, f'<w:numPr><w:ilvl w:val="{place}"/><w:numId w:val="{key}"/></w:numPr>')


def markers(body: str, numbering: str, folder: Path, **others: str) -> list[str]:
    document = read(word(body, numbering=numbering, **others), folder)
    return [part.marker for part in document.parts if isinstance(part, SourceLine)]


def test_an_outline(tmp_path: Path) -> None:
    body = "".join(map(item, (0, 1, 2, 2, 3, 3, 4, 1, 2, 0, 1)))
    assert markers(body, lists(), tmp_path) == [
        "I.", "1.", "1.1.", "1.2.", "a)", "b)", "•", "2.", "2.1.", "II.", "1.",
    ]  # fmt: skip


def test_a_level_above_that_was_left_out_counts_from_its_start(tmp_path: Path) -> None:
    assert markers(item(2) + item(2), lists(), tmp_path) == ["1.1.", "1.2."]


def test_empty_paragraphs_are_counted_and_left_out(tmp_path: Path) -> None:
    document = read(word(item(0) + item(0, "") + item(0), numbering=lists()), tmp_path)
    assert said(document) == ["I. x", "III. x"]


def test_instances_of_a_list_go_on_unless_they_start_again(tmp_path: Path) -> None:
    again = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>'
    numbering = lists("", "", again)
    body = item(0) + item(0, key=2) + item(0, key=3) + item(0, key=3) + item(0)
    assert markers(body, numbering, tmp_path) == ["I.", "II.", "V.", "VI.", "VII."]


def test_a_level_of_an_instance_of_its_own(tmp_path: Path) -> None:
    own = f'<w:lvlOverride w:ilvl="0">{level(0, "decimal", "Điều %1.")}</w:lvlOverride>'
    assert markers(item(0), lists(own), tmp_path) == ["Điều 1."]


def test_a_level_that_is_never_restarted_and_one_in_digits_only(tmp_path: Path) -> None:
    levels = (
        level(0, "upperRoman", "%1.")
        + level(1, "decimal", "%1.%2", '<w:lvlRestart w:val="0"/><w:isLgl/>')
    )  # fmt: skip
    body = item(0) + item(1) + item(0) + item(1)
    assert markers(body, lists(levels=levels), tmp_path) == ["I.", "1.1", "II.", "2.2"]


def test_numbers_by_style(tmp_path: Path) -> None:
    levels = level(0, "decimal", "%1.") + level(1, "decimal", "%1.%2.", '<w:pStyle w:val="Two"/>')
    styles = (
        '<w:style w:type="paragraph" w:styleId="One"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr>'
        '</w:pPr></w:style><w:style w:type="paragraph" w:styleId="Two"><w:basedOn w:val="One"/>'
        "</w:style>"
    )
    none = '<w:pStyle w:val="One"/><w:numPr><w:numId w:val="0"/></w:numPr>'
    body = (
        p("x", '<w:pStyle w:val="One"/>') + p("x", '<w:pStyle w:val="Two"/>') + p("x", none)
    )  # fmt: skip
    assert markers(body, lists(levels=levels), tmp_path, styles=styles) == ["1.", "1.1.", ""]


def test_a_list_that_takes_its_levels_from_a_style(tmp_path: Path) -> None:
    linked = f'<w:abstractNum w:abstractNumId="7"><w:styleLink w:val="S"/>{OUTLINE}</w:abstractNum>'
    numbering = lists(levels='<w:numStyleLink w:val="S"/>', more=linked)
    assert markers(item(0), numbering, tmp_path) == ["I."]


def test_numbers_in_cells_are_part_of_their_text(tmp_path: Path) -> None:
    numbered = f"<w:tc>{item(1, '')}</w:tc>"
    body = table([cell("STT"), cell("Tiền")], [numbered, cell("180")], [numbered, cell("27")])
    document = read(word(body, numbering=lists()), tmp_path)
    assert said(document) == ["|STT|Tiền|", "|1.|180|", "|2.|27|"]


@pytest.mark.parametrize("broken", ["", "<w:num/>", "<w:abstractNum/>", lists("<w:lvlOverride/>")])
def test_what_is_not_defined_has_no_number(broken: str, tmp_path: Path) -> None:
    body = item(99) + item(0, key=77) + item(-1)
    assert markers(body, broken, tmp_path) == ["", "", ""]


@pytest.mark.parametrize(
    ("count", "form", "shown"),
    [
        (4, "lowerRoman", "iv"), (1994, "upperRoman", "MCMXCIV"), (27, "lowerLetter", "aa"),
        (52, "upperLetter", "ZZ"), (7, "decimalZero", "07"), (0, "upperRoman", "0"),
        (10**9, "lowerLetter", "1000000000"), (3, "ordinal", "3"),
    ],
)  # fmt: skip
def test_forms_of_numbers(count: int, form: str, shown: str) -> None:
    assert numeral(count, form) == shown
