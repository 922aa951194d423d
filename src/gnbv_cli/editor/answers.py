"""What an editor asks of an open plan, and what it is answered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lsprotocol import types

from gnbv_cli.editor import protocol
from gnbv_cli.editor.actions import actions
from gnbv_cli.editor.definitions import definition
from gnbv_cli.editor.hover import hover
from gnbv_cli.editor.opened import Opened
from gnbv_cli.editor.outline import outline
from gnbv_cli.review.review import Review

if TYPE_CHECKING:
    from gnbv_cli.editor.server import Server


def register_answers(server: Server) -> None:
    """Have `server` answer what an editor may ask."""

    @server.feature(types.TEXT_DOCUMENT_HOVER)
    def _hover(params: types.HoverParams) -> types.Hover | None:
        opened, review = _asked(server, params.text_document)
        if opened is None or review is None:
            return None
        said = hover(review, _offset(opened, params.position), opened.language)
        markdown = protocol.takes_markdown(server.client_capabilities)
        return None if said is None else protocol.hover(said, opened, markdown)

    @server.feature(types.TEXT_DOCUMENT_DEFINITION)
    def _definition(params: types.DefinitionParams) -> types.Location | None:
        opened, review = _asked(server, params.text_document)
        if opened is None or review is None:
            return None
        found = definition(review, _offset(opened, params.position))
        return None if found is None else protocol.location(found.declared, opened)

    @server.feature(types.TEXT_DOCUMENT_DOCUMENT_SYMBOL)
    def _outline(params: types.DocumentSymbolParams) -> protocol.Symbols:
        opened, review = _asked(server, params.text_document)
        if opened is None or review is None:
            return None
        return protocol.symbols(outline(review.reading.root), opened, server.client_capabilities)

    _register_actions(server)


def _register_actions(server: Server) -> None:
    kinds = types.CodeActionOptions(code_action_kinds=[types.CodeActionKind.QuickFix])

    @server.feature(types.TEXT_DOCUMENT_CODE_ACTION, kinds)
    def _actions(params: types.CodeActionParams) -> list[types.CodeAction] | None:
        opened, review = _asked(server, params.text_document)
        if opened is None or review is None:
            return None
        if not protocol.wants_quick_fixes(params.context.only):
            return []
        found = actions(review, protocol.span(params.range, opened), opened.language)
        return [protocol.action(each, opened) for each in found]


def _asked(
    server: Server, document: types.TextDocumentIdentifier
) -> tuple[Opened | None, Review | None]:
    """The text that is asked about and its review, where it is open and a plan."""
    opened = server.opened(document.uri)
    return opened, opened.review if opened is not None else None


def _offset(opened: Opened, position: types.Position) -> int:
    return opened.positions.offset(position.line, position.character)
