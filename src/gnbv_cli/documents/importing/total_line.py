"""The line or sentence that states a total: 'Tổng kinh phí thực hiện là 322 triệu đồng'."""

from __future__ import annotations

import re

from gnbv_cli.documents.importing.amount_text import AMOUNT, amount_at_start
from gnbv_cli.documents.importing.breakdown import part_called
from gnbv_cli.documents.importing.labels import labelled
from gnbv_cli.documents.importing.node import Node
from gnbv_cli.documents.importing.part_lines import is_part
from gnbv_cli.documents.spreadsheets.coordinates import coordinates
from gnbv_cli.written.names import folded

_TOTAL = re.compile(r"\b(?:tong|kinh phi|nguon von|von|du toan)\b")
_LEADING = re.compile(
    r"(?P<label>[^\d;:]*?(?:tổng|kinh phí|nguồn vốn|vốn|dự toán)"
    r"(?:[^\d;:]|(?<!\d)20\d\d(?!\d)){0,160}?)\s*(?:là|:)?\s*",
    re.IGNORECASE,
)
"""What stands before a total: with a year, but no other figure."""
_IS = re.compile(r"\blà\b", re.IGNORECASE)


def stated_total(node: Node) -> tuple[str, str] | None:
    """The label of a line that states a total, and its text from the amount on."""
    if node.project is not None or is_part(node):
        return None
    field = labelled(node.text)
    if field is not None and amount_at_start(field.text) and _TOTAL.search(folded(field.label)):
        return None if _names_part(field.label, field.text) else (field.label, field.text)
    amount = AMOUNT.search(node.text)
    leading = _LEADING.fullmatch(node.text, 0, amount.start()) if amount is not None else None
    if amount is None or leading is None:
        return None
    label, text = leading["label"].strip(), node.text[amount.start() :]
    return None if _names_part(label, text) else (label, text)


def _names_part(label: str, text: str) -> bool:
    """Whether the amount behind a label is a part's: 'Tổng kinh phí là NS tỉnh'.

    'Kinh phí ngân sách trung ương' is a label as well, where no other amount follows.
    """
    _, *behind = _IS.split(label)
    if any(part_called(words.strip()) is not None for words in behind):
        return True
    of_source = any(breakdown == "sources" for breakdown, _ in coordinates(label).steps)
    return of_source and len(AMOUNT.findall(text)) > 1
