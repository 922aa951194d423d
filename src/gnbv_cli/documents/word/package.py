"""The file of a Word document: the same document gives the same bytes, wherever it is made."""

from __future__ import annotations

import io
from datetime import UTC, datetime
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from docx.document import Document

from gnbv_cli.review.today import stated_time

_EARLIEST = datetime(1980, 1, 1, tzinfo=UTC)
"""The first day that a zip file can name."""
_LATEST = datetime(2107, 12, 31, tzinfo=UTC)


def made_at() -> datetime:
    """The time that the file bears: SOURCE_DATE_EPOCH, or a fixed day where none is stated."""
    stated = stated_time()
    if stated is None:
        return _EARLIEST
    return min(max(_EARLIEST, stated), _LATEST)


def packed(document: Document, title: str, author: str) -> bytes:
    """`document` as the bytes of a .docx file."""
    time = made_at()
    about = document.core_properties
    about.title, about.author, about.last_modified_by = title[:255], author[:255], ""
    about.comments, about.language, about.revision = "", "vi-VN", 1
    about.created = about.modified = time.replace(tzinfo=None)
    _drop_thumbnail(document)
    loose = io.BytesIO()
    document.save(loose)
    return _with_dates(loose.getvalue(), time)


def _drop_thumbnail(document: Document) -> None:
    """The template's picture of its first page is not this document's."""
    relations = document.part.package.rels if document.part.package else {}
    for name in [name for name, found in relations.items() if "thumbnail" in found.reltype]:
        del relations[name]


def _with_dates(data: bytes, time: datetime) -> bytes:
    """The zip file `data` with `time` for the date of each of its parts."""
    fixed = io.BytesIO()
    with ZipFile(io.BytesIO(data)) as parts, ZipFile(fixed, "w") as packing:
        for name in parts.namelist():
            part = ZipInfo(name, time.timetuple()[:6])
            part.compress_type, part.create_system, part.external_attr = (
                ZIP_DEFLATED,
                3,
                0o644 << 16,
            )
            packing.writestr(part, parts.read(name))
    return fixed.getvalue()
