"""The JSON Schema says what the model says, and its copy for editors is current."""

from __future__ import annotations

import copy
import json
import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft7Validator

from gnbv_cli.plan.reading import read_plan
from gnbv_cli.plan.schema import allocation_schema, plan_schema, schema_json
from gnbv_cli.plan.schema_words import EXAMPLES, PARTS
from gnbv_cli.written.composer import compose
from gnbv_cli.written.nodes import Mapping, Node, Sequence, Text
from gnbv_cli.written.source import Source

ROOT = Path(__file__).parents[2]
COPY = ROOT / "schema" / "plan.schema.json"
SCHEMA = plan_schema()
VALIDATOR = Draft7Validator(SCHEMA)
_INTEGER = re.compile(r"[-+]?[0-9]+\Z")
_NUMBER = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?\Z")


def typed(node: Node) -> Any:
    """A plan's nodes as an editor types them, by YAML 1.2."""
    if isinstance(node, Mapping):
        return {str(key): typed(value) for key, value in node.items()}
    if isinstance(node, Sequence):
        return [typed(item) for item in node]
    if not isinstance(node, Text) or node.style:
        return None if node is None else str(node)
    if node.lower() in ("true", "false"):
        return node.lower() == "true"
    if _INTEGER.match(node):
        return int(node)
    return float(node) if _NUMBER.match(node) else str(node)


def refused(text: str) -> list[str]:
    """Where the schema refuses a plan."""
    errors = VALIDATOR.iter_errors(typed(compose(Source(text)).root))
    return sorted("/".join(map(str, error.absolute_path)) for error in errors)


def test_the_copy_is_current() -> None:
    if os.environ.get("UPDATE_GOLDEN"):
        COPY.write_text(schema_json(), "utf-8")
    assert COPY.read_text("utf-8") == schema_json()


def test_it_is_a_schema_of_draft_07() -> None:
    Draft7Validator.check_schema(SCHEMA)
    assert SCHEMA["$schema"] == "http://json-schema.org/draft-07/schema#"


SOUND = [ROOT / "plan.yaml", *sorted((ROOT / "tests" / "plans" / "ok").glob("*.yaml"))]


@pytest.mark.parametrize("file", SOUND, ids=lambda file: file.stem)
def test_a_plan_of_the_right_structure_is_accepted(file: Path) -> None:
    assert refused(file.read_text("utf-8")) == []


@pytest.mark.parametrize(
    "file", sorted((ROOT / "tests" / "plans" / "err").glob("*.yaml")), ids=lambda file: file.stem
)
def test_a_plan_is_refused_only_for_its_structure(file: Path) -> None:
    text = file.read_text("utf-8")
    assert bool(refused(text)) == bool(structural(text))


def test_the_faults_of_a_structure_are_refused() -> None:
    text = (ROOT / "tests" / "plans" / "err" / "structure.yaml").read_text("utf-8")
    # That 'lcal' is no source and 'da2' is used twice, only a review can tell.
    assert refused(text) == ["document", "document", "projects/0", "projects/2/budget"]


def test_plan_yaml_names_the_copy_in_its_first_line() -> None:
    first = (ROOT / "plan.yaml").read_text("utf-8").partition("\n")[0]
    assert first == "# yaml-language-server: $schema=schema/plan.schema.json"


def test_every_class_and_key_is_told_in_vietnamese() -> None:
    grants = allocation_schema()
    parts = {"Plan": SCHEMA, **SCHEMA["definitions"], "Allocation": grants, **grants["definitions"]}
    assert set(parts) == set(PARTS)
    keys = set()
    for name, part in parts.items():
        full = next((form for form in part.get("anyOf", ()) if "properties" in form), part)
        assert full["additionalProperties"] is False
        for key, schema in full["properties"].items():
            keys.add(f"{name}.{key}")
            assert schema["description"][0].isupper()
            assert "title" not in schema
    assert set(EXAMPLES) <= keys


def test_an_example_is_accepted_where_it_is_given() -> None:
    for name, given_there in EXAMPLES.items():
        part, key = name.split(".")
        forms = SCHEMA["definitions"][part].get("anyOf", [SCHEMA["definitions"][part]])
        schema = next(form["properties"][key] for form in forms if "properties" in form)
        for example in given_there["examples"]:
            assert Draft7Validator(schema).is_valid(example)


# The schema and the model agree on whatever stands where.

BASE: dict[str, Any] = {
    "gnbv": 1,
    "document": {"title": "Kế hoạch", "year": 2026, "date": "11/3/2026", "status": "draft"},
    "legal_bases": [{"id": "qd", "date": "2026-03-11", "grants": "5 triệu đồng"}],
    "opening": ["Lời dẫn", {"text": "a", "items": ["b", ["c"]]}],
    "funding_sources": {"central": {"name": "Trung ương", "short": "TƯ"}},
    "units": {"pkt": {"name": "Phòng Kinh tế", "aliases": ["PKT"]}},
    "sections": [{"heading": "I", "part": "projects", "sections": [{"number": 1}]}],
    "targets": ["một", {"indicator": "hai", "value": 5}],
    "policies": [{"name": "Chính sách", "lead": "Phòng Kinh tế", "activities": ["một"]}],
    "projects": [
        {
            "id": "da1",
            "name": "Dự án",
            "budget": {
                "total": 112.3,
                "kind": "capital",
                "sources": {"central": "5 triệu đồng"},
                "kinds": {"capital": {"total": "5 triệu đồng"}},
                "years": {"2026": "5 triệu đồng"},
                "notes": ["ghi chú"],
            },
            "subprojects": [{"id": "tda1", "name": "Tiểu dự án"}],
        }
    ],
    "budget": "5 triệu đồng",
    "organisation": [{"unit": "pkt", "duties": ["một"]}],
    "recipients": ["Lưu"],
    "signature": {"names": ["Họ và tên"]},
    "settings": {"programme": "gnbv-2021-2025"},
    "waivers": [{"code": "BAL001", "reason": "a", "by": "b", "until": "2026-12-31"}],
}
OTHER_VALUES: list[Any] = [
    None, "", "một", 5, 1.5, 2026, "2026", "31/12/2026", "Ngày 5 Tháng 6 năm 2026", "capital",
    [], ["a"], [None], [["a"]], {}, {"name": "a"}, {"total": 5}, {"text": "b"}, {"1999": 5},
    {"lạ": 5},
]  # fmt: skip


def places(node: Any, path: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    steps = node.items() if isinstance(node, dict) else enumerate(node)
    for step, child in list(steps):
        yield (*path, step)
        if isinstance(child, dict | list):
            yield from places(child, (*path, step))


def structural(text: str) -> list[str]:
    """The faults of a plan's structure that a schema can tell."""
    reading = read_plan(Source(text))
    return [
        fault.address
        for fault in reading.schema_faults
        if fault.kind in ("unknown-key", "missing-key", "wrong-kind", "waiver-reason")
        or (fault.kind == "unknown-name" and fault.address.endswith((".kinds", ".years")))
    ]


@settings(max_examples=300, deadline=None)
@given(
    st.lists(
        st.tuples(
            st.sampled_from(list(places(BASE))), st.sampled_from([*OTHER_VALUES, "DROP", "ADD"])
        ),
        min_size=1,
        max_size=2,
    )
)
def test_the_schema_refuses_what_the_model_refuses(
    changes: list[tuple[tuple[str | int, ...], Any]],
) -> None:
    plan = copy.deepcopy(BASE)
    for path, value in changes:
        holder: Any = plan
        try:
            for step in path[:-1]:
                holder = holder[step]
            if value == "DROP":
                del holder[path[-1]]
            elif value == "ADD" and isinstance(holder, dict):
                holder["khoa-la"] = 1
            elif value != "ADD":
                holder[path[-1]] = copy.deepcopy(value)
        except (KeyError, IndexError, TypeError):
            return
    text = json.dumps(plan, ensure_ascii=False)
    assert VALIDATOR.is_valid(plan) == (structural(text) == []), text
