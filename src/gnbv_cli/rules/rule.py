"""What a rule is: a function from the checked plan to findings, and what people read about it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any, NamedTuple, TypedDict

from gnbv_cli.findings.finding import Finding, Fix, Place, Related, Severity
from gnbv_cli.texts.sentence import Sentence, Words

if TYPE_CHECKING:
    from gnbv_cli.rules.checked import CheckedPlan


class Details(TypedDict, total=False):
    """What a finding may carry beyond its message."""

    hint: Sentence
    related: tuple[Related, ...]
    facts: tuple[tuple[Words, Sentence], ...]
    fixes: tuple[Fix, ...]
    identity: tuple[str, ...]


class Rule(NamedTuple):
    """A rule. `bad` and `good` are laid over a small sound plan and run as tests."""

    code: str
    name: str
    severity: Severity
    title: Words
    """What it finds."""
    message: Words
    """What a finding says, with places to fill."""
    why: Words
    action: Words
    check: Callable[[Rule, CheckedPlan], Iterable[Finding]]
    bad: str
    good: str
    legal_basis: tuple[str, ...] = ()
    """Keys of data/law.yaml."""

    @property
    def family(self) -> str:
        """The letters of the code."""
        return self.code[:3]

    def finding(
        self,
        where: Place,
        /,
        *,
        severity: Severity | None = None,
        message: Words | None = None,
        action: Words | None = None,
        details: Details | None = None,
        **filled: Any,
    ) -> Finding:
        """A finding of this rule; `filled` fills the places of its message and action."""
        return Finding(
            self.code,
            severity or self.severity,
            (message or self.message).filled(**filled),
            where,
            action=(action or self.action).filled(**filled),
            **(details or {}),
        )
