from __future__ import annotations

import pytest

from gnbv_cli.written.composer import compose
from gnbv_cli.written.source import Source
from gnbv_cli.written.unquoted import holds_a_colon


def found(text: str) -> bool:
    (fault,) = compose(Source(text)).faults
    return holds_a_colon(text, fault)


@pytest.mark.parametrize(
    "text",
    [
        "a: {x: 1, text: lên 80% (năm 2025: 75%).}\n",
        "a: {text: kinh phí: 5 triệu}\n",
        "a:\n  - {marker: a), text: Chủ trì: đơn vị, phối hợp}\n",
        "a: [x, lên 80% (năm 2025: 75% (so với: 1)).]\n",
        "a: {text: lên 80%\n  (năm 2025: 75%)}\nz: 1\n",
    ],
)
def test_words_with_a_colon_are_told(text: str) -> None:
    assert found(text)


@pytest.mark.parametrize(
    "text",
    [
        "a: {x: 1 y: 2}\n",
        "a: {x: 5 triệu y: 2}\n",
        "a: {text: b, c: d\ne: f\n",
        "a: {b: {c: d}\nkinh phí: {f: g}\n",
        'a: {text: "x" y: z}\n',
        "a: [x: y, z\nb: c\n",
        "a: [b\n",
    ],
)
def test_a_comma_or_bracket_that_is_missing_is_not_taken_for_it(text: str) -> None:
    assert not found(text)
