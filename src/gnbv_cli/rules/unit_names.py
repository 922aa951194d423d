"""The plan's units by all the names that they go by: those of its register, or those it uses."""

from __future__ import annotations

from functools import cached_property

from gnbv_cli.plan.model import Plan
from gnbv_cli.rules.mentions import Mention, Mentions
from gnbv_cli.rules.unit_words import (
    Syllables,
    bare_name,
    bodies_in,
    commune_of,
    kind_of,
    written_out,
)
from gnbv_cli.written.names import folded


class UnitNames:
    """Units by id. A plan without a register has those that it names, each by its folded name."""

    def __init__(self, plan: Plan, mentions: Mentions) -> None:
        self.commune = commune_of(plan)
        self.is_registered = bool(plan.units)
        self.writings: dict[str, list[str]] = {}
        """The names that each unit goes by: in a register, those that are accepted."""
        self._by_name: dict[Syllables, str] = {}
        for unit_id, unit in plan.units.items():
            self.writings[str(unit_id)] = [name for name in (unit.name, *unit.aliases) if name]
        if not plan.units:
            self._gather(mentions)

    def _gather(self, mentions: Mentions) -> None:
        for mention in mentions.all:
            if mention.match != "undeclared" or not kind_of(written_out(mention.words)):
                continue
            bare = self._bare(mention.words)
            unit = self._by_name.setdefault(bare, " ".join(bare))
            writings = self.writings.setdefault(unit, [])
            if mention.words not in writings:
                writings.append(mention.words)

    def _bare(self, words: str) -> Syllables:
        return bare_name(written_out(words), self.commune)

    def of(self, mention: Mention) -> str | None:
        """The unit that a mention names; None for a group, and for what is in no register."""
        if mention.unit is not None or self.is_registered or mention.match != "undeclared":
            return mention.unit
        return self._by_name.get(self._bare(mention.words))

    def shown(self, unit: str) -> str:
        """The unit's name on one line."""
        return " ".join(self.writings[unit][0].split()) if self.writings.get(unit) else unit

    def is_same(self, unit: str, words: str) -> bool:
        """Whether written-out words name the unit, in full or by the body that it is."""
        within = f" {folded(words)} "
        return any(name in within for name in self._bare_names[unit]) or not self._bodies[
            unit
        ].isdisjoint(bodies_in(words))

    def kind(self, unit: str) -> str:
        """What kind of unit it is: 'office', 'hamlet', … or ''."""
        return self._kinds[unit]

    @cached_property
    def _bare_names(self) -> dict[str, frozenset[str]]:
        """The names of each unit without the commune, each between two spaces."""
        return {
            unit: frozenset(f" {' '.join(bare)} " for bare in map(self._bare, names) if bare)
            for unit, names in self.writings.items()
        }

    @cached_property
    def _bodies(self) -> dict[str, frozenset[str]]:
        return {
            unit: frozenset(body for name in names for body in bodies_in(written_out(name)))
            for unit, names in self.writings.items()
        }

    @cached_property
    def _kinds(self) -> dict[str, str]:
        return {
            unit: kind_of(written_out(names[0])) if names else ""
            for unit, names in self.writings.items()
        }
