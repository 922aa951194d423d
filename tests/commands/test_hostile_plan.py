"""Names that would do something elsewhere are only names, in every form of every output."""

from __future__ import annotations

import csv
import io
import re
from html.parser import HTMLParser
from pathlib import Path
from xml.etree import ElementTree
from zipfile import ZipFile

import pytest

from gnbv_cli.commands.main import run

NAMES = [
    "=HYPERLINK(1)", "+1+1", "-2+3", "@SUM(A1)", "<script>alert(1)</script>", "[red]x[/red]",
    "a\\e[31mb", "a\\nb", "\\u202ex", "|x|", "{{ 7*7 }}", "]]>", "%0A::error::x", "😀",
    "<r><t>&</r>",
]  # fmt: skip
TABLES = ["allocation", "units", "policies", "targets", "sources"]
FORMS = ["text", "md", "csv", "json", "html", "xlsx", "docx"]


@pytest.fixture(scope="module")
def plan(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A plan whose units, projects, sources, policies and targets have such names."""
    units = "\n".join(f'  u{n}: {{name: "{name}"}}' for n, name in enumerate(NAMES))
    projects = "\n".join(
        f'  - {{id: p{n}, number: {n + 1}, name: "{name}", lead: "{name}", coordinating: "{name}",'
        " budget: {total: 2 đồng, sources: {s0: 1 đồng, s1: 2 đồng}}}"
        for n, name in enumerate(NAMES)
    )
    sources = "\n".join(f'  s{n}: {{name: "{name}"}}' for n, name in enumerate(NAMES))
    targets = "\n".join(f'  - "{name}"' for name in NAMES)
    policies = "\n".join(
        f'  - {{name: "{name}", lead: "{name}", budget: 1 đồng}}' for name in NAMES
    )
    text = (
        f'gnbv: 1\ndocument: {{title: "{NAMES[4]}", issuer: "{NAMES[0]}", year: 2026}}\n'
        f"funding_sources:\n{sources}\nunits:\n{units}\ntargets:\n{targets}\n"
        f"policies:\n{policies}\nprojects:\n{projects}\n"
    )
    path = tmp_path_factory.mktemp("hostile") / "plan.yaml"
    path.write_text(text, "utf-8")
    return path


def written(call: list[str], form: str, folder: Path) -> bytes:
    path = folder / f"out.{form}"
    assert run([*call, "--format", form, "-o", str(path)]) == 0
    return path.read_bytes()


class Page(HTMLParser):
    """Collects what a page would run or load."""

    def __init__(self) -> None:
        super().__init__()
        self.active: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in ("script", "iframe", "object", "embed", "base", "form"):
            self.active.append(tag)
        for name, value in attrs:
            loads = name in ("src", "href") and not _stays(str(value))
            if name.startswith("on") or loads:
                self.active.append(f"{tag} {name}={value}")


def _stays(target: str) -> bool:
    return target.startswith("#") or target == "data:,"


def harmless(data: bytes, form: str) -> None:
    """Nothing in an output is alive."""
    if form in ("xlsx", "docx"):
        with ZipFile(io.BytesIO(data)) as parts:
            for name in parts.namelist():
                content = parts.read(name).decode("utf-8")
                ElementTree.fromstring(content)
                assert "HYPERLINK(1)</f>" not in content
                assert "<w:hyperlink" not in content
                assert "<script" not in content
                assert "\x1b" not in content
        return
    text = data.decode("utf-8")
    assert not re.search("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]", text)
    if form == "json":  # for programs: letter by letter
        return
    assert not re.search("[\u202a-\u202e]", text)
    if form == "csv":
        cells = [cell for row in csv.reader(io.StringIO(text)) for cell in row]
        assert not [cell for cell in cells if cell[:1] in "=+@\t" and cell]
        assert not [cell for cell in cells if cell.startswith("-") and cell[1:2] not in ("", " ")]
    if form == "md":
        assert not re.search(r"(?<!\\)[<\[]", text)
        unescaped = [re.sub(r"\\.", "", line) for line in text.splitlines()]
        assert not [line for line in unescaped if "|" in line and not line.startswith("|")]
    if form == "html":
        page = Page()
        page.feed(text)
        assert page.active == []
        assert "49" not in re.findall(r">\s*(49)\s*<", text)


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("name", TABLES)
def test_tables(plan: Path, tmp_path: Path, name: str, form: str) -> None:
    harmless(written(["table", name, str(plan)], form, tmp_path), form)


@pytest.mark.parametrize("form", ["text", "md", "csv", "json", "html", "xlsx", "docx"])
def test_pivot(plan: Path, tmp_path: Path, form: str) -> None:
    call = ["table", str(plan), "--rows", "units", "--columns", "sources", "--unit", "trieu"]
    harmless(written(call, form, tmp_path), form)


@pytest.mark.parametrize("form", ["text", "md", "json"])
def test_summary(plan: Path, tmp_path: Path, form: str) -> None:
    harmless(written(["summary", str(plan)], form, tmp_path), form)


@pytest.mark.parametrize("form", ["html", "docx"])
def test_report(plan: Path, tmp_path: Path, form: str) -> None:
    harmless(written(["report", str(plan)], form, tmp_path), form)
