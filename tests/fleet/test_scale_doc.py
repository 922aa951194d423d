"""The commands of docs/scale.md: what it says of SQLite is run as it stands there."""

from __future__ import annotations

import re
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from gnbv_cli.commands.main import run

ROOT = Path(__file__).parents[2]
DOC = (ROOT / "docs" / "scale.md").read_text("utf-8")


def blocks(language: str) -> list[str]:
    return re.findall(rf"(?ms)^```{language}\n(.*?)^```$", DOC)


def test_json_lines_go_into_sqlite(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("a", "b"):
        plan = tmp_path / "communes" / name / "plan.yaml"
        plan.parent.mkdir(parents=True)
        plan.write_bytes((ROOT / "plan.yaml").read_bytes())
    (command,) = blocks("sh")
    assert run(command.split()[1:]) == 1
    capsys.readouterr()
    lines = Path("findings.jsonl").read_text("utf-8").splitlines()
    (loading,) = blocks("python")
    create, errors, new, fixes = blocks("sql")
    with closing(sqlite3.connect("plans.db")) as plans:
        plans.executescript(create)
        exec(loading, {})
        assert plans.execute("SELECT count(*) FROM finding").fetchone() == (len(lines),)
        assert ("BAL001", 2, 2) in plans.execute(errors).fetchall()
        assert len(plans.execute(new).fetchall()) == len(lines)
        proposed = plans.execute(fixes).fetchall()
        assert [file for file, _, _ in proposed] == [
            "communes/a/plan.yaml", "communes/b/plan.yaml"
        ]  # fmt: skip
        assert proposed[0][2] == "Sửa '379 triệu đồng' thành '397 triệu đồng'"
        with plans:  # an earlier run that had found the same, but for one plan
            plans.execute(
                "INSERT INTO finding (run, line) SELECT date('2026-01-01'), line FROM finding "
                "WHERE file = 'communes/a/plan.yaml'"
            )
        assert {file for file, _, _ in plans.execute(new)} == {"communes/b/plan.yaml"}


def test_a_line_of_json_never_holds_what_postgresql_reads_as_signs(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (ending,) = re.findall(r"QUOTE E'(.*?)', DELIMITER E'(.*?)'", DOC)
    plan = tmp_path / "plan.yaml"
    plan.write_text('gnbv: 1\ndocument: {title: "a\\x01b\\x02c\\0d", year: "\\x01"}\n', "utf-8")
    run(["check", str(plan), "--format", "jsonl"])
    shown = capsys.readouterr().out
    assert shown
    assert ending == (r"\x01", r"\x02")
    assert not {"\x01", "\x02", "\x00"} & set(shown)
    assert r"\u0000" not in shown


def test_what_the_communes_spend_goes_into_sqlite(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    lines = tmp_path / "money.jsonl"
    plans = str(ROOT / "docs" / "rollup" / "plans")
    run(["rollup", plans, "--format", "jsonl", "-o", str(lines)])
    capsys.readouterr()
    (both,) = blocks("sqlite")
    create, query = both.split("\n\n")
    with closing(sqlite3.connect(":memory:")) as database:
        database.executescript(create)
        told = [(line,) for line in lines.read_text("utf-8").splitlines()]
        database.executemany("INSERT INTO spending (line) VALUES (?)", told)
        assert database.execute(query).fetchall() == [
            ("tỉnh Mẫu A", 3, 2_201_000_000, 1),
            ("tỉnh Mẫu B", 2, 1_375_000_000, 0),
        ]
