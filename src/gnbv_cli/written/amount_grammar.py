"""The form of a written amount: hedge, numbers and units; and what a sound one is worth."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import NamedTuple
from unicodedata import combining, normalize

from gnbv_cli.written.amount_number import Worth, is_english, worth

TEXT_LIMIT = 200
"""A longer text is no amount."""
DIGIT_LIMIT = 40
"""More digits are no amount of money."""

_PART_LIMIT = 5

_DONG = ("đồng", "đ", "vnđ", "vnd")
_WORDS = {
    "nghìn": 10**3,
    "ngàn": 10**3,
    "triệu": 10**6,
    "tr": 10**6,
    "tỷ": 10**9,
    "tỉ": 10**9,
    "nghìn tỷ": 10**12,
    "nghìn tỉ": 10**12,
    "ngàn tỷ": 10**12,
    "ngàn tỉ": 10**12,
}
UNITS = {
    **dict.fromkeys(_DONG, 1),
    **_WORDS,
    **{f"{word} {dong}": scale for word, scale in _WORDS.items() for dong in _DONG},
    "trđ": 10**6,
    "tr.đ": 10**6,
}
"""What a unit is worth in đồng, by its words in lower case with single spaces."""

_HEDGES = (
    "khoảng|vào khoảng|hơn|gần|trên|dưới|ước|ước tính|ước đạt|ước khoảng|ước chừng|xấp xỉ|chừng"
    "|độ|tầm|cỡ|dự kiến|tối đa|tối thiểu|ít nhất|nhiều nhất|không quá|lên đến|từ"
)
HEAD = rf"(?P<hedge>(?:{_HEDGES})\s+|[~≈]\s*)?(?P<sign>[-+−–]\s*)?(?=[.,]*[0-9])"
NUMBER = r"[0-9](?:[\s.,_'’]*[0-9])*"
_PART = rf"(?P<number>[.,]*{NUMBER}[.,]*)(?P<gap>\s*)(?P<unit>[^0-9]*)"


class Part(NamedTuple):
    """A number and its unit; `joint` is the white space before it, `gap` that between the two.

    `scale` is what the unit is worth in đồng, None where no unit known to us stands.
    """

    joint: str
    number: str
    gap: str
    unit: str
    scale: int | None


class Form(NamedTuple):
    """A text that has the outline of an amount; `tail` is punctuation after it."""

    hedge: str
    sign: str
    parts: tuple[Part, ...]
    tail: str


def parse(text: str) -> Form | None:
    """The outline of an amount, well-formed or not; None if the text has another."""
    if len(text) > TEXT_LIMIT:
        return None
    text = normalize("NFC", text).strip()
    head = re.match(HEAD, text, re.IGNORECASE)
    if not head:
        return None
    at, joint = head.end(), ""
    parts: list[Part] = []
    while at < len(text):
        found = re.compile(_PART).match(text, at)
        if not found:
            return None
        unit = found["unit"].rstrip()
        parts.append(Part(joint, found["number"], found["gap"], unit, unit_scale(unit)))
        joint = found["unit"][len(unit) :]
        at = found.end()
    if len(parts) > _PART_LIMIT or sum(map(_digit_count, parts)) > DIGIT_LIMIT:
        return None
    return _without_tail(Form(head["hedge"] or "", head["sign"] or "", tuple(parts), ""))


def unit_scale(unit: str) -> int | None:
    """What a unit is worth in đồng (1 where none is written), None for an unknown one."""
    return UNITS.get(_plain(unit)) if unit else 1


def decimals(part: Part) -> int:
    """How many decimals a sound number is written with, 0 for a malformed one."""
    sound = part.scale and worth(part.number, part.scale)
    return len(part.number.partition(",")[2]) if sound else 0


def total(form: Form) -> Worth | None:
    """The value of a sound form: known units that descend, strict numbers, no sign."""
    worths = [part.scale and worth(part.number, part.scale) for part in form.parts]
    sound = [found for found in worths if found]
    if form.sign or len(sound) < len(worths) or misplaced_part(form.parts):
        return None
    return Worth(sum(found.value for found in sound), sound[-1].step)


def with_dots(form: Form) -> Form:
    """The form with English groups parted by dots, and nothing else changed."""
    return form._replace(
        parts=tuple(
            part._replace(number=part.number.replace(",", "."))
            if part.scale and is_english(part.number, part.scale)
            else part
            for part in form.parts
        )
    )


def with_known_units(form: Form) -> Form:
    """The form with misspelt units put right, as far as they can be told."""
    if all(part.scale is not None for part in form.parts):
        return form
    return form._replace(parts=tuple(map(_with_known_unit, form.parts)))


def misplaced_part(parts: tuple[Part, ...]) -> Part | None:
    """The first part whose unit is not smaller than the one before, or that is worth as much.

    Decimals and 'đồng' may stand in the last part only.
    """
    for larger, part in pairwise(parts):
        ended = "," in larger.number or _plain(larger.unit) not in _WORDS
        if ended or not _fits_below(part, larger.scale or 0):
            return part
    return None


def _fits_below(part: Part, larger: int) -> bool:
    if not part.scale or not part.unit or part.scale >= larger:
        return False
    found = worth(part.number, part.scale)
    return found is None or found.value < larger


def _with_known_unit(part: Part) -> Part:
    """'trieu' → 'triệu': the unit that an unknown one is when accents are left out."""
    if part.scale is not None:
        return part
    bare = _bare(part.unit)
    likely = next((unit for unit in UNITS if _bare(unit) == bare), None)
    return part._replace(unit=likely, scale=UNITS[likely]) if likely else part


def _digit_count(part: Part) -> int:
    return sum(character.isdigit() for character in part.number)


def _without_tail(form: Form) -> Form:
    """Sets punctuation after the last unit apart, where the unit is known without it."""
    last = form.parts[-1]
    unit = last.unit.rstrip(".,;:… ")
    scale = unit_scale(unit)
    if last.scale is not None or not unit or scale is None:
        return form
    ended = last._replace(unit=unit, scale=scale)
    return form._replace(parts=(*form.parts[:-1], ended), tail=last.unit[len(unit) :])


def _plain(unit: str) -> str:
    return " ".join(unit.lower().split())


def _bare(unit: str) -> str:
    letters = normalize("NFD", _plain(unit).replace("đ", "d").replace("ð", "d"))
    return "".join(c for c in letters if not combining(c))
