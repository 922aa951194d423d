"""Structure of the programme: what a rule reports, and above all what it leaves alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from gnbv_cli.data.programmes import programme_named, programmes
from gnbv_cli.review.located import Reported
from gnbv_cli.review.review import review_text
from gnbv_cli.rules.catalogued import same_name
from gnbv_cli.rules.item_words import says_other_money
from gnbv_cli.rules.prg.numerals import numeral

SOUND = (Path(__file__).parent.parent / "plans" / "ok" / "small.yaml").read_text("utf-8")
SECOND = Path(__file__).parent.parent / "plans" / "err"
HEAD, TAIL = SOUND[: SOUND.index("targets:")], SOUND[SOUND.index("closing:") :]
DA3 = "Hỗ trợ phát triển sản xuất, cải thiện dinh dưỡng"
DA4 = "Phát triển giáo dục nghề nghiệp, việc làm bền vững"
DA6 = "Truyền thông và giảm nghèo về thông tin"


def plan(
    *projects: str,
    duty: str = "Làm",
    target: str = "Giảm 2% hộ nghèo",
    more: str = "",
    policies: str = "[]",
    programme: str = "gnbv-2021-2025",
    budget: str = "100 triệu đồng",
) -> str:
    """A plan of one programme; each project is a mapping in flow style."""
    listed = "".join(f"  - {project}\n" for project in projects)
    return (
        f"{HEAD}targets: ['{target}']\npolicies: {policies}\nprojects:\n{listed}"
        f"budget: {budget}\norganisation:\n"
        f"  - {{unit: Phòng Kinh tế xã, duties: ['{duty}']}}\n{TAIL}"
        f"{more}settings: {{programme: {programme}}}\n"
    )


def project(number: int, name: str, more: str = "budget: 100 triệu đồng") -> str:
    return f'{{id: da{number}, number: {number}, name: "{name}", lead: Phòng Kinh tế xã, {more}}}'


def part(number: int, name: str, more: str = "budget: 50 triệu đồng") -> str:
    return f'{{id: tda{number}, number: {number}, name: "{name}", {more}}}'


def found(text: str, code: str) -> list[Reported]:
    return [each for each in review_text(text, "plan.yaml").findings if each.finding.code == code]


def messages(text: str, code: str) -> list[str]:
    return [each.finding.message.say("vi") for each in found(text, code)]


def severities(text: str, code: str) -> list[str]:
    return [each.finding.severity for each in found(text, code)]


# Names and numbers


@pytest.mark.parametrize(
    "name",
    [
        "Đa dạng hoá sinh kế, phát triển mô hình giảm nghèo",
        "ĐA DẠNG HÓA SINH KẾ, PHÁT TRIỂN MÔ HÌNH GIẢM NGHÈO",
        "Đa dạng hóa  sinh kế, phát triển mô hình giảm nghèo.",
        "Đa dạng hóa sinh kế, phát triển mô hình giảm nghèo (vốn sự nghiệp)",
        "Đa da\u0323ng ho\u0301a sinh kế, phát triển mô hình giảm nghèo",
        "Dự án thứ hai",
    ],
)
def test_a_name_written_another_way_is_the_same(name: str) -> None:
    text = plan(project(2, name))
    assert messages(text, "PRG001") == messages(text, "PRG002") == []


def test_dashes_and_tone_marks_make_no_other_name() -> None:
    assert same_name("kinh tế–xã hội") == same_name("kinh tế - xã hội")
    assert same_name("Văn hoá, thuỷ lợi, khoẻ") == same_name("văn hóa, thủy lợi, khỏe")
    assert same_name("giám sát, đánh giá") != same_name("giám sát đánh giá")
    assert same_name("các ấp") != same_name("các áp")


def test_a_missing_comma_is_named() -> None:
    text = plan(project(7, "Nâng cao năng lực và giám sát đánh giá Chương trình"))
    assert severities(text, "PRG001") == ["note"]
    hint = found(text, "PRG001")[0].finding.hint
    assert hint is not None
    assert hint.say("vi") == "thiếu ',' sau 'giám sát'"


def test_an_unconfirmed_name_is_said_to_be_so() -> None:
    parts = f"subprojects: [{part(1, 'Giảm nghèo thông tin')}, {part(2, 'Truyền thông')}]"
    first, second = messages(plan(project(6, DA6, parts)), "PRG001")
    assert "(cần đối chiếu)" in first
    assert "(cần đối chiếu)" in second


@pytest.mark.parametrize("number", [1, 7, 12])
def test_a_number_that_is_not_the_names(number: int) -> None:
    text = plan(project(number, DA6))
    assert messages(text, "PRG002") == [f"Số dự án {number} không đúng với tên '{DA6}'"]
    assert messages(text, "PRG001") == []
    hint = found(text, "PRG002")[0].finding.hint
    assert hint is not None
    assert hint.say("vi") == "tên này là của Dự án 6"


def test_a_subproject_under_the_number_of_another() -> None:
    parts = f"subprojects: [{part(2, 'Giảm nghèo về thông tin')}]"
    text = plan(project(6, DA6, parts))
    assert messages(text, "PRG002") == [
        "Số tiểu dự án 2 không đúng với tên 'Giảm nghèo về thông tin'"
    ]


@pytest.mark.parametrize(
    ("duty", "count"),
    [
        ("Chủ trì Dự án 7: Truyền thông và giảm nghèo về thông tin.", 1),
        ("Chủ trì Dự án 3 và Dự án 7 - Truyền thông và giảm nghèo về thông tin", 1),
        ("Chủ trì Dự án 2 “Truyền thông và giảm nghèo về thông tin”", 1),
        ("Chủ trì Tiểu dự án 2 thuộc Dự án 6: Giảm nghèo về thông tin", 1),
        ("Chủ trì Dự án 6: Truyền thông và giảm nghèo về thông tin", 0),
        ("Chủ trì Tiểu dự án 1 thuộc Dự án 6: Giảm nghèo về thông tin", 0),
        ("Chủ trì Dự án 6, 7: Truyền thông và giảm nghèo về thông tin", 0),
        ("Chủ trì Dự án 6. Truyền thông và giảm nghèo về thông tin do xã làm", 0),
    ],
)
def test_numbers_and_names_in_running_words(duty: str, count: int) -> None:
    assert len(messages(plan(project(6, DA6), duty=duty), "PRG002")) == count


def test_projects_that_the_catalogue_lacks_are_one_note() -> None:
    many = [project(number, f"Việc riêng của xã {number}") for number in range(11, 60)]
    text = plan(*many)
    assert messages(text, "PRG001") == [
        "49 dự án chưa có trong danh mục theo Quyết định số 90/QĐ-TTg"
    ]


# Siblings and gaps


@pytest.mark.parametrize(
    "why",
    [
        "content: ['Tiểu dự án 2 do cấp tỉnh thực hiện, xã không được giao vốn.']",
        "content: ['Chưa được giao vốn TDA2']",
        "content: ['Chưa triển khai các tiểu dự án còn lại.']",
        "content: ['Năm nay chưa làm Tiểu dự án số 02 của Dự án 3']",
    ],
)
def test_a_word_why_a_sibling_is_missing(why: str) -> None:
    name = "Hỗ trợ phát triển sản xuất trong lĩnh vực nông nghiệp"
    assert not messages(plan(project(3, DA3, f"{why}, subprojects: [{part(1, name)}]")), "PRG003")
    other = why.replace("2", "1").replace("còn lại", "").replace("02", "01")
    bare = plan(project(3, DA3, f"{other}, subprojects: [{part(1, name)}]"))
    assert severities(bare, "PRG003") == ["warning"]


def test_what_applies_elsewhere_is_not_missing() -> None:
    one = programme_named("gnbv-2021-2025").projects[0]  # type: ignore[union-attr]
    text = plan(project(1, one.name, f"subprojects: [{part(1, one.subprojects[0].name)}]"))
    assert messages(text, "PRG003") == []


def test_a_last_sibling_of_unconfirmed_name_makes_a_note() -> None:
    parts = f"subprojects: [{part(1, 'Nâng cao năng lực thực hiện Chương trình')}]"
    name = "Nâng cao năng lực và giám sát, đánh giá Chương trình"
    assert severities(plan(project(7, name, parts)), "PRG003") == ["note"]


def test_projects_that_a_commune_does_not_have_are_no_gap() -> None:
    text = plan(project(2, "Dự án thứ hai", "section: '2.1'"), project(6, DA6, "section: '2.2'"))
    assert messages(text, "PRG004") == []


@pytest.mark.parametrize(
    ("markers", "gaps"),
    [
        ("a) b) c) d) đ) e) g) h)", []),
        ("a. b. c. d. e.", []),  # đ left out, as many write
        ("a) b) d)", ["b) c) d)"]),
        ("a) h)", []),  # more than three letters: another list
        ("1. 2. 4.", ["2 3 4"]),
        ("i) ii) iv)", ["ii) iii) iv)"]),
        ("h) i) k)", []),
        ("iv) v) vi)", []),
        ("I II IV", ["II III IV"]),
        ("- + - +", []),
        ("o o v v", []),
        ("1) a) b) 2)", []),
        ("1 2026", []),
        ("2.1 2.2 2.4", ["2.2 2.3 2.4"]),
        ("2.9 2.10 3.1", []),
    ],
)
def test_gaps_among_points(markers: str, gaps: list[str]) -> None:
    points = ", ".join(
        f"{{marker: '{marker}', text: Việc {number} của năm 2026}}"
        for number, marker in enumerate(markers.split(), start=1)
    )
    text = plan(project(6, DA6, f"budget: 100 triệu đồng, activities: [{points}]"))
    told = []
    for each in found(text, "PRG004"):
        values, hint = each.finding.message.values, each.finding.hint
        assert hint is not None
        told.append(f"{values['from_']} {hint.values['number']} {values['to']}")
    assert [line.replace(")", "") for line in told] == [line.replace(")", "") for line in gaps]


def test_headings_that_state_no_number_are_counted() -> None:
    entries = (
        "organisation:\n"
        "  - {number: 1, unit: Phòng Kinh tế xã, duties: [Làm]}\n"
        "  - {unit: UBND xã, duties: [Làm]}\n"
        "  - {number: '', unit: UBND xã, duties: [Làm]}\n"
        "  - {number: 3, unit: UBND xã, duties: [Làm]}\n"
    )
    text = plan(project(6, DA6))
    start, end = text.index("organisation:"), text.index("closing:")
    assert messages(text[:start] + entries + text[end:], "PRG004") == []
    jumped = entries.replace("number: 3", "number: 4")
    assert len(messages(text[:start] + jumped + text[end:], "PRG004")) == 1


def test_numerals_are_read_in_every_way_they_may_be_meant() -> None:
    one = numeral("C.")
    assert one is not None
    assert one.values == {"roman upper": 100, "vietnamese upper": 3, "latin upper": 3}
    assert numeral("-") is None
    assert numeral("Ban") is None


# Funding

WORK = "activities: ['Tổ chức 02 hội nghị.']"


@pytest.mark.parametrize(
    "words",
    [
        "Tổ chức 02 hội nghị; không sử dụng kinh phí Chương trình.",
        "Lồng ghép với nguồn vốn Chương trình xây dựng nông thôn mới.",
        "Kinh phí do ngân sách tỉnh bảo đảm.",
        "Thực hiện từ nguồn xã hội hóa.",
        "Năm 2026 chưa được giao kinh phí.",
        "Tiểu dự án do cấp tỉnh thực hiện.",
        "Từ quỹ Vì người nghèo.",
    ],
)
def test_words_that_say_who_pays(words: str) -> None:
    text = plan(project(2, "Dự án thứ hai"), project(6, DA6, f"activities: ['{words}']"))
    assert messages(text, "PRG005") == []


@pytest.mark.parametrize(
    "words",
    [
        "lồng ghép vấn đề bình đẳng giới trong nội dung truyền thông",
        "các sự kiện truyền thông, vận động xã hội, hội nghị",
        "huy động nguồn lực để thực hiện mục tiêu",
        "hỗ trợ hộ không có vốn sản xuất",
        "nâng cao trách nhiệm từ cấp cơ sở; không trông chờ, ỷ lại",
    ],
)
def test_words_about_something_else_than_money(words: str) -> None:
    assert not says_other_money(words)


@pytest.mark.parametrize(
    ("more", "count"),
    [
        (WORK, 1),
        (f"{WORK}, budget: {{kind: recurrent}}", 1),
        (f"{WORK}, budget: 5 triệu đồng", 0),
        (f"{WORK}, budget: {{text: Theo quyết định của tỉnh}}", 0),
        (f"{WORK}, budget: {{included_in: projects.da2}}", 0),
        ("objective: Nâng cao nhận thức", 0),
        (f"subprojects: [{part(1, 'A', WORK)}, {part(2, 'B', WORK)}]", 1),  # one for both
        (f"budget: 5 triệu đồng, subprojects: [{part(1, 'A', WORK)}, {part(2, 'B', WORK)}]", 0),
        (f"subprojects: [{part(1, 'A', WORK)}, {part(2, 'B')}]", 1),
        (f"subprojects: [{part(1, 'A', WORK)}, {part(2, 'B', WORK)}], content: "
         "['Không sử dụng kinh phí Chương trình']", 0),
    ],
)  # fmt: skip
def test_activities_without_funding(more: str, count: int) -> None:
    assert (
        len(messages(plan(project(2, "Dự án thứ hai"), project(6, DA6, more)), "PRG005")) == count
    )


def test_a_note_of_the_plan_may_say_who_pays() -> None:
    budget = "{total: 100 triệu đồng, notes: [Dự án 6 không sử dụng kinh phí Chương trình.]}"
    projects = project(2, "Dự án thứ hai"), project(6, DA6, WORK)
    assert messages(plan(*projects, budget=budget), "PRG005") == []
    assert len(messages(plan(*projects), "PRG005")) == 1


def test_policies_need_no_amount() -> None:
    policy = f"[{{id: p1, name: Hỗ trợ tiền điện, lead: Phòng Kinh tế xã, {WORK}}}]"
    assert messages(plan(project(2, "Dự án thứ hai"), policies=policy), "PRG005") == []


@pytest.mark.parametrize(
    ("total", "said"),
    [
        ("100 triệu đồng", "phần còn lại của Dự án 6 là 0 đồng"),
        ("130 triệu đồng", "còn 30.000.000 đồng chưa bố trí"),
    ],
)
def test_what_the_total_leaves(total: str, said: str) -> None:
    text = plan(project(2, "Dự án thứ hai"), project(6, DA6, WORK), budget=total)
    facts = [fact.say("vi") for _, fact in found(text, "PRG005")[0].finding.facts]
    assert said in facts[0]


def test_a_plan_without_any_money_says_nothing_of_it() -> None:
    text = plan(project(2, "A", WORK), project(6, DA6, WORK))
    assert len(messages(text, "PRG005")) == 1
    assert messages(text.replace("budget: 100 triệu đồng\n", ""), "PRG005") == []


# Targets and duties


@pytest.mark.parametrize(
    ("target", "severity"),
    [
        ("25 hộ được hỗ trợ nhà ở", ["warning"]),
        ("Hỗ trợ nhà ở cho 25 hộ từ nguồn xã hội hóa", []),
        ("85 người học qua đào tạo nghề", ["warning"]),
        ("5 người đi làm việc ở nước ngoài", ["note"]),
        ("12 mo hinh giam ngheo", []),
        ("tiền đào tạo nghềnh ngang", []),
        ("100% cán bộ được tập huấn", []),
    ],
)
def test_targets_of_projects_that_are_not_there(target: str, severity: list[str]) -> None:
    text = plan(project(2, "Đa dạng hóa sinh kế, phát triển mô hình giảm nghèo"), target=target)
    assert severities(text, "PRG007") == severity


def test_a_policy_about_the_same_makes_it_a_note() -> None:
    policy = (
        "[{id: p1, name: Chính sách đào tạo nghề, lead: Phòng Kinh tế xã, content: [Mở 02 lớp]}]"
    )
    text = plan(project(2, "Dự án thứ hai"), target="85 người học đào tạo nghề", policies=policy)
    assert severities(text, "PRG007") == ["note"]
    assert "Chính sách đào tạo nghề" in messages(text, "PRG007")[0]


def test_a_project_without_parts_carries_all_of_them() -> None:
    text = plan(project(3, DA3), target="155 trẻ được cải thiện dinh dưỡng")
    assert messages(text, "PRG007") == []


@pytest.mark.parametrize(
    ("duty", "count"),
    [
        ("Chủ trì Dự án 2 và Dự án 5.", 1),
        ("Chủ trì Dự án 2.", 0),
        ("Chủ trì Dự án 12 của tỉnh.", 0),
        ("Theo dõi Dự án 5 do cấp tỉnh thực hiện.", 0),
        ("Rà soát chỉ tiêu dinh dưỡng của trẻ.", 1),
    ],
)
def test_duties_of_projects_that_are_not_there(duty: str, count: int) -> None:
    assert len(messages(plan(project(2, "Dự án thứ hai"), duty=duty), "PRG008")) == count


# Kinds of money


@pytest.mark.parametrize(
    ("words", "count"),
    [
        ("Đầu tư xây dựng cơ sở hạ tầng", 1),
        ("Xây dựng mới 02 nhà văn hóa ấp", 1),
        ("Nâng cấp, mở rộng 3,2 km đường giao thông", 1),
        ("Đầu tư 02 công trình thủy lợi", 1),
        ("Bê tông hóa các tuyến đường liên ấp", 1),
        ("Xây dựng kế hoạch, mô hình giảm nghèo", 0),
        ("Xây dựng hệ thống cơ sở dữ liệu", 0),
        ("Xây dựng nông thôn mới, đời sống văn hóa", 0),
        ("Xây dựng kênh thông tin, trường học hạnh phúc", 0),
        ("Duy tu, bảo dưỡng công trình thủy lợi", 0),
        ("Sửa chữa 05 cụm loa", 0),
        ("Hỗ trợ 25 hộ xây mới, sửa chữa nhà ở", 0),
        ("Giám sát đầu tư công trình của cộng đồng", 0),
        ("Xây dựng 02 công trình nước từ nguồn vận động", 0),
        ("Quản lý vốn đầu tư công trình đã bàn giao", 0),
    ],
)
def test_capital_works_on_recurrent_money(words: str, count: int) -> None:
    recurrent = "{total: 100 triệu đồng, kind: recurrent}"
    both = "{total: 100 triệu đồng, kinds: {capital: 40 triệu đồng, recurrent: 60 triệu đồng}}"
    activity = f"budget: 100 triệu đồng, activities: ['{words}.']"
    for_target = plan(project(2, "Dự án thứ hai"), target=words, budget=recurrent)
    assert len(messages(for_target, "PRG009")) == count
    for_activity = plan(project(2, "Dự án thứ hai", activity), budget=recurrent)
    assert len(messages(for_activity, "PRG010")) == count
    assert not messages(plan(project(2, "A"), target=words, budget=both), "PRG009")
    assert not messages(plan(project(2, "A"), target=words), "PRG009")  # no kind is stated


def test_an_item_with_capital_of_its_own_may_build() -> None:
    work = "activities: ['Xây dựng 02 công trình thủy lợi.']"
    own = f"{work}, budget: {{total: 100 triệu đồng, kind: capital}}"
    text = plan(project(4, DA4, own), budget="{total: 100 triệu đồng, kind: recurrent}")
    assert messages(text, "PRG010") == messages(text, "PRG009") == []


@pytest.mark.parametrize(
    ("number", "name", "severity"),
    [(3, DA3, ["warning"]), (6, DA6, ["note"]), (4, DA4, [])],
)
def test_money_of_a_kind_that_a_project_does_not_use(
    number: int, name: str, severity: list[str]
) -> None:
    capital = (
        "budget: {total: 100 triệu đồng, kinds: {capital: 60 triệu đồng, recurrent: 40 triệu đồng}}"
    )
    assert severities(plan(project(number, name, capital)), "PRG011") == severity
    none = capital.replace("capital: 60", "capital: 0").replace("recurrent: 40", "recurrent: 100")
    assert severities(plan(project(number, name, none)), "PRG011") == []


# Shares

SOURCES = "{{total: 100 triệu đồng, sources: {{central: {} triệu đồng, local: {} triệu đồng}}}}"


@pytest.mark.parametrize(
    ("least", "severity"),
    [("15", []), ("17,64%", []), ("17.7", ["warning"]), ("20 %", ["warning"]), ("nhiều", [])],
)
def test_the_share_of_local_money(least: str, severity: list[str]) -> None:
    text = plan(project(2, "A", f"budget: {SOURCES.format(85, 15)}"), budget=SOURCES.format(85, 15))
    text = text.replace("programme: gnbv", f"counterpart: '{least}', programme: gnbv")
    assert severities(text, "PRG012") == severity
    unread = review_text(text, "plan.yaml").unchecked
    assert any(each.code == "PRG012" for each in unread) == (least == "nhiều")


def test_a_project_below_the_share_is_a_note_where_the_plan_is_not() -> None:
    half = SOURCES.replace("100", "50")
    text = plan(
        project(2, "A", f"budget: {half.format(48, 2)}"),
        project(6, DA6, f"budget: {half.format(37, 13)}"),
        budget=SOURCES.format(85, 15),
    ).replace("programme: gnbv", "counterpart: 10, programme: gnbv")
    assert severities(text, "PRG012") == ["note"]
    assert "Dự án 2 (4,17%)" in messages(text, "PRG012")[0]


# Levels and the programme's name


@pytest.mark.parametrize(
    ("activity", "count"),
    [
        ("Xây dựng hệ thống cơ sở dữ liệu và phần mềm quản lý", 1),
        ("Phối hợp với Sở xây dựng hệ thống cơ sở dữ liệu và phần mềm", 0),
        ("Cung cấp số liệu phục vụ điều tra, đánh giá đầu kỳ, giữa kỳ và cuối kỳ", 0),
        ("Hỗ trợ các cơ quan truyền thôngg", 0),
    ],
)
def test_tasks_of_a_higher_level(activity: str, count: int) -> None:
    more = f"budget: 100 triệu đồng, activities: ['{activity}']"
    assert len(messages(plan(project(2, "A", more)), "PRG013")) == count
    province = plan(project(2, "A", more)).replace("Ủy ban nhân dân xã An Bình", "UBND tỉnh Y")
    assert messages(province, "PRG013") == []


@pytest.mark.parametrize(
    ("words", "severity"),
    [
        ("Chương trình mục tiêu quốc gia giảm nghèo bền vững", []),
        ("Chương trình MTQG giảm nghèo bền vững", []),
        ("Chương trình mục tiêu quốc gia về giảm nghèo bền vững", []),
        ("các chương trình giảm nghèo; các chương trình mục tiêu quốc gia", []),
        ("Chương trình mục tiêu quốc gia xây dựng nông thôn mới", []),
        ("Chương trình mục tiêu quốc gia phát triển KT-XH vùng đồng bào DTTS và miền núi", []),
        ("Chương trình giảm nghèo bền vững", []),
        ("“Chương trình mục tiêu quốc gia giảm nghèo”", []),
        ("Ban Quản lý Chương trình giảm nghèo", []),
        ("Chương trình (sau đây gọi là Chương trình giảm nghèo). Chương trình giảm nghèo", []),
        (
            "Chương trình mục tiêu quốc gia xây dựng nông thôn mới, giảm nghèo bền vững và phát "
            "triển kinh tế - xã hội vùng đồng bào dân tộc thiểu số và miền núi",
            [],
        ),
        ("Quyết định số 5/QĐ-TTg phê duyệt Chương trình mục tiêu quốc gia giảm nghèo", []),
        ("Chương trình mục tiêu quốc gia giảm nghèo năm 2026", ["warning"]),
        ("Chương trình MTQG giảm nghèo đa chiều", ["warning"]),
        ("Chương trình giảm nghèo của xã", ["note"]),
        (
            "Chương trình mục tiêu quốc gia phát triển kinh tế - xã hội vùng đồng bào dân tộc "
            "thiểu số",
            ["note"],
        ),
    ],
)
def test_the_programmes_name(words: str, severity: list[str]) -> None:
    text = plan(project(2, "A"), duty=f"Thực hiện {words}.")
    assert severities(text, "PRG014") == severity


def test_a_programme_that_nobody_knows_is_said_twice() -> None:
    text = plan(project(2, "A"), programme="gnbv-2012")
    assert messages(text, "PRG015") == [
        "Chương trình 'gnbv-2012' chưa có trong danh mục; gần nhất là 'gnbv-2021-2025'"
    ]
    lines = [each.reason.say("vi") for each in review_text(text, "plan.yaml").unchecked]
    assert "Chưa đối chiếu được tên dự án: chương trình 'gnbv-2012' chưa có trong danh mục" in lines


@pytest.mark.parametrize("programme", ["ntm-2021-2025", "~"])
def test_a_plan_without_a_catalogue_of_projects_is_unchecked(programme: str) -> None:
    text = plan(project(2, "A"), programme=programme)
    codes = {each.finding.code for each in review_text(text, "plan.yaml").findings}
    assert not codes & {"PRG001", "PRG002", "PRG003", "PRG007", "PRG008", "PRG011", "PRG015"}
    unread = [each.reason.say("vi") for each in review_text(text, "plan.yaml").unchecked]
    assert any(line.startswith("Chưa đối chiếu được tên dự án: ") for line in unread)


def test_the_longest_name_in_the_title_tells_the_programme() -> None:
    merged = programme_named("mtqg-2026-2035")
    assert merged is not None
    text = plan(project(2, "A"), programme="~").replace("các dự án năm", f"{merged.name} năm")
    checked = review_text(text, "plan.yaml").checked
    assert checked is not None
    assert checked.programme == merged


def test_every_programme_has_a_decision_and_fits_its_file() -> None:
    for programme in programmes():
        assert programme_named(programme.id) == programme
        assert "/" in programme.decision
        for entry in programme.projects:
            assert set(entry.money) <= {"capital", "recurrent"}
            assert all(phrase == phrase.lower() for phrase in entry.about)
        assert all(phrase == phrase.lower() for phrase in programme.higher_level)


def test_hostile_words_end() -> None:
    duty = "Dự án 7: " * 3_000 + "tiểu dự án 1, 2, 3 và " * 3_000 + "chương trình " * 3_000
    review = review_text(plan(project(6, DA6), duty=duty, target="xây dựng " * 3_000), "plan.yaml")
    assert review.checked is not None


MENDED = (
    ("Phát triển giáo dục nghề nghiệp và việc làm", "Phát triển giáo dục nghề nghiệp, việc làm"),
    ("Dự án 7: Truyền thông", "Dự án 6: Truyền thông"),
    ("và Dự án 6: Truyền thông và giảm nghèo về thông tin.", "và Dự án 6."),
    ('    name: Phát triển giáo dục nghề nghiệp, việc làm bền vững\n',
     '    name: Phát triển giáo dục nghề nghiệp, việc làm bền vững\n'
     '    content: [Tiểu dự án 2 do cấp tỉnh thực hiện.]\n'),
    ("làm, hỗ trợ lao động nông thôn hoà nhập thị trường lao động.", "làm; không dùng kinh phí."),
    ("xây dựng mới", "sửa chữa"),
    ("  - number: 4\n    unit: Văn phòng", "  - number: 3\n    unit: Văn phòng"),
    ("number: 5\n", "number: 4\n"), ("  - number: 6\n    unit: Công an", "  - unit: Công an"),
    ("  - number: 7\n", "  - number: 6\n"), ("  - number: 8\n", "  - number: 7\n"),
    ("text: tính chung trong Tiểu dụ án 1\n          included_in: projects.da6.tda1",
     "text: không sử dụng kinh phí Chương trình"),
    ("đi làm việc ở nước ngoài theo hợp đồng", "đi làm việc theo hợp đồng"),
    ("sửa chữa nhà ở.", "sửa chữa nhà ở từ nguồn vận động."),
    ("05 cụm × 42 triệu", "05 cụm × 42,5 triệu"),
)  # fmt: skip
"""What is mended in the second plan, one change a fault."""


def test_the_second_plan_mended_is_silent() -> None:
    text = (SECOND / "an-binh.yaml").read_text("utf-8")
    for old, new in MENDED:
        assert old in text, old
        text = text.replace(old, new)
    told = [each.finding for each in review_text(text, "plan.yaml").findings]
    ours = [each for each in told if each.code.startswith(("PRG", "BAL009", "BAL01"))]
    assert [f"{each.code} {each.message.say('vi')}" for each in ours] == []


@pytest.mark.parametrize(
    ("text", "other"),
    [
        ("Xây nhà đặt máy từ nguồn vốn đầu tư công của ngân sách xã", True),
        ("Xây nhà đặt máy (vốn đầu tư phát triển của ngân sách xã)", True),
        ("Xây nhà đặt máy từ nguồn vốn đầu tư công trung hạn của xã (500 triệu đồng)", True),
        ("Xây kênh do Ủy ban nhân dân tỉnh đầu tư", True),
        ("Đi làm việc bằng nguồn vốn vay của Ngân hàng Chính sách xã hội", True),
        ("Đào tạo nghề bằng nguồn ngân sách tỉnh", True),
        ("Hỗ trợ nhà ở theo Chương trình xóa nhà tạm, nhà dột nát", True),
        ("Hỗ trợ nhà ở do Mặt trận Tổ quốc vận động", True),
        ("Hỗ trợ nhà ở từ Quỹ Vì người nghèo", True),
        ("Hỗ trợ nhà ở từ nguồn xã hội hóa", True),
        ("Chăn nuôi bò sử dụng tín dụng chính sách", True),
        ("Xây kênh từ nguồn vốn đầu tư phát triển của Chương trình", False),
        ("Xây kênh từ ngân sách trung ương", False),
        ("Xây kênh từ tỉnh lộ 3 đến thôn Nà Lốc", False),
        ("Tuyên truyền (vận động hộ nghèo) theo Luật Đầu tư công", False),
        ("Mô hình do Phòng Kinh tế chủ trì, hỗ trợ", False),
    ],
)
def test_sources_beside_the_programme(text: str, other: bool) -> None:
    assert says_other_money(text) is other


def test_a_missing_part_is_told_on_the_project() -> None:
    text = plan(project(3, DA3, f"subprojects: [{part(2, 'Cải thiện dinh dưỡng')}]"))
    found = [each for each in review_text(text, "plan.yaml").findings if each.rule.code == "PRG003"]
    assert [text[each.location.start : each.location.end] for each in found] == ["3"]


def test_an_unconfirmed_name_is_told_apart_from_what_is_to_be_compared() -> None:
    text = plan(project(6, DA6, f"subprojects: [{part(2, 'Truyền thông về giảm nghèo đa chiều')}]"))
    found = [each for each in review_text(text, "plan.yaml").findings if each.rule.code == "PRG003"]
    message = found[0].finding.message
    assert "Tiểu dự án 1 'Giảm nghèo về thông tin' (tên cần đối chiếu)" in message.say("vi")
    assert "'Giảm nghèo về thông tin' (name unconfirmed)" in message.say("en")
