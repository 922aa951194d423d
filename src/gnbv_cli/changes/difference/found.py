"""Findings that appeared and findings that went."""

from __future__ import annotations

from collections import Counter
from typing import NamedTuple, TypeAlias

from gnbv_cli.changes.difference.pairs import Pairs, shortest
from gnbv_cli.changes.difference.version import Version
from gnbv_cli.review.located import Reported, words_of

_Same: TypeAlias = tuple[str | None, ...]
"""What a fingerprint is made of, in the new version's addresses; None where it has none."""


class Gone(NamedTuple):
    """A finding of the old version; `waived` where the new one has it and accepts it."""

    found: Reported
    waived: bool


class Altered(NamedTuple):
    """A finding of the same rule at the same place about other words or figures."""

    old: Reported
    new: Reported


class Findings(NamedTuple):
    """Those that only one version has, and those whose words changed.

    `new` and `gone` are told by fingerprints; the pairs of `altered` are in neither.
    """

    new: list[Reported]
    gone: list[Gone]
    altered: list[Altered]


def findings(old: Version, new: Version, pairs: Pairs) -> Findings:
    """What appeared, what went and what changed.

    A finding is the same as long as its fingerprint is, worked out for where its place is now.
    """
    before = [(_carried(found, pairs), found) for found in old.review.findings]
    after = [(_own(found), found) for found in new.review.findings]
    left = Counter(same for same, _ in before)
    left.subtract(same for same, _ in after)
    come = [each for each in reversed(after) if _counted(left, each[0], -1)][::-1]
    went = [each for each in before if _counted(left, each[0], 1)]
    accepted = {_own(waived.found) for waived in new.review.waived}
    replaced = _replaced(
        [same[:2] if same not in accepted else () for same, _ in went],
        [same[:2] for same, _ in come],
    )
    kept = set(replaced.values())
    return Findings(
        [found for at, (_, found) in enumerate(come) if at not in replaced],
        [Gone(found, same in accepted) for at, (same, found) in enumerate(went) if at not in kept],
        [Altered(went[first][1], come[at][1]) for at, first in sorted(replaced.items())],
    )


def _replaced(went: list[_Same], come: list[_Same]) -> dict[int, int]:
    """Positions of what came → positions of what went of the same rule at the same place."""
    waiting: dict[_Same, list[int]] = {}
    for at, place in enumerate(went):
        if place:
            waiting.setdefault(place, []).append(at)
    return {at: waiting[place].pop(0) for at, place in enumerate(come) if waiting.get(place)}


def _counted(left: Counter[_Same], same: _Same, sign: int) -> bool:
    """Whether one of these is over; it is counted off."""
    if left[same] * sign <= 0:
        return False
    left[same] -= sign
    return True


def _own(found: Reported) -> _Same:
    finding = found.finding
    return finding.code, shortest(finding.place.at), *words_of(finding)


def _carried(found: Reported, pairs: Pairs) -> _Same:
    finding = found.finding
    return finding.code, pairs.carried(finding.place.at), *words_of(finding)
