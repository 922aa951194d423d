"""A flow with as many nodes at each stage as a picture has room for."""

from __future__ import annotations

from gnbv_cli.reports.outline.words import MORE_ITEMS
from gnbv_cli.reports.page.flow import STAGES, Flow, Link, Node, known
from gnbv_cli.tables.cells import Figure, Money
from gnbv_cli.tables.stated import total


def condensed(flow: Flow, most: int) -> Flow:
    """`flow` with at most `most` nodes at a stage: the largest stay, the others become one."""
    merged: dict[str, str] = {}
    for stage in STAGES:
        keys = flow.at(stage)
        if len(keys) > most:
            ranked = sorted(keys, key=lambda key: (not flow.nodes[key].is_open, -flow.size(key)))
            merged |= dict.fromkeys(ranked[most - 1 :], f"more-{stage}")
    return _merged(flow, merged) if merged else flow


def _merged(flow: Flow, merged: dict[str, str]) -> Flow:
    others: dict[str, list[Node]] = {}
    for key, into in merged.items():
        others.setdefault(into, []).append(flow.nodes[key])
    nodes = {key: node for key, node in flow.nodes.items() if key not in merged}
    for into, members in others.items():
        name = MORE_ITEMS.filled(n=len(members))
        figures = [member.money for member in members if isinstance(member.money, Figure)]
        nodes[into] = Node(members[0].stage, name, name, total(figures))
    found = Flow(nodes)
    ways: dict[tuple[str, str], list[Money]] = {}
    for link in flow.links:
        way = (merged.get(link.start, link.start), merged.get(link.end, link.end))
        ways.setdefault(way, []).append(link.money)
    for (start, end), money in ways.items():
        found.add(Link(start, end, _together(money)))
    return found


def _together(money: list[Money]) -> Money:
    """Several amounts as one; what cannot be told of them makes it doubtful."""
    if len(money) == 1:
        return money[0]
    told = sum(known(part) for part in money)
    doubtful = any(part.doubtful or not isinstance(part, Figure) for part in money)
    return Figure(told, doubtful=doubtful)
