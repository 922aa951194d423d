"""TXT: terms of the field with other accents, or with a letter too few."""

from __future__ import annotations

from collections.abc import Iterator

from gnbv_cli.data.glossary import glossary
from gnbv_cli.findings.finding import Edit, Finding, Fix, Place, Related
from gnbv_cli.rules.checked import CheckedPlan
from gnbv_cli.rules.rule import Rule
from gnbv_cli.texts.labels import APPLY
from gnbv_cli.texts.sentence import Words

_ALSO = Words("cũng ghi ở đây", "here too")

_Slip = tuple[str, str, bool]
"""What is written, what is expected, whether what is written are words as well."""


def _slips(rule: Rule, checked: CheckedPlan) -> Iterator[Finding]:
    """One finding a slip, on its first place."""
    found: dict[_Slip, list[tuple[int, int]]] = {}
    for slip, start, end in sorted(_all(checked), key=lambda each: each[1]):
        found.setdefault(slip, []).append((start, end))
    if not found:
        return
    named = _misnamed_units(checked)
    for (written, expected, uncertain), spans in found.items():
        places = [Place(*checked.wording.within(*span)) for span in spans]
        if any(_stands_in_name(place, named) for place in places):
            continue
        words = checked.wording.text[slice(*spans[0])]
        edits = tuple(
            Edit(place, text, _in_case_of(expected, text))
            for place, span in zip(places, spans, strict=True)
            if place.within is not None and (text := checked.wording.text[slice(*span)])
        )
        new = _in_case_of(expected, words)
        fix = Fix(APPLY.filled(old=words, new=new), "likely", edits)
        yield rule.finding(
            places[0],
            severity="note" if uncertain else None,
            details={
                "identity": (written,),
                "related": tuple(Related(other, _ALSO.filled()) for other in places[1:]),
                "fixes": (fix,) if edits and not uncertain else (),
            },
            written=words,
            expected=new,
        )


def _all(checked: CheckedPlan) -> Iterator[tuple[_Slip, int, int]]:
    words = checked.syllables
    for each in checked.doubtful_words:
        if not each.is_phrase:
            slip = each.written, each.expected, each.is_uncertain
            yield slip, *words.span(each.first, each.last)
    misspelt = glossary().misspelt
    held = {n for each in checked.doubtful_words for n in range(each.first, each.last)}
    for position in words.places(frozenset(misspelt)):
        if position not in held:
            word = words.words[position]
            yield (word, misspelt[word], False), *words.span(position, position + 1)


def _misnamed_units(checked: CheckedPlan) -> dict[str, list[tuple[int, int]]]:
    """Where units are named otherwise than the register has them: that is said of the unit."""
    named: dict[str, list[tuple[int, int]]] = {}
    for mention in checked.mentions.all if checked.plan.units else ():
        if mention.within is not None and mention.match in ("folded", "undeclared"):
            at = mention.at.removesuffix(".text").replace(".items[", "[")
            named.setdefault(at, []).append(mention.within)
    return named


def _stands_in_name(place: Place, named: dict[str, list[tuple[int, int]]]) -> bool:
    if place.within is None:
        return False
    start, end = place.within
    at = place.at.removesuffix(".text").replace(".items[", "[")
    return any(first <= start and end <= last for first, last in named.get(at, ()))


def _in_case_of(expected: str, written: str) -> str:
    """The expected words with capitals where the written ones have them."""
    if written.isupper():
        return expected.upper()
    own, other = written.split(), expected.split()
    if len(own) != len(other):
        return expected[:1].upper() + expected[1:] if written[:1].isupper() else expected
    pairs = zip(own, other, strict=True)
    return " ".join(b[:1].upper() + b[1:] if a[:1].isupper() else b for a, b in pairs)


RULES = (
    Rule(
        "TXT001",
        "slip",
        "warning",
        Words("Từ ngữ sai dấu, thiếu chữ cái", "A term with wrong accents, or a letter too few"),
        Words("'{written}' có thể là '{expected}'", "'{written}' may be '{expected}'"),
        Words(
            "Sai một dấu có thể thành nghĩa khác, và tìm trong văn bản thì không thấy",
            "One accent may change the meaning, and a search does not find the word",
        ),
        Words("Đọc lại cả câu rồi sửa chữ", "Read the whole sentence, then mend the word"),
        _slips,
        bad="closing: [Kế hoạch năm 2026 giao các áp tổ chức thực hiện./.]\n",
        good="closing: [Kế hoạch năm 2026 giao các ấp chịu các áp lực về thời gian./.]\n",
    ),
)
