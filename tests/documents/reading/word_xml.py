"""Word files written by hand, as small as they can be."""

from __future__ import annotations

import io
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

from gnbv_cli.documents.reading.source import (
    SourceDocument,
    SourceLine,
    SourceTable,
    read_document,
)

SPACES = " ".join(
    (
        'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
        'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
        'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
        'xmlns:v="urn:schemas-microsoft-com:vml"',
        'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
    )
)
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"


def relations(**targets: str) -> str:
    each = "".join(
        f'<Relationship Id="{kind}" Type="{OFFICE}/{kind}" Target="{target}"/>'
        for kind, target in targets.items()
    )
    return f'<Relationships xmlns="{PACKAGE}">{each}</Relationships>'


def packed(members: dict[str, str | bytes]) -> bytes:
    buffer = io.BytesIO()
    with ZipFile(buffer, "w", ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return buffer.getvalue()


def word(body: str, **others: str) -> bytes:
    """A document of `body`; `others` are its parts ('numbering', 'styles', 'footnotes')."""
    members: dict[str, str | bytes] = {
        "_rels/.rels": relations(officeDocument="word/document.xml"),
        "word/document.xml": f"<w:document {SPACES}><w:body>{body}</w:body></w:document>",
        "word/_rels/document.xml.rels": relations(**{name: f"{name}.xml" for name in others}),
    }
    for name, content in others.items():
        members[f"word/{name}.xml"] = f"<w:{name} {SPACES}>{content}</w:{name}>"
    return packed(members)


def p(text: str = "", properties: str = "", inside: str = "") -> str:
    """A paragraph."""
    runs = f"<w:r><w:t xml:space='preserve'>{text}</w:t></w:r>" if text else ""
    return f"<w:p><w:pPr>{properties}</w:pPr>{runs}{inside}</w:p>"


def cell(*texts: str, properties: str = "") -> str:
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{''.join(map(p, texts)) or p()}</w:tc>"


def table(*rows: list[str]) -> str:
    lines = (f"<w:tr>{''.join(row)}</w:tr>" for row in rows)
    return f"<w:tbl>{''.join(lines)}</w:tbl>"


def read(data: bytes | str, folder: Path, name: str = "plan.docx") -> SourceDocument:
    file = folder / name
    file.write_bytes(data.encode("utf-8") if isinstance(data, str) else data)
    return read_document(file)


def said(document: SourceDocument) -> list[str]:
    """The lines with their markers; a table's rows between bars."""
    shown: list[str] = []
    for part in document.parts:
        if isinstance(part, SourceLine):
            shown.append(f"{part.marker} {part.text}".strip())
        else:
            assert isinstance(part, SourceTable)
            shown += [f"|{'|'.join(row)}|" for row in part.rows]
    return shown


def remarks(document: SourceDocument) -> list[str]:
    return [words.en for words in document.remarks]
