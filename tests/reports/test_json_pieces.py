"""Pieces of a JSON document are what `json` writes of the whole."""

import json
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from gnbv_cli.reports.json_pieces import array, piece

texts = st.text(st.characters(codec=None, exclude_categories=()), max_size=20)
values = st.recursive(
    st.none() | st.booleans() | st.integers() | texts,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(texts, inner, max_size=4),
    max_leaves=20,
)


@given(values)
def test_a_piece_is_what_json_writes(value: Any) -> None:
    assert piece(value, 0) == json.dumps(value, ensure_ascii=False, indent=2)


@given(st.lists(values, max_size=4))
def test_pieces_make_the_whole(parts: list[Any]) -> None:
    text = '{\n  "parts": ' + "".join(array((piece(part, 2) for part in parts), 1)) + "\n}"
    assert json.loads(text) == {"parts": parts}
    assert text == json.dumps({"parts": parts}, ensure_ascii=False, indent=2)
