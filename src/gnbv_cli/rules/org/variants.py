"""ORG: one unit under several spellings of its name."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from gnbv_cli.findings.finding import Finding, Place, Related
from gnbv_cli.rules.checked import CheckedPlan
from gnbv_cli.rules.rule import Rule
from gnbv_cli.rules.unit_finder import FoundUnit
from gnbv_cli.rules.unit_words import in_letters
from gnbv_cli.texts.sentence import Words

_SHORT_IN = frozenset(("recipients", "signature"))
"""Where names are shortened by custom."""

_LEAST = 2
_EITHER = frozenset(("phòng", "xã", "phường", "thôn", "ấp"))
"""Words that are written large or small as the place in the sentence has it."""

_ALSO = Words("ghi '{words}'", "written '{words}'")


def _variants(rule: Rule, checked: CheckedPlan) -> Iterator[Finding]:
    """One finding a unit, on the first place that differs from the names it goes by."""
    wording, names = checked.wording, checked.responsibility.names
    for unit, variants in _differing(checked).items():
        first, *others = variants.values()
        shown = [
            names.shown(unit),
            *(wording.text[each.start : each.end] for each in variants.values()),
        ]
        yield rule.finding(
            Place(*wording.within(first.start, first.name_end)),
            details={
                "identity": (names.shown(unit), *sorted(variants)),
                "related": tuple(
                    Related(
                        Place(*wording.within(each.start, each.name_end)),
                        _ALSO.filled(words=wording.text[each.start : each.end]),
                    )
                    for each in others
                ),
            },
            n=len(shown),
            variants=", ".join(f"'{name}'" for name in shown),
        )


def _differing(checked: CheckedPlan) -> dict[str, dict[str, FoundUnit]]:
    """For a unit, where each name first stands that is none of those it goes by."""
    wording, names = checked.wording, checked.responsibility.names
    accepted: dict[str, list[tuple[str, str]]] = {}
    differing: dict[str, dict[str, FoundUnit]] = {}
    judged: set[tuple[str, str]] = set()
    for found in checked.responsibility.named:
        written = wording.text[found.start : found.name_end]
        if not found.spelled or (found.unit, written) in judged:
            continue  # as most are
        if wording.passage_at(found.start).top in _SHORT_IN:
            continue
        judged.add((found.unit, written))
        known = accepted.get(found.unit)
        if known is None:
            writings = names.writings[found.unit][: None if names.is_registered else 1]
            known = accepted[found.unit] = [(name, in_letters(name)) for name in writings]
        words = in_letters(written)
        alike = [name for name, letters in known if letters.startswith(words)]
        if not alike:
            differing.setdefault(found.unit, {}).setdefault(words, found)
        elif all(_differs_in_capitals(written, name) for name in alike):
            differing.setdefault(found.unit, {}).setdefault(written, found)
    return differing


@lru_cache(maxsize=1024)
def _differs_in_capitals(written: str, name: str) -> bool:
    """Whether an inner word of two names that are else alike begins large in one of them alone.

    Only where both have capitals inside: 'trạm y tế xã', 'TRẠM Y TẾ' are no other names.
    """
    both = list(zip(written.split(), name.split(), strict=False))
    if any(sum(word[:1].isupper() for word in words) < _LEAST for words in zip(*both, strict=True)):
        return False
    return not written.isupper() and any(
        one[:1].isupper() != other[:1].isupper()
        for one, other in both[1:]
        if one.lower() not in _EITHER
    )


_UNITS = (
    "units:\n"
    "  uy-ban-nhan-dan: {name: Ủy ban nhân dân xã An Bình, aliases: [Ủy ban nhân dân xã]}\n"
    "  phong-kinh-te: {name: Phòng Kinh tế xã}\n"
    "  phong-van-hoa: {name: Phòng Văn hóa - Xã hội}\n"
    "organisation:\n"
    "  - unit: Phòng Kinh tế xã\n"
    "    duties: [Chủ trì thực hiện Dự án 1; phối hợp với NAME rà soát.]\n"
)

RULES = (
    Rule(
        "ORG009",
        "name-variants",
        "note",
        Words("Một đơn vị ghi nhiều cách", "One unit, several spellings"),
        Words(
            "Một đơn vị ghi {n} cách: {variants}",
            "One unit is written in {n} ways: {variants}",
        ),
        Words(
            "Tìm theo một cách thì sót các chỗ ghi cách khác; dễ lẫn với đơn vị khác",
            "A search for one spelling misses the others, and they pass for other units",
        ),
        Words("Ghi một cách, đúng tên trên quyết định thành lập", "Use one, as it was set up"),
        _variants,
        bad=_UNITS.replace("NAME", "Phòng Văn hóa và Xã hội"),
        good=_UNITS.replace("NAME", "Phòng Văn hóa - Xã hội xã"),
    ),
)
