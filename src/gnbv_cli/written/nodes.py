"""The three kinds of node that a plan file is composed of, each knowing where it stands.

Offsets are indices into `Source.text`: code points from 0, the end exclusive.
"""

from __future__ import annotations

from typing import Any, Self, TypeAlias

from pydantic_core import core_schema


class Text(str):
    """A scalar as its reader sees it, with the span of its characters in the file.

    `style` is YAML's: '' plain, "'" or '"' quoted, '|' literal, '>' folded. The span takes in
    the quotes; `written.characters` maps single characters.
    """

    __slots__ = ("end", "start", "style")
    start: int
    end: int
    style: str

    def __new__(cls, value: str, start: int = 0, end: int = 0, style: str = "") -> Self:
        """The text `value`, written at `start` to `end`."""
        self = super().__new__(cls, value)
        self.start = start
        self.end = end
        self.style = style
        return self

    @classmethod
    def __get_pydantic_core_schema__(cls, _source: Any, _handler: Any) -> core_schema.CoreSchema:
        return core_schema.is_instance_schema(cls, cls_repr="Text")

    @classmethod
    def __get_pydantic_json_schema__(cls, _schema: Any, _handler: Any) -> dict[str, Any]:
        # Every scalar is read as text, so an unquoted 2026 or 112.300 is as good as a string.
        return {"type": ["string", "number", "boolean"]}


class Unread(Text):
    """Stands in, empty, for a text that is needed and was missing or of the wrong kind."""

    __slots__ = ()


class Mapping(dict[str, "Node"]):
    """A YAML mapping; its keys are `Text`s as written, in their order."""

    __slots__ = ("end", "start")

    def __init__(self, start: int = 0) -> None:
        super().__init__()
        self.start = start
        self.end = start

    def key(self, name: str) -> Text | None:
        """The key `name` as written, with its place; None if it is not there."""
        if name in self:
            for key in self:
                if key == name:
                    return key if isinstance(key, Text) else None
        return None


class Sequence(list["Node"]):
    """A YAML sequence."""

    __slots__ = ("end", "start")

    def __init__(self, start: int = 0) -> None:
        super().__init__()
        self.start = start
        self.end = start


Node: TypeAlias = Text | Mapping | Sequence | None
"""None is an unquoted empty, `~` or `null` scalar: 'not stated'."""
