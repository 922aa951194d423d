"""What the examples of this family have in common: a plan with one project of the catalogue."""

from __future__ import annotations

SET = "settings: {programme: gnbv-2021-2025}\n"
"""The programme whose catalogue the examples are held against."""


def one_project(number: int, name: str, more: str = "budget: 100 triệu đồng") -> str:
    """A fragment whose only project has `number`, `name` and what `more` says in flow style."""
    return (
        f'projects: [{{id: da{number}, number: {number}, name: "{name}", '
        f"lead: Phòng Kinh tế xã, {more}}}]\n"
        f"organisation: [{{unit: Phòng Kinh tế xã, duties: [Chủ trì thực hiện Dự án {number}.]}}]\n"
        f"{SET}"
    )
