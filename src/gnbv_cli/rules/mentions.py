"""Units named in the plan's words: who leads, takes part, carries out."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import NamedTuple
from unicodedata import is_normalized, normalize

from gnbv_cli.plan.model import Block, Plan, Policy
from gnbv_cli.plan.walk import Item, addressed, every_item
from gnbv_cli.rules.named_in_text import Match, NamedIn, Role, UnitsInTexts
from gnbv_cli.written.nodes import Text


class Mention(NamedTuple):
    """A unit or group where it is named; `unit` is an id of the register, or None."""

    unit: str | None
    words: str
    role: Role
    match: Match
    owner: str
    """Address of the item, policy or entry that it is named for."""
    at: str
    within: tuple[int, int] | None
    """Its characters in the text; None for the text as a whole."""


class _Passage(NamedTuple):
    """Words that name units in one role for one owner."""

    text: str
    role: Role
    owner: str
    at: str
    composed: bool = True

    def mention(self, start: int, end: int, unit: str | None, match: Match) -> Mention:
        words = self.text[start:end]
        # A decomposed text is read composed, and its characters are counted otherwise.
        within = (start, end) if self.composed else None
        return Mention(unit, words, self.role, match, self.owner, self.at, within)


def _passage(text: Text, role: Role, owner: str, at: str) -> _Passage:
    composed = is_normalized("NFC", text)
    return _Passage(text if composed else normalize("NFC", text), role, owner, at, composed)


class Mentions:
    """All units named under lead, coordinating, executing, responsibility and organisation."""

    def __init__(self, plan: Plan, items: list[Item], before: NamedIn | None = None) -> None:
        """`before`: what was found in the texts of an earlier version."""
        units = UnitsInTexts(plan, before)
        self.all: list[Mention] = list(_of_plan(plan, items, units))
        self.named = units.named
        """What was found in each text, for a later version."""

    @cached_property
    def leads(self) -> dict[str, list[Mention]]:
        """For the address of an item or policy, who leads it."""
        return self.by_owner("lead")

    def by_owner(self, role: Role) -> dict[str, list[Mention]]:
        """For the address of an item or policy, who is named for it in a role."""
        found: dict[str, list[Mention]] = {}
        for mention in self.all:
            if mention.role == role:
                found.setdefault(mention.owner, []).append(mention)
        return found


def _of_plan(plan: Plan, items: list[Item], units: UnitsInTexts) -> Iterator[Mention]:
    for address, policy in addressed("", "policies", plan.policies):
        yield from _of_policy(address, policy, units)
    for item in every_item(items):
        yield from _of_policy(item.address, item.project, units)
    for position, entry in enumerate(plan.organisation, start=1):
        if entry.unit:
            address = f"organisation[{position}]"
            yield from _named(_passage(entry.unit, "duty", address, f"{address}.unit"), units)


def _of_policy(address: str, policy: Policy, units: UnitsInTexts) -> Iterator[Mention]:
    roles: tuple[tuple[Role, Block | None], ...] = (
        ("lead", policy.lead),
        ("coordinating", policy.coordinating),
        ("executing", policy.executing),
    )
    for role, block in roles:
        if block is not None:
            for at, text in _texts(f"{address}.{role}", block):
                yield from _named(_passage(text, role, address, at), units)
    if policy.responsibility is not None:
        for at, text in _texts(f"{address}.responsibility", policy.responsibility):
            yield from _spoken(_passage(text, "lead", address, at), units)


def _named(passage: _Passage, units: UnitsInTexts) -> Iterator[Mention]:
    """The units of a field of names."""
    text, names = units.in_field(passage.text)
    passage = passage._replace(text=text)
    yield from (passage.mention(*found) for found in names)


def _spoken(passage: _Passage, units: UnitsInTexts) -> Iterator[Mention]:
    """The units of a sentence, each in its role there."""
    for role, found in units.in_sentence(passage.text):
        yield passage._replace(role=role).mention(*found)


def _texts(at: str, block: Block) -> Iterator[tuple[str, Text]]:
    if block.text:
        yield f"{at}.text", block.text
    for position, item in enumerate(block.items, start=1):
        yield from _texts(f"{at}.items[{position}]", item)
    for position, item in enumerate(block.paragraphs, start=1):
        yield from _texts(f"{at}.paragraphs[{position}]", item)
