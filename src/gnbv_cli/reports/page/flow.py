"""What a flow of money is: places that it is at, and what goes from one to another."""

from __future__ import annotations

from collections import Counter
from typing import Literal, NamedTuple, TypeAlias

from gnbv_cli.tables.cells import Figure, Money
from gnbv_cli.texts.sentence import Sentence

Stage: TypeAlias = Literal["source", "pool", "project", "lead"]
STAGES: tuple[Stage, ...] = ("source", "pool", "project", "lead")
"""The stages that money goes through; 'pool' is money whose source is not told."""


class Node(NamedTuple):
    """A place that money is at. `money` is what the plan says of it, None where it says nothing.

    `is_open` marks what is no source, project or unit, but money that does not meet.
    """

    stage: Stage
    name: Sentence
    short: Sentence
    money: Money | None = None
    is_open: bool = False


class Link(NamedTuple):
    """Money that goes from one node to another, both by their keys."""

    start: str
    end: str
    money: Money


class Flow:
    """Nodes by key, and what flows between them."""

    def __init__(self, nodes: dict[str, Node] | None = None) -> None:
        self.nodes = nodes or {}
        self.links: list[Link] = []
        self._into: Counter[str] = Counter()
        self._out: Counter[str] = Counter()

    def add(self, link: Link) -> None:
        """Add what flows along a link; its nodes may follow."""
        self.links.append(link)
        self._out[link.start] += known(link.money)
        self._into[link.end] += known(link.money)

    def into(self, key: str) -> int:
        """What is known to come to a node, in đồng."""
        return self._into[key]

    def out_of(self, key: str) -> int:
        """What is known to go on from a node, in đồng."""
        return self._out[key]

    def size(self, key: str) -> int:
        """The most that is said of a node, or that comes to it, or goes on from it."""
        return max(known(self.nodes[key].money), self._into[key], self._out[key])

    def at(self, stage: Stage) -> list[str]:
        """The keys of the nodes of a stage."""
        return [key for key, node in self.nodes.items() if node.stage == stage]


def known(money: Money | None) -> int:
    """The đồng of an amount, 0 where they cannot be told or are below 0."""
    return max(money.best or 0, 0) if isinstance(money, Figure) else 0
