"""What was done to a plan is what the comparison gives back: no less, and no more."""

from __future__ import annotations

import copy
from typing import Any

from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from gnbv_cli.changes.difference.difference import Difference

from .random_edits import Edited, amounts, edited_plans, places, plans, set_total, total
from .versions import compared, dumped

OFTEN = settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def both_ways(plan: Edited) -> tuple[Difference, Difference]:
    old, new = dumped(plan.old), dumped(plan.new)
    return compared(old, new), compared(new, old)


def addresses(found: Difference, what: str) -> list[str]:
    return sorted(
        each.new_at or each.old_at or ""
        for each in found.structure
        if each.what == what and not each.counted
    )


@OFTEN
@given(plans())
def test_a_plan_does_not_differ_from_itself(plan: dict[str, Any]) -> None:
    found = compared(dumped(plan), dumped(plan))
    assert found.is_empty
    assert not found.any_total_changed
    assert not found.new_error


@OFTEN
@given(edited_plans())
def test_the_edits_are_given_back(plan: Edited) -> None:
    found, _ = both_ways(plan)
    before, after = amounts(plan.old), amounts(plan.new)
    kept = before.keys() & after.keys()
    changes = {each.new_at: each.change for each in found.amounts}
    assert changes == {
        cell: after[cell] - before[cell] for cell in kept if after[cell] != before[cell]
    }
    for what in ("added", "dropped", "renumbered"):
        assert addresses(found, what) == plan.of(what)
    for what in ("moved", "renamed", "reordered"):
        assert addresses(found, what) == []
    assert sorted(each.new_at for each in found.leads) == plan.of("lead")
    assert sorted(each.new_at for each in found.texts) == plan.of("words")
    assert found.total_changed == (before["budget.total"] != after["budget.total"])


@OFTEN
@given(edited_plans())
def test_the_other_way_round_is_the_mirror(plan: Edited) -> None:
    found, back = both_ways(plan)
    turned = [
        (e.new_at, e.old_at, e.coordinate, e.new, e.old, -(e.change or 0)) for e in back.amounts
    ]
    assert sorted(turned) == sorted(
        (e.old_at, e.new_at, e.coordinate, e.old, e.new, e.change or 0) for e in found.amounts
    )
    opposite = {"added": "dropped", "dropped": "added"}
    assert sorted(
        (opposite.get(e.what, e.what), str(e.new_at), str(e.old_at), e.new, e.old)
        for e in back.structure
    ) == sorted((e.what, str(e.old_at), str(e.new_at), e.old, e.new) for e in found.structure)
    assert sorted((e.new_at, e.old_at, e.new, e.old) for e in back.leads) == sorted(found.leads)
    assert sorted((e.new_at, e.old_at, e.new, e.old) for e in back.texts) == sorted(found.texts)
    assert sorted((e.amount, str(e.target), str(e.source)) for e in back.moves) == sorted(
        (
            e.amount,
            str(e.source._replace(old=e.source.new, new=e.source.old)),
            str(e.target._replace(old=e.target.new, new=e.target.old)),
        )
        for e in found.moves
    )
    assert sorted(e.fingerprint for e in found.findings.new) == sorted(
        e.found.fingerprint for e in back.findings.gone
    )
    assert sorted(e.found.fingerprint for e in found.findings.gone) == sorted(
        e.fingerprint for e in back.findings.new
    )
    assert found.total_changed == back.total_changed


@OFTEN
@given(plans(), st.data())
def test_money_moved_between_two_projects_is_told_once(
    plan: dict[str, Any], data: st.DataObject
) -> None:
    funded = [
        place.address
        for place in places(plan)
        if "budget" in place.item and "subprojects" not in place.item
    ]
    assume(len(funded) > 1)
    source, target = data.draw(
        st.lists(st.sampled_from(funded), min_size=2, max_size=2, unique=True)
    )
    new = copy.deepcopy(plan)
    items = {place.address: place.item for place in places(new)}
    amount = data.draw(st.integers(1, 10**6))
    assume(total(items[source]) >= amount)
    set_total(items[source], total(items[source]) - amount)
    set_total(items[target], total(items[target]) + amount)
    found = compared(dumped(plan), dumped(new))
    (move,) = found.moves
    assert (move.amount, move.source.new, move.target.new) == (amount, source, target)
    assert sorted(each.change or 0 for each in found.amounts) == [-amount, amount]
    assert not found.total_changed


@OFTEN
@given(edited_plans())
def test_a_move_is_one_figure_down_and_one_up(plan: Edited) -> None:
    found, _ = both_ways(plan)
    for move in found.moves:
        fell, rose = (
            (0 if end.new is None else found.new.value(end.new, end.coordinate) or 0)
            - (0 if end.old is None else found.old.value(end.old, end.coordinate) or 0)
            for end in (move.source, move.target)
        )
        assert (fell, rose) == (-move.amount, move.amount)
