"""TGT: figures in running words, outside the targets, that do not agree with one another."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from gnbv_cli.findings.finding import Finding, Place, Severity
from gnbv_cli.rules.checked import CheckedPlan
from gnbv_cli.rules.rule import Rule
from gnbv_cli.rules.tgt.bases import bases_of
from gnbv_cli.rules.tgt.numbers import figure, shown
from gnbv_cli.texts.sentence import Words

_N = r"\d{1,3}(?:\.\d{3})+|\d{1,9}(?:,\d{1,3})?"
_UNIT = r"%|hộ|người|lao động|nhà|mô hình|trẻ|học sinh|km|ha|thôn|bản|ấp|lớp"
_STEP = re.compile(
    rf"từ (?:mức )?(?P<one>{_N}) ?(?P<unit>{_UNIT})(?!\w)[^.;()\d%]{{0,40}}?"
    rf"(?<!\w)(?P<way>xuống|lên|còn|đến)(?: còn| mức)* (?P<two>{_N}) ?(?P=unit)(?!\w)"
)
_BY = re.compile(
    r"(?P<gap>(?:[^.;\d%]|năm \d{4}){0,50}?)(?<!\w)(?:giảm|tăng|hạ|nâng)(?: được| thêm)? "
    rf"(?P<by>{_N}) ?(?P<unit>điểm phần trăm|điểm %|{_UNIT})(?!\w)"
)
_BY_BEFORE = re.compile(
    rf"(?<!\w)(?:giảm|tăng|hạ|nâng)(?: được| thêm)? (?P<by>{_N}) ?(?P<unit>điểm phần trăm|{_UNIT})"
    r"(?!\w)[^.;()\d]{0,20}\(\Z"
)
_MOVES = re.compile(r"(?<!\w)(?:giảm|tăng|nâng|hạ)(?!\w)")
_OTHER_SUBJECT = re.compile(
    r"tỷ lệ|riêng|trong đó|(?<!\w)(?:hộ|số|và|cận|thu nhập|người|bình quân)(?!\w)"
)
"""The change that follows is that of something else."""

_OTHER_BASE = re.compile(r"[^.;]{0,20}so với (?!đầu năm|cùng)")
_EACH_YEAR = re.compile(r"bình quân|mỗi năm|hằng năm|hàng năm|/năm|trở lên|ít nhất|tối thiểu")
_OF = re.compile(rf"(?<![\w./,])(?P<part>{_N})/(?P<whole>{_N})(?![\d/.,]*[\d/])")
_OF_SHARE = re.compile(rf"[^.;()\d%]{{0,40}}\(?(?:chiếm|đạt|bằng)(?: tỷ lệ)? (?P<share>{_N})%")
_SHARE_OF = re.compile(rf"(?P<share>{_N})% \(\Z")
_TAKES = "chiếm "
_SHARE = re.compile(
    rf"chiếm (?:tỷ lệ )?(?P<share>{_N})% (?:tổng )?số (?P<noun>[^\d.,;:()\n]{{2,40}}?)"
    r"(?= (?:của|toàn|trên|trong|năm|và)(?!\w)|[.,;:()\n]|\Z)"
)
_PART = re.compile(rf"(?<![\w./,])(?P<part>{_N}) [^\d.;()%\n]{{1,60}}, \Z")
_TOPS = frozenset(("opening", "sections", "policies", "projects", "budget", "organisation"))

_DIFFERENCE = Words(
    "Từ {start} đến {end} là {meant}, ghi '{written}'",
    "From {start} to {end} is {meant}, written '{written}'",
)
_DIRECTION = Words(
    "Ghi '{written}' nhưng {end} {compared} {start}", "'{written}', but {end} {compared} {start}"
)
_RATIO = Words("{part} bằng {meant}%, ghi {written}%", "{part} is {meant}%, written {written}%")
_MORE = Words("lớn hơn", "is more than")
_LESS = Words("nhỏ hơn", "is less than")


class _Wrong(NamedTuple):
    """Figures that do not agree: where, how it is said, and what fills it."""

    start: int
    end: int
    message: Words
    filled: dict[str, Any]
    severity: Severity | None = None


def _disagreeing(rule: Rule, checked: CheckedPlan) -> Iterator[Finding]:
    wording = checked.wording
    if "%" not in wording.text and "từ " not in wording.lower:
        return
    found = [*_steps(wording.lower), *_ratios(wording.lower), *_shares(checked)]
    for wrong in sorted(found, key=lambda each: each.start):
        if wording.passage_at(wrong.start).top not in _TOPS:
            continue
        yield rule.finding(
            Place(*wording.within(wrong.start, wrong.end)),
            severity=wrong.severity,
            message=wrong.message,
            details={"identity": (wording.text[wrong.start : wrong.end],)},
            **wrong.filled,
        )


def _steps(lower: str) -> Iterator[_Wrong]:
    """'từ 27,73% xuống còn 21,74% (giảm 6,99 điểm phần trăm)'."""
    at = lower.find("từ ")
    while at >= 0:
        found = _STEP.match(lower, at)
        if found is not None and not lower[at - 1 : at].isalnum():
            wrong = _wrong_step(lower, found)
            if wrong is not None:
                yield wrong
        at = lower.find("từ ", at + 1)


def _wrong_step(lower: str, found: re.Match[str]) -> _Wrong | None:
    one, two, unit = figure(found["one"]), figure(found["two"]), found["unit"]
    gap = "" if unit == "%" else " "
    filled: dict[str, Any] = {
        "start": f"{found['one']}{gap}{unit}",
        "end": f"{found['two']}{gap}{unit}",
    }
    step = two.value - one.value
    if (found["way"] == "xuống" and step > 0) or (found["way"] == "lên" and step < 0):
        filled |= {"written": found[0], "compared": _MORE if step > 0 else _LESS}
        return _Wrong(found.start(), found.end(), _DIRECTION, filled)
    by = _change(lower, found)
    points = by is not None and by["unit"].startswith("điểm")
    if by is None or (points != (unit == "%")):
        return None
    if (not points and by["unit"] != unit) or figure(by["by"]).is_about(abs(step)):
        return None
    start = by.start("by")
    verb = max(lower.rfind(word, 0, start) for word in ("giảm", "tăng", "hạ ", "nâng"))
    end = by.end("unit")
    filled |= {
        "meant": f"{shown(step, max(one.decimals, two.decimals))} {by['unit']}",
        "written": lower[verb:end],
    }
    return _Wrong(verb, end, _DIFFERENCE, filled)


def _change(lower: str, found: re.Match[str]) -> re.Match[str] | None:
    """By how much, where that is said of the same thing right behind the two, or before them."""
    start, end = found.span()
    if found["way"] == "đến" and not _MOVES.search(lower, max(0, start - 60), start):
        return None  # a range
    by = _BY.match(lower, end)
    if by is not None and _OTHER_SUBJECT.search(by["gap"]):
        return None
    by = by or _BY_BEFORE.search(lower, max(0, start - 60), start)
    if by is None or _EACH_YEAR.search(by[0]) or _OTHER_BASE.match(lower, by.end()):
        return None
    return by


def _ratios(lower: str) -> Iterator[_Wrong]:
    """'398/412 hộ, chiếm 69,60%', '69,60% (398/412 hộ)'."""
    percent = lower.find("%")
    while percent >= 0:
        for found in _OF.finditer(lower, max(0, percent - 70), percent + 30):
            share = _OF_SHARE.match(lower, found.end())
            if share is not None and share.end() == percent + 1:
                span = found.start(), share.end()
            else:
                share = _SHARE_OF.search(lower, max(0, found.start() - 20), found.start())
                if share is None or share.end("share") != percent:
                    continue
                span = share.start(), found.end()
            wrong = _wrong_ratio(span, (found["part"], found["whole"]), share["share"])
            if wrong is not None:
                yield wrong
        percent = lower.find("%", percent + 1)


def _shares(checked: CheckedPlan) -> Iterator[_Wrong]:
    """'412 hộ nghèo …; 398 hộ dân tộc thiểu số, chiếm 69,60% tổng số hộ nghèo'."""
    lower = checked.wording.lower
    at = lower.find(_TAKES)
    while at >= 0:
        found = _SHARE.match(lower, at)
        part = _PART.search(lower, max(0, at - 90), at) if found else None
        if found is not None and part is not None:
            wholes = bases_of(checked.wording, found["noun"], part.start())
            if len(wholes) == 1:
                names = part["part"], wholes.pop()
                wrong = _wrong_ratio((at, found.end()), names, found["share"], slack=2)
                if wrong is not None:
                    yield wrong._replace(severity="warning")
        at = lower.find(_TAKES, at + 1)


def _wrong_ratio(
    span: tuple[int, int], names: tuple[str, str], share: str, slack: int = 1
) -> _Wrong | None:
    part, whole, said = figure(names[0]), figure(names[1]), figure(share)
    if not whole.value or part.value > whole.value:
        return None
    meant = 100 * part.value / whole.value
    if said.is_about(meant, slack):
        return None
    filled = {
        "part": "/".join(names),
        "meant": shown(meant, max(said.decimals, 1)),
        "written": share,
    }
    return _Wrong(*span, _RATIO, filled)


_SECTION = "sections: [{{heading: TÌNH HÌNH, text: 'Năm 2026, {}.'}}]\n"
RULES = (
    Rule(
        "TGT015",
        "figures-in-words",
        "error",
        Words("Số trong câu không khớp nhau", "Figures of a sentence that do not agree"),
        Words("Các số trong câu không khớp nhau", "The figures of the sentence do not agree"),
        Words(
            "Mục tiêu và tình hình ghi hai số khác nhau thì không biết theo số nào",
            "With two figures that differ it is not known which to go by",
        ),
        Words(
            "Đối chiếu số liệu gốc rồi sửa số chưa khớp",
            "Compare with the source, then mend the figure that does not agree",
        ),
        _disagreeing,
        bad=_SECTION.format(
            "tỷ lệ hộ nghèo giảm từ 8% xuống còn 6% (giảm 3 điểm phần trăm so với đầu năm)"
        ),
        good=_SECTION.format(
            "tỷ lệ hộ nghèo giảm từ 8% xuống còn 6% (giảm 2 điểm phần trăm so với đầu năm)"
        ),
    ),
)
