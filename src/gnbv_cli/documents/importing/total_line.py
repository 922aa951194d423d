"""The line or sentence that states a total: 'Tổng kinh phí thực hiện là 322 triệu đồng'."""

from __future__ import annotations

import re

from gnbv_cli.documents.importing.amount_text import AMOUNT, amount_at_start
from gnbv_cli.documents.importing.labels import labelled
from gnbv_cli.documents.importing.money import is_part
from gnbv_cli.documents.importing.node import Node
from gnbv_cli.written.names import folded

_TOTAL = re.compile(r"\b(?:tong|kinh phi|nguon von|von|du toan)\b")
_SENTENCE = re.compile(
    r"(?P<label>[^\d;:]*?(?:tổng|kinh phí|nguồn vốn|vốn|dự toán)[^;:]{0,160}?)"
    r"\s*(?:là|:)?\s*(?=\d)",
    re.IGNORECASE,
)


def stated_total(node: Node) -> tuple[str, str] | None:
    """The label of a line that states a total, and its text from the amount on."""
    if node.project is not None or is_part(node):
        return None
    field = labelled(node.text)
    if field is not None and amount_at_start(field.text) and _TOTAL.search(folded(field.label)):
        return field.label, field.text
    if AMOUNT.search(node.text) is None:
        return None
    sentence = _SENTENCE.match(node.text)
    if sentence is None or amount_at_start(node.text[sentence.end() :]) is None:
        return None
    return sentence["label"].strip(), node.text[sentence.end() :]
