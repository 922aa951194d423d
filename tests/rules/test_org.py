"""Who is responsible: what is told, and what is not to be taken for a fault."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from gnbv_cli.review.review import review_text

SMALL = Path(__file__).parents[1] / "plans" / "ok" / "small.yaml"

UNITS = {
    "ubnd": {"name": "Ủy ban nhân dân xã An Bình", "aliases": ["UBND xã"]},
    "kinh-te": {"name": "Phòng Kinh tế xã", "aliases": ["Phòng Kinh tế"]},
    "van-hoa": {"name": "Phòng Văn hóa - Xã hội"},
    "tram": {"name": "Trạm Y tế xã"},
    "cong-an": {"name": "Công an xã"},
    "mat-tran": {"name": "Ủy ban Mặt trận Tổ quốc Việt Nam xã"},
    "ngan-hang": {"name": "Phòng Giao dịch Ngân hàng Chính sách xã hội Vĩnh Thuận"},
}
DUTIES = [{"unit": "Phòng Kinh tế xã", "duties": ["Chủ trì thực hiện Dự án 1."]}]


def told(**changes: object) -> list[tuple[str, str, str]]:
    """The ORG findings of the small plan with `changes` laid over it: code, severity, message."""
    plan = {**yaml.safe_load(SMALL.read_text("utf-8")), "units": UNITS, **changes}
    review = review_text(yaml.safe_dump(plan, allow_unicode=True, sort_keys=False), "plan.yaml")
    return [
        (found.finding.code, found.finding.severity, found.finding.message.say("vi"))
        for found in review.findings
        if found.rule.family == "ORG"
    ]


def project(lead: str, name: str = "Dự án thứ nhất", **more: object) -> list[dict[str, object]]:
    return [{"id": "da1", "number": 1, "name": name, "lead": lead, "budget": "100 triệu", **more}]


def codes(found: list[tuple[str, str, str]]) -> list[str]:
    return [code for code, _, _ in found]


@pytest.mark.parametrize(
    "line",
    [
        "Các phòng, ban, ngành",
        "Các phòng, ban, ngành của xã",
        "Các cơ quan, đơn vị có tên tại Mục VI",
        "Như trên",
        "P. Kinh tế; CA xã",
        "Phòng Kinh tế, Công an xã An Bình",
    ],
)
def test_recipients_may_be_named_as_a_group_or_in_short(line: str) -> None:
    duties = [*DUTIES, {"unit": "Công an xã", "duties": ["Bảo đảm trật tự."]}]
    assert told(organisation=duties, recipients=[line, "Lưu: VT"]) == []


@pytest.mark.parametrize("line", ["CT, các PCT UBND xã", "Các trường học", "TT. Đảng ủy, HĐND xã"])
def test_other_recipients_do_not_stand_for_the_police(line: str) -> None:
    duties = [*DUTIES, {"unit": "Công an xã", "duties": ["Bảo đảm trật tự."]}]
    found = told(organisation=duties, recipients=["Phòng Kinh tế", line, "Lưu: VT"])
    assert found == [("ORG011", "note", "Nơi nhận chưa có 1 đơn vị được giao việc: Công an xã")]


@pytest.mark.parametrize(
    "lead",
    [
        "Phòng Kinh tế xã (nội dung 1), Phòng Văn hóa - Xã hội (nội dung 2)",
        "Phòng Kinh tế xã",
        "Phòng Kinh tế xã, Phòng Kinh tế",
    ],
)
def test_one_lead_or_a_part_for_each_is_no_joint_lead(lead: str) -> None:
    duties = [*DUTIES, {"unit": "Phòng Văn hóa - Xã hội", "duties": ["Theo dõi."]}]
    assert "ORG003" not in codes(told(projects=project(lead), organisation=duties))


def test_joint_leads_are_told_with_their_names() -> None:
    duties = [*DUTIES, {"unit": "Phòng Văn hóa - Xã hội", "duties": ["Theo dõi."]}]
    lead = "Phòng Kinh tế và Phòng Văn hóa - Xã hội"
    ((code, severity, message),) = told(projects=project(lead), organisation=duties)
    assert (code, severity) == ("ORG003", "warning")
    assert "ghi 2 đơn vị chủ trì (Phòng Kinh tế xã, Phòng Văn hóa - Xã hội)" in message


def test_a_bank_that_leads_is_asked_in_a_note() -> None:
    name = "Phòng Giao dịch Ngân hàng Chính sách xã hội Vĩnh Thuận"
    found = told(policies=[{"id": "p1", "name": "Cho vay", "lead": name}])
    assert [(code, severity) for code, severity, _ in found] == [
        ("ORG004", "note"),
        ("ORG011", "note"),
    ]


@pytest.mark.parametrize(
    "duty",
    [
        "Đề nghị Ủy ban Mặt trận Tổ quốc Việt Nam xã giám sát.",
        "Giao Phòng Kinh tế xã theo dõi.",
        "Các thôn rà soát danh sách.",
        "Từng hộ dân đăng ký.",
    ],
)
def test_duties_whose_words_name_somebody_are_somebodys(duty: str) -> None:
    entries = [*DUTIES, {"heading": "", "duties": [duty]}]
    assert "ORG005" not in codes(told(organisation=entries))


@pytest.mark.parametrize(
    ("duty", "contradicts"),
    [
        ("Chủ trì thực hiện Dự án 1.", True),
        ("Chủ trì, phối hợp với Phòng Kinh tế xã thực hiện Dự án 1.", True),
        ("Phối hợp với Phòng Kinh tế xã thực hiện Dự án 1.", False),
        ("Theo dõi kết quả; Phòng Kinh tế xã chủ trì Dự án 1.", False),
        ("Chủ trì tuyên truyền; phối hợp thực hiện Dự án 1.", False),
    ],
)
def test_a_lead_is_contradicted_only_by_who_is_to_lead(duty: str, contradicts: bool) -> None:
    entries = [*DUTIES, {"unit": "Trạm Y tế xã", "duties": [duty]}]
    found = codes(told(organisation=entries, recipients=["Các cơ quan liên quan", "Lưu: VT"]))
    assert ("ORG006" in found) == contradicts


@pytest.mark.parametrize(
    ("name", "lead", "asked"),
    [
        ("Hỗ trợ học phí", "Phòng Kinh tế xã", True),
        ("Hỗ trợ học phí", "Phòng Văn hóa - Xã hội", False),
        ("Hỗ trợ học phí", "Trạm Y tế xã", False),
        ("Hỗ trợ nhà ở và học phí", "Phòng Kinh tế xã", False),
        ("Truyền thông về giảm nghèo", "Phòng Văn hóa - Xã hội", False),
    ],
)
def test_the_usual_office_is_asked_about_and_never_more(name: str, lead: str, asked: bool) -> None:
    found = told(policies=[{"id": "p1", "name": name, "lead": lead}])
    assert [severity for code, severity, _ in found if code == "ORG007"] == ["note"] * asked


@pytest.mark.parametrize(
    "duty",
    [
        "Báo cáo Ban Chỉ đạo tỉnh.",
        "Báo cáo Ban Chỉ đạo (thành lập tại Quyết định số 5/QĐ-UBND).",
        "Phối hợp với Ban quản lý rừng phòng hộ.",
        "Tham gia các ban quản lý chợ.",
    ],
)
def test_boards_of_others_and_boards_set_up_are_known(duty: str) -> None:
    entries = [{"unit": "Phòng Kinh tế xã", "duties": ["Chủ trì thực hiện Dự án 1.", duty]}]
    assert "ORG008" not in codes(told(organisation=entries))


@pytest.mark.parametrize(
    ("words", "differs"),
    [
        ("Phòng Văn hóa – Xã hội", True),
        ("Phòng Văn hóa và Xã hội", True),
        ("Phòng Văn hóa, Xã hội", True),
        ("phòng Văn hóa - Xã hội xã", False),
        ("Phòng Văn hoá - Xã hội", False),
        ("Phòng Văn hóa - Xã hội xã Vĩnh Thuận", False),
        ("Phòng Văn hóa - Thông tin", False),
    ],
)
def test_one_unit_in_two_spellings(words: str, differs: bool) -> None:
    entries = [{"unit": "Phòng Kinh tế xã", "duties": [f"Chủ trì Dự án 1; cùng {words} rà soát."]}]
    assert ("ORG009" in codes(told(organisation=entries))) == differs


def test_a_plan_without_register_or_organisation_is_read() -> None:
    assert codes(told(units={}, organisation=[])) == []
    lead = "Phòng Kinh tế và Phòng Văn hóa - Xã hội"
    assert codes(told(units={}, projects=project(lead), organisation=[])) == ["ORG003"]


@pytest.mark.parametrize(
    "lead",
    [
        "Phòng Kinh tế (theo Quyết định số 152/QĐ-UBND)",
        "Phòng Kinh tế xã (Quyết định số 152/QĐ-UBND của UBND xã)",
        "Phòng Kinh tế xã theo Quyết định số 152/QĐ-UBND ngày 02/4/2026 của UBND xã",
    ],
)
def test_a_document_beside_the_lead_is_no_unit(lead: str) -> None:
    found = codes(told(projects=project(lead)))
    assert "ORG001" not in found
    assert "ORG003" not in found


def test_a_unit_behind_a_document_is_still_read() -> None:
    lead = "Phòng Kinh doanh (theo Quyết định số 152/QĐ-UBND)"
    assert "ORG001" in codes(told(projects=project(lead)))


@pytest.mark.parametrize(
    ("policy", "asked"),
    [
        ({"lead": "Phòng Kinh tế xã (theo quyết định phân công của xã)"}, False),
        ({"lead": "Phòng Kinh tế xã (theo Quyết định số 152/QĐ-UBND)"}, False),
        ({"lead": "Phòng Kinh tế xã",
          "content": ["Giao Phòng Kinh tế chủ trì theo Quyết định số 152/QĐ-UBND."]}, False),
        ({"lead": "Phòng Kinh tế xã", "content": ["Hỗ trợ theo quyết định phân công."]}, True),
        ({"lead": "Phòng Kinh tế xã",
          "content": ["Phòng Kinh tế chi theo Quyết định số 90/QĐ-TTg."]}, True),
    ],
)  # fmt: skip
def test_the_communes_own_assignment_settles_the_lead(
    policy: dict[str, object], asked: bool
) -> None:
    found = codes(told(policies=[{"id": "p1", "name": "Hỗ trợ học phí", **policy}]))
    assert ("ORG007" in found) is asked


@pytest.mark.parametrize(
    ("duty", "reported"),
    [
        ("Tự nghiệm thu kết quả, Phòng Văn hóa - Xã hội kiểm tra lại.", False),
        ("Tự nghiệm thu, chịu sự giám sát của Ban Giám sát đầu tư của cộng đồng.", False),
        ("Tự nghiệm thu kết quả, Phòng Kinh tế xã kiểm tra lại.", True),
        ("Tự nghiệm thu kết quả, kiểm tra lại khi cần.", True),
        ("Tự nghiệm thu kết quả. Phòng Văn hóa - Xã hội kiểm tra lại sổ sách.", True),
    ],
)
def test_who_looks_at_it_again_is_named(duty: str, reported: bool) -> None:
    entries = [{"unit": "Phòng Kinh tế xã", "duties": ["Chủ trì thực hiện Dự án 1.", duty]}]
    assert ("ORG010" in codes(told(organisation=entries))) is reported


@pytest.mark.parametrize(
    ("duty", "reported"),
    [
        ("Ban Giám sát đầu tư của cộng đồng xã theo dõi.", False),
        ("Ủy ban MTTQ Việt Nam xã vận động.", False),
        ("Đề nghị Đài Truyền thanh xã đưa tin.", False),
        ("Hội Cựu chiến binh xã tham gia.", False),
        ("Trường hợp có khó khăn thì báo cáo.", True),
        ("Phòng, chống thiên tai tại các xóm.", True),
        ("Bảo hiểm y tế được cấp đủ.", True),
        ("Hội nghị tổng kết được tổ chức.", True),
    ],
)
def test_a_known_kind_of_unit_that_opens_a_duty_is_somebody(duty: str, reported: bool) -> None:
    entries = [*DUTIES, {"heading": "", "duties": [duty]}]
    assert ("ORG005" in codes(told(organisation=entries))) is reported


@pytest.mark.parametrize(
    ("words", "differs"),
    [
        ("Trạm Y Tế xã", True),
        ("trạm Y tế xã", False),
        ("trạm y tế xã", False),
        ("TRẠM Y TẾ XÃ", False),
        ("Trạm Y tế Xã", False),
        ("Trạm Y tế", False),
    ],
)
def test_capitals_inside_a_name(words: str, differs: bool) -> None:
    entries = [{"unit": "Phòng Kinh tế xã", "duties": [f"Chủ trì Dự án 1; cùng {words} rà soát."]}]
    assert ("ORG009" in codes(told(organisation=entries))) == differs
