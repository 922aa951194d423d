"""TXT: where the tone marks stand, and how the letters are encoded."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator
from typing import Any

from gnbv_cli.findings.finding import Finding, Place, Related
from gnbv_cli.rules.checked import CheckedPlan
from gnbv_cli.rules.rule import Rule
from gnbv_cli.rules.syllables import bare
from gnbv_cli.rules.tone_marks import new_style, old_style
from gnbv_cli.texts.sentence import Sentence, Words, listed

_SHOWN = 3
_COUNTED = Words("'{word}' ({n} chỗ)", "'{word}' ({n} places)")
_MORE = Words("… (cả thảy {n} chỗ)", "… ({n} places in all)")
_BOTH = Words("{one}; {other}", "{one}; {other}")
_OTHER_STYLE = Words("cách bỏ dấu khác", "the other style")
_PASSAGE_TOO = Words("đoạn này cũng vậy", "this passage too")

_TCVN3 = "©®µ¶·¸¹¨¬ª¾¼½÷"
"""Signs that are the commonest letters of TCVN3."""

_VNI = "ûïøöñüëäåÛÏØÖÑÜËÄÅ"
"""Letters that Vietnamese does not have, and VNI uses for its marks."""

_OLD_LETTERS = {
    name: re.compile(rf"(?<=[^\W\d_])[{signs}]|[{signs}](?=[^\W\d_])")
    for name, signs in (("TCVN3", _TCVN3), ("VNI", _VNI))
}
_LEAST_APART = 2
"""'hoá' once beside 'thủy' may be a name quoted from elsewhere."""

_LEAST = 3
"""So many of them, not all the same, tell an old encoding; fewer are in foreign names."""


def _mixed_tones(rule: Rule, checked: CheckedPlan) -> Iterator[Finding]:
    """One note where both styles stand, on the first word of the rarer one."""
    distinct = checked.syllables.distinct
    new = new_style(distinct)
    if not new:
        return
    old = old_style(distinct)
    words = checked.syllables.words
    places = _places(checked, new | old) if old else []
    in_new = [place for place in places if words[place] in new]
    in_old = [place for place in places if words[place] in old]
    rarer, usual = sorted((in_new, in_old), key=len)
    endings = [{bare(words[place])[-2:] for place in style} for style in (rarer, usual)]
    if endings[0].isdisjoint(endings[1]) and len(rarer) < _LEAST_APART:
        return
    spans = [checked.syllables.span(place, place + 1) for place in rarer]
    first, *others = [Place(*checked.wording.within(*span)) for span in spans]
    yield rule.finding(
        first,
        details={
            "identity": tuple(sorted({words[place] for place in rarer})),
            "related": tuple(Related(other, _OTHER_STYLE.filled()) for other in others),
        },
        examples=_BOTH.filled(one=_counted(words, usual), other=_counted(words, rarer)),
    )


def _places(checked: CheckedPlan, styles: frozenset[str]) -> list[int]:
    """Where the syllables of both styles stand; how a person writes a name is the person's own."""
    words, passages = checked.syllables, checked.wording.passages
    breaks = words.breaks
    return [p for p in words.places(styles) if passages[bisect_left(breaks, p)].top != "signature"]


def _counted(words: list[str], places: list[int]) -> Sentence:
    counts = Counter(words[place] for place in places).most_common()
    said = [_COUNTED.filled(word=word, n=n) for word, n in counts[:_SHOWN]]
    if len(counts) > _SHOWN:
        said.append(_MORE.filled(n=len(places)))
    return listed(said, ", ")


def _decomposed(rule: Rule, checked: CheckedPlan) -> Iterator[Finding]:
    """One note a plan."""
    passages = checked.wording.passages
    found = [number for number, passage in enumerate(passages) if not passage.composed]
    if found:
        yield from _on_passages(rule, checked, found, n=len(found))


def _old_letters(rule: Rule, checked: CheckedPlan) -> Iterator[Finding]:
    """One warning a plan."""
    letters = set("".join(checked.syllables.distinct))
    for encoding, pattern in _OLD_LETTERS.items():
        signs = _TCVN3 if encoding == "TCVN3" else _VNI
        if len(letters.intersection(signs.lower())) < 2:
            continue
        places = [found.start() for found in pattern.finditer(checked.wording.text)]
        if len(places) >= _LEAST:
            numbers = dict.fromkeys(map(checked.wording.number_at, places))
            yield from _on_passages(rule, checked, list(numbers), encoding=encoding)
            return


def _on_passages(
    rule: Rule, checked: CheckedPlan, numbers: list[int], **filled: Any
) -> Iterator[Finding]:
    first, *others = [Place(checked.wording.address(number)) for number in numbers]
    related = tuple(Related(other, _PASSAGE_TOO.filled()) for other in others)
    yield rule.finding(first, details={"related": related}, **filled)


RULES = (
    Rule(
        "TXT006",
        "mixed-tone-marks",
        "note",
        Words("Dùng lẫn hai cách bỏ dấu", "Two styles of tone marks"),
        Words(
            "Dùng lẫn hai cách bỏ dấu: {examples}",
            "Two styles of tone marks: {examples}",
        ),
        Words(
            "Tìm 'hóa' thì không thấy chỗ ghi 'hoá'; tên đơn vị cũng thành hai cách viết",
            "A search for one style misses the other, and names are written in two ways",
        ),
        Words("Dùng một cách trong cả văn bản", "Use one style throughout"),
        _mixed_tones,
        bad="closing: [Kế hoạch năm 2026 hỗ trợ hòa nhập và đa dạng hoá sinh kế./.]\n",
        good="closing: [Kế hoạch năm 2026 mỗi quý hỗ trợ hòa nhập, đa dạng hóa sinh kế./.]\n",
    ),
    Rule(
        "TXT007",
        "decomposed-letters",
        "note",
        Words("Chữ và dấu ghi rời nhau", "Letters and their accents apart"),
        Words(
            "{n} đoạn có chữ và dấu ghi rời nhau (chưa phải Unicode dựng sẵn)",
            "{n} passages have letters and accents apart (not composed Unicode)",
        ),
        Words(
            "Nhìn thì giống, nhưng tìm, so sánh, sắp xếp đều không khớp",
            "They look the same, but do not match in a search or a comparison",
        ),
        Words("Chuyển cả văn bản sang Unicode dựng sẵn", "Convert the text to composed Unicode"),
        _decomposed,
        bad="closing: [Kế hoạch năm 2026 của xã giảm nghe\u0300o bền vững./.]\n",
        good="closing: [Kế hoạch năm 2026 của xã giảm nghèo bền vững./.]\n",
    ),
    Rule(
        "TXT008",
        "old-encoding",
        "warning",
        Words("Còn chữ theo bảng mã cũ", "Text in an old encoding"),
        Words(
            "Văn bản dùng bảng mã cũ ({encoding})",
            "The text uses an old encoding ({encoding})",
        ),
        Words(
            "Thể thức văn bản dùng Unicode; chữ theo bảng mã cũ không đọc, không tìm được",
            "Documents are to be in Unicode; text in an old encoding can neither be read nor found",
        ),
        Words(
            "Chuyển các đoạn này sang Unicode rồi kiểm tra lại",
            "Convert these passages to Unicode and check again",
        ),
        _old_letters,
        bad="closing: [KÕ ho¹ch gi¶m nghÌo bÒn v÷ng n¨m 2026 cña x·./.]\n",
        good="closing: [Kế hoạch giảm nghèo bền vững năm 2026 của xã (m², 5 µm, © UBND xã)./.]\n",
        legal_basis=("nd-30-2020-pl1",),
    ),
)
