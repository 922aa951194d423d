"""Work in several processes: answers in order, and what a dying process costs."""

from __future__ import annotations

import os
import signal
from itertools import permutations
from pathlib import Path

import pytest

from gnbv_cli.commands import checking
from gnbv_cli.commands.main import run
from gnbv_cli.fleet.processes import Died, in_processes
from gnbv_cli.review.review import Review, review_bytes

PLANS = Path(__file__).parents[1] / "plans" / "err"
NAMES = ("exchanged-rows", "rounding", "malformed-amounts", "grants")


def _doubled(number: int) -> int:
    if number == 3:
        os.kill(os.getpid(), signal.SIGKILL)
    if number == 5:
        raise ValueError
    return 2 * number


def test_answers_come_in_order_and_the_rest_goes_on() -> None:
    assert list(in_processes(_doubled, range(8), 2)) == [
        0, 2, 4, Died("SIGKILL"), 8, Died("exit status 1"), 12, 14,
    ]  # fmt: skip


@pytest.fixture
def files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    monkeypatch.chdir(tmp_path)
    for name in NAMES:
        Path(f"{name}.yaml").write_bytes((PLANS / f"{name}.yaml").read_bytes())
    return [f"{name}.yaml" for name in NAMES]


@pytest.mark.parametrize("form", ["text", "json", "jsonl", "sarif", "gitlab", "junit", "markdown"])
def test_the_same_bytes_for_any_number_of_jobs_and_any_order(
    form: str, files: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    printed = set()
    for jobs, order in zip(("1", "2", "3"), permutations(files), strict=False):
        assert run(["check", *order, "--format", form, "--jobs", jobs]) == 1
        printed.add(capsys.readouterr().out)
    assert len(printed) == 1


def _dying(data: bytes, name: str, *conditions: object) -> Review:
    if name == "rounding.yaml":
        os.kill(os.getpid(), signal.SIGKILL)
    return review_bytes(data, name)


@pytest.mark.skipif(os.name == "nt", reason="a forked process has what is set here")
def test_a_plan_that_a_process_dies_of_is_named_and_the_rest_is_checked(
    files: list[str], capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(checking, "review_bytes", _dying)
    assert run(["check", *files, "--format", "jsonl", "--jobs", "2"]) == 2
    printed, errors = capsys.readouterr()
    assert (
        "rounding.yaml: tiến trình kiểm tra dừng giữa chừng (SIGKILL); tệp này chưa được kiểm tra"
        in errors
    )
    for name in set(NAMES) - {"rounding"}:
        assert f'"file": "{name}.yaml"' in printed


def test_nothing_checked_is_exit_2(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    for named in (["."], ["*.yaml"], ["khong-co.yaml"], []):
        assert run(["check", *named]) == 2
        printed, errors = capsys.readouterr()
        assert printed == ""
        assert errors.count("\n") == 1
