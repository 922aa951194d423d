"""docs/plan-file.md lists every key of the model, as it is now."""

from __future__ import annotations

import os
import types
import typing
from pathlib import Path

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from gnbv_cli.plan.model import Plan

FILE = Path(__file__).parent.parent / "docs" / "plan-file.md"
START = "<!-- made from the model: UPDATE_GOLDEN=1 pytest tests/test_plan_file_doc.py -->\n"
END = "<!-- end -->\n"


def kind_of(annotation: object) -> tuple[str, list[type[BaseModel]]]:
    """A field's type in words, and the classes it is made of."""
    origin, arguments = typing.get_origin(annotation), typing.get_args(annotation)
    if origin in (types.UnionType, typing.Union):
        return kind_of(next(part for part in arguments if part is not types.NoneType))
    if origin is typing.Annotated:
        return kind_of(arguments[0])
    if origin in (list, dict):
        name, classes = kind_of(arguments[-1])
        return (f"list of {name}" if origin is list else f"id → {name}"), classes
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return f"[{annotation.__name__}](#{annotation.__name__.lower()})", [annotation]
    return "text", []


def choices(field: FieldInfo) -> str:
    for holder in (field, *typing.get_args(field.annotation)):
        data: list[object] = [
            *getattr(holder, "metadata", ()),
            *getattr(holder, "__metadata__", ()),
        ]
        for found in data:
            if allowed := getattr(found, "allowed", None):
                return ": " + ", ".join(f"`{word}`" for word in allowed)
    return ""


def listing() -> str:
    seen: list[type[BaseModel]] = [Plan]
    sections = []
    for model in seen:
        rows = []
        for name, field in model.model_fields.items():
            kind, classes = kind_of(field.annotation)
            seen += [found for found in classes if found not in seen]
            needed = " (required)" if field.is_required() else ""
            rows.append(f"| `{name}` | {kind}{choices(field)}{needed} | {field.description} |")
        head = f"### {model.__name__}\n\n{(model.__doc__ or '').splitlines()[0]}\n\n"
        sections.append(head + "| key | value | |\n| --- | --- | --- |\n" + "\n".join(rows) + "\n")
    return "\n".join(sections)


def test_every_key_is_listed() -> None:
    text = FILE.read_text("utf-8")
    before, _, rest = text.partition(START)
    made = f"{before}{START}\n{listing()}\n{END}{rest.partition(END)[2]}"
    if os.environ.get("UPDATE_GOLDEN"):
        FILE.write_text(made, "utf-8")
    assert FILE.read_text("utf-8") == made
