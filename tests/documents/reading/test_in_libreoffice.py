"""Documents that LibreOffice wrote, imported."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from gnbv_cli.documents.docx import render_docx
from gnbv_cli.documents.importing.document import import_document
from gnbv_cli.documents.reading.source import read_document
from tests.documents.importing.shape import plan_of, shape
from tests.documents.test_formats import lines_of

pytestmark = [
    pytest.mark.office,
    pytest.mark.skipif(shutil.which("soffice") is None, reason="needs LibreOffice (soffice)"),
]


def _saved_as(kind: str, source: Path) -> Path:
    profile = f"-env:UserInstallation={(source.parent / 'profile').as_uri()}"
    into = ["--convert-to", kind, "--outdir", str(source.parent / "out")]
    call = ["soffice", "--headless", profile, *into, str(source)]
    subprocess.run(call, check=True, capture_output=True, timeout=300)
    return source.parent / "out" / f"{source.stem}.{kind.partition(':')[0]}"


@pytest.fixture(scope="module")
def printed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("word") / "ke-hoach.docx"
    path.write_bytes(render_docx(lines_of("vinh-phong", "written")))
    return path


def test_a_plan_saved_by_libreoffice_is_the_same_plan(printed: Path) -> None:
    expected = shape(plan_of(import_document(read_document(printed))))
    made = import_document(read_document(_saved_as("docx", printed)))
    assert made.unplaced == 0
    assert shape(plan_of(made)) == expected


_PAGE = """<html><body><h1>KẾ HOẠCH</h1><p>Giảm nghèo xã Mẫu năm 2026</p>
<ol type="I"><li>DỰ ÁN<ol><li>Dự án 2: Đa dạng hóa sinh kế
<ul><li>Kinh phí thực hiện: 207 triệu đồng (NSTW 180 triệu đồng, NSĐP 27 triệu đồng).</li></ul></li>
<li>Dự án 3: Cải thiện dinh dưỡng</li></ol></li></ol>
<p>Đơn vị tính: triệu đồng</p>
<table border="1"><tr><td rowspan="2">Nội dung</td><td colspan="2">Nguồn vốn</td></tr>
<tr><td>NSTW</td><td>NSĐP</td></tr>
<tr><td>Dự án 3: Cải thiện dinh dưỡng</td><td>100</td><td>15</td></tr></table></body></html>"""


def test_automatic_numbers_and_merged_cells_of_libreoffice(tmp_path: Path) -> None:
    page = tmp_path / "trang.html"
    page.write_text(_PAGE, "utf-8")
    plan = plan_of(import_document(read_document(_saved_as("docx:MS Word 2007 XML", page))))
    assert shape(plan)["projects"] == [
        {
            "name": "Đa dạng hóa sinh kế",
            "number": "2",
            "budget": {
                "total": "207 triệu đồng",
                "sources.central": "180 triệu đồng",
                "sources.local": "27 triệu đồng",
            },
        },
        {
            "name": "Cải thiện dinh dưỡng",
            "number": "3",
            "budget": {
                "total": None,
                "sources.central": "100 triệu đồng",
                "sources.local": "15 triệu đồng",
            },
        },
    ]


@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="needs poppler (pdftotext)")
def test_a_pdf_keeps_its_money(printed: Path) -> None:
    made = import_document(read_document(_saved_as("pdf", printed)))
    projects = {each["number"]: each for each in shape(plan_of(made))["projects"]}
    assert projects["3"]["parts"][0]["budget"] == {
        "total": "379 triệu đồng",
        "sources.central": "345 triệu đồng",
        "sources.local": "52 triệu đồng",
    }
