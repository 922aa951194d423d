"""Pairs of plans with known differences; what is printed of them, whole.

`UPDATE_GOLDEN=1` writes the outputs anew.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from gnbv_cli import __version__
from gnbv_cli.changes.difference.forms.json import difference_json
from gnbv_cli.changes.difference.forms.markdown import difference_markdown
from gnbv_cli.changes.difference.forms.terminal import difference_lines
from gnbv_cli.texts.sentence import Language
from gnbv_cli.texts.styled import columns, plain

from .pairs import PAIRS
from .versions import VINH_PHONG, compared, edited, without

GOLDEN = Path(__file__).parent / "golden"
DOCS = Path(__file__).parents[2] / "docs" / "diff"
ISSUED, AMENDED = (DOCS / f"{name}.yaml" for name in ("issued", "amended"))


def golden(name: str, printed: str) -> None:
    path = GOLDEN / name
    text = printed.replace(f'"version": "{__version__}"', '"version": "…"')
    if os.environ.get("UPDATE_GOLDEN"):
        path.write_text(text, "utf-8")
    assert text == path.read_text("utf-8")


def printed(old: str, new: str, language: Language = "vi", width: int = 100) -> str:
    lines = difference_lines(compared(old, new), language, width, full=True)
    text = "".join(plain(line).rstrip() + "\n" for line in lines)
    assert all(columns(line) <= width for line in text.splitlines())
    return text


@pytest.mark.parametrize("name", PAIRS)
def test_what_is_printed(name: str) -> None:
    golden(f"{name}.txt", printed(VINH_PHONG, PAIRS[name]))


@pytest.mark.parametrize("width", [100, 60])
@pytest.mark.parametrize("language", ["vi", "en"])
def test_an_amendment(language: Language, width: int) -> None:
    old, new = ISSUED.read_text("utf-8"), AMENDED.read_text("utf-8")
    golden(f"amendment-{language}-{width}.txt", printed(old, new, language, width))


def test_an_amendment_in_other_forms() -> None:
    found = compared(ISSUED.read_text("utf-8"), AMENDED.read_text("utf-8"))
    golden("amendment.md", difference_markdown(found, "vi", full=True))
    golden("amendment.json", difference_json(found, "vi"))


@pytest.mark.parametrize("name", PAIRS)
def test_the_first_line_is_about_the_total(name: str) -> None:
    first = printed(VINH_PHONG, PAIRS[name]).splitlines()[0]
    if name == "total":
        assert first == (
            "Tổng kinh phí thay đổi: 1.334.016.000 đồng → 1.352.016.000 đồng (+18.000.000 đồng)"
        )
    else:
        assert first == "Tổng kinh phí không đổi"


def test_a_value_written_otherwise_is_a_change_of_text() -> None:
    found = compared(VINH_PHONG, PAIRS["379-written-out"])
    assert found.amounts == []
    assert [(each.old, each.new) for each in found.texts] == [
        ("379 triệu đồng", "379.000.000 đồng")
    ]
    assert [each.new.finding.code for each in found.findings.altered] == ["BAL001"]
    assert not found.new_error


def test_an_amount_that_cannot_be_read_is_shown_as_written() -> None:
    found = compared(VINH_PHONG, PAIRS["unreadable"])
    (change,) = found.amounts
    assert change.old.written == "172.6000.000 đồng"
    assert (change.old.value, change.new.value, change.change) == (None, 172_600_000, None)
    assert found.any_total_changed
    assert not found.total_changed


def test_money_moved_does_not_hide_the_changes() -> None:
    found = compared(VINH_PHONG, PAIRS["moved"])
    (move,) = found.moves
    assert (move.amount, move.source.new, move.target.new) == (
        10_000_000, "projects.da2", "projects.da7.tda1"
    )  # fmt: skip
    assert move.parts == (("sources.central", 10_000_000),)
    assert len(found.amounts) == 4


def test_money_that_may_have_come_from_two_is_not_told_as_moved() -> None:
    new = edited(
        ("857.700.000", "847.700.000"),
        ("379 triệu", "369 triệu"),
        ("79.316.000", "89.316.000"),
    )
    assert compared(VINH_PHONG, new).moves == []


def test_a_sub_project_that_moved_is_no_drop() -> None:
    start = "      - id: tda2\n        number: 2\n        marker: b."
    whole = VINH_PHONG[VINH_PHONG.index(start) : VINH_PHONG.index("# Mục V\n")]
    new = edited(("  - id: da6\n", f"{whole}\n  - id: da6\n"), text=without(start, "# Mục V\n"))
    found = compared(VINH_PHONG, new)
    assert [(e.what, e.old_at, e.new_at) for e in found.structure] == [
        ("moved", "projects.da7.tda2", "projects.da3.tda2")
    ]
    assert found.amounts == []
    assert found.texts == []


def test_ids_that_follow_numbers_do_not_mislead() -> None:
    """Dropping the first and giving its id and number to the second is one drop."""
    plan = ISSUED.read_text("utf-8")
    old = plan.replace("sinh-ke", "da1").replace("nha-o", "da2").replace("truyen-thong", "da3")
    new = without("  - id: da1", "  - id: da2", old)
    new = new.replace("id: da2\n    number: 2", "id: da1\n    number: 1")
    new = new.replace("id: da3\n    number: 3", "id: da2\n    number: 2")
    found = compared(old, new)
    told = [(e.what, e.old_at, e.new_at) for e in found.structure if not e.counted]
    assert told == [
        ("dropped", "projects.da1", None),
        ("renumbered", "projects.da2", "projects.da1"),
        ("renumbered", "projects.da3", "projects.da2"),
    ]
    assert found.amounts == []


def test_without_ids_projects_are_told_by_their_names() -> None:
    plan = ISSUED.read_text("utf-8")
    for name in ("sinh-ke", "nha-o", "truyen-thong"):
        plan = plan.replace(f"  - id: {name}\n    number", "  - number")
    first = "  - {number: 9, name: Hỗ trợ việc làm, budget: 1 đồng}\n"
    new = edited(
        ("  - number: 1\n", f"{first}  - number: 1\n"),
        ("name: Sửa chữa nhà ở cho hộ nghèo", "name: Sửa chữa nhà ở cho hộ nghèo, cận nghèo"),
        ("total: 10 triệu", "total: 11 triệu"),
        text=plan,
    )  # fmt: skip
    found = compared(plan, new)
    assert [(e.what, e.old_at, e.new_at) for e in found.structure if not e.counted] == [
        ("added", None, "projects[1]"),
        ("renamed", "projects[2]", "projects[3]"),
    ]
    assert [(e.old_at, e.new_at, e.change) for e in found.amounts] == [
        ("projects[3].budget.total", "projects[4].budget.total", 1_000_000)
    ]


def test_findings_keep_to_their_place_when_it_moves() -> None:
    """An error in the second line is the same error in the third."""
    line = "          - >-\n            Hỗ trợ phát triển sản xuất nhằm bảo đảm"
    new = edited((line, f"          - Hỗ trợ cây giống.\n{line}"))
    found = compared(VINH_PHONG, new)
    assert found.findings.gone == []
    assert found.findings.new == []
    assert [(e.old_at, e.new) for e in found.texts] == [("", "Hỗ trợ cây giống.")]


def test_a_finding_that_is_waived_now_is_gone_with_that_said() -> None:
    waiver = (
        "waivers:\n  - {code: BAL001, at: projects.da3.tda1, reason: Chờ quyết định, by: Văn phòng}"
    )
    found = compared(VINH_PHONG, f"{VINH_PHONG}\n{waiver}\n")
    assert [(e.found.finding.code, e.waived) for e in found.findings.gone] == [("BAL001", True)]


def test_a_unit_under_another_id_leads_on() -> None:
    plan = ISSUED.read_text("utf-8")
    assert compared(plan, plan.replace("phong-kinh-te:", "kinh-te:")).is_empty


def test_a_source_under_another_id_keeps_its_money() -> None:
    plan = ISSUED.read_text("utf-8")
    assert compared(plan, plan.replace("central:", "trung-uong:")).amounts == []
