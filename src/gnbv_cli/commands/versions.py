"""The bytes of a version of a plan: a file, or `REV:path` as git keeps it."""

from __future__ import annotations

import os
import re
import subprocess

from gnbv_cli.commands.console import CannotRun, read_file
from gnbv_cli.texts.sentence import Language, Words
from gnbv_cli.written.source import LIMIT

_DRIVE = re.compile(r"[A-Za-z]:[\\/]")
_NO_GIT = Words(
    "Không tìm thấy tệp {name}, và máy chưa có lệnh git để đọc bản đã lưu",
    "{name} is no file, and there is no git to read it from",
)
_NO_REPOSITORY = Words(
    "Không tìm thấy tệp {name}, và thư mục này không thuộc kho git nào",
    "{name} is no file, and this folder is in no git repository",
)
_NO_REVISION = Words(
    "Kho git không có phiên bản '{revision}'", "There is no revision '{revision}' in git"
)
_NO_PATH = Words(
    "Phiên bản '{revision}' của kho git không có tệp {path} (tính từ gốc kho; từ thư mục này thì "
    "thêm ./)",
    "Revision '{revision}' in git has no file {path} (from the top of the repository; from this "
    "folder add ./)",
)
_NO_PATH_FROM_HERE = Words(
    "Phiên bản '{revision}' của kho git không có tệp {path} (tính từ thư mục này)",
    "Revision '{revision}' in git has no file {path} (from this folder)",
)
_FAILED = Words("Không đọc được {name} từ git: {why}", "Cannot read {name} from git: {why}")
QUIET = {
    "LC_ALL": "C",  # its messages are told apart below
    "GIT_TERMINAL_PROMPT": "0",
    "GIT_OPTIONAL_LOCKS": "0",
    "GIT_NO_LAZY_FETCH": "1",
}
"""What git is told: to ask nothing, lock nothing, fetch nothing."""


def version_bytes(name: str, language: Language) -> bytes:
    """What stands in the file `name` ('-': standard input), or in git under `REV:path`.

    At most one byte over the limit of a file. Raises `CannotRun` for what cannot be read.
    """
    if not is_revision(name):
        return read_file(name, language)
    return _from_git(name, language)


def is_revision(name: str) -> bool:
    """Whether `name` means a version in git: no file has it, nor is it a path on a drive."""
    return ":" in name and not _DRIVE.match(name) and not os.path.lexists(name)


def path_of(name: str) -> str:
    """Where the plan stands, or stood, among the files."""
    return name.rpartition(":")[2] if is_revision(name) else name


def _from_git(name: str, language: Language) -> bytes:
    call = ["git", "show", "--no-textconv", "--end-of-options", name]
    environment = {**os.environ, **QUIET}
    try:
        with subprocess.Popen(
            call,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env=environment,
        ) as git:
            return _read(git, name, language)
    except FileNotFoundError:
        raise CannotRun(_NO_GIT.filled(name=name).say(language)) from None
    except ValueError:  # NUL, or letters that no name has
        raise CannotRun(_NO_REVISION.filled(revision=name).say(language)) from None
    except OSError as error:
        raise CannotRun(_FAILED.filled(name=name, why=error).say(language)) from None


def _read(git: subprocess.Popen[bytes], name: str, language: Language) -> bytes:
    assert git.stdout is not None
    assert git.stderr is not None
    data = git.stdout.read(LIMIT + 1)
    if len(data) > LIMIT:
        git.kill()
        return data
    said = git.stderr.read(10_000).decode("utf-8", "replace")
    if git.wait() == 0:
        return data
    raise CannotRun(_why(name, said, language))


def _why(name: str, said: str, language: Language) -> str:
    revision, _, path = name.rpartition(":")
    if "not a git repository" in said:
        return _NO_REPOSITORY.filled(name=name).say(language)
    if "does not exist in" in said or "exists on disk, but not in" in said or "exists, but" in said:
        from_here = path.startswith(("./", "../"))
        words = _NO_PATH_FROM_HERE if from_here else _NO_PATH
        return words.filled(revision=revision, path=path).say(language)
    if "invalid object name" in said or "unknown revision" in said or "bad revision" in said:
        return _NO_REVISION.filled(revision=revision or name).say(language)
    first = next(iter(said.splitlines()), "").removeprefix("fatal: ")
    return _FAILED.filled(name=name, why=first).say(language)
