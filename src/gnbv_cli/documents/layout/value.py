"""What a plan's file is made of, before it is text."""

from __future__ import annotations

from typing import NamedTuple, TypeAlias


class Commented(NamedTuple):
    """A text with a remark behind it: 'total: 379 triệu đồng  # dòng 175'."""

    value: str | None
    comment: str


Scalar: TypeAlias = str | Commented | None
Value: TypeAlias = "str | Commented | list[Value] | dict[str, Value] | None"
"""None is 'not stated'; every other scalar is text."""


def is_scalar(value: Value) -> bool:
    """Whether a value stands on its key's line."""
    return not isinstance(value, list | dict)


def bare(value: Scalar) -> str | None:
    """A scalar without its remark."""
    return value.value if isinstance(value, Commented) else value


def remark(value: Value) -> str:
    """What stands behind a scalar: '  # …', or nothing."""
    if not isinstance(value, Commented):
        return ""
    return "  # " + " ".join("".join(c for c in value.comment if c.isprintable()).split())
