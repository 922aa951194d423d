"""A text that is open in the editor, with its review: made when it is first asked for, and once."""

from __future__ import annotations

from functools import cached_property
from pathlib import PurePath
from typing import NamedTuple

from gnbv_cli.editor.positions import Encoding, Positions
from gnbv_cli.editor.reviewed import reviewed
from gnbv_cli.review.conditions import Conditions
from gnbv_cli.review.review import Review
from gnbv_cli.texts.sentence import Language

SETTINGS = "gnbv.yaml"
"""The name of the file that says which rules count."""


class Chosen(NamedTuple):
    """What a plan is reviewed by, and the language to speak; `trouble` is what did not count."""

    conditions: Conditions
    language: Language
    trouble: str = ""


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
        return reviewed(self.text, PurePath(self.path).name, conditions)

    def reconsider(self) -> None:
        """Forget the review, and what it went by."""
        self.chosen = None
        self.__dict__.pop("review", None)


def _settings_review(text: str) -> Review:
    from gnbv_cli.review.settings_file import read_settings  # noqa: PLC0415 - few have one

    return read_settings(text.encode("utf-8", "surrogatepass"), SETTINGS).review
