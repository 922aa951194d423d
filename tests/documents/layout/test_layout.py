"""The file that is written of a plan's tree: what is read from it is the tree again."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gnbv_cli.documents.layout import Commented, Value, plan_text
from gnbv_cli.written.composer import compose
from gnbv_cli.written.nodes import Node
from gnbv_cli.written.source import Source

ROOT = Path(__file__).parents[3]
PLANS = [ROOT / "plan.yaml", *sorted((ROOT / "tests" / "plans").glob("*/*.yaml"))]


def read(text: str) -> Any:
    composition = compose(Source(text))
    assert composition.faults == []
    return _plain(composition.root)


def _plain(node: Node) -> Any:
    if isinstance(node, dict):
        return {str(key): _plain(value) for key, value in node.items()}
    if isinstance(node, list):
        return [_plain(value) for value in node]
    return None if node is None else str(node)


@pytest.mark.parametrize("path", PLANS, ids=lambda path: path.stem)
def test_a_plan_written_anew_is_the_same_plan(path: Path) -> None:
    tree = read(path.read_text("utf-8"))
    written = plan_text(tree)
    assert read(written) == tree
    assert plan_text(read(written)) == written
    assert max(map(len, written.split("\n"))) <= 100


_WORDS = st.lists(
    st.sampled_from(("hỗ trợ", "hộ nghèo.", "Tổ", "chức:", "# 2", "- a", "12,5", "''", '"', "{")),
    max_size=40,
).map(" ".join)
_TEXTS = st.one_of(_WORDS, st.text(st.characters(exclude_categories=["Cs"]), max_size=30))
_TREES: st.SearchStrategy[Value] = st.recursive(
    st.none() | _TEXTS,
    lambda inner: st.one_of(
        st.lists(inner, max_size=4),
        st.dictionaries(st.sampled_from(("text", "items", "names", "sources", "total")), inner),
    ),
    max_leaves=12,
)


@settings(deadline=None, max_examples=400)
@given(st.dictionaries(st.sampled_from(("sections", "projects", "budget", "closing")), _TREES))
def test_any_text_reads_back(tree: dict[str, Value]) -> None:
    if not tree:
        return
    assert read(plan_text(tree)) == tree


@pytest.mark.parametrize(
    "text",
    [
        "", " ", "~", "null", "Null", "yes", "01", "2.1", "12:30", "- x", "-", "a: b", "a:", "a #b",
        "#", "'", '"', "\\", "[a", "{a}", "*", "&a", "!t", "%", "@", "`", "|", ">", "? x", "<<",
        "---", "...", "a\nb", "a\tb", "a  b", " a", "a ", "\u00a0a", "a\u2028b", "a\u0085b",
        "\ufeff", "a\x07b", "“Cả nước”", "…", "\U0001f600", "a, b", "e\u0301",
    ],
)  # fmt: skip
def test_odd_texts(text: str) -> None:
    tree: dict[str, Value] = {
        "closing": [text],
        "budget": {"total": text, "tail": text},
        "long": text * 60,
    }
    assert read(plan_text(tree)) == tree


def test_a_sentence_starts_a_line() -> None:
    one = "Hỗ trợ hộ nghèo phát triển sản xuất theo hướng hàng hóa tại các thôn, bản của xã."
    two = "Tổ chức tập huấn cho người dân."
    assert plan_text({"closing": [f"{one} {two}"]}) == f"closing:\n  - >-\n    {one}\n    {two}\n"


def test_remarks_stand_behind_their_texts() -> None:
    long = "hỗ trợ " * 20 + "hết"
    written = plan_text(
        {
            "budget": {
                "total": Commented("379 triệu đồng", "dòng 175"),
                "text": Commented(long, "a\nb"),
            }
        }
    )
    assert written.startswith(
        "budget:\n  total: 379 triệu đồng  # dòng 175\n  text: >-  # ab\n    hỗ trợ"
    )
    assert read(written) == {"budget": {"total": "379 triệu đồng", "text": long}}
