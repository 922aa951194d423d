"""A changed id: one line where nothing else changed, and in JSON always."""

from __future__ import annotations

import json

import pytest

from gnbv_cli.changes.difference.forms.json import difference_json

from .test_worked_pairs import ISSUED, printed
from .versions import compared, edited

PLAN = ISSUED.read_text("utf-8")
PROJECT = edited(("id: nha-o", "id: nha"), text=PLAN)
UNIT = PLAN.replace("phong-kinh-te:", "kinh-te:")
SOURCE = PLAN.replace("central:", "trung-uong:")


@pytest.mark.parametrize(
    ("new", "change"),
    [
        (PROJECT, ("project", "projects.nha-o", "projects.nha", "nha-o", "nha")),
        (UNIT, ("unit", "units.phong-kinh-te", "units.kinh-te", "phong-kinh-te", "kinh-te")),
        (
            SOURCE,
            ("source", "funding_sources.central", "funding_sources.trung-uong", "central",
             "trung-uong"),
        ),
    ],
)  # fmt: skip
def test_alone_it_is_one_line(new: str, change: tuple[str, ...]) -> None:
    found = compared(PLAN, new)
    assert [tuple(each) for each in found.ids] == [change]
    assert found.is_empty
    assert printed(PLAN, new).splitlines() == [
        "Tổng kinh phí không đổi",
        "",
        "Chỉ đổi mã (id) tại 1 chỗ; nội dung không thay đổi",
    ]
    english = printed(PLAN, new, "en").splitlines()
    assert english[-1] == "Only ids changed: 1; nothing differs in meaning"


def test_an_id_that_is_added_is_one_too() -> None:
    without = edited(("  - id: nha-o\n    number", "  - number"), text=PLAN)
    (change,) = compared(without, PLAN).ids
    assert (change.old, change.new) == ("", "nha-o")


def test_beside_other_changes_only_json_tells_it() -> None:
    new = edited(("Truyền thông về", "Truyền thông"), text=PROJECT)
    assert "(id)" not in printed(PLAN, new)
    (told,) = json.loads(difference_json(compared(PLAN, new), "vi"))["ids"]
    assert (told["old"], told["new"]) == ("nha-o", "nha")


def test_no_id_changed() -> None:
    assert compared(PLAN, PLAN).ids == []
    assert "mã (id)" not in printed(PLAN, PLAN)
