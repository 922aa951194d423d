"""A file that is written whole or not at all, and never to a place that was not meant.

The new content goes to a temporary file in the same folder, is forced to the disk, and takes the
name in one step: whoever reads the name sees the old content or the new, never a part of either.
"""

from __future__ import annotations

import os
import secrets
import stat
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from gnbv_cli.texts.sentence import Sentence, Words

_EXISTS = Words("{file} đã có; thêm --force để ghi đè", "{file} exists; use --force")
_NOT_A_FILE = Words(
    "{file} không phải là tệp thường; không ghi đè",
    "{file} is not a regular file; it is not overwritten",
)
_LOST_LINK = Words(
    "{file} là liên kết không còn dẫn đến tệp nào; không ghi",
    "{file} is a link to no file; nothing is written",
)
_CHANGED = Words(
    "Tệp đã thay đổi từ lúc kiểm tra; chưa ghi gì", "File changed meanwhile; nothing written"
)
_FAILED = Words("Không ghi được tệp {file}: {why}", "Cannot write {file}: {why}")
_NO_FOLDER = Words("không có thư mục chứa tệp", "its folder does not exist")
_DENIED = Words("không có quyền ghi", "no permission to write there")


class CannotWrite(Exception):  # noqa: N818 - what stood there before still stands
    """The file was not written; `sentence` says why in one line."""

    def __init__(self, words: Words, file: str, why: Words | str = "") -> None:
        self.sentence: Sentence = words.filled(file=file, why=why)
        super().__init__(self.sentence.say("en"))


def refuse_to_overwrite(name: str) -> None:
    """Raises `CannotWrite` where something stands under `name`; spares the work that would be lost.

    `write_whole` looks again when it writes.
    """
    with suppress(ValueError):
        if os.path.lexists(name):
            raise CannotWrite(_EXISTS, name)


def write_whole(
    name: str,
    data: bytes | Iterable[bytes],
    *,
    replace: bool,
    instead_of: bytes | None = None,
) -> None:
    """Make `data`, as a whole or in pieces, the content of the file `name`.

    With `instead_of`, only where this is what stands there until the last moment.

    With `replace` a regular file that stands there gives way, and its mode bits (and, as far as
    permitted, its owner) stay. A symbolic link stays too: what it leads to is replaced, if that is
    a regular file. Folders, devices, pipes and links that lead nowhere are never replaced. Other
    hard links to the old content keep it.

    Raises `CannotWrite` where it cannot; then nothing has changed, and nothing is left behind.
    """
    try:
        target = Path(name).resolve() if replace else Path(name)
        old = _replaceable(name, target) if replace else None
        with _temporary(target, data, old) as temporary:
            if instead_of is not None and target.read_bytes() != instead_of:
                raise CannotWrite(_CHANGED, name)
            if replace:
                temporary.replace(target)
            else:
                _put_where_nothing_is(temporary, target)
        _sync_folder(target.parent)
    except FileExistsError:
        raise CannotWrite(_EXISTS, name) from None
    except (FileNotFoundError, NotADirectoryError):
        raise CannotWrite(_FAILED, name, _NO_FOLDER) from None
    except PermissionError:
        raise CannotWrite(_FAILED, name, _DENIED) from None
    except (OSError, ValueError, RuntimeError) as error:  # a loop of links is a RuntimeError
        why = getattr(error, "strerror", None) or str(error)
        raise CannotWrite(_FAILED, name, why) from None


def _replaceable(name: str, target: Path) -> os.stat_result | None:
    """What stands at `target` and may be replaced; None where nothing does."""
    try:
        old = target.lstat()
    except FileNotFoundError:
        if Path(name).is_symlink():
            raise CannotWrite(_LOST_LINK, name) from None
        return None
    if not stat.S_ISREG(old.st_mode):
        raise CannotWrite(_NOT_A_FILE, name)
    if not os.access(target, os.W_OK):
        raise PermissionError  # write-protected: renaming would get round it
    return old


@contextmanager
def _temporary(
    target: Path, data: bytes | Iterable[bytes], old: os.stat_result | None
) -> Iterator[Path]:
    """A file beside `target` that holds `data`; gone at the end, unless it took another name."""
    temporary = target.with_name(f".gnbv-{secrets.token_hex(8)}.tmp")
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    # Nobody may read in between what only its owner was to read.
    descriptor = os.open(temporary, flags, 0o666 if old is None else 0o600)
    try:
        with open(descriptor, "wb") as file:  # noqa: PTH123 - a descriptor, not a path
            file.writelines([data] if isinstance(data, bytes) else data)
            file.flush()
            if old is not None:
                _take_over(descriptor, temporary, old)
            os.fsync(descriptor)
        yield temporary
    finally:
        with suppress(OSError):  # gone where it took the name
            temporary.unlink()


def _take_over(descriptor: int, temporary: Path, old: os.stat_result) -> None:
    """Give the temporary file the owner and the mode bits of the old one."""
    if hasattr(os, "fchown"):
        with suppress(OSError):
            os.fchown(descriptor, old.st_uid, old.st_gid)
    temporary.chmod(stat.S_IMODE(old.st_mode))


def _put_where_nothing_is(temporary: Path, target: Path) -> None:
    """Name the temporary file `target`; raises `FileExistsError` where the name is taken."""
    try:
        target.hardlink_to(temporary)
    except FileExistsError:
        raise
    except (OSError, NotImplementedError):  # a file system without hard links
        if os.path.lexists(target):
            raise FileExistsError from None
        temporary.rename(target)


def _sync_folder(folder: Path) -> None:
    """Force the new name to the disk, where the system can."""
    with suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
