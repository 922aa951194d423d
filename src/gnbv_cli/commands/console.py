"""Reading the files that are named and writing to the terminal, whatever kind it is."""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Iterable
from unicodedata import combining, normalize

from gnbv_cli.texts.sentence import Language, Words
from gnbv_cli.texts.styled import Line, plain
from gnbv_cli.written.source import LIMIT

PLAIN_WIDTH = 100
"""Columns of a report that goes to a file or a pipe."""

_SUBSTITUTES = str.maketrans(
    {"│": "|", "…": "...", "–": "-", "—": "-", "đ": "d", "Đ": "D", "“": '"', "”": '"', "→": "->",
     "×": "x", "█": "#", "░": ".", "─": "-", "\u00a0": " "}
)  # fmt: skip

NOT_FOUND = Words("Không tìm thấy tệp {file}", "{file} not found")
DIRECTORY = Words("{file} là thư mục, không phải tệp", "{file} is a folder, not a file")
UNREADABLE = Words("Không mở được tệp {file}: {why}", "Cannot open {file}: {why}")
DENIED = Words("không có quyền đọc", "no permission to read it")


class CannotRun(Exception):  # noqa: N818 - the run's end, said in one line
    """Nothing can be checked; the message is one line for the user. Exit status 2."""


def read_file(name: str, language: Language) -> bytes:
    """At most one byte over the limit of the file `name` ('-': standard input).

    Raises `CannotRun` for what cannot be opened or read.
    """
    if name == "-":
        return sys.stdin.buffer.read(LIMIT + 1)
    try:
        # A named pipe without a writer would hold the opening for ever.
        descriptor = os.open(name, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | _binary())
    except (OSError, ValueError) as error:
        raise CannotRun(_cannot_open(name, error, language)) from None
    with open(descriptor, "rb") as file:  # noqa: PTH123 - a descriptor, not a path
        try:
            if stat.S_ISDIR(os.fstat(descriptor).st_mode):
                raise CannotRun(DIRECTORY.filled(file=name).say(language))
            if hasattr(os, "set_blocking"):
                os.set_blocking(descriptor, True)
            return file.read(LIMIT + 1)
        except OSError as error:
            raise CannotRun(_cannot_open(name, error, language)) from None


def _binary() -> int:
    return getattr(os, "O_BINARY", 0)


def _cannot_open(name: str, error: OSError | ValueError, language: Language) -> str:
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        return NOT_FOUND.filled(file=name).say(language)
    if isinstance(error, IsADirectoryError) or os.path.isdir(name):  # noqa: PTH112 - any text
        return DIRECTORY.filled(file=name).say(language)
    why = DENIED.filled() if isinstance(error, PermissionError) else error
    return UNREADABLE.filled(file=name, why=why).say(language)


def terminal_width() -> int:
    """Columns to lay a report out in: the terminal's, or a fixed number elsewhere."""
    if not sys.stdout.isatty():
        return PLAIN_WIDTH
    import shutil  # noqa: PLC0415 - only on a terminal

    return max(40, shutil.get_terminal_size((PLAIN_WIDTH, 24)).columns)


def write_lines(lines: Iterable[Line]) -> None:
    """Write styled lines to standard output; in colour only where it is a terminal."""
    if _coloured():
        from rich.console import Console  # noqa: PLC0415 - only on a terminal
        from rich.text import Text  # noqa: PLC0415

        console = Console(highlight=False, emoji=False, markup=False)
        for line in lines:
            styled = Text.assemble(*((writable(text), style) for text, style in line))
            console.print(styled, soft_wrap=True)
        return
    write("".join(plain(line).rstrip() + "\n" for line in lines))


def _coloured() -> bool:
    return (
        sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    )


def write(text: str) -> None:
    """Write text to standard output, in the characters that it can take."""
    sys.stdout.write(writable(text))


def complain(message: str) -> None:
    """Write one line to standard error."""
    encoding = getattr(sys.stderr, "encoding", None)
    sys.stderr.write(writable(message, encoding) + "\n")


def writable(text: str, encoding: str | None = None) -> str:
    """`text` in the characters of `encoding` (standard output's by default).

    Where it has no Vietnamese letters they lose their accents, rather than turn into '?'.
    """
    encoding = encoding or getattr(sys.stdout, "encoding", None) or "utf-8"
    try:
        text.encode(encoding)
    except (UnicodeEncodeError, LookupError):
        return "".join(_nearest_writable(character, encoding) for character in text)
    return text


def _nearest_writable(character: str, encoding: str) -> str:
    bare = "".join(c for c in normalize("NFD", character) if not combining(c))
    for candidate in (character, bare.translate(_SUBSTITUTES)):
        try:
            candidate.encode(encoding)
        except (UnicodeEncodeError, LookupError):
            continue
        return candidate
    return "?"
