"""Letters as people see them: composed, without what shows nothing."""

from __future__ import annotations

import re
from unicodedata import category, normalize

_ODD = re.compile("[^\\S \n\t]|[^\\w\\s!-~–—“”‘’…•]")
_SEEN = frozenset("\n\t")


def visible_letters(text: str) -> str:
    """`text` composed (NFC); what shows nothing left out, other blanks and controls as a space."""
    return _ODD.sub(_shown, normalize("NFC", text))


def folded(text: str) -> str:
    """`text` on one line, with single spaces."""
    return " ".join(text.split())


def _shown(found: re.Match[str]) -> str:
    sign = found[0]
    kind = category(sign)
    if kind in ("Cf", "Cs") or "\ufdd0" <= sign <= "\ufdef" or sign in "\ufffe\uffff":
        return ""
    return " " if kind in ("Cc", "Zs", "Zl", "Zp") and sign not in _SEEN else sign
