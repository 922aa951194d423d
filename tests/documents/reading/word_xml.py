"""Word files made of bare XML, for what python-docx does not write."""

from __future__ import annotations

import io
from collections.abc import Mapping
from zipfile import ZIP_DEFLATED, ZipFile

_MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_TYPES = f"""<Types xmlns="{_PACKAGE}/content-types"><Default Extension="rels"
 ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override
 PartName="/word/document.xml" ContentType="{_TYPE}"/></Types>"""
_RELATIONS = f"""<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="r1"
 Type="{_OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>"""
_OWN = f"""<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="r1"
 Type="{_OFFICE}/numbering" Target="numbering.xml"/></Relationships>"""


def word_file(body: str, numbering: str = "", more: Mapping[str, bytes] | None = None) -> bytes:
    """A .docx file whose document has `body`; `numbering` is what stands in numbering.xml."""
    parts = {
        "[Content_Types].xml": _TYPES.encode(),
        "_rels/.rels": _RELATIONS.encode(),
        "word/document.xml": _wrapped("document", f"<w:body>{body}</w:body>"),
        **(more or {}),
    }
    if numbering:
        parts["word/_rels/document.xml.rels"] = _OWN.encode()
        parts["word/numbering.xml"] = _wrapped("numbering", numbering)
    made = io.BytesIO()
    with ZipFile(made, "w", ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return made.getvalue()


def _wrapped(root: str, inner: str) -> bytes:
    return f'<w:{root} xmlns:w="{_MAIN}">{inner}</w:{root}>'.encode()


def paragraph(runs: str, properties: str = "") -> str:
    """A paragraph of `runs`, which are XML."""
    return f"<w:p><w:pPr>{properties}</w:pPr>{runs}</w:p>"


def run(text: str, properties: str = "") -> str:
    """A run of text."""
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def numbered(text: str, level: int, number: int = 1) -> str:
    """A paragraph with an automatic number."""
    place = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'
    return paragraph(run(text), place)


def level(place: int, form: str, text: str, start: int = 1) -> str:
    """A level of a list in numbering.xml."""
    return (
        f'<w:lvl w:ilvl="{place}"><w:start w:val="{start}"/><w:numFmt w:val="{form}"/>'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
    )
