"""The units that amounts are shown in: đồng, or thousands, millions and billions of it."""

from __future__ import annotations

from typing import NamedTuple

from gnbv_cli.texts.sentence import Words
from gnbv_cli.written.amount import format_dong


class Measure(NamedTuple):
    """A unit of `scale` đồng, in which figures are shown with so many decimals."""

    name: Words
    scale: int
    decimals: int = 0

    @property
    def step(self) -> int:
        """What one in the last decimal is worth, in đồng."""
        return self.scale // 10**self.decimals  # type: ignore[no-any-return]

    def text(self, steps: int) -> str:
        """So many steps as a number of the unit: '1.334,016'."""
        whole, rest = divmod(abs(steps), 10**self.decimals)
        sign = "-" if steps < 0 else ""
        fraction = f",{rest:0{self.decimals}d}" if self.decimals else ""
        return f"{sign}{format_dong(whole)}{fraction}"


DONG = Measure(Words("đồng", "đồng"), 1)
THOUSAND = Measure(Words("nghìn đồng", "thousand đồng"), 10**3)
MILLION = Measure(Words("triệu đồng", "million đồng"), 10**6)
BILLION = Measure(Words("tỷ đồng", "billion đồng"), 10**9)

MEASURES = {"dong": DONG, "nghin": THOUSAND, "trieu": MILLION, "ty": BILLION}
"""Units by the names that the command line has for them."""

_DECIMALS = 3
"""At most so many are shown, and none below the thousand đồng that plans are written to."""


def fitting_decimals(measure: Measure, amounts: list[int]) -> Measure:
    """`measure` with as few decimals as show all `amounts` (in đồng) exactly, three at most."""
    most = _DECIMALS if measure.scale > THOUSAND.scale else 0
    for decimals in range(most + 1):
        fitted = measure._replace(decimals=decimals)
        if all(amount % fitted.step == 0 for amount in amounts):
            break
    return fitted


def step_name(measure: Measure) -> Words:
    """What figures are rounded to: the unit of their last decimal."""
    for known in MEASURES.values():
        if known.scale == measure.step:
            return known.name
    return measure.name
