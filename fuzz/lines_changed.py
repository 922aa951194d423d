"""Changes of YAML as it is written: keys, scalars, and blocks of lines by their indentation."""

from __future__ import annotations

import re
from random import Random

from fuzz.pieces import AMOUNTS, KEYS, WORDS

_SCALAR = re.compile(r"(?<=: )[^\n{\[|>&*].*$")
_KEY = re.compile(r"[\w-]+(?=:(?: |$))")
_DIGITS = re.compile(r"\d+")
_STYLES = ('"{}"', "'{}'", "&a {}", "!!str {}", "!!int {}", "[{}]", "{{x: {}}}", "|-\n", "*a")


def changed_lines(rng: Random, data: bytes) -> bytes:
    """`data` after one to six changes; line breaks are '\\n' after it."""
    lines = data.decode("utf-8", "replace").splitlines()
    for _ in range(rng.choice((1, 1, 2, 3, 6))):
        if not lines:
            break
        rng.choice(_CHANGES)(rng, lines)
    return ("\n".join(lines) + "\n").encode("utf-8", "replace")


def _block(rng: Random, lines: list[str]) -> tuple[int, int]:
    """A line with all that stands below it."""
    start = rng.randrange(len(lines))
    depth, end = _depth(lines[start]), start + 1
    while end < len(lines) and (not lines[end].strip() or _depth(lines[end]) > depth):
        end += 1
    return start, end


def _depth(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def _drop(rng: Random, lines: list[str]) -> None:
    start, end = _block(rng, lines)
    del lines[start:end]


def _double(rng: Random, lines: list[str]) -> None:
    start, end = _block(rng, lines)
    lines[end:end] = lines[start:end] * rng.choice((1, 1, 2, 30))
    del lines[20_000:]


def _move(rng: Random, lines: list[str]) -> None:
    start, end = _block(rng, lines)
    block = lines[start:end]
    del lines[start:end]
    at = rng.randint(0, len(lines))
    lines[at:at] = block


def _indent(rng: Random, lines: list[str]) -> None:
    start, end = _block(rng, lines)
    by = rng.choice((-4, -2, -1, 1, 2, 4, 60))
    for at in range(start, end):
        lines[at] = " " * by + lines[at] if by > 0 else lines[at][min(-by, _depth(lines[at])) :]


def _scalar(rng: Random, lines: list[str]) -> None:
    at = rng.randrange(len(lines))
    put = rng.choice(rng.choice((AMOUNTS, WORDS)))
    lines[at] = _SCALAR.sub(lambda _: put, lines[at])


def _digit(rng: Random, lines: list[str]) -> None:
    """A slip of the pen in a number."""
    having = [at for at, line in enumerate(lines) if _DIGITS.search(line)]
    if not having:
        return
    at = rng.choice(having)
    found = rng.choice([*_DIGITS.finditer(lines[at])])
    digits, where = found[0], rng.randrange(len(found[0]))
    slips = (
        digits[:where] + str(rng.randrange(10)) + digits[where + 1 :],
        digits[:where] + digits[where + 1 :],
        digits[: where + 1] + digits[where:],
        digits[:where] + digits[where : where + 2][::-1] + digits[where + 2 :],
    )
    lines[at] = lines[at][: found.start()] + rng.choice(slips) + lines[at][found.end() :]


def _key(rng: Random, lines: list[str]) -> None:
    at = rng.randrange(len(lines))
    put = rng.choice(KEYS)
    lines[at] = _KEY.sub(lambda _: put, lines[at], count=1)


def _add_key(rng: Random, lines: list[str]) -> None:
    at = rng.randrange(len(lines))
    value = rng.choice(rng.choice((AMOUNTS, WORDS, KEYS)))
    lines.insert(at, f"{' ' * _depth(lines[at])}{rng.choice(KEYS)}: {value}")


def _style(rng: Random, lines: list[str]) -> None:
    at = rng.randrange(len(lines))
    style = rng.choice(_STYLES)
    indent = " " * (_depth(lines[at]) + 2)
    if "\n" in style:
        lines[at] = _SCALAR.sub(lambda found: f"|-\n{indent}{found[0]}", lines[at])
    else:
        lines[at] = _SCALAR.sub(lambda found: style.format(found[0]), lines[at])


_CHANGES = (
    _drop, _double, _move, _indent, _scalar, _scalar, _digit, _digit, _key, _add_key, _style,
)  # fmt: skip
