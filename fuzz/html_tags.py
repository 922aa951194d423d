"""Whether the tags of an HTML page are closed, in order."""

from __future__ import annotations

from html.parser import HTMLParser

_VOID = frozenset(
    ("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "wbr")
)


class _Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.wrong: str | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in _VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        return

    def handle_endtag(self, tag: str) -> None:
        if tag not in _VOID and (not self.open or self.open.pop() != tag):
            self.wrong = self.wrong or f"</{tag}> closes nothing at {self.getpos()}"


def wrong_in_html(data: bytes) -> str | None:
    """What closes nothing, or is not closed; None where all is."""
    tags = _Tags()
    tags.feed(data.decode("utf-8"))
    tags.close()
    return tags.wrong or (f"open at the end: {tags.open}" if tags.open else None)
