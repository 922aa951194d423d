"""What is done with each plan of a roll-up, in whatever process."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from gnbv_cli.commands.console import CannotRun, read_file, shown_name
from gnbv_cli.fleet.rollup.against import review_against
from gnbv_cli.fleet.rollup.grants import Grants
from gnbv_cli.fleet.rollup.reading import record_of
from gnbv_cli.fleet.rollup.record import Record, Unread
from gnbv_cli.fleet.rollup.settled import settled
from gnbv_cli.reports.forms import FormName, form_named
from gnbv_cli.reports.telling import Telling
from gnbv_cli.review.review import Review, review_bytes
from gnbv_cli.texts.sentence import Sentence, Words

if TYPE_CHECKING:
    from gnbv_cli.commands.checking import Task


class Asked(NamedTuple):
    """What is wanted of each plan; `form` is the format of the findings beside the grants."""

    repaired: bool
    by_project: bool
    grants: Grants | None
    form: FormName
    telling: Telling


class Rolled(NamedTuple):
    """What is kept of a plan; with grants also what their format tells of it."""

    kept: Record | Unread
    part: Any = None
    fails: bool = False


def rolled(asked: Asked, task: Task, twins: tuple[str, ...] = ()) -> Rolled:
    """Read and review one plan; never raises for what the plan or a fault of gnbv makes of it."""
    name = shown_name(task.name)
    try:
        review = review_bytes(read_file(task.name, asked.telling.language), name, task.conditions)
        if asked.grants is not None:
            review = settled(review, asked.grants)
        kept = record_of(review, repaired=asked.repaired, by_project=asked.by_project)
        if asked.grants is None:
            return Rolled(kept)
        return _told(asked, kept, review_against(review, asked.grants, twins))
    except CannotRun as error:
        return Rolled(Unread(name, _said(str(error)), is_plan_file=False))
    except Exception as error:
        from gnbv_cli.texts.fault import fault  # noqa: PLC0415 - on a fault only

        return Rolled(Unread(name, _said(fault(error).say("vi")), is_plan_file=False))


def died(task: Task, why: Sentence) -> Rolled:
    """A plan that a process died of."""
    return Rolled(Unread(task.name, why, is_plan_file=False))


def _told(asked: Asked, kept: Record | Unread, review: Review) -> Rolled:
    return Rolled(kept, part_of(asked, review), review.reaches(asked.telling.threshold(review)))


def part_of(asked: Asked, review: Review) -> Any:
    """What the format of the findings tells of a review; for text the lines of its findings."""
    if asked.form != "text":
        return form_named(asked.form).part(review, asked.telling)
    from gnbv_cli.reports.terminal.finding import finding_lines  # noqa: PLC0415 - one of many

    telling = asked.telling
    found = [
        [*finding_lines(review, each, telling.language, telling.width), []]
        for each in review.findings
    ]
    return [line for lines in found for line in lines], review.counts


def _said(text: str) -> Sentence:
    return Words("{text}", "{text}").filled(text=text)
