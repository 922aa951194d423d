"""The plan's targets with the figures that their words tell, and the section they stand in."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import NamedTuple
from unicodedata import is_normalized, normalize

from gnbv_cli.findings.finding import Place
from gnbv_cli.plan.model import Block, Plan, Section, Target
from gnbv_cli.rules.sentences import shortened
from gnbv_cli.written.target_words import TargetWords, read_target_words


class StatedTarget(NamedTuple):
    """A target: its address, its words and what they tell."""

    at: str
    target: Target
    text: str
    """Its sentence, or the name of its indicator; composed."""
    words: TargetWords
    composed: bool

    @property
    def place(self) -> Place:
        """Its words, as far as they are shown."""
        return self.within(0, len(shortened(self.text).removesuffix(" …")))

    def within(self, start: int, end: int) -> Place:
        """Some characters of its words."""
        key = "text" if self.target.text else "indicator"
        return Place(f"{self.at}.{key}", (start, end) if self.composed and end else None)

    @property
    def shown(self) -> str:
        """Its words, cut where they are long."""
        return shortened(self.text)

    @property
    def has_number(self) -> bool:
        """Whether what is to be reached is written in digits, in a field or in the words."""
        value = self.target.value or ""
        return any(sign.isdecimal() for sign in value) or bool(self.words.figures)

    @property
    def has_figure(self) -> bool:
        """Whether it is said how much is to be reached, in digits or in words."""
        return self.has_number or not self.words.without_figure

    @property
    def has_baseline(self) -> bool:
        """Whether it is said where the target starts from, or what it is compared with."""
        if self.target.baseline or self.words.baseline is not None or "so với" in self.words.lower:
            return True
        return self.words.looks_back and len(self.words.figures) > 1


class StatedTargets:
    """Every target of a plan, and its section."""

    def __init__(self, plan: Plan) -> None:
        year = str(plan.document.year)
        self._year = int(year) if len(year) == 4 and year.isdecimal() else 9999
        self._plan = plan
        self.all: list[StatedTarget] = [
            self._stated(position, target) for position, target in enumerate(plan.targets, start=1)
        ]

    def _stated(self, position: int, target: Target) -> StatedTarget:
        written = target.text or target.indicator or ""
        composed = is_normalized("NFC", written) and len(written.lower()) == len(written)
        text = written if composed else normalize("NFC", written)
        words = read_target_words(text, self._year)
        return StatedTarget(f"targets[{position}]", target, text, words, composed)

    @cached_property
    def _section(self) -> tuple[str, list[Section]] | None:
        return next(_with_targets("sections", self._plan.sections, []), None)

    @property
    def heading(self) -> Place:
        """The heading above the targets, or the key of the targets."""
        if self._section is None or not self._section[1][-1].heading:
            return Place("targets")
        return Place(f"{self._section[0]}.heading")

    @cached_property
    def section_words(self) -> str:
        """The words of the targets' section and of the headings above, in lower case."""
        if self._section is None:
            return ""
        *above, own = self._section[1]
        words = [text for section in above for text in (section.heading, section.text) if text]
        return "\n".join([*words, *section_texts(own)]).lower()


def _with_targets(
    at: str, sections: list[Section], above: list[Section]
) -> Iterator[tuple[str, list[Section]]]:
    for position, section in enumerate(sections, start=1):
        here, chain = f"{at}[{position}]", [*above, section]
        if section.part == "targets":
            yield here, chain
        yield from _with_targets(f"{here}.sections", section.sections, chain)


def section_texts(section: Section) -> Iterator[str]:
    """The words that stand in a section itself, not in those below it."""
    yield from (text for text in (section.heading, section.text) if text)
    for block in (*section.paragraphs, *section.items):
        yield from block_texts(block)


def block_texts(block: Block) -> Iterator[str]:
    """The words of a block and of all below it."""
    if block.text:
        yield block.text
    for inner in (*block.paragraphs, *block.items):
        yield from block_texts(inner)
