"""A file with a decision and its plan, or with two plans: one is imported, no line is lost."""

from __future__ import annotations

from tests.documents.importing.shape import imported, plan_of, shape

_HEAD = "ỦY BAN NHÂN DÂN\nXÃ MẪU {name}\nSố: {number}\nMẫu {name}, ngày 12 tháng 4 năm 2026\n"
_BODY = "I. NỘI DUNG\n1. Dự án 2: Đa dạng hóa sinh kế\n- Kinh phí: {amount} triệu đồng\n"
_END = "Nơi nhận:\n- Lưu: VT.\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n{signed}\n"


def _plan(name: str, amount: int) -> str:
    head = _HEAD.format(name=name, number=f"{amount}/KH-UBND")
    title = f"KẾ HOẠCH\nGiảm nghèo bền vững năm 2026 xã Mẫu {name}\n"
    return head + title + _BODY.format(amount=amount) + _END.format(signed=f"Họ Tên {name}")


def test_of_two_plans_the_first_is_imported() -> None:
    text = _plan("A", 400) + _plan("B", 500)
    made = imported(text)
    plan = plan_of(made)
    assert plan.document.number == "400/KH-UBND"
    assert shape(plan)["projects"][0]["budget"] == "400 triệu đồng"
    assert plan.signature is not None
    assert plan.signature.names == ["Họ Tên A"]
    assert plan.recipients == ["Lưu: VT"]
    assert [str(each.text) for each in plan.unplaced] == _plan("B", 500).splitlines()
    assert "2 văn bản" in made.remarks[0].vi


def test_the_plan_that_a_decision_issues_is_imported() -> None:
    decision = (
        _HEAD.format(name="A", number="120/QĐ-UBND")
        + "QUYẾT ĐỊNH\nBan hành Kế hoạch giảm nghèo năm 2026\nQUYẾT ĐỊNH:\n"
        + "Điều 1. Ban hành kèm theo Quyết định này Kế hoạch giảm nghèo năm 2026.\n"
        + _END.format(signed="Họ Tên A")
    )
    made = imported(f"{decision}KẾ HOẠCH\nGiảm nghèo năm 2026\n{_BODY.format(amount=400)}")
    plan = plan_of(made)
    assert (plan.document.kind, plan.document.title) == ("Kế hoạch", "Giảm nghèo năm 2026")
    assert shape(plan)["projects"][0]["budget"] == "400 triệu đồng"
    assert [str(each.text) for each in plan.unplaced] == decision.splitlines()


def test_the_words_of_a_decision_are_no_signature() -> None:
    text = (
        "QUYẾT ĐỊNH\nPhê duyệt Kế hoạch năm 2026\nQUYẾT ĐỊNH:\n"
        "Điều 1. Phê duyệt Kế hoạch.\nQUY MÔ THỰC HIỆN\nToàn xã.\n"
    )
    made = imported(text)
    assert plan_of(made).signature is None
    assert made.unplaced == 0


def test_kind_and_subject_in_capitals_on_one_line() -> None:
    text = (
        "UBND XÃ MẪU A\nKẾ HOẠCH THỰC HIỆN CHƯƠNG TRÌNH\nGIẢM NGHÈO BỀN VỮNG NĂM 2026\n"
        "Căn cứ Luật Ngân sách nhà nước;\nI. MỤC TIÊU\n- Giảm nghèo.\n"
    )
    plan = plan_of(imported(text))
    assert plan.document.kind == "Kế hoạch"
    assert plan.document.title == "THỰC HIỆN CHƯƠNG TRÌNH GIẢM NGHÈO BỀN VỮNG NĂM 2026"
    assert [section.heading for section in plan.sections] == ["MỤC TIÊU"]


def test_a_line_above_the_title_is_kept_once() -> None:
    made = imported("DỰ THẢO LẦN 2\nSố: 1/KH-UBND\nKẾ HOẠCH\nGiảm nghèo\nI. MỤC TIÊU\n- a\n")
    assert [str(each.text) for each in plan_of(made).unplaced] == ["DỰ THẢO LẦN 2"]


def test_letterhead_and_signature_set_side_by_side_with_tabs() -> None:
    text = (
        "ỦY BAN NHÂN DÂN\t\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
        "XÃ MẪU A\t\tĐộc lập - Tự do - Hạnh phúc\n"
        "Số: 1/KH-UBND\t\tMẫu A, ngày 12 tháng 4 năm 2026\n\n"
        "KẾ HOẠCH\nGiảm nghèo\n\nI. MỤC TIÊU\n- a\n\nTrên đây là Kế hoạch.\n\n"
        "Nơi nhận:\t\tTM. ỦY BAN NHÂN DÂN\n- Lưu: VT.\t\tCHỦ TỊCH\n\nHọ Tên A\n"
    )
    made = imported(text)
    plan = plan_of(made)
    assert made.unplaced == 0
    assert (plan.document.number, plan.document.date) == ("1/KH-UBND", "2026-04-12")
    assert plan.recipients == ["Lưu: VT"]
    assert [str(each.text) for each in plan.closing] == ["Trên đây là Kế hoạch."]
    assert plan.signature is not None
    assert plan.signature.names == ["Họ Tên A"]


def test_who_signs_beside_the_issuer_is_no_unit() -> None:
    text = (
        "KẾ HOẠCH\nGiảm nghèo\nI. TỔ CHỨC THỰC HIỆN\n1. Phòng Kinh tế\n- Chủ trì.\n"
        "Trên đây là Kế hoạch.\nNGƯỜI LẬP BIỂU\nHọ Tên B\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nHọ Tên A\n"
    )
    plan = plan_of(imported(text))
    assert [str(each.unit) for each in plan.organisation] == ["Phòng Kinh tế"]
    assert [str(each.text) for each in plan.unplaced] == ["NGƯỜI LẬP BIỂU", "Họ Tên B"]


def test_one_part_with_its_chapters_is_no_policy() -> None:
    text = (
        "KẾ HOẠCH\nGiảm nghèo\nPhần I\nNỘI DUNG\nI. MỤC TIÊU\n- a\n"
        "II. TỔ CHỨC THỰC HIỆN\n1. Phòng Kinh tế\n- Chủ trì.\n"
    )
    plan = plan_of(imported(text))
    assert plan.policies == []
    assert [section.heading for section in plan.sections[0].sections] == [
        "MỤC TIÊU",
        "TỔ CHỨC THỰC HIỆN",
    ]
