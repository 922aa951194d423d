"""Slips of the pen in words (WORDING 6)."""

from __future__ import annotations

from typing import Any

from gnbv_cli.texts.sentence import Sentence, Words

_SLIPS = {
    "swap": Words("đảo hai chữ số liền nhau", "two neighbouring digits swapped"),
    "replace": Words("ghi nhầm một chữ số", "one digit wrong"),
    "drop": Words("thiếu một chữ số '{digit}'", "one digit '{digit}' missing"),
    "extra": Words("thừa một chữ số '{digit}'", "one digit '{digit}' too many"),
    "double": Words("ghi lặp chữ số '{digit}'", "digit '{digit}' doubled"),
    "unit": Words("nhầm đơn vị", "wrong unit"),
    "unit-group": Words(
        "cả nhóm số ghi nhầm đơn vị, lệch {factor} lần", "whole group off by {factor}"
    ),
    "power": Words("lệch {factor} lần (thừa hoặc thiếu số 0)", "off by a factor of {factor}"),
    "sign": Words("nhầm dấu âm, dương", "wrong sign"),
    "cells": Words("ghi đổi chỗ hai số tiền", "two amounts exchanged"),
    "rows": Words("ghi đổi chỗ hai dòng", "two rows exchanged"),
    "comma": Words("dùng dấu phẩy thay dấu chấm để tách nhóm", "a comma in the place of a dot"),
    "regroup": Words("đặt nhầm dấu chấm tách nhóm", "grouping dot misplaced"),
}
NO_SLIP = Words("không phải lỗi ghi thường gặp", "no common slip")
BY_SUMS = Words("theo các phép cộng", "by the sums")
OMISSION = Words("ghi thêm số chưa ghi", "an amount left out")


def slip_sentence(kind: str, digit: Any = "", factor: Any = "") -> Sentence:
    """What a slip of `kind` is; `digit` and `factor` where it has them."""
    return _SLIPS[kind].filled(digit=digit or "", factor=factor or "")
