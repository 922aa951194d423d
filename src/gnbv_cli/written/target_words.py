"""The figures in a target's words: what is to be reached, where it starts from, by when.

'Tỷ lệ hộ nghèo giảm từ 18,6% (372/2.000 hộ) xuống còn 14,6%': from 18,6% to 14,6%. Numbers of
documents, projects, headings, days and ages are no figures of a target.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Literal, NamedTuple, TypeAlias

Role: TypeAlias = Literal["value", "baseline", "change", "part"]
"""`change` is by how much; `part` explains another figure: '(372/2.000 hộ)'."""

_NUMBER = r"(?:\d{1,3}(?:\.\d{3}){1,5}(?:,\d{1,6})?|\d{1,15}(?:[.,]\d{1,6})?)(?!\d)"
_TOKEN = re.compile(
    r"(?P<day>\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|(?:0?[1-9]|1[0-2])/(?:19|20)\d{2}(?!\d)"
    r"|(?:19|20)\d{2}\s*[-–]\s*(?:19|20)\d{2})"
    rf"|(?<![\w/])(?P<number>{_NUMBER})(?:\s?/\s?(?P<of>{_NUMBER}))?"
    rf"(?:\s*[-–]\s*(?P<upper>{_NUMBER}))?\s*(?P<share>%|điểm phần trăm|điểm %|phần trăm)?"
)
_DIGIT = re.compile(r"\d")
_NO_FIGURE_AFTER = re.compile(
    r"(?:(?<!\w)(?:tháng|ngày|quý|giai đoạn|dự án|mục|điều|khoản|phụ lục|biểu|nhóm|thứ|đợt|"
    r"vòng|lớp|khối|cấp|vùng|quốc lộ|tỉnh lộ))\s+\Z"
)
_YEAR_AFTER = re.compile(r"(?<!\w)năm\s+\Z")
_NO_FIGURE_BEFORE = re.compile(r"\s*(?:/[^\W\d]|(?:tháng|năm|ngày|tuổi|giờ)(?!\w))")
_NO_SHARE_BEFORE = re.compile(r"\s*/[^\W\d]")  # 'từ 75% năm 2025' is one: the year is no unit
_BEFORE_NOW = re.compile(r"(?<!\w)năm\s+(\d{4})\s*(?:\)|:|,|là|đạt|có|thực hiện|\s)*\Z")
_NOW = re.compile(r"(?<!\w)(?:hiện (?:nay|có|đạt|tại|là|trạng)|đầu năm|hiện trạng)[^.;,]{0,20}\Z")
_FROM = re.compile(r"(?<!\w)từ\s+(?:mức\s+|khoảng\s+|trên\s+)?\Z")
_TO = re.compile(r"(?<!\w)(?:xuống|lên|còn|đến|thành)(?!\w)")
_BY = re.compile(
    r"(?<!\w)(?:giảm|tăng|hạ|nâng)\s+"
    r"(?:thêm\s+|bình quân\s+|ít nhất\s+|khoảng\s+|trên\s+|tối thiểu\s+)*\Z"
)
_UNIT = re.compile(
    r"\s*(công trình|mô hình|lao động|trẻ em|hợp tác xã|học sinh|cán bộ|lượt \w+|thành viên|\w+)"
)
_WHOLE = re.compile(
    r"(?<!\w)(?:không còn|không để|không có|không phát sinh|toàn bộ|tất cả|xóa hết|xoá hết)(?!\w)"
)
_SPELLED = re.compile(
    r"(?<!\w)(?:một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)\s+(?:hộ|người|mô hình|lớp|công trình|ấp|"
    r"thôn|bản|lần|buổi|tổ|nhóm|hợp tác xã|dự án)(?!\w)"
)
_DEADLINE = re.compile(
    r"(?<!\w)(?:(?:đến|trước|hết|cuối|trong|chậm nhất)(?:\s+\S+){0,6}?\s+(?:năm\s+|\S*/)(\d{4})"
    r"|năm\s+(\d{4})|hằng năm|hàng năm|mỗi năm|/năm)"
)
_ANY_YEAR = re.compile(r"(?:năm\s+|\d/)((?:19|20)\d{2})(?!\d)")
_BACK = re.compile(r"(?<!\w)(?:hiện (?:nay|có|đạt|tại|là|trạng)|đầu năm|năm trước|so với)(?!\w)")
_LOOK_BACK = 40
_LOOK_AHEAD = 150


class TargetFigure(NamedTuple):
    """A figure, as written, with its place in the words."""

    number: str
    unit: str
    role: Role
    start: int
    end: int
    of: str = ""
    """The whole that it is a part of: '2.000' in '372/2.000 hộ'."""
    upper: str = ""
    """The other end of a range: '1,5' in '1,0 - 1,5%'."""


class TargetWords(NamedTuple):
    """What a target's words tell."""

    lower: str
    year: int
    """The plan's; what is said of earlier years is past."""
    figures: tuple[TargetFigure, ...]

    def first(self, *roles: Role) -> TargetFigure | None:
        """The first figure in one of the roles."""
        return next((figure for figure in self.figures if figure.role in roles), None)

    @property
    def value(self) -> TargetFigure | None:
        """What is to be reached; of a target that tells only the change, the change."""
        return self.first("value") or self.first("change")

    @property
    def baseline(self) -> TargetFigure | None:
        """Where it starts from."""
        return self.first("baseline")

    @property
    def without_figure(self) -> bool:
        """Whether no figure, and no word in the place of one ('không còn', 'toàn bộ'), is there."""
        return not (self.figures or _tells_how_many(self.lower))

    @property
    def looks_back(self) -> bool:
        """Whether an earlier year, or the state of today, is spoken of."""
        return _BACK.search(self.lower) is not None or any(
            int(found[1]) < self.year for found in _ANY_YEAR.finditer(self.lower)
        )

    @property
    def deadline(self) -> str:
        """By when; '' where it is not said."""
        found = (each for each in _DEADLINE.finditer(self.lower) if _year_of(each) >= self.year)
        return next((each[0] for each in found), "")


@lru_cache(maxsize=512)
def _tells_how_many(lower: str) -> bool:
    return bool(_WHOLE.search(lower) or _SPELLED.search(lower))


@lru_cache(maxsize=512)
def read_target_words(text: str, year: int) -> TargetWords:
    """The figures in a target's words, for a plan of that year."""
    lower = text.lower()
    return TargetWords(lower, year, tuple(_figures(lower, year)))


def _year_of(found: re.Match[str]) -> int:
    return int(found[1] or found[2] or 9999)


def _figures(lower: str, year: int) -> Iterator[TargetFigure]:
    at = 0
    while (digit := _DIGIT.search(lower, at)) is not None:
        found = _TOKEN.match(lower, digit.start())
        at = found.end() if found else digit.end()
        if found is None:
            continue
        number = found["number"]
        start, end = found.span()
        before = lower[max(0, start - _LOOK_BACK) : start]
        no_figure = _NO_SHARE_BEFORE if found["share"] else _NO_FIGURE_BEFORE
        if number is None or _NO_FIGURE_AFTER.search(before) or no_figure.match(lower, end):
            continue
        if len(number) == 4 and _YEAR_AFTER.search(before):
            continue
        unit = found["share"] or ""
        end -= len(found[0]) - len(found[0].rstrip())
        if not unit and (counted := _UNIT.match(lower, end)) is not None:
            unit, end = counted[1], counted.end()
        if unit == "phần trăm":
            unit = "%"
        role = _role(lower, found, (unit, before), year)
        yield TargetFigure(number, unit, role, start, end, found["of"] or "", found["upper"] or "")


def _role(lower: str, found: re.Match[str], said: tuple[str, str], year: int) -> Role:
    unit, before = said
    earlier = _BEFORE_NOW.search(before)
    if (earlier and int(earlier[1]) < year) or _NOW.search(before):
        return "baseline"
    if _FROM.search(before) and _TO.search(lower, found.end(), found.end() + _LOOK_AHEAD):
        return "baseline"
    if unit.startswith("điểm") or _BY.search(before):
        return "change"
    first, start = max(0, found.start() - _LOOK_AHEAD), found.start()
    inside = lower.rfind("(", first, start) > lower.rfind(")", first, start)
    return "part" if inside or found["of"] else "value"


def scaled(number: str) -> tuple[int, int]:
    """A written number as an integer and its count of decimals: '18,6' → (186, 1)."""
    whole, comma, decimals = number.partition(",")
    if not comma and "." in whole and len(whole.rpartition(".")[2]) != 3:
        whole, _, decimals = whole.partition(".")
    digits = whole.replace(".", "") + decimals.replace(".", "")
    return int(digits or 0), len(decimals)
