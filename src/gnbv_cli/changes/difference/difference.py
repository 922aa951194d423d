"""Everything in which two versions of a plan differ."""

from __future__ import annotations

from typing import NamedTuple

from gnbv_cli.balance.ledger import TOTAL
from gnbv_cli.changes.difference.found import Altered, Findings, findings
from gnbv_cli.changes.difference.ids import IdChange, ids
from gnbv_cli.changes.difference.leads import LeadChange, leads
from gnbv_cli.changes.difference.money import AmountChange, Stated, amounts
from gnbv_cli.changes.difference.moved import Move, moves
from gnbv_cli.changes.difference.pairs import Pairs
from gnbv_cli.changes.difference.structure import StructureChange, structure
from gnbv_cli.changes.difference.target_figures import FigureChange, target_figures
from gnbv_cli.changes.difference.text_change import TextChange
from gnbv_cli.changes.difference.tree import Tree
from gnbv_cli.changes.difference.version import Version
from gnbv_cli.changes.difference.wording import wording
from gnbv_cli.written.names import plain


class Difference(NamedTuple):
    """Two versions, and in what they differ."""

    old: Version
    new: Version
    pairs: Pairs
    tree: Tree
    amounts: list[AmountChange]
    moves: list[Move]
    structure: list[StructureChange]
    leads: list[LeadChange]
    kinds: list[TextChange]
    """Budgets that are capital now and were recurrent, or the other way round."""
    targets: list[FigureChange]
    texts: list[TextChange]
    findings: Findings
    ids: list[IdChange]

    @property
    def total(self) -> tuple[Stated, Stated]:
        """The plan's total in both."""
        return total_of(self.old), total_of(self.new)

    @property
    def total_changed(self) -> bool:
        """Whether the plan's total is another one, or cannot be told to be the same."""
        old, new = self.total
        if old.value is None or new.value is None:
            return plain(old.written) != plain(new.written) or old.value != new.value
        return old.value != new.value

    @property
    def any_total_changed(self) -> bool:
        """Whether the plan's total changed, as a whole or in one of its parts."""
        return self.total_changed or any(not change.new_owner for change in self.amounts)

    @property
    def new_error(self) -> bool:
        """Whether an error appeared; one whose words or figures changed is no new one."""
        come = [*self.findings.new, *(each.new for each in self.findings.altered if _worse(each))]
        return any(found.finding.severity == "error" for found in come)

    @property
    def is_empty(self) -> bool:
        """Whether nothing differs in meaning; an id means nothing on paper."""
        return not any(
            (self.total_changed, self.amounts, self.structure, self.leads, self.kinds,
             self.targets, self.texts, *self.findings)
        )  # fmt: skip


def _worse(altered: Altered) -> bool:
    """Whether it was no error before, or stands in more places now."""
    old, new = altered.old.finding, altered.new.finding
    return old.severity != "error" or len(new.related) > len(old.related)


def total_of(version: Version) -> Stated:
    """The plan's total: as written, or what its projects come to."""
    entry = version.checked.ledger.written("", TOTAL)
    if entry is not None:
        return Stated(entry.text, entry.amount.value)
    return Stated("", version.value(""))


def difference(old: Version, new: Version) -> Difference:
    """In what `new` differs from `old`."""
    pairs = Pairs(old, new)
    tree = Tree(old, new, pairs)
    changes, rewritten = amounts(old, new, pairs)
    led = leads(old, new, pairs)
    texts = wording(old, new, pairs, rewritten, led)
    return Difference(
        old,
        new,
        pairs,
        tree,
        changes,
        moves(tree, changes),
        structure(old, new, pairs),
        led,
        [each for each in texts if each.is_of_money],
        list(target_figures(old, new, pairs)),
        [each for each in texts if not each.is_of_money],
        findings(old, new, pairs),
        ids(pairs),
    )
