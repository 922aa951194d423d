"""Plans of made-up communes: the text of one plan with other names and amounts that add up."""

from __future__ import annotations

import re
from pathlib import Path
from random import Random

from gnbv_cli.written.words import read_words, words

MENDED = {"total: 379 triệu đồng": "total: 397 triệu đồng", "172.6000.000": "172.600.000"}
"""The wrong amounts of plan.yaml → the right ones."""

FAULTY = 0.02
_AMOUNT = re.compile(r"\b(\d{1,3}(?:\.\d{3})*)(?:,(\d+))?(?=\s+(?:(?:triệu|tỷ)\s+)?đồng)")
_IN_WORDS = re.compile(r"(?m)(?<= words: )(.*)(?= đồng$)")
_COMMUNE = re.compile(r"(xã|XÃ) (Vĩnh Phong|VĨNH PHONG|An Bình|AN BÌNH)")
_FIRST = ("An", "Bình", "Cao", "Hòa", "Kim", "Long", "Mỹ", "Ngọc", "Phú", "Tân", "Thạnh", "Xuân")
_SECOND = ("Châu", "Điền", "Giang", "Hải", "Hưng", "Lâm", "Lộc", "Mai", "Phước", "Sơn", "Thành")


def write_plans(folder: Path, plan: str, count: int, rng: Random) -> None:
    """Write `count` plans, each into a folder of its own; some have one wrong digit."""
    faulty = set(rng.sample(range(count), max(1, round(count * FAULTY))))
    for number in range(count):
        text = _of_commune(plan, rng)
        if number in faulty:
            text = _with_slip(text, rng)
        path = folder / f"xa-{number + 1:04}" / "plan.yaml"
        path.parent.mkdir(parents=True)
        path.write_text(text, "utf-8", newline="\n")


def _of_commune(plan: str, rng: Random) -> str:
    """The plan of another commune: all its amounts so many times larger."""
    times = rng.randint(2, 99)
    name = f"{rng.choice(_FIRST)} {rng.choice(_SECOND)}"

    def named(found: re.Match[str]) -> str:
        return f"{found[1]} {name.upper() if found[2].isupper() else name}"

    def larger(found: re.Match[str]) -> str:
        return _times(found[1].replace(".", ""), found[2] or "", times)

    def larger_words(found: re.Match[str]) -> str:
        value = read_words(found[1])
        return words(value * times) if value is not None else found[1]

    larger_plan = _IN_WORDS.sub(larger_words, _AMOUNT.sub(larger, plan))
    return _COMMUNE.sub(named, larger_plan)


def _times(whole: str, decimals: str, times: int) -> str:
    value = str(int(whole + decimals) * times)
    whole, decimals = (
        (value[: -len(decimals)], value[-len(decimals) :]) if decimals else (value, "")
    )
    decimals = decimals.rstrip("0")
    return f"{int(whole):,}".replace(",", ".") + (f",{decimals}" if decimals else "")


def _with_slip(text: str, rng: Random) -> str:
    """One digit of one amount is another one."""
    found = rng.choice([*_AMOUNT.finditer(text)])
    at = rng.choice([at for at in range(*found.span(1)) if text[at].isdigit()])
    digit = rng.choice([digit for digit in "123456789" if digit != text[at]])
    return text[:at] + digit + text[at + 1 :]
