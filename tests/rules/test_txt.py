"""TXT: what is marked in words, and what must never be."""

from __future__ import annotations

from pathlib import Path

import pytest

from gnbv_cli.data.glossary import glossary
from gnbv_cli.review.located import Reported
from gnbv_cli.review.repaired import with_edits
from gnbv_cli.review.review import review_text
from gnbv_cli.rules.tone_marks import new_style
from gnbv_cli.written.names import unaccented
from tests.rules.test_examples import laid_over

SENTENCES = Path(__file__).parent / "correct-sentences.txt"


def duties(*texts: str) -> str:
    """A plan whose only entry of the organisation has these duties, in one list."""
    lines = "".join(f"      - {text!r}\n" for text in texts)
    return laid_over(f"organisation:\n  - unit: Phòng Kinh tế xã\n    duties:\n{lines}")


def reported(text: str, family: str = "TXT") -> list[Reported]:
    findings = review_text(text, "plan.yaml").findings
    return [each for each in findings if each.rule.family == family]


def marked(*texts: str) -> list[tuple[str, str]]:
    """Code and message of what is reported in these duties."""
    return [
        (each.finding.code, each.finding.message.say("vi")) for each in reported(duties(*texts))
    ]


def correct_sentences() -> list[str]:
    lines = SENTENCES.read_text("utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


def test_correct_sentences_are_silent() -> None:
    sentences = correct_sentences()
    assert len(sentences) >= 140
    assert marked(*sentences) == []


@pytest.mark.parametrize("sentence", correct_sentences(), ids=lambda text: text[:30])
def test_a_correct_sentence_is_silent(sentence: str) -> None:
    assert marked(sentence) == []


@pytest.mark.parametrize(
    ("text", "written", "expected"),
    [
        ("Khuyến nông trên công thông tin điện tử xã.", "công thông tin điện tử", "cổng"),
        ("Phối hợp với các ngành và các áp thực hiện.", "các áp", "các ấp"),
        ("Bồi dưỡng độ ngũ cán bộ.", "độ ngũ", "đội ngũ"),
        ("Quản lý các dự án, tiêu dự án của xã.", "tiêu dự án", "tiểu dự án"),
        ("Công tác giám nghèo của xã.", "giám nghèo", "giảm nghèo"),
        ("Cải thiện dinh dương cho trẻ.", "dinh dương", "dinh dưỡng"),
        ("Tính chung trong Tiểu dụ án 1.", "Tiểu dụ án", "Tiểu dự án"),
        ("TIÊU DỰ ÁN 1", "TIÊU DỰ ÁN", "TIỂU DỰ ÁN"),
        ("Hỗ trợ dân tộc thiếu số của xã.", "dân tộc thiếu số", "dân tộc thiểu số"),
        ("Không trông chờ, ý lại vào Nhà nước.", "trông chờ, ý lại", "trông chờ, ỷ lại"),
        ("Giao cho nghành nông nghiệp.", "nghành", "ngành"),
        ("Nguời nghèo tự nguyện.", "Nguời", "Người"),
        ("Cac áp dụng cụ.", "", ""),
    ],
)
def test_slips(text: str, written: str, expected: str) -> None:
    found = marked(text)
    if not written:
        assert found == []
        return
    assert [code for code, _ in found] == ["TXT001"]
    assert f"'{written}' có thể là '{expected}" in found[0][1]


def test_a_slip_is_one_finding_with_all_its_places() -> None:
    text = duties("Lập tiêu dự án mới.", "Xem xét rồi trình tiêu dự án khác.")
    (found,) = reported(text)
    assert len(found.related) == 1
    (fix,) = found.fixes
    assert fix.fix.status == "likely"
    assert "Lập tiểu dự án mới." in with_edits(text, fix.edits)
    assert "trình tiểu dự án khác." in with_edits(text, fix.edits)


def test_a_term_of_the_hamlets_is_known_where_they_are_called_so() -> None:
    assert marked("Giao các bàn có công trình bảo trì.") == []
    found = marked("Giao các bàn có công trình bảo trì.", "Các thôn, bản họp dân.")
    assert found == [("TXT001", "'các bàn' có thể là 'các bản'")]


def test_a_slip_in_a_unit_name_is_the_units_matter() -> None:
    fragment = "policies: [{id: p1, name: Hỗ trợ tiền điện, lead: Phòng Kinh tê xã}]\n"
    assert reported(laid_over(fragment)) == []


def test_text_without_any_accents_is_not_read_by_accents() -> None:
    assert marked("Giam ngheo ben vung, cac ap, tieu du an, dinh duong.") == []
    assert marked("Thực hiện tieu du an của xã.") == [
        ("TXT001", "'tieu du an' có thể là 'tiểu dự án'")
    ]


def test_new_style_of_tone_marks_is_no_slip() -> None:
    found = marked("Uỷ ban nhân dân xã tổ chức bảo trì thuỷ lợi, xã hội hoá giáo dục.")
    assert [code for code, _ in found] == ["TXT006"]


@pytest.mark.parametrize(
    ("others", "text", "found"),
    [
        (
            ["Phối hợp với các ngành liên quan và các ấp."],
            "Báo cáo cho các ngành liên quan và các cấp.",
            True,
        ),
        (
            ["Giao các thành viên và các áp tổ chức thực hiện dự án."],
            "Cùng các ngành, các cấp tổ chức thực hiện dự án.",
            True,
        ),
        (["Phối hợp với các ngành liên quan và các ấp."], "Tổ chức đối thoại ở các cấp.", False),
        (
            ["Phối hợp với các ngành liên quan và các ấp."],
            "Báo cáo cho các ngành liên quan và các cấp ủy.",
            False,
        ),
        ([], "Báo cáo cho các ngành liên quan và các cấp.", False),
    ],
)
def test_words_in_the_frame_of_others(others: list[str], text: str, found: bool) -> None:
    codes = [code for code, _ in marked(*others, text) if code == "TXT002"]
    assert codes == (["TXT002"] if found else [])


def test_what_is_uncertain_has_no_fix() -> None:
    found = reported(
        duties("Giúp các ngành liên quan và các ấp.", "Mời các ngành liên quan và các cấp.")
    )
    assert [(each.finding.code, each.finding.severity) for each in found] == [("TXT002", "note")]
    assert not found[0].fixes


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("Khả năng cân đối ngân sách cân đối ngân sách hàng năm.", "cân đối ngân sách"),
        ("Các thôn triển khai thực hiện triển khai thực hiện.", "triển khai thực hiện"),
        ("Giao cho các các ấp.", "các"),
        ("Rà soát hộ nghèo rà soát hộ nghèo rà soát hộ nghèo.", "Rà soát hộ nghèo"),
    ],
)
def test_repeated_words(text: str, phrase: str) -> None:
    plan = duties(text)
    (found,) = reported(plan)
    assert found.finding.message.say("vi") == f"Lặp cụm từ '{phrase}'"
    mended = with_edits(plan, found.fixes[0].edits)
    assert f"{phrase} {phrase}".lower() not in mended.lower()
    assert reported(mended) == []


def test_words_repeated_over_a_line_break_of_the_file() -> None:
    fragment = (
        "closing:\n  - >-\n    Kế hoạch năm 2026 nhằm giảm nghèo đa\n    giảm nghèo đa chiều./.\n"
    )
    (found,) = reported(laid_over(fragment))
    mended = with_edits(laid_over(fragment), found.fixes[0].edits)
    assert "nhằm giảm nghèo đa chiều./." in mended


def test_words_repeated_behind_short_lines_that_are_alike() -> None:
    said = [said for _, said in marked("Các áp", "Các áp", "các cấp các cấp")]
    assert "Lặp cụm từ 'các cấp'" in said


def test_a_long_passage_with_many_repetitions() -> None:
    """Where each stands is not worked out from the start of the passage again."""
    phrases = (f"rà soát hộ nghèo rà soát hộ nghèo lần {n}, " for n in range(4000))
    assert len(marked("".join(phrases))) == 4000


_DUTY = "Lập danh sách hộ nghèo đăng ký tham gia Dự án 1 và niêm yết công khai tại trụ sở."


@pytest.mark.parametrize(
    "other",
    [
        "Lập danh sách hộ cận nghèo đăng ký tham gia Dự án 1 và niêm yết công khai tại trụ sở.",
        "Lập danh sách hộ nghèo đăng ký tham gia Dự án 2 và niêm yết danh sách ấy tại trụ sở.",
        "Lập danh sách hộ nghèo đăng ký học nghề và niêm yết công khai tại nhà văn hóa.",
        "Lập danh sách.",
    ],
)
def test_items_that_are_not_the_same(other: str) -> None:
    assert marked(_DUTY, other) == []


@pytest.mark.parametrize(
    "other",
    [
        _DUTY,
        "Lập danh sách các hộ nghèo đăng ký tham gia Dự án 1, niêm yết công khai tại trụ sở.",
        "Lập danh sách hộ nghèo đăng ký tham gia Dự án 2 và niêm yết công khai tại trụ sở.",
    ],
)
def test_items_that_are_nearly_the_same(other: str) -> None:
    assert [code for code, _ in marked(_DUTY, other)] == ["TXT004"]


def test_items_alike_in_two_lists_are_not_compared() -> None:
    entry = f"  - {{unit: Phòng Kinh tế xã, duties: ['{_DUTY}']}}\n"
    assert reported(laid_over(f"organisation:\n{entry}{entry}")) == []


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Giao các ấp..", "Thừa dấu câu '..' (ấp..)"),
        ("Chăm sóc trẻ em,, theo dõi.", "Thừa dấu câu ',,' (em,,)"),
        ("Gương tiêu biểu.; báo cáo.", "Thừa dấu câu '.;' (biểu.;)"),
        ("Tư vấn cho bà mẹ , trẻ em.", "Dấu cách đứng trước ',' (mẹ ,)"),
        ("Giao 100 triệu đồng .", "Dấu cách đứng trước '.' (đồng .)"),
        ("Sáng tạo như hội thi, ... để giao lưu.", "Dấu cách đứng trước '...' (thi, ...)"),
    ],
)
def test_punctuation(text: str, said: str) -> None:
    ((code, message),) = marked(text)
    assert (code, message.lower()) == ("TXT005", said.lower())


def test_punctuation_is_gathered_and_mended() -> None:
    text = duties("Giao các ấp..", "Chăm sóc trẻ em,, bà mẹ .")
    (found,) = reported(text)
    assert found.finding.message.say("vi").startswith("3 chỗ dấu câu chưa đúng")
    assert reported(with_edits(text, found.fixes[0].edits)) == []


def test_the_end_of_an_amount_is_read_as_well() -> None:
    fragment = (
        "budget:\n"
        "  total: 100 triệu đồng\n"
        "  sources:\n"
        "    central: {total: 60 triệu đồng, tail: ' .'}\n"
        "    local: 40 triệu đồng\n"
    )
    (found,) = reported(laid_over(fragment))
    assert found.finding.place.at == "budget.sources.central.tail"


def test_two_styles_of_tone_marks() -> None:
    ((code, message),) = marked("Đa dạng hóa, xã hội hóa.", "Văn hoá, thể thao; quý, quỳ, toà.")
    assert code == "TXT006"
    assert "'hóa' (2 chỗ)" in message
    assert "'hoá' (1 chỗ)" in message
    assert marked("Văn hóa, xã hội hóa; quý, quỹ, quỳ, ngoài, hoàn, khuỷu.") == []


def test_a_persons_name_keeps_its_own_tone_marks() -> None:
    fragment = "signature: {body: TM. ỦY BAN NHÂN DÂN, position: CHỦ TỊCH, names: [Lê Thuý Hoà]}\n"
    assert reported(laid_over(fragment)) == []


def test_decomposed_text_is_one_note_and_is_read_all_the_same() -> None:
    found = marked("Các a\u0301p họp.", "Thu\u031b\u0323c hie\u0323\u0302n ngay.")
    assert [code for code, _ in found] == ["TXT001", "TXT007"]
    assert found[1][1].startswith("2 đoạn")


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("KÕ ho¹ch gi¶m nghÌo bÒn v÷ng n¨m 2026 cña x·.", "TCVN3"),
        ("UÛy ban nhaân daân xaõ laäp keá hoaïch giaûm ngheøo beàn vöõng.", "VNI"),
    ],
)
def test_old_encodings(text: str, encoding: str) -> None:
    ((code, message),) = [each for each in marked(text) if each[0] == "TXT008"]
    assert (code, message) == ("TXT008", f"Văn bản dùng bảng mã cũ ({encoding})")


def test_words_that_were_left_out() -> None:
    head = "document: {kind: Kế hoạch, title: Giảm nghèo của xã An Bình năm 2026, year: 2026}\n"
    text = laid_over(head + "closing: [Trên đây là Kế hoạch của xã An Bình 2026./.]\n")
    (found,) = reported(text)
    assert found.finding.message.say("vi") == "'An Bình 2026' có thể là 'An Bình năm 2026'"


def test_the_glossary_is_written_in_one_way() -> None:
    known = glossary()
    writings = [*known.terms, *known.slips, *known.phrases, *known.misspelt, *known.note]
    writings += [also for others in known.terms.values() for also in others]
    for writing in writings:
        assert writing == writing.lower().strip()
        assert not new_style(writing.replace(",", "").split())
    for term, others in known.terms.items():
        assert " " in term
        for also in others:
            assert also != term
            assert unaccented(also) == unaccented(term)
    for key in (*known.unless, *known.only, *known.where):
        assert key in {*known.terms, *known.slips, *known.phrases, *known.confused}
    for contexts in (*known.unless.values(), *known.only.values()):
        assert all(context.count("~") == 1 for context in contexts)


def test_hostile_words() -> None:
    hostile = ["a" * 1000, "các " * 2000, ".,;" * 500, "\u0301" * 100, "{written} {0} %s", "İ" * 9]
    review_text(duties(*hostile), "plan.yaml")
