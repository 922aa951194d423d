"""A text as one YAML scalar on a line: plain where YAML and people read it as text, else quoted."""

from __future__ import annotations

import re

_PLAIN = re.compile(r"[^\W_](?:.*[^\s:])?|[(“„…«].*[^\s:]")
_BROKEN = re.compile(r":(?=\s)|\s#|[^ \S]|[\u0085\u00a0\u2028\u2029\ufeff]")
_FLOW_SIGN = re.compile(r"[,\[\]{}]|:\?")  # libyaml takes ':?' for a key there
_OTHER_TYPE = re.compile(
    r"(?i:null|true|false|yes|no|on|off|y|n)|0\d+|0[box]\w+|[\d_]+\.[\d_]*(?:e[+-]?\d+)?|\d+(?::\d+)+|\d+e\d+"
)
"""What other readers of YAML take for a number or a truth value."""
_NAMED = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t", "\r": "\\r", "\0": "\\0"}


def scalar(text: str | None, *, in_flow: bool = False) -> str:
    """`text` as a scalar that reads back as it is; None as 'null'."""
    if text is None:
        return "null"
    is_plain = (
        _PLAIN.fullmatch(text)
        and text.isprintable()
        and not _BROKEN.search(text)
        and not _OTHER_TYPE.fullmatch(text)
        and not (in_flow and _FLOW_SIGN.search(text))
    )
    return text if is_plain else quoted(text)


def quoted(text: str) -> str:
    """`text` in double quotes, everything that does not show as an escape."""
    return '"' + "".join(map(_escaped, text)) + '"'


def _escaped(character: str) -> str:
    if character in _NAMED:
        return _NAMED[character]
    if character == " " or (character.isprintable() and character != "\ufeff"):
        return character
    code = ord(character)
    if code < 0x100:
        return f"\\x{code:02x}"
    return f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"
