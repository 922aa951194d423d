"""Plans checked one after the other or in several processes: the same comes out either way."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

from gnbv_cli.commands.console import (
    CannotRun,
    end_progress,
    read_file,
    show_progress,
    shown_name,
)
from gnbv_cli.commands.options import Lang
from gnbv_cli.commands.results import Result
from gnbv_cli.fleet.clearing import Clearing
from gnbv_cli.reports.forms import form_named
from gnbv_cli.review.conditions import Conditions
from gnbv_cli.review.review import Review, review_bytes
from gnbv_cli.texts.sentence import Sentence, Words

if TYPE_CHECKING:
    from gnbv_cli.changes.baseline import Baseline

Answer = TypeVar("Answer")

_MANY = 20
"""So many plans are checked in several processes, unless it is said in how many."""
_DIED = Words(
    "{file}: tiến trình kiểm tra dừng giữa chừng ({why}); tệp này chưa được kiểm tra",
    "{file}: the process that checked it ended midway ({why}); it is not checked",
)
_FAULT = Words("{file}: {fault}", "{file}: {fault}")


class Task(NamedTuple):
    """A plan to be checked, and what it goes by."""

    name: str
    conditions: Conditions


class Told(NamedTuple):
    """What each format tells of a plan; or why it could not be checked, in one line."""

    parts: tuple[Any, ...] = ()
    fails: bool = False
    """Whether there is a finding at or above the threshold."""
    complaint: str = ""


def checked(
    tasks: Sequence[Task],
    made: Sequence[Result],
    jobs: int | None,
    heard: tuple[Lang, Baseline | None],
) -> Iterator[Told]:
    """What is told of each plan, in order; how far it is, is shown on a terminal.

    `heard` is the language, and what is known already.
    """
    lang, known = heard
    work = partial(_check, tuple(made), lang, known)
    yield from of_each(tasks, work, partial(_not_checked, lang), jobs, lang)


def of_each(
    tasks: Sequence[Task],
    work: Callable[[Task], Answer],
    died: Callable[[Task, Sentence], Answer],
    jobs: int | None,
    lang: Lang,
) -> Iterator[Answer]:
    """What `work` gives for each plan, in order; how far it is, is shown on a terminal.

    `died` gives the answer for a plan that a process died of, of what is said of that.
    """
    for done, answer in enumerate(_answers(tasks, work, died, jobs), start=1):
        yield answer
        if len(tasks) > 1:
            show_progress(done, len(tasks), lang.value)
    if len(tasks) > 1:
        end_progress()


def told_of(review: Review, made: Sequence[Result]) -> Told:
    """What each format tells of `review`."""
    parts = tuple(form_named(result.form).part(review, result.telling) for result in made)
    return Told(parts, review.reaches(made[0].telling.threshold(review)))


def _answers(
    tasks: Sequence[Task],
    work: Callable[[Task], Answer],
    died: Callable[[Task, Sentence], Answer],
    jobs: int | None,
) -> Iterator[Answer]:
    inside = [task for task in tasks if task.name == "-"]  # no other process has our input
    outside = [task for task in tasks if task.name != "-"]
    processes = min(len(outside), jobs or (_cores() if len(outside) >= _MANY else 1))
    if processes > 1:
        from gnbv_cli.fleet.processes import Died, in_processes  # noqa: PLC0415 - for many plans

        answers = in_processes(work, [_sendable(task) for task in outside], processes)
        for task, answer in zip(outside, answers, strict=True):
            if isinstance(answer, Died):
                yield died(task, _DIED.filled(file=task.name, why=answer.why))
            else:
                yield answer
        outside = []
    clearing = Clearing()
    for task in (*outside, *inside):
        yield work(task)
        clearing.after_one()


def _not_checked(lang: Lang, _task: Task, why: Sentence) -> Told:
    return Told(complaint=why.say(lang.value))


def _sendable(task: Task) -> Task:
    conditions = task.conditions
    return task._replace(conditions=conditions._replace(levels=dict(conditions.levels)))


def _check(made: tuple[Result, ...], lang: Lang, known: Baseline | None, task: Task) -> Told:
    """Read and review one plan; never raises for what the plan or a fault of gnbv makes of it."""
    name = shown_name(task.name)
    try:
        data = read_file(task.name, lang.value)
        review = review_bytes(data, name, task.conditions)
        return told_of(known.without_known(review) if known else review, made)
    except CannotRun as error:
        return Told(complaint=str(error))
    except Exception as error:
        from gnbv_cli.texts.fault import fault  # noqa: PLC0415 - on a fault only

        return Told(complaint=_FAULT.filled(file=name, fault=fault(error)).say(lang.value))


def _cores() -> int:
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
