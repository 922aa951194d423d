"""PRG: the share of local money, against the least that the plan's settings name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from typing import NamedTuple

from gnbv_cli.findings.finding import Finding, Place, Related
from gnbv_cli.plan.model import Plan
from gnbv_cli.plan.walk import Item
from gnbv_cli.rules.checked import CheckedPlan
from gnbv_cli.rules.rule import Details, Rule
from gnbv_cli.texts.labels import COMPARE
from gnbv_cli.texts.sentence import Sentence, Words, listed, verbatim
from gnbv_cli.written.amount import format_dong
from gnbv_cli.written.names import folded

_PERCENT = re.compile(r"\s*(\d{1,3})(?:[,.](\d{1,4}))?\s*%?\s*\Z")
_ONE = Words("{item} ({share})", "{item} ({share})")
_BELOW = Words("Dự án thấp hơn mức này", "Projects below it")
_SHORT = Words("Còn thiếu", "Short by")
_AMOUNT = Words("{amount} đồng để đạt {least}", "{amount} đồng of {least}")
_PROVINCE = Words(
    "Quyết định số {number}: mức đối ứng xét theo tỉnh, hằng năm",
    "Decision {number}: the share is tested for the province, a year",
)
_PROJECTS = Words(
    "Ngân sách địa phương thấp hơn {least} của ngân sách trung ương tại {items}; cả Kế hoạch bằng "
    "{share}",
    "Local money is below {least} of central money in {items}; the whole plan has {share}",
)


class _Share(NamedTuple):
    """Central and local money of an item, and the cell that says most of the local money."""

    central: int
    local: int
    cell: str

    @property
    def fraction(self) -> Fraction:
        """Local money as a part of central money."""
        return Fraction(self.local, self.central)


class _Shares:
    """The shares of a plan, proposals taken as made."""

    def __init__(self, checked: CheckedPlan) -> None:
        self._checked = checked
        names = {at: folded(source.name) for at, source in checked.plan.funding_sources.items()}
        self.central = next((at for at, name in names.items() if "trung uong" in name), "")
        self._local = [
            at
            for at, name in names.items()
            if at != self.central and name.startswith(("ngan sach", "von dia phuong", "nsdp"))
        ]

    def of_plan(self) -> _Share | None:
        """The plan's own share, by its totals."""
        central = self._value("", self.central)
        local = [self._value("", source) for source in self._local]
        return _made(central, local, self._written(""))

    def of(self, item: Item) -> _Share | None:
        """A project's share, by its own figures or those of its parts."""
        central = self._sum(item, self.central)
        local = [self._sum(item, source) for source in self._local]
        return _made(central, local, self._first(item))

    def _sum(self, item: Item, source: str) -> int | None:
        own = self._value(item.address, source)
        if own is not None or not item.parts:
            return own
        parts = [self._sum(part, source) for part in item.parts]
        known = [value for value in parts if value is not None]
        return sum(known) if known else None

    def _value(self, item: str, source: str) -> int | None:
        ledger = self._checked.ledger
        cell = ledger.cell_at(item, f"sources.{source}")
        if cell is None or (cell not in ledger.entries and ledger.sheet.cells[cell].free):
            return None
        return self._checked.proposed.get(cell, ledger.sheet.cells[cell].value)

    def _written(self, item: str) -> str:
        """The first amount of local, else central, money that is written for an item itself."""
        ledger, sources = self._checked.ledger, (*self._local, self.central)
        cells = (ledger.cell_at(item, f"sources.{source}") for source in sources)
        return next((cell for cell in cells if cell in ledger.entries), "") or ""

    def _first(self, item: Item) -> str:
        own = self._written(item.address)
        return own or next((cell for part in item.parts if (cell := self._first(part))), "")


def _made(central: int | None, local: list[int | None], cell: str) -> _Share | None:
    known = [value for value in local if value is not None]
    return _Share(central, sum(known), cell) if central and known and cell else None


def least_share(plan: Plan) -> Fraction | None:
    """The least share that the settings name; None where they name none that can be read."""
    settings = plan.settings
    found = _PERCENT.match(settings.counterpart) if settings and settings.counterpart else None
    return Fraction(f"{found[1]}.{found[2] or 0}") / 100 if found else None


def _share(rule: Rule, checked: CheckedPlan) -> Iterator[Finding]:
    least = least_share(checked.plan)
    if least is None:
        return
    shares = _Shares(checked)
    whole = shares.of_plan()
    by_item = [(item, shares.of(item)) for item in checked.items] if shares.central else []
    below = [(item, share) for item, share in by_item if share and share.fraction < least]
    if whole is None or (whole.fraction >= least and not below):
        return
    yield _finding(rule, checked, whole, below, least)


def _finding(
    rule: Rule,
    checked: CheckedPlan,
    whole: _Share,
    below: list[tuple[Item, _Share]],
    least: Fraction,
) -> Finding:
    """On the plan's local money where the whole is below the least, else on the projects."""
    missed = whole.fraction < least
    items = [
        _ONE.filled(item=checked.places.named(item.address), share=_percent(share.fraction, least))
        for item, share in below
    ]
    facts: list[tuple[Words, Sentence]] = []
    if missed:
        lacking = -(-least * whole.central // 1) - whole.local
        amount = format_dong(int(lacking))
        facts.append((_SHORT, _AMOUNT.filled(amount=amount, least=_percent(least, least))))
        if items:
            facts.append((_BELOW, listed(items)))
    programme = checked.programme
    if programme is not None and programme.counterpart:
        facts.append((COMPARE, _PROVINCE.filled(number=programme.counterpart)))
    cells = [share.cell for _, share in below]
    stands, *others = [whole.cell, *cells] if missed else cells
    details: Details = {
        "facts": tuple(facts),
        "related": tuple(
            Related(Place(share.cell), verbatim(_percent(share.fraction, least)))
            for _, share in below
            if share.cell in others
        ),
        "identity": (str(least),),
    }
    return rule.finding(
        Place(stands),
        severity=None if missed else "note",
        message=None if missed else _PROJECTS,
        details=details,
        share=_percent(whole.fraction, least),
        least=_percent(least, least),
        items=listed(items, ", "),
    )


def _percent(share: Fraction, least: Fraction) -> str:
    """A share in per cent, to two decimals: '14,86%'; one below the least never reads like it."""
    hundredths = int(share * 10_000 + Fraction(1, 2))
    if share < least <= Fraction(hundredths, 10_000):
        hundredths -= 1
    whole, rest = divmod(hundredths, 100)
    return f"{whole},{rest:02d}%" if rest else f"{whole}%"


RULES = (
    Rule(
        "PRG012",
        "local-share",
        "warning",
        Words("Vốn đối ứng của địa phương thấp hơn mức đặt ra", "Local money below the least"),
        Words(
            "Ngân sách địa phương bằng {share} của ngân sách trung ương, thấp hơn mức {least}",
            "Local money is {share} of central money, below {least}",
        ),
        Words(
            "Mức tối thiểu đặt tại settings.counterpart; mức chung xét theo tỉnh, hằng năm, "
            "không xét theo xã hay theo dự án",
            "The least share is set in settings.counterpart; the general one is tested for a "
            "province and a year, not for a commune or a project",
        ),
        Words(
            "Đối chiếu quyết định giao và nghị quyết của tỉnh về vốn đối ứng",
            "Compare with the granting decision and the province's resolution",
        ),
        _share,
        bad="settings: {counterpart: 70}\n",
        good="settings: {counterpart: 15}\n",
    ),
)
