"""plan.yaml holds the whole document: what is printed from it is the document again."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from gnbv_cli.documents.lines import Kind
from gnbv_cli.documents.outline import outline
from gnbv_cli.documents.text import render_text
from gnbv_cli.plan.address import find
from gnbv_cli.plan.model import PARTS, Plan
from gnbv_cli.plan.reading import read_plan
from gnbv_cli.written.nodes import Mapping, Node, Sequence, Text
from gnbv_cli.written.source import Source

DOCUMENT = Path(__file__).with_name("ke-hoach-vinh-phong.txt")
PLAN = Path(__file__).parents[2] / "plan.yaml"

# What the form of Nghị định số 30/2020/NĐ-CP has above the title. Extraction left it out of the
# document, or put it elsewhere; plan.yaml knows the issuer, and no number, place or date.
HEAD = """\
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

ỦY BAN NHÂN DÂN
XÃ VĨNH PHONG
Số:

, ngày tháng năm 2026
"""

# Lines of the document → the line that is printed for them, and why they differ.
LAYOUT = {
    (
        "- Cơ quan phối hợp: Phòng Văn hóa – Xã hội, Phòng Giao dịch Ngân",
        "hàng chính sách xã hội, các ngành có liên quan, Ủy ban Mặt trận Tổ quốc Việt Nam xã "
        "và các ấp.",
    ): (
        "- Cơ quan phối hợp: Phòng Văn hóa – Xã hội, Phòng Giao dịch Ngân "
        "hàng chính sách xã hội, các ngành có liên quan, Ủy ban Mặt trận Tổ quốc Việt Nam xã "
        "và các ấp.",
        "IV.1.7: one paragraph, which extraction cut in two at the end of a page",
    ),
}

# Keys whose values are the schema's words, ids, or readings of what stands elsewhere in words.
NOT_PRINTED = frozenset(
    ("gnbv", "id", "year", "date", "part", "short", "aliases", "included_in", "settings")
)


def lines_of(text: str) -> list[str]:
    """The lines that are not blank, without the asterisks that mark emphasis."""
    folded = (re.sub(r"\s+", " ", line.replace("*", "")).strip() for line in text.split("\n"))
    return [line for line in folded if line]


def joined(lines: list[str]) -> list[str]:
    """`lines` with those of LAYOUT as they are printed."""
    text = "\n".join(lines)
    for cut, (whole, _reason) in LAYOUT.items():
        assert text.count("\n".join(cut)) == 1
        text = text.replace("\n".join(cut), whole)
    return text.split("\n")


@pytest.fixture(scope="module")
def root() -> Node:
    reading = read_plan(Source(PLAN.read_text("utf-8")))
    assert reading.file_faults == []
    assert reading.schema_faults == []
    return reading.root


@pytest.fixture(scope="module")
def plan(root: Node) -> Plan:
    return Plan.model_validate(root)


def test_prints_the_document_back(plan: Plan) -> None:
    document = DOCUMENT.read_text("utf-8")
    head = lines_of(HEAD)
    printed = lines_of(render_text(outline(plan)))
    assert printed[: len(head)] == head
    assert printed[len(head) :] == joined(lines_of(document))


def test_at_most_six_lines_differ() -> None:
    assert sum(len(cut) for cut in LAYOUT) <= 6


def test_paragraphs_are_parted_as_in_the_document(plan: Plan) -> None:
    document = DOCUMENT.read_text("utf-8").replace("*", "").strip()
    for cut, (whole, _reason) in LAYOUT.items():
        document = document.replace("\n\n".join(cut), whole)
    head, printed = render_text(outline(plan)).split("\n\nKẾ HOẠCH\n")
    assert [re.sub(r"\s+", " ", part).strip() for part in head.split("\n\n")] == [
        part.replace("\n", " ").strip() for part in HEAD.split("\n\n")
    ]
    assert f"KẾ HOẠCH\n{printed}".strip() == re.sub(r"\n{3,}", "\n\n", document)


def document_words(node: Node, key: str = "") -> Iterator[str]:
    """The texts of plan.yaml that are words of the document."""
    if key in NOT_PRINTED:
        return
    if isinstance(node, Text):
        yield node
    elif isinstance(node, Sequence):
        for item in node:
            yield from document_words(item, key)
    elif isinstance(node, Mapping):
        for name, value in node.items():
            if name == "kind" and "total" in node:  # a budget's: recurrent
                continue
            yield from document_words(value, name)


def test_every_word_of_the_file_is_printed(root: Node, plan: Plan) -> None:
    printed = " ".join(render_text(outline(plan)).split()).casefold()
    assert isinstance(root, Mapping)
    register = set(root["units"] or ())
    missing = [
        words
        for words in document_words(root)
        if words.casefold() not in printed and words not in register
    ]
    assert missing == []


def test_every_part_has_its_section(root: Node) -> None:
    assert isinstance(root, Mapping)

    def parts(node: Node) -> Iterator[Node]:
        for section in node if isinstance(node, Sequence) else ():
            assert isinstance(section, Mapping)
            yield section.get("part")
            yield from parts(section.get("sections"))

    placed = [part for part in parts(root["sections"]) if part]
    assert placed == list(PARTS)


def test_every_line_knows_what_it_prints(root: Node, plan: Plan) -> None:
    lost = [line for line in outline(plan) if line.at is None or not find(root, line.at).exact]
    assert [line.kind for line in lost] == [
        Kind.COUNTRY,
        Kind.MOTTO,
        Kind.NUMBER,
        Kind.PLACE_AND_DATE,
    ]
