"""Text as a cell of a sheet can hold it: short enough, and nothing but text."""

from __future__ import annotations

from gnbv_cli.documents.lines import visible

LONGEST = 32_767
"""What a cell may hold, in the 16 bits that Excel counts: an emoji takes two of them."""


def held(text: str) -> str:
    """`text` with its control characters visible, cut with '…' where it is too long."""
    shown = visible(text)
    if shown.startswith("<r>") and shown.endswith("</r>"):
        shown += " "  # XlsxWriter would take it for markup of its own, and write it unescaped
    units = shown.encode("utf-16-le")
    if len(units) <= 2 * LONGEST:
        return shown
    return units[: 2 * (LONGEST - 1)].decode("utf-16-le", "ignore") + "…"
