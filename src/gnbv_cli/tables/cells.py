"""What a cell of a table holds: words, an amount, or one of the ways of having none."""

from __future__ import annotations

from typing import Literal, NamedTuple, TypeAlias

from gnbv_cli.tables.measures import DONG, Measure
from gnbv_cli.texts.sentence import Language, Sentence, Words
from gnbv_cli.written.amount import format_dong

DOUBTFUL = " (*)"
"""The mark behind a figure that the check doubts, or that cannot be read."""

_UNIT = "đồng"


class Figure(NamedTuple):
    """An amount in đồng.

    `value` None: it cannot be read. `written` is its text in the file, '' for one that is added
    up from others. `settled` is what the sums leave to an amount that cannot be read, `hedge` a
    word such as 'khoảng' before it. `rounded` counts it in the last digit that the table shows,
    where that is not the đồng.
    """

    value: int | None
    written: str = ""
    doubtful: bool = False
    settled: int | None = None
    hedge: str = ""
    rounded: int | None = None

    @property
    def best(self) -> int | None:
        """The value in đồng, or else what the sums leave to it."""
        return self.settled if self.value is None else self.value

    @property
    def computed(self) -> bool:
        """Whether it is added up from others, and not itself written."""
        return not self.written


class Gap(NamedTuple):
    """No amount, and why.

    'none': the source does not apply; 'not-stated': nothing is stated; 'unused': the plan says that
    no money is used; 'included': it is part of `item`; 'unknown': something stands there that
    cannot be told.
    """

    kind: Literal["none", "not-stated", "unused", "included", "unknown"]
    item: Sentence | None = None
    doubtful: bool = False


class Share(NamedTuple):
    """A part of a whole in hundredths of a percent; None where there is nothing to divide."""

    hundredths: int | None
    doubtful: bool = False


Money: TypeAlias = Figure | Gap
Cell: TypeAlias = Figure | Gap | Share | Sentence | None
"""None is an empty cell, which no amount belongs into."""

NOT_STATED = Words("(chưa ghi)", "(not stated)")
_NONE = Words("–", "–")
_UNUSED = Words("(không sử dụng)", "(none used)")
_INCLUDED = Words("(trong {item})", "(in {item})")
_UNKNOWN = Words("(chưa rõ)", "(not known)")


def money_text(money: Money, language: Language, measure: Measure = DONG) -> str:
    """An amount in the table's unit, which is not repeated; an unreadable one as written.

    In another unit than đồng an unreadable amount is what the sums leave to it.
    """
    if isinstance(money, Gap):
        return gap_sentence(money).say(language)
    if money.rounded is not None:
        number = measure.text(money.rounded)
    elif money.value is not None:
        number = format_dong(money.value)
    else:
        written = " ".join(money.written.split()).removesuffix(_UNIT).rstrip()
        is_shown = written and measure.scale == 1
        return written if is_shown else _UNKNOWN.filled().say(language)
    return f"{money.hedge} {number}" if money.hedge else number


def percent_text(share: int | None) -> str:
    """Hundredths of a percent as '87,06%'; '' where there is no share."""
    return "" if share is None else f"{share // 100},{share % 100:02d}%"


def share_of(money: Money, whole: int | None) -> int | None:
    """Hundredths of a percent of `whole` đồng, half up; None where there is nothing to divide."""
    if not isinstance(money, Figure) or money.best is None or not whole:
        return None
    return (money.best * 20_000 + whole) // (2 * whole)


def gap_sentence(gap: Gap) -> Sentence:
    """Why there is no amount, in brackets; '–' for a source that does not apply."""
    if gap.kind == "included" and gap.item is not None:
        return _INCLUDED.filled(item=gap.item)
    if gap.kind == "none":
        return _NONE.filled()
    if gap.kind == "unused":
        return _UNUSED.filled()
    return (_UNKNOWN if gap.kind == "unknown" else NOT_STATED).filled()
