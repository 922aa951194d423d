"""Going over a file of grants: its amounts, and where they do not add up."""

from __future__ import annotations

from gnbv_cli.data.programmes import programme_named, programmes
from gnbv_cli.findings.finding import Finding, Place, Related
from gnbv_cli.fleet.rollup.grants import WHOLE, CommuneGrant, Granted, Grants, Project, by_key
from gnbv_cli.fleet.rollup.names import Commune, source_head, source_key
from gnbv_cli.fleet.rollup.record import Source, flat
from gnbv_cli.fleet.rollup.reported import reported, rule_of
from gnbv_cli.plan.allocation import Allocation, GrantedCommune, GrantedProject
from gnbv_cli.plan.model import Budget
from gnbv_cli.plan.reading import Reading
from gnbv_cli.plan.walk import breakdowns
from gnbv_cli.review.conditions import Conditions
from gnbv_cli.review.located import Locator, Reported
from gnbv_cli.rules.catalogued import plain_number
from gnbv_cli.rules.decisions import decision_name
from gnbv_cli.tables.names import on_one_line
from gnbv_cli.texts.sentence import Sentence, Words
from gnbv_cli.written.amount import format_dong, read_amount
from gnbv_cli.written.names import nearest

_NOT_SUM = Words(
    "{commune}, {what}: số giao {total} đồng, cộng lại {sum} đồng; chênh {difference} đồng",
    "{commune}, {what}: {total} đồng granted, its parts come to {sum} đồng; off by {difference}",
)
_BY_SOURCE = Words("chia theo nguồn", "by source")
_BY_PROJECT = Words("chia theo dự án", "by project")
_PROJECT = Words("Dự án {number}, chia theo nguồn", "Project {number}, by source")
_MEND = Words(
    "Đối chiếu quyết định giao rồi sửa tệp số giao",
    "Compare with the decision, then mend this file",
)


class GrantsReader:
    """Goes over an allocation; `found` is what is wrong with its amounts and names."""

    def __init__(self, reading: Reading, allocation: Allocation, conditions: Conditions) -> None:
        self._allocation, self._name = allocation, reading.source.name
        self._conditions = conditions
        self._locator = Locator(reading)
        self.found: list[Reported] = []
        self._told: set[tuple[str, int]] = set()

    def grants(self) -> Grants:
        """What the allocation grants."""
        head = self._allocation.allocation
        programme = programme_named(head.programme) if head.programme else None
        if head.programme and programme is None:
            unknown = rule_of("unknown-programme")
            known = nearest(head.programme, [each.id for each in programmes()], 0.0)
            place = Place("allocation.programme")
            found = unknown.finding(place, action=_MEND, wanted=head.programme, nearest=known or "")
            self._report(found)
        communes = [
            self._commune(f"communes[{position}]", commune)
            for position, commune in enumerate(self._allocation.communes, start=1)
        ]
        return Grants(
            file=self._name,
            year=on_one_line(head.year),
            programme=programme.id if programme else "",
            programme_name=programme.name if programme else "",
            decision=flat(decision_name(head.legal_basis)) if head.legal_basis else None,
            sources=tuple(map(self._source, self._allocation.funding_sources)),
            communes=by_key(communes),
        )

    def _source(self, key: str) -> Source:
        stated = self._allocation.funding_sources.get(key)
        name = stated.name if stated else key
        same = source_key(name, (stated.short or "") if stated else "")
        return Source(same, source_head(same, name))

    def _commune(self, at: str, stated: GrantedCommune) -> CommuneGrant:
        commune = Commune(on_one_line(stated.name), on_one_line(stated.province or ""))
        money: dict[Project, dict[str, Granted]] = {WHOLE: {}}
        if stated.budget is not None:
            money[WHOLE] = self._budget(f"{at}.budget", stated.budget)
            self._add_up(commune, money[WHOLE], _BY_SOURCE.filled())
        for position, project in enumerate(stated.projects, start=1):
            self._project(commune, f"{at}.projects[{position}]", project, "", money)
        projects = [stated for (number, part), stated in money.items() if number and not part]
        self._add_up_parts(commune, at, money[WHOLE], projects)
        location = self._locator.locate(Place(f"{at}.name"))
        return CommuneGrant(commune, f"{at}.name", location, money)

    def _project(
        self,
        commune: Commune,
        at: str,
        stated: GrantedProject,
        above: str,
        money: dict[Project, dict[str, Granted]],
    ) -> None:
        number = plain_number(stated.number) or on_one_line(stated.number)
        project = (above, number) if above else (number, "")
        if stated.budget is not None:
            money[project] = self._budget(f"{at}.budget", stated.budget)
            self._add_up(commune, money[project], _PROJECT.filled(number=number))
        for position, part in enumerate(() if above else stated.subprojects, start=1):
            self._project(commune, f"{at}.subprojects[{position}]", part, number, money)
        if not above:
            below = [each for (first, part), each in money.items() if first == number and part]
            self._add_up_parts(commune, at, money.setdefault(project, {}), below)

    def _budget(self, at: str, budget: Budget) -> dict[str, Granted]:
        """The total ('') and the sources that a budget states, or that follow."""
        found: dict[str, Granted] = {}
        for name, share in (budget.sources or {}).items():
            granted = self._amount(f"{at}.sources.{name}", share)
            if granted is not None:
                found[self._source(name).key] = granted
        whole = self._amount(at, budget)
        return {"": whole, **found} if whole is not None else found

    def _amount(self, at: str, budget: Budget) -> Granted | None:
        """What a budget states, or what one of its breakdowns comes to."""
        if budget.total is not None:
            value = read_amount(budget.total).value
            if value is None:
                rule = rule_of("unreadable-amount")
                place = Place(f"{at}.total")
                self._report(rule.finding(place, action=_MEND, text=budget.total))
                return None
            return self._granted(value, f"{at}.total")
        for dimension, parts in breakdowns(budget):
            if dimension == "of_which":
                continue
            cells = [
                self._amount(f"{at}.{dimension}.{name}", share) for name, share in parts.items()
            ]
            known = [cell.value for cell in cells if cell is not None]
            return self._granted(sum(known), at) if len(known) == len(cells) else None
        return None

    def _granted(self, value: int, at: str) -> Granted:
        return Granted(value, at, self._locator.locate(Place(at)))

    def _add_up(self, commune: Commune, money: dict[str, Granted], what: Sentence) -> None:
        """Find a total that its sources do not come to."""
        whole = money.get("")
        parts = [granted for source, granted in money.items() if source]
        if whole is not None and parts:
            self._compare("parts-do-not-sum", commune, whole, parts, what)

    def _add_up_parts(
        self,
        commune: Commune,
        at: str,
        own: dict[str, Granted],
        below: list[dict[str, Granted]],
    ) -> None:
        """Find money that its projects, or parts, do not come to; or take it from them."""
        parts = [stated[""] for stated in below if "" in stated]
        if not parts or len(parts) < len(below):
            return
        if "" in own:
            self._compare("plan-does-not-sum", commune, own[""], parts, _BY_PROJECT.filled())
        else:
            own[""] = self._granted(sum(each.value for each in parts), at)

    def _compare(
        self, name: str, commune: Commune, whole: Granted, parts: list[Granted], what: Sentence
    ) -> None:
        added = sum(part.value for part in parts)
        if added == whole.value or (whole.at, added) in self._told:
            return
        self._told.add((whole.at, added))  # its sources and its projects may say the same
        rule, said = rule_of(name), Words("", "").filled()
        finding = rule.finding(
            Place(whole.at),
            message=_NOT_SUM,
            action=_MEND,
            details={"related": tuple(Related(Place(part.at), said) for part in parts)},
            commune=commune.name,
            what=what,
            total=format_dong(whole.value),
            sum=format_dong(added),
            difference=format_dong(abs(added - whole.value)),
        )
        self._report(finding)

    def _report(self, finding: Finding) -> None:
        self.found.append(reported(self._locator, finding, self._conditions))
