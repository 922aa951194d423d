"""The kinds of value that a key of the plan may hold, each checked on its own."""

from __future__ import annotations

import re
from typing import Annotated, Any

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    GetCoreSchemaHandler,
)
from pydantic_core import PydanticCustomError, core_schema

from gnbv_cli.written.dates import read_date
from gnbv_cli.written.nodes import Mapping, Sequence, Text, Unread

_ID = re.compile(r"[a-z][a-z0-9-]*\Z")
_YEAR = re.compile(r"[12]\d{3}\Z")


class Element(BaseModel):
    """A part of the plan. Keys that it does not name are refused one by one."""

    model_config = ConfigDict(extra="forbid")


def _id(text: Text) -> Text:
    if not _ID.match(text) and not isinstance(text, Unread):
        raise PydanticCustomError("expected", "id")
    return text


def _year(text: Text) -> Text:
    if not _YEAR.match(text) and not isinstance(text, Unread):
        raise PydanticCustomError("expected", "year")
    return text


def _date(text: Text) -> Text:
    if read_date(text) is None and not isinstance(text, Unread):
        raise PydanticCustomError("expected", "date")
    return text


class OneOf:
    """Annotation of a text that is one of a few words of the schema."""

    def __init__(self, *allowed: str) -> None:
        self.allowed = allowed

    def check(self, text: Text) -> Text:
        """`text` again; refused where it is none of the words."""
        if text not in self.allowed and not isinstance(text, Unread):
            allowed = ", ".join(self.allowed)
            raise PydanticCustomError("expected", "choice", {"allowed": allowed})
        return text

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> core_schema.CoreSchema:
        return core_schema.no_info_after_validator_function(self.check, handler(source))

    def __get_pydantic_json_schema__(self, _schema: Any, _handler: Any) -> dict[str, Any]:
        return {"enum": list(self.allowed)}


def key(meaning: str, **more: Any) -> Any:
    """A key that may be left out; `meaning` says in Vietnamese what it holds."""
    return Field(default=None, description=meaning, **more)


def many(meaning: str) -> Any:
    """A list that may be left out or left empty."""
    return Field(default_factory=list, description=meaning)


def register(meaning: str) -> Any:
    """A mapping from ids that may be left out or left empty."""
    return Field(default_factory=dict, description=meaning)


def _stated_list(value: Any) -> Any:
    return Sequence() if value is None else value


def _stated_mapping(value: Any) -> Any:
    return Mapping() if value is None else value


Listed = BeforeValidator(_stated_list)
"""An unquoted empty value is an empty list: nothing is stated."""

Registered = BeforeValidator(_stated_mapping)
"""An unquoted empty value is an empty mapping: nothing is stated."""


_DATES = (
    "^([0-9]{4}-[0-9]{1,2}-[0-9]{1,2}|[0-9]{1,2}[/.-][0-9]{1,2}[/.-][0-9]{4}"
    "|([Nn][Gg][Àà][Yy]\\s+)?[0-9]{1,2}\\s+[Tt][Hh][Áá][Nn][Gg]\\s+[0-9]{1,2}\\s+"
    "[Nn][Ăă][Mm]\\s+[0-9]{4})$"
)
"""How a date may look, for an editor; whether there is such a day only `read_date` tells."""


def _written_as(schema: dict[str, Any]) -> Any:
    return Field(json_schema_extra=schema)


Id = Annotated[
    Text,
    AfterValidator(_id),
    _written_as({"type": "string", "pattern": "^[a-z][a-z0-9-]*$"}),
]
Year = Annotated[
    Text,
    AfterValidator(_year),
    _written_as(
        {
            "type": ["integer", "string"],
            "pattern": "^[12][0-9]{3}$",
            "minimum": 1000,
            "maximum": 2999,
        }
    ),
]
Date = Annotated[Text, AfterValidator(_date), _written_as({"type": "string", "pattern": _DATES})]
