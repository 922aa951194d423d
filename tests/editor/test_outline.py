"""The outline of a plan."""

from __future__ import annotations

from gnbv_cli.editor.outline import Symbol, outline
from tests.editor.plans import SMALL, VINH_PHONG, review


def named(symbols: list[Symbol], detail: str) -> Symbol:
    return next(symbol for symbol in symbols if symbol.detail == detail)


def test_the_parts_of_the_plan_in_their_order() -> None:
    symbols = outline(review(VINH_PHONG).reading.root)
    assert [(each.name, each.detail) for each in symbols][:4] == [
        ("Phiên bản của cấu trúc tệp", "gnbv"),
        ("Phần đầu văn bản", "document"),
        ("Các căn cứ", "legal_bases"),
        ("Lời dẫn, sau các căn cứ", "opening"),
    ]


def test_projects_stand_with_their_parts_and_amounts() -> None:
    projects = named(outline(review(VINH_PHONG).reading.root), "projects").parts
    assert projects[0].name == "2. Đa dạng hóa sinh kế, phát triển mô hình giảm nghèo"
    assert projects[0].detail == "857.700.000 đồng"
    (part,) = projects[1].parts
    assert part.name == "1. Hỗ trợ phát triển sản xuất trong lĩnh vực nông nghiệp"
    assert part.detail == "379 triệu đồng"
    assert VINH_PHONG[slice(*part.title)] == "Hỗ trợ phát triển sản xuất trong lĩnh vực nông nghiệp"
    assert VINH_PHONG[slice(*part.span)].startswith("id: tda1")


def test_units_and_sources_go_by_their_names() -> None:
    symbols = outline(review(SMALL).reading.root)
    assert [each.name for each in named(symbols, "funding_sources").parts] == [
        "Ngân sách trung ương",
        "Ngân sách địa phương",
    ]
    assert [each.detail for each in named(symbols, "units").parts] == [
        "uy-ban-nhan-dan",
        "phong-kinh-te",
    ]


def test_nothing_is_nameless_and_long_names_are_cut() -> None:
    text = f"gnbv: 1\nprojects: [{{name: ''}}, {{}}, {{name: {'a' * 500}}}]\nlạ: 1\n"
    symbols = outline(review(text).reading.root)
    names = [each.name for each in named(symbols, "projects").parts]
    assert names == ["1", "2", "a" * 79 + "…"]


def test_what_is_no_mapping_has_no_outline() -> None:
    assert outline(None) == []
