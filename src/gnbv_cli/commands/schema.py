"""`gnbv schema`: the JSON Schema of a plan, for editors."""

from __future__ import annotations

from gnbv_cli.commands.options import LangOption
from gnbv_cli.commands.output import ForceOption, OutputOption, deliver

HELP = "Xuất mô tả cấu trúc plan.yaml cho trình soạn thảo"


def schema(
    output: OutputOption = None, force: ForceOption = False, wanted: LangOption = None
) -> None:
    """Print the JSON Schema of a plan, or write it to a file."""
    from gnbv_cli.commands.console import write_json  # noqa: PLC0415 - `--help` does without
    from gnbv_cli.commands.settings import single_plan  # noqa: PLC0415
    from gnbv_cli.plan.schema import schema_json  # noqa: PLC0415

    text = schema_json()
    if output in (None, "-"):
        write_json(text)
        return
    _, lang = single_plan("-", wanted)
    deliver(text.encode("utf-8"), output, force, lang)
