"""Whether two items of a list say nearly the same: looked at only where they share phrases."""

from __future__ import annotations

import re
from typing import NamedTuple

from gnbv_cli.data.glossary import glossary
from gnbv_cli.rules.syllables import Syllables, words_of

_CONTAINED = 0.75
"""So much of the shorter item's words the other has as well."""

_LONG = 13
"""So many runs of four syllables are a long common passage, if they are a fair part of an item."""

_FAIR = 0.35
_MOST = 400
"""Longer items are not compared word by word."""

_OWN_NAME = re.compile(r"(?<=\w )[^\W\d_]\w*")
_CLAUSE_END = re.compile(r"[;.](?=\s)")


class Item(NamedTuple):
    """An item: its text, as written and in lower case, and its syllables without accents."""

    text: str
    line: str
    folded: tuple[str, ...]

    @property
    def written(self) -> tuple[str, ...]:
        """The syllables with their accents, without signs."""
        return tuple(filter(str.isalnum, words_of(self.line)))


def are_alike(one: Item, other: Item, shared: int, plan: Syllables) -> bool:
    """Whether two items, which share `shared` runs of four syllables, say nearly the same.

    `plan` are the syllables of the whole plan.
    """
    short, long = sorted((len(one.folded), len(other.folded)))
    if long > _MOST:
        return False
    own, others = set(one.folded), set(other.folded)
    if len(own & others) >= _CONTAINED * min(len(own), len(others)):
        return not _differ(one, other)
    return shared >= max(_LONG, _FAIR * short) and _share_clauses(one, other, plan)


def _differ(one: Item, other: Item) -> bool:
    """Whether what differs makes them items of their own: names, figures, one word for another."""
    from difflib import SequenceMatcher  # noqa: PLC0415 - only for items that share phrases

    own_names, other_names = _names(one.text), _names(other.text)
    if own_names - other_names and other_names - own_names:
        return True
    known = glossary()
    matcher = SequenceMatcher(None, one.folded, other.folded, autojunk=False)
    changes = [change for change in matcher.get_opcodes() if change[0] != "equal"]
    written, other_written = one.written, other.written
    figures = 0
    for _tag, first, last, start, end in changes:
        own, others = written[first:last], other_written[start:end]
        if not known.telling.isdisjoint((*own, *others)):
            return True
        if any(map(str.isdecimal, own)) and any(map(str.isdecimal, others)):
            figures += 1
            continue
        content = [[word for word in part if word not in known.light] for part in (own, others)]
        if content[0] and len(content[0]) == len(content[1]):
            return True
    return 0 < figures < len(changes)


def _names(text: str) -> set[str]:
    """The words with a capital that do not begin a sentence."""
    return {word for word in _OWN_NAME.findall(text) if word[0].isupper()}


def _share_clauses(one: Item, other: Item, plan: Syllables) -> bool:
    """Whether they share more than one clause, which stand nowhere else in the plan."""
    from difflib import SequenceMatcher  # noqa: PLC0415 - only for items that share phrases

    matcher = SequenceMatcher(None, one.folded, other.folded, autojunk=False)
    common = matcher.find_longest_match()
    if common.size <= _LONG or _is_frequent(one.folded[common.a : common.a + common.size], plan):
        return False
    ends = (found.start() for found in _CLAUSE_END.finditer(one.text))
    before = [sum(map(str.isalnum, _tokens(one.text[:end]))) for end in ends]
    return any(common.a < place < common.a + common.size for place in before)


def _is_frequent(run: tuple[str, ...], plan: Syllables) -> bool:
    """Whether folded syllables stand more than twice in the plan, whatever signs part them."""
    return plan.bare.count(" ".join(run)) > 2


def _tokens(text: str) -> list[str]:
    return re.findall(r"\w+", text)
