"""The time that a run goes by: an input, so that the same input gives the same output."""

from __future__ import annotations

import os
from datetime import UTC, date, datetime

_LATEST = 253_402_300_799
"""The last second of the year 9999."""
_DIGITS = 13
"""A longer number is later than that, whatever follows."""


def stated_time() -> datetime | None:
    """The time in SOURCE_DATE_EPOCH (seconds since 1970, UTC); None where it states none."""
    stated = os.environ.get("SOURCE_DATE_EPOCH", "")
    if not (stated.isascii() and stated.isdigit()):
        return None
    return datetime.fromtimestamp(min(int(stated[:_DIGITS]), _LATEST), UTC)


def now() -> datetime:
    """The stated time, else the clock's, in the zone of its place."""
    return stated_time() or datetime.now().astimezone()


def today() -> date:
    """The day of `now`."""
    return now().date()
