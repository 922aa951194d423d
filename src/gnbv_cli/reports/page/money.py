"""The part of the page on the flow of money: two drawings of it, and the same as a table."""

from __future__ import annotations

from typing import NamedTuple

from gnbv_cli.reports.page.cards import short_amount
from gnbv_cli.reports.page.condensed import condensed
from gnbv_cli.reports.page.flow import STAGES, Flow, Link, known
from gnbv_cli.reports.page.picture import NARROW, WIDE, Picture, pictured
from gnbv_cli.reports.page.plan_flow import money_flow
from gnbv_cli.tables.cells import percent_text, share_of
from gnbv_cli.tables.figures import Figures
from gnbv_cli.tables.measures import DONG
from gnbv_cli.texts.sentence import Language, Words

_MOST = 12
_WAY = Words("{start} → {end}: {amount} {unit}", "{start} → {end}: {amount} {unit}")
_ABOUT = Words(
    "{sources}; {projects}; {leads}. Số tiền của từng dòng có trong bảng bên dưới.",
    "{sources}; {projects}; {leads}. The table below has the amount of each flow.",
)


class Way(NamedTuple):
    """Money that goes from one place to another, as a line of the table."""

    start: str
    end: str
    amount: str
    share: str


class MoneyView(NamedTuple):
    """The drawings with what each ribbon is, and the table of all that flows."""

    pictures: list[tuple[Picture, list[str]]]
    about: str
    ways: list[Way]
    is_marked: bool
    """Whether anything in it is doubtful, unknown or does not meet."""


def money_view(figures: Figures, language: Language) -> MoneyView | None:
    """The flow of a plan's money; None where the plan states none."""
    flow = money_flow(figures)
    if flow is None:
        return None
    whole = known(figures.funds().cell(""))
    small = condensed(flow, _MOST)
    drawn = [pictured(small, form, whole, language) for form in (WIDE, NARROW)]
    return MoneyView(
        [
            (picture, [_said(small, ribbon.link, language) for ribbon in picture.ribbons])
            for picture in drawn
            if picture is not None
        ],
        _about(small, language),
        [_way(flow, link, whole, language) for link in _in_order(flow)],
        any(link.money.doubtful or not known(link.money) for link in flow.links)
        or any(node.is_open for node in flow.nodes.values()),
    )


def _in_order(flow: Flow) -> list[Link]:
    """What flows stage by stage, in the order of the plan."""
    order = {key: position for position, key in enumerate(flow.nodes)}
    return sorted(flow.links, key=lambda link: (order[link.start], order[link.end]))


def _way(flow: Flow, link: Link, whole: int, language: Language) -> Way:
    return Way(
        flow.nodes[link.start].name.say(language),
        flow.nodes[link.end].name.say(language),
        short_amount(link.money, language),
        percent_text(share_of(link.money, whole)),
    )


def _said(flow: Flow, link: Link, language: Language) -> str:
    start, end = flow.nodes[link.start], flow.nodes[link.end]
    amount = short_amount(link.money, language)
    return _WAY.filled(start=start.short, end=end.short, amount=amount, unit=DONG.name).say(
        language
    )


def _about(flow: Flow, language: Language) -> str:
    """The places of each stage with their money, for who cannot see the drawing."""
    said = {
        stage: [
            f"{node.short.say(language)} {short_amount(node.money, language)}"
            for node in (flow.nodes[key] for key in flow.at(stage))
            if node.money is not None
        ]
        for stage in STAGES
    }
    return _ABOUT.filled(sources=said["source"], projects=said["project"], leads=said["lead"]).say(
        language
    )
