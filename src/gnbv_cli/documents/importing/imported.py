"""A plan made from a document or a table: its text, and what is to be said of it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple, cast

from gnbv_cli.documents.importing.told import Told
from gnbv_cli.documents.importing.tree_values import Element, Tree
from gnbv_cli.documents.layout import Commented, Value, plan_text
from gnbv_cli.texts.sentence import Words

_ORDER = (
    "gnbv", "document", "legal_bases", "opening", "funding_sources", "units", "sections", "targets",
    "policies", "projects", "budget", "organisation", "reporting", "closing", "recipients",
    "signature", "unplaced",
)  # fmt: skip
_MONEY = ("sources", "kinds", "years", "units", "of_which")


class Imported(NamedTuple):
    """A plan as plan.yaml will have it, and what whoever imports it must know."""

    plan: Element
    remarks: tuple[Words, ...] = ()

    @property
    def projects(self) -> int:
        """How many projects it has."""
        return len(cast("list[Tree]", self.plan.get("projects", [])))

    @property
    def amounts(self) -> int:
        """How many amounts it states."""
        return sum(1 for _ in _amounts(self.plan))

    @property
    def unplaced(self) -> int:
        """How many lines could not be placed."""
        return len(cast("list[Tree]", self.plan.get("unplaced", [])))

    def text(self, *, with_lines: bool = False) -> str:
        """The file; `with_lines` with the line of the document beside each text."""
        return file_text(self.plan, with_lines=with_lines)


def ordered(plan: Element) -> Element:
    """The parts of `plan` that are not empty, in the order of the file."""
    return {key: plan[key] for key in _ORDER if plan.get(key)}


def file_text(plan: Element, *, with_lines: bool = False) -> str:
    """The text of plan.yaml for `plan`."""
    return plan_text({key: _value(value, with_lines) for key, value in plan.items()})


def _value(value: Tree, with_lines: bool) -> Value:
    if isinstance(value, dict):
        return {key: _value(each, with_lines) for key, each in value.items()}
    if isinstance(value, list):
        return [_value(each, with_lines) for each in value]
    if with_lines and isinstance(value, Told):
        return Commented(str(value), f"dòng {value.line}")
    return None if value is None else str(value)


def _amounts(value: Tree, key: str = "") -> Iterator[str]:
    """Every amount below a value: totals, and what is short for one."""
    if isinstance(value, dict):
        for name, held in value.items():
            if name == "total" or (isinstance(held, str) and (name == "budget" or key in _MONEY)):
                yield str(held)
            else:
                yield from _amounts(held, name)
    elif isinstance(value, list):
        for each in value:
            yield from _amounts(each)
