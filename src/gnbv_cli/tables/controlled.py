"""Rounding that keeps sums: every figure becomes one of its two neighbours, and all still add up.

A table whose rows form a tree and whose columns add up to a whole is a network: each figure flows
from the total of its column down to the row that it stands in, and from there up through the totals
of the rows. Rounding it is a flow of least cost in whole numbers (Cox 1987 on controlled rounding;
Ahuja, Magnanti and Orlin, 'Network Flows', successive shortest paths). Along a single sum this is
the method of the largest remainder.
"""

from __future__ import annotations

import heapq
from collections.abc import Sequence
from dataclasses import dataclass, field


def controlled(
    parents: Sequence[int | None], values: Sequence[Sequence[int]], step: int
) -> list[list[int]]:
    """`values` in units of `step`, each rounded down or up, so that every sum is kept.

    `parents` gives for each row the row that it is added up in, None for a root. Each row has the
    same number of values, the first of which is the whole of the others. A sum that does not hold
    in `values` is kept apart from its parts by the difference, rounded too.
    """
    network = _Network(step)
    children: list[list[int]] = [[] for _ in values]
    for row, parent in enumerate(parents):
        if parent is not None:
            children[parent].append(row)
    columns = range(1, max(len(values[0]) if values else 1, 2) + 1)
    found = [list(map(int, row)) for row in values]

    def figures(row: Sequence[int]) -> list[int]:
        """The row with a column for what its parts leave of the whole."""
        whole, *parts = row
        parts = parts or [whole]
        return [whole, *parts, whole - sum(parts)]

    full = [figures(row) for row in values]
    arcs: dict[tuple[int, int], int] = {}
    for row, own in enumerate(full):
        parent = parents[row]
        up = ("total", parent) if parent is not None else ("outside", None)
        arcs[row, 0] = network.arc(("total", row), up, own[0])
        for column in columns:
            down = ("part", parent, column) if parent is not None else ("outside", None)
            inner = ("part", row, column) if children[row] else ("total", row)
            arcs[row, column] = network.arc(down, inner, own[column])
        if not children[row]:
            continue
        rests = [
            own[column] - sum(full[child][column] for child in children[row])
            for column in range(len(own))
        ]
        network.arc(("rest", row), ("total", row), rests[0])
        for column in columns:
            network.arc(("part", row, column), ("rest", row), rests[column])
    rounded = network.rounded()
    for (row, column), arc in arcs.items():
        if column < len(found[row]):
            found[row][column] = rounded[arc]
    return found


@dataclass
class _Arc:
    tail: int
    head: int
    low: int
    """The value rounded down."""
    cost: int | None
    """What rounding up costs; None where the value is whole, and stays."""
    up: bool


@dataclass
class _Network:
    step: int
    nodes: dict[tuple[object, ...], int] = field(default_factory=dict)
    arcs: list[_Arc] = field(default_factory=list)

    def arc(self, tail: tuple[object, ...], head: tuple[object, ...], value: int) -> int:
        """An arc that carries `value`; gives its number."""
        low, rest = divmod(value, self.step)
        cost = self.step - 2 * rest if rest else None
        first, last = (self.nodes.setdefault(end, len(self.nodes)) for end in (tail, head))
        self.arcs.append(_Arc(first, last, low, cost, up=cost is not None and cost <= 0))
        return len(self.arcs) - 1

    def rounded(self) -> list[int]:
        """The rounded value of every arc: each to the nearest, then mended where it does not add
        up, along the cheapest ways.
        """
        excess = [0] * len(self.nodes)
        around: list[list[int]] = [[] for _ in self.nodes]
        for number, arc in enumerate(self.arcs):
            excess[arc.head] += arc.low + arc.up
            excess[arc.tail] -= arc.low + arc.up
            if arc.cost is not None:
                around[arc.tail].append(number)
                around[arc.head].append(number)
        prices = [0] * len(self.nodes)
        for node in range(len(self.nodes)):
            while excess[node] > 0:
                end = self._mend(node, excess, around, prices)
                excess[node] -= 1
                excess[end] += 1
        return [arc.low + arc.up for arc in self.arcs]

    def _mend(
        self, start: int, excess: list[int], around: list[list[int]], prices: list[int]
    ) -> int:
        """Send one unit from `start` to the nearest node that lacks one; gives that node."""
        lengths = {start: 0}
        ways: dict[int, int] = {}
        settled: dict[int, int] = {}
        heap = [(0, start)]
        while heap:
            length, node = heapq.heappop(heap)
            if node in settled:
                continue
            settled[node] = length
            if excess[node] < 0:
                break
            for number in around[node]:
                arc = self.arcs[number]
                if (arc.tail == node) == arc.up:
                    continue  # it cannot be raised once more, or lowered once more
                other = arc.head if arc.tail == node else arc.tail
                cost = (arc.cost or 0) * (-1 if arc.up else 1)
                further = length + cost + prices[node] - prices[other]
                if other not in settled and further < lengths.get(other, further + 1):
                    lengths[other] = further
                    ways[other] = number
                    heapq.heappush(heap, (further, other))
        end, far = node, length
        for reached, length in settled.items():
            prices[reached] += length - far
        while node != start:
            arc = self.arcs[ways[node]]
            node = arc.tail if arc.head == node else arc.head
            arc.up = not arc.up
        return end
