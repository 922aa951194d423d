"""The labels of a project's lines: 'Mục tiêu:', 'Kinh phí thực hiện:', 'Đơn vị phối hợp:'."""

from __future__ import annotations

import re
from typing import NamedTuple

from gnbv_cli.documents.importing.amount_text import AMOUNT

_FIELDS = {
    "objective": r"mục tiêu|mục đích",
    "beneficiaries": r"đối tượng",
    "activities": r"(?:các )?(?:nội dung|hoạt động)",
    "budget": r"(?:tổng |dự toán |nhu cầu |nguồn )*"
    r"(?:kinh phí|(?:vốn và )?nguồn vốn|vốn|dự toán|số tiền|mức vốn)",
    "lead": r"(?:cơ quan|đơn vị|phòng|ban)?[ ,]*(?:đơn vị )?(?:quản lý, )?chủ trì",
    "coordinating": r"(?:các )?(?:cơ quan|đơn vị|ban, ngành)?[ ,]*(?:đơn vị )?phối hợp",
    "executing": r"(?:cơ quan|đơn vị|tổ chức)[ ,]*(?:đơn vị )?(?:thực hiện|triển khai|sử dụng)",
    "responsibility": r"tổ chức thực hiện|phân công(?: nhiệm vụ| thực hiện)?|"
    r"trách nhiệm(?: thực hiện)?|đơn vị chịu trách nhiệm",
}  # fmt: skip
_MORE = (
    r"(?:[ ,]+(?:và |, )?(?:thực hiện|hỗ trợ|thụ hưởng|hoạt động|cụ thể|chính|chủ yếu|"
    r"thực hiện dự án|"
    r"dự án|tiểu dự án|chính sách|cho dự án|được giao|phân bổ|dự kiến|năm \d{4}|tổng số|chung|"
    r"tham gia|của dự án|của tiểu dự án|phạm vi|triển khai|\d{1,2}|chủ trì|phối hợp|là))*"
)
_QUALIFIER = r"(?:\s*\([^()]{1,120}\))?"
_KEYS = {
    key: re.compile(rf"(?:{words}){_MORE}{_QUALIFIER}", re.IGNORECASE)
    for key, words in _FIELDS.items()
}
_LABEL = re.compile(
    r"(?P<label>[^:;.]{1,80}?(?:\([^()]{1,120}\))?)\s*:(?!\d)\s*(?P<text>.*)", re.DOTALL
)
_BARE = re.compile(r"[^:;.,]{1,60}\Z")
_SENTENCE = re.compile(
    r"\b(?:chủ trì|chịu trách nhiệm|phối hợp với|có trách nhiệm|tham mưu)\b", re.IGNORECASE
)
_LONGEST = 12
"""More words before a colon are a sentence."""


class Labelled(NamedTuple):
    """A line with words before a colon. `key` is the field of a project that they name, if any."""

    key: str | None
    label: str
    text: str


def labelled(text: str) -> Labelled | None:
    """The label of `text` and what follows; a line that is a field's label alone has no colon."""
    found = _LABEL.match(text)
    if found is None:
        key = field_key(text) if _BARE.match(text) else None
        return Labelled(key, text, "") if key is not None else None
    label = found["label"].strip()
    if (len(label.split()) > _LONGEST and "(" not in label) or AMOUNT.search(label):
        return None
    rest = found["text"].strip()
    key = field_key(label)
    if key in ("executing", "lead") and _SENTENCE.search(rest):
        key = "responsibility"
    return Labelled(key, label, rest)


def field_key(label: str) -> str | None:
    """The key of the field that a label names."""
    for key, form in _KEYS.items():
        if form.fullmatch(label):
            return key
    return None
