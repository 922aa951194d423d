"""A plan from nothing: the form's parts, the programme's projects, and marks for the rest."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from gnbv_cli.data.programmes import CONFIRMED, Programme
from gnbv_cli.documents.layout import Value, plan_text
from gnbv_cli.documents.skeleton_parts import Element, budget, projects, sections
from gnbv_cli.plan.to_fill import to_fill
from gnbv_cli.written.names import folded

_SOURCES = {"ngan sach trung uong": "central", "ngan sach dia phuong": "local"}
_SHORT = re.compile(r"(?P<name>.+?)\s*\((?P<short>[^()]+)\)\s*")

USUAL_SOURCES = ("Ngân sách trung ương (NSTW)", "Ngân sách địa phương (NSĐP)")


class Answers(NamedTuple):
    """What whoever begins a plan says of it."""

    commune: str
    """With its level: 'xã An Bình', 'phường 1'."""
    province: str
    """With its level: 'tỉnh Cao Bằng'; '' for none."""
    year: str
    programme: Programme
    projects: Sequence[str]
    """Numbers of the catalogue: '2', '3.1'; a project alone takes all its parts."""
    sources: Sequence[str] = USUAL_SOURCES
    """Names, each with its short form in brackets behind it if it has one."""


def skeleton_text(answers: Answers) -> str:
    """The file of a plan that has everything but what only a person knows."""
    head = (
        f"Kế hoạch năm {answers.year} của {answers.commune}, lập theo danh mục của Chương trình.",
        "Thay từng chỗ [CẦN ĐIỀN: …] bằng nội dung thật; mục không có thì xóa. Rồi: gnbv check",
    )
    return plan_text(skeleton(answers), head)


def skeleton(answers: Answers) -> Element:
    """The plan as a tree."""
    committee = f"Ủy ban nhân dân {answers.commune}"
    level = _level(answers.commune)
    called = answers.programme.name
    sources = _sources(answers.sources)
    return {
        "gnbv": "1",
        "document": {
            "kind": "Kế hoạch",
            "title": f"Thực hiện {called} năm {answers.year} trên địa bàn {_where(answers)}",
            "issuer": committee,
            "place": answers.commune.removeprefix(level).strip() or answers.commune,
            "number": None,
            "date": None,
            "year": answers.year,
        },
        "legal_bases": [
            *_decision(answers.programme),
            {"text": to_fill("Căn cứ văn bản giao kinh phí")},
        ],
        "opening": [
            f"{committee} ban hành Kế hoạch thực hiện {called} năm {answers.year} như sau:"
        ],
        "funding_sources": sources,
        "units": {"uy-ban-nhan-dan": _committee(committee, level)},
        "sections": sections(),
        "targets": [to_fill("chỉ tiêu: giảm tỷ lệ hộ nghèo từ … xuống …")],
        "policies": [
            {
                "id": "chinh-sach-1",
                "name": to_fill("tên chính sách"),
                "content": [to_fill("nội dung chính sách")],
                "lead": to_fill("đơn vị chủ trì"),
                "coordinating": to_fill("đơn vị phối hợp"),
            }
        ],
        "projects": projects(answers.programme, answers.projects, list(sources)),
        "budget": budget("tổng kinh phí của kế hoạch", list(sources)),
        "organisation": [
            {
                "heading": to_fill("tên đơn vị"),
                "unit": None,
                "duties": [to_fill("nhiệm vụ của đơn vị")],
            }
        ],
        "reporting": [to_fill("kỳ báo cáo, nơi nhận báo cáo")],
        "closing": [
            f"Trên đây là Kế hoạch thực hiện {called} năm {answers.year} của {answers.commune}./."
        ],
        "recipients": [to_fill("nơi nhận"), "Lưu: VT"],
        "signature": {
            "body": "TM. ỦY BAN NHÂN DÂN",
            "position": to_fill("chức vụ người ký"),
            "names": [to_fill("họ tên người ký")],
        },
        "settings": {"programme": answers.programme.id},
    }


def _decision(programme: Programme) -> list[Value]:
    """The decision that approved the programme, where that is confirmed."""
    if programme.decision_standing not in CONFIRMED or "/QĐ-TTg" not in programme.decision:
        return []
    first, last = programme.period
    number = programme.decision.partition("/")[0]
    return [
        {
            "id": f"qd-{number}",
            "kind": "Quyết định",
            "number": programme.decision,
            "date": programme.decision_date,
            "issuer": "Thủ tướng Chính phủ",
            "subject": f"phê duyệt {programme.name} giai đoạn {first} - {last}",
        }
    ]


def _where(answers: Answers) -> str:
    return ", ".join(part for part in (answers.commune, answers.province) if part)


def _level(commune: str) -> str:
    """'xã', 'phường' or 'đặc khu', in the letters of the answer; '' where it has none."""
    found = re.match(r"(?:xã|phường|đặc khu)(?=\s)", commune, re.IGNORECASE)
    return found[0] if found else ""


def _committee(name: str, level: str) -> Element:
    if not level:
        return {"name": name}
    return {"name": name, "aliases": [f"Ủy ban nhân dân {level.lower()}", f"UBND {level.lower()}"]}


def _sources(names: Sequence[str]) -> Element:
    made: Element = {}
    for position, stated in enumerate(names, start=1):
        found = _SHORT.fullmatch(stated)
        name = found["name"] if found else stated
        key = _SOURCES.get(folded(name), f"source-{position}")
        made[key] = {"name": name, **({"short": found["short"]} if found else {})}
    return made
