"""TXT: signs that are doubled, stray, or parted from their word by a space."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from gnbv_cli.findings.finding import Edit, Finding, Fix, Place, Related
from gnbv_cli.plan.walk import budgets, with_parts
from gnbv_cli.rules.checked import CheckedPlan
from gnbv_cli.rules.rule import Rule
from gnbv_cli.texts.labels import APPLY
from gnbv_cli.texts.sentence import Sentence, Words, listed

_PAIRS = {
    ",,": ",", "..": ".", ";;": ";", ".;": ";", ";.": ".", ",.": ".", ";,": ";", ",;": ";",
}  # fmt: skip
"""Two signs in a row, and the one that is meant."""

_SPACED = (" ,", " .", " ;")
_DANGLING = ", ..."
_BEFORE_PAIR = re.compile(r"[\w)\]”\"’»%](?<!v\.v)(?<![A-ZĐ]{2})\Z")
"""What stands before a doubled sign: a word; 'v.v.;' and 'UBND.;' are abbreviations."""

_WORD = re.compile(r"[^\s]*\Z")
_SHOWN = 20
_TOO_MANY = Words("thừa dấu câu '{mark}' ({words})", "stray punctuation '{mark}' ({words})")
_PARTED = Words("dấu cách đứng trước '{mark}' ({words})", "a space before '{mark}' ({words})")
_SAID = Words("{said}", "{said}")
_SEVERAL = Words("{n} chỗ dấu câu chưa đúng: {said}", "{n} places of punctuation: {said}")
_TITLE = Words("Sửa dấu câu tại {n} chỗ", "Mend the punctuation in {n} places")
_NAMED = 6


class _Stray(NamedTuple):
    """A fault of punctuation at `text[start:end]`, and what should stand there."""

    start: int
    end: int
    new: str
    words: str
    """The word before it, with the signs."""


class _Fault(NamedTuple):
    """A fault of punctuation where it stands."""

    place: Place
    mark: str
    new: str
    words: str

    def say(self) -> Sentence:
        words = _PARTED if self.mark[0] == " " else _TOO_MANY
        return words.filled(mark=self.mark.strip(), words=self.words)


def _punctuation(rule: Rule, checked: CheckedPlan) -> Iterator[Finding]:
    """One note a plan, on the first place."""
    text = checked.wording.text
    signs = " ".join(word for word in checked.syllables.distinct if not word.isalnum())
    found = [
        _Fault(Place(*checked.wording.within(start, end)), text[start:end], new, words)
        for start, end, new, words in sorted(_strays(text, signs))
    ]
    found += _in_tails(checked)
    if not found:
        return
    said = [fault.say() for fault in found]
    edits = tuple(Edit(fault.place, fault.mark, fault.new) for fault in found if fault.place.within)
    yield rule.finding(
        found[0].place,
        message=_SEVERAL if len(found) > 1 else None,
        details={
            "identity": tuple(fault.words for fault in found),
            "related": tuple(
                Related(fault.place, words)
                for fault, words in zip(found[1:], said[1:], strict=True)
            ),
            "fixes": (Fix(_title(edits), "likely", edits),) if edits else (),
        },
        n=len(found),
        said=listed(said[:_NAMED], "; "),
    )


def _title(edits: tuple[Edit, ...]) -> Sentence:
    if len(edits) == 1:
        return APPLY.filled(old=edits[0].old, new=edits[0].new)
    return _TITLE.filled(n=len(edits))


def _in_tails(checked: CheckedPlan) -> Iterator[_Fault]:
    """The faults where the line of an amount ends: no running words, but printed."""
    if "tail" not in checked.reading.source.text:
        return
    for top, budget in budgets(checked.plan, checked.items):
        for at, part in with_parts(top, budget):
            if at != top and part.total and part.tail:
                line = part.total + part.tail
                for start, end, new, words in _strays(line, line):
                    within = start - len(part.total), end - len(part.total)
                    if within[0] >= 0:
                        yield _Fault(Place(f"{at}.tail", within), line[start:end], new, words)


def _strays(text: str, signs: str) -> Iterator[_Stray]:
    """All faults of a text; `signs` are its distinct runs of signs, to look at these first."""
    for pair, new in _PAIRS.items():
        if pair not in signs:
            continue
        for start in _places(text, pair):
            end = start + len(pair)
            around = text[start - 1 : start] + text[end : end + 1]
            if not {pair[0], pair[1], "/", "."} & set(around) and _follows_word(text, start):
                yield _Stray(start, end, new, _shown(text, start, end))
    for mark in _SPACED:
        for start in _places(text, mark):
            end = start + len(mark)
            behind = text[end : end + 1]
            if behind.isalnum() or behind in ("/", ".", ",", ";"):
                continue  # ' .docx', ' ./.', ' ...'
            yield _Stray(start, end, mark[1:], _shown(text, start, end))
    for start in _places(text, _DANGLING) if "..." in signs else ():
        yield _Stray(start + 1, start + len(_DANGLING), "...", _shown(text, start, start + 5))


def _places(text: str, mark: str) -> Iterator[int]:
    at = text.find(mark)
    while at >= 0:
        yield at
        at = text.find(mark, at + 1)


def _follows_word(text: str, start: int) -> bool:
    return bool(_BEFORE_PAIR.search(text, max(0, start - 8), start))


def _shown(text: str, start: int, end: int) -> str:
    """The word before a sign, with the sign."""
    first = max(text.rfind("\n", 0, start) + 1, start - _SHOWN)
    word = _WORD.search(text, first, start)
    return text[word.start() if word else start : end].strip()


RULES = (
    Rule(
        "TXT005",
        "punctuation",
        "note",
        Words("Dấu câu thừa, dấu cách trước dấu câu", "Stray punctuation"),
        _SAID,
        Words(
            "Dấu câu thừa thường là vết của chỗ sửa dở dang",
            "Stray signs are often traces of an edit that was not finished",
        ),
        Words("Đọc lại chỗ này rồi sửa dấu", "Read the place again, then mend the sign"),
        _punctuation,
        bad='closing: ["Kế hoạch năm 2026 giao Phòng Kinh tế,, các ấp thực hiện./."]\n',
        good='closing: ["Kế hoạch năm 2026 giao Phòng Kinh tế, các ấp,... thực hiện./."]\n',
    ),
)
