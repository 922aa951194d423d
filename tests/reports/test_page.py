"""The report as a page: what stands in it, for sound, faulty, issued, hostile and broken plans."""

from __future__ import annotations

import os
import re
from datetime import datetime
from pathlib import Path

import pytest

from gnbv_cli import __version__
from gnbv_cli.reports.page import report_page
from gnbv_cli.review.review import Review, review_bytes, review_text
from gnbv_cli.tables.figures import proposed_figures
from gnbv_cli.texts.sentence import Language
from tests.html_pages import Page, assert_sound

ROOT = Path(__file__).parents[2]
GOLDEN = Path(__file__).parent / "golden"
SMALL = ROOT / "tests" / "tables" / "golden" / "small.yaml"
PLANS = sorted((ROOT / "tests" / "plans").glob("*/*.yaml"))
BROKEN = {"empty": b"", "bracket": b"a: [", "no-text": b"\xff\xfe\x00", "list": b"- 1\n"}
HOSTILE = [
    "=1+1", "+1", "-1", "@x", "<script>alert(1)</script>", "[red]x[/red]", '\\"onload=\\"x',
    "\\e[31m", "a\\nb", "{{ 7*7 }}", "{% raw %}", "{# x #}", "\\u202ex", "\\uffff", "]]>", "&lt;b>",
    "</style><b>", "</title><b>", "url(http://a.b)", "'><a href=//a.b>", "W" * 200,
]  # fmt: skip


def plan_of(path: Path) -> Review:
    return review_bytes(path.read_bytes(), path.name)


def page_of(review: Review, language: Language = "vi") -> str:
    return report_page(review, language, made=None, figures=None)


def parts(text: str) -> list[str]:
    return [str(head) for head in Page(text).all("h2")]


@pytest.mark.parametrize(
    ("name", "path", "language"),
    [
        ("vinh-phong", ROOT / "plan.yaml", "vi"),
        ("small", SMALL, "en"),
        ("tie-beside-proof", ROOT / "tests" / "plans" / "err" / "tie-beside-proof.yaml", "vi"),
    ],
)
def test_page(name: str, path: Path, language: Language) -> None:
    """The whole page, but for its style, the version, the hash and the number of rules."""
    page = page_of(plan_of(path), language)
    text = re.sub(r"<style>.*?</style>", "<style>…</style>", page, flags=re.DOTALL)
    text = re.sub(r"(gnbv) [\d.]+(.*?) [0-9a-f]{12}\b", r"\1 …\2 …", text)
    text = re.sub(r"(Đã chạy|Ran) \d+", r"\1 …", text)
    file = GOLDEN / f"page-{name}-{language}.html"
    if os.environ.get("UPDATE_GOLDEN"):
        file.write_text(text, "utf-8")
    assert text == file.read_text("utf-8")


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize("path", [ROOT / "plan.yaml", SMALL, *PLANS], ids=lambda path: path.stem)
def test_every_page_is_sound(path: Path, language: Language) -> None:
    review = plan_of(path)
    page = assert_sound(page_of(review, language))
    assert len(page.all("h2")) == 8
    for found in review.findings:
        assert " ".join(found.finding.message.say(language).split())[1:] in page.text
    for item in review.unchecked:
        assert item.reason.say(language) in page.text


def test_the_same_page_twice() -> None:
    first, second = (page_of(plan_of(ROOT / "plan.yaml")) for _ in range(2))
    assert first == second


@pytest.mark.parametrize("name", BROKEN)
def test_what_is_no_plan_has_a_page_of_its_findings(name: str) -> None:
    review = review_bytes(BROKEN[name], "plan.yaml")
    page = assert_sound(page_of(review))
    assert len(page.all("article")) == len(review.findings) > 0
    assert not page.all("svg")


@pytest.mark.parametrize("words", HOSTILE)
def test_words_of_a_plan_only_show(words: str) -> None:
    text = (
        f'gnbv: 1\ndocument: {{title: "{words}", issuer: "{words}", number: "{words}",'
        " date: 2026-01-05, year: 2026}\n"
        f'funding_sources: {{a: {{name: "{words}"}}, b: {{name: "{words}"}}}}\n'
        f'units: {{u: {{name: "{words}"}}}}\n'
        f'projects: [{{number: 1, name: "{words}", lead: "{words}", budget: {{total: 3 đồng,'
        f' sources: {{a: 1 đồng, b: "{words}"}}}}}}]\n'
    )
    review = review_text(text, "plan.yaml")
    assert review.checked is not None
    page = assert_sound(page_of(review))
    project = str(review.checked.plan.projects[0].name)
    shown = " ".join(project.split())
    for character in "\x1b\u202e\uffff":
        code = f"\\x{ord(character):02x}" if ord(character) < 256 else f"\\u{ord(character):04x}"
        shown = shown.replace(character, code)
    assert shown in page.text
    assert not set(page.text) & set("\x1b\u202e\uffff")


def test_a_name_with_half_a_character() -> None:
    text = page_of(review_text("a: [", "k\udcff\x1b[31m<b>.yaml"))
    assert "k\\udcff\\x1b[31m&lt;b&gt;.yaml" in text
    assert_sound(text)
    text.encode("utf-8")


def test_the_time_stands_only_where_it_is_given() -> None:
    review = plan_of(ROOT / "plan.yaml")
    made = report_page(review, "vi", made=datetime(2026, 3, 5, 9, 7), figures=None)
    assert f"Lập lúc 09 giờ 07 ngày 05/3/2026, gnbv {__version__}, tệp plan.yaml, mã tệp " in made
    assert "Lập lúc" not in page_of(review)


def test_the_hash_is_that_of_the_text() -> None:
    hashes = [
        re.search(r"mã tệp ([0-9a-f]{12})", page_of(review_text(text, "plan.yaml")))
        for text in ("gnbv: 1\n", "gnbv: 1\n\n")
    ]
    assert len({found[1] for found in hashes if found}) == 2


def test_an_issued_plan_is_not_simply_mended() -> None:
    text = (ROOT / "plan.yaml").read_text("utf-8")
    draft = page_of(review_text(text, "plan.yaml"))
    issued = text.replace("number: null", "number: 9/KH-UBND").replace(
        "date: null", "date: 2026-03-20"
    )
    signed = page_of(review_text(issued, "plan.yaml"))
    assert "Lỗi cần xử lý trước khi ký" in draft
    assert "Lỗi cần xử lý trước khi ký" not in signed
    assert "Sai sót về nội dung: cần văn bản sửa đổi, thay thế" in signed


def test_main_results_take_five_lines_at_most_and_lead_to_their_findings() -> None:
    for path in [ROOT / "plan.yaml", SMALL, *PLANS]:
        page = page_of(plan_of(path))
        found = re.search(r'<ul class="results">(.*?)</ul>', page, re.DOTALL)
        assert found
        assert 1 <= found[1].count("<li") <= 5, path
    assert "397 triệu đồng: xác định được" in page_of(plan_of(ROOT / "plan.yaml"))


def test_sums_are_worked_out_as_written_and_as_proposed() -> None:
    page = Page(page_of(plan_of(ROOT / "plan.yaml")))
    sums = [str(table) for table in page.all("table") if table.attributes["class"] == "equation"]
    assert len(sums) == 4
    assert sums[0].endswith(
        "Ngân sách Trung ương345.000.000345.000.000 + Ngân sách địa phương52.000.00052.000.000 "
        "= Cộng lại397.000.000397.000.000 Tổng kinh phí379.000.000397.000.000 "
        "Chênh lệch-18.000.0000 (khớp)"
    )


def test_a_proposal_says_so_wherever_its_figures_stand() -> None:
    review = plan_of(ROOT / "plan.yaml")
    page = report_page(review, "vi", made=None, figures=proposed_figures(review))
    assert_sound(page)
    assert page.count("BẢN ĐỀ NGHỊ SỬA – KHÔNG PHẢI SỐ LIỆU ĐÃ BAN HÀNH") == 3
    assert "BẢN ĐỀ NGHỊ SỬA" not in page_of(review)
    assert parts(page) == parts(page_of(review))


def test_waived_findings_are_told_with_their_reason() -> None:
    waiver = (
        "waivers:\n- {code: LAW013, reason: 'Chép nguyên văn <b>', by: Nguyễn Văn A,"
        " until: 2027-01-31}\n"
    )
    text = (ROOT / "plan.yaml").read_text("utf-8")
    review = review_text(text + waiver, "plan.yaml")
    assert review.waived
    page = assert_sound(page_of(review))
    assert f"Phát hiện đã chấp nhận có lý do ({len(review.waived)})" in page.text
    assert "Chép nguyên văn <b>" in page.text
    assert "Nguyễn Văn A" in page.text
