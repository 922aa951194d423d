from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

import pytest

from gnbv_cli.plan.model import Plan
from gnbv_cli.written.composer import compose
from gnbv_cli.written.source import Source

Reader: TypeAlias = Callable[[str], Plan]


def read(text: str) -> Plan:
    composition = compose(Source(text))
    assert composition.faults == []
    return Plan.model_validate(composition.root)


@pytest.fixture
def plan_of() -> Reader:
    """Reads a plan from YAML."""
    return read
