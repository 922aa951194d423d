"""What an editor asks of an open plan, and what it is answered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lsprotocol import types

from gnbv_cli.editor import protocol
from gnbv_cli.editor.actions import actions
from gnbv_cli.editor.definitions import definition
from gnbv_cli.editor.hover import hover
from gnbv_cli.editor.moved import UNMOVED
from gnbv_cli.editor.opened import LastRead, Opened
from gnbv_cli.editor.outline import moved_symbols, outline

if TYPE_CHECKING:
    from gnbv_cli.editor.server import Server


def register_answers(server: Server) -> None:
    """Have `server` answer what an editor may ask."""

    @server.feature(types.TEXT_DOCUMENT_HOVER)
    def _hover(params: types.HoverParams) -> types.Hover | None:
        opened, read, offset = _pointed(server, params)
        if opened is None or read is None or offset is None:
            return None
        said = hover(read.review, offset, opened.language)
        if said is None:
            return None
        markdown = protocol.takes_markdown(server.client_capabilities)
        return protocol.hover(said._replace(span=read.moved.span(said.span)), opened, markdown)

    @server.feature(types.TEXT_DOCUMENT_DEFINITION)
    def _definition(params: types.DefinitionParams) -> types.Location | None:
        opened, read, offset = _pointed(server, params)
        if opened is None or read is None or offset is None:
            return None
        found = definition(read.review, offset)
        return None if found is None else protocol.location(read.moved.span(found.declared), opened)

    @server.feature(types.TEXT_DOCUMENT_DOCUMENT_SYMBOL)
    def _outline(params: types.DocumentSymbolParams) -> protocol.Symbols:
        opened = server.opened(params.text_document.uri)
        read = opened.last_read if opened is not None else None
        if opened is None or read is None:
            return None
        parts = outline(read.review.reading.root)
        if read.moved != UNMOVED:
            parts = moved_symbols(parts, read.moved)
        return protocol.symbols(parts, opened, server.client_capabilities)

    _register_actions(server)


def _register_actions(server: Server) -> None:
    kinds = types.CodeActionOptions(code_action_kinds=[types.CodeActionKind.QuickFix])

    @server.feature(types.TEXT_DOCUMENT_CODE_ACTION, kinds)
    def _actions(params: types.CodeActionParams) -> list[types.CodeAction] | None:
        opened = server.opened(params.text_document.uri)
        review = opened.review if opened is not None else None
        if opened is None or review is None:
            return None
        if not protocol.wants_quick_fixes(params.context.only):
            return []
        found = actions(review, protocol.span(params.range, opened), opened.language)
        return [protocol.action(each, opened) for each in found]


def _pointed(
    server: Server, params: types.HoverParams | types.DefinitionParams
) -> tuple[Opened | None, LastRead | None, int | None]:
    """The text that is asked about, what to go by, and the place in that."""
    opened = server.opened(params.text_document.uri)
    read = opened.last_read if opened is not None else None
    if opened is None or read is None:
        return opened, read, None
    at = params.position
    return opened, read, read.moved.then(opened.positions.offset(at.line, at.character))
