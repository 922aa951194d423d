"""Changes that know nothing of what the bytes mean."""

from __future__ import annotations

from random import Random

from fuzz.pieces import BYTES

_ENCODINGS = ("utf-16", "utf-16-le", "utf-32", "cp1258", "latin-1", "utf-8-sig")


def changed_bytes(rng: Random, data: bytes) -> bytes:
    """`data` after one to eight changes."""
    if rng.random() < 0.02:
        return _dressed(rng, data)
    for _ in range(rng.choice((1, 1, 2, 3, 8))):
        data = rng.choice(_CHANGES)(rng, data)
    return data


def _put_in(rng: Random, data: bytes) -> bytes:
    at = rng.randint(0, len(data))
    return data[:at] + rng.choice(BYTES) + data[at:]


def _put_over(rng: Random, data: bytes) -> bytes:
    at = rng.randint(0, len(data))
    return data[:at] + rng.choice(BYTES) + data[at + rng.randint(0, 12) :]


def _drop(rng: Random, data: bytes) -> bytes:
    at = rng.randint(0, len(data))
    return data[:at] + data[at + rng.choice((1, 1, 4, 30, 300)) :]


def _cut(rng: Random, data: bytes) -> bytes:
    return data[: rng.randint(0, len(data))]


def _double(rng: Random, data: bytes) -> bytes:
    at, length = rng.randint(0, len(data)), rng.choice((1, 3, 40, 200))
    return data[:at] + data[at : at + length] * rng.choice((2, 2, 3, 20)) + data[at + length :]


def _flip(rng: Random, data: bytes) -> bytes:
    if not data:
        return data
    at = rng.randrange(len(data))
    return data[:at] + bytes([data[at] ^ (1 << rng.randrange(8))]) + data[at + 1 :]


def _at_random(rng: Random, data: bytes) -> bytes:
    at = rng.randint(0, len(data))
    return data[:at] + rng.randbytes(rng.choice((1, 2, 16))) + data[at + rng.randint(0, 2) :]


def _move(rng: Random, data: bytes) -> bytes:
    start, length = rng.randint(0, len(data)), rng.choice((1, 5, 50, 400))
    piece, rest = data[start : start + length], data[:start] + data[start + length :]
    at = rng.randint(0, len(rest))
    return rest[:at] + piece + rest[at:]


def _dressed(rng: Random, data: bytes) -> bytes:
    """The same text in other line breaks or another encoding."""
    if rng.random() < 0.3:
        return data.replace(b"\n", rng.choice((b"\r\n", b"\r", b"\xc2\x85", b"\n\n")))
    return data.decode("utf-8", "replace").encode(rng.choice(_ENCODINGS), "replace")


_CHANGES = (_put_in, _put_in, _put_over, _drop, _cut, _double, _flip, _at_random, _move)
