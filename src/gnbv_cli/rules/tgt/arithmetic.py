"""TGT: figures of a target that do not agree with one another."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from gnbv_cli.findings.finding import Finding
from gnbv_cli.rules.checked import CheckedPlan
from gnbv_cli.rules.rule import Rule
from gnbv_cli.rules.stated_targets import StatedTarget
from gnbv_cli.texts.sentence import Words
from gnbv_cli.written.target_words import TargetFigure, scaled

_VERB = re.compile(r"(?:tương ứng )?(?:giảm|tăng|hạ|nâng)[^\d.;,]*\Z")
_DOWN, _UP = ("xuống", "còn"), ("lên",)
_DIFFERENCE = Words(
    "Từ {start} đến {end} là {meant}, ghi '{written}'",
    "From {start} to {end} is {meant}, written '{written}'",
)
_DIRECTION = Words(
    "Ghi '{written}' nhưng {end} {compared} {start}", "'{written}', but {end} {compared} {start}"
)
_PART = Words("{part} bằng {meant}, ghi {written}", "{part} is {meant}, written {written}")
_MORE = Words("lớn hơn", "is more than")
_LESS = Words("nhỏ hơn", "is less than")


class _Number(NamedTuple):
    """A written figure as an integer with so many decimals."""

    value: int
    decimals: int

    def at(self, decimals: int) -> int:
        """The figure in units of that many decimals."""
        return int(self.value * 10 ** (decimals - self.decimals))


def _arithmetic(rule: Rule, checked: CheckedPlan) -> Iterator[Finding]:
    for target in checked.stated_targets.all:
        found = _of_steps(rule, target) or _of_part(rule, target)
        if found is not None:
            yield found


def _of_steps(rule: Rule, target: StatedTarget) -> Finding | None:
    """'giảm từ 18,6% xuống còn 14,6%, tương ứng giảm 3 điểm phần trăm'."""
    figures = target.words.figures
    start, end = target.words.first("baseline"), target.words.first("value")
    change = target.words.first("change")
    if start is None or end is None or start.unit != end.unit or start.start > end.start:
        return None
    if any(figure.of or figure.upper for figure in (start, end)) or len(figures) > 8:
        return None
    between = target.text[start.end : end.start]
    if len(between) > 60 or not target.text[: start.start].lower().endswith("từ "):
        return None
    wrong = _wrong_way(rule, target, (start, end))
    if wrong is not None or change is None or change.upper:
        return wrong
    if change.unit not in (start.unit, "điểm phần trăm", "điểm %"):
        return None
    one, other, written = (_Number(*scaled(each.number)) for each in (start, end, change))
    if _agrees(one, other, written, relative=change.unit == "%"):
        return None
    verb = _VERB.search(target.words.lower, max(0, change.start - 30), change.start)
    first = verb.start() if verb else change.start
    decimals = max(one.decimals, other.decimals)
    meant = _written(abs(one.at(decimals) - other.at(decimals)), decimals)
    return rule.finding(
        target.within(first, change.end),
        message=_DIFFERENCE,
        details={"identity": (target.shown,)},
        start=_with_unit(target, start),
        end=_with_unit(target, end),
        meant=f"{meant} {'điểm phần trăm' if start.unit == '%' else start.unit}",
        written=target.text[first : change.end],
    )


def _wrong_way(
    rule: Rule, target: StatedTarget, steps: tuple[TargetFigure, TargetFigure]
) -> Finding | None:
    """'giảm từ 14% xuống còn 18%'."""
    start, end = steps
    one, other = _Number(*scaled(start.number)), _Number(*scaled(end.number))
    decimals = max(one.decimals, other.decimals)
    step = other.at(decimals) - one.at(decimals)
    words = target.text[start.end : end.start].lower().split()
    down = any(word in words for word in _DOWN) and "lên" not in words
    up = any(word in words for word in _UP) and not down
    if not ((down and step > 0) or (up and step < 0)):
        return None
    return rule.finding(
        target.within(start.start, end.end),
        message=_DIRECTION,
        details={"identity": (target.shown,)},
        written=target.text[start.start : end.end],
        start=_with_unit(target, start),
        end=_with_unit(target, end),
        compared=_MORE if step > 0 else _LESS,
    )


def _agrees(one: _Number, other: _Number, written: _Number, *, relative: bool) -> bool:
    """Whether a written difference is the difference, to the decimals that it is written with."""
    decimals = max(one.decimals, other.decimals, written.decimals)
    step = abs(one.at(decimals) - other.at(decimals))
    half = 10 ** (decimals - written.decimals)  # twice half a unit of its last decimal
    if 2 * abs(step - written.at(decimals)) <= half:
        return True
    base = one.at(decimals)
    if not relative or not base:
        return False
    unit = 10**decimals
    return bool(2 * abs(100 * step * unit - written.at(decimals) * base) <= half * base)


def _of_part(rule: Rule, target: StatedTarget) -> Finding | None:
    """'18,6% (372/2.000 hộ)'."""
    figures = target.words.figures
    for share, part in pairwise(figures):
        gap = target.text[share.end : part.start].strip()
        if share.unit != "%" or not part.of or gap != "(" or share.upper:
            continue
        one, whole = scaled(part.number)[0], scaled(part.of)[0]
        value, decimals = scaled(share.number)
        if not whole or 2 * abs(one * 100 * 10**decimals - value * whole) <= whole:
            continue
        meant = (2 * one * 100 * 10**decimals + whole) // (2 * whole)
        return rule.finding(
            target.within(share.start, part.end),
            message=_PART,
            details={"identity": (target.shown,)},
            part=f"{part.number}/{part.of}",
            meant=f"{_written(meant, decimals)}%",
            written=f"{share.number}%",
        )
    return None


def _with_unit(target: StatedTarget, figure: TargetFigure) -> str:
    return f"{figure.number} {figure.unit}".replace(" %", "%").strip()


def _written(value: int, decimals: int) -> str:
    digits = str(value).rjust(decimals + 1, "0")
    whole, rest = digits[: len(digits) - decimals], digits[len(digits) - decimals :].rstrip("0")
    return f"{whole},{rest}" if rest else whole


_TARGET = "targets:\n  - {{text: '{}', owner: Phòng Kinh tế xã}}\n"

RULES = (
    Rule(
        "TGT007",
        "target-arithmetic",
        "error",
        Words("Số trong chỉ tiêu không khớp nhau", "Figures of a target that do not agree"),
        Words("Các số trong chỉ tiêu không khớp nhau", "The figures of the target do not agree"),
        Words("Không rõ phải đạt số nào", "It is not clear which figure is to be reached"),
        Words(
            "Đối chiếu số liệu gốc rồi sửa số chưa khớp",
            "Compare with the source, then mend the figure that does not agree",
        ),
        _arithmetic,
        bad=_TARGET.format("Tỷ lệ hộ nghèo giảm từ 8% xuống còn 6%, giảm 3 điểm phần trăm"),
        good=_TARGET.format("Tỷ lệ hộ nghèo giảm từ 8% xuống còn 6%, giảm 2 điểm phần trăm"),
    ),
)
