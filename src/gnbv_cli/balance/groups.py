"""How heavy an atom may be: no heavier than the repairs that it would replace."""

from __future__ import annotations

from collections.abc import Collection, Iterable

UNMENDED = 10**9
"""The weight of a group that no repair is known for."""

EXACT = 2_000
"""Up to how many ways to go on are tried one by one; beyond that a bound must do."""


class Groups:
    """Violated blocks that atoms tie together, with the weight of their lightest repair.

    `reaches` are the sets of violated blocks that single moves touch.
    """

    def __init__(
        self, weights: dict[frozenset[int], int], reaches: Collection[frozenset[int]]
    ) -> None:
        self._weight = weights
        self._of = {block: group for group in weights for block in group}
        self._violated = frozenset(self._of)
        self._reaches = {*reaches, frozenset[int]()}
        self._most = max((self.touched_by(reach) for reach in reaches), default=0)
        self._known: dict[tuple[frozenset[int], int, int], bool] = {}

    @property
    def total(self) -> int:
        """The weight of the lightest repair of all groups."""
        return sum(self._weight.values())

    def among(self, blocks: frozenset[int]) -> frozenset[int]:
        """The violated ones of these blocks."""
        return self._violated & blocks

    def worthwhile(self, mends: frozenset[int], left: int, size: int) -> bool:
        """Whether an atom of this size may be in a smallest repair.

        So far it mends these blocks; `left` more moves will mend others.
        """
        key = (mends, left, size)
        found = self._known.get(key)
        if found is None:
            found = self._known[key] = self._worthwhile(mends, left, size)
        return found

    def _worthwhile(self, mends: frozenset[int], left: int, size: int) -> bool:
        if self.touched_by(mends) + left * self._most < size:
            return False
        if not left:
            # What it leaves over of the groups that it takes part in costs one slip at least.
            whole = {self._of[b] for b in mends}
            rest = sum(map(len, whole)) > len(mends)
            return self.touched_by(mends) - rest >= size
        if len(self._reaches) ** left > EXACT:
            return True
        return any(self.worthwhile(mends | reach, left - 1, size) for reach in self._reaches)

    def touched_by(self, blocks: Iterable[int]) -> int:
        """The weight of the groups that have a part in these blocks."""
        return sum(self._weight[group] for group in {self._of[b] for b in blocks if b in self._of})
