"""A flow as a drawing: a card for each node, ribbons between them as wide as the money.

Every length is a whole number of tenths of a pixel.
"""

from __future__ import annotations

from collections import Counter
from typing import NamedTuple

from gnbv_cli.reports.page.cards import Card, Format, Widths, card_of
from gnbv_cli.reports.page.flow import STAGES, Flow, Link, Stage, known
from gnbv_cli.texts.sentence import Language

WIDE = Format("wide", width=9600, gap=1350, least_gap=700, size=150, money=3000, most_lines=3)
NARROW = Format("narrow", width=3400, gap=280, least_gap=0, size=115, money=2400, most_lines=5)

_LEAST = 20
"""However little the money, so wide its ribbon is."""
_BETWEEN = 140
"""Between two cards of a stage."""
_HEADS = 340
"""Room for what the stages are called."""
_HUES = 4


class Ribbon(NamedTuple):
    """Money between two cards; `hue` tells sources apart, and says nothing else."""

    path: str
    hue: int | None
    is_doubtful: bool
    link: Link


class Picture(NamedTuple):
    """A drawing, its cards and ribbons in the order in which they are drawn."""

    name: str
    width: int
    height: int
    size: int
    heads: list[tuple[int, Stage]]
    """The middle of each stage, and which it is."""
    ribbons: list[Ribbon]
    cards: list[Card]


def pictured(flow: Flow, form: Format, whole: int, language: Language) -> Picture | None:
    """`flow` drawn; `whole` is the plan's total, of which shares are. None: it has no room."""
    stages = [stage for stage in STAGES if flow.at(stage)]
    form = form.for_stages(len(stages))
    if form.card <= 0:
        return None
    scale = _Scale(flow, form)
    cards: dict[str, Card] = {}
    height = 0
    for column, stage in enumerate(stages):
        y = _HEADS
        for key in flow.at(stage):
            card = card_of(flow, key, form, whole, language, scale.widths(key))
            cards[key] = card.moved(column * (form.card + form.gap), y)
            y += card.height + _BETWEEN
        height = max(height, y - _BETWEEN)
    cards = _centred(flow, cards, stages, height)
    middles = [column * (form.card + form.gap) + form.card // 2 for column in range(len(stages))]
    return Picture(
        form.name,
        form.width,
        height + 10,
        form.size,
        list(zip(middles, stages, strict=True)),
        _ribbons(flow, cards, scale),
        list(cards.values()),
    )


class _Scale:
    """How wide money is drawn."""

    def __init__(self, flow: Flow, form: Format) -> None:
        self._flow = flow
        self._money = form.money
        sums = [sum(flow.size(key) for key in flow.at(stage)) for stage in STAGES]
        self._whole = max(*sums, 1)
        self._into: Counter[str] = Counter()
        self._out: Counter[str] = Counter()
        for link in flow.links:
            self._into[link.end] += self.ribbon(link)
            self._out[link.start] += self.ribbon(link)

    def ribbon(self, link: Link) -> int:
        return max(self._of(known(link.money)), _LEAST)

    def widths(self, key: str) -> Widths:
        """Of a node; ribbons that are drawn wider than they are count too."""
        size = self._flow.size(key)
        into, out = self._into[key], self._out[key]
        return Widths(max(self._of(size), _LEAST if size else 0, into, out), into, out)

    def _of(self, amount: int) -> int:
        return amount * self._money // self._whole


def _centred(
    flow: Flow, cards: dict[str, Card], stages: list[Stage], height: int
) -> dict[str, Card]:
    """The cards of each stage around the same middle; money without a source at the bottom."""
    found = {}
    for stage in stages:
        keys = flow.at(stage)
        last = cards[keys[-1]]
        left = height - (last.y + last.height)
        for key in keys:
            found[key] = cards[key].moved(0, left if stage == "pool" else left // 2)
    return found


def _ribbons(flow: Flow, cards: dict[str, Card], scale: _Scale) -> list[Ribbon]:
    """The ribbons; those at one side of a card lie in the order of the cards that they lead to."""
    sources = {key: position for position, key in enumerate(flow.at("source"))}
    starts = _stacked(flow.links, [link.start for link in flow.links], cards, scale)
    ends = _stacked(flow.links, [link.end for link in flow.links], cards, scale)
    found = []
    for link, y0, y1 in zip(flow.links, starts, ends, strict=True):
        x0, x1 = cards[link.start].x + cards[link.start].width, cards[link.end].x
        doubtful = link.money.doubtful or not known(link.money)
        hue = sources[link.start] % _HUES if link.start in sources else None
        path = _path(x0, y0, x1, y1, scale.ribbon(link))
        found.append(Ribbon(path, hue, doubtful, link))
    return found


def _stacked(
    links: list[Link], sides: list[str], cards: dict[str, Card], scale: _Scale
) -> list[int]:
    """Where each link begins at the card that `sides` names for it, one below the other."""
    found = [0] * len(links)
    used: dict[str, int] = {}

    def other_end(at: int) -> int:
        link = links[at]
        return cards[link.end if sides[at] == link.start else link.start].y

    for at in sorted(range(len(links)), key=other_end):
        key = sides[at]
        found[at] = used.get(key, cards[key].bar_y)
        used[key] = found[at] + scale.ribbon(links[at])
    return found


def _path(x0: int, y0: int, x1: int, y1: int, width: int) -> str:
    """The outline of a ribbon that leaves and arrives level."""
    middle = (x0 + x1) // 2
    there = [(middle, y0), (middle, y1), (x1, y1)]
    back = [(middle, y1 + width), (middle, y0 + width), (x0, y0 + width)]
    curves = ["C" + " ".join(f"{x} {y}" for x, y in points) for points in (there, back)]
    return f"M{x0} {y0}{curves[0]}L{x1} {y1 + width}{curves[1]}Z"
