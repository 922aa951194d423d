"""Which part of a plan stands under a heading: by what the heading says and what is below it."""

from __future__ import annotations

import re
from collections.abc import Collection

from gnbv_cli.documents.importing.amount_text import AMOUNT
from gnbv_cli.documents.importing.fields import has_fields
from gnbv_cli.documents.importing.node import Node
from gnbv_cli.written.names import folded

_TARGETS = re.compile(r"\bchi tieu\b")
_BUDGET = re.compile(r"\b(?:kinh phi|nguon von|du toan|von thuc hien|nguon luc)\b")
_ORGANISATION = re.compile(r"\b(?:to chuc thuc hien|phan cong|trach nhiem|nhiem vu cua cac)\b")
_REPORTING = re.compile(r"\bbao cao\b")
_POLICIES = re.compile(r"\bchinh sach\b")
_PROJECTS = re.compile(r"\b(?:du an|chuong trinh|mo hinh|tieu du an)\b")


def part_of(node: Node, placed: Collection[str]) -> str | None:
    """The part of the plan under a heading, one of `model.PARTS` that is not placed yet."""
    part = _named(node)
    return part if part is not None and part not in placed else None


def _named(node: Node) -> str | None:
    words = folded(node.text)
    children = node.children
    if any(child.project for child in children):
        return "projects"
    if _TARGETS.search(words) and not _has_headings(node):
        return "targets"
    if _ORGANISATION.search(words):
        return "organisation"
    if _BUDGET.search(words) and (_has_money(node) or AMOUNT.search(node.text)):
        return "budget"
    if _REPORTING.search(words) and not _has_headings(node) and children:
        return "reporting"
    if sum(map(has_fields, children)) * 2 > len(children) > 0:
        return "projects" if _PROJECTS.search(words) and not _POLICIES.search(words) else "policies"
    if _POLICIES.search(words) and _has_headings(node):
        return "policies" if not any(_has_headings(child) for child in children) else None
    return None


def _has_headings(node: Node) -> bool:
    return any(child.is_heading for child in node.children)


def _has_money(node: Node) -> bool:
    return any(AMOUNT.search(each.text) or each.paragraph.table for each in node.below())
