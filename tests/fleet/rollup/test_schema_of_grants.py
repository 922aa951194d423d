"""The schema of a file of grants: the copy is current, and it agrees with the reader."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from jsonschema import Draft7Validator

from gnbv_cli.commands.main import run
from gnbv_cli.fleet.rollup.grants_file import read_grants
from gnbv_cli.plan.schema import allocation_schema, schema_json
from gnbv_cli.written.composer import compose
from gnbv_cli.written.source import Source
from tests.plan.test_schema import typed

HERE = Path(__file__).parent
COPY = HERE.parents[2] / "schema" / "allocation.schema.json"


def test_the_copy_is_current(capsys: pytest.CaptureFixture[str]) -> None:
    current = schema_json(allocation_schema())
    if os.environ.get("UPDATE_GOLDEN"):
        COPY.write_text(current, "utf-8")
    assert COPY.read_text("utf-8") == current
    Draft7Validator.check_schema(allocation_schema())
    assert run(["schema", "allocation"]) == 0
    assert capsys.readouterr().out == current


GOOD = [HERE.parents[2] / "docs" / "rollup" / "allocation.yaml", *sorted(HERE.glob("*.yaml"))]


@pytest.mark.parametrize("file", GOOD, ids=lambda file: file.stem)
def test_what_the_reader_takes_the_schema_takes(file: Path) -> None:
    text = file.read_text("utf-8")
    root = typed(compose(Source(text)).root)
    assert list(Draft7Validator(allocation_schema()).iter_errors(root)) == []
    assert read_grants(text.encode(), file.name).grants is not None


@pytest.mark.parametrize(
    "text",
    [
        "gnbv: 1\nallocation: {year: 2026}\ncommunes: [{budget: 5 đồng}]\n",
        "gnbv: 1\nallocation: {year: 26}\ncommunes: []\n",
        "gnbv: 1\nallocation: {year: 2026}\nxa: []\n",
        "gnbv: 2\nallocation: {year: 2026}\n",
    ],
)
def test_what_the_reader_refuses_the_schema_refuses(text: str) -> None:
    root = typed(compose(Source(text)).root)
    assert list(Draft7Validator(allocation_schema()).iter_errors(root))
    found = read_grants(text.encode(), "giao.yaml")
    assert found.grants is None
    assert found.review.findings
