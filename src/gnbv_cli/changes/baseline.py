"""Known findings, by what they are about: moved lines keep them known, changed amounts do not.

A file of JSON, schema gnbv.baseline/1: for each plan, named from the file's own folder, the
fingerprints with code and address. FIL and SCH are never known: what cannot be read is not checked.
"""

from __future__ import annotations

import json
import os
from collections import Counter
from collections.abc import Iterable
from typing import Any, NamedTuple

from gnbv_cli.review.located import Reported
from gnbv_cli.review.review import Review
from gnbv_cli.rules.named import ALWAYS_ON
from gnbv_cli.texts.letters import json_letters

SCHEMA = "gnbv.baseline/1"


class NotBaseline(ValueError):  # noqa: N818 - the user named another file
    """The file holds no baseline."""


class Known(NamedTuple):
    """A finding that is known."""

    code: str
    at: str
    fingerprint: str


class Baseline(NamedTuple):
    """The known findings of plans."""

    folder: str
    """Where the plans' names start from."""
    plans: dict[str, tuple[Known, ...]]

    def without_known(self, review: Review) -> Review:
        """The review with its known findings set apart, and with the entries that match none."""
        left = Counter(self.plans.get(self._named(review.name), ()))
        kept: list[Reported] = []
        known: list[Reported] = []
        for found in review.findings:
            entry = known_as(found)
            if left[entry] > 0 and found.rule.family not in ALWAYS_ON:
                left[entry] -= 1
                known.append(found)
            else:
                kept.append(found)
        gone = tuple(entry.code for entry in left.elements())
        return review._replace(findings=kept, known=tuple(known), gone=gone)

    def _named(self, plan: str) -> str:
        return named_from(self.folder, plan)


def known_as(found: Reported) -> Known:
    """A finding as it is kept."""
    return Known(found.finding.code, found.finding.place.at, found.fingerprint)


def known_in(review: Review) -> list[Known]:
    """What of a review may be kept as known."""
    return [known_as(found) for found in review.findings if found.rule.family not in ALWAYS_ON]


def named_from(folder: str, plan: str) -> str:
    """A plan's name from a folder, with '/' on every system."""
    return os.path.relpath(plan, folder or ".").replace(os.sep, "/")


def baseline_text(reviews: Iterable[Review], folder: str) -> str:
    """The findings of the reviews as a baseline file that stands in `folder`."""
    plans = {
        named_from(folder, review.name): [known._asdict() for known in known_in(review)]
        for review in reviews
    }
    document = {"schema": SCHEMA, "plans": dict(sorted(plans.items()))}
    # A name of a file need not be text.
    return json_letters(json.dumps(document, ensure_ascii=False, indent=1) + "\n", "utf-8")


def read_baseline(data: bytes, folder: str) -> Baseline:
    """The baseline in a file's bytes; raises `NotBaseline`."""
    try:
        document: Any = json.loads(data.decode("utf-8-sig"))
        if document["schema"] != SCHEMA:
            raise NotBaseline
        return Baseline(
            folder,
            {
                str(plan): tuple(
                    Known(str(each["code"]), str(each["at"]), str(each["fingerprint"]))
                    for each in entries
                )
                for plan, entries in document["plans"].items()
            },
        )
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError):
        raise NotBaseline from None
