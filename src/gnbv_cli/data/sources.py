"""Sources of money beside the programme's own, as a sentence names them."""

from __future__ import annotations

import re
from functools import cache

from gnbv_cli.data.facts import facts

_OWN = r"(?!\w)(?![^.;\n]{0,20} (?:của|thuộc) (?:chương trình|dự án|tiểu dự án)(?!\w))"
"""Money of the programme itself is no other source."""


@cache
def other_sources() -> re.Pattern[str]:
    """Finds, in lower case, where a sentence names another source of money."""
    stated = facts("sources.yaml")
    before, between, sources, givers, gives = (
        _any(stated[key]) for key in ("before", "between", "sources", "givers", "gives")
    )
    return re.compile(
        rf"(?:(?<!\w)(?:{before}) (?:(?:{between}) ){{0,2}}|\((?:(?:{between}) ){{1,2}})"
        rf"(?:{sources}){_OWN}|"
        rf"(?<!\w)do (?:{givers})(?!\w)[^.;\n]{{0,40}}(?<!\w)(?:{gives})(?!\w)"
    )


def _any(text: str) -> str:
    words = sorted(text.split("; "), key=len, reverse=True)
    return "|".join(map(re.escape, words))
