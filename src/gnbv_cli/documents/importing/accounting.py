"""Whether every line of the document is in the plan made from it: nothing may be lost."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from unicodedata import normalize

from gnbv_cli.documents.importing.paragraph import Paragraph
from gnbv_cli.documents.outline import outline
from gnbv_cli.plan.model import Plan

_WORD = re.compile(r"\w+")
_FORMAL = frozenset(
    ("trong", "đó", "gồm", "bao", "có", "chia", "ra", "cụ", "thể", "là", "và", "từ", "nguồn", "vốn",
     "kinh", "phí", "số", "ngày", "tháng", "năm", "bằng", "chữ", "thực", "hiện", "tổng", "cộng")
)  # fmt: skip
"""Words of form: a plan says them by how it is built."""


def missing_lines(plan: Plan, lines: Sequence[Paragraph]) -> list[Paragraph]:
    """The lines whose words are not all in the document that `plan` prints.

    A line that is printed word for word takes its words out of the count first, so that the words
    of one cannot stand for those of another.
    """
    printed = [_words(line.words) for line in outline(plan)]
    left = Counter(word for words in printed for word in words)
    whole = Counter(" ".join(words) for words in printed)
    open_lines: list[tuple[Paragraph, list[str]]] = []
    for paragraph in lines:
        words = _words(paragraph.whole)
        if whole[" ".join(words)] > 0:
            whole[" ".join(words)] -= 1
            left.subtract(words)
        else:
            open_lines.append((paragraph, words))
    missing = []
    for paragraph, words in open_lines:
        needed = Counter(word for word in words if word not in _FORMAL)
        if all(left[word] >= count for word, count in needed.items()):
            left.subtract(needed)
        else:
            missing.append(paragraph)
    return missing


def _words(text: str) -> list[str]:
    """The words of a text, numbers without leading zeros."""
    return [word.lstrip("0") or "0" for word in _WORD.findall(normalize("NFC", text).casefold())]
