"""Text from a plan is data in every format: it shows, and does nothing."""

from __future__ import annotations

import io
import re
from zipfile import ZipFile

import docx
import pytest
from markdown_it import MarkdownIt

from gnbv_cli.documents.docx import render_docx
from gnbv_cli.documents.lines import Kind, Line
from gnbv_cli.documents.markdown import render_markdown
from gnbv_cli.documents.outline import outline
from gnbv_cli.documents.text import render_text
from tests.documents.conftest import read

HOSTILE = [
    "=HYPERLINK(1)", "+1", "- một", "@ten", "<script>alert(1)</script>", "[red]x[/red]",
    "[x](http://a)", "![x](y)", "# một", "1. một", "2) hai", "***", "___", "> một", "`x`", "~~x~~",
    "a\\", "\\*", "&lt;", "|a|b|", "$x$", "a  \nb", "a #", "=", "\x1b[31m", "\x07\x01\x0b\x0c",
    "a\r\nb\u2028c\u0085d", "\u202eabc", "\ufffe", "\ud800", "{% x %}", "%s {0}", "\u00a0", "]]>",
]  # fmt: skip
KINDS = [kind for kind in Kind if kind is not Kind.HEADING]


def lines_with(words: str) -> list[Line]:
    """A document that has `words` on a line of every kind, and as marker and label."""
    lines = [Line(kind, words, level=1) for kind in KINDS]
    lines.append(Line(Kind.HEADING, words, words, words, 2))
    lines.append(Line(Kind.ITEM, f"x {words} y", words, words, 9, changed=(words,)))
    return lines


@pytest.mark.parametrize("words", HOSTILE)
def test_word(words: str) -> None:
    data = render_docx(lines_with(words))
    document = docx.Document(io.BytesIO(data))
    text = "\n".join(paragraph.text for paragraph in document.paragraphs)
    assert text.count(Line(Kind.ITEM, words).visible().text) >= len(KINDS) - 10
    with ZipFile(io.BytesIO(data)) as parts:
        assert b"fldChar" not in parts.read("word/document.xml")
        assert b"hyperlink" not in parts.read("word/document.xml")


@pytest.mark.parametrize("words", HOSTILE)
def test_text(words: str) -> None:
    text = render_text(lines_with(words))
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028-\u202e\ud800-\udfff]", text)
    text.encode("utf-8")


@pytest.mark.parametrize("words", HOSTILE)
def test_markdown(words: str) -> None:
    """A reader of Markdown shows the very words, and finds no link, image, code or HTML."""
    for line in lines_with(words):
        source = render_markdown([Line(Kind.TITLE, "t"), line])
        tokens = MarkdownIt("commonmark").parse(source)
        kinds = {child.type for token in tokens for child in (token.children or [])}
        assert kinds <= {
            "text", "text_special", "em_open", "em_close", "strong_open", "strong_close",
        }, source  # fmt: skip
        blocks = {token.type for token in tokens}
        assert not blocks & {"html_block", "fence", "code_block", "blockquote_open", "hr"}, source
        assert "ordered_list_open" not in blocks, source
        if line.marker:
            continue
        shown = "".join(
            child.content for token in tokens for child in (token.children or [])
        ).removeprefix("t")
        assert shown == line.visible().text.strip("\u00a0 "), source


def test_line_breaks_of_a_plan_are_no_lines() -> None:
    text = 'gnbv: 1\ndocument: {title: "a\\nb\\r\\nc\\u2028d", year: 2026}\n'
    assert [line.visible().text for line in outline(read(text))][-1] == "a b c\\u2028d"
