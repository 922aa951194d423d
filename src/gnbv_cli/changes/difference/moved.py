"""Money moved: one figure fell and another rose by as much, while their common total stayed.

Only where no other pair of figures explains the same.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import NamedTuple, TypeAlias

from gnbv_cli.balance.ledger import TOTAL
from gnbv_cli.changes.difference.money import AmountChange
from gnbv_cli.changes.difference.tree import Node, Tree
from gnbv_cli.plan.walk import BREAKDOWNS

Figure: TypeAlias = tuple[Node, str]
"""A project, or a part of one, and a coordinate of its budget."""


class End(NamedTuple):
    """A figure that fell or rose; an address is '' for the plan, None where it is not there."""

    old: str | None
    new: str | None
    coordinate: str


class Move(NamedTuple):
    """Money moved between two projects ('projects'), or two parts of a breakdown of one."""

    dimension: str
    amount: int
    source: End
    target: End
    parts: tuple[tuple[str, int], ...] = ()
    """Of money moved between projects: the finer figures that moved with it."""


class _Found(NamedTuple):
    """A move before it is known whether the same figures tell of another."""

    dimension: str
    amount: int
    source: Figure
    target: Figure


def moves(tree: Tree, changes: Iterable[AmountChange]) -> list[Move]:
    """The money moved, in the order of the plan."""
    coordinates = _coordinates(changes)
    changed = {coordinate: dict(_lowest(tree, coordinate)) for coordinate in coordinates}
    between = {
        coordinate: list(_between_projects(tree, coordinate, rose))
        for coordinate, rose in changed.items()
    }
    whole, finer = between.pop(TOTAL, []), [found for each in between.values() for found in each]
    within = list(_within(tree, changed))
    told = []
    for found in whole:
        ends = found.source[0], found.target[0]
        parts = [each for each in finer if (each.source[0], each.target[0]) == ends]
        told.append(_move(found, parts))
        finer = [each for each in finer if each not in parts]
    return [*told, *(_move(found) for found in _unambiguous([*finer, *within]))]


def _coordinates(changes: Iterable[AmountChange]) -> list[str]:
    found = dict.fromkeys(change.coordinate for change in changes)
    fully = [each for each in found if set(each.split(".")[::2]) <= {*BREAKDOWNS, TOTAL}]
    return list(dict.fromkeys((TOTAL, *fully)))


def _lowest(tree: Tree, coordinate: str) -> Iterator[tuple[Node, int]]:
    """The lowest changes at a coordinate: those that none of the parts below tells of."""
    rose = {node: tree.change(node, coordinate) for node in (tree.root, *tree.root.all_below())}
    told = set()
    for node in reversed(rose):
        if rose[node] and node not in told:
            above = node.above
            while above is not None and above not in told:
                told.add(above)
                above = above.above
    for node, change in rose.items():
        if change and node not in told:
            yield node, change


def _pairs(rose: Iterable[tuple[Figure, int]]) -> Iterator[tuple[int, Figure, Figure]]:
    """Figures of which one fell and one rose by an amount, and no other did either."""
    by_amount: dict[int, list[tuple[Figure, int]]] = {}
    for figure, change in rose:
        by_amount.setdefault(abs(change), []).append((figure, change))
    for amount, figures in by_amount.items():
        if len(figures) == 2 and figures[0][1] == -figures[1][1]:
            (fell, _), (grew, _) = sorted(figures, key=lambda each: each[1])
            yield amount, fell, grew


def _between_projects(tree: Tree, coordinate: str, rose: dict[Node, int]) -> Iterator[_Found]:
    figures = (((node, coordinate), change) for node, change in rose.items())
    for amount, fell, grew in _pairs(figures):
        (source, _), (target, _) = fell, grew
        is_one = bool(source.moved_with) and source.moved_with == target.moved_with
        if not is_one and _stayed(tree, _common(source, target), coordinate):
            yield _Found("projects", amount, fell, grew)


def _stayed(tree: Tree, common: Node, coordinate: str) -> bool:
    """Whether a total stayed; of one that is only added up, the nearest above that is written."""
    node: Node | None = common
    while node is not None and not tree.is_written(node, coordinate):
        node = node.above
    return 0 in (tree.change(common, coordinate), tree.change(node or common, coordinate))


def _common(one: Node, other: Node) -> Node:
    """The lowest node that both are below."""
    above = []
    node: Node | None = one.above
    while node is not None:
        above.append(node)
        node = node.above
    node = other.above
    while node is not None and node not in above:
        node = node.above
    return node or above[-1]


def _within(tree: Tree, changed: dict[str, dict[Node, int]]) -> Iterator[_Found]:
    """Money moved between the parts of one breakdown of one project, or of the plan's budget."""
    figures: dict[tuple[Node, str, str], list[tuple[Figure, int]]] = {}
    for coordinate, rose in changed.items():
        steps = coordinate.split(".") if coordinate else []
        for at in range(0, len(steps), 2):
            rest = ".".join(steps[:at] + steps[at + 2 :])
            for node, change in rose.items():
                place = node, steps[at], rest
                figures.setdefault(place, []).append(((node, coordinate), change))
    for (node, dimension, rest), listed in figures.items():
        if tree.change(node, rest) == 0:
            for amount, fell, grew in _pairs(listed):
                yield _Found(dimension, amount, fell, grew)


def _unambiguous(found: list[_Found]) -> list[_Found]:
    """Without those that share a figure with another."""
    figures = Counter(figure for each in found for figure in (each.source, each.target))
    return [each for each in found if figures[each.source] == figures[each.target] == 1]


def _move(found: _Found, parts: Iterable[_Found] = ()) -> Move:
    source, target = (
        End(node.old, node.new, coordinate) for node, coordinate in (found.source, found.target)
    )
    moved_with = tuple((part.source[1], part.amount) for part in parts)
    return Move(found.dimension, found.amount, source, target, moved_with)
