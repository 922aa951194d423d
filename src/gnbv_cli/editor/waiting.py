"""Work that waits until nothing more has come: a burst of typing gives one review."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Protocol, TypeAlias


class Waiting(Protocol):
    """Work that is to be done later, unless it is cancelled."""

    def cancel(self) -> object:
        """Do not do it."""


Later: TypeAlias = Callable[[float, Callable[[], None]], Waiting]
"""Has work done after so many seconds."""


class Latest:
    """For each name, the last piece of work alone, once none has followed for `delay` seconds."""

    def __init__(self, delay: float, later: Later) -> None:
        self._delay = delay
        self._later = later
        self._waiting: dict[str, Waiting] = {}

    def put(self, name: str, work: Callable[[], None]) -> None:
        """Do `work` later, in the place of what waits under `name`."""
        self.drop(name)
        self._waiting[name] = self._later(self._delay, partial(self._do, name, work))

    def drop(self, name: str) -> None:
        """Forget what waits under `name`."""
        if (waiting := self._waiting.pop(name, None)) is not None:
            waiting.cancel()

    def _do(self, name: str, work: Callable[[], None]) -> None:
        self._waiting.pop(name, None)
        work()
