"""Random edits of random plans, with what a comparison has to give back of each."""

from __future__ import annotations

import copy
from collections.abc import Iterator
from typing import Any, NamedTuple

from hypothesis import strategies as st

from gnbv_cli.written.amount import read_amount
from tests.balance.random_plans import balanced_plans, written

_DIMENSIONS = ("sources", "years", "of_which")


class Place(NamedTuple):
    """A project, or a part of one, with the list that it stands in."""

    address: str
    siblings: list[dict[str, Any]]
    item: dict[str, Any]


class Edited(NamedTuple):
    """A plan before and after, and what was done: (what, address) of each edit."""

    old: dict[str, Any]
    new: dict[str, Any]
    done: list[tuple[str, str]]

    def of(self, what: str) -> list[str]:
        """The addresses of one sort of edit."""
        return sorted(address for kind, address in self.done if kind == what)


def places(plan: dict[str, Any]) -> list[Place]:
    """Every project and part of one."""
    return list(_places("projects", plan["projects"]))


def _places(stem: str, siblings: list[dict[str, Any]]) -> Iterator[Place]:
    for item in siblings:
        address = f"{stem}.{item['id']}"
        yield Place(address, siblings, item)
        yield from _places(address, item.get("subprojects", []))


def amounts(plan: dict[str, Any]) -> dict[str, int]:
    """Every written amount of a plan by its cell."""
    found = dict(_amounts("budget", plan["budget"], "budget.total"))
    for place in places(plan):
        if "budget" in place.item:
            at = f"{place.address}.budget"
            found |= dict(_amounts(at, place.item["budget"], f"{at}.total"))
    return found


def _amounts(at: str, budget: Any, cell: str) -> Iterator[tuple[str, int]]:
    if isinstance(budget, str):
        yield cell, read_amount(budget).value or 0
        return
    yield cell, read_amount(budget["total"]).value or 0
    for dimension in _DIMENSIONS:
        for part, share in budget.get(dimension, {}).items():
            yield from _amounts(f"{at}.{dimension}.{part}", share, f"{at}.{dimension}.{part}")


def total(item: dict[str, Any]) -> int:
    """The stated total of an item."""
    budget = item["budget"]
    return read_amount(budget if isinstance(budget, str) else budget["total"]).value or 0


def set_total(item: dict[str, Any], value: int) -> None:
    """State another total for an item."""
    if isinstance(item["budget"], str):
        item["budget"] = written(value, million=False)
    else:
        item["budget"]["total"] = written(value, million=False)


@st.composite
def plans(draw: st.DrawFn) -> dict[str, Any]:
    """A plan whose sums hold, with words of its own for each project."""
    plan = draw(balanced_plans())
    for place in places(plan):
        place.item["objective"] = f"Mục tiêu của {place.item['id']}: nâng cao thu nhập của hộ nghèo"
    return plan


@st.composite
def edited_plans(draw: st.DrawFn) -> Edited:
    """A plan with up to four edits, each of another project."""
    old = draw(plans())
    new = copy.deepcopy(old)
    done: list[tuple[str, str]] = []
    taken: set[str] = set()
    for number in range(draw(st.integers(1, 4))):
        free = [
            place
            for place in places(new)
            if not any(_related(place.address, address) for address in taken)
        ]
        if not free:
            break
        place = draw(st.sampled_from(free))
        what = draw(st.sampled_from(["amount", "drop", "add", "number", "lead", "words"]))
        found = list(_edit(draw, what, place, number))
        taken |= {place.address, *(address for _, address in found)}
        done += found
    return Edited(old, new, done)


def _related(one: str, other: str) -> bool:
    return f"{one}.".startswith(f"{other}.") or f"{other}.".startswith(f"{one}.")


def _edit(draw: st.DrawFn, what: str, place: Place, number: int) -> Iterator[tuple[str, str]]:
    item, siblings, address = place.item, place.siblings, place.address
    at = next(at for at, each in enumerate(siblings) if each is item)
    if what == "amount" and "budget" in item:
        set_total(item, total(item) + draw(st.integers(1, 9)) * 1_000_003)
    elif what == "drop" and len(siblings) > 1:
        del siblings[at]
        yield "dropped", address
    elif what == "add":
        name = f"moi-{number}"
        added = {"id": name, "name": f"Nội dung bổ sung {'ABCD'[number] * 3}", "budget": "7 đồng"}
        siblings.insert(draw(st.integers(0, len(siblings))), added)
        yield "added", f"{address.rpartition('.')[0]}.{name}"
    elif what == "number":
        item["number"] = str(70 + number)
        yield "renumbered", address
    elif what == "lead":
        item["lead"] = "Phòng Văn hóa xã"
        yield "lead", address
    elif what == "words":
        item["objective"] = item["objective"].replace("thu nhập", "năng suất")
        yield "words", f"{address}.objective.text"
