"""The legal facts of law.yaml, by key."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import NamedTuple


class LegalReference(NamedTuple):
    """A provision, and how far its text was checked."""

    document: str
    clause: str
    subject: str
    standing: str


def legal_reference(key: str) -> LegalReference:
    """The provision under `key`; KeyError where there is none (a fault of ours)."""
    return LegalReference(**_facts()[key])


@cache
def _facts() -> dict[str, dict[str, str]]:
    import yaml  # noqa: PLC0415 - most runs cite nothing

    text = files("gnbv_cli.data").joinpath("law.yaml").read_text("utf-8")
    facts: dict[str, dict[str, str]] = yaml.load(text, Loader=yaml.CSafeLoader)
    return facts
