"""Texts within braces and brackets: libyaml reads some signs behind a colon as its own."""

from __future__ import annotations

import pytest
import yaml

from gnbv_cli.documents.layout.scalar import scalar


@pytest.mark.parametrize("sign", list("?!,[]{}&*#|>%@`'\"-:="))
@pytest.mark.parametrize("before", [":", " :", ": ", " "])
def test_a_sign_behind_a_colon(before: str, sign: str) -> None:
    for text in (f"Năm 2027{before}{sign} 200", f"Năm 2027{before}{sign}200"):
        whole = f"{{text: {scalar(text, in_flow=True)}}}\n"
        assert yaml.load(whole, Loader=yaml.CSafeLoader) == {"text": text}
        assert yaml.load(f"text: {scalar(text)}\n", Loader=yaml.CSafeLoader) == {"text": text}
