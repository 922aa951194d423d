"""Reading the files that are named and writing to the terminal, whatever kind it is."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from unicodedata import combining, normalize

from gnbv_cli.texts.escape import for_terminal
from gnbv_cli.texts.letters import json_letters, xml_letters
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
_UNNAMED = Words("Tên tệp trống", "The name of the file is empty")
DIRECTORY = Words("{file} là thư mục, không phải tệp", "{file} is a folder, not a file")
UNREADABLE = Words("Không mở được tệp {file}: {why}", "Cannot open {file}: {why}")
DENIED = Words("không có quyền đọc", "no permission to read it")
UNWRITTEN = Words("Không ghi được kết quả: {why}", "Cannot write the result: {why}")
NO_OUTPUT = Words("Không có đầu ra chuẩn để ghi kết quả", "There is no standard output to write to")
NO_INPUT = Words("Không có đầu vào chuẩn để đọc", "There is no standard input to read")

_PROGRESS = Words("Đang kiểm tra {done}/{total} kế hoạch", "Checking {done} of {total} plans")
_NOTHING_CERTAIN = Words(
    "Không có chỗ sửa xác định được; in theo số đã ghi",
    "Nothing certain to fix; the figures are as written",
)


class CannotRun(Exception):  # noqa: N818 - the run's end, said in one line
    """Nothing can be checked; the message is one line for the user. Exit status 2."""


def read_file(name: str, language: Language) -> bytes:
    """At most one byte over the limit of the file `name` ('-': standard input).

    Raises `CannotRun` for what cannot be opened or read.
    """
    if name == "-":
        return _standard_input(language)
    try:
        # A named pipe without a writer would hold the opening for ever.
        descriptor = os.open(name, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | _binary())
    except (OSError, ValueError) as error:
        raise CannotRun(cannot_open(name, error, language)) from None
    try:
        with open(descriptor, "rb") as file:  # noqa: PTH123 - a descriptor, not a path
            if hasattr(os, "set_blocking"):
                os.set_blocking(descriptor, True)
            return file.read(LIMIT + 1)
    except OSError as error:
        raise CannotRun(cannot_open(name, error, language)) from None


def _standard_input(language: Language) -> bytes:
    if sys.stdin is None:  # closed by the caller
        raise CannotRun(NO_INPUT.filled().say(language))
    try:
        return sys.stdin.buffer.read(LIMIT + 1)
    except OSError as error:
        raise CannotRun(cannot_open(shown_name("-"), error, language)) from None


def shown_name(name: str) -> str:
    """What a file is called in reports."""
    return "<stdin>" if name == "-" else name


def _binary() -> int:
    return getattr(os, "O_BINARY", 0)


def cannot_open(name: str, error: OSError | ValueError, language: Language) -> str:
    """Why a file cannot be opened, in one line."""
    if not name:  # of a variable that is not set
        return _UNNAMED.filled().say(language)
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
    for line in lines:
        write(plain(line).rstrip() + "\n")


def _coloured() -> bool:
    return (
        sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    )


def write(text: str) -> None:
    """Write text to standard output, in the characters that it can take."""
    _put(writable(text))


def write_patch(lines: Iterable[str]) -> None:
    """Write a diff: to a terminal in colour and with nothing alive, elsewhere as it is.

    What is to be applied to a file is in the letters of the file, whatever those of the output are.
    """
    if sys.stdout.isatty():
        styles = {"+": "green", "-": "red", "@": "cyan"}
        write_lines(
            [(for_terminal(line.rstrip("\r\n")), styles.get(line[:1], ""))] for line in lines
        )
        return
    _put("".join(lines).encode("utf-8", "surrogateescape"))


def write_json(text: str) -> None:
    """Write a JSON document to standard output: whatever it can take, no letter is changed."""
    _put(json_letters(text, sys.stdout.encoding))


def write_xml(text: str) -> None:
    """Write an XML document to standard output, no letter changed either."""
    _put(xml_letters(text, sys.stdout.encoding))


def flush() -> None:
    """Send on what was written; raises `CannotRun` where it cannot be."""
    _put("", last=True)


def give_up_output() -> None:
    """Let nothing more go to standard output, not even what waits in its buffer."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _put(text: str | bytes, last: bool = False) -> None:
    try:
        if isinstance(text, bytes):
            sys.stdout.flush()
            sys.stdout.buffer.write(text)
        else:
            sys.stdout.write(text)
        if last:
            sys.stdout.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        give_up_output()
        raise CannotRun(UNWRITTEN.filled(why=error.strerror).say("vi")) from None


def complain(message: str) -> None:
    """Write one line to standard error, whatever the message quotes."""
    if sys.stderr is not None:
        encoding = getattr(sys.stderr, "encoding", None)
        sys.stderr.write(writable(for_terminal(message), encoding) + "\n")


def show_progress(done: int, total: int, language: Language) -> None:
    """Say on a terminal how far many plans are checked; the line is written over by the next."""
    if sys.stderr is not None and sys.stderr.isatty():
        message = _PROGRESS.filled(done=done, total=total).say(language)
        sys.stderr.write(f"\r\x1b[K{writable(message, sys.stderr.encoding)}")
        sys.stderr.flush()


def end_progress() -> None:
    """Take the line of progress away."""
    if sys.stderr is not None and sys.stderr.isatty():
        sys.stderr.write("\r\x1b[K")
        sys.stderr.flush()


@contextmanager
def working(said: Words, language: Language, **values: object) -> Iterator[None]:
    """Show on a terminal that something is being done, for as long as it is."""
    if sys.stderr is None or not sys.stderr.isatty():
        yield
        return
    from rich.console import Console  # noqa: PLC0415 - only on a terminal
    from rich.text import Text  # noqa: PLC0415

    message = writable(for_terminal(said.filled(**values).say(language)), sys.stderr.encoding)
    with Console(stderr=True, highlight=False).status(Text(message)):
        yield


def say_nothing_certain(language: Language) -> None:
    """Say that what was asked for with its fixes has none to make."""
    complain(_NOTHING_CERTAIN.filled().say(language))


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
