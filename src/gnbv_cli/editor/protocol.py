"""Findings, hovers, fixes and outlines in the types of the protocol."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TypeAlias

from lsprotocol import types

from gnbv_cli.editor.actions import Action
from gnbv_cli.editor.diagnostics import Diagnostic
from gnbv_cli.editor.diagnostics import diagnostic as diagnostic_of
from gnbv_cli.editor.hover import Hover
from gnbv_cli.editor.opened import Opened
from gnbv_cli.editor.outline import Symbol
from gnbv_cli.editor.positions import Encoding, Span

Symbols: TypeAlias = list[types.DocumentSymbol] | list[types.SymbolInformation] | None

_SEVERITY = {
    "error": types.DiagnosticSeverity.Error,
    "warning": types.DiagnosticSeverity.Warning,
    "note": types.DiagnosticSeverity.Information,
}
_ENCODINGS: dict[str, Encoding] = {"utf-8": "utf-8", "utf-16": "utf-16", "utf-32": "utf-32"}


def encoding(agreed: str | None) -> Encoding:
    """The encoding that was agreed on; UTF-16 where none was."""
    name = agreed.value if isinstance(agreed, types.PositionEncodingKind) else agreed
    return _ENCODINGS.get(name or "", "utf-16")


def text_range(span: Span, opened: Opened) -> types.Range:
    """A span as the editor counts."""
    start, end = opened.positions.span(span)
    return types.Range(types.Position(*start), types.Position(*end))


def location(span: Span, opened: Opened) -> types.Location:
    """A span of an open text, for the editor to go to."""
    return types.Location(opened.uri, text_range(span, opened))


def span(place: types.Range, opened: Opened) -> Span:
    """A range of the editor's as a span."""
    offset = opened.positions.offset
    return (
        offset(place.start.line, place.start.character),
        offset(place.end.line, place.end.character),
    )


def diagnostic(found: Diagnostic, opened: Opened) -> types.Diagnostic:
    """A finding."""
    related = [
        types.DiagnosticRelatedInformation(location(other.span, opened), other.message)
        for other in found.related
    ]
    return types.Diagnostic(
        text_range(found.span, opened),
        found.message,
        severity=_SEVERITY[found.severity],
        code=found.code,
        code_description=types.CodeDescription(found.page) if found.page else None,
        source="gnbv",
        related_information=related or None,
    )


def takes_markdown(capabilities: types.ClientCapabilities) -> bool:
    """Whether the editor shows Markdown under the cursor."""
    document = capabilities.text_document
    forms = document.hover.content_format if document and document.hover else None
    return types.MarkupKind.Markdown in (forms or ())


def hover(said: Hover, opened: Opened, markdown: bool) -> types.Hover:
    """What is shown under the cursor."""
    kind = types.MarkupKind.Markdown if markdown else types.MarkupKind.PlainText
    text = said.as_markdown() if markdown else said.as_text()
    return types.Hover(types.MarkupContent(kind, text), text_range(said.span, opened))


def wants_quick_fixes(only: Sequence[str] | None) -> bool:
    """Whether quick fixes are among the kinds that are asked for."""
    kinds = [getattr(kind, "value", kind) for kind in only or ()]
    return not kinds or any(kind in ("", "quickfix") for kind in kinds)


def action(found: Action, opened: Opened) -> types.CodeAction:
    """A quick fix."""
    edits = [types.TextEdit(text_range(edit.span, opened), edit.new) for edit in found.edits]
    mended = diagnostic(diagnostic_of(found.mends, opened.language), opened)
    return types.CodeAction(
        found.title,
        kind=types.CodeActionKind.QuickFix,
        diagnostics=[mended],
        is_preferred=found.preferred or None,
        edit=types.WorkspaceEdit(changes={opened.uri: edits}),
    )


def symbols(parts: list[Symbol], opened: Opened, capabilities: types.ClientCapabilities) -> Symbols:
    """The outline: nested where the editor can show that, else as a flat list."""
    document = capabilities.text_document
    shown = document.document_symbol if document else None
    if shown and shown.hierarchical_document_symbol_support:
        return [_symbol(part, opened) for part in parts]
    return list(_flat(parts, opened))


def _symbol(part: Symbol, opened: Opened) -> types.DocumentSymbol:
    return types.DocumentSymbol(
        part.name,
        _kind(part),
        text_range(part.span, opened),
        text_range(part.title, opened),
        detail=part.detail or None,
        children=[_symbol(child, opened) for child in part.parts] or None,
    )


def _flat(
    parts: list[Symbol], opened: Opened, within: str | None = None
) -> Iterator[types.SymbolInformation]:
    for part in parts:
        place = location(part.span, opened)
        yield types.SymbolInformation(place, part.name, _kind(part), container_name=within)
        yield from _flat(part.parts, opened, part.name)


def _kind(part: Symbol) -> types.SymbolKind:
    return types.SymbolKind.Namespace if part.parts else types.SymbolKind.Object
