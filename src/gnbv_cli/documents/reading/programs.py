"""Other programs that read a file for us: found, run in a folder of their own, ended in time."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
from collections.abc import Sequence
from pathlib import Path

SECONDS = 120
_OFFICES = (
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    *(
        f"{os.environ[name]}\\LibreOffice\\program\\soffice.exe"
        for name in ("ProgramFiles", "ProgramFiles(x86)")
        if name in os.environ
    ),
)


def office() -> str | None:
    """LibreOffice, where it is installed."""
    found = shutil.which("soffice") or shutil.which("libreoffice")
    return found or next((name for name in _OFFICES if Path(name).is_file()), None)


def pdf_reader() -> str | None:
    """pdftotext, where it is installed."""
    return shutil.which("pdftotext")


def ran(call: Sequence[str], folder: Path) -> bool:
    """Whether the program ran to its end and was content; whatever it started ends with it."""
    try:
        started = subprocess.Popen(
            call,
            cwd=folder,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=os.name == "posix",
        )
    except OSError:
        return False
    try:
        return started.wait(SECONDS) == 0
    except subprocess.TimeoutExpired:
        return False
    finally:
        _end(started)


def _end(started: subprocess.Popen[bytes]) -> None:
    if started.poll() is None:
        if hasattr(os, "killpg"):
            os.killpg(started.pid, signal.SIGKILL)  # the session that `ran` opened
        else:
            started.kill()
        started.wait()
