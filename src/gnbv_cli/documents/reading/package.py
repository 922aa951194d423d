"""The parts of a .docx file: its XML and nothing else, within limits."""

from __future__ import annotations

import io
import posixpath
import zlib
from xml.etree.ElementTree import Element, ParseError, TreeBuilder, XMLParser
from zipfile import BadZipFile, ZipFile

from gnbv_cli.documents.reading.parts import UnreadableDocument
from gnbv_cli.documents.reading.words import DAMAGED, ENCRYPTED, NOT_WORD, SUSPICIOUS, TOO_LONG

MOST_BYTES = 24 * 1024 * 1024
"""Of one part, unpacked."""
MOST_ELEMENTS = 1_000_000
DEEPEST = 150
_MOST_MEMBERS = 5_000
_MEMBER = b"PK\x01\x02"
_RELATIONS = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"


class Package:
    """A .docx file in memory. Pictures and whatever else it holds are never unpacked."""

    def __init__(self, data: bytes) -> None:
        if data.count(_MEMBER) > _MOST_MEMBERS:
            raise UnreadableDocument(SUSPICIOUS)
        try:
            self._archive = ZipFile(io.BytesIO(data))
        except (BadZipFile, ValueError, OSError, NotImplementedError):
            raise UnreadableDocument(DAMAGED) from None
        self._names = {name.casefold(): name for name in self._archive.namelist()}

    def holds(self, name: str) -> bool:
        """There is a member of this name."""
        return name.casefold() in self._names

    def main(self) -> str:
        """The name of the document itself."""
        targets = self.related("").get("officeDocument", "")
        if not self.holds(targets):
            raise UnreadableDocument(NOT_WORD)
        return targets

    def related(self, name: str) -> dict[str, str]:
        """The parts that `name` refers to, by the last word of their kind."""
        folder, file = posixpath.split(name)
        relations = self.tree(posixpath.join(folder, "_rels", f"{file}.rels"))
        if relations is None:
            return {}
        return {
            each.get("Type", "").rpartition("/")[2]: _member(folder, each.get("Target", ""))
            for each in relations.iter(_RELATIONS)
            if each.get("TargetMode") != "External"
        }

    def tree(self, name: str) -> Element | None:
        """The XML of a part; None where there is no such part."""
        if not self.holds(name):
            return None
        data = self._read(self._names[name.casefold()])
        parser = XMLParser(target=_Bounded())
        try:
            parser.feed(data)
            root = parser.close()
        except (ParseError, ValueError, LookupError):
            raise UnreadableDocument(DAMAGED) from None
        assert isinstance(root, Element)
        return root

    def _read(self, name: str) -> bytes:
        try:
            with self._archive.open(name) as member:
                data = member.read(MOST_BYTES + 1)
        except RuntimeError as error:  # a password; NotImplementedError is one as well
            words = DAMAGED if isinstance(error, NotImplementedError) else ENCRYPTED
            raise UnreadableDocument(words) from None
        except (BadZipFile, zlib.error, EOFError, OSError, ValueError, MemoryError):
            raise UnreadableDocument(DAMAGED) from None
        if len(data) > MOST_BYTES:
            raise UnreadableDocument(SUSPICIOUS)
        return data


class _Bounded(TreeBuilder):
    """Builds no tree that is too large or too deep, and none with a document type."""

    def __init__(self) -> None:
        super().__init__()
        self._elements = self._depth = 0

    def start(self, tag: str, attrs: dict[str, str], /) -> Element:
        self._elements += 1
        self._depth += 1
        if self._elements > MOST_ELEMENTS:
            raise UnreadableDocument(TOO_LONG)
        if self._depth > DEEPEST:
            raise UnreadableDocument(SUSPICIOUS)
        return super().start(tag, attrs)

    def end(self, tag: str, /) -> Element:
        self._depth -= 1
        return super().end(tag)

    def doctype(self, name: str, public: str | None, system: str | None, /) -> None:
        """Word writes none; it can only be there to declare entities."""
        raise UnreadableDocument(SUSPICIOUS)


def _member(folder: str, target: str) -> str:
    return posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
