"""A document of another office format, by way of LibreOffice."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from gnbv_cli.documents.reading.package import Package
from gnbv_cli.documents.reading.parts import SourceDocument, UnreadableDocument, filled
from gnbv_cli.documents.reading.programs import office, ran
from gnbv_cli.documents.reading.word import read_word
from gnbv_cli.documents.reading.words import BY_OFFICE, NO_CONVERTER, TOO_LARGE, UNCONVERTED
from gnbv_cli.written.source import LIMIT

_FILTERS = {"doc": "MS Word 97", "odt": "writer8", "rtf": "Rich Text Format"}
"""Named, as LibreOffice would take a broken file for a text of odd letters."""
_SECURITY = "/org.openoffice.Office.Common/Security/Scripting"
_SETTINGS = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
{items}
</oor:items>
"""
_ITEM = (
    f'<item oor:path="{_SECURITY}"><prop oor:name="{{name}}" oor:op="fuse">'
    "<value>true</value></prop></item>"
)
_SAFE = ("DisableMacrosExecution", "BlockUntrustedRefererLinks", "DisableActiveContent")
"""Nothing in the document runs, and nothing is fetched for it."""


def read_by_office(data: bytes, kind: str) -> SourceDocument:
    """The document of the `kind` 'doc', 'odt' or 'rtf'."""
    program = office()
    if program is None:
        raise UnreadableDocument(filled(NO_CONVERTER, kind=f".{kind}"))
    with TemporaryDirectory(prefix="gnbv-", ignore_cleanup_errors=True) as name:
        word = _converted(program, Path(name), data, kind)
    document = read_word(Package(word))
    remark = filled(BY_OFFICE, kind=f".{kind}")
    return document._replace(remarks=(remark, *document.remarks))


def _converted(program: str, folder: Path, data: bytes, kind: str) -> bytes:
    """The Word file that LibreOffice makes of `data`, with a profile of its own."""
    written, into = folder / f"document.{kind}", folder / "out"
    written.write_bytes(data)
    settings = folder / "profile" / "user" / "registrymodifications.xcu"
    settings.parent.mkdir(parents=True)
    items = "\n".join(_ITEM.format(name=name) for name in _SAFE)
    settings.write_text(_SETTINGS.format(items=items), "utf-8")
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    call = [program, profile, "--headless", "--norestore", f"--infilter={_FILTERS[kind]}"]
    call += ["--convert-to", "docx:MS Word 2007 XML", "--outdir", str(into), str(written)]
    result = into / "document.docx"
    if not ran(call, folder) or not result.is_file():
        raise UnreadableDocument(filled(UNCONVERTED, kind=f".{kind}"))
    if result.stat().st_size > LIMIT:
        raise UnreadableDocument(TOO_LARGE)
    return result.read_bytes()
