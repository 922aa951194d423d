"""TXT: words that stand twice in a row."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from gnbv_cli.data.glossary import glossary
from gnbv_cli.findings.finding import Edit, Finding, Fix, Place, Related
from gnbv_cli.rules.checked import CheckedPlan
from gnbv_cli.rules.remembered import of_passage
from gnbv_cli.rules.rule import Rule
from gnbv_cli.rules.syllables import BREAK, Syllables, words_of
from gnbv_cli.texts.sentence import Words

LONGEST = 8
"""So many syllables a phrase may have that is looked for a second time."""

_LEAST = 2
"""So many real syllables make a phrase: 'x x x x' in a table is none."""

_EITHER = frozenset(("hoặc", "hay"))
"""'Hoặc nút Tìm hoặc nút Tìm tất cả' is no slip."""

_FIRST = Words("lần đầu", "the first time")
_REMOVE = Words("Bỏ '{words}' viết lại", "Remove the repeated '{words}'")


class _Run(NamedTuple):
    """Syllables `first` to `last` that are one phrase of `length` syllables, again and again."""

    first: int
    last: int
    length: int


def _repeated(rule: Rule, checked: CheckedPlan) -> Iterator[Finding]:
    words, wording = checked.syllables, checked.wording
    for number, run in _every_run(words):
        first = words.passage(number)[0] + run.first
        again = first + run.length
        end = first + (run.last - run.first) // run.length * run.length
        once, twice = words.span(first, again), words.span(again, end)
        phrase = wording.text[slice(*once)]
        if wording.text[twice[0]].isupper() and not phrase[0].isupper():
            continue  # 'trưởng phòng Phòng Kinh tế'
        cut = Place(*wording.within(once[1], twice[1]))
        edit = Edit(cut, wording.text[once[1] : twice[1]], "")
        fix = Fix(_REMOVE.filled(words=phrase), "likely", (edit,))
        at_first = Place(*wording.within(*once))
        yield rule.finding(
            Place(*wording.within(*twice)),
            details={
                "identity": (phrase.lower(),),
                "related": (Related(at_first, _FIRST.filled()),),
                "fixes": (fix,) if cut.within is not None else (),
            },
            words=phrase,
        )


def _every_run(words: Syllables) -> Iterator[tuple[int, _Run]]:
    """The repetitions, each with the number of its passage."""
    return ((number, run) for number, line in enumerate(words.lines) for run in _runs(line))


@of_passage
def _runs(line: str) -> tuple[_Run, ...]:
    """The repetitions in a passage, leftmost first; none overlaps another."""
    return tuple(_repetitions(words_of(line)))


def _repetitions(words: Sequence[str]) -> Iterator[_Run]:
    """A phrase is met again by the syllable that it has once: as far back as it is long."""
    doubled = glossary().doubled
    done = 0
    for place, before in _met_again(words):
        if before < done:
            continue
        length = place - before
        if length == 1:
            alike = words[place] in doubled
        else:
            alike = words[place - 1] == words[before - 1] or words[place + 1] == words[before + 1]
        if not alike:
            continue
        run = _whole(words, place, length, done)
        if run.last - run.first >= 2 * length:
            done = run.last
            if _is_phrase(words[run.first : run.first + length]):
                yield run


def _met_again(words: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Where a word stands that last stood shortly before, and where that was."""
    last: dict[str, int] = {}
    for place, word in enumerate(words):
        before = last.get(word)
        if before is not None and place - before <= LONGEST and word.isalnum():
            yield place, before
        last[word] = place


def _whole(words: Sequence[str], place: int, length: int, done: int) -> _Run:
    """What is alike around `words[place]` and `words[place - length]`."""
    first, last = place, place + 1
    while first - length > done and words[first - 1] == words[first - 1 - length]:
        first -= 1
    while words[last] == words[last - length] != BREAK:
        last += 1
    return _Run(first - length, last, length)


def _is_phrase(words: Sequence[str]) -> bool:
    """Whether the words may not stand twice in a row."""
    if words[0] in _EITHER or not all(map(str.isalnum, words)):
        return False
    real = sum(len(word) > 1 and word.isalpha() for word in words)
    return real >= min(_LEAST, len(words))


RULES = (
    Rule(
        "TXT003",
        "repeated-words",
        "warning",
        Words("Lặp cụm từ", "Words repeated"),
        Words("Lặp cụm từ '{words}'", "Repeated words '{words}'"),
        Words(
            "Cụm từ lặp thường là do cắt dán, có khi đè mất chữ khác",
            "Words are repeated where something was pasted, at times over other words",
        ),
        Words(
            "Bỏ cụm từ lặp; xem có mất chữ nào không",
            "Remove the repetition; see whether other words were lost",
        ),
        _repeated,
        bad="closing: [Kế hoạch năm 2026 được triển khai thực hiện triển khai thực hiện./.]\n",
        good="closing: [Kế hoạch năm 2026 của xã luôn luôn được triển khai song song./.]\n",
    ),
)
