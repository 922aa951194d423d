"""BAL: quantity × price = product, written in words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

from gnbv_cli.findings.finding import Finding, Place
from gnbv_cli.rules.bal_words.expressions import Expression, Factor, expressions
from gnbv_cli.rules.bal_words.owners import Owners
from gnbv_cli.rules.checked import CheckedPlan
from gnbv_cli.rules.rule import Rule
from gnbv_cli.rules.sums import difference
from gnbv_cli.texts.labels import PROOF, RIVALS
from gnbv_cli.texts.sentence import Sentence, Words
from gnbv_cli.written.amount import format_dong, write_like

_NOUGHTS = re.compile(r",0+(?!\d)")

_TERMS = Words("{terms} = {product}, ghi {written}", "{terms} = {product}, written {written}")
_PRICE = Words("Nếu đơn giá là {price} thì khớp", "It would hold with a price of {price}")
_QUANTITY = Words(
    "Nếu số lượng là {quantity} thì khớp", "It would hold with a quantity of {quantity}"
)
_AGREES = Words(
    "{amount} khớp với kinh phí ghi tại {item}", "{amount} agrees with the funding of {item}"
)


def _product(rule: Rule, checked: CheckedPlan) -> Iterator[Finding]:
    for found in expressions(checked.wording):
        written = found.result
        # What is written may be rounded to its last digit; a đồng has no parts.
        if abs(found.value - written.value) * 2 <= written.amount.step:
            continue
        if written.amount.faults:
            continue
        yield _finding(rule, checked, found)


def _finding(rule: Rule, checked: CheckedPlan, found: Expression) -> Finding:
    meant = round(found.value)
    written = found.result
    product = _NOUGHTS.sub("", write_like(written.amount, meant))
    first = found.terms[0]
    single = len(found.terms) == 1
    return rule.finding(
        Place(*checked.wording.within(found.start, found.end)),
        message=None if single else _TERMS,
        details={
            "hint": difference(written.value, meant),
            "facts": tuple(_facts(checked, found, product)),
            "identity": (checked.wording.text[found.start : found.end],),
        },
        quantity=" × ".join(factor.words for factor in first if factor.amount is None),
        price=next(factor.words for factor in first if factor.amount is not None),
        terms=" + ".join(" × ".join(factor.words for factor in term) for term in found.terms),
        product=product,
        written=written.amount.text,
    )


def _facts(
    checked: CheckedPlan, found: Expression, product: str
) -> Iterator[tuple[Words, Sentence]]:
    """What would hold, and which of the two figures the item's funding bears out."""
    owners = Owners(checked)
    item = owners.of(checked.wording.within(found.start, found.end)[0])
    total = owners.total(item)
    place = checked.places.item(item)
    if total is not None and total == found.result.value:
        yield PROOF, _AGREES.filled(amount=found.result.amount.text, item=place)
    elif total is not None and total == found.value:
        yield PROOF, _AGREES.filled(amount=product, item=place)
    if len(found.terms) == 1:
        quantities = [factor for factor in found.terms[0] if factor.amount is None]
        price = next(factor for factor in found.terms[0] if factor.amount is not None)
        yield from _readings(found.result.value, quantities, price)


def _readings(
    written: int, quantities: list[Factor], price: Factor
) -> Iterator[tuple[Words, Sentence]]:
    """The price, and where there is one quantity the quantity, with which the product holds."""
    count = Fraction(1)
    for factor in quantities:
        count *= factor.value
    other = Fraction(written) / count if count else Fraction(0)
    if price.amount is not None and other and other.denominator == 1:
        yield RIVALS, _PRICE.filled(price=write_like(price.amount, int(other)))
    needed = Fraction(written) / price.value if price.value else Fraction(0)
    if len(quantities) == 1 and needed and needed.denominator == 1:
        unit = quantities[0].words.lstrip("0123456789., ")
        yield RIVALS, _QUANTITY.filled(quantity=f"{format_dong(int(needed))} {unit}".strip())


_ACTIVITY = (
    "projects: [{id: da1, number: 1, name: Dự án thứ nhất, lead: Phòng Kinh tế xã, "
    "budget: 100 triệu đồng, activities: ['Hỗ trợ 20 hộ × 5 triệu đồng = PRODUCT.']}]\n"
)

RULES = (
    Rule(
        "BAL009",
        "product",
        "error",
        Words("Số lượng nhân đơn giá không khớp", "A quantity times a price that does not hold"),
        Words(
            "{quantity} × {price} = {product}, ghi {written}",
            "{quantity} × {price} = {product}, written {written}",
        ),
        Words(
            "Phép tính chi tiết không khớp thì không rõ chi theo số nào",
            "Where the detailed sum does not hold it is not clear which figure is to be spent",
        ),
        Words(
            "Tính lại rồi sửa số lượng, đơn giá hoặc thành tiền",
            "Reckon again, then mend the quantity, the price or the product",
        ),
        _product,
        bad=_ACTIVITY.replace("PRODUCT", "110 triệu đồng"),
        good=_ACTIVITY.replace("PRODUCT", "100 triệu đồng"),
        legal_basis=("luat-nsnn-2025-52-1a",),
    ),
)
