"""What a plan comes to: its total, by source, project and leading unit; what has no money."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from gnbv_cli.balance.diagnosis import Diagnosis
from gnbv_cli.balance.slips import OF_SEVERAL
from gnbv_cli.plan.walk import Item
from gnbv_cli.rules.checked import CheckedPlan
from gnbv_cli.rules.who_pays import says_who_pays
from gnbv_cli.tables.cells import Figure, Gap, Money, share_of
from gnbv_cli.tables.doubts import Doubt
from gnbv_cli.tables.funds import Funds
from gnbv_cli.tables.led import LedMoney, group_name
from gnbv_cli.tables.names import column_head, item_name
from gnbv_cli.texts.sentence import Sentence


class Part(NamedTuple):
    """A part of the plan's money. `share` is in hundredths of a percent of the plan's total."""

    name: Sentence
    full_name: Sentence
    money: Money
    share: int | None


class Overview(NamedTuple):
    """A plan's money in a few figures."""

    total: Money
    sources: list[Part]
    projects: list[Part]
    leads: list[Part]
    """By leading unit; joint leads are one part, counted once."""
    unfunded: list[Sentence]
    """The items that state no money, and not who pays else, where none of their parts does."""
    doubts: list[Doubt]
    to_review: int
    """The đồng by which the sums are off, each fault counted once however it may be mended.

    Slips of the pen that are told apart, each in a figure of its own, are faults of their own.
    """
    places: int
    """In how many places."""


def overview(checked: CheckedPlan) -> Overview:
    """What the plan comes to, as written where it is written."""
    funds = Funds(checked)
    led = LedMoney(checked, funds)
    whole = funds.cell("")
    of = whole.best if isinstance(whole, Figure) else None

    def part(name: Sentence, money: Money, full_name: Sentence | None = None) -> Part:
        return Part(name, full_name or name, money, share_of(money, of))

    sources = funds.columns if funds.dimension == "sources" else []
    violated = [diagnosis for diagnosis in checked.diagnoses if diagnosis.violated]
    faults = [off for diagnosis in violated for off in _off_by(checked, diagnosis)]
    return Overview(
        whole,
        [part(column_head(checked, at), funds.cell("", at)) for at in sources],
        [
            part(
                checked.places.short(item.address),
                funds.cell(item.address),
                item_name(checked, item),
            )
            for item in checked.items
        ],
        [part(group_name(group), led.cell(group)) for group in led.groups],
        [checked.places.named(address) for address in _unfunded(checked.items, funds)],
        funds.doubts,
        sum(faults),
        len(faults),
    )


def _off_by(checked: CheckedPlan, diagnosis: Diagnosis) -> list[int]:
    """The đồng by which the sums of a fault are off, or else the largest change of its repair.

    Of slips that are told apart, each in a figure of its own, what each of them comes to; a
    change that others carry along or make up for is as large as they are, and counts once.
    """
    best = diagnosis.proposed
    slips = list(best.slips.values()) if best is not None else []
    if slips and all(slip is not None and slip.kind not in OF_SEVERAL for slip in slips):
        return list({abs(slip.new - slip.old): None for slip in slips if slip is not None})
    violations = [checked.violations.get(name) for name in diagnosis.violated]
    off = [abs(violation.residual) for violation in violations if violation is not None]
    cells = checked.ledger.sheet.cells
    changed = [
        abs(value - (cells[cell].value or 0))
        for repair in diagnosis.repairs[:1]
        for cell, value in repair.items()
    ]
    return [max(off or changed, default=0)]


def _unfunded(items: list[Item], funds: Funds) -> Iterator[str]:
    """The lowest items without money, but not the parts of one that has money as a whole.

    Nor those that say in words that they need none, or who pays.
    """
    for item in items:
        if says_who_pays(item.project):
            continue
        money = funds.cell(item.address)
        if isinstance(money, Gap):
            if money.kind == "not-stated" and not item.parts:
                yield item.address
            yield from _unfunded(item.parts, funds)
        elif any(isinstance(funds.cell(part.address), Figure) for part in item.parts):
            yield from _unfunded(item.parts, funds)
