"""The review of the plan that a command is about, or the end of the run in one line."""

from __future__ import annotations

import typer

from gnbv_cli.commands.console import complain, read_file, shown_name
from gnbv_cli.review.conditions import Conditions
from gnbv_cli.review.review import AS_SHIPPED, Review, review_bytes
from gnbv_cli.rules.checked import CheckedPlan
from gnbv_cli.texts.escape import for_terminal
from gnbv_cli.texts.sentence import Language, Words

_NO_PLAN = Words(
    "{file} không đọc được như một kế hoạch. Xem: gnbv check {file}",
    "{file} cannot be read as a plan. See: gnbv check {file}",
)
_LEFT_OUT = Words(
    "{n} chỗ trong {file} chưa đọc được nên không có ở đây. Xem: gnbv check {file}",
    "{n} places in {file} cannot be read and are left out here. See: gnbv check {file}",
)


def plan_review(
    name: str, language: Language, conditions: Conditions = AS_SHIPPED
) -> tuple[Review, CheckedPlan]:
    """The review of the plan in the file `name` ('-': standard input).

    Raises `CannotRun` for a file that cannot be opened; ends the run with 1 for one that is no
    plan. What the file has and the plan does not is said on standard error.
    """
    review = review_bytes(read_file(name, language), shown_name(name), conditions)
    shown = for_terminal(name)
    if review.checked is None:
        complain(_NO_PLAN.filled(file=shown).say(language))
        raise typer.Exit(1)
    left_out = len(review.reading.file_faults) + len(review.reading.schema_faults)
    if left_out:
        complain(_LEFT_OUT.filled(file=shown, n=left_out).say(language))
    return review, review.checked
