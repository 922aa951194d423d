"""Heads of columns: what stands below them."""

from __future__ import annotations

import re
from typing import Literal, NamedTuple, TypeAlias

from gnbv_cli.documents.spreadsheets.coordinates import Step, coordinates
from gnbv_cli.documents.spreadsheets.units_of_money import unit_in_head
from gnbv_cli.written.names import folded

Role: TypeAlias = Literal[
    "number", "name", "money", "lead", "coordinating", "executing", "note", "check", "other", ""
]

_BRACKETS = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
_THING = (
    r"(?:noi dung|danh muc|du an|tieu du an|du an thanh phan|hang muc|nhiem vu|hoat dong"
    r"|chuong trinh|cong trinh|chinh sach|khoan muc|noi dung chi|chi tieu|item|project|description)"
)
_NAME = re.compile(
    rf"(?:ten |cac |danh muc |noi dung )*{_THING}(?:(?: va| hoac)? {_THING})*"
    r"(?: (?:thuc hien|chi|dau tu|cong viec|ho tro|kinh phi|phan bo|chi tiet))*\Z"
)
_ROLES: tuple[tuple[Role, re.Pattern[str]], ...] = (
    ("number", re.compile(r"(?:tt|stt|so tt|so thu tu|no|muc)\Z")),
    ("check", re.compile(r"kiem tra 0 khop|check 0 holds|so chua khop|doubtful figures")),
    ("coordinating", re.compile(r"\b(?:phoi hop|coordinating)\b")),
    ("lead", re.compile(r"\b(?:chu tri|lead unit|phu trach)\b|don vi (?:quan ly|tham muu)")),
    (
        "executing",
        re.compile(
            r"(?:don vi|co quan|noi|bo phan|to chuc)(?: duoc giao)? (?:to chuc )?thuc hien"
            r"|chu dau tu|implementing|don vi su dung\Z"
        ),
    ),
    ("note", re.compile(r"(?:ghi chu|remarks?|notes?|dien giai|thuyet minh)\Z")),
    ("name", _NAME),
)
_NO_BUDGET = re.compile(
    r"giai ngan|luy ke|chenh lech|\btang\b|\bgiam\b|ty le|so ho\b|so luong|don gia|chuyen nguon"
    r"|carried over|uoc thuc hien|da giao|quyet toan|con lai|dien tich|quy mo|ma so|\bma\b|dinh muc"
    r"|don vi tinh\Z|dvt\Z|dia diem|thoi gian|so qd|quyet dinh|can cu|doi tuong|so nguoi"
)
_MONEY = re.compile(
    r"\b(?:tong|tong so|tong cong|tong von|cong|total|kinh phi|so tien|thanh tien|du toan|von|nguon"
    r"|ke hoach von|muc von|so von|ngan sach|amount|budget)\b"
)
_GROUP = re.compile(r"\b(?:trong do|of which|bao gom|gom|chia ra|phan theo|phan bo|chia theo)\b")


class Head(NamedTuple):
    """What one text above a column says.

    'money' with no steps is a total, or a word over several columns ('Trong đó', `is_group`).
    """

    role: Role
    steps: tuple[Step, ...] = ()
    rest: str = ""
    unit: str = ""
    is_group: bool = False


def head_of(text: str) -> Head:
    """What a head says; the role is '' for words that are no known head."""
    unit = unit_in_head(text)
    bare = _BRACKETS.sub(" ", text) if unit else text
    words = folded(bare)
    if not words:
        return Head("money" if unit else "", unit=unit, is_group=bool(unit))
    if len(words) > 90:
        return Head("")
    for role, pattern in _ROLES:
        if pattern.search(words) if role not in ("number", "name") else pattern.match(words):
            return Head(role, rest=words, unit=unit)
    if _NO_BUDGET.search(words):
        return Head("other", rest=words, unit=unit)
    said = coordinates(bare)
    is_group = bool(_GROUP.search(words))
    if said.steps or said.is_period or is_group or _MONEY.search(words):
        return Head("money", said.steps, said.rest, unit, is_group)
    return Head("", rest=words, unit=unit)
