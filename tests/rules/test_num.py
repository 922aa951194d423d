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


_PLAN = """\
projects:
  - id: mot
    number: 1
    name: Hỗ trợ nhà ở
    budget:
      total: {}
      sources: {{central: 60 triệu đồng, local: 40 triệu đồng}}
"""


def unread(total: str) -> Reported:
    found = review_text(laid_over(_PLAN.format(total)), "plan.yaml").findings
    return next(each for each in found if each.finding.code == "NUM002")


def test_what_has_words_behind_an_amount_is_for_a_person_to_mend() -> None:
    for total in ("100.0000.000 đồng (Một trăm triệu đồng)", "100 triệu đồng cho 2 hộ"):
        found = unread(total).finding
        assert not found.fixes
        assert any("100.000.000 đồng" in said.say("vi") for _, said in found.facts)


def test_words_that_are_no_amount_are_never_dropped_unseen() -> None:
    assert [fix.status for fix in unread("chưa rõ").finding.fixes] == ["likely"]
    assert [fix.status for fix in unread("…… đồng").finding.fixes] == ["certain"]
