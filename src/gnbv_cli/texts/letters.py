"""Documents in the letters that an encoding has: what it lacks is written as the format can."""

from __future__ import annotations

import re

_NOT_ASCII = re.compile("[^\x00-\x7f]")
_SURROGATE = re.compile("[\ud800-\udfff]")


def json_letters(text: str, encoding: str | None) -> str:
    """A JSON document that can be written in `encoding`, with no letter changed."""
    if not _is_utf8(encoding):
        return _NOT_ASCII.sub(_json_escape, text)
    try:
        text.encode()  # a search for surrogates takes ten times as long
    except UnicodeEncodeError:
        return _SURROGATE.sub(_json_escape, text)
    return text


def xml_letters(text: str, encoding: str | None) -> str:
    """An XML document, without surrogates, that can be written in `encoding`."""
    return text if _is_utf8(encoding) else _NOT_ASCII.sub(lambda c: f"&#{ord(c[0])};", text)


def _is_utf8(encoding: str | None) -> bool:
    return (encoding or "").lower().replace("-", "") == "utf8"


def _json_escape(found: re.Match[str]) -> str:
    units = found[0].encode("utf-16-be", "surrogatepass")
    return "".join(f"\\u{units[i : i + 2].hex()}" for i in range(0, len(units), 2))
