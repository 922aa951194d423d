"""Which plans a call means: files, folders, patterns; each once, whatever the order."""

from __future__ import annotations

from pathlib import Path

import pytest

from gnbv_cli.fleet.plan_files import plan_files


@pytest.fixture(autouse=True)
def _tree(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for name in (
        "plan.yaml", "a/plan.yaml", "a/b/xa-1.plan.yaml", "a/b/other.yaml", "c/plan.yaml",
        ".hidden/plan.yaml", "node_modules/plan.yaml", "venv/plan.yaml", "gnbv.yaml",
        "env/pyvenv.cfg", "env/plan.yaml", "a/.x.plan.yaml",
    ):  # fmt: skip
        path = Path(name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()


def test_a_folder_means_every_plan_below_it() -> None:
    assert plan_files(["."]).names == [
        "a/b/xa-1.plan.yaml",
        "a/plan.yaml",
        "c/plan.yaml",
        "plan.yaml",
    ]


def test_a_folder_that_is_left_out_is_looked_into_when_it_is_named() -> None:
    assert plan_files([".hidden"]).names == [".hidden/plan.yaml"]
    assert plan_files(["env"]).names == ["env/plan.yaml"]


@pytest.mark.parametrize(
    ("pattern", "names"),
    [
        ("*/plan.yaml", ["a/plan.yaml", "c/plan.yaml", "env/plan.yaml"]),
        ("**/*.plan.yaml", ["a/b/xa-1.plan.yaml"]),
        ("a/b/*.yaml", ["a/b/other.yaml", "a/b/xa-1.plan.yaml"]),
        ("[ac]", ["a/b/xa-1.plan.yaml", "a/plan.yaml", "c/plan.yaml"]),
        ("*.yaml", ["plan.yaml"]),
    ],
)
def test_a_pattern_that_no_shell_expanded(pattern: str, names: list[str]) -> None:
    assert plan_files([pattern]).names == names


def test_each_once_and_in_one_order() -> None:
    there = plan_files(["plan.yaml", "a", "./plan.yaml", "a/plan.yaml", "-", "c/plan.yaml"])
    back = plan_files(["c/plan.yaml", "-", "a/plan.yaml", "./plan.yaml", "a", "plan.yaml"])
    assert [Path(name) for name in there.names] == [Path(name) for name in back.names]
    assert there.names[-1] == "-"
    assert len(there.names) == 5


def test_what_leads_to_no_plan_is_told() -> None:
    Path("empty").mkdir()
    found = plan_files(["empty", "zzz*.yaml", "plan.yaml"])
    assert found.names == ["plan.yaml"]
    assert [fault.say("vi") for fault in found.faults] == [
        "Thư mục empty không có kế hoạch nào (plan.yaml hoặc TÊN.plan.yaml)",
        "Không có tệp nào khớp với zzz*.yaml",
    ]


def test_links_go_in_no_circle() -> None:
    Path("a/up").symlink_to("..", target_is_directory=True)
    Path("c/to-a").symlink_to("../a", target_is_directory=True)
    assert plan_files(["."]).names == plan_files(["a", "c", "plan.yaml"]).names
    assert "c/to-a/plan.yaml" in plan_files(["c"]).names
