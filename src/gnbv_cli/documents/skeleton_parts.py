"""The parts of a plan that is to be written: its headings, its projects, budgets to fill in."""

from __future__ import annotations

from collections.abc import Sequence

from gnbv_cli.data.programmes import CatalogueProject, Programme
from gnbv_cli.documents.layout import Value
from gnbv_cli.plan.to_fill import to_fill

Element = dict[str, Value]


def sections() -> list[Value]:
    """The headings of the form, and where the plan's parts stand."""
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


def projects(programme: Programme, wanted: Sequence[str], sources: Sequence[str]) -> list[Value]:
    """The wanted projects of the catalogue; one without a name where it has none."""
    chosen = set(wanted)
    made: list[Value] = []
    for project in programme.projects:
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
        "budget": budget("kinh phí", sources),
        "lead": to_fill("đơn vị chủ trì"),
        "coordinating": to_fill("đơn vị phối hợp"),
    }


def budget(what: str, sources: Sequence[str]) -> Element:
    """A budget to be filled in, by source."""
    return {
        "total": to_fill(what),
        "sources": {source: to_fill("số tiền") for source in sources},
    }
