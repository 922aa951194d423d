"""A file is written whole or not at all, and never where it was not meant to go."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from gnbv_cli.changes.whole_file import CannotWrite, refuse_to_overwrite, write_whole

unix = pytest.mark.skipif(os.name == "nt", reason="needs Unix files")


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def refused(path: Path, *, replace: bool) -> str:
    with pytest.raises(CannotWrite) as caught:
        write_whole(str(path), b"new", replace=replace)
    return caught.value.sentence.say("vi").replace(str(path), "tệp")


@pytest.mark.parametrize("replace", [False, True])
def test_a_new_file(tmp_path: Path, replace: bool) -> None:
    write_whole(str(tmp_path / "a"), b"new", replace=replace)
    assert (tmp_path / "a").read_bytes() == b"new"
    assert names(tmp_path) == ["a"]


@unix
def test_a_new_file_has_the_usual_mode(tmp_path: Path) -> None:
    old = os.umask(0o027)
    try:
        write_whole(str(tmp_path / "a"), b"new", replace=False)
    finally:
        os.umask(old)
    assert stat.S_IMODE((tmp_path / "a").stat().st_mode) == 0o640


def test_an_old_file_stays_unless_it_is_to_be_replaced(tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_bytes(b"old")
    assert refused(path, replace=False) == "tệp đã có; thêm --force để ghi đè"
    assert path.read_bytes() == b"old"
    with pytest.raises(CannotWrite):
        refuse_to_overwrite(str(path))
    write_whole(str(path), b"new", replace=True)
    assert path.read_bytes() == b"new"
    assert names(tmp_path) == ["a"]


@unix
@pytest.mark.parametrize("mode", [0o600, 0o644, 0o755])
def test_the_old_mode_stays(tmp_path: Path, mode: int) -> None:
    path = tmp_path / "a"
    path.write_bytes(b"old")
    path.chmod(mode)
    write_whole(str(path), b"new", replace=True)
    assert stat.S_IMODE(path.stat().st_mode) == mode


@unix
def test_a_link_stays_and_its_file_is_replaced(tmp_path: Path) -> None:
    (tmp_path / "below").mkdir()
    file, link = tmp_path / "below" / "a", tmp_path / "link"
    file.write_bytes(b"old")
    link.symlink_to("below/a")
    write_whole(str(link), b"new", replace=True)
    assert link.is_symlink()
    assert file.read_bytes() == b"new"
    assert names(tmp_path) == ["below", "link"]
    assert names(tmp_path / "below") == ["a"]


@unix
def test_a_link_that_leads_nowhere(tmp_path: Path) -> None:
    link = tmp_path / "link"
    link.symlink_to("gone")
    assert "liên kết" in refused(link, replace=True)
    assert "--force" in refused(link, replace=False)
    assert names(tmp_path) == ["link"]
    loop = tmp_path / "loop"
    loop.symlink_to("loop")
    assert refused(loop, replace=True)


@unix
def test_only_a_regular_file_gives_way(tmp_path: Path) -> None:
    folder, pipe = tmp_path / "folder", tmp_path / "pipe"
    folder.mkdir()
    os.mkfifo(pipe)
    (tmp_path / "device").symlink_to("/dev/null")
    (tmp_path / "link").symlink_to("folder")
    for name in ("folder", "pipe", "device", "link"):
        assert "không phải là tệp thường" in refused(tmp_path / name, replace=True)
        assert "--force" in refused(tmp_path / name, replace=False)
    assert stat.S_ISCHR(Path("/dev/null").stat().st_mode)
    assert names(tmp_path) == ["device", "folder", "link", "pipe"]


def test_no_such_folder(tmp_path: Path) -> None:
    why = "không có thư mục chứa tệp"
    assert refused(tmp_path / "no" / "a", replace=False) == f"Không ghi được tệp tệp: {why}"
    (tmp_path / "file").write_bytes(b"")
    assert refused(tmp_path / "file" / "a", replace=True) == f"Không ghi được tệp tệp: {why}"


@pytest.mark.parametrize("name", ["a\0b", "a" * 300])
@pytest.mark.parametrize("replace", [False, True])
def test_a_name_that_cannot_be(tmp_path: Path, name: str, replace: bool) -> None:
    assert refused(tmp_path / name, replace=replace)
    assert names(tmp_path) == []


@unix
def test_a_write_protected_file_stays(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a"
    path.write_bytes(b"old")
    path.chmod(0o444)
    monkeypatch.setattr(os, "access", lambda *_: False)  # root may write everything
    assert refused(path, replace=True) == "Không ghi được tệp tệp: không có quyền ghi"
    assert path.read_bytes() == b"old"


@pytest.mark.parametrize("step", ["fsync", "replace"])
def test_nothing_is_left_behind_when_writing_fails(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device")

    path = tmp_path / "a"
    path.write_bytes(b"old")
    monkeypatch.setattr(os, step, fail)
    assert "No space left" in refused(path, replace=True)
    assert path.read_bytes() == b"old"
    assert names(tmp_path) == ["a"]


def test_nothing_is_left_behind_when_the_run_is_stopped(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stop(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "fsync", stop)
    with pytest.raises(KeyboardInterrupt):
        write_whole(str(tmp_path / "a"), b"new", replace=False)
    assert names(tmp_path) == []


def test_without_hard_links(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object, **__: object) -> None:
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(os, "link", fail)
    write_whole(str(tmp_path / "a"), b"old", replace=False)
    assert "--force" in refused(tmp_path / "a", replace=False)
    assert (tmp_path / "a").read_bytes() == b"old"
    assert names(tmp_path) == ["a"]
