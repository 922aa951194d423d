"""The floor under `gnbv check`: the same Typer command and the same model classes, reading nothing.

    python bench/floor.py check plan.yaml

What a run costs above this is what gnbv itself does.
"""

from __future__ import annotations

import gc
import sys
from functools import wraps
from typing import Any


def main() -> None:
    """Everything is imported as late, and with the same settings, as by `gnbv` itself."""
    gc.disable()
    import typer  # noqa: PLC0415

    import gnbv_cli.commands.main  # noqa: PLC0415 - for the environment that it sets
    import gnbv_cli.plan.model  # noqa: F401, PLC0415
    from gnbv_cli.commands import check  # noqa: PLC0415
    from gnbv_cli.commands.help import Command, Group  # noqa: PLC0415

    app = typer.Typer(cls=Group, add_completion=False, rich_markup_mode=None)

    @app.callback()
    def group() -> None:
        """`gnbv` is a group of commands as well."""

    @app.command("check", cls=Command)
    @wraps(check.check)
    def nothing(**_options: Any) -> None:
        """Take what `gnbv check` takes, and do nothing."""

    typer.main.get_command(app).main(args=sys.argv[1:], standalone_mode=False)
    gc.freeze()


if __name__ == "__main__":
    main()
