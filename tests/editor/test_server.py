"""The real server, spoken with over its pipes as an editor does."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from gnbv_cli.commands.main import run
from tests.editor.client import CAPABILITIES, Client, Message
from tests.editor.plans import SMALL, VINH_PHONG

CODEC = {"utf-8": ("utf-8", 1), "utf-16": ("utf-16-le", 2), "utf-32": ("utf-32-le", 4)}
FAULTY = SMALL.replace("60 triệu", "61 triệu")


def words(text: str, place: Message, encoding: str = "utf-16") -> str:
    """What stands in a range on one line, cut out as an editor would."""
    codec, size = CODEC[encoding]
    start, end = place["start"], place["end"]
    assert start["line"] == end["line"]
    line: bytes = text.replace("\r\n", "\n").split("\n")[start["line"]].encode(codec)
    first, last = int(start["character"]) * size, int(end["character"]) * size
    return line[first:last].decode(codec)


def position(text: str, wanted: str) -> Message:
    """Where `wanted` begins, for an editor that counts UTF-16."""
    before = text[: text.index(wanted)].replace("\r\n", "\n")
    line = before.rpartition("\n")[2]
    return {"line": before.count("\n"), "character": len(line.encode("utf-16-le")) // 2}


def about(uri: str, **more: Any) -> Message:
    return {"textDocument": {"uri": uri}, **more}


def test_a_whole_conversation(tmp_path: Path) -> None:
    uri = (tmp_path / "plan.yaml").as_uri()  # there is no such file: what is open counts
    with Client("--delay", "0") as editor:
        able = editor.initialize()["capabilities"]
        assert able["positionEncoding"] == "utf-16"
        assert able["textDocumentSync"]["change"] == 1
        editor.open(uri, VINH_PHONG)
        found = editor.diagnostics(uri, 1)
        wrong = next(each for each in found if each["code"] == "BAL001")
        assert words(VINH_PHONG, wrong["range"]) == "379 triệu đồng"
        assert (wrong["severity"], wrong["source"]) == (1, "gnbv")
        assert wrong["codeDescription"]["href"].endswith("/docs/rules/BAL001.md")
        related = wrong["relatedInformation"][0]
        assert words(VINH_PHONG, related["location"]["range"]) == "345 triệu đồng"
        assert {each["severity"] for each in found} == {1, 2, 3}

        place = position(VINH_PHONG, "379 triệu")
        shown = editor.ask("textDocument/hover", about(uri, position=place))
        assert shown["contents"]["kind"] == "markdown"
        assert "- Bằng chữ: Ba trăm bảy mươi chín triệu đồng" in shown["contents"]["value"]
        assert shown["range"] == wrong["range"]

        place = position(VINH_PHONG, "central: 345")
        declared = editor.ask("textDocument/definition", about(uri, position=place))
        assert declared["range"]["start"] == position(VINH_PHONG, "central: {name")

        symbols = editor.ask("textDocument/documentSymbol", about(uri))
        assert "projects" in [each["detail"] for each in symbols]

        asked = about(uri, range=wrong["range"], context={"diagnostics": [wrong]})
        (action,) = editor.ask("textDocument/codeAction", asked)
        assert action["isPreferred"]
        assert action["diagnostics"] == [wrong]
        (edit,) = action["edit"]["changes"][uri]
        assert (edit["range"], edit["newText"]) == (wrong["range"], "397 triệu đồng")

        editor.change(uri, VINH_PHONG.replace("379 triệu", "397 triệu"), 2)
        assert "BAL001" not in [each["code"] for each in editor.diagnostics(uri, 2)]
        assert editor.leave() == 0
        assert editor.ended() == ""


def test_it_finds_what_a_check_finds(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    file = tmp_path / "plan.yaml"
    file.write_text(VINH_PHONG, "utf-8")
    run(["check", str(file), "--format", "json"])
    checked = json.loads(capsys.readouterr().out)["plans"][0]["findings"]
    with Client() as editor:
        editor.initialize({"general": {"positionEncodings": ["utf-32", "utf-16"]}})
        editor.open(file.as_uri(), VINH_PHONG)
        found = editor.diagnostics(file.as_uri(), 1)
    assert [
        (
            each["code"],
            each["range"]["start"]["line"] + 1,
            each["range"]["start"]["character"] + 1,
            each["range"]["end"]["line"] + 1,
            each["range"]["end"]["character"] + 1,
        )
        for each in found
    ] == [
        (each["code"], each["line"], each["column"], each["end_line"], each["end_column"])
        for each in checked
    ]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-32"])
@pytest.mark.parametrize("ends", ["\n", "\r\n"], ids=["LF", "CRLF"])
def test_the_encoding_is_agreed_on(encoding: str, ends: str) -> None:
    text = FAULTY.replace(
        "  total: 100 triệu đồng\n  sources: {", "  {text: 😀ế, total: 100 triệu đồng, sources: {"
    ).replace("40 triệu đồng}", "40 triệu đồng}}")
    text = text.replace("budget:\n  {", "budget: {").replace("\n", ends)
    uri = "untitled:Untitled-1"
    with Client() as editor:
        able = editor.initialize({"general": {"positionEncodings": ["odd", encoding]}})
        assert able["capabilities"]["positionEncoding"] == encoding
        editor.open(uri, text)
        found = editor.diagnostics(uri, 1)
        wrong = next(each for each in found if each["code"] == "BAL001")
        assert words(text, wrong["range"], encoding) == "61 triệu đồng"
        shown = editor.ask("textDocument/hover", about(uri, position=wrong["range"]["end"]))
        assert shown["range"] == wrong["range"]
        assert shown["contents"]["kind"] == "plaintext"
        symbols = editor.ask("textDocument/documentSymbol", about(uri))
        assert {"name", "location"} <= symbols[0].keys()  # flat: no nesting was asked for


def test_a_burst_of_typing_gives_one_review() -> None:
    uri = "file:///a/plan.yaml"
    with Client("--delay", "300") as editor:
        editor.initialize()
        editor.open(uri, SMALL)
        assert editor.diagnostics(uri, 1) == []
        for version in range(2, 22):
            editor.change(uri, FAULTY + "#" * version, version)
        shown = editor.until(lambda message: message["method"].endswith("publishDiagnostics"))
        assert shown["params"]["version"] == 21
        assert [each["code"] for each in shown["params"]["diagnostics"]] == ["BAL001"]
        # What is asked before the review is due is answered for the text as it is by then.
        editor.change(uri, SMALL, 22)
        asked = about(uri, position=position(SMALL, "60 triệu"))
        assert "khớp" in editor.ask("textDocument/hover", asked)["contents"]["value"]


def test_broken_text_is_survived() -> None:
    uri = "file:///a/plan.yaml"
    texts = ["gnbv: [", "gnbv: 1\n\x00", "gnbv: \ud800", "gnbv: 1\n" + "[" * 5000, "", "a", FAULTY]
    with Client("--delay", "0") as editor:
        editor.initialize()
        editor.open(uri, SMALL)
        assert editor.diagnostics(uri, 1) == []
        for version, text in enumerate(texts, start=2):
            editor.change(uri, text, version)
            codes = [each["code"] for each in editor.diagnostics(uri, version)]
            assert codes or "gnbv" not in text
            for method in ("hover", "definition"):
                asked = about(uri, position={"line": 0, "character": 3})
                editor.ask(f"textDocument/{method}", asked)
            editor.ask("textDocument/documentSymbol", about(uri))
        assert codes == ["BAL001"]
        editor.send_bytes(b"Content-Length: 7\r\n\r\n{broken")
        editor.send("textDocument/didChange", {"odd": True})
        editor.send("textDocument/unknown", {})
        editor.change(uri, SMALL, 99)
        assert editor.diagnostics(uri, 99) == []
        assert editor.leave() == 0


def test_a_question_that_is_taken_back_stops_nothing() -> None:
    uri = "file:///a/plan.yaml"
    with Client("--delay", "0") as editor:
        editor.initialize()
        editor.open(uri, FAULTY)
        place = position(FAULTY, "61 triệu")
        editor.send("textDocument/hover", about(uri, position=place), id=77)
        editor.send("$/cancelRequest", {"id": 77})
        answer = editor.until(lambda message: message.get("id") == 77)
        assert "61 triệu" in answer["result"]["contents"]["value"]
        editor.change(uri, SMALL, 2)
        assert editor.diagnostics(uri, 2) == []
        assert editor.leave() == 0
        assert editor.ended() == ""


def test_what_is_no_plan_gets_nothing() -> None:
    uri = "file:///a/pod.yaml"
    with Client("--delay", "0") as editor:
        editor.initialize()
        editor.open(uri, "kind: Pod\n")
        assert editor.diagnostics(uri, 1) == []
        start = {"line": 0, "character": 0}
        assert editor.ask("textDocument/hover", about(uri, position=start)) is None
        assert editor.ask("textDocument/documentSymbol", about(uri)) is None
        asked = about(uri, range={"start": start, "end": start}, context={"diagnostics": []})
        assert editor.ask("textDocument/codeAction", asked) is None
        assert editor.ask("textDocument/hover", about("file:///b", position=start)) is None


def test_a_closed_plan_has_no_findings_left() -> None:
    uri = "file:///a/plan.yaml"
    with Client() as editor:
        editor.initialize()
        editor.open(uri, FAULTY)
        assert editor.diagnostics(uri, 1)
        editor.change(uri, FAULTY, 2)
        editor.send("textDocument/didClose", about(uri))
        shown = editor.until(lambda message: message["method"].endswith("publishDiagnostics"))
        assert shown["params"] == {"uri": uri, "diagnostics": []}
        assert editor.leave() == 0


def test_the_settings_of_the_office_count(tmp_path: Path) -> None:
    settings = tmp_path / "gnbv.yaml"
    settings.write_text("language: en\nrules: {BAL001: note}\n", "utf-8")
    plan, own = (tmp_path / "plan.yaml").as_uri(), settings.as_uri()
    with Client() as editor:
        editor.initialize()
        editor.open(plan, FAULTY)
        (found,) = editor.diagnostics(plan, 1)
        assert (found["code"], found["severity"]) == ("BAL001", 3)
        assert "What to do: " in found["message"]
        # The settings themselves are looked at as they are typed, and count once they are saved.
        editor.open(own, "rules: {BAL01: off}\n")
        assert [each["code"] for each in editor.diagnostics(own, 1)] == ["SCH006"]
        settings.write_text("rules: {BAL001: off}\n", "utf-8")
        editor.send("textDocument/didSave", about(own))
        assert editor.diagnostics(plan, 1) == []
        settings.write_text("rules: {BAL01: off}\n", "utf-8")
        editor.send("textDocument/didSave", about(own))
        said = editor.until(lambda message: message["method"] == "window/logMessage")
        assert said["params"]["message"].startswith("1 chỗ trong ")
        assert [each["severity"] for each in editor.diagnostics(plan, 1)] == [2]
        assert [each["code"] for each in editor.diagnostics(own, 1)] == ["SCH006"]
        settings.unlink()
        settings.mkdir()
        changed = {"changes": [{"uri": own, "type": 2}]}
        editor.send("workspace/didChangeWatchedFiles", changed)
        said = editor.until(lambda message: message["method"] == "window/logMessage")
        assert "là thư mục" in said["params"]["message"]
        assert [each["severity"] for each in editor.diagnostics(plan, 1)] == [2]


def test_the_language_is_chosen() -> None:
    uri = "untitled:a"
    with Client("--lang", "en", "--stdio") as editor:
        editor.initialize()
        editor.open(uri, FAULTY)
        (found,) = editor.diagnostics(uri, 1)
        assert "What to do: " in found["message"]


def test_only_quick_fixes_are_offered() -> None:
    uri = "file:///a/plan.yaml"
    start = position(VINH_PHONG, "379 triệu")
    with Client() as editor:
        editor.initialize(CAPABILITIES)
        editor.open(uri, VINH_PHONG)
        for only, offered in (["quickfix"], 1), (["source.fixAll"], 0), ([], 1):
            context = {"diagnostics": [], "only": only}
            asked = about(uri, range={"start": start, "end": start}, context=context)
            assert len(editor.ask("textDocument/codeAction", asked)) == offered


def test_an_editor_that_goes_away_ends_it() -> None:
    with Client() as editor:
        editor.initialize()
        assert editor.close() == 1
    with Client() as editor:
        editor.initialize()
        editor.send("exit", None)
        assert editor.close() == 1


def test_without_pygls_it_says_how_to_install_it() -> None:
    script = (
        "import sys; sys.modules['pygls'] = None\n"
        "from gnbv_cli.commands.main import run; sys.exit(run(['lsp']))"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], input=b"", capture_output=True, check=False
    )
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr.decode() == (
        "Chưa cài pygls (bản 2), cần cho gnbv lsp; cài bằng: pip install 'gnbv-cli[lsp]'\n"
    )


@pytest.mark.skipif(os.name != "posix", reason="needs POSIX")
def test_by_hand_it_says_that_an_editor_starts_it() -> None:
    import pty  # noqa: PLC0415 - POSIX

    own, theirs = pty.openpty()
    done = subprocess.run(
        [sys.executable, "-m", "gnbv_cli", "lsp"], stdin=theirs, capture_output=True, check=False
    )
    os.close(own)
    os.close(theirs)
    assert done.returncode == 2
    assert done.stderr.decode().startswith("gnbv lsp do trình soạn thảo gọi")
