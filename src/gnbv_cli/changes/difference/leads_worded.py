"""Passages that changed in nothing but who leads, which is told by itself."""

from __future__ import annotations

import re

from gnbv_cli.changes.difference.leads import LeadChange, beside_leads
from gnbv_cli.changes.difference.text_change import TextChange
from gnbv_cli.changes.difference.version import Version
from gnbv_cli.changes.difference.words import spoken

_WHO = re.compile(r"\.(?:lead|responsibility)\b")


class Leading:
    """What passages say of who leads, which is told by itself."""

    def __init__(self, old: Version, new: Version, led: list[LeadChange]) -> None:
        self._owners = {at for each in led for at in (each.old_at, each.new_at)}
        self._named = (beside_leads(old), beside_leads(new)) if led else ({}, {})

    def is_all(self, change: TextChange) -> bool:
        """Whether a passage differs in nothing but who leads."""
        if not self._owners & {_owner(change.old_at), _owner(change.new_at)}:
            return False
        old = _beside_leads(change.old, change.old_at, self._named[0])
        new = _beside_leads(change.new, change.new_at, self._named[1])
        return old is not None and old == new


def _owner(at: str) -> str:
    return _WHO.split(at, maxsplit=1)[0]


def _beside_leads(text: str, at: str, named: dict[str, tuple[int, int]]) -> tuple[str, str] | None:
    """What stands before and behind those who lead; None for a passage that names none."""
    if not at:
        return "", ""
    span = named.get(at) or named.get(f"{at}.text")
    if span is None:
        return None
    return spoken(text[: span[0]]), spoken(text[span[1] :])
