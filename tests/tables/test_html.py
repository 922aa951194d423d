"""A table as a page of HTML."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from gnbv_cli.review.review import review_bytes
from gnbv_cli.tables.figures import Figures, proposed_figures
from gnbv_cli.tables.forms.html import table_html
from gnbv_cli.tables.forms.html.view import table_view
from gnbv_cli.tables.named import named_table
from gnbv_cli.tables.pivot import pivot
from gnbv_cli.tables.table import Table
from gnbv_cli.texts.sentence import Language
from tests.html_pages import Page, assert_sound
from tests.tables.plans import checked

ROOT = Path(__file__).parents[2]
GOLDEN = Path(__file__).parent / "golden"
SMALL = GOLDEN / "small.yaml"
NAMES = ["allocation", "units", "policies", "targets", "sources"]


def table_of(name: str, path: Path = ROOT / "plan.yaml", as_proposed: bool = False) -> Table:
    review = review_bytes(path.read_bytes(), path.name)
    assert review.checked is not None
    proposed = proposed_figures(review) if as_proposed else None
    return named_table(name, proposed or Figures(review.checked))


def body_of(page: str) -> str:
    return page[page.index("<body>") :]


@pytest.mark.parametrize(
    ("name", "table", "language"),
    [
        ("table-vinh-phong-written", table_of("allocation"), "vi"),
        ("table-vinh-phong-repaired", table_of("allocation", as_proposed=True), "vi"),
        ("table-small-en", table_of("allocation", SMALL), "en"),
        ("units-small", table_of("units", SMALL), "vi"),
    ],
)
def test_page(name: str, table: Table, language: Language) -> None:
    """What stands below the style."""
    body = body_of(table_html(table, language))
    path = GOLDEN / f"{name}.html"
    if os.environ.get("UPDATE_GOLDEN"):
        path.write_text(body, "utf-8")
    assert body == path.read_text("utf-8")


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize("path", [ROOT / "plan.yaml", SMALL], ids=lambda path: path.stem)
@pytest.mark.parametrize("name", NAMES)
def test_every_table_is_sound(name: str, path: Path, language: Language) -> None:
    table = table_of(name, path)
    page = assert_sound(table_html(table, language))
    for sentence in table.title:
        assert sentence.say(language) in page.text
    assert_rectangular(page, len(table.columns))


def test_pivots_are_sound() -> None:
    review = review_bytes(SMALL.read_bytes(), SMALL.name)
    assert review.checked is not None
    for rows, columns in (("projects", "kinds"), ("units", "sources"), ("policies", "years")):
        table = pivot(Figures(review.checked), rows, columns)
        assert_rectangular(assert_sound(table_html(table, "vi")), len(table.columns))


def assert_rectangular(page: Page, columns: int) -> None:
    """Every row has a cell for each column; heads that reach down are counted where they end."""
    widths: list[int] = []
    reaching: dict[int, int] = {}
    for element in page.elements:
        if element.tag == "tr":
            widths.append(reaching.pop(len(widths), 0))
        elif element.tag in ("td", "th"):
            span = int(element.attributes.get("colspan", "1"))
            widths[-1] += span
            for below in range(1, int(element.attributes.get("rowspan", "1"))):
                row = len(widths) - 1 + below
                reaching[row] = reaching.get(row, 0) + span
    assert set(widths) == {columns}


def test_a_head_spans_the_columns_that_share_it() -> None:
    page = Page(table_html(table_of("allocation"), "vi"))
    (group,) = [head for head in page.all("th") if head.attributes["scope"] == "colgroup"]
    assert str(group) == "Trong đó"
    assert group.attributes["colspan"] == "2"


def test_the_banner_stands_above_and_in_the_heads_that_each_printed_page_repeats() -> None:
    page = table_html(table_of("allocation", as_proposed=True), "vi")
    assert page.count("BẢN ĐỀ NGHỊ SỬA – KHÔNG PHẢI SỐ LIỆU ĐÃ BAN HÀNH") == 2
    heads = page[page.index("<thead>") : page.index("</thead>")]
    assert "BẢN ĐỀ NGHỊ SỬA" in heads
    assert "BẢN ĐỀ NGHỊ SỬA" not in table_html(table_of("allocation"), "vi")


def test_doubtful_figures_are_marked_in_words() -> None:
    cells = [str(cell) for cell in Page(table_html(table_of("allocation"), "vi")).all("td")]
    assert cells.count("379.000.000 (*)") == 4
    assert cells.count("172.6000.000 (*)") == 1


@pytest.mark.parametrize(
    ("sources", "density"), [(2, ""), (5, "dense"), (10, "packed")], ids=["few", "many", "most"]
)
def test_many_columns_are_printed_smaller(sources: int, density: str) -> None:
    names = ", ".join(f"s{n}: {{name: Nguồn {n}}}" for n in range(sources))
    head = f"gnbv: 1\ndocument: {{title: Kế hoạch, year: 2026}}\nfunding_sources: {{{names}}}\n"
    table = named_table("allocation", Figures(checked("budget: 5 đồng\n", head)))
    assert table_view(table, "vi").density == density
