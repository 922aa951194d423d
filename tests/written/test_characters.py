"""Every character of a scalar is found again in the file, through folding, quotes and escapes."""

from __future__ import annotations

import pytest
import yaml
from hypothesis import example, given, settings
from hypothesis import strategies as st

from gnbv_cli.written.characters import Characters
from gnbv_cli.written.composer import compose
from gnbv_cli.written.nodes import Mapping, Text
from gnbv_cli.written.source import Source

WHITE = " \t\r\n\x85\u2028\u2029"


def scalar_of(file: str) -> tuple[Source, Text]:
    source = Source(file)
    root = compose(source).root
    assert isinstance(root, Mapping), file
    value = root["a"]
    assert isinstance(value, Text)
    return source, value


@pytest.mark.parametrize(
    ("file", "words", "written"),
    [
        ("a: mục tiêu dự án\n", "dự án", "dự án"),
        ("a: các áp\n  tổ chức\n", "áp tổ", "áp\n  tổ"),
        ("a: 'nhà ''ở'' xã hội'\n", "'ở'", "''ở''"),
        ('a: "h\\u00F3a, 379\\ntriệu"\n', "hóa", "h\\u00F3a"),
        ('a: "mục \\\n   tiêu"\n', "tiêu", "tiêu"),
        ("a: |\n  Dòng một\n  dòng hai: 52 triệu\n", "52 triệu", "52 triệu"),
        ("a: >-\n  gấp lại\n  thành một\n\n  đoạn\n", "lại thành", "lại\n  thành"),
        ("a: |2-  # ghi chú\n    thụt vào\n", "thụt", "thụt"),
        ("a:\r\n  hai dòng\r\n  CRLF ở đây\r\n", "CRLF", "CRLF"),
        ("\ufeffa: BOM đứng đầu\n", "đứng", "đứng"),
    ],
)
def test_words_are_found_where_they_were_written(file: str, words: str, written: str) -> None:
    source, text = scalar_of(file)
    start = text.index(words)
    first, last = Characters(source, text).span(start, start + len(words))
    assert source.text[first:last] == written


ALPHABET = st.text(alphabet=" \n'\"\\:#-aáằ̀đ|>\t\u00a0\U0001f600[]{},", max_size=60)


@settings(derandomize=True, max_examples=600, deadline=None)
@given(value=ALPHABET, style=st.sampled_from(["'", '"', "|", ">"]), width=st.integers(4, 40))
@example(value=" dẫn đầu", style="|", width=10)
def test_any_dumped_scalar_maps_back(value: str, style: str, width: int) -> None:
    file = (
        yaml.dump(
            {"a": value},
            Dumper=yaml.CSafeDumper,
            default_style=style,
            allow_unicode=True,
            width=width,
        )
        .replace('"a":', "a:", 1)
        .replace("'a':", "a:", 1)
    )
    source, text = scalar_of(file)
    assert text == value
    characters = Characters(source, text)
    places = [characters.place(offset) for offset in range(len(text))]
    assert places == sorted(places)
    for character, (start, end) in zip(text, places, strict=True):
        assert text.start <= start <= end <= text.end
        if character in WHITE:
            continue
        written = source.text[start:end]
        if written.startswith("\\") and text.style == '"':
            assert yaml.safe_load(f'"{written}"') == character, (file, places)
        else:
            assert written in (character, "''")
