"""A burst of typing gives one review; nothing sleeps here, the clock is the test's own."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from gnbv_cli.editor.waiting import Latest


class Later:
    """Work that is done when the test says so."""

    def __init__(self, delay: float, work: Callable[[], None]) -> None:
        self.delay = delay
        self.work = work
        self.cancelled = False

    def cancel(self) -> None:
        self.cancelled = True


class Clock:
    def __init__(self) -> None:
        self.waiting: list[Later] = []

    def later(self, delay: float, work: Callable[[], None]) -> Later:
        self.waiting.append(Later(delay, work))
        return self.waiting[-1]

    def strike(self) -> None:
        due, self.waiting = self.waiting, []
        for each in due:
            if not each.cancelled:
                each.work()


def test_only_the_last_of_a_burst_is_done() -> None:
    clock, done = Clock(), list[int]()
    latest = Latest(0.15, clock.later)
    for number in range(20):
        latest.put("a", partial(done.append, number))
    assert (done, {each.delay for each in clock.waiting}) == ([], {0.15})
    clock.strike()
    assert done == [19]
    latest.put("a", lambda: done.append(20))
    clock.strike()
    assert done == [19, 20]


def test_names_do_not_wait_for_each_other() -> None:
    clock, done = Clock(), list[str]()
    latest = Latest(0, clock.later)
    latest.put("a", lambda: done.append("a"))
    latest.put("b", lambda: done.append("b"))
    clock.strike()
    assert done == ["a", "b"]


def test_what_is_dropped_is_not_done() -> None:
    clock, done = Clock(), list[str]()
    latest = Latest(0, clock.later)
    latest.put("a", lambda: done.append("a"))
    latest.drop("a")
    latest.drop("b")
    clock.strike()
    assert done == []
