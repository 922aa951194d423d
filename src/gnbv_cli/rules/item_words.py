"""The words of an item: all that stands in it, and what they say about money of another source."""

from __future__ import annotations

import re
from collections.abc import Iterator
from unicodedata import normalize

from gnbv_cli.data.sources import other_sources
from gnbv_cli.plan.model import Block, Budget, Policy
from gnbv_cli.plan.walk import Item, breakdowns
from gnbv_cli.rules.stated_targets import block_texts

_OTHER_MONEY = re.compile(
    r"(?<!\w)(?:không|chưa)(?: được)? (?:sử dụng|bố trí|cấp|phát sinh|phân bổ|giao|dùng)"
    r"[^.;\n]{0,20}(?:kinh phí|vốn|ngân sách|dự toán|chi phí)(?!\w)|"
    r"(?<!\w)(?:không|chưa) (?:có|cần) (?:nguồn )?(?:kinh phí|dự toán)(?!\w)|"
    r"(?:kinh phí|nguồn vốn|ngân sách|dự toán|chi phí)(?!\w)[^.;\n]{0,60}"
    r"(?:lồng ghép|xã hội h(?:óa|oá)|vận động|nguồn khác|từ nguồn|không sử dụng|chưa được giao|"
    r"chưa giao|không bố trí|chưa bố trí|chưa phân bổ)(?!\w)|"
    r"(?:ngân sách|nguồn|quỹ|kinh phí[^.;\n]{0,30} do)(?!\w)[^.;\n]{0,40}"
    r"(?:bảo đảm|đảm bảo|chi trả)(?!\w)|"
    r"(?<!\w)lồng ghép[^.;\n]{0,40}(?:kinh phí|nguồn|vốn|ngân sách)(?!\w)|"
    r"(?<!\w)do (?:cấp |ngân sách |sở |ubnd )?(?:tỉnh|trung ương|cấp trên)(?!\w)[^.;\n]{0,40}"
    r"(?:thực hiện|bảo đảm|đảm bảo|chi trả|cấp|chủ trì)(?!\w)"
)
_ABOUT_MONEY = (
    "kinh phí", "vốn", "ngân sách", "dự toán", "chi phí", "nguồn", "quỹ", "xã hội h", "vận động",
    "đóng góp", "tài trợ", "vì người nghèo", "do tỉnh", "do trung ương", "do cấp", "do sở",
    "do ubnd",
)  # fmt: skip
"""One of these stands in whatever the pattern finds."""

_OTHERWISE = (
    "không ", "chưa ", "lồng ghép", "xã hội h", "vận động", "nguồn khác", "từ nguồn", "bảo đảm",
    "đảm bảo", "chi trả", "do tỉnh", "do trung ương", "do cấp", "do ngân sách", "do sở", "do ubnd",
)  # fmt: skip
"""And one of these."""

_BEFORE_SOURCE = ("từ ", "bằng ", "do ", "theo ", "(", "sử dụng ", "huy động ")
"""One of these stands in whatever names a source."""


def says_other_money(text: str) -> bool:
    """Whether words say that something is paid by another source, or needs none of this money."""
    lower = normalize("NFC", text).lower()
    return any(
        _is_of_other_money(sentence) for sentence in lower.replace(";", ".").split(".") if sentence
    )


def _is_of_other_money(sentence: str) -> bool:
    is_likely = _has_any(sentence, _OTHERWISE) and _has_any(sentence, _ABOUT_MONEY)
    if is_likely and _OTHER_MONEY.search(sentence):
        return True
    return _has_any(sentence, _BEFORE_SOURCE) and other_sources().search(sentence) is not None


def _has_any(sentence: str, words: tuple[str, ...]) -> bool:
    for word in words:  # noqa: SIM110 - twice as fast as any(), and most of the time goes here
        if word in sentence:
            return True
    return False


def own_texts(item: Policy) -> Iterator[str]:
    """The words of a policy, a project or a part of one, without those of its own parts."""
    yield item.name
    blocks: list[Block | None] = [
        *item.content, item.objective, item.beneficiaries, item.activities,
        item.lead, item.coordinating, item.executing, item.responsibility,
    ]  # fmt: skip
    for block in blocks:
        if block is not None:
            yield from (text for text in (block.label, block.tail) if text)
            yield from block_texts(block)
    if item.budget is not None:
        yield from _of_budget(item.budget)


def all_texts(item: Item) -> Iterator[str]:
    """The words of an item and of all its parts."""
    yield from own_texts(item.project)
    for part in item.parts:
        yield from all_texts(part)


def _of_budget(budget: Budget) -> Iterator[str]:
    yield from (text for text in (budget.label, budget.text, budget.tail) if text)
    for note in budget.notes:
        yield from block_texts(note)
    for _name, parts in breakdowns(budget):
        for part in parts.values():
            yield from _of_budget(part)
