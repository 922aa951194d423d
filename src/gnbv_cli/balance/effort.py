"""How much is left to spend on a search: steps, so that the same sheet ends in the same way."""

from __future__ import annotations


class OutOfEffort(Exception):  # noqa: N818  a state of the search, not an error
    """The search has used up its steps."""


class Effort:
    """A number of steps that is spent."""

    def __init__(self, steps: int) -> None:
        self.left = steps

    def spend(self, steps: int = 1) -> None:
        """Spend steps; raise `OutOfEffort` when there are none left."""
        self.left -= steps
        if self.left < 0:
            raise OutOfEffort
