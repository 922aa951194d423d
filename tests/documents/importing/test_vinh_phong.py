"""The plan of xã Vĩnh Phong, imported from its document, beside the one written by hand."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from gnbv_cli.documents.importing.imported import Imported
from gnbv_cli.documents.outline import outline
from gnbv_cli.documents.text import render_text
from gnbv_cli.plan.model import Block, Plan, Policy
from gnbv_cli.plan.reading import read_plan
from gnbv_cli.plan.walk import every_item, item_tree
from gnbv_cli.review.review import review_text
from gnbv_cli.written.source import Source
from tests.documents.importing.shape import imported, plan_of, shape

ROOT = Path(__file__).parents[3]
DOCUMENT = ROOT / "tests" / "documents" / "ke-hoach-vinh-phong.txt"
BY_HAND = ROOT / "plan.yaml"


@pytest.fixture(scope="module")
def made() -> Imported:
    return imported(DOCUMENT.read_text("utf-8"))


@pytest.fixture(scope="module")
def by_hand() -> Plan:
    plan = read_plan(Source(BY_HAND.read_text("utf-8"))).plan
    assert plan is not None
    return plan


def test_projects_policies_and_budgets_are_those_written_by_hand(
    made: Imported, by_hand: Plan
) -> None:
    assert shape(plan_of(made)) == shape(by_hand)


def test_who_leads_takes_part_and_carries_out_is_the_same(made: Imported, by_hand: Plan) -> None:
    assert _roles(plan_of(made)) == _roles(by_hand)


def test_the_document_printed_from_it_is_the_same(made: Imported, by_hand: Plan) -> None:
    assert render_text(outline(plan_of(made))) == render_text(outline(by_hand))


def test_findings_on_money_are_the_same(made: Imported) -> None:
    found = _money_findings(made.text())
    assert [code for code, *_ in found] == ["BAL001", "NUM001"]
    assert found == _money_findings(BY_HAND.read_text("utf-8"))


def test_every_line_has_its_place(made: Imported) -> None:
    assert made.unplaced == 0


def test_the_paragraph_that_was_cut_in_two_is_joined_and_said(made: Imported) -> None:
    (said,) = made.remarks
    assert said.vi == (
        "Dòng 119: đoạn bị ngắt giữa câu, đã nối với đoạn trên "
        "('hàng chính sách xã hội, các ngành có liê…')"
    )


def test_units_differ_where_only_running_words_name_them(made: Imported, by_hand: Plan) -> None:
    """The register has who leads, takes part or has duties, and the issuer.

    By hand it also has units that only a sentence names, and a short form that the document writes
    with another capital: the importer leaves that one to the checker.
    """
    expected = _register(by_hand)
    for name in (
        "Đảng ủy",
        "HĐND xã",
        "Ban Quản lý xã",
        "Trung tâm trợ giúp pháp lý tỉnh",
        "Sở Nông nghiệp và Môi trường",
    ):
        del expected[name]
    bank = "Phòng Giao dịch Ngân hàng Chính sách xã hội Vĩnh Thuận chi nhánh tỉnh An Giang"
    assert expected[bank] == ["Phòng Giao dịch Ngân hàng Chính sách xã hội"]
    assert _register(plan_of(made)) == {**expected, bank: []}


def test_head_and_bases_are_the_same(made: Imported, by_hand: Plan) -> None:
    got = plan_of(made)
    assert got.document.model_dump() == by_hand.document.model_dump()
    assert [basis.model_dump() for basis in got.legal_bases] == [
        basis.model_dump() for basis in by_hand.legal_bases
    ]


def test_importing_twice_gives_the_same_bytes(made: Imported) -> None:
    assert imported(DOCUMENT.read_text("utf-8")).text() == made.text()


def _register(plan: Plan) -> dict[str, list[str]]:
    return {str(unit.name): [str(name) for name in unit.aliases] for unit in plan.units.values()}


def _roles(plan: Plan) -> list[Any]:
    items: list[Policy] = [*plan.policies, *(item.project for item in every_item(item_tree(plan)))]
    return [
        (
            item.name,
            *(_words(getattr(item, role)) for role in ("lead", "coordinating", "executing")),
        )
        for item in items
    ]


def _words(block: Block | None) -> Any:
    return None if block is None else block.model_dump(exclude_defaults=True)


def _money_findings(text: str) -> list[tuple[str, ...]]:
    review = review_text(text, "plan.yaml")
    return [
        (
            each.rule.code,
            each.finding.severity,
            each.finding.message.say("vi"),
            *(f"{label.vi}: {words.say('vi')}" for label, words in each.finding.facts),
            *(edit.new for fix in each.fixes for edit in fix.edits),
        )
        for each in review.findings
        if each.rule.code[:3] in ("NUM", "BAL") and each.finding.severity != "note"
    ]
