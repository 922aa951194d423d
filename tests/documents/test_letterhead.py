"""The head of the document: what is known stands there, what is not stays blank."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from gnbv_cli.documents.letterhead import BLANK, letterhead
from gnbv_cli.documents.lines import Kind
from gnbv_cli.plan.model import Plan

Reader = Callable[[str], Plan]


def head(plan_of: Reader, **stated: str) -> dict[Kind, list[str]]:
    keys = "".join(f"  {key}: {value}\n" for key, value in stated.items())
    plan = plan_of(f"gnbv: 1\ndocument:\n  title: Thực hiện\n  year: 2026\n{keys}")
    found: dict[Kind, list[str]] = {}
    for line in letterhead(plan.document):
        found.setdefault(line.kind, []).append(line.words)
    return found


def test_nothing_is_known(plan_of: Reader) -> None:
    assert head(plan_of) == {
        Kind.COUNTRY: ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"],
        Kind.MOTTO: ["Độc lập - Tự do - Hạnh phúc"],
        Kind.NUMBER: ["Số:"],
        Kind.PLACE_AND_DATE: [f"{BLANK}, ngày{BLANK}tháng{BLANK}năm 2026"],
    }


@pytest.mark.parametrize(
    ("number", "shown"),
    [
        ("51/KH-UBND", "Số: 51/KH-UBND"),
        ("/KH-UBND", f"Số: {BLANK}/KH-UBND"),
        ("'     /KH-UBND'", f"Số: {BLANK}/KH-UBND"),
        ("null", "Số:"),
    ],
)
def test_the_number_is_what_stands_in_the_file(plan_of: Reader, number: str, shown: str) -> None:
    assert head(plan_of, number=number)[Kind.NUMBER] == [shown]


@pytest.mark.parametrize(
    ("date", "shown"),
    [
        ("2026-02-05", "Hòa Bình, ngày 05 tháng 02 năm 2026"),
        ("15/11/2025", "Hòa Bình, ngày 15 tháng 11 năm 2025"),
        ("~", f"Hòa Bình, ngày{BLANK}tháng{BLANK}năm 2026"),
    ],
)
def test_place_and_date(plan_of: Reader, date: str, shown: str) -> None:
    assert head(plan_of, place="Hòa Bình", date=date)[Kind.PLACE_AND_DATE] == [shown]


@pytest.mark.parametrize(
    ("issuer", "shown"),
    [
        ("Ủy ban nhân dân xã Hòa Bình", ["ỦY BAN NHÂN DÂN", "XÃ HÒA BÌNH"]),
        ("Uỷ ban nhân dân phường 1", ["UỶ BAN NHÂN DÂN", "PHƯỜNG 1"]),
        ("Hội đồng nhân dân xã Hòa Bình", ["HỘI ĐỒNG NHÂN DÂN", "XÃ HÒA BÌNH"]),
        ("Sở Tài chính", ["SỞ TÀI CHÍNH"]),
        ("Ủy ban nhân dân", ["ỦY BAN NHÂN DÂN"]),
    ],
)
def test_the_issuer_in_capitals(plan_of: Reader, issuer: str, shown: list[str]) -> None:
    assert head(plan_of, issuer=issuer)[Kind.ISSUER] == shown
