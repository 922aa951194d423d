"""The JSON Schema of a plan, or of grants, for editors: draft-07, which yaml-language-server takes.

It is made from the model. It says what the model says of each value alone; whether a source or a
unit is declared, and whether an id is used twice, only a review can tell.
"""

from __future__ import annotations

import json
from typing import Any

from pydantic import BaseModel

from gnbv_cli.data.programmes import programmes
from gnbv_cli.plan.allocation import Allocation
from gnbv_cli.plan.model import Plan
from gnbv_cli.plan.schema_words import CHOICES, EXAMPLES, KINDS, PARTS, SNIPPETS

Schema = dict[str, Any]

DRAFT = "http://json-schema.org/draft-07/schema#"
_ID = "^[a-z][a-z0-9-]*$"
_YEAR = "^[12][0-9]{3}$"
_PART_NAME = r"^(?=.*\S)[^.\[\]*/]+$"
"""What an address can hold as the name of a part."""
_GENERATED = ("title", "default")


def plan_schema() -> Schema:
    """The schema as it is printed."""
    return _schema_of(Plan)


def allocation_schema() -> Schema:
    """The schema of what a province granted its communes."""
    return _schema_of(Allocation)


def _schema_of(model: type[BaseModel]) -> Schema:
    made = model.model_json_schema(ref_template="#/definitions/{model}")
    parts = {name: _part(name, part) for name, part in sorted(made.pop("$defs").items())}
    whole = _part(model.__name__, made)
    schema = {"$schema": DRAFT, **whole, "definitions": parts}
    _narrow(whole["properties"], parts)
    return schema


def schema_json(of: Schema | None = None) -> str:
    """A schema, by default a plan's, as a JSON document, ending in a line break."""
    return json.dumps(of or plan_schema(), ensure_ascii=False, indent=2) + "\n"


def _part(name: str, made: Schema) -> Schema:
    """The schema of one class, with its name and meaning in Vietnamese."""
    title, description = PARTS[name]
    part: Schema = {"title": title, "description": description}
    part |= {key: value for key, value in _tidied(made).items() if key != "description"}
    if name in SNIPPETS:
        label, body = SNIPPETS[name]
        part["defaultSnippets"] = [{"label": label, "body": body}]
    for key, schema in _properties(part).items():
        schema.update(EXAMPLES.get(f"{name}.{key}", {}))
    return part


def _properties(part: Schema) -> dict[str, Schema]:
    """The keys of a class, which may have short forms beside the full one."""
    full = next((form for form in part.get("anyOf", ()) if "properties" in form), part)
    properties: dict[str, Schema] = full.get("properties", {})
    return properties


def _tidied(node: Any) -> Any:
    """A schema of pydantic's without what it makes up, and with 'or null' as a type."""
    if isinstance(node, list):
        return [_tidied(each) for each in node]
    if not isinstance(node, dict):
        return node
    tidy = {key: _tidied(value) for key, value in node.items() if key not in _GENERATED}
    if "properties" in node:
        tidy["properties"] = {key: _key(value) for key, value in node["properties"].items()}
    if "description" in tidy:
        tidy["description"] = tidy["description"][:1].upper() + tidy["description"][1:]
    if "enum" in tidy:
        tidy |= _choice(tidy["enum"])
    if {"type": "null"} in tidy.get("anyOf", ()):
        tidy |= _or_null(tidy.pop("anyOf"))
    return tidy


def _key(made: Schema) -> Schema:
    """The schema of a key; a list or a register that is left empty states nothing."""
    schema: Schema = _tidied(made)
    if schema.get("type") in ("array", "object"):
        schema["type"] = [schema["type"], "null"]
    return schema


def _choice(words: list[str]) -> Schema:
    """The words to choose from; an unquoted number is as good as a text."""
    values: list[object] = []
    for word in words:
        values += [int(word), word] if word.isdigit() else [word]
    described = [CHOICES[word] for word in words if word in CHOICES]
    whole = len(described) == len(words) == len(values)
    return {"enum": values, **({"enumDescriptions": described} if whole else {})}


def _or_null(forms: list[Schema]) -> Schema:
    form = next(each for each in forms if each != {"type": "null"})
    if "enum" in form:
        return {**form, "enum": [*form["enum"], None]}
    if "type" not in form:
        return {"anyOf": [form, {"type": "null"}]}
    kinds = form["type"] if isinstance(form["type"], list) else [form["type"]]
    return {**form, "type": [*dict.fromkeys([*kinds, "null"])]}


def _narrow(whole: dict[str, Schema], parts: dict[str, Schema]) -> None:
    """What the model checks beyond the types: names of registers and of parts."""
    for register in {"funding_sources", "units"} & whole.keys():
        whole[register]["propertyNames"] = {"pattern": _ID}
    budget = _properties(parts["Budget"])
    for breakdown in ("sources", "units", "of_which"):
        budget[breakdown]["propertyNames"] = {"pattern": _PART_NAME}
    share = budget["kinds"].pop("additionalProperties")
    budget["kinds"] |= {
        "properties": {kind: {"description": said, **share} for kind, said in KINDS.items()},
        "additionalProperties": False,
    }
    share = budget["years"].pop("additionalProperties")
    budget["years"] |= {"patternProperties": {_YEAR: share}, "additionalProperties": False}
    if "Waiver" in parts:
        for key in ("reason", "by"):  # not stated, or stated empty, is the same
            _properties(parts["Waiver"])[key]["pattern"] = r"\S"
    known = [programme.id for programme in programmes()]
    for holder in {"Settings", "Grant"} & parts.keys():
        _properties(parts[holder])["programme"]["examples"] = known
