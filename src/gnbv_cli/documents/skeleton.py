"""A plan from nothing: the form's parts, the programme's projects, and marks for the rest."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from gnbv_cli.data.programmes import CONFIRMED, CatalogueProject, Programme
from gnbv_cli.documents.layout import Value, plan_text
from gnbv_cli.plan.to_fill import to_fill
from gnbv_cli.written.names import folded

Element = dict[str, Value]

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
        "sections": _sections(),
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
        "projects": _projects(answers, list(sources)),
        "budget": _budget("tổng kinh phí của kế hoạch", list(sources)),
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


def _sections() -> list[Value]:
    return [
        {
            "heading": "MỤC ĐÍCH, YÊU CẦU",
            "sections": [
                {"heading": "Mục đích", "items": [to_fill("mục đích")]},
                {"heading": "Yêu cầu", "items": [to_fill("yêu cầu")]},
            ],
        },
        {
            "heading": "MỤC TIÊU, CHỈ TIÊU",
            "sections": [
                {"heading": "Mục tiêu chung", "paragraphs": [to_fill("mục tiêu chung")]},
                {"heading": "Chỉ tiêu cụ thể", "part": "targets"},
            ],
        },
        {
            "heading": "ĐỐI TƯỢNG, PHẠM VI, THỜI GIAN",
            "sections": [
                {"heading": "Đối tượng", "text": to_fill("đối tượng")},
                {"heading": "Phạm vi", "text": to_fill("phạm vi")},
                {"heading": "Thời gian", "text": to_fill("thời gian")},
            ],
        },
        {
            "heading": "NỘI DUNG THỰC HIỆN",
            "sections": [
                {"heading": "Các chính sách", "part": "policies"},
                {"heading": "Các dự án", "part": "projects"},
            ],
        },
        {"heading": "KINH PHÍ THỰC HIỆN", "part": "budget"},
        {"heading": "TỔ CHỨC THỰC HIỆN", "part": "organisation"},
        {"heading": "CHẾ ĐỘ BÁO CÁO", "part": "reporting"},
    ]


def _projects(answers: Answers, sources: Sequence[str]) -> list[Value]:
    chosen = set(answers.projects)
    made: list[Value] = []
    for project in answers.programme.projects:
        number = project.number
        parts = [part for part in project.subprojects if f"{number}.{part.number}" in chosen]
        if number in chosen and not parts:
            parts = list(project.subprojects)
        if number in chosen or parts:
            made.append(_project(project, parts, sources, len(made) + 1))
    return made or [_unnamed(sources)]


def _project(
    project: CatalogueProject, parts: Sequence[CatalogueProject], sources: Sequence[str], place: int
) -> Element:
    made: Element = {
        "id": f"da{project.number}",
        "number": project.number,
        "section": f"2.{place}",
        "name": project.name,
    }
    if not parts:
        return {**made, **_fields(sources)}
    made["subprojects"] = [
        {
            "id": f"tda{part.number}",
            "number": part.number,
            "name": part.name,
            **_fields(sources),
        }
        for part in parts
    ]
    return made


def _unnamed(sources: Sequence[str]) -> Element:
    """A project of a programme whose catalogue is not known."""
    return {"id": "du-an-1", "section": "2.1", "name": to_fill("tên dự án"), **_fields(sources)}


def _fields(sources: Sequence[str]) -> Element:
    return {
        "objective": to_fill("mục tiêu"),
        "beneficiaries": [to_fill("đối tượng")],
        "activities": [to_fill("nội dung")],
        "budget": _budget("kinh phí", sources),
        "lead": to_fill("đơn vị chủ trì"),
        "coordinating": to_fill("đơn vị phối hợp"),
    }


def _budget(what: str, sources: Sequence[str]) -> Element:
    return {
        "total": to_fill(what),
        "sources": {source: to_fill("số tiền") for source in sources},
    }
