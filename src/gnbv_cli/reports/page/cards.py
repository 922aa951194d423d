"""A card of the drawing of a flow: what a place is called, its money, and bars as high as that."""

from __future__ import annotations

from typing import NamedTuple

from gnbv_cli.reports.page.flow import Flow, Stage, known
from gnbv_cli.reports.page.lettering import lines_within, width
from gnbv_cli.tables.cells import (
    DOUBTFUL,
    Figure,
    Gap,
    Money,
    gap_sentence,
    percent_text,
    share_of,
)
from gnbv_cli.texts.escape import for_terminal
from gnbv_cli.texts.sentence import Language, Words
from gnbv_cli.written.amount import format_dong

EDGE = 50
"""The width of a bar."""
_LEAST_REST = 20
"""What is lower comes from rounding."""
_OFF = Words("chênh {amount}", "off by {amount}")


class Format(NamedTuple):
    """The measures of a drawing in tenths of a pixel: `money` is the height of all the money,
    `gap` lies between two stages, `size` is that of the letters.
    """

    name: str
    width: int
    gap: int
    least_gap: int
    size: int
    money: int
    most_lines: int
    card: int = 0

    def for_stages(self, count: int) -> Format:
        """With cards that fill the width; 0 wide where so many stages have no room."""
        gap = self.gap if count <= 3 else self.least_gap
        card = (self.width - (count - 1) * gap) // count if gap else 0
        return self._replace(gap=gap, card=card)

    @property
    def is_narrow(self) -> bool:
        """Whether there is only room for short names."""
        return self.card < 1500

    @property
    def padding(self) -> int:
        """Between a card's edge and its words."""
        return 35 if self.is_narrow else 70


class Text(NamedTuple):
    """A line of a card: 'name', 'money' or 'share'."""

    kind: str
    text: str


class Widths(NamedTuple):
    """How high the money of a place is drawn: all of it, what flows in, and what flows out."""

    whole: int
    into: int
    out: int


class Bar(NamedTuple):
    """Money at an edge of a card; `is_open` is what does not come or go on."""

    x: int
    y: int
    height: int
    is_open: bool


class Card(NamedTuple):
    """A place with its lines, and bars as high as its money."""

    stage: Stage
    x: int
    y: int
    width: int
    height: int
    lines: list[Text]
    line_height: int
    widths: Widths
    padding: int
    is_open: bool

    def moved(self, x: int, y: int) -> Card:
        """The card, so much further right and down."""
        return self._replace(x=self.x + x, y=self.y + y)

    @property
    def bar_y(self) -> int:
        """Where the bars begin: they stand in the middle of the card."""
        return self.y + (self.height - self.widths.whole) // 2

    @property
    def text_x(self) -> int:
        """Where the lines begin."""
        return self.x + EDGE + self.padding

    @property
    def text_y(self) -> int:
        """Where the first line stands, so that all are in the middle of the card."""
        block = len(self.lines) * self.line_height
        return self.y + (self.height - block) // 2 + self.line_height * 3 // 4

    @property
    def bars(self) -> list[Bar]:
        """What flows in on the left and out on the right, and what of the money does not."""
        edges = [(self.x, self.widths.into)] * (self.stage != "source")
        edges += [(self.x + self.width - EDGE, self.widths.out)] * (self.stage != "lead")
        solid = [Bar(x, self.bar_y, flows, False) for x, flows in edges if flows]
        rests = [
            Bar(x, self.bar_y + flows, self.widths.whole - flows, True)
            for x, flows in edges
            if self.widths.whole - flows > _LEAST_REST
        ]
        return solid + rests


def card_of(  # noqa: PLR0917 - where it stands, and on what it stands
    flow: Flow,
    key: str,
    form: Format,
    whole: int,
    language: Language,
    widths: Widths,
) -> Card:
    """The card of a node at the top left; `whole` is what shares are of."""
    node = flow.nodes[key]
    lines = _lines(flow, key, form, whole, language)
    line_height = form.size * 13 // 10
    height = max(widths.whole, len(lines) * line_height + 2 * form.padding)
    return Card(
        node.stage,
        0,
        0,
        form.card,
        height,
        lines,
        line_height,
        widths,
        form.padding,
        node.is_open,
    )


def _lines(flow: Flow, key: str, form: Format, whole: int, language: Language) -> list[Text]:
    node = flow.nodes[key]
    name = node.short if form.is_narrow else node.name
    room = (form.card - 2 * EDGE - 2 * form.padding) * 1000 // form.size
    said = for_terminal(" ".join(name.say(language).split()))
    lines = [Text("name", line) for line in lines_within(said, room, form.most_lines)]
    money = node.money if node.money is not None else Figure(flow.size(key))
    share = percent_text(share_of(money, whole))
    amount = short_amount(money, language)
    together = f"{amount} · {share}"
    if share and width(together) <= room:
        lines.append(Text("money", together))
    else:
        lines += [Text("money", line) for line in lines_within(amount, room, 2)]
        lines += [Text("share", share)] if share else []
    off = flow.size(key) - known(node.money)
    if node.money is not None and off and known(node.money):
        text = _OFF.filled(amount=format_dong(off)).say(language)
        lines += [Text("share", line) for line in lines_within(text, room, 2)]
    return lines


def short_amount(money: Money, language: Language) -> str:
    """An amount without its unit, with its mark; what the sums leave to one not readable."""
    mark = DOUBTFUL if money.doubtful else ""
    if isinstance(money, Figure) and money.best is not None:
        hedge = f"{money.hedge} " if money.hedge else ""
        return f"{hedge}{format_dong(money.best)}{mark}"
    gap = money if isinstance(money, Gap) else Gap("unknown")
    return gap_sentence(gap).say(language) + mark
