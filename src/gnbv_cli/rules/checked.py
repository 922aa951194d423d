"""The checked plan: what several rules need, worked out once.

Rules look at this, never at each other's findings.
"""

from __future__ import annotations

from datetime import date
from functools import cached_property

from gnbv_cli.balance.alternatives import Supposed
from gnbv_cli.balance.diagnosis import Diagnosis
from gnbv_cli.balance.ledger import NOTHING_GRANTED, Granted, Ledger
from gnbv_cli.balance.violations import Violation
from gnbv_cli.data.programmes import Programme, programme_named, programmes
from gnbv_cli.plan.model import Plan
from gnbv_cli.plan.passages import Wording
from gnbv_cli.plan.places import Places
from gnbv_cli.plan.reading import Reading
from gnbv_cli.plan.walk import Item, item_tree
from gnbv_cli.rules.carry_over import Carried, CarryOver, carried_money, carry_over
from gnbv_cli.rules.catalogued import Catalogued
from gnbv_cli.rules.chapters import chapters
from gnbv_cli.rules.citations import Citations
from gnbv_cli.rules.decisions import money_decisions
from gnbv_cli.rules.doubtful_words import Doubtful, doubtful_words
from gnbv_cli.rules.earlier import Earlier
from gnbv_cli.rules.item_references import ItemReference, item_references
from gnbv_cli.rules.mentions import Mentions
from gnbv_cli.rules.responsibility import Responsibility
from gnbv_cli.rules.said_amounts import SaidAmount, said_amounts
from gnbv_cli.rules.stated_marks import StatedMarks
from gnbv_cli.rules.stated_targets import StatedTargets
from gnbv_cli.rules.sums_of_sheet import SheetSums
from gnbv_cli.rules.syllables import Syllables
from gnbv_cli.rules.who_pays import without_money
from gnbv_cli.texts.sentence import Sentence, Words
from gnbv_cli.written.dates import read_date
from gnbv_cli.written.names import folded

# Nghị định 30/2020/NĐ-CP, Điều 18 khoản 3: content is amended by a document of the same form.
_DRAFT = Words(
    "Chưa ký: sửa trong tệp, trình lại bản sạch", "Not signed: mend the file, submit it again"
)
_ISSUED = Words(
    "Đã ban hành: không sửa bản đã ký; trình văn bản sửa đổi, thay thế có hình thức tương đương",
    "Issued: leave the signed text; submit an amending or replacing document of the same form",
)


class CheckedPlan:
    """A reading with its amounts, sums and units found."""

    def __init__(
        self,
        reading: Reading,
        granted: Granted = NOTHING_GRANTED,
        earlier: Earlier | None = None,
    ) -> None:
        """`granted`: what a higher level gave, where that settles what the plan means.

        `earlier`: what the review of the version before left, and this one leaves to the next.
        """
        self.reading = reading
        self.granted = granted
        self._earlier = earlier or Earlier()

    @property
    def plan(self) -> Plan:
        """The plan; only asked for where there is one."""
        plan = self.reading.plan
        assert plan is not None
        return plan

    @cached_property
    def items(self) -> list[Item]:
        """The projects with their parts."""
        return item_tree(self.plan)

    @cached_property
    def places(self) -> Places:
        """Where on paper an address stands."""
        return Places(self.plan, self.items)

    @cached_property
    def mentions(self) -> Mentions:
        """The units named in the plan's words."""
        found = Mentions(self.plan, self.items, self._earlier.named)
        self._earlier.named = found.named
        return found

    @cached_property
    def responsibility(self) -> Responsibility:
        """Who leads what, and who is given which duties."""
        return Responsibility(self)

    @cached_property
    def decisions(self) -> list[tuple[str, Sentence]]:
        """The decisions that the plan's money rests on: address and name."""
        return money_decisions(self.plan)

    @cached_property
    def wording(self) -> Wording:
        """Every text of the document, as one string."""
        return Wording(self.reading.root)

    @cached_property
    def syllables(self) -> Syllables:
        """The wording as syllables, with their accents and without."""
        return Syllables(self.wording)

    @cached_property
    def doubtful_words(self) -> list[Doubtful]:
        """Where the words differ from a term of the glossary, or are a known slip."""
        return doubtful_words(self.wording, self.syllables)

    @cached_property
    def citations(self) -> Citations:
        """The documents that the plan cites."""
        return Citations(self.plan, self.wording)

    @cached_property
    def carry_over(self) -> CarryOver | None:
        """What the plan's decisions carry over from earlier years."""
        return carry_over(self.plan)

    @cached_property
    def carried(self) -> Carried | None:
        """What is carried over into the plan's year, by decisions and by running words."""
        return carried_money(self.plan, self.wording, self.carry_over)

    @cached_property
    def stated_marks(self) -> StatedMarks:
        """The markers and numbers that the file states, and its lists."""
        return StatedMarks(self.reading.root)

    @cached_property
    def stated_targets(self) -> StatedTargets:
        """The targets with the figures that their words tell."""
        return StatedTargets(self.plan)

    @cached_property
    def programme(self) -> Programme | None:
        """The programme of the catalogue that the plan carries out: as set, or by its title."""
        settings, title = self.plan.settings, folded(self.plan.document.title)
        if settings is not None and settings.programme is not None:
            return programme_named(settings.programme)
        if "chuong trinh" not in title:
            return None
        named = [found for found in programmes() if folded(found.name) in title]
        return max(named, key=lambda found: len(found.name), default=None)

    @cached_property
    def catalogued(self) -> Catalogued:
        """What the plan's projects are in the programme's catalogue."""
        return Catalogued(self.programme, self.items)

    @cached_property
    def item_references(self) -> list[ItemReference]:
        """Where the plan's words name a project or sub-project by its number."""
        return item_references(self.wording)

    @cached_property
    def said_amounts(self) -> list[SaidAmount]:
        """The amounts of money in the plan's words."""
        return said_amounts(self.wording)

    @cached_property
    def chapters(self) -> dict[str, tuple[int, int]]:
        """For each top-level key of the plan, where its words begin and end in the wording."""
        return chapters(self.wording)

    @cached_property
    def day(self) -> date:
        """The day that the plan counts as of: its date, or the last day of its year."""
        document = self.plan.document
        stated = read_date(document.date) if document.date else None
        year = str(document.year)
        return stated or date(int(year) if year.isdigit() else 9999, 12, 31)

    def decision(self, cell: str) -> Sentence | None:
        """The decision that grants the money of a cell; None for money of the plan itself."""
        return next((name for at, name in self.decisions if cell.startswith(f"{at}.")), None)

    @cached_property
    def mending(self) -> Words:
        """How a figure may be mended: a signed document is not changed, but amended."""
        return _ISSUED if self.is_issued else _DRAFT

    @property
    def is_issued(self) -> bool:
        """Whether the document is signed: as it says, or since it has a number and a date."""
        document = self.plan.document
        if document.status:
            return document.status == "issued"
        return bool(document.number and document.date)

    @cached_property
    def ledger(self) -> Ledger:
        """The amounts and the sums that they must obey."""
        return Ledger(self.reading, self.granted)

    @cached_property
    def _sums(self) -> SheetSums:
        return self._earlier.sums(self.ledger.sheet)

    @property
    def violations(self) -> dict[str, Violation]:
        """The sums that do not hold, by name."""
        return self._sums.violations

    @property
    def diagnoses(self) -> list[Diagnosis]:
        """The faults of the sums, each with its smallest repairs."""
        return self._sums.diagnoses

    @cached_property
    def settled(self) -> dict[str, int]:
        """What the sums leave to amounts that cannot be read, certain repairs taken as made."""
        return {} if self.ledger.all_read else self._sums.settled

    @cached_property
    def without_money(self) -> frozenset[str]:
        """The policies and items that say that they use no money, by address."""
        return without_money(self.plan, self.items)

    @cached_property
    def proposed(self) -> dict[str, int]:
        """Every value that is proposed or settled, in đồng by cell: the plan as it was meant."""
        meant = dict(self.settled)
        for found in self.diagnoses:
            meant.update(found.proposed or {})
        return meant

    def alternatives(self, diagnosis: Diagnosis) -> list[Supposed]:
        """What else would change if an item that leaves its money open got the difference."""
        if diagnosis.status != "certain" or not diagnosis.repairs[0].assumes:
            return []
        ledger = self.ledger
        owners = dict.fromkeys(ledger.owners[cell] for cell in diagnosis.repairs[0].assumes)
        groups = tuple(
            tuple(cell for cell, item in ledger.owners.items() if item == owner)
            for owner in [each for each in owners if each not in self.without_money][:_SUPPOSED]
        )
        return self._sums.alternatives(diagnosis, groups)


_SUPPOSED = 3
"""How many items are supposed to hold the difference, one after the other."""
