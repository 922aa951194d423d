"""`gnbv schema`: the JSON Schema of a plan, or of grants, for editors."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from gnbv_cli.commands.options import LangOption
from gnbv_cli.commands.output import ForceOption, OutputOption, deliver

HELP = "Xuất mô tả cấu trúc plan.yaml cho trình soạn thảo"


class Kind(StrEnum):
    """What the schema is of."""

    plan = "plan"
    allocation = "allocation"


def schema(
    kind: Annotated[
        Kind,
        typer.Argument(
            metavar="[plan|allocation]", help="Tệp kế hoạch (plan), hoặc tệp số giao (allocation)"
        ),
    ] = Kind.plan,
    output: OutputOption = None,
    force: ForceOption = False,
    wanted: LangOption = None,
) -> None:
    """Print the JSON Schema of a plan, or write it to a file."""
    from gnbv_cli.commands.console import write_json  # noqa: PLC0415 - `--help` does without
    from gnbv_cli.commands.settings import single_plan  # noqa: PLC0415
    from gnbv_cli.plan.schema import allocation_schema, plan_schema, schema_json  # noqa: PLC0415

    text = schema_json(allocation_schema() if kind is Kind.allocation else plan_schema())
    if output in (None, "-"):
        write_json(text)
        return
    _, lang = single_plan("-", wanted)
    deliver(text.encode("utf-8"), output, force, lang)
