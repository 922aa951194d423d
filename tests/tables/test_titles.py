from __future__ import annotations

import pytest

from gnbv_cli.plan.model import Document
from gnbv_cli.tables.titles import attached_to, plan_sentence, title_of
from gnbv_cli.texts.sentence import Words

from .plans import checked

WHAT = Words("PHÂN BỔ KINH PHÍ THỰC HIỆN", "ALLOCATION OF FUNDS FOR")


def document(**stated: str) -> Document:
    lines = "".join(f"  {key}: {value}\n" for key, value in stated.items())
    head = f"gnbv: 1\ndocument:\n  year: 2026\n  title: {stated.pop('title', 'Kế hoạch')}\n"
    lines = "".join(f"  {key}: {value}\n" for key, value in stated.items())
    return checked(lines, head).plan.document


@pytest.mark.parametrize(
    ("title", "programme"),
    [
        (
            "Chương trình mục tiêu quốc gia giảm nghèo bền vững trên địa bàn xã A năm 2026",
            "CHƯƠNG TRÌNH MỤC TIÊU QUỐC GIA GIẢM NGHÈO BỀN VỮNG",
        ),
        (
            "Chương trình mục tiêu quốc gia xây dựng nông thôn mới",
            "CHƯƠNG TRÌNH MỤC TIÊU QUỐC GIA XÂY DỰNG NÔNG THÔN MỚI",
        ),
        ("Kế hoạch giảm nghèo", "CHƯƠNG TRÌNH"),
    ],
)
def test_the_programme_is_that_of_the_title(title: str, programme: str) -> None:
    first, second = title_of(WHAT, document(title=title))
    assert first.say("vi") == f"PHÂN BỔ KINH PHÍ THỰC HIỆN {programme}"
    assert second.say("vi") == "NĂM 2026"


@pytest.mark.parametrize("issuer", ["Ủy ban nhân dân xã Vĩnh Phong", "UBND xã Vĩnh Phong"])
def test_the_commune_is_that_of_the_issuer(issuer: str) -> None:
    assert (
        title_of(WHAT, document(issuer=issuer))[1].say("vi")
        == "NĂM 2026 TRÊN ĐỊA BÀN XÃ VĨNH PHONG"
    )


def test_a_draft_is_attached_to_nothing() -> None:
    assert attached_to(document(issuer="UBND xã A")) is None


@pytest.mark.parametrize(
    ("stated", "line"),
    [
        (
            {"number": "5/KH-UBND", "date": "2026-03-05", "issuer": "UBND xã A"},
            "(Kèm theo Kế hoạch số 5/KH-UBND ngày 05 tháng 3 năm 2026 của UBND xã A)",
        ),
        (
            {"number": "5/KH-UBND", "issuer": "UBND xã A"},
            "(Kèm theo Kế hoạch số 5/KH-UBND ngày        tháng        năm 2026 của UBND xã A)",
        ),
        (
            {"date": "2026-03-05"},
            "(Kèm theo Kế hoạch số        ngày 05 tháng 3 năm 2026 của       )",
        ),
    ],
)
def test_unknown_parts_stay_blank(stated: dict[str, str], line: str) -> None:
    found = attached_to(document(**stated))
    assert found is not None
    assert found.say("vi") == line


@pytest.mark.parametrize(
    ("stated", "line"),
    [
        ({"issuer": "UBND xã A"}, "UBND xã A, năm 2026, dự thảo"),
        ({"number": "5/KH-UBND", "date": "2026-03-05"}, "năm 2026, số 5/KH-UBND, ngày 05/3/2026"),
        ({"status": "issued"}, "năm 2026, đã ban hành"),
    ],
)
def test_the_plan_in_one_line(stated: dict[str, str], line: str) -> None:
    assert plan_sentence(document(**stated)).say("vi") == line
