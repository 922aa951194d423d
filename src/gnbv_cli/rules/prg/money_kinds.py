"""PRG: money of a kind that the catalogue does not give a project."""

from __future__ import annotations

from collections.abc import Iterator

from gnbv_cli.data.programmes import CONFIRMED
from gnbv_cli.findings.finding import Finding, Place
from gnbv_cli.plan.walk import Item, every_item
from gnbv_cli.rules.catalogued import Entry
from gnbv_cli.rules.checked import CheckedPlan
from gnbv_cli.rules.prg.examples import one_project
from gnbv_cli.rules.prg.kinds import KINDS, stated_kinds
from gnbv_cli.rules.rule import Rule
from gnbv_cli.texts.labels import COMPARE
from gnbv_cli.texts.sentence import Words

_UNCONFIRMED = Words(
    "{place} ghi {kind}, nhưng {entry} chỉ dùng {money} (cần đối chiếu)",
    "{place} states {kind}, but {entry} uses {money} only (unconfirmed)",
)


def _wrong_kind(rule: Rule, checked: CheckedPlan) -> Iterator[Finding]:
    """Money of a kind that the catalogue does not give the project, at the lowest item."""
    for item in every_item(checked.items):
        entry = checked.catalogued.by_item.get(item.address)
        if entry is None:
            continue
        kinds = stated_kinds(checked, f"{item.address}.budget", item.project.budget)
        wrong = kinds.difference(entry.stated.money)
        if wrong and not any(_also(checked, part, wrong) for part in item.parts):
            yield _kind_finding(rule, checked, item, entry, min(wrong))


def _also(checked: CheckedPlan, item: Item, kinds: frozenset[str]) -> bool:
    own = stated_kinds(checked, f"{item.address}.budget", item.project.budget)
    return bool(own & kinds) or any(_also(checked, part, kinds) for part in item.parts)


def _kind_finding(rule: Rule, checked: CheckedPlan, item: Item, entry: Entry, kind: str) -> Finding:
    budget = item.project.budget
    labelled = budget is not None and budget.kind is not None
    confirmed = entry.stated.money_standing in CONFIRMED
    return rule.finding(
        Place(f"{item.address}.budget.{'kind' if labelled else f'kinds.{kind}'}"),
        severity=None if confirmed else "note",
        message=None if confirmed else _UNCONFIRMED,
        details={"facts": ((COMPARE, checked.catalogued.document),), "identity": (kind,)},
        place=checked.places.item(item.address),
        kind=KINDS[kind],
        entry=entry.short,
        money=[KINDS[name] for name in entry.stated.money],
    )


RULES = (
    Rule(
        "PRG011",
        "wrong-kind-of-money",
        "warning",
        Words("Loại vốn không phải của dự án", "A kind of money that the project does not use"),
        Words(
            "{place} ghi {kind}, nhưng {entry} chỉ dùng {money}",
            "{place} states {kind}, but {entry} uses {money} only",
        ),
        Words(
            "Dùng sai loại vốn thì không phân bổ, giải ngân được",
            "Money of the wrong kind cannot be handed out",
        ),
        Words(
            "Đối chiếu quyết định giao vốn rồi sửa loại vốn, hoặc chuyển sang dự án khác",
            "Compare with the granting decision, then mend the kind, or move the money",
        ),
        _wrong_kind,
        bad=one_project(
            3,
            "Hỗ trợ phát triển sản xuất, cải thiện dinh dưỡng",
            "budget: {total: 100 triệu đồng, kind: capital}",
        ),
        good=one_project(
            3,
            "Hỗ trợ phát triển sản xuất, cải thiện dinh dưỡng",
            "budget: {total: 100 triệu đồng, kind: recurrent}",
        ),
    ),
)
