"""One plan against what its commune was granted: what is over, what is left, what is another's."""

from __future__ import annotations

from collections.abc import Sequence

from gnbv_cli.findings.finding import Finding, Place
from gnbv_cli.fleet.rollup.differences import Column, Difference, differences
from gnbv_cli.fleet.rollup.grants import CommuneGrant, Granted, Grants
from gnbv_cli.fleet.rollup.names import SOURCES, Commune, commune_in
from gnbv_cli.fleet.rollup.planned import Planned
from gnbv_cli.fleet.rollup.reported import about_money, reported, rule_of, with_commune
from gnbv_cli.fleet.rollup.settled import places_of
from gnbv_cli.fleet.rollup.whole_plans import not_granted, other_matter, twice
from gnbv_cli.review.located import Elsewhere, Locator, Reported
from gnbv_cli.review.review import Review
from gnbv_cli.rules.catalogued import key_sentence
from gnbv_cli.rules.checked import CheckedPlan
from gnbv_cli.rules.sums import column_name
from gnbv_cli.texts.labels import COMPARE
from gnbv_cli.texts.sentence import Sentence, Words, listed, verbatim
from gnbv_cli.written.amount import format_dong

_OVER = Words(
    "{place}: bố trí {planned} đồng, vượt số đã giao {granted} đồng",
    "{place}: planned {planned} đồng, above the {granted} đồng granted",
)
_NONE = Words(
    "{place}: bố trí {planned} đồng, không có trong số đã giao",
    "{place}: planned {planned} đồng, which was not granted",
)
_LEFT = Words(
    "{place}: còn {amount} đồng đã giao nhưng chưa bố trí",
    "{place}: {amount} đồng granted but not planned",
)
GRANTED = Words("Số đã giao", "Granted")
_COMPARED = Words(
    "{column}: giao {granted}, bố trí {planned}, chênh {over} đồng ({where})",
    "{column}: granted {granted}, planned {planned}, off by {over} đồng ({where})",
)
_HERE = Words("{column}: {granted} đồng ({where})", "{column}: {granted} đồng ({where})")
_GIVEN = Words("giao {amount} đồng", "{amount} đồng granted")
_TOTAL = Words("Tổng số", "Total")
_LINE = Words("{file}:{line}", "{file}:{line}")


def review_against(review: Review, grants: Grants, twins: Sequence[str] = ()) -> Review:
    """The review with what the grants say of the plan, and without what is not about its money.

    `review` is what `settled` gives; `twins` are the files of all plans of the commune, where there
    are several.
    """
    checked = review.checked
    if checked is None:
        return about_money(review, [])
    commune = commune_in(checked.plan, review.name)
    return with_commune(_held_against(review, checked, grants, commune, twins), commune)


def _held_against(
    review: Review,
    checked: CheckedPlan,
    grants: Grants,
    commune: Commune,
    twins: Sequence[str],
) -> Review:
    grant = grants.of(commune)
    across = [twice(commune, twins)] if twins else []
    if grant is None:
        return _told_whole(review, [*across, not_granted(checked, commune)])
    other = list(other_matter(checked, grants))
    if other:
        return _told_whole(review, [*across, *other])
    return _Against(review, grants, grant).told(across)


def _told_whole(review: Review, across: list[Finding]) -> Review:
    locator = Locator(review.reading)
    return about_money(review, [reported(locator, each, review.conditions) for each in across])


class _Against:
    """A plan and its grant, of one year and programme."""

    def __init__(self, review: Review, grants: Grants, grant: CommuneGrant) -> None:
        self._review, self._grants, self._grant = review, grants, grant
        assert review.checked is not None
        self._checked = review.checked
        self._planned = Planned(self._checked)
        self._granted = places_of(self._planned, grant)

    def told(self, across: list[Finding]) -> Review:
        """Everything about the plan's money."""
        review = self._review
        locator = Locator(review.reading)
        found = [reported(locator, each, review.conditions) for each in across]
        for difference in differences(self._planned, self._grant):
            told = reported(locator, self._finding(difference), review.conditions)
            granted = [column.granted for column in difference.columns if column.granted]
            found.append(told._replace(elsewhere=tuple(map(self._elsewhere, granted))))
        own = [self._with_grants(each) for each in review.findings]
        return about_money(review._replace(findings=own), found)

    def _with_grants(self, found: Reported) -> Reported:
        """A finding about figures that the grants settled, with these."""
        touched = {found.finding.place.at}
        touched |= {edit.place.at for fix in found.finding.fixes for edit in fix.edits}
        places = [
            place
            for place in self._checked.granted
            if touched & set(self._checked.ledger.shares(*place))
        ]
        if not places:
            return found
        facts = tuple((GRANTED, self._here(place)) for place in places)
        finding = found.finding._replace(facts=(*found.finding.facts, *facts))
        elsewhere = tuple(self._elsewhere(self._granted[place]) for place in places)
        return found._replace(finding=finding, elsewhere=elsewhere)

    def _finding(self, difference: Difference) -> Finding:
        told = difference.told
        rule = rule_of("over-grant" if difference.is_over else "under-grant")
        words = _LEFT if not difference.is_over else _OVER if told.granted else _NONE
        return rule.finding(
            Place(self._planned.place(difference.project, told.source)),
            message=words,
            details={
                "facts": (
                    *((GRANTED, self._compared(each)) for each in difference.columns),
                    *self._decision(),
                ),
                "identity": (*difference.project, *(str(each.over) for each in difference.columns)),
            },
            place=self._place(difference, told),
            planned=format_dong(told.planned),
            granted=format_dong(told.granted.value if told.granted else 0),
            amount=format_dong(abs(told.over)),
            mending=self._checked.mending,
        )

    def _place(self, difference: Difference, told: Column) -> Sentence:
        project = difference.project
        known = project in self._planned.items
        place = self._planned.name(project) if known else key_sentence(project)
        return listed([place, self._column(told.source)], ", ") if told.source else place

    def _column(self, source: str) -> Sentence:
        if not source:
            return _TOTAL.filled()
        heads = {each.key: each.head for each in self._grants.sources}
        return (
            SOURCES[source].filled() if source in SOURCES else heads.get(source, verbatim(source))
        )

    def _compared(self, column: Column) -> Sentence:
        granted = column.granted
        return _COMPARED.filled(
            column=self._column(column.source),
            granted=format_dong(granted.value if granted else 0),
            planned=format_dong(column.planned),
            over=format_dong(column.over),
            where=self._where(granted.location.line if granted else self._grant.location.line),
        )

    def _here(self, place: tuple[str, str]) -> Sentence:
        """The grant that settled what a plan has at a place."""
        item, coordinate = place
        granted = self._granted[place]
        named = [self._checked.places.named(item)] if item else []
        named += [column_name(self._checked, coordinate)] if coordinate or not item else []
        return _HERE.filled(
            column=listed(named, ", "),
            granted=format_dong(granted.value),
            where=self._where(granted.location.line),
        )

    def _where(self, line: int) -> Sentence:
        return _LINE.filled(file=self._grants.file, line=line)

    def _decision(self) -> tuple[tuple[Words, Sentence], ...]:
        """What the grants rest on, where their file says so."""
        decision = self._grants.decision
        return ((COMPARE, decision),) if decision is not None else ()

    def _elsewhere(self, granted: Granted) -> Elsewhere:
        said = _GIVEN.filled(amount=format_dong(granted.value))
        return Elsewhere(self._grants.file, granted.at, granted.location, said)
