"""The chapter on who does what → an entry for each unit, with its duties."""

from __future__ import annotations

import re
from collections.abc import Sequence

from gnbv_cli.documents.importing import blocks
from gnbv_cli.documents.importing.breakdown import is_unit
from gnbv_cli.documents.importing.marker import DASH
from gnbv_cli.documents.importing.node import Node
from gnbv_cli.documents.importing.told import Told
from gnbv_cli.documents.importing.tree_values import Element, Tree
from gnbv_cli.plan.numbering import Numbering
from gnbv_cli.written.names import folded
from gnbv_cli.written.nodes import Text

_OTHER = re.compile(r"\b(?:bao cao|kiem tra|giam sat|kinh phi|che do|tien do|hieu luc)\b")
_LONGEST_NAME = 25
_ADDRESSED = re.compile(r"(?:Đề nghị|Giao|Yêu cầu|Mời)\s+(?=[A-ZĐỦỨỪ])")


def entries(nodes: Sequence[Node], numbers: Numbering) -> tuple[list[Tree], list[Node]]:
    """The entries under 'Tổ chức thực hiện', and the headings that are none.

    `numbers` are those that the headings below the chapter get.
    """
    made: list[Tree] = []
    rest: list[Node] = []
    for node in nodes:
        if rest or not _is_entry(node):
            rest.append(node)
        else:
            made.append(_entry(node, numbers))
    return made, rest


def _is_entry(node: Node) -> bool:
    if node.rank >= DASH and node.style != "caps":
        return bool(node.children) and is_unit(node.text)
    addressed = _ADDRESSED.sub("", node.text, count=1)
    return is_unit(addressed) or not _OTHER.search(folded(node.text))


def _entry(node: Node, numbers: Numbering) -> Element:
    made: Element = {}
    number = node.marker.text.removesuffix(".")
    if numbers.next() != number:
        made["number"] = number
        numbers.next(Text(number))
    heading, _, rest = node.text.partition(": ")
    if is_unit(heading) and len(heading.split()) <= _LONGEST_NAME and not heading.endswith("."):
        made["unit"] = Told.at(node.line, heading.rstrip(":"))
        duties = blocks.items(node.children)
        if rest:
            duties.insert(0, {"marker": "", "text": Told.at(node.line, rest)})
    elif node.text.endswith(".") or not node.children:
        made["heading"] = ""
        made["unit"] = None
        duties = [Told.at(node.line, node.text), *blocks.items(node.children)]
    else:
        made["heading"] = Told.at(node.line, node.text)
        made["unit"] = None
        duties = blocks.items(node.children)
    made["duties"] = duties
    return made
