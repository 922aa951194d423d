"""What stands in the columns of a table, by the heads above them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from gnbv_cli.documents.spreadsheets.coordinates import Step
from gnbv_cli.documents.spreadsheets.heads import Head, Role, head_of
from gnbv_cli.documents.spreadsheets.ids import slug
from gnbv_cli.written.names import folded

_UNIT = re.compile(
    r"(?:phong|ban|van phong|ubnd|uy ban|ap|thon|ban|khom|xom|to dan pho|truong|tram|hoi|doan"
    r"|cong an|trung tam|mat tran|so|kho bac|buu dien|hdnd|dang uy|xa|phuong|thi tran)\b"
)
_SOURCE = re.compile(r"\b(?:von|nguon|ngan sach|dong gop|tai tro|huy dong|xa hoi hoa|vay|quy)\b")
_CARRIED = re.compile(r"chuyen nguon|carried over")
_GRANTED = re.compile(r"\b(?:giao|du toan|granted)\b")
_WHOLE = re.compile(r"\b(?:tong|cong|total)\b")
_JOINT = " – "
"""Between the heads of one column."""
_PEOPLE: tuple[Role, ...] = ("lead", "coordinating", "executing")


class MoneyColumn(NamedTuple):
    """A column of amounts: where they stand in a budget (the total if nowhere), and its unit."""

    at: int
    steps: tuple[Step, ...]
    head: str
    unit: str = ""

    def name_of(self, step: Step) -> str:
        """The head that says a step."""
        heads = self.head.split(_JOINT)
        return next((head for head in heads if step in head_of(head).steps), heads[-1])


class TextColumn(NamedTuple):
    """A column of words, by what they are."""

    at: int
    role: Role
    head: str


class Columns(NamedTuple):
    """The columns of a table; `kind` and `year` are said once over all of its money."""

    number: int | None
    names: tuple[int, ...]
    money: tuple[MoneyColumn, ...]
    texts: tuple[TextColumn, ...]
    others: tuple[TextColumn, ...]
    """What has no place in a plan."""
    checks: tuple[TextColumn, ...]
    kind: str = ""
    year: str = ""

    @property
    def unit(self) -> str:
        """The unit in the heads of all columns of money; '' where they have none or several."""
        return _one_unit(self.money)

    @property
    def unit_of_parts(self) -> str:
        """The unit in the heads of all parts, which is the total's as well; '' for none."""
        return _one_unit(column for column in self.money if column.steps)


def _one_unit(columns: Iterable[MoneyColumn]) -> str:
    """The unit that all of the columns have; '' for none or several."""
    units = {column.unit for column in columns}
    return units.pop() if len(units) == 1 else ""


class _Sorted(NamedTuple):
    at: int
    role: Role
    heads: tuple[Head, ...]
    path: tuple[str, ...]

    @property
    def last(self) -> str:
        return self.path[-1] if self.path else ""


def columns_of(paths: Sequence[tuple[str, ...]], figures: Sequence[bool]) -> Columns | None:
    """The columns below heads; None where they are not those of an allocation table."""
    found = [_sorted(at, path, figures[at]) for at, path in enumerate(paths) if path]
    if any(_CARRIED.search(folded(_JOINT.join(column.path))) for column in found):
        found = [c._replace(role="other") if _is_granted(c) else c for c in found]
    money = [column for column in found if column.role == "money"]
    if not money:
        return None
    first = money[0].at
    number = next((c.at for c in found if c.role == "number" and c.at < first), None)
    names = [c.at for c in found if c.role == "name" and c.at < first]
    if not names:
        free = [c for c in found if c.role in ("", "other", "executing") and c.at < first]
        names = [c.at for c in free if not figures[c.at]][:1]
    if not names:
        return None
    placed, left = _placed(money)
    said = [c for c in found if c.role in (*_PEOPLE, "note") and c.at not in names]
    first_said = {c.role: c.at for c in reversed(said)}
    texts = [c for c in said if c.role == "note" or first_said[c.role] == c.at]
    used = {number, *names, *(c.at for c in placed), *(c.at for c in texts)}
    checks = [c for c in found if c.role == "check"]
    rest = [c for c in found if (c.at not in used and c.role != "check") or c in left]
    kind, year, placed = _common(placed)
    return Columns(
        number, tuple(names), tuple(placed), _texts(texts), _texts(rest), _texts(checks), kind, year
    )


def _is_granted(column: _Sorted) -> bool:
    """Whether a column has what is granted for a year, beside what is carried over into it.

    The two part the money, but not by years; a plan has no place for them.
    """
    words = folded(_JOINT.join(column.path))
    years = any(name == "years" for head in column.heads for name, _ in head.steps)
    return column.role == "money" and years and bool(_GRANTED.search(words))


def _texts(columns: list[_Sorted]) -> tuple[TextColumn, ...]:
    return tuple(TextColumn(c.at, c.role, _JOINT.join(c.path)) for c in columns)


def _sorted(at: int, path: tuple[str, ...], has_figures: bool) -> _Sorted:
    heads = tuple(head_of(text) for text in path)
    worded = [at for at, head in enumerate(heads) if head.rest or head.steps or not head.unit]
    path = tuple(path[at] for at in worded) or path
    unit = next((head.unit for head in reversed(heads) if head.unit), "")
    heads = tuple(heads[at]._replace(unit=unit) for at in worded) or heads
    roles = [head.role for head in heads]
    outside: tuple[Role, ...] = ("check", "other")
    for known in outside:
        if known in roles:
            return _Sorted(at, known, heads, path)
    in_group = len(heads) > 1 and any(role in ("money", *_PEOPLE) for role in roles[:-1])
    if roles[-1] == "" and has_figures and in_group:
        return _Sorted(at, "money", heads, path)
    if roles[-1] == "" and len(roles) == 1 and has_figures and _is_part(heads[0].rest):
        return _Sorted(at, "money", heads, path)
    role: Role = next((role for role in reversed(roles) if role), "")
    if role == "executing" and has_figures and len(roles) > 1:
        role = "money"
    return _Sorted(at, role, heads, path)


def _is_part(rest: str) -> bool:
    return bool(_SOURCE.search(rest) or _UNIT.match(rest))


def _placed(money: list[_Sorted]) -> tuple[list[MoneyColumn], list[_Sorted]]:
    """The columns with the place of their amounts, and those that no place is left for."""
    placed: dict[tuple[Step, ...], MoneyColumn] = {}
    left: list[_Sorted] = []
    plain = [column for column in money if not any(head.steps for head in column.heads)]
    beside = {column.path[:-1]: step[0] for column in money for step in column.heads[-1].steps[-1:]}
    for column in money:
        steps = _steps(column, beside.get(column.path[:-1], ""), only=len(plain) == 1)
        if steps in placed:
            left.append(column)
            continue
        head = _JOINT.join(column.path)
        placed[steps] = MoneyColumn(column.at, steps, head, column.heads[-1].unit)
    return list(placed.values()), left


def _steps(column: _Sorted, beside: str, only: bool) -> tuple[Step, ...]:
    """Where the amounts of a column stand; `beside` is how those under the same head are parted."""
    steps = list(dict.fromkeys(step for head in column.heads for step in head.steps))
    last = column.heads[-1]
    is_part = not last.steps and not last.is_group and bool(last.rest)
    if is_part and not _WHOLE.search(folded(column.last)) and not (only and last.role == "money"):
        known = beside if beside == "sources" and len(column.path) > 1 else ""
        steps.append((known or _breakdown(folded(column.last)), slug(column.last)))
    return tuple(steps)


def _breakdown(words: str) -> str:
    if _UNIT.match(words):
        return "units"
    return "sources" if _SOURCE.search(words) else "of_which"


def _common(columns: list[MoneyColumn]) -> tuple[str, str, list[MoneyColumn]]:
    """What is said over all the columns parts nothing: the kind of money, the year."""
    said: dict[str, str] = {}
    for breakdown in ("kinds", "years"):
        parts = [{key for name, key in c.steps if name == breakdown} for c in columns]
        every = set().union(*parts)
        if len(every) == 1 and all(parts):
            said[breakdown] = every.pop()
            columns = [
                c._replace(steps=tuple(step for step in c.steps if step[0] != breakdown))
                for c in columns
            ]
    return said.get("kinds", ""), said.get("years", ""), columns
