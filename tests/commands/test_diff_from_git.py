"""`gnbv diff` of versions that git keeps."""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path

import pytest

from gnbv_cli.commands import versions
from gnbv_cli.commands.main import run
from tests.commands.diff_called import AMENDED, ISSUED, PLAN, SAME, printed, refused

WHO = ["-c", "user.name=gnbv", "-c", "user.email=gnbv@localhost"]


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository with the issued plan committed and the amended one in its folder."""
    folder = tmp_path / "kho"
    (folder / "xa").mkdir(parents=True)
    plan = folder / "xa" / "plan.yaml"
    plan.write_bytes(ISSUED.read_bytes())
    for name in [name for name in os.environ if name.startswith("GIT_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    monkeypatch.chdir(folder)
    for call in (
        ["init", "-q", "-b", "main"],
        ["add", "."],
        [*WHO, "commit", "-q", "-m", "Kế hoạch"],
        [*WHO, "tag", "da-ban-hanh"],
    ):
        subprocess.run(["git", *call], check=True, capture_output=True)
    plan.write_bytes(AMENDED.read_bytes())
    return folder


@pytest.mark.parametrize("name", ["HEAD", "main", "da-ban-hanh", "HEAD^0"])
def test_a_revision(capsys: pytest.CaptureFixture[str], repository: Path, name: str) -> None:
    expected = printed(capsys, [str(ISSUED), str(AMENDED)])
    assert printed(capsys, [f"{name}:xa/plan.yaml", "xa/plan.yaml"]) == expected
    document = json.loads(
        printed(capsys, [f"{name}:xa/plan.yaml", "xa/plan.yaml", "--format", "json"])
    )
    assert document["old"]["file"] == f"{name}:xa/plan.yaml"


def test_a_revision_from_a_folder_below(
    capsys: pytest.CaptureFixture[str], repository: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(repository / "xa")
    assert printed(capsys, ["HEAD:./plan.yaml", "plan.yaml"]).startswith(SAME)
    assert "thêm ./" in refused(capsys, ["HEAD:plan.yaml", "plan.yaml"])
    for name in ("./none.yaml", "../plan.yaml"):
        line = refused(capsys, [f"HEAD:{name}", "plan.yaml"])
        assert line == f"Phiên bản 'HEAD' của kho git không có tệp {name} (tính từ thư mục này)"


def committed(repository: Path, files: dict[str, str]) -> None:
    """Commit `files`, and take them away from the folder."""
    for name, text in files.items():
        (repository / name).write_text(text, "utf-8")
    subprocess.run(["git", "add", *files], check=True, capture_output=True)
    call = [*WHO, "commit", "-q", "-m", "gnbv.yaml", "--only", *files]
    subprocess.run(["git", *call], check=True, capture_output=True)
    for name in files:
        (repository / name).unlink()


@pytest.mark.parametrize("name", ["gnbv.yaml", "xa/gnbv.yaml"])
def test_a_revision_goes_by_its_own_settings(
    capsys: pytest.CaptureFixture[str],
    repository: Path,
    monkeypatch: pytest.MonkeyPatch,
    name: str,
) -> None:
    committed(repository, {name: "language: en\n"})
    here, there = "xa/plan.yaml", "HEAD:xa/plan.yaml"
    assert printed(capsys, [here, there]).startswith("The total is unchanged\n")
    assert printed(capsys, [there, here]).startswith(SAME)  # which has none among the files
    assert printed(capsys, [here, "da-ban-hanh:xa/plan.yaml"]).startswith(SAME)
    monkeypatch.chdir(repository / "xa")
    assert printed(capsys, ["plan.yaml", "HEAD:./plan.yaml"]).startswith("The total is unch")


def test_the_settings_among_the_files_are_not_those_of_a_revision(
    capsys: pytest.CaptureFixture[str], repository: Path
) -> None:
    (repository / "xa" / "gnbv.yaml").write_text("language: en\n", "utf-8")
    assert printed(capsys, ["xa/plan.yaml", "HEAD:xa/plan.yaml"]).startswith(SAME)
    index = printed(capsys, ["xa/plan.yaml", ":xa/plan.yaml"])
    assert index.startswith("The total is unchanged\n")


def test_the_nearest_settings_of_a_revision_count_and_faults_are_told(
    capsys: pytest.CaptureFixture[str], repository: Path
) -> None:
    committed(repository, {"gnbv.yaml": "language: vi\n", "xa/gnbv.yaml": "language: xx\n"})
    assert run(["diff", "xa/plan.yaml", "HEAD:xa/plan.yaml"]) == 0
    told = capsys.readouterr().err
    assert told == "1 chỗ trong HEAD:xa/gnbv.yaml chưa dùng được. Xem: gnbv check\n"


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("none:xa/plan.yaml", "Kho git không có phiên bản 'none'"),
        ("HEAD:none.yaml", "Phiên bản 'HEAD' của kho git không có tệp none.yaml"),
        ("HEAD:../plan.yaml", "HEAD"),
        ("HEAD:xa", "HEAD:xa không đọc được như một kế hoạch"),
        (":/none", "Kho git không có phiên bản ':/none'"),
        ("a\0b:c", "a\\x00b:c"),
        ("::error::x:y", "::error::x"),
        ("\ud800:x", "Kho git không có phiên bản '"),
    ],
)
def test_what_git_does_not_have(
    capsys: pytest.CaptureFixture[str], repository: Path, name: str, said: str
) -> None:
    line = refused(capsys, [name, "xa/plan.yaml"])
    assert said in line
    assert "\0" not in line


def test_a_revision_is_no_option_of_git(
    capsys: pytest.CaptureFixture[str], repository: Path
) -> None:
    refused(capsys, ["xa/plan.yaml", "--", "--output=x:y"])
    assert sorted(path.name for path in repository.iterdir()) == [".git", "xa"]


def test_a_folder_in_no_repository(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    line = refused(capsys, ["HEAD:plan.yaml", str(PLAN)])
    assert line == ("Không tìm thấy tệp HEAD:plan.yaml, và thư mục này không thuộc kho git nào")


def test_a_machine_without_git(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    line = refused(capsys, ["HEAD:plan.yaml", str(PLAN)])
    assert line == ("Không tìm thấy tệp HEAD:plan.yaml, và máy chưa có lệnh git để đọc bản đã lưu")


def test_a_path_on_a_drive_is_a_file(capsys: pytest.CaptureFixture[str]) -> None:
    for name in ("C:\\plan.yaml", "d:/plan.yaml"):
        assert refused(capsys, [name, str(PLAN)]) == f"Không tìm thấy tệp {name}"
        assert not versions.is_revision(name)


def test_a_file_whose_name_has_a_colon(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("HEAD:plan.yaml").write_bytes(ISSUED.read_bytes())
    assert printed(capsys, ["HEAD:plan.yaml", str(AMENDED)]).startswith(SAME)
