"""What an output must be in its form: a function a form, which says what is wrong, or nothing."""

from __future__ import annotations

import csv
import io
import json
import re
import zipfile
from collections.abc import Callable
from typing import Any
from xml.etree import ElementTree

import yaml

from fuzz.html_tags import wrong_in_html

ALIVE = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]"
)
"""What a terminal may act on."""
_REFUSED = re.compile(r"[\ud800-\udfff]|(?<!\\)(?:\\\\)*\\u0000")
_HUNK = re.compile(r"@@ -\d+(?:,(\d+))? \+\d+(?:,(\d+))? @@\n")


def wrong_in(form: str, data: bytes) -> str | None:
    """Why `data` is not valid in `form`; None where it is."""
    try:
        return _FORMS[form](data)
    except (ValueError, csv.Error, yaml.YAMLError, ElementTree.ParseError, zipfile.BadZipFile) as e:
        return f"{type(e).__name__}: {e}"


def _text(data: bytes) -> str | None:
    found = ALIVE.search(data.decode("utf-8"))
    return f"{found[0]!r} at {found.start()}" if found else None


def _any_text(data: bytes) -> str | None:
    data.decode("utf-8")
    return None


def _json(data: bytes) -> str | None:
    return None if isinstance(json.loads(data), dict | list) else "neither object nor list"


def _json_lines(data: bytes) -> str | None:
    """Objects, and nothing in them but a file's name that a database refuses (docs/scale.md)."""
    for line in data.decode("utf-8").splitlines():
        told = json.loads(line)
        if not isinstance(told, dict):
            return "a line is no object"
        rest = {name: value for name, value in told.items() if name != "file"}
        if refused := _REFUSED.search(json.dumps(rest, ensure_ascii=False)):
            return f"{refused[0]!r}"
    return None


def _sarif(data: bytes) -> str | None:
    log = json.loads(data)
    try:
        assert log["version"] == "2.1.0"
        assert log["$schema"].startswith("https://")
        for run in log["runs"]:
            assert run["tool"]["driver"]["name"]
            assert isinstance(run["invocations"][0]["executionSuccessful"], bool)
            named = {rule["id"] for rule in run["tool"]["driver"]["rules"]}
            for result in run["results"]:
                _assert_result(result, named)
    except (KeyError, IndexError, TypeError, AssertionError) as error:
        return f"SARIF: {type(error).__name__}: {error}"
    return None


def _assert_result(result: dict[str, Any], named: set[str]) -> None:
    assert result["message"]["text"]
    assert result["level"] in ("error", "warning", "note")
    assert result["ruleId"] in named
    for location in result["locations"]:
        place = location["physicalLocation"]
        assert isinstance(place["artifactLocation"]["uri"], str)
        region = place["region"]
        start = region["startLine"], region["startColumn"]
        assert (1, 1) <= start <= (region["endLine"], region["endColumn"])


def _gitlab(data: bytes) -> str | None:
    try:
        for each in json.loads(data):
            assert each["description"]
            assert each["fingerprint"]
            assert each["severity"] in ("info", "minor", "major", "critical", "blocker")
            assert each["location"]["lines"]["begin"] >= 1
    except (KeyError, TypeError, AssertionError) as error:
        return f"GitLab: {type(error).__name__}: {error}"
    return None


def _github(data: bytes) -> str | None:
    for line in data.decode("utf-8").split("\n"):
        if line.startswith("::") and not re.match(r"::(error|warning|notice)( [^\r]*?)?::", line):
            return f"no annotation: {line[:80]!r}"
    return _text(data)


def _xml(data: bytes) -> str | None:
    ElementTree.fromstring(data)
    return None


def _csv(data: bytes) -> str | None:
    """Lines of one cell stand above and below the table, whose rows are all as wide."""
    rows = [*csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""), strict=True)]
    widths = {len(row) for row in rows if len(row) > 1}
    return None if len(widths) <= 1 else f"rows of {sorted(widths)} cells"


def _package(data: bytes) -> str | None:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        names = archive.namelist()
        if len(set(names)) < len(names) or "[Content_Types].xml" not in names:
            return f"parts: {names}"
        for name in names:
            part = archive.read(name)  # its checksum is looked at
            if name.endswith((".xml", ".rels")):
                ElementTree.fromstring(part)
    return None


def _yaml(data: bytes) -> str | None:
    tree = yaml.load(data, Loader=yaml.CBaseLoader)
    return None if isinstance(tree, dict) else "no mapping"


def _patch(data: bytes) -> str | None:
    """Each hunk has as many lines as its head says."""
    lines = re.findall(r"[^\n]*\n|[^\n]+", data.decode("utf-8"))
    at = 2
    if lines and not (lines[0].startswith("--- ") and lines[1].startswith("+++ ")):
        return "no head"
    while at < len(lines):
        head = _HUNK.fullmatch(lines[at])
        if head is None:
            return f"no hunk: {lines[at][:80]!r}"
        old, new = (int(count or 1) for count in head.groups())
        at += 1
        while at < len(lines) and (old or new or lines[at][0] == "\\"):
            old -= lines[at][0] in " -"
            new -= lines[at][0] in " +"
            at += 1
        if old or new:
            return "a hunk is longer or shorter than its head says"
    return None


_FORMS: dict[str, Callable[[bytes], str | None]] = {
    "text": _text,
    "said": _text,
    "markdown": _text,
    "md": _text,
    "document": _any_text,
    "json": _json,
    "baseline": _json,
    "jsonl": _json_lines,
    "sarif": _sarif,
    "gitlab": _gitlab,
    "github": _github,
    "junit": _xml,
    "csv": _csv,
    "html": wrong_in_html,
    "xlsx": _package,
    "docx": _package,
    "yaml": _yaml,
    "patch": _patch,
}
