"""Texts that would do something elsewhere are only texts, in every form of a difference."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from gnbv_cli.commands.main import run
from tests.commands.test_hostile_plan import NAMES, harmless
from tests.robustness.harness import ALIVE

HOSTILE = [*NAMES, "a\\r\\nb", "::error file=x::y", "\\0", "\\u200fx", "\\u2028y", "# x", "1. x"]


def plan(turn: int) -> str:
    """A plan whose every word is hostile, its words and amounts of another turn each time."""
    names = HOSTILE[turn:] + HOSTILE[:turn]
    units = "\n".join(f'  u{n}: {{name: "{name}"}}' for n, name in enumerate(names))
    sources = "\n".join(f'  s{n}: {{name: "{name}"}}' for n, name in enumerate(names))
    projects = "\n".join(
        f'  - {{id: p{n}, number: "{name}", section: "{name}", name: "{name}", lead: "{name}",'
        f' objective: "{name} {name}",'
        f' budget: {{total: {n + turn} đồng, sources: {{s0: "{name}"}}}}}}'
        for n, name in enumerate(names)
    )
    targets = "\n".join(f'  - "{name} x{turn}"' for name in names)
    bases = "\n".join(
        f'  - {{number: "{name}", kind: "{name}", grants: {turn} đồng}}' for name in names
    )
    return (
        f'gnbv: 1\ndocument: {{title: "{names[4]}", issuer: "{names[0]}", year: 2026}}\n'
        f"funding_sources:\n{sources}\nunits:\n{units}\ntargets:\n{targets}\n"
        f"legal_bases:\n{bases}\nprojects:\n{projects}\n"
        f'budget: {{total: "{names[2]}"}}\n'
    )


@pytest.fixture(scope="module")
def versions(tmp_path_factory: pytest.TempPathFactory) -> tuple[str, str]:
    folder = tmp_path_factory.mktemp("hostile")
    paths = folder / "old.yaml", folder / "new.yaml"
    for turn, path in enumerate(paths):
        path.write_text(plan(3 * turn), "utf-8")
    return str(paths[0]), str(paths[1])


@pytest.mark.parametrize("form", ["text", "md", "json", "docx", "xlsx"])
def test_nothing_is_alive(versions: tuple[str, str], tmp_path: Path, form: str) -> None:
    path = tmp_path / f"out.{'txt' if form == 'text' else form}"
    assert run(["diff", *versions, "--full", "-o", str(path)]) == 0
    harmless(path.read_bytes(), form)
    if form in ("text", "md"):
        text = path.read_text("utf-8")
        assert not ALIVE.search(text)
        assert not re.search(r"(?m)^::", text)


def test_nothing_is_alive_on_the_terminal(
    versions: tuple[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["diff", *versions, "--full"]) == 0
    found = capsys.readouterr()
    assert not ALIVE.search(found.out + found.err)
    assert not re.search(r"(?m)^::", found.out)
