"""An .xlsx file as a package of XML parts, each read as a stream and none of them trusted."""

from __future__ import annotations

import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple
from xml.parsers import expat
from zipfile import BadZipFile, LargeZipFile, ZipFile

from gnbv_cli.documents.spreadsheets.telling import quoted, unreadable
from gnbv_cli.texts.sentence import Words

LARGEST_FILE = 32 * 2**20
LARGEST_PART = 192 * 2**20
"""Of bytes unpacked. A million empty rows are well below it."""
_MOST_PARTS = 2_000
_CHUNK = 2**16

_TOO_LARGE = Words(
    "{file} lớn hơn {limit} MB: không phải biểu phân bổ; chưa đọc gì",
    "{file} is larger than {limit} MB: no allocation table; nothing was read",
)
_UNPACKS_TOO_LARGE = Words(
    "{file}: phần '{part}' giải nén ra lớn hơn {limit} MB; chưa đọc gì",
    "{file}: the part '{part}' unpacks to more than {limit} MB; nothing was read",
)
_NO_PACKAGE = Words(
    "{file} không phải tệp .xlsx, hoặc đã bị cắt cụt, hỏng",
    "{file} is no .xlsx file, or is truncated or damaged",
)
_LOCKED = Words(
    "{file} có mật khẩu, hoặc là tệp Excel kiểu cũ (.xls): bỏ mật khẩu, lưu lại thành .xlsx",
    "{file} has a password, or is an old Excel file (.xls): save it as .xlsx without one",
)
_ENTITIES = Words(
    "{file}: phần '{part}' khai báo thực thể XML, bảng tính thật không có; chưa đọc gì",
    "{file}: the part '{part}' declares XML entities, which no real sheet has; nothing was read",
)

_OLE = b"\xd0\xcf\x11\xe0"


class Handlers(NamedTuple):
    """What is called for the start and end of each element, without its prefix, and for text."""

    start: Callable[[str, dict[str, str]], None]
    end: Callable[[str], None] = lambda name: None
    text: Callable[[str], None] = lambda text: None


class Package:
    """The parts of a file by name."""

    def __init__(self, file: ZipFile, name: str) -> None:
        self._file = file
        self._parts = {info.filename: info for info in file.infolist()}
        self.name = name

    def has(self, part: str) -> bool:
        """Whether there is such a part."""
        return part in self._parts

    def read(self, part: str, handlers: Handlers) -> None:
        """Hands the elements of a part to `handlers`, in order; raises `UnreadableDocument`."""
        parser = expat.ParserCreate()
        parser.buffer_text = True
        parser.StartElementHandler = lambda name, found: handlers.start(
            name[name.find(":") + 1 :], _plain(found)
        )
        parser.EndElementHandler = lambda name: handlers.end(name[name.find(":") + 1 :])
        parser.CharacterDataHandler = handlers.text
        parser.StartDoctypeDeclHandler = self._refuse(part)
        try:
            for chunk in self._chunks(part):
                parser.Parse(chunk, False)
            parser.Parse(b"", True)
        except (expat.ExpatError, LookupError, ValueError):  # LookupError: an unknown encoding
            raise unreadable(_NO_PACKAGE, file=self.name) from None

    def _refuse(self, part: str) -> Callable[..., None]:
        def refuse(*_: object) -> None:
            raise unreadable(_ENTITIES, file=self.name, part=quoted(part))

        return refuse

    def _chunks(self, part: str) -> Iterator[bytes]:
        size = 0
        if part not in self._parts:
            raise unreadable(_NO_PACKAGE, file=self.name)
        with self._damage_told(), self._file.open(self._parts[part]) as stream:
            while chunk := stream.read(_CHUNK):
                size += len(chunk)
                if size > LARGEST_PART:
                    limit = LARGEST_PART // 2**20
                    raise unreadable(
                        _UNPACKS_TOO_LARGE, file=self.name, part=quoted(part), limit=limit
                    )
                yield chunk

    @contextmanager
    def _damage_told(self) -> Iterator[None]:
        try:
            yield
        except (BadZipFile, zlib.error, EOFError, NotImplementedError, ValueError):
            raise unreadable(_NO_PACKAGE, file=self.name) from None
        except RuntimeError:  # what zipfile raises for a part with a password
            raise unreadable(_LOCKED, file=self.name) from None


def _plain(attributes: dict[str, str]) -> dict[str, str]:
    """Attributes without the prefixes of their namespaces."""
    if not any(":" in name for name in attributes):
        return attributes
    return {name[name.find(":") + 1 :]: value for name, value in attributes.items()}


@contextmanager
def opened(path: Path) -> Iterator[Package]:
    """The package in a file; raises `UnreadableDocument`, and `OSError` as `open` does."""
    name = quoted(path.name)
    refuse_large(path)
    with path.open("rb") as stream:
        head = stream.read(len(_OLE))
    if head == _OLE:
        raise unreadable(_LOCKED, file=name)
    try:
        file = ZipFile(path)
    except (BadZipFile, LargeZipFile, EOFError, ValueError, NotImplementedError):
        raise unreadable(_NO_PACKAGE, file=name) from None
    with file:
        if len(file.infolist()) > _MOST_PARTS:
            raise unreadable(_NO_PACKAGE, file=name)
        yield Package(file, name)


def refuse_large(path: Path) -> None:
    """Raises `UnreadableDocument` for a file that is too large to be a table."""
    if path.stat().st_size > LARGEST_FILE:
        limit = LARGEST_FILE // 2**20
        raise unreadable(_TOO_LARGE, file=quoted(path.name), limit=limit)
