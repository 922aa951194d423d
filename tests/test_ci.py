"""What guards a plan in a repository works as far as it can without the service."""

from __future__ import annotations

import json
import os
import re
import shlex
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from gnbv_cli.changes.baseline import baseline_text
from gnbv_cli.review.review import review_bytes

ROOT = Path(__file__).parents[1]
BASELINE = ROOT / "gnbv-baseline.json"
PINNED = re.compile(r"uses: (?:\./|\S+@(?:[0-9a-f]{40}|COMMIT))(?: #.*)?$", re.MULTILINE)


def read(name: str) -> Any:
    return yaml.safe_load((ROOT / name).read_text("utf-8"))


def test_the_plan_as_published_is_known() -> None:
    text = baseline_text([review_bytes((ROOT / "plan.yaml").read_bytes(), "plan.yaml")], "")
    if os.environ.get("UPDATE_GOLDEN"):
        BASELINE.write_text(text, "utf-8")
    assert BASELINE.read_text("utf-8") == text


def with_gnbv(tmp_path: Path) -> dict[str, str]:
    """An environment with gnbv on the path, and nothing else of ours."""
    program = tmp_path / "bin" / "gnbv"
    program.parent.mkdir()
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m gnbv_cli "$@"\n', "utf-8")
    program.chmod(0o755)
    return {
        "PATH": f"{program.parent}:{os.environ['PATH']}",
        "PYTHONPATH": os.pathsep.join(sys.path),
    }


def action(tmp_path: Path, **inputs: str) -> tuple[int, str, str]:
    """What the action's last step comes to: its script, with gnbv on the path."""
    step = read("action.yml")["runs"]["steps"][-1]
    assert step["run"] == 'bash "$GITHUB_ACTION_PATH/ci/check.sh"'
    summary = tmp_path / "summary.md"
    environment = {
        **with_gnbv(tmp_path),
        **{key: inputs.get(key, "") for key in step["env"]},
        "GITHUB_ACTIONS": "true",
        "GITHUB_ACTION_PATH": str(ROOT),
        "GITHUB_STEP_SUMMARY": str(summary),
    }
    done = subprocess.run(
        ["bash", "-c", step["run"]], cwd=ROOT, env=environment, capture_output=True, check=False
    )
    page = summary.read_text("utf-8") if summary.exists() else ""
    return done.returncode, done.stdout.decode(), page


@pytest.mark.skipif(os.name == "nt", reason="needs bash")
def test_the_action_annotates_and_writes_its_summary(tmp_path: Path) -> None:
    status, shown, page = action(tmp_path, GNBV_FILES="plan.yaml")
    assert status == 1
    assert "::error file=plan.yaml,line=346," in shown
    assert "| Lỗi |" in page


@pytest.mark.skipif(os.name == "nt", reason="needs bash")
def test_this_repository_has_nothing_new(tmp_path: Path) -> None:
    step = read(".github/workflows/plan.yml")["jobs"]["check"]["steps"][-1]
    names = {"baseline": "GNBV_BASELINE", "fail-on": "GNBV_FAIL_ON"}
    status, shown, _ = action(tmp_path, **{names[k]: v for k, v in step["with"].items()})
    assert (status, [line for line in shown.splitlines() if line.startswith("::")]) == (0, [])


@pytest.mark.skipif(os.name == "nt", reason="needs bash")
def test_what_a_user_writes_is_never_run(tmp_path: Path) -> None:
    hostile = f"$(touch {tmp_path}/run)\n--lang\n`touch {tmp_path}/run`"
    status, _, _ = action(tmp_path, GNBV_FILES=hostile)
    assert status == 2
    assert not (tmp_path / "run").exists()


@pytest.mark.parametrize(
    "name",
    ["action.yml", ".github/workflows/plan.yml", ".github/workflows/code.yml", "docs/ci.md"],
)
def test_actions_are_pinned_and_have_no_secret(name: str) -> None:
    text = (ROOT / name).read_text("utf-8")
    assert len(PINNED.findall(text)) == len(re.findall(r"\buses:", text))
    assert "secrets." not in text


@pytest.mark.skipif(os.name == "nt", reason="needs a shell")
@pytest.mark.parametrize("shell", ["bash", "sh"])
@pytest.mark.parametrize("files", ["plan.yaml", "xã b/*.plan.yaml\nplan.yaml\n"])
@pytest.mark.parametrize(("baseline", "status"), [("", 1), ("gnbv-baseline.json", 0)])
def test_the_gitlab_template_makes_its_report(
    tmp_path: Path, shell: str, files: str, baseline: str, status: int
) -> None:
    job = read("ci/gnbv.gitlab-ci.yml")[".gnbv"]
    (script,) = job["script"]
    environment = with_gnbv(tmp_path) | job["variables"] | {"GNBV_BASELINE": baseline}
    environment["GNBV_FILES"] = files
    for name in ("plan.yaml", "gnbv-baseline.json"):
        (tmp_path / name).write_bytes((ROOT / name).read_bytes())
    (tmp_path / "xã b").mkdir()
    (tmp_path / "xã b" / "x.plan.yaml").write_bytes(
        (ROOT / "tests/plans/ok/small.yaml").read_bytes()
    )
    done = subprocess.run(
        [shell, "-c", script], cwd=tmp_path, env=environment, capture_output=True, check=False
    )
    assert (done.returncode, done.stderr) == (status, b"")
    report = json.loads((tmp_path / job["artifacts"]["reports"]["codequality"]).read_text("utf-8"))
    assert ("plan.yaml" in {each["location"]["path"] for each in report}) == bool(status)


def test_the_hooks_take_plans_and_nothing_else() -> None:
    for hook in read(".pre-commit-hooks.yaml"):
        pattern = re.compile(hook["files"])
        taken = ["plan.yaml", "xa/plan.yaml", "xa/vinh-phong.plan.yaml"]
        assert all(map(pattern.search, taken))
        assert not any(map(pattern.search, ["my-plan.yaml", "plan.yml", "gnbv.yaml"]))


@pytest.mark.skipif(os.name == "nt", reason="needs a shell")
def test_the_hooks_take_several_plans(tmp_path: Path) -> None:
    names = ["a.plan.yaml", "none.plan.yaml", "xã b.plan.yaml"]
    plans = [tmp_path / name for name in names]
    for plan in (plans[0], plans[2]):
        plan.write_bytes((ROOT / "plan.yaml").read_bytes())
    environment = with_gnbv(tmp_path)

    def run(entry: str, *files: str) -> int:
        call = [*shlex.split(entry), *files]
        done = subprocess.run(call, cwd=tmp_path, env=environment, capture_output=True, check=False)
        return done.returncode

    check, fix = (hook["entry"] for hook in read(".pre-commit-hooks.yaml"))
    assert run(check, names[0], names[2]) == 1
    assert run(fix, *names) == 2  # one is not there; the others are mended all the same
    assert all("397 triệu" in plan.read_text("utf-8") for plan in (plans[0], plans[2]))
    assert run(fix, names[0], names[2]) == 0
