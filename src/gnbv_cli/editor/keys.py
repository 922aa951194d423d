"""What a key of the plan holds, as the JSON Schema says it."""

from __future__ import annotations

from functools import cache
from typing import Any, NamedTuple

from gnbv_cli.plan.address import Path
from gnbv_cli.plan.schema import Schema, plan_schema


class Meaning(NamedTuple):
    """What a key holds, and what its words to choose from stand for."""

    what: str
    choices: tuple[str, ...] = ()


def meaning(path: Path) -> Meaning | None:
    """What the key that `path` ends in holds; None for a key of no schema."""
    holders: list[Schema] = [_schema()]
    found: list[Schema] = []
    for step in path:
        found = [child for holder in holders for child in _children(holder, step)]
        holders = [form for child in found for form in _forms(child)]
    said = next((each["description"] for each in found if "description" in each), None)
    return Meaning(said, _choices(found[0])) if said is not None else None


@cache
def _schema() -> Schema:
    return plan_schema()


def _children(holder: Schema, step: str | int) -> list[Schema]:
    """The schemas of what stands in `holder` under `step`."""
    if isinstance(step, int):
        return [holder["items"]] if "items" in holder else []
    properties: dict[str, Schema] = holder.get("properties", {})
    if step in properties:
        return [properties[step]]
    others: Any = holder.get("additionalProperties")
    patterns: dict[str, Schema] = holder.get("patternProperties", {})
    return [*([others] if isinstance(others, dict) else []), *patterns.values()]


def _forms(schema: Schema) -> list[Schema]:
    """A schema in each form that it allows, references followed."""
    if "$ref" in schema:
        name = schema["$ref"].removeprefix("#/definitions/")
        return _forms(_schema()["definitions"][name])
    if "anyOf" in schema:
        return [each for form in schema["anyOf"] for each in _forms(form)]
    return [schema]


def _choices(schema: Schema) -> tuple[str, ...]:
    words = [word for word in schema.get("enum", ()) if isinstance(word, str)]
    said = schema.get("enumDescriptions", ())
    return tuple(f"{word}: {what}" for word, what in zip(words, said, strict=False))
