"""Where values stand in the file."""

from __future__ import annotations

import pytest

from gnbv_cli.written.composer import compose
from gnbv_cli.written.nodes import Mapping, Text
from gnbv_cli.written.source import Source


@pytest.mark.parametrize("ends", ["\n", "\r\n", "\r", "\x85", "\u2028"])
@pytest.mark.parametrize(
    "before", ["!!str ", "&a !!str ", "!!str # ghi chú\n  ", "&a # x\n  # y\n  "]
)
def test_a_value_begins_behind_its_anchor_and_tag(before: str, ends: str) -> None:
    text = f"a: {before}12 đồng\nb: 1\n".replace("\n", ends)
    root = compose(Source(text, "plan.yaml")).root
    assert isinstance(root, Mapping)
    value = root["a"]
    assert isinstance(value, Text)
    assert text[value.start : value.end] == value == "12 đồng"
