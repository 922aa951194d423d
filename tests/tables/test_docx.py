"""The annex as a Word document: a real table, its heads repeated, and text that is text."""

from __future__ import annotations

import io
import os
import shutil
from pathlib import Path
from zipfile import ZipFile

import docx
import pytest
from docx.text.paragraph import Paragraph

from gnbv_cli.tables.figures import Figures
from gnbv_cli.tables.forms.docx import table_docx
from gnbv_cli.tables.named import named_table
from tests.documents.test_in_libreoffice import pages

from .plans import checked
from .test_xlsx import of_plan

GOLDEN = Path(__file__).parent / "golden"
BANNER = "BẢN ĐỀ NGHỊ SỬA – KHÔNG PHẢI SỐ LIỆU ĐÃ BAN HÀNH"


def style_of(paragraph: Paragraph) -> str:
    return str(paragraph.style.name) if paragraph.style is not None else ""


def shown(data: bytes) -> str:
    """The paragraphs and the table's rows as lines of text."""
    document = docx.Document(io.BytesIO(data))
    lines = [f"{style_of(paragraph)}: {paragraph.text}" for paragraph in document.paragraphs]
    for table in document.tables:
        for row in table.rows:
            sides = [str(cell.paragraphs[0].alignment).partition(" ")[0] for cell in row.cells]
            lines.append(" | ".join(cell.text for cell in row.cells))
            lines.append(f"    {' '.join(sides)}")
    return "\n".join(lines) + "\n"


@pytest.mark.parametrize("figures", ["written", "repaired"])
def test_the_annex(figures: str) -> None:
    text = shown(table_docx(of_plan("allocation", figures), "vi"))
    path = GOLDEN / f"table-vinh-phong-{figures}.docx.txt"
    if os.environ.get("UPDATE_GOLDEN"):
        path.write_text(text, "utf-8")
    assert text == path.read_text("utf-8")


def test_heads_are_repeated_and_no_row_is_cut() -> None:
    data = table_docx(of_plan("allocation"), "vi")
    with ZipFile(io.BytesIO(data)) as parts:
        xml = parts.read("word/document.xml").decode("utf-8")
    assert xml.count("<w:tblHeader/>") == 3
    assert xml.count("<w:cantSplit/>") == 3 + 9
    assert 'w:orient="landscape"' in xml


@pytest.mark.parametrize("name", ["units", "policies", "targets", "sources"])
def test_every_table_can_be_written(name: str) -> None:
    document = docx.Document(io.BytesIO(table_docx(of_plan(name), "en")))
    (table,) = document.tables
    assert table.rows[0].cells[0].text == "No."


@pytest.mark.parametrize("words", ["=1+1", "<script>", "[red]x", "@a", "a\\e[31m\\nb", "\\uffff"])
def test_text_of_a_plan_is_text(words: str) -> None:
    plan = f'projects: [{{name: "{words}", lead: "{words}"}}]'
    data = table_docx(named_table("allocation", Figures(checked(plan))), "vi")
    wanted = words.replace("\\e", "\\x1b").replace("\\n", " ")
    assert wanted in shown(data)


def test_the_same_table_gives_the_same_bytes() -> None:
    table = of_plan("allocation")
    assert table_docx(table, "vi") == table_docx(table, "vi")


@pytest.mark.office
@pytest.mark.skipif(shutil.which("soffice") is None, reason="needs LibreOffice (soffice)")
def test_as_an_office_program_shows_it(tmp_path: Path) -> None:
    found = pages(table_docx(of_plan("allocation", "repaired"), "vi"), tmp_path)
    assert all(BANNER in page for page in found)
    assert "1.334.016.000" in "".join(found)
    assert "Kế hoạch ghi '379 triệu đồng'" in " ".join("".join(found).split())
