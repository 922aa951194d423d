"""Dates as plans write them: 2026-03-11, 11/3/2026, 'ngày 11 tháng 3 năm 2026'."""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache

_ISO = re.compile(r"(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})\Z")
_SLASHED = re.compile(r"(?P<day>\d{1,2})[/.-](?P<month>\d{1,2})[/.-](?P<year>\d{4})\Z")
_SPOKEN = re.compile(
    r"(?:ngày\s+)?(?P<day>\d{1,2})\s+tháng\s+(?P<month>\d{1,2})\s+năm\s+(?P<year>\d{4})\Z",
    re.IGNORECASE,
)


@lru_cache(maxsize=1024)
def read_date(text: str) -> date | None:
    """The date that `text` names, or None if it is none."""
    found = _ISO.match(text) or _SLASHED.match(text) or _SPOKEN.match(text)
    if not found:
        return None
    try:
        return date(int(found["year"]), int(found["month"]), int(found["day"]))
    except ValueError:
        return None


def slashed(day: date) -> str:
    """'11/3/2026', as WORDING shows it: days under 10 and months 1, 2 with a leading 0."""
    return f"{day.day:02d}/{_month(day)}/{day.year}"


def spoken(day: date) -> str:
    """'ngày 11 tháng 3 năm 2026' (Nghị định 30/2020/NĐ-CP, Phụ lục I)."""
    return f"ngày {day.day:02d} tháng {_month(day)} năm {day.year}"


def _month(day: date) -> str:
    return f"{day.month:02d}" if day.month < 3 else str(day.month)
