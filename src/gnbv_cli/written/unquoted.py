"""Running words with ': ' in them that stand in braces or brackets without quotes."""

from __future__ import annotations

import re

from gnbv_cli.written.composer import FileFault

_OPEN_FLOW = ("did not find expected ',' or '}'", "did not find expected ',' or ']'")
_ENTRY = re.compile(r"[{\[,]\s")
_KEY = re.compile(r"(?:\A|\s)[a-z][a-z0-9_-]*\Z")
"""A word that may well be a key, after a comma that was forgotten."""


def holds_a_colon(text: str, fault: FileFault) -> bool:
    """Whether the entry that libyaml gives up in is words of which a ': ' made a key."""
    if fault.detail not in _OPEN_FLOW or not text.startswith((": ", ":\n", ":\r"), fault.start):
        return False
    opened = fault.other if fault.other is not None else fault.start
    entry = _ENTRY.split(text[opened + 1 : fault.start])[-1]
    line = entry.rpartition("\n")[2]
    if entry != line and not line.startswith(" "):
        return False  # a key of the outer level: a brace is open
    words = line.strip()
    in_brace = fault.detail.endswith("'}'")
    if in_brace and entry == line and ": " not in words:
        return False
    return " " in words and not _KEY.search(words)
