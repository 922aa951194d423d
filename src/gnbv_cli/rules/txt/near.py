"""TXT: items of one list that say nearly the same."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from gnbv_cli.findings.finding import Finding, Place, Related
from gnbv_cli.plan.address import Path
from gnbv_cli.rules.checked import CheckedPlan
from gnbv_cli.rules.rule import Rule
from gnbv_cli.rules.sentences import shortened
from gnbv_cli.rules.syllables import bare_words
from gnbv_cli.rules.txt.likeness import Item, are_alike
from gnbv_cli.texts.sentence import Words

_SHORTEST = 9
"""Items of fewer syllables are alike by nature."""

_SHARED = 2
"""So many runs of four syllables two items share before they are compared."""

_NO_LISTS = frozenset(("document", "legal_bases", "recipients", "signature"))
_LIKE = Words("gần trùng với '{words}'", "nearly the same as '{words}'")
_SEVERAL = Words(
    "{n} ý gần trùng với ý khác trong cùng danh sách, như '{words}'",
    "{n} items are nearly the same as another of their list, as '{words}'",
)


_Four = tuple[str, str, str, str]


class _Pair(NamedTuple):
    """Two passages of one list, by number: the earlier, and the one that is like it."""

    other: int
    own: int


def _near_duplicates(rule: Rule, checked: CheckedPlan) -> Iterator[Finding]:
    """One note a plan, on the first item that another goes before."""
    pairs = [pair for items in _lists(checked) for pair in _pairs(checked, items)]
    if not pairs:
        return
    first, *others = pairs
    like = _LIKE.filled(words=_quoted(checked, first.own))
    further = [
        Related(_place(checked, pair.own), _LIKE.filled(words=_quoted(checked, pair.other)))
        for pair in others
    ]
    yield rule.finding(
        _place(checked, first.own),
        message=_SEVERAL if others else None,
        details={
            "identity": tuple(_quoted(checked, pair.own) for pair in pairs),
            "related": (Related(_place(checked, first.other), like), *further),
        },
        n=len(pairs),
        words=_quoted(checked, first.other),
    )


def _quoted(checked: CheckedPlan, number: int) -> str:
    return shortened(checked.wording.passages[number].text)


def _place(checked: CheckedPlan, number: int) -> Place:
    """The words of a passage that a message quotes."""
    length = len(_quoted(checked, number).removesuffix(" …"))
    start, end = checked.wording.line(number)
    return Place(*checked.wording.within(start, min(start + length, end)))


def _lists(checked: CheckedPlan) -> Iterator[list[int]]:
    """The passages of each list of at least two, by number."""
    lists: dict[Path, list[int]] = {}
    for number, passage in enumerate(checked.wording.passages):
        path = passage.path[:-1] if passage.path[-1] == "text" else passage.path
        if isinstance(path[-1], int) and passage.top not in _NO_LISTS:
            lists.setdefault(path[:-1], []).append(number)
    return (items for items in lists.values() if len(items) > 1)


def _pairs(checked: CheckedPlan, items: list[int]) -> Iterator[_Pair]:
    """Each item that is like an earlier one, with that one: the one that shares most with it."""
    owners: dict[_Four, int] = {}
    for number, runs in _common_runs(checked, items):
        known = owners.keys() & runs
        if len(known) >= _SHARED:
            other, shared = Counter(owners[run] for run in known).most_common(1)[0]
            if shared >= _SHARED:
                one, own = _item(checked, other), _item(checked, number)
                if are_alike(one, own, shared, checked.syllables):
                    yield _Pair(other, number)
        owners.update(dict.fromkeys(runs - known, number))


def _common_runs(checked: CheckedPlan, items: list[int]) -> list[tuple[int, set[_Four]]]:
    """For each item that is not short, its runs of four syllables that another has as well."""
    every: list[tuple[int, set[_Four]]] = []
    seen: set[_Four] = set()
    common: set[_Four] = set()
    for number in items:
        folded = bare_words(checked.syllables.lines[number])
        if len(folded) >= _SHORTEST:
            runs = set(zip(folded, folded[1:], folded[2:], folded[3:], strict=False))
            common |= seen & runs
            seen |= runs
            every.append((number, runs))
    return [(number, runs & common) for number, runs in every] if common else []


def _item(checked: CheckedPlan, number: int) -> Item:
    line = checked.syllables.lines[number]
    text = checked.wording.text[slice(*checked.wording.line(number))]
    return Item(text, line, bare_words(line))


_TWICE = (
    "      - Lập danh sách hộ nghèo đăng ký tham gia Dự án 1 và niêm yết công khai tại trụ sở.\n"
)
RULES = (
    Rule(
        "TXT004",
        "near-duplicate-items",
        "note",
        Words("Ý gần trùng nhau trong một danh sách", "Nearly the same items in one list"),
        Words(
            "Ý này gần trùng với '{words}' trong cùng danh sách",
            "This item is nearly the same as '{words}' of the same list",
        ),
        Words(
            "Hai ý gần trùng thì không rõ là một việc hay hai việc",
            "Of two items that are nearly the same it is not clear whether they are one task",
        ),
        Words(
            "Gộp lại, hoặc viết rõ hai việc khác nhau ở đâu",
            "Join them, or say in what the two tasks differ",
        ),
        _near_duplicates,
        bad=(
            "organisation:\n"
            "  - unit: Phòng Kinh tế xã\n"
            "    duties:\n"
            + _TWICE
            + _TWICE.replace("Lập danh sách hộ", "Lập danh sách các hộ").replace(" và ", ", ")
        ),
        good=(
            "organisation:\n"
            "  - unit: Phòng Kinh tế xã\n"
            "    duties:\n" + _TWICE + _TWICE.replace("hộ nghèo", "hộ cận nghèo")
        ),
    ),
)
