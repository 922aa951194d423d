"""Thirteen documents laid out in thirteen ways: the money of each is read, and no line is lost.

Beside each document stands the plan.yaml that is made of it; `UPDATE_GOLDEN=1` writes them anew.
"""

from __future__ import annotations

import os
import re
from pathlib import Path
from unicodedata import normalize

import pytest

from gnbv_cli.documents.importing.document import import_document
from gnbv_cli.documents.importing.imported import Imported
from gnbv_cli.documents.outline import outline
from gnbv_cli.documents.reading.source import read_document
from gnbv_cli.documents.text import render_text
from gnbv_cli.plan.model import Budget
from gnbv_cli.plan.reading import read_plan
from gnbv_cli.plan.walk import breakdowns, every_item, item_tree
from gnbv_cli.written.source import Source
from tests.documents.importing.shape import plan_of

SHAPES = Path(__file__).with_name("shapes")
DOCUMENTS = sorted((*SHAPES.glob("*.txt"), *SHAPES.glob("*.md")))

MONEY = {
    "01-sentences": {
        "": ("322 triệu đồng", {"central": "280 triệu đồng", "local": "42 triệu đồng"}),
        "Dự án 2": ("207 triệu đồng", {"central": "180 triệu đồng", "local": "27 triệu đồng"}),
        "Dự án 3": ("115 triệu đồng", {"central": "100 triệu đồng", "local": "15 triệu đồng"}),
    },
    "02-capitals-no-numbers": {
        "": ("560.000.000 đồng", {"central": "510.000.000 đồng", "local": "50.000.000 đồng"}),
        "Dự án 2": (
            "500.000.000 đồng",
            {"central": "450.000.000 đồng", "local": "50.000.000 đồng"},
        ),
        "Dự án 7/1": ("60.000.000 đồng", {"central": "60.000.000 đồng"}),
    },
    "03-deep-projects": {
        "": ("4.045.500.000 đồng", {}),
        "Dự án 1/1/1": ("2,5 tỷ đồng", {"capital": "2,5 tỷ đồng"}),
        "Dự án 1/1/2": ("300 triệu đồng", {}),
        "Dự án 1/2": ("1 tỷ 200 triệu đồng", {}),
        "Dự án 4/3": ("45.500.000đ", {"2025": "20.000.000đ", "2026": "25.500.000đ"}),
    },
    "04-money-in-headings": {
        "": ("891.700.000 đồng", {}),
        "Dự án 2": (
            "857.700.000 đồng",
            {"central": "745.400.000 đồng", "local": "112.300.000 đồng"},
        ),
        "Dự án 6": ("34 triệu đồng", {}),
        "Dự án 6/1": ("20 triệu đồng", {}),
        "Dự án 6/2": ("14 triệu đồng", {}),
    },
    "05-money-apart": {
        "": ("700 triệu đồng", {}),
        "Dự án 2": ("400 triệu đồng", {"central": "350 triệu đồng", "local": "50 triệu đồng"}),
        "Dự án 3": ("300 triệu đồng", {}),
        "Dự án 3/1": ("200 triệu đồng", {}),
        "Dự án 3/2": ("100 triệu đồng", {}),
    },
    "06-dashes-only": {
        "": ("200 triệu đồng", {}),
        "Dự án 2": ("120 triệu đồng", {"central": "100 triệu đồng", "local": "20 triệu đồng"}),
        "Dự án 5": ("80 triệu đồng", {}),
    },
    "07-odd-amounts": {
        "": ("857.700.000 đồng", {"central": "745.400.000 đồng", "local": "112.300.000 đồng"}),
        "Dự án 2": (
            "857.7000.000 đồng",
            {"central": "745,400,000 đồng", "local": "112 triệu 300 nghìn đồng"},
        ),
        "Dự án 3": (None, {}),
        "Dự án 4": (None, {"included_in": "projects.da2"}),
        "Dự án 7": (None, {}),
    },
    "08-decomposed": {
        "": ("322 triệu đồng", {"central": "280 triệu đồng", "local": "42 triệu đồng"}),
        "Dự án 2": ("207 triệu đồng", {"central": "180 triệu đồng", "local": "27 triệu đồng"}),
        "Dự án 3": ("115 triệu đồng", {"central": "100 triệu đồng", "local": "15 triệu đồng"}),
    },
    "09-missing-sections": {
        "Đa dạng hóa sinh kế, phát triển mô hình giảm nghèo": ("50 triệu đồng", {}),
        "Truyền thông về giảm nghèo": ("10 triệu đồng", {}),
    },
    "11-labels-in-labels": {
        "": ("1.620 triệu đồng", {"capital": "1.200 triệu đồng", "recurrent": "420 triệu đồng"}),
        "Dự án 1": ("1,2 tỷ đồng", {"central": "1 tỷ", "local": "200 triệu"}),
        "Dự án 2": ("420 triệu đồng", {"2025": "120 triệu đồng", "2026": "300 triệu đồng"}),
    },
    "12-names-below": {
        "": ("385 triệu đồng", {}),
        "Dự án 3/1": (
            "250 triệu đồng",
            {
                "central": "220 triệu đồng",
                "province": "20 triệu đồng",
                "commune": "10 triệu đồng",
            },
        ),
        "Dự án 3/2": ("90 triệu đồng", {"central": "80 triệu đồng", "province": "10 triệu đồng"}),
        "Dự án 6": ("45 triệu đồng", {}),
    },
    "13-letterhead-in-columns": {
        "": ("155 triệu đồng", {"central": "140 triệu đồng", "local": "15 triệu đồng"}),
        "Dự án 2": (None, {"central": "100 triệu đồng", "local": "15 triệu đồng"}),
        "Dự án 7/1": ("30 triệu đồng", {}),
        "Dự án 7/2": ("10 triệu đồng", {}),
    },
    "10-markdown": {
        "": ("240 triệu đồng", {"central": "210 triệu đồng", "local": "30 triệu đồng"}),
        "Dự án 2": ("90 triệu đồng", {"central": "80 triệu đồng", "local": "10 triệu đồng"}),
        "Dự án 3/1": ("120 triệu đồng", {"central": "100 triệu đồng", "local": "20 triệu đồng"}),
        "Dự án 3/2": ("30 triệu đồng", {"central": "30 triệu đồng"}),
    },
}
"""What each document says of money, read by eye: total and parts; '' is the plan as a whole."""


def _imported(document: Path) -> Imported:
    return import_document(read_document(document))


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.stem)
def test_its_money_is_what_it_says(document: Path) -> None:
    assert _money(_imported(document)) == MONEY[document.stem]


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.stem)
def test_it_becomes_the_file_beside_it(document: Path) -> None:
    text = _imported(document).text()
    golden = document.with_suffix(".yaml")
    if os.environ.get("UPDATE_GOLDEN"):
        golden.write_text(text, "utf-8")
    assert text == golden.read_text("utf-8")
    reading = read_plan(Source(text))
    assert (reading.file_faults, reading.schema_faults) == ([], [])


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.stem)
def test_every_word_of_it_is_kept(document: Path) -> None:
    """In the file or in what is printed of it; but for words of form and the heads of a table."""
    made = _imported(document)
    kept = {*_words(made.text()), *_words(render_text(outline(plan_of(made))))}
    lost = {word for word in _words(document.read_text("utf-8-sig")) if word not in kept}
    assert lost <= {
        "trong",
        "gồm",
        "là",
        "đơn",
        "tính",
        "tt",
        "nstw",
        "nsđp",
        "nội",
        "dung",
        "chữ",
        "bằng",
    }


def test_a_document_has_money_to_compare() -> None:
    assert set(MONEY) == {path.stem for path in DOCUMENTS}


def _money(made: Imported) -> dict[str, tuple[str | None, dict[str, str]]]:
    plan = plan_of(made)
    found = {}
    if plan.budget is not None:
        found[""] = plan.budget
    for item in every_item(item_tree(plan)):
        if item.project.budget is not None:
            found[_called(item.address, made)] = item.project.budget
    return {name: _stated(budget) for name, budget in found.items()}


def _stated(budget: Budget) -> tuple[str | None, dict[str, str]]:
    parts = {
        str(key): str(part.total) for _, held in breakdowns(budget) for key, part in held.items()
    }
    if budget.included_in is not None:
        parts["included_in"] = str(budget.included_in)
    return None if budget.total is None else str(budget.total), parts


def _called(address: str, made: Imported) -> str:
    """'Dự án 7/1' for its first part; a project without a number by its name."""
    plan = plan_of(made)
    item = next(each for each in every_item(item_tree(plan)) if each.address == address)
    if item.project.number is None:
        return str(item.project.name)
    above = address.rpartition(".")[0]
    if above == "projects":
        return f"Dự án {item.project.number}"
    return f"{_called(above, made)}/{item.project.number}"


def _words(text: str) -> list[str]:
    return re.findall(r"[^\W_]+", normalize("NFC", text).casefold())
