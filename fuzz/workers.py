"""Cases in processes of their own: what one dies of costs that case, and is told of it."""

from __future__ import annotations

import gc
import multiprocessing
import os
import resource
import shutil
import signal
import tempfile
import time
import warnings
from collections.abc import Callable, Iterator
from contextlib import suppress
from multiprocessing.connection import Connection, wait
from pathlib import Path
from typing import Any, NamedTuple

from fuzz.cases import Case, Cases
from fuzz.ended import Ended, wrong
from fuzz.inside import prepare
from fuzz.limits import CPU, MEMORY, WALL

Run = Callable[[Case, Path], Ended]

_BETWEEN_CLEARINGS = 32
_IN_MEMORY = "/dev/shm" if os.path.isdir("/dev/shm") else None  # noqa: PTH112


class Tried(NamedTuple):
    """What came of one case; None as `command` says that its process died of it."""

    number: int
    command: str | None
    change: str
    status: int | None
    wrong: tuple[str, ...]
    memory: int = 0
    """The most bytes that the process held so far, with all that it did before."""


def tried(cases: Cases, run: Run, numbers: range) -> Iterator[Tried]:
    """All cases of `numbers` in order, in one process after the other."""
    at = numbers.start
    while at < numbers.stop:
        worker = _Worker(cases, run, range(at, numbers.stop))
        for each in worker.answers():
            yield each
            at = each.number + 1


def in_turn(tries: list[Iterator[Tried]]) -> Iterator[tuple[int, Tried]]:
    """What comes of several, one after the other from each; with its place in the list."""
    running = dict(enumerate(tries))
    while running:
        for place, each in [*running.items()]:
            answer = next(each, None)
            if answer is None:
                del running[place]
            else:
                yield place, answer


class _Worker:
    def __init__(self, cases: Cases, run: Run, numbers: range) -> None:
        context = multiprocessing.get_context("fork")
        self._numbers = numbers
        self._pipe, theirs = context.Pipe(duplex=False)
        self._process = context.Process(target=_work, args=(cases, run, numbers, theirs))
        self._process.start()
        theirs.close()

    def answers(self) -> Iterator[Tried]:
        """What came of each case, up to the one that the process died of."""
        number = self._numbers.start
        try:
            while number < self._numbers.stop:
                answer = self._answer(number)
                yield answer
                number += 1
                if answer.command is None:
                    return
        finally:
            if self._process.is_alive() and number < self._numbers.stop:
                self._process.kill()
            self._process.join()
            self._pipe.close()

    def _answer(self, number: int) -> Tried:
        if not wait([self._pipe], timeout=2 * WALL):
            self._process.kill()
            return Tried(number, None, "", None, (f"hang of {2 * WALL} s",))
        try:
            answer: Tried = self._pipe.recv()
        except (EOFError, OSError):
            self._process.join()
            return Tried(number, None, "", None, (_ending(self._process.exitcode),))
        return answer


def _ending(code: int | None) -> str:
    if code == -signal.SIGXCPU:
        return f"hang: more than {CPU} s of processor"
    if code is not None and code < 0:
        return f"crash: {signal.Signals(-code).name}"
    return f"crash: exit status {code}"


def _work(cases: Cases, run: Run, numbers: range, pipe: Connection[Any, Any]) -> None:
    """What the process does: each case in an empty folder."""
    parent = os.getppid()
    prepare()
    warnings.simplefilter("ignore")
    gc.disable()  # as in a run of gnbv
    gc.freeze()
    folder = Path(tempfile.mkdtemp(prefix="gnbv-fuzz-", dir=_IN_MEMORY))
    os.chdir(folder)
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, resource.getrlimit(resource.RLIMIT_AS)[1]))
    try:
        for number in numbers:
            if os.getppid() != parent:
                return  # there is no one to tell any more
            pipe.send(_one(cases, run, number, folder))
            empty(folder)
            if number % _BETWEEN_CLEARINGS == 0:
                gc.collect()
    except (BrokenPipeError, KeyboardInterrupt):
        return
    finally:
        os.chdir("/")
        shutil.rmtree(folder, ignore_errors=True)


def _one(cases: Cases, run: Run, number: int, folder: Path) -> Tried:
    _, hard = resource.getrlimit(resource.RLIMIT_CPU)
    resource.setrlimit(resource.RLIMIT_CPU, (int(time.process_time()) + CPU + 1, hard))
    signal.alarm(WALL)
    case = cases.case(number)
    put(case, folder)
    ended = run(case, folder)
    found = tuple(wrong(case, ended, folder))
    signal.alarm(0)
    children = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    most = max(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, children) * 1024
    if most > MEMORY:
        found = (*found, f"memory: {most >> 20} MB")
    return Tried(number, case.call.command, case.change, ended.status, found, most)


def put(case: Case, folder: Path) -> None:
    """Write the files of `case` into `folder`."""
    for name, data in case.files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)


def empty(folder: Path) -> None:
    """Take everything out of `folder`."""
    with suppress(OSError):
        for entry in os.scandir(folder):
            if entry.is_dir(follow_symlinks=False):
                shutil.rmtree(entry.path)
            else:
                Path(entry.path).unlink()
