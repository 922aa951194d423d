"""The one plan that a command is about."""

from __future__ import annotations

import typer

from gnbv_cli.commands.console import complain, read_file
from gnbv_cli.review.review import Review, review_bytes
from gnbv_cli.texts.sentence import Language, Words

_NO_PLAN = Words(
    "{file} không đọc được như một kế hoạch; xem: gnbv check {file}",
    "{file} cannot be read as a plan; see: gnbv check {file}",
)


def opened_plan(name: str, language: Language) -> Review:
    """The review of the plan in the file `name`, which has a checked plan.

    Ends the run with 1 where the file is no plan, with 2 (`CannotRun`) where it cannot be opened.
    """
    review = review_bytes(read_file(name, language), shown_name(name))
    if review.checked is None:
        complain(_NO_PLAN.filled(file=name).say(language))
        raise typer.Exit(1)
    return review


def shown_name(name: str) -> str:
    """What a file is called in reports."""
    return "<stdin>" if name == "-" else name
