"""The Word sheet whole: what stands in it for sound, faulty, issued, hostile and broken plans."""

from __future__ import annotations

import io
import os
import re
import shutil
from pathlib import Path
from zipfile import ZipFile

import docx
import pytest
from docx.table import Table, _Row
from docx.text.paragraph import Paragraph

from gnbv_cli import __version__
from gnbv_cli.reports.review_sheet import review_sheet
from gnbv_cli.reports.review_sheet.results import results_of
from gnbv_cli.review.review import Review, review_bytes, review_text
from gnbv_cli.texts.sentence import Language
from tests.documents.test_in_libreoffice import pages

ROOT = Path(__file__).parents[2]
GOLDEN = Path(__file__).parent / "golden"
PLANS = sorted((ROOT / "tests" / "plans").glob("*/*.yaml"))
HOSTILE = ["=1", "<script>", "[red]x", "\\e[31m", "a\\nb", "\\ud800", "\\uffff", "]]>", "{{x}}"]
BROKEN = {
    "empty": b"",
    "bracket": b"a: [",
    "no-text": b"\xff\xfe\x00",
    "twice": b"gnbv: 1\ngnbv: 1\n",
}


def plan_of(path: Path) -> Review:
    return review_bytes(path.read_bytes(), path.name)


def shown(data: bytes) -> str:
    """The paragraphs, each with its style, and the rows of the tables, as lines of text.

    The version and the number of rules are left out.
    """
    lines: list[str] = []
    for block in docx.Document(io.BytesIO(data)).iter_inner_content():
        if isinstance(block, Table):
            lines += [f"| {' | '.join(_cells(row))} |" for row in block.rows]
        else:
            lines.append(_paragraph(block))
    text = "\n".join([*lines, ""]).replace(f"gnbv {__version__}", "gnbv …")
    return re.sub(r"(Đã chạy|Ran) \d+", r"\1 …", text)


def _paragraph(paragraph: Paragraph) -> str:
    assert paragraph.style is not None
    return f"[{paragraph.style.name}] {paragraph.text}".rstrip()


def _cells(row: _Row) -> list[str]:
    """What stands in a row; merged cells once."""
    cells = {id(cell._tc): cell.text.replace("\n", " / ") for cell in row.cells}
    return list(cells.values())


@pytest.mark.parametrize(
    ("name", "language"),
    [("vinh-phong", "vi"), ("vinh-phong", "en"), ("tie-beside-proof", "vi"), ("structure", "vi")],
)
def test_sheet(name: str, language: Language) -> None:
    review = plan_of(ROOT / "tests" / "plans" / "err" / f"{name}.yaml")
    text = shown(review_sheet(review, language, made=None))
    path = GOLDEN / f"sheet-{name}-{language}.docx.txt"
    if os.environ.get("UPDATE_GOLDEN"):
        path.write_text(text, "utf-8")
    assert text == path.read_text("utf-8")


@pytest.mark.parametrize("path", PLANS, ids=lambda path: path.stem)
def test_places_are_those_on_paper(path: Path) -> None:
    review = plan_of(path)
    text = shown(review_sheet(review, "vi", made=None))
    assert not re.search(r"yaml:\d", text)
    addresses = {found.finding.place.at for found in review.findings}
    addresses |= {other.at for found in review.findings for other in found.related}
    assert not [address for address in addresses if "." in address and address in text]


@pytest.mark.parametrize("path", PLANS, ids=lambda path: path.stem)
def test_the_main_results_take_five_lines_at_most(path: Path) -> None:
    review = plan_of(path)
    results = results_of(review, "vi")
    assert 1 <= len(results) <= 5
    told = sum(found.finding.severity == "error" for found in review.findings)
    (more,) = [int(line.split()[2]) for line in results if line.startswith("… và")] or [0]
    last = bool(review.unchecked)
    assert len(results) - last - bool(more) + more == (told or 1)


@pytest.mark.parametrize("name", BROKEN)
def test_what_is_no_plan_has_a_sheet_of_its_findings(name: str) -> None:
    review = review_bytes(BROKEN[name], "plan.yaml")
    text = shown(review_sheet(review, "vi", made=None))
    for found in review.findings:
        message = found.finding.message.say("vi")
        assert message[1:] in text
    assert "| Tệp dữ liệu |" in text
    assert "Người rà soát | Đơn vị soạn thảo" in text


@pytest.mark.parametrize("words", HOSTILE)
def test_words_of_a_plan_only_show(words: str) -> None:
    text = (
        f'gnbv: 1\ndocument: {{title: "{words}", issuer: "{words}", year: 2026}}\n'
        f'projects: [{{number: 1, name: "{words}", lead: "{words}", budget: {{total: 3 đồng,'
        " sources: {a: 1 đồng, b: 1 đồng}}}]\n"
        f'funding_sources: {{a: {{name: "{words}"}}, b: {{name: "{words}"}}}}\n'
    )
    data = review_sheet(review_text(text, f"{words}.yaml"), "vi", made=None)
    with ZipFile(io.BytesIO(data)) as parts:
        for name in parts.namelist():
            part = parts.read(name).decode("utf-8")
            assert "<script" not in part
            assert not {"\x1b", "\ud800", "\uffff"} & set(part)


def test_a_name_with_half_a_character(tmp_path: Path) -> None:
    path = tmp_path / "k\udcff\x1b[31m.yaml"
    review = review_text((ROOT / "plan.yaml").read_text("utf-8"), str(path))
    assert "\\udcff\\x1b[31m" in shown(review_sheet(review, "vi", made=None))


def test_only_tall_rows_may_be_cut() -> None:
    data = review_sheet(plan_of(ROOT / "plan.yaml"), "vi", made=None)
    for table in docx.Document(io.BytesIO(data)).tables:
        for row in table.rows:
            is_tall = max(len(text) for text in _cells(row)) > 380
            assert is_tall or "w:cantSplit" in row._tr.xml


def test_heads_stand_on_every_page_and_a_group_is_not_parted_from_its_findings() -> None:
    data = review_sheet(plan_of(ROOT / "plan.yaml"), "vi", made=None)
    for table in docx.Document(io.BytesIO(data)).tables[:-1]:
        assert "w:tblHeader" in table.rows[0]._tr.xml
        for row in table.rows:
            if len(_cells(row)) == 1:
                assert row.cells[0].paragraphs[0].paragraph_format.keep_with_next


@pytest.mark.office
@pytest.mark.skipif(shutil.which("soffice") is None, reason="needs LibreOffice (soffice)")
def test_an_office_program_shows_every_finding_and_no_address(tmp_path: Path) -> None:
    review = plan_of(ROOT / "plan.yaml")
    text = "".join(pages(review_sheet(review, "vi", made=None), tmp_path))
    assert not re.search(r"yaml:\d|projects\.|budget\.|targets\[", text)
    for number in range(1, len(review.findings) + 1):
        assert re.search(rf"^ *{number} ", text, re.MULTILINE)
