"""Memory of finished work given back now and then: a run does not collect cycles by itself."""

from __future__ import annotations

import gc

_BETWEEN = 16
"""So many pieces of work are done between two clearings; a short run does without."""


class Clearing:
    """Counts what is done, and clears in between."""

    def __init__(self) -> None:
        self._done = 0

    def after_one(self) -> None:
        """Count one piece of work; clear if it is time."""
        self._done += 1
        if self._done % _BETWEEN:
            return
        gc.collect()
        if self._done == _BETWEEN:
            # Modules, facts and patterns are loaded by now: to look at them for cycles each time
            # takes as long as to check two plans.
            gc.freeze()
