"""The gnbv.yaml of a plan: found upward from its folder, read once, its language chosen."""

from __future__ import annotations

import os
from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING

from gnbv_cli.commands.options import Lang
from gnbv_cli.review.conditions import Conditions
from gnbv_cli.texts.sentence import Words

if TYPE_CHECKING:
    from gnbv_cli.review.review import Review

NAME = "gnbv.yaml"

BROKEN = Words(
    "{n} chỗ trong {file} chưa dùng được. Xem: gnbv check",
    "{n} places in {file} do not count. See: gnbv check",
)


class SettingsFinder:
    """The gnbv.yaml that each plan of a run goes by; each file is read once."""

    def __init__(self, today: date | None = None) -> None:
        self._as_shipped = Conditions(stated_day=today)
        self._read: dict[str, Conditions] = {}
        self.reviews: list[Review] = []
        """What was found in those that have faults."""

    @property
    def files(self) -> list[str]:
        """Those that were read."""
        return list(self._read)

    def conditions(self, plan: str) -> Conditions:
        """What the plan in the file `plan` ('-': standard input) is reviewed by.

        Raises `CannotRun` where there is a gnbv.yaml that cannot be opened.
        """
        folder = "" if plan == "-" else os.path.dirname(plan)  # noqa: PTH120 - any text
        path = found_upward(folder)
        if path is None:
            return self._as_shipped
        if path not in self._read:
            self._read[path] = self._of_file(path, shown_path(path, plan))
        return self._read[path]

    def _of_file(self, path: str, shown: str) -> Conditions:
        from gnbv_cli.commands.console import read_file  # noqa: PLC0415 - `--help` does without
        from gnbv_cli.review.settings_file import read_settings  # noqa: PLC0415 - few have one

        found = read_settings(read_file(path, Lang.vi.value), shown)
        if found.review.findings:
            self.reviews.append(found.review)
        return found.conditions._replace(stated_day=self._as_shipped.stated_day)


def found_upward(folder: str) -> str | None:
    """The gnbv.yaml in `folder` or the nearest above it, not beyond a repository's root."""
    try:
        here = os.path.abspath(folder)  # noqa: PTH100 - any text; and this costs microseconds
    except OSError:  # the current folder is gone
        return None
    while True:
        path = os.path.join(here, NAME)  # noqa: PTH118
        if os.path.lexists(path):
            return path
        above = os.path.dirname(here)  # noqa: PTH120
        if above == here or os.path.lexists(os.path.join(here, ".git")):  # noqa: PTH118
            return None
        here = above


def shown_path(path: str, plan: str) -> str:
    """What the gnbv.yaml is called in reports: relative where the plan's name is."""
    if os.path.isabs(plan):  # noqa: PTH117
        return path
    return os.path.relpath(path).replace(os.sep, "/")


def single_plan(plan: str, lang: Lang | None) -> tuple[Conditions, Lang]:
    """What one plan is reviewed by, and the language to speak.

    What its gnbv.yaml has wrong is said on standard error.
    """
    finder = SettingsFinder()
    return spoken_in(finder.conditions(plan), finder.reviews, lang)


def spoken_in(
    conditions: Conditions, reviews: Iterable[Review], lang: Lang | None
) -> tuple[Conditions, Lang]:
    """The conditions with the language to speak; `reviews` are told, as for `single_plan`."""
    spoken = language(lang, conditions)
    say_broken(reviews, spoken)
    return conditions, spoken


def say_broken(reviews: Iterable[Review], lang: Lang) -> None:
    """Say on standard error what of each gnbv.yaml does not count."""
    for review in reviews:
        from gnbv_cli.commands.console import complain  # noqa: PLC0415 - few have faults

        complain(BROKEN.filled(n=len(review.findings), file=review.name).say(lang.value))


def language(lang: Lang | None, conditions: Conditions) -> Lang:
    """The language that is asked for, else that of gnbv.yaml, else Vietnamese."""
    return lang or Lang(conditions.language or Lang.vi)
