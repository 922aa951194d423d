"""Edits of a small plan with what an officer reads of them, whole, and what JSON has.

`UPDATE_GOLDEN=1` writes the outputs anew.
"""

from __future__ import annotations

import json
from typing import Any

import pytest

from gnbv_cli.changes.difference.forms.json import difference_json
from gnbv_cli.changes.difference.forms.markdown import difference_markdown

from .test_worked_pairs import ISSUED, golden, printed
from .versions import compared, edited, without

PLAN = ISSUED.read_text("utf-8")
TARGET = PLAN[PLAN.index("  - {indicator") : PLAN.index("projects:\n")]
DUTY = '  - {unit: Phòng Văn hóa - Xã hội xã, duties: ["Phối hợp thực hiện Dự án 3."]}\n'
FIRST = "budget: {total: 60 triệu đồng, sources: {central: 40 triệu đồng, local: 20 triệu đồng}}"

PAIRS = {
    "named": edited(
        (TARGET, "  - {indicator: Số hộ được vay vốn, unit: hộ, baseline: 8, value: 6}\n"),
        (DUTY, "  - {unit: cong-an, duties: [Giữ gìn trật tự]}\n"
               "  - {heading: Các ấp, duties: [Tuyên truyền]}\n  - duties: [Nhiệm vụ chung.]\n"),
        ("units:\n", "units:\n  cong-an: {name: Công an xã}\n"),
        text=PLAN,
    ),
    "figures": edited(
        ("baseline: 8, ", ""),
        ("value: 6", 'value: "5,5"'),
        ("owner: Phòng Kinh tế xã", "owner: phong-van-hoa"),
        text=PLAN,
    ),
    "total-not-stated": edited(("  total: 100 triệu đồng\n", ""), text=PLAN),
    "parts-not-stated": edited(
        ("  sources: {central: 60 triệu đồng, local: 40 triệu đồng}\n", ""),
        ("{total: 60 triệu đồng, sources", "{sources"),
        text=PLAN,
    ),
    "project-dropped": without("  - id: nha-o", "  - id: truyen-thong", PLAN),
    "head": edited(
        ("  date: 2026-03-20\n", "  date: 2026-04-02\n  status: issued\n"),
        ("place: An Bình", "place: Bình An"),
        ("year: 2026\nlegal", "year: 2027\nlegal"),
        ("short: NSTW", "short: NS TW"),
        ("name: Phòng Kinh tế xã,", "name: Phòng Kinh tế,"),
        ("position: CHỦ TỊCH", "position: PHÓ CHỦ TỊCH, acting_for: KT. CHỦ TỊCH"),
        text=PLAN,
    ) + "settings: {programme: gnbv-2021-2025}\n"
    "waivers: [{code: ORG007, at: projects.truyen-thong, reason: Đã giao, by: Văn phòng}]\n",
    "source-dropped": edited(
        ("  local: {name: Ngân sách địa phương, short: NSĐP}\n", ""),
        (FIRST, "budget: {total: 60 triệu đồng, sources: {central: 60 triệu đồng}}"),
        text=PLAN,
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", PAIRS)
def test_what_is_printed(name: str) -> None:
    golden(f"told-{name}.txt", printed(PLAN, PAIRS[name]))


def in_json(old: str, new: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(difference_json(compared(old, new), "vi"))
    return found


def test_figures_of_targets_are_no_words() -> None:
    document = in_json(PLAN, PAIRS["figures"])
    assert document["texts"]["count"] == 0
    keys = ("at", "field", "old", "new")
    assert [tuple(each[key] for key in keys) for each in document["targets"]] == [
        ("targets[1].baseline", "baseline", "8", None),
        ("targets[1].value", "value", "6", "5,5"),
        ("targets[1].owner", "owner", "Phòng Kinh tế xã", "Phòng Văn hóa - Xã hội xã"),
    ]  # fmt: skip


@pytest.mark.parametrize("name", ["total-not-stated", "parts-not-stated"])
def test_an_amount_that_is_not_stated_any_more_is_an_amount(name: str) -> None:
    found, back = compared(PLAN, PAIRS[name]), compared(PAIRS[name], PLAN)
    assert found.texts == back.texts == []
    for each in found.amounts:
        assert each.old.written
        assert (each.new_at, each.new.written, each.change) == ("", "", 0)
    assert {each.old_at for each in found.amounts} == {each.new_at for each in back.amounts}
    assert not found.total_changed
    assert found.any_total_changed


def test_a_source_by_year_is_the_year_by_source() -> None:
    parts = "{central: 40 triệu đồng, local: 20 triệu đồng}"
    old = edited((FIRST, f"budget: {{years: {{2026: {{sources: {parts}}}}}}}"), text=PLAN)
    by_year = "{central: {years: {2026: 40 triệu đồng}}, local: {years: {2026: 20 triệu đồng}}}"
    new = edited((FIRST, f"budget: {{sources: {by_year}}}"), text=PLAN)
    assert compared(old, new).amounts == []


def test_money_that_was_part_of_another_is_not_called_unstated() -> None:
    part = "budget: {text: (trong Dự án 1), included_in: projects.sinh-ke}"
    old = edited((FIRST.replace("60", "10").replace("40", "5").replace("20", "5"), part), text=PLAN)
    assert "Dự án 3: (trong Dự án 1) → 10.000.000 đồng (+10.000.000 đồng)" in " ".join(
        printed(old, PLAN).split()
    )


def test_figures_of_targets_the_other_way_round() -> None:
    found, back = compared(PLAN, PAIRS["figures"]), compared(PAIRS["figures"], PLAN)
    turned = [(e.key, e.new_at, e.old_at, e.new, e.old) for e in back.targets]
    assert turned == [tuple(each) for each in found.targets]


def test_a_table_is_made_of_amounts_alone() -> None:
    assert "SO SÁNH" not in difference_markdown(
        compared(PLAN, PAIRS["total-not-stated"]), "vi", full=True
    )


def test_the_kind_of_money_is_more_than_words() -> None:
    old = edited(("\nbudget:\n", "\nbudget:\n  kind: recurrent\n"), text=PLAN)
    new = old.replace("kind: recurrent", "kind: capital")
    found = compared(old, new)
    assert (len(found.kinds), found.texts, found.is_empty) == (1, [], False)
    assert in_json(old, new)["kinds"][0]["at"] == "budget.kind"
    said = "loại vốn của cả khoản: Kinh phí sự nghiệp → Vốn đầu tư phát triển"
    assert f"Loại vốn Mục III, {said}" in " ".join(printed(old, new).split())


def test_a_dropped_project_in_json() -> None:
    (change, *_) = in_json(PLAN, PAIRS["project-dropped"])["structure"]
    keys = ("item", "coordinate", "difference")
    assert [tuple(each[key] for key in keys) for each in change["totals"]] == [
        ("", "", 0), ("", "sources.central", 0), ("", "sources.local", 0)
    ]  # fmt: skip


def test_what_moved_is_told_at_both_places() -> None:
    part = "{id: m, name: Làm nhà, budget: 7 đồng}"
    old = f"projects: [{{id: a, name: Một, subprojects: [{part}]}}, {{id: b, name: Hai}}]"
    new = f"projects: [{{id: a, name: Một}}, {{id: b, name: Hai, subprojects: [{part}]}}]"
    head = "gnbv: 1\ndocument: {title: x, year: 2026}\n"
    (change, *_) = compared(head + old, head + new).structure
    assert [(each.new_owner, each.change) for each in change.above] == [
        ("projects.a", -7), ("", 0), ("projects.b", 7)
    ]  # fmt: skip


@pytest.mark.parametrize(
    "new",
    [
        PLAN.replace("lead: Phòng Kinh tế xã", "lead: phong-kinh-te"),
        PLAN.replace("owner: Phòng Kinh tế xã", "owner: phong-kinh-te"),
        PLAN.replace("{unit: Phòng Kinh tế xã", "{unit: phong-kinh-te"),
    ],
)
def test_a_unit_by_its_id_is_the_same_unit(new: str) -> None:
    assert new != PLAN
    for old, after in ((PLAN, new), (new, PLAN)):
        found = compared(old, after)
        assert (found.leads, found.texts, found.targets) == ([], [], [])
    other = new.replace(": phong-kinh-te", ": phong-van-hoa")
    text = " ".join(printed(new, other).split())
    assert "phong-" not in text
    assert "Phòng Văn hóa - Xã hội xã" in text


@pytest.mark.parametrize(
    "at",
    ["zzz", "units.zzz", "targets[9].value", "targets", "waivers[1]", "waivers[2].at", "a[0].b",
     "sections[4]", "legal_bases[9]", "targets[0]", "targets[99999999999999999999]"],
)  # fmt: skip
def test_an_accepted_place_that_is_not_there(at: str) -> None:
    waiver = f'waivers: [{{code: BAL001, at: "{at}", reason: a, by: b}}]\n'
    assert "BAL001" in printed(PLAN, PLAN + waiver)
    assert "BAL001" in printed(PLAN + waiver.replace(at, "budget"), PLAN + waiver)


def test_nothing_is_alive_in_markdown() -> None:
    new = edited(
        ("name: Sửa chữa nhà ở", "name: '@everyone https://vi.du #1 :tada: Sửa chữa nhà ở"),
        ("cho hộ nghèo\n    lead: Phòng Kinh tế xã\n    budget: {total: 30",
         "cho hộ nghèo'\n    lead: Phòng Kinh tế xã\n    budget: {total: 31"),
        text=PLAN,
    )  # fmt: skip
    text = difference_markdown(compared(PLAN, new), "vi", full=True)
    assert text.count("everyone") == 2  # among the changes and in the table
    for alive in ("@everyone", "https://", "#1", ":tada:"):
        assert alive not in text
