"""The legal facts of law.yaml, by key."""

from __future__ import annotations

from typing import NamedTuple

from gnbv_cli.data.facts import facts


class LegalReference(NamedTuple):
    """A provision, how far its text was checked, and where it was read."""

    document: str
    clause: str
    subject: str
    standing: str
    source: str


def legal_reference(key: str) -> LegalReference:
    """The provision under `key`; KeyError where there is none (a fault of ours)."""
    return LegalReference(**facts("law.yaml")[key])
