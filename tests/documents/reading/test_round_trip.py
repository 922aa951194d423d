"""A plan rendered as Word, text or Markdown says the same when it is read again."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from gnbv_cli.documents.docx import render_docx
from gnbv_cli.documents.lines import LETTERHEAD, Line
from gnbv_cli.documents.markdown import render_markdown
from gnbv_cli.documents.outline import outline
from gnbv_cli.documents.text import render_text
from tests.documents.conftest import read as plan_of
from tests.documents.reading.word_xml import read, said

ROOT = Path(__file__).parents[3]
PLANS = (ROOT / "plan.yaml", ROOT / "tests" / "documents" / "golden" / "small.yaml")


def lines_of(plan: Path) -> list[Line]:
    return outline(plan_of(plan.read_text("utf-8")))


@pytest.mark.parametrize("plan", PLANS, ids=lambda plan: plan.stem)
def test_word_and_text(plan: Path, tmp_path: Path) -> None:
    """Equal but for the letterhead, whose columns Word has side by side."""
    lines = lines_of(plan)
    head = sum(line.kind in LETTERHEAD for line in lines)
    text = said(read(render_text(lines), tmp_path, "plan.txt"))
    word = said(read(render_docx(lines), tmp_path))
    assert text == [" ".join(line.words.split()) for line in lines]
    assert word[head:] == text[head:]
    assert Counter(word[:head]) == Counter(text[:head])


@pytest.mark.parametrize("plan", PLANS, ids=lambda plan: plan.stem)
def test_markdown(plan: Path, tmp_path: Path) -> None:
    """Markdown has one bullet for '-' and '+'."""
    lines = lines_of(plan)
    read_again = said(read(render_markdown(lines), tmp_path, "plan.md"))
    bare = [line.lstrip("-+ ") for line in read_again]
    assert bare == [" ".join(line.words.split()).lstrip("-+ ") for line in lines]
