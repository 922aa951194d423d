"""What a review goes by beside the plan's text: the choices of gnbv.yaml, and the day."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType
from typing import Literal, NamedTuple, TypeAlias

from gnbv_cli.findings.finding import Severity
from gnbv_cli.texts.sentence import Language

Level: TypeAlias = Severity | Literal["off"]

_NONE: Mapping[str, Level] = MappingProxyType({})


class Conditions(NamedTuple):
    """By default every rule at its own severity, on the day of the clock."""

    levels: Mapping[str, Level] = _NONE
    """What a rule's findings count as, by its code; a rule that is not there keeps its own."""
    fail_on: Severity | None = None
    language: Language | None = None
    file: str = ""
    """What the gnbv.yaml is called that says so; '' where there is none."""
    stated_day: date | None = None
    errors: int = 0
    """How many errors that gnbv.yaml has: what stands there does not count."""

    @property
    def day(self) -> date:
        """The stated day; else that of SOURCE_DATE_EPOCH or of the clock."""
        from gnbv_cli.review.today import today  # noqa: PLC0415 - few plans depend on it

        return self.stated_day or today()

    def is_off(self, code: str) -> bool:
        """Whether the rule is switched off."""
        return self.levels.get(code) == "off"
