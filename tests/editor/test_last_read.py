"""While a text cannot be read, what is shown goes by the last version that could."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import pytest

from gnbv_cli.editor.opened import Opened
from gnbv_cli.editor.outline import Symbol, moved_symbols, outline
from tests.editor.client import Client, Message
from tests.editor.plans import SMALL, VINH_PHONG
from tests.editor.test_server import about, position

URI = "file:///a/plan.yaml"
BROKEN = SMALL.replace("  - id: da1\n", "  - id: da1\n    'x\n    y: [\n")


def opened_one_after_the_other(*texts: str) -> Opened:
    before: Opened | None = None
    for version, text in enumerate(texts):
        opened = Opened(URI, "/a/plan.yaml", text, version, "utf-16")
        if before is not None:
            opened.follows(before)
        before = opened
        assert opened.review is not None
    assert before is not None
    return before


def shown(opened: Opened) -> list[Symbol]:
    read = opened.last_read
    assert read is not None
    return moved_symbols(outline(read.review.reading.root), read.moved)


def flat(symbols: list[Symbol]) -> list[Symbol]:
    return [each for symbol in symbols for each in (symbol, *flat(symbol.parts))]


@pytest.mark.parametrize("bom", ["", "\ufeff"])
@pytest.mark.parametrize("ends", ["\n", "\r\n", "\r"])
def test_the_outline_stays_and_moves(bom: str, ends: str) -> None:
    good, bad = (bom + text.replace("\n", ends) for text in (SMALL, BROKEN))
    opened = opened_one_after_the_other(good, bad)
    was, now = flat(shown(opened_one_after_the_other(good))), flat(shown(opened))
    assert [each.name for each in now] == [each.name for each in was]
    text = bad.removeprefix(bom)
    for each in now:
        if each.detail in ("budget", "phong-kinh-te", "organisation"):
            assert text[slice(*each.title)] == each.detail
        assert 0 <= each.span[0] <= each.title[0] <= each.title[1] <= each.span[1] <= len(text)


def test_nothing_is_shown_before_a_first_version_was_read() -> None:
    opened = opened_one_after_the_other(BROKEN)
    assert shown(opened) == []


def test_several_broken_versions_go_by_the_last_that_was_read() -> None:
    opened = opened_one_after_the_other(SMALL, BROKEN, "#\n" + BROKEN, "#\n#\n" + BROKEN)
    budget = next(each for each in shown(opened) if each.detail == "budget")
    assert opened.text[slice(*budget.title)] == "budget"


def test_what_is_no_plan_any_more_shows_nothing() -> None:
    opened = Opened(URI, "/a/plan.yaml", "kind: Pod\n", 2, "utf-16")
    opened.follows(opened_one_after_the_other(SMALL))
    assert opened.last_read is None


def test_every_step_of_typing_keeps_the_outline_within_the_text() -> None:
    line = "    lead: 'Phòng Kinh tế xã'\n    budget: {total: [\n"
    typed = [SMALL.replace("    lead: Phòng Kinh tế xã\n", line[:n]) for n in range(len(line))]
    before = opened_one_after_the_other(SMALL)
    for text in typed:
        opened = Opened(URI, "/a/plan.yaml", text, None, "utf-16")
        opened.follows(before)
        before = opened
        symbols = flat(shown(opened))
        assert "1. Dự án thứ nhất" in [each.name for each in symbols]
        assert all(0 <= start <= end <= len(text) for start, end in (s.span for s in symbols))


def test_in_the_editor() -> None:
    broken = VINH_PHONG.replace("\nprojects:", "\n  '😀 [\n\nprojects:")
    assert broken != VINH_PHONG

    def asked(editor: Client, method: str, text: str, words: str) -> Any:
        return editor.ask(f"textDocument/{method}", about(URI, position=position(text, words)))

    with Client("--delay", "0") as editor:
        editor.initialize()
        editor.open(URI, VINH_PHONG)
        editor.diagnostics(URI, 1)
        whole = editor.ask("textDocument/documentSymbol", about(URI))
        above = asked(editor, "hover", VINH_PHONG, "mat-tran-to-quoc:")
        below = asked(editor, "hover", VINH_PHONG, "379 triệu")
        leads = asked(editor, "definition", VINH_PHONG, "central: 345")
        editor.change(URI, broken, 2)
        (fault,) = editor.diagnostics(URI, 2)
        assert fault["code"].startswith("FIL")
        kept = editor.ask("textDocument/documentSymbol", about(URI))
        assert names(kept) == names(whole)
        assert asked(editor, "hover", broken, "mat-tran-to-quoc:") == above
        moved = asked(editor, "hover", broken, "379 triệu")
        assert moved["contents"] == below["contents"]
        assert moved["range"]["start"] == position(broken, "379 triệu")
        assert asked(editor, "hover", broken, "'😀 [") is None
        assert asked(editor, "definition", broken, "central: 345") == leads
        editor.change(URI, VINH_PHONG.replace("379 triệu", "397 triệu"), 3)
        editor.diagnostics(URI, 3)
        assert "397 triệu đồng" in names(editor.ask("textDocument/documentSymbol", about(URI)))
        assert editor.leave() == 0


def names(symbols: list[Message]) -> list[str]:
    """Names and details, the parts behind their whole; each part is within its whole."""
    found = []
    for symbol in symbols:
        parts = symbol.get("children") or []
        ends = [(each["range"]["start"], each["range"]["end"]) for each in parts]
        assert all(place(one[1]) <= place(other[0]) for one, other in pairwise(ends))
        found += [symbol["name"], symbol.get("detail", ""), *names(parts)]
    return found


def place(position: Message) -> tuple[int, int]:
    return position["line"], position["character"]
