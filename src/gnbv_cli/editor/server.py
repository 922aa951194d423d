"""The language server: the texts that are open in the editor, and their findings, shown unasked.

What is said is worked out by modules that know nothing of the protocol; `answers` says it when
asked.
"""

from __future__ import annotations

import asyncio
import gc
import logging
import os
import sys
from collections.abc import Callable
from functools import partial
from pathlib import PurePath
from typing import Any

from lsprotocol import types
from pygls.lsp.server import LanguageServer
from pygls.uris import to_fs_path

from gnbv_cli import __version__
from gnbv_cli.editor import protocol
from gnbv_cli.editor.answers import register_answers
from gnbv_cli.editor.diagnostics import diagnostics
from gnbv_cli.editor.opened import SETTINGS, Chosen, Opened
from gnbv_cli.editor.waiting import Latest, Waiting
from gnbv_cli.texts.sentence import Words

_FAULT = Words(
    "Lỗi của gnbv, không phải của kế hoạch; gửi dòng này cho người phụ trách: "
    "gnbv {version}, {kind}: {message}",
    "A fault of gnbv, not of the plan; report this line: gnbv {version}, {kind}: {message}",
)

_LEFT_OVER = 100_000
"""So many objects, some ten reviews' worth, are left before cycles among them are collected: at
any time Python chose itself it would be during a review, for a tenth of its time."""


def serve(chosen: Callable[[str], Chosen], delay: float) -> bool:
    """Answer an editor over standard input and output until it says to exit.

    `chosen` tells what a plan is reviewed by; a review waits until nothing was typed for `delay`
    seconds. Gives whether the editor took leave as it should.
    """
    # A question that is taken back after its answer is nothing to tell.
    logging.getLogger("pygls").setLevel(logging.ERROR)
    server = Server(chosen, delay)
    # What else may write to standard output would break the conversation.
    with open(os.dup(sys.stdout.fileno()), "wb") as answers:  # noqa: PTH123 - a descriptor
        os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
        server.start_io(stdout=answers)
    return server.took_leave


class Server(LanguageServer):
    """The server, with the texts that are open in the editor."""

    def __init__(self, chosen: Callable[[str], Chosen], delay: float) -> None:
        # Whole texts: pygls breaks lines also where editors and plans do not.
        super().__init__(
            "gnbv", __version__, text_document_sync_kind=types.TextDocumentSyncKind.Full
        )
        self.took_leave = False
        self._chosen = chosen
        self._opened: dict[str, Opened] = {}
        self._told: set[str] = set()
        self._waiting = Latest(delay, _later)
        _register(self)

    def report_server_error(self, error: Exception, source: Any) -> None:
        """Say in the editor's log, and not in its face, what went wrong."""
        del source
        self.log(
            _FAULT.filled(version=__version__, kind=type(error).__name__, message=error).say("vi")
        )

    def log(self, message: str) -> None:
        """Write to the editor's log."""
        said = message.encode("utf-8", "backslashreplace").decode("utf-8")
        self.window_log_message(types.LogMessageParams(types.MessageType.Warning, said))

    def take(self, uri: str, version: int | None, text: str) -> None:
        """Keep a text that was opened or changed."""
        path = to_fs_path(uri) if uri.startswith("file:") else None
        encoding = protocol.encoding(self.workspace.position_encoding)
        opened = Opened(uri, path or "-", text, version, encoding)
        if (before := self._opened.get(uri)) is not None:
            opened.follows(before)
        self._opened[uri] = opened

    def opened(self, uri: str) -> Opened | None:
        """The text that is open under `uri`, with what it is reviewed by."""
        found = self._opened.get(uri)
        if found is not None and found.chosen is None:
            found.chosen = self._chosen(found.path)
            if found.chosen.trouble and found.chosen.trouble not in self._told:
                self._told.add(found.chosen.trouble)
                self.log(found.chosen.trouble)
        return found

    def forget(self, uri: str) -> None:
        """The text is closed: nothing more is shown of it."""
        self._waiting.drop(uri)
        self._opened.pop(uri, None)
        self.text_document_publish_diagnostics(types.PublishDiagnosticsParams(uri, []))

    def review_later(self, uri: str) -> None:
        """Show the findings once nothing more is typed."""
        self._waiting.put(uri, partial(self.review, uri))

    def review(self, uri: str) -> None:
        """Show the findings of the text as it is now."""
        try:
            self._review(uri)
        except Exception as error:  # a fault of ours is no reason to leave the editor alone
            self.report_server_error(error, None)

    def _review(self, uri: str) -> None:
        self._waiting.drop(uri)
        opened = self.opened(uri)
        if opened is None:
            return
        found = opened.review
        said = [] if found is None else diagnostics(found, opened.language)
        shown = [protocol.diagnostic(each, opened) for each in said]
        self.text_document_publish_diagnostics(
            types.PublishDiagnosticsParams(uri, shown, version=opened.version)
        )
        if gc.get_count()[0] > _LEFT_OVER:
            gc.collect()

    def review_all(self) -> None:
        """Show the findings of every open text anew: what they go by may have changed."""
        for uri, opened in list(self._opened.items()):
            opened.reconsider()
            self.review(uri)


def _later(delay: float, work: Callable[[], None]) -> Waiting:
    return asyncio.get_running_loop().call_later(delay, work)


def _register(server: Server) -> None:
    _register_texts(server)
    register_answers(server)

    @server.feature(types.SHUTDOWN)
    def _shutdown(*_: object) -> None:
        server.took_leave = True


def _register_texts(server: Server) -> None:
    @server.feature(types.TEXT_DOCUMENT_DID_OPEN)
    def _opened(params: types.DidOpenTextDocumentParams) -> None:
        document = params.text_document
        server.take(document.uri, document.version, document.text)
        server.review(document.uri)

    @server.feature(types.TEXT_DOCUMENT_DID_CHANGE)
    def _changed(params: types.DidChangeTextDocumentParams) -> None:
        document = params.text_document
        text = server.workspace.get_text_document(document.uri).source
        server.take(document.uri, document.version, text)
        server.review_later(document.uri)

    @server.feature(types.TEXT_DOCUMENT_DID_SAVE)
    def _saved(params: types.DidSaveTextDocumentParams) -> None:
        if PurePath(params.text_document.uri).name == SETTINGS:
            server.review_all()

    @server.feature(types.WORKSPACE_DID_CHANGE_WATCHED_FILES)
    def _changed_outside(params: types.DidChangeWatchedFilesParams) -> None:
        if any(PurePath(change.uri).name == SETTINGS for change in params.changes):
            server.review_all()

    @server.feature(types.TEXT_DOCUMENT_DID_CLOSE)
    def _closed(params: types.DidCloseTextDocumentParams) -> None:
        server.forget(params.text_document.uri)
