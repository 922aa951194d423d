"""What is compared one by one: each element of a plan with its address and what it is known by."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, NamedTuple, TypeAlias

from gnbv_cli.changes.difference.matching import Known, known
from gnbv_cli.changes.difference.version import Version
from gnbv_cli.plan.fields import Element as Part
from gnbv_cli.plan.model import Plan, Policy, Section
from gnbv_cli.plan.walk import addressed
from gnbv_cli.written.nodes import Text

Kind: TypeAlias = Literal[
    "section", "legal_basis", "source", "unit", "target", "policy", "project", "entry"
]
KINDS: tuple[Kind, ...] = (
    "legal_basis", "source", "unit", "section", "target", "policy", "project", "entry",
)  # fmt: skip
"""In the order in which they are told."""

LISTS = frozenset(
    ("sections", "legal_bases", "funding_sources", "units", "targets", "policies", "projects",
     "organisation", "subprojects")
)  # fmt: skip
"""The keys that hold elements."""


class Element(NamedTuple):
    """An element; `parent` is the address of the one that it is part of, '' for none.

    `numbers` are those that the plan states for it: its own, and that of its heading.
    """

    kind: Kind
    address: str
    parent: str
    name: str
    """'' for what has no name but its words."""
    numbers: tuple[str, str]
    part: Part
    known: Known


def elements(version: Version) -> dict[Kind, list[Element]]:
    """The elements of a plan by kind, each before its parts."""
    plan = version.plan
    return {
        "section": list(_sections("", plan.sections)),
        "legal_basis": _bases(version),
        "source": _registered("source", "funding_sources", plan),
        "unit": _registered("unit", "units", plan),
        "target": _targets(plan),
        "policy": _policies(plan),
        "project": _projects(version),
        "entry": _entries(plan),
    }


_ITS_OWN = ("content", "objective", "beneficiaries", "activities")
"""Keys of a project or policy whose words tell it from the others."""


def texts_of(part: object) -> Iterator[Text]:
    """Every text of an element that is not in another element below it."""
    if isinstance(part, Text):
        yield part
    elif isinstance(part, Part):
        for name in type(part).model_fields:
            if name not in LISTS and name not in ("id", "number", "section", "name", "heading"):
                yield from texts_of(getattr(part, name))
    elif isinstance(part, list):
        for each in part:
            yield from texts_of(each)
    elif isinstance(part, dict):
        for each in part.values():
            yield from texts_of(each)


def _own_texts(policy: Policy) -> list[Text]:
    return [text for name in _ITS_OWN for text in texts_of(getattr(policy, name))]


def _sections(parent: str, sections: list[Section]) -> Iterator[Element]:
    for position, section in enumerate(sections, start=1):
        address = f"{parent}.sections[{position}]" if parent else f"sections[{position}]"
        name = section.heading or ""
        found = known(name, list(texts_of(section)))
        numbers = (section.number or "", "")
        yield Element("section", address, parent, name, numbers, section, found)
        yield from _sections(address, section.sections)


def _bases(version: Version) -> list[Element]:
    found = []
    for address, basis in version.bases.items():
        name = basis.subject or basis.text or ""
        same = known(name, list(texts_of(basis)), id=basis.id or basis.number or "")
        found.append(Element("legal_basis", address, "", "", ("", ""), basis, same))
    return found


def _registered(kind: Literal["source", "unit"], key: str, plan: Plan) -> list[Element]:
    register = plan.funding_sources if kind == "source" else plan.units
    return [
        Element(
            kind, f"{key}.{name}", "", each.name, ("", ""), each, known(each.name, id=str(name))
        )
        for name, each in register.items()
    ]


def _targets(plan: Plan) -> list[Element]:
    found = []
    for position, target in enumerate(plan.targets, start=1):
        text = " ".join(filter(None, (target.indicator, target.text)))
        same = known(text)
        found.append(Element("target", f"targets[{position}]", "", "", ("", ""), target, same))
    return found


def _policies(plan: Plan) -> list[Element]:
    found = []
    for address, policy in addressed("", "policies", plan.policies):
        same = known(policy.name, _own_texts(policy), id=policy.id or "")
        numbers = ("", policy.section or "")
        found.append(Element("policy", address, "", policy.name, numbers, policy, same))
    return found


def _projects(version: Version) -> list[Element]:
    found = []
    for address, item in version.items.items():
        above = version.parent(address)
        project = item.project
        own = project.number or ""
        same = known(project.name, _own_texts(project), id=project.id or "", number=own)
        numbers = (own, project.section or "")
        found.append(Element("project", address, above, project.name, numbers, project, same))
    return found


def _entries(plan: Plan) -> list[Element]:
    found = []
    for position, entry in enumerate(plan.organisation, start=1):
        name = entry.heading or entry.unit or ""
        same = known(name, list(texts_of(entry)))
        address = f"organisation[{position}]"
        numbers = (entry.number or "", "")
        found.append(Element("entry", address, "", name, numbers, entry, same))
    return found
