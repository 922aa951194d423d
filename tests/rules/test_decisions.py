"""Which decisions a plan is compared with, and of which it is told that it was not."""

from __future__ import annotations

import pytest

from gnbv_cli.review.review import review_text
from tests.rules.test_examples import laid_over

CITED = (
    "legal_bases: [{{kind: Quyết định, number: {}, date: 2026-01-05, issuer: {}, subject: '{}'}}]"
)
COMMUNE = "Ủy ban nhân dân xã An Bình"


def told(number: str, issuer: str, subject: str) -> list[str]:
    text = laid_over(CITED.format(number, issuer, subject) + "\n")
    found = review_text(text, "plan.yaml").unchecked
    return [item.at for item in found if item.code == "BAL005"]


@pytest.mark.parametrize(
    ("number", "issuer", "expected"),
    [
        ("10/QĐ-UBND", COMMUNE, ["legal_bases[1]"]),
        ("10/2026/QĐ-TTg", "Thủ tướng Chính phủ", []),
        ("10/QĐ-TTg", "''", []),
        ("10/QĐ-BQL", "Ban Quản lý dự án", ["legal_bases[1]"]),
        ("10/QĐ-BCH", "Bộ Chỉ huy quân sự tỉnh", ["legal_bases[1]"]),
        ("10/QĐ-BTC", "Bộ trưởng Bộ Tài chính", []),
    ],
)
def test_the_centre_grants_no_commune_its_figures(
    number: str, issuer: str, expected: list[str]
) -> None:
    assert told(number, issuer, "về nguyên tắc, tiêu chí phân bổ vốn ngân sách") == expected


def test_a_recital_whose_amount_is_compared_is_not_told_of() -> None:
    subject = "về việc giao dự toán năm 2026, kinh phí là 100 triệu đồng"
    assert told("10/QĐ-UBND", COMMUNE, subject) == []
    assert told("10/QĐ-UBND", COMMUNE, "về việc giao dự toán năm 2026") == ["legal_bases[1]"]
