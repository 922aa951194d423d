"""The entry point: runs the app, and turns every end of a run into an exit status.

0: nothing at or above the threshold; 1: findings; 2: could not run.
"""

from __future__ import annotations

import gc
import os
import sys

# Third-party pydantic plugins have no business in reading a plan, and looking for them costs a
# tenth of a run.
os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")


def main() -> None:
    """Run `gnbv` with the arguments of the process."""
    # What a run makes lives to its end: looking for cycles in it, on the way and once more when the
    # process ends, finds none, and costs as much as the checking.
    gc.disable()
    status = run(sys.argv[1:])
    gc.freeze()
    sys.exit(status)


def run(arguments: list[str]) -> int:
    """Run `gnbv` with `arguments`; gives the exit status."""
    import typer  # noqa: PLC0415 - after the environment is set

    from gnbv_cli.commands.app import app_for  # noqa: PLC0415
    from gnbv_cli.commands.console import (  # noqa: PLC0415
        NO_OUTPUT,
        CannotRun,
        complain,
        flush,
        give_up_output,
    )

    if sys.stdout is None:  # closed by the caller
        complain(NO_OUTPUT.filled().say("vi"))
        return 2
    try:
        status = typer.main.get_command(app_for(arguments)).main(
            args=arguments, prog_name="gnbv", standalone_mode=False
        )
        flush()
    except typer.TyperException as error:
        from gnbv_cli.commands.usage import usage_lines  # noqa: PLC0415

        for line in usage_lines(error):
            complain(line)
        return 2
    except CannotRun as error:
        complain(str(error))
        return 2
    except typer.Abort:
        return 130
    except BrokenPipeError:
        # Who read the output has seen enough; nothing is to be flushed into the closed pipe.
        give_up_output()
        return 2
    except Exception as error:
        from gnbv_cli.texts.fault import fault  # noqa: PLC0415 - on a fault only

        complain(fault(error).say("vi"))
        return 2
    return status if isinstance(status, int) else 0
