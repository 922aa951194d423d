"""Other programs that turn a file into one that is read here, where they are installed."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory

from gnbv_cli.documents.reading.parts import UnreadableDocument, filled
from gnbv_cli.documents.reading.words import CONVERSION_FAILED, NO_LIBREOFFICE, NO_PDFTOTEXT

_SECONDS = 120
_MOST_BYTES = 32 * 1024 * 1024
_CALLED = {"doc": ".doc", "odt": ".odt", "rtf": ".rtf", "html": "HTML"}


def by_libreoffice(data: bytes, kind: str) -> bytes:
    """`data`, a file of `kind`, as a .docx file; LibreOffice works in a folder of its own."""
    office = shutil.which("soffice") or shutil.which("libreoffice")
    if office is None:
        raise UnreadableDocument(filled(NO_LIBREOFFICE, kind=_CALLED[kind]))
    with TemporaryDirectory(prefix="gnbv-") as folder:
        source = Path(folder, f"document.{kind}")
        source.write_bytes(data)
        profile = Path(folder, "profile").as_uri()
        call = [office, f"-env:UserInstallation={profile}", "--headless", "--norestore"]
        call += ["--convert-to", "docx:MS Word 2007 XML", "--outdir", folder, str(source)]
        _run(call, folder, _CALLED[kind])
        made = source.with_suffix(".docx")
        if not made.is_file() or made.stat().st_size > _MOST_BYTES:
            raise UnreadableDocument(filled(CONVERSION_FAILED, kind=_CALLED[kind]))
        return made.read_bytes()


def by_pdftotext(data: bytes) -> str:
    """The text of a PDF file."""
    program = shutil.which("pdftotext")
    if program is None:
        raise UnreadableDocument(NO_PDFTOTEXT)
    with TemporaryDirectory(prefix="gnbv-") as folder:
        source, made = Path(folder, "document.pdf"), Path(folder, "document.txt")
        source.write_bytes(data)
        _run([program, "-enc", "UTF-8", "-nopgbrk", str(source), str(made)], folder, ".pdf")
        if not made.is_file() or made.stat().st_size > _MOST_BYTES:
            raise UnreadableDocument(filled(CONVERSION_FAILED, kind=".pdf"))
        return made.read_text("utf-8", errors="replace")


def _run(call: list[str], folder: str, kind: str) -> None:
    environment = {**os.environ, "HOME": folder}
    try:
        subprocess.run(
            call, check=True, timeout=_SECONDS, cwd=folder, env=environment,
            stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )  # fmt: skip
    except (OSError, subprocess.SubprocessError):
        raise UnreadableDocument(filled(CONVERSION_FAILED, kind=kind)) from None
