"""A roll-up as it runs: the plans are read, put together, and told."""

from __future__ import annotations

import os
from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING, Any, cast

from gnbv_cli.commands.checking import Task, of_each
from gnbv_cli.commands.console import PLAIN_WIDTH, complain, read_file, terminal_width
from gnbv_cli.commands.options import Lang
from gnbv_cli.commands.output import refuse_early
from gnbv_cli.commands.repository import repository_root
from gnbv_cli.commands.roll_shown import show
from gnbv_cli.commands.roll_wanted import Wanted
from gnbv_cli.commands.rolled import Asked, Rolled, died, part_of, rolled
from gnbv_cli.commands.rollup import By
from gnbv_cli.fleet.rollup.record import Unread
from gnbv_cli.fleet.rollup.rollup import Rollup
from gnbv_cli.reports.forms import FormName
from gnbv_cli.reports.telling import Telling
from gnbv_cli.review.conditions import Conditions
from gnbv_cli.texts.escape import for_terminal
from gnbv_cli.texts.sentence import Words

if TYPE_CHECKING:
    from gnbv_cli.fleet.plan_files import PlanFiles
    from gnbv_cli.fleet.rollup.grants_file import GrantsFile

_UNREAD = Words("{file}: {why}", "{file}: {why}")
_PASSED_BY = Words(
    "Không đọc {n} tệp, vì tên không phải plan.yaml hoặc TÊN.plan.yaml: {files}{more}",
    "Files not read, for they are not called plan.yaml or NAME.plan.yaml: {n} ({files}{more})",
)
_MORE = Words(" và {n} tệp nữa", " and {n} more")
_SHOWN = 5


def roll(
    wanted: Wanted,
    tasks: Sequence[Task],
    faults: list[str],
    jobs: int | None,
    of_grants: Conditions,
) -> int:
    """Read the plans, tell what is asked for, and give the exit status.

    `faults` is what was named and led to no plan; `of_grants` is what the file of grants
    goes by.
    """
    lang = wanted.lang
    for name in (*(task.name for task in tasks), *([wanted.against] if wanted.against else [])):
        refuse_early(name, wanted.output, wanted.force, lang)
    beside = _grants(wanted, of_grants)
    telling = Telling(
        lang.value, width=_width(wanted), fail_on=_threshold(wanted), root=repository_root()
    )
    named = cast("FormName", str(wanted.form or "text")) if wanted.tells_findings else "text"
    grants = beside.grants if beside is not None else None
    asked = Asked(wanted.repaired, wanted.by is By.project, grants, named, telling)
    if beside is not None and grants is None:
        tasks = []  # nothing can be held against it
    found = {
        answer.kept.file: answer
        for answer in of_each(tasks, partial(rolled, asked), died, jobs, lang)
    }
    together = Rollup((answer.kept for answer in found.values()), grants)
    if grants is not None:
        _tell_twins(asked, tasks, together, found)
    unread = [*faults, *(_unread(each, lang) for each in together.unread)]
    for line in unread:
        complain(line)
    last = _of_grants(asked, beside, together)
    show(wanted, asked, together, [*found.values(), *last], unread)
    if faults or not all(each.is_plan_file for each in together.unread):
        return 2
    fails = any(answer.fails for answer in (*found.values(), *last))
    return int(bool(together.unread or together.twins or fails))


def tell_passed_by(found: PlanFiles, grants: str | None, lang: Lang) -> None:
    """Say which YAML files of the folders are left out for their name: a commune may be missing."""
    others = [*found.names, *([grants] if grants else [])]
    known = {os.path.realpath(name) for name in others}
    left_out = [name for name in found.passed_by if os.path.realpath(name) not in known]
    if left_out:
        shown = ", ".join(map(for_terminal, left_out[:_SHOWN]))
        more = _MORE.filled(n=len(left_out) - _SHOWN) if len(left_out) > _SHOWN else ""
        complain(_PASSED_BY.filled(n=len(left_out), files=shown, more=more).say(lang.value))


def _grants(wanted: Wanted, conditions: Conditions) -> GrantsFile | None:
    if wanted.against is None:
        return None
    from gnbv_cli.fleet.rollup.grants_file import read_grants  # noqa: PLC0415 - where asked for

    data = read_file(wanted.against, wanted.lang.value)
    return read_grants(data, wanted.against, conditions)


def _width(wanted: Wanted) -> int:
    return PLAIN_WIDTH if wanted.output is not None else terminal_width()


def _threshold(wanted: Wanted) -> Any:
    return wanted.fail_on.value if wanted.fail_on else None


def _tell_twins(
    asked: Asked, tasks: Sequence[Task], together: Rollup, found: dict[str, Rolled]
) -> None:
    """Review the plans of communes that have several again, to say so at each but the first."""
    by_name = {task.name: task for task in tasks}
    for group in together.twins:
        files = tuple(record.file for record in group)
        for file in files[1:]:
            if file in by_name:  # standard input cannot be read again
                found[file] = rolled(asked, by_name[file], files)


def _of_grants(asked: Asked, beside: GrantsFile | None, together: Rollup) -> list[Rolled]:
    """What is told of the file of grants, with the communes that have no plan."""
    if beside is None:
        return []
    from gnbv_cli.fleet.rollup.missing import with_missing  # noqa: PLC0415 - where asked for

    review = beside.review
    if beside.grants is not None:
        planned = [record.commune for record in together.records]
        review = with_missing(review, beside.grants, planned)
    if not review.findings:
        return []
    fails = review.reaches(asked.telling.threshold(review))
    unread = Unread(review.name, Words("", "").filled())
    return [Rolled(unread, part_of(asked, review), fails)]


def _unread(each: Unread, lang: Lang) -> str:
    said = _UNREAD.filled(file=each.file, why=each.why) if each.is_plan_file else each.why
    return said.say(lang.value)  # what cannot be opened is named already
