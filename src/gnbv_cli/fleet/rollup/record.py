"""What a roll-up keeps of each plan: a few figures and names, plain data."""

from __future__ import annotations

from typing import NamedTuple

from gnbv_cli.fleet.rollup.names import Commune
from gnbv_cli.tables.cells import Figure, Money
from gnbv_cli.texts.sentence import Sentence, Words


class Row(NamedTuple):
    """A project of the programme, or a part of one, as a row that several plans may share.

    `number` and `part` are those of the catalogue where it has the project; `name` is '' then, and
    tells projects apart elsewhere.
    """

    number: str
    name: str
    label: Sentence
    sure: bool
    """Whether the catalogue has it."""

    @property
    def key(self) -> tuple[str, str]:
        """The same for whatever stands in one row."""
        return self.number, self.name


class Line(NamedTuple):
    """Money of a plan for a project, or for a part of it: the whole, then each source.

    `project` None: what the plan has beyond its projects. `is_rest`: what a project has beyond its
    parts.
    """

    project: Row | None
    part: Row | None
    money: tuple[Money, ...]
    is_rest: bool = False

    @property
    def is_of_sources(self) -> bool:
        """Whether it is no money of its own: the sources of what others have as a whole."""
        whole = self.money[0]
        return self.is_rest and isinstance(whole, Figure) and not whole.best


class Source(NamedTuple):
    """A source of money: what tells it from others, and the head of its column."""

    key: str
    head: Sentence


class Record(NamedTuple):
    """What a roll-up keeps of a plan."""

    file: str
    commune: Commune
    programme: str
    """What tells its programme from others."""
    programme_name: str
    year: str
    sources: tuple[Source, ...]
    money: tuple[Money, ...]
    """The whole, then each of the sources."""
    lines: tuple[Line, ...]
    """By project, where that is asked for."""
    counts: tuple[int, int, int]
    """Errors, warnings and notes of its check."""
    left_out: int
    """How many places of the file could not be read."""
    doubts: tuple[Sentence, ...] = ()
    proposals: tuple[Sentence, ...] = ()
    cautions: tuple[Sentence, ...] = ()


class Unread(NamedTuple):
    """A file that is in no total, and why."""

    file: str
    why: Sentence
    is_plan_file: bool = True
    """Whether it could be opened, and is no plan."""


def flat(sentence: Sentence) -> Sentence:
    """`sentence` said: plain text, small, and free of the file that it quotes."""
    return Words(sentence.say("vi"), sentence.say("en")).filled()
