"""A text that is open in the editor, with its review: made when it is first asked for, and once."""

from __future__ import annotations

from functools import cached_property
from pathlib import PurePath
from typing import NamedTuple

from gnbv_cli.editor.moved import UNMOVED, Moved, moved
from gnbv_cli.editor.positions import Encoding, Positions
from gnbv_cli.editor.reviewed import reviewed
from gnbv_cli.review.conditions import Conditions
from gnbv_cli.review.review import Review
from gnbv_cli.rules.earlier import Earlier
from gnbv_cli.texts.sentence import Language
from gnbv_cli.written.nodes import Mapping
from gnbv_cli.written.source import BOM

SETTINGS = "gnbv.yaml"
"""The name of the file that says which rules count."""


class Chosen(NamedTuple):
    """What a plan is reviewed by, and the language to speak; `trouble` is what did not count."""

    conditions: Conditions
    language: Language
    trouble: str = ""


class LastRead(NamedTuple):
    """The review of the last version that could be read, and what was changed since."""

    review: Review
    moved: Moved


class Opened:
    """One version of a text in the editor."""

    def __init__(
        self, uri: str, path: str, text: str, version: int | None, encoding: Encoding
    ) -> None:
        self.uri = uri
        self.path = path
        """The file's, or '-' for a text that is in no file."""
        self.text = text
        self.version = version
        self.chosen: Chosen | None = None
        self._encoding = encoding
        self._last: Review | None = None
        self._earlier = Earlier()

    @property
    def language(self) -> Language:
        """The language to speak about it."""
        return self.chosen.language if self.chosen is not None else "vi"

    @cached_property
    def positions(self) -> Positions:
        """Where its characters stand for the editor."""
        return Positions(self.text, self._encoding)

    @cached_property
    def review(self) -> Review | None:
        """Its review; None for a text that is no plan."""
        conditions = self.chosen.conditions if self.chosen is not None else Conditions()
        if PurePath(self.path).name == SETTINGS:
            return _settings_review(self.text)
        return reviewed(self.text, PurePath(self.path).name, conditions, self._earlier)

    def follows(self, before: Opened) -> None:
        """Take over what the version before left: also to go by while this cannot be read."""
        self._earlier = before._earlier
        own = before.__dict__.get("review")  # not made for this alone
        self._last = own if _is_read(own) else before._last

    @cached_property
    def last_read(self) -> LastRead | None:
        """What to go by: its review, or while it cannot be read that of a version before."""
        review = self.review
        if review is None or _is_read(review):
            self._last = None
            return None if review is None else LastRead(review, UNMOVED)
        if self._last is None:
            return LastRead(review, UNMOVED)
        text = self.text.removeprefix(BOM)
        return LastRead(self._last, moved(self._last.reading.source.text, text))

    def reconsider(self) -> None:
        """Forget the review, and what it went by."""
        self.chosen = None
        self.__dict__.pop("review", None)
        self.__dict__.pop("last_read", None)


def _is_read(review: Review | None) -> bool:
    return review is not None and isinstance(review.reading.root, Mapping)


def _settings_review(text: str) -> Review:
    from gnbv_cli.review.settings_file import read_settings  # noqa: PLC0415 - few have one

    return read_settings(text.encode("utf-8", "surrogatepass"), SETTINGS).review
