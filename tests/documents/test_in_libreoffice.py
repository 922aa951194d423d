"""The Word file as an office program shows it."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from gnbv_cli.documents.docx import render_docx
from tests.documents.test_formats import lines_of

pytestmark = [
    pytest.mark.office,
    pytest.mark.skipif(shutil.which("soffice") is None, reason="needs LibreOffice (soffice)"),
    pytest.mark.skipif(shutil.which("pdftotext") is None, reason="needs poppler (pdftotext)"),
]


def run(*call: str) -> bytes:
    return subprocess.run(call, check=True, capture_output=True, timeout=300).stdout


def pages(data: bytes, folder: Path) -> list[str]:
    """The text of each page of the Word file `data`, printed as PDF."""
    word = folder / "plan.docx"
    word.write_bytes(data)
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    into = ["--convert-to", "pdf", "--outdir", str(folder)]
    run("soffice", "--headless", profile, *into, str(word))
    text = run("pdftotext", "-layout", str(folder / "plan.pdf"), "-").decode("utf-8")
    return [re.sub(r"[ \u00a0]+", " ", page) for page in text.split("\f")[:-1]]


def test_as_written(tmp_path: Path) -> None:
    first, *others = pages(render_docx(lines_of("vinh-phong", "written")), tmp_path)
    head = [line.strip() for line in first.split("\n") if line.strip()]
    assert head[:2] == [
        "ỦY BAN NHÂN DÂN CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "XÃ VĨNH PHONG Độc lập - Tự do - Hạnh phúc",
    ]
    assert [page.split("\n")[0].strip() for page in others] == [
        str(number) for number in range(2, len(others) + 2)
    ]
    assert "Trên đây là Kế hoạch" in others[-1]  # no signature on a page of its own
    assert re.search("Nơi nhận:.*KT. CHỦ TỊCH", others[-1])
    assert not [page for page in (first, *others) if "ĐỀ NGHỊ SỬA" in page]


def test_every_page_of_a_proposal_says_so(tmp_path: Path) -> None:
    found = pages(render_docx(lines_of("vinh-phong", "repaired")), tmp_path)
    banner = "BẢN ĐỀ NGHỊ SỬA – KHÔNG PHẢI SỐ LIỆU ĐÃ BAN HÀNH"
    assert [page.count(banner) for page in found] == [2] + [1] * (len(found) - 1)
    assert "397 triệu đồng (*), trong đó:" in "".join(found)
    assert "379 triệu đồng" in found[-1]
