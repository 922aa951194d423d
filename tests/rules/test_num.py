"""How amounts are written: what the sums say of words and digits that differ."""

from __future__ import annotations

from gnbv_cli.review.located import Reported
from gnbv_cli.review.review import review_text
from gnbv_cli.texts.labels import PROOF
from tests.rules.test_examples import laid_over

_BUDGET = "budget: {{total: {}, words: {}, sources: {{central: 60 triệu, local: 40 triệu}}}}\n"


def differing(total: str, words: str) -> Reported:
    found = review_text(laid_over(_BUDGET.format(total, words)), "plan.yaml").findings
    return next(each for each in found if each.finding.code == "NUM006")


def proofs(reported: Reported) -> list[str]:
    return [said.say("vi") for label, said in reported.finding.facts if label == PROOF]


def test_the_sums_bear_out_the_digits() -> None:
    found = differing("100 triệu đồng", "Một trăm mười triệu đồng")
    assert proofs(found)
    assert all(said.startswith("Số bằng số khớp với ") for said in proofs(found))
    assert found.finding.fixes


def test_the_sums_bear_out_the_words() -> None:
    found = differing("110 triệu đồng", "Một trăm triệu đồng")
    assert proofs(found)
    assert all(said.startswith("Số bằng chữ khớp với ") for said in proofs(found))
    assert not found.finding.fixes


def test_sums_that_bear_out_neither_tell_nothing() -> None:
    assert proofs(differing("120 triệu đồng", "Một trăm mười triệu đồng")) == []
