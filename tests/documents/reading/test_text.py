"""Text and Markdown → paragraphs."""

from __future__ import annotations

import textwrap
from pathlib import Path
from unicodedata import normalize

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gnbv_cli.documents.reading.source import SourceLine, SourceTable
from gnbv_cli.documents.reading.text import read_text
from tests.documents.reading.word_xml import read, said

PLAN = (Path(__file__).parents[1] / "ke-hoach-vinh-phong.txt").read_text("utf-8")
PARAGRAPHS = [" ".join(line.split()) for line in PLAN.replace("*", "").split("\n") if line.strip()]


def lines(text: str) -> list[str]:
    return said(read_text(text))


def test_parted_by_blank_lines_or_a_line_each() -> None:
    assert lines(PLAN) == lines("\n".join(PARAGRAPHS)) == lines("\n\n".join(PARAGRAPHS))
    assert len(lines(PLAN)) == len(PARAGRAPHS)


def test_a_line_has_its_number() -> None:
    assert read_text("\n\nMột\n\nHai\nBa").parts == (
        SourceLine("Một", 3), SourceLine("Hai", 5), SourceLine("Ba", 6)
    )  # fmt: skip


@pytest.mark.parametrize("width", [60, 80, 90, 100])
def test_broken_lines_are_joined(width: int) -> None:
    broken = "\n\n".join(textwrap.fill(each, width) for each in lines(PLAN))
    apart = "\n\n".join(lines(PLAN))
    assert lines(broken) == lines(apart)


def test_a_dash_at_the_beginning_of_a_broken_line() -> None:
    text = (
        "Cơ quan chủ trì thực hiện các chính sách, dự án là Phòng Văn hóa\n{} Xã hội và phòng ban."
    )
    long = "Phòng Kinh tế xã và các cơ quan có liên quan phối hợp tổ chức và\nthực hiện.\n\n"
    assert len(lines(long + text.format("–"))) == 2
    assert len(lines(long + text.format("-"))) == 3  # it may be an item
    assert len(lines(long + text.format("-").replace("Xã hội", "xã hội"))) == 2


def test_broken_lines_without_blank_lines_between_items() -> None:
    items = [each for each in lines(PLAN) if each.startswith(("- ", "+ "))]
    assert lines("\n".join(textwrap.fill(each, 76) for each in items)) == items


def test_markdown() -> None:
    text = (
        "# KẾ HOẠCH #\n\n**Một**\n\n- *Mục tiêu:* Hai **ba** bốn\n\n1\\. Năm \\*\n\n"
        "**KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH**\n\n__Sáu__ (*) bảy (*)\n\n*(m)* 2*3*4 ______\n\n---\n"
    )
    assert read_text(text).parts == (
        SourceLine("KẾ HOẠCH", 1, heading=1),
        SourceLine("Một", 3, bold=True),
        SourceLine("- Mục tiêu: Hai ba bốn", 5),
        SourceLine("1. Năm *", 7),
        SourceLine("KT. CHỦ TỊCH", 9, bold=True),
        SourceLine("PHÓ CHỦ TỊCH", 10, bold=True),
        SourceLine("Sáu (*) bảy (*)", 12),
        SourceLine("(m) 2*3*4 ______", 14),
    )


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("**Mục *tiêu* chung:** a", "Mục tiêu chung: a"),
        ("***Mục tiêu:*** a", "Mục tiêu: a"),
        ("**a** và **b**, *c* và *d*", "a và b, c và d"),
        ("5 * 3 * 2; a*b*c; ** x **; *", "5 * 3 * 2; a*b*c; ** x **; *"),
        ("a_b_c, ____ và __init", "a_b_c, ____ và __init"),
    ],
)
def test_signs_of_emphasis(text: str, plain: str) -> None:
    assert lines(text) == [plain]


@pytest.mark.parametrize("sign", ["*a ", "**a ", "__a ", "(*a ", "\\*", "`"])
def test_signs_that_nobody_closed(sign: str) -> None:
    assert len(read_text(sign * 200_000).parts) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Biểu\n| STT | Tiền |\n|---|---:|\n| **1** | 180 |\n| 2 | |\nSau",
        "Biểu\n| STT | Tiền |\n| 1 | 180 |\n| 2 | |\nSau",
        "Biểu\nSTT | Tiền\n--- | ---\n1 | 180\n2 | \nSau",
        "Biểu\n+-----+------+\n| STT | Tiền |\n+=====+======+\n| 1   | 180  |\n+-----+------+\n"
        "| 2   |      |\n+-----+------+\nSau",
    ],
)
def test_tables(text: str) -> None:
    before, table, after = read_text(text).parts
    assert (before.line, after.line) == (1, text.count("\n") + 1)
    assert table == SourceTable((("STT", "Tiền"), ("1", "180"), ("2", "")), 2)


def test_a_cell_of_several_lines_and_columns_by_tabs() -> None:
    grid = "+---+---+\n| Dự | 1 |\n| án | |\n+---+---+\n| B | 2 |\n+---+---+"
    assert read_text(grid).parts == (SourceTable((("Dự án", "1"), ("B", "2")), 1),)
    tabs = "STT\tTên\tTiền\n1\tDự án 2\t180\n\t\t180"
    assert read_text(tabs).parts == (
        SourceTable((("STT", "Tên", "Tiền"), ("1", "Dự án 2", "180"), ("", "", "180")), 1),
    )


@pytest.mark.parametrize("text", ["a | b", "STT\tTên\nhai", "|", "||", "+--+", "\\|a\\|"])
def test_no_tables(text: str) -> None:
    assert not any(isinstance(part, SourceTable) for part in read_text(text).parts)


@pytest.mark.parametrize(
    "data",
    [
        "Kế hoạch\n\nHai".encode(),
        "\ufeffKế hoạch\r\n\r\nHai\r\n".encode(),
        "Kế hoạch\r\rHai".encode(),
        normalize("NFD", "Kế hoạch\n\nHai").encode(),
        "Kế\u00a0hoạch\u200b\n\f\nHai\u00ad\ufeff".encode(),
        "Kế hoạch\n\nHai".encode("utf-16"),
        b"\xfe\xff" + "Kế hoạch\n\nHai".encode("utf-16-be"),
        "Kế hoạch\n\nHai".encode("utf-32"),
    ],
)
def test_the_same_text_in_many_forms(data: bytes, tmp_path: Path) -> None:
    document = read(data, tmp_path, "plan.txt")
    assert said(document) == ["Kế hoạch", "Hai"]
    assert not document.remarks


SIGNS = st.characters(codec=None, exclude_categories=()) | st.sampled_from("\n\r\t |*_\\#-+1.a")


@settings(max_examples=300, deadline=None)
@given(st.text(SIGNS, max_size=120))
def test_no_letter_is_lost_or_added(text: str) -> None:
    def letters(written: str) -> list[str]:
        return [sign for sign in normalize("NFC", written) if sign.isalnum()]

    found = " ".join(
        part.text if isinstance(part, SourceLine) else " ".join(map(" ".join, part.rows))
        for part in read_text(text).parts
    )
    assert letters(found) == letters(text) or "<br" in text
    assert "\n" not in found
