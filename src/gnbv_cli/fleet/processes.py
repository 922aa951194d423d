"""One piece of work for each of many things, in several processes, answered in order.

What a process dies of costs the one thing that it was at; another process goes on with the rest.
"""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from multiprocessing import get_context
from multiprocessing.connection import Connection, wait
from typing import Any, Generic, NamedTuple, TypeVar

from gnbv_cli.fleet.clearing import Clearing

Task = TypeVar("Task")
Answer = TypeVar("Answer")


class Died(NamedTuple):
    """There is no answer: the process ended; `why` is the signal, or its exit status."""

    why: str


def in_processes(
    work: Callable[[Task], Answer], tasks: Sequence[Task], jobs: int
) -> Iterator[Answer | Died]:
    """The answers of `work` to `tasks`, in their order, worked out in `jobs` processes.

    `work` must be named in a module, and what it takes and gives must be plain data.
    """
    waiting = iter(enumerate(tasks))
    done: dict[int, Answer | Died] = {}
    busy: dict[Connection[Any, Any], _Worker[Task, Answer]] = {}
    given = 0
    try:
        for _, (position, task) in zip(range(jobs), waiting, strict=False):
            _start(work, busy).give(position, task)
        while busy:
            for ready in wait(list(busy)):
                worker = busy[ready]  # type: ignore[index]
                answer = done[worker.position] = worker.answer()
                following = next(waiting, None)
                if following is None or isinstance(answer, Died):
                    worker.stop()
                    del busy[worker.pipe]
                if following is not None:
                    worker = _start(work, busy) if isinstance(answer, Died) else worker
                    worker.give(*following)
            while given in done:
                yield done.pop(given)
                given += 1
    finally:
        for worker in busy.values():
            worker.process.terminate()
            worker.stop()


class _Worker(Generic[Task, Answer]):
    """A process that works on one thing at a time."""

    def __init__(self, work: Callable[[Task], Answer]) -> None:
        # Forking is fast, and safe where no threads run; elsewhere the system's libraries have some
        context: Any = get_context("fork" if sys.platform == "linux" else "spawn")
        self.pipe, theirs = context.Pipe()
        self.process = context.Process(target=_serve, args=(work, theirs, self.pipe), daemon=True)
        self.process.start()
        theirs.close()
        self.position = -1

    def give(self, position: int, task: Task) -> None:
        """Let it work on `task`."""
        self.position = position
        try:
            self.pipe.send((task,))
        except OSError:  # it is dead: the answer says so
            return

    def answer(self) -> Answer | Died:
        """What came of the task that it was given."""
        try:
            answer: Answer = self.pipe.recv()
        except (EOFError, OSError):
            self.process.join()
            return Died(_ending(self.process.exitcode))
        return answer

    def stop(self) -> None:
        """Let it end."""
        # Closing the pipe is not enough: later processes have inherited it.
        with suppress(OSError):
            self.pipe.send(())
        self.pipe.close()
        self.process.join()


def _start(
    work: Callable[[Task], Answer], busy: dict[Connection[Any, Any], _Worker[Task, Answer]]
) -> _Worker[Task, Answer]:
    worker = _Worker(work)
    busy[worker.pipe] = worker
    return worker


def _serve(
    work: Callable[[Task], Answer], pipe: Connection[Any, Any], other: Connection[Any, Any]
) -> None:
    other.close()  # it would keep this process waiting when the other one is gone
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the one that started it ends it
    clearing = Clearing()
    try:
        while given := pipe.recv():
            pipe.send(work(given[0]))
            clearing.after_one()
    except (EOFError, OSError):  # there is no one to work for any more
        return
    except Exception:  # the other one learns of it by this end
        os._exit(1)


def _ending(status: int | None) -> str:
    if status is not None and status < 0:
        try:
            return signal.Signals(-status).name
        except ValueError:
            return f"signal {-status}"
    return f"exit status {status}"
