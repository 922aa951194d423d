"""Options that several commands take."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer


class Lang(StrEnum):
    """Language of what is printed."""

    vi = "vi"
    en = "en"


class FailOn(StrEnum):
    """Severity from which the exit status is 1."""

    error = "error"
    warning = "warning"
    note = "note"


LangOption = Annotated[
    Lang | None,
    typer.Option(
        "--lang",
        metavar="vi|en",
        help="Ngôn ngữ thông báo: vi hoặc en; mặc định theo gnbv.yaml, hoặc vi",
    ),
]

PLAN = "plan.yaml"
"""The file that is read where none is named."""

PlanArgument = Annotated[
    str,
    typer.Argument(
        metavar="[TỆP]", help="Tệp kế hoạch; mặc định là plan.yaml, '-' là đầu vào chuẩn"
    ),
]


class Figures(StrEnum):
    """Which figures are shown."""

    written = "written"
    repaired = "repaired"


FiguresOption = Annotated[
    Figures,
    typer.Option(
        "--as",
        metavar="written|repaired",
        help="Theo số ghi trong Kế hoạch (written), hoặc theo số đề nghị sửa (repaired): "
        "chỉ những chỗ xác định được",
    ),
]
