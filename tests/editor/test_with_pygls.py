"""The server spoken with by another implementation of the protocol: pygls's own client."""

from __future__ import annotations

import asyncio
import sys

import pytest
from lsprotocol import types
from pygls.lsp.client import LanguageClient

from tests.editor.plans import SMALL

PLAN, OTHER = "file:///a/b%20b/xã.plan.yaml", "file:///a/pod.yaml"
TYPED = "\n    coordinating: ['😀𠀀 Phòng Kinh tế xã']"
LEAD = "    lead: Phòng Kinh tế xã"


def positioned(text: str, words: str, encoding: str) -> types.Position:
    lines = text[: text.index(words)].split("\n")
    size = 2 if encoding == "utf-16" else 1
    codec = "utf-16-le" if encoding == "utf-16" else "utf-8"
    return types.Position(len(lines) - 1, len(lines[-1].encode(codec)) // size)


class Speaker:
    """A client that waits for the findings of one version."""

    def __init__(self) -> None:
        self.client = LanguageClient("test", "1")
        self.published: asyncio.Queue[types.PublishDiagnosticsParams] = asyncio.Queue()
        self.logged: list[str] = []

        @self.client.feature(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)  # type: ignore[untyped-decorator]
        def _published(found: types.PublishDiagnosticsParams) -> None:
            self.published.put_nowait(found)

        @self.client.feature(types.WINDOW_LOG_MESSAGE)  # type: ignore[untyped-decorator]
        def _logged(said: types.LogMessageParams) -> None:
            self.logged.append(said.message)

    async def start(self, encoding: str) -> types.InitializeResult:
        command = (sys.executable, "-m", "gnbv_cli", "lsp", "--delay", "0")
        await self.client.start_io(*command)
        general = types.GeneralClientCapabilities(position_encodings=[encoding])
        symbols = types.DocumentSymbolClientCapabilities(hierarchical_document_symbol_support=True)
        document = types.TextDocumentClientCapabilities(document_symbol=symbols)
        able = types.ClientCapabilities(general=general, text_document=document)
        result = await self.client.initialize_async(types.InitializeParams(able))
        self.client.initialized(types.InitializedParams())
        return result

    def open(self, uri: str, text: str) -> None:
        document = types.TextDocumentItem(uri, "yaml", 1, text)
        self.client.text_document_did_open(types.DidOpenTextDocumentParams(document))

    def change(self, uri: str, text: str, version: int) -> None:
        document = types.VersionedTextDocumentIdentifier(version, uri)
        whole = [types.TextDocumentContentChangeWholeDocument(text)]
        self.client.text_document_did_change(types.DidChangeTextDocumentParams(document, whole))

    async def findings(self, uri: str, version: int | None) -> list[types.Diagnostic]:
        while True:
            found = await self.published.get()
            if (found.uri, found.version) == (uri, version):
                return list(found.diagnostics)

    async def outline(self, uri: str) -> int:
        asked = types.DocumentSymbolParams(types.TextDocumentIdentifier(uri))
        return len(await self.client.text_document_document_symbol_async(asked) or ())

    async def hover(self, uri: str, place: types.Position) -> types.Hover | None:
        asked = types.HoverParams(types.TextDocumentIdentifier(uri), place)
        return await self.client.text_document_hover_async(asked)


async def conversation(encoding: str) -> None:
    speaker = Speaker()
    result = await speaker.start(encoding)
    assert result.capabilities.position_encoding == encoding
    speaker.open(PLAN, SMALL)
    assert await speaker.findings(PLAN, 1) == []
    speaker.open(OTHER, "kind: Pod\n")
    assert await speaker.findings(OTHER, 1) == []
    parts = await speaker.outline(PLAN)
    for typed in range(1, len(TYPED) + 1):
        text = SMALL.replace(LEAD, LEAD + TYPED[:typed])
        speaker.change(PLAN, text, typed + 1)
        assert await speaker.outline(PLAN) == parts
        for words in ("owner: Phòng", "60 triệu"):
            place = positioned(text, words, encoding)
            place.character += 8
            shown = await speaker.hover(PLAN, place)
            assert shown is not None
            assert shown.range is not None
            assert shown.range.start.line == place.line
    assert await speaker.findings(PLAN, len(TYPED) + 1) == []
    behind = positioned(text, "Phòng Kinh tế xã']", encoding)
    shown = await speaker.hover(PLAN, behind)
    assert shown is not None
    assert shown.range is not None
    assert shown.range.start == behind

    speaker.client.cancel_request(types.CancelParams(id="unknown"))
    identifier = types.TextDocumentIdentifier(PLAN)
    speaker.client.text_document_did_save(types.DidSaveTextDocumentParams(identifier))
    speaker.client.text_document_did_close(types.DidCloseTextDocumentParams(identifier))
    assert await speaker.findings(PLAN, None) == []
    assert await speaker.hover(PLAN, behind) is None
    speaker.open(PLAN, SMALL.replace("policies: []", "policies: ["))
    (fault,) = await speaker.findings(PLAN, 1)
    assert str(fault.code).startswith("FIL")
    assert await speaker.outline(PLAN) == 0  # what was closed is forgotten
    assert await speaker.outline(OTHER) == 0
    assert speaker.logged == []
    await speaker.client.shutdown_async(None)
    speaker.client.exit(None)
    await speaker.client.stop()  # type: ignore[no-untyped-call]


@pytest.mark.parametrize("encoding", ["utf-16", "utf-8"])
def test_a_whole_conversation(encoding: str) -> None:
    asyncio.run(conversation(encoding))
