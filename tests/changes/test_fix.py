"""`gnbv fix` changes the characters that it names and no other byte."""

from __future__ import annotations

import os
import random
import re
import stat
import subprocess
import unicodedata
from pathlib import Path

import pytest

from gnbv_cli.commands.main import run
from gnbv_cli.review.review import review_bytes

PLAN = Path(__file__).parents[2] / "plan.yaml"
WRONG = {"379 triệu đồng": "397 triệu đồng", "172.6000.000 đồng": "172.600.000 đồng"}


ISSUED = PLAN.read_text("utf-8").replace("  year: 2026\n", "  year: 2026\n  status: issued\n", 1)


def fixed(path: Path, *options: str) -> int:
    return run(["fix", str(path), "--write", *options])


def codes(data: bytes) -> list[str]:
    return [found.finding.code for found in review_bytes(data, "plan.yaml").findings]


def test_two_amounts_of_the_real_plan_are_mended_and_nothing_else(tmp_path: Path) -> None:
    path = tmp_path / "plan.yaml"
    path.write_bytes(PLAN.read_bytes())
    assert fixed(path) == 0
    expected = PLAN.read_text("utf-8")
    for old, new in WRONG.items():
        assert expected.count(f": {old}\n") == 1
        expected = expected.replace(f": {old}\n", f": {new}\n")
    assert path.read_bytes() == expected.encode()
    assert not any(code.startswith(("NUM", "BAL")) for code in codes(path.read_bytes()))


def test_a_second_run_changes_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "plan.yaml"
    path.write_bytes(PLAN.read_bytes())
    fixed(path)
    once = path.read_bytes()
    capsys.readouterr()
    assert fixed(path) == 0
    assert path.read_bytes() == once
    assert "Không có chỗ sửa xác định được" in capsys.readouterr().err


def test_without_write_it_is_a_patch_and_the_file_stays(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "plan.yaml"
    path.write_bytes(PLAN.read_bytes())
    assert run(["fix"]) == 1
    shown = capsys.readouterr()
    assert path.read_bytes() == PLAN.read_bytes()
    assert "Xem trước 2 chỗ sửa; tệp chưa thay đổi" in shown.err
    subprocess.run(["git", "apply"], input=shown.out.encode(), cwd=tmp_path, check=True)
    assert fixed(path) == 0  # the patch has done it already
    assert not set(WRONG) & set(path.read_text("utf-8").split(": "))


def laid_out(text: str, seed: int) -> bytes:
    """The plan in another layout: line breaks, a mark, comments, quotes, letters taken apart."""
    rng = random.Random(seed)
    for amount in WRONG:
        quote = rng.choice(["", "'", '"'])
        text = text.replace(f": {amount}\n", f": {quote}{amount}{quote}\n")
    if rng.random() < 0.5:
        text = text.replace(
            "          sources:\n            central: 345 triệu đồng\n"
            "            local: 52 triệu đồng\n",
            "          sources: {central: 345 triệu đồng,   local: '52 triệu đồng'} # hai nguồn\n",
        )
    lines = []
    for line in text.split("\n"):
        plain = line.strip() and line[0] not in " #-" and line.endswith(":")
        if plain and rng.random() < 0.5:
            lines.append(f"#\tghi chú {rng.randint(0, 99)}: 'a' # \u00a0")
        lines.append(f"{line}  \t# hết" if plain and rng.random() < 0.5 else line)
    text = "\n".join(lines)
    if rng.random() < 0.3:
        text = unicodedata.normalize("NFD", text)
    if rng.random() < 0.5:
        text = text.replace("\n", "\r\n")
    return ("\ufeff" * rng.randint(0, 1) + text).encode()


@pytest.mark.parametrize("block", range(10))
def test_every_other_byte_of_two_hundred_layouts_stays(tmp_path: Path, block: int) -> None:
    path = tmp_path / "plan.yaml"
    for seed in range(block * 20, block * 20 + 20):
        old = laid_out(PLAN.read_text("utf-8"), seed)
        path.write_bytes(old)
        assert fixed(path) == 0, seed
        new = path.read_bytes()
        rest = 0
        for wrong, right in WRONG.items():
            digits = wrong.split(" ")[0].encode()
            at = old.index(b" " + digits, rest) if b" " + digits in old[rest:] else -1
            for quote in (b" '", b' "'):
                if at < 0 and quote + digits in old[rest:]:
                    at = old.index(quote + digits, rest)
            assert at >= 0, seed
            start = old.index(digits, at)
            mended = right.split(" ")[0].encode()
            assert new[: start + len(mended)] == old[:start] + mended, seed
            old = old[:start] + mended + old[start + len(digits) :]
            rest = start
        assert unicodedata.normalize("NFC", new.decode()) == unicodedata.normalize(
            "NFC", old.decode()
        )


def test_an_issued_plan_needs_an_amending_document(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "plan.yaml"
    path.write_text(ISSUED, "utf-8")
    assert fixed(path) == 2
    assert path.read_text("utf-8") == ISSUED
    assert "Thêm --write --issued nếu đúng như vậy" in capsys.readouterr().err
    assert fixed(path, "--issued") == 0
    assert "397 triệu" in path.read_text("utf-8")


def test_rules_and_places_are_chosen(tmp_path: Path) -> None:
    path = tmp_path / "plan.yaml"
    path.write_bytes(PLAN.read_bytes())
    assert fixed(path, "--code", "malformed-amount", "--at", "projects") == 0
    assert path.read_bytes() == PLAN.read_bytes()
    assert fixed(path, "--at", "budget") == 0
    assert "379 triệu" in path.read_text("utf-8")
    assert "172.600.000" in path.read_text("utf-8")


def test_likely_fixes_are_made_on_request(tmp_path: Path) -> None:
    path = tmp_path / "plan.yaml"
    path.write_bytes(PLAN.read_bytes())
    assert fixed(path, "--include", "likely") == 0
    assert "các áp" not in path.read_text("utf-8")
    assert "TXT001" not in codes(path.read_bytes())


@pytest.mark.parametrize(
    ("options", "line"),
    [
        (["--code", "BAL01"], "Không có quy tắc BAL01; gần nhất là BAL001"),
        (["--code", "zzzz"], "Không có quy tắc zzzz"),
        (["--at", "projects.da9"], "Không có projects.da9 trong kế hoạch"),
        (["--at", "projects", "--at", "\n::error::x"], "Không có \\x0a::error::x trong kế hoạch"),
    ],
)
def test_an_unknown_rule_or_place_is_one_line(
    options: list[str], line: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["fix", str(PLAN), *options]) == 2
    told = capsys.readouterr().err
    assert told.startswith(line)
    assert told.count("\n") == 1


def test_likely_fixes_are_counted_where_they_were_asked_for(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert run(["fix", str(PLAN), "--at", "document"]) == 0
    assert capsys.readouterr().err == "Không có chỗ sửa xác định được\n"
    assert run(["fix", str(PLAN), "--code", "TXT001"]) == 0
    assert "nhiều khả năng (xem: --include likely)" in capsys.readouterr().err


@pytest.mark.skipif(os.name == "nt", reason="needs Unix files")
def test_mode_and_link_stay(tmp_path: Path) -> None:
    path, link = tmp_path / "real.yaml", tmp_path / "plan.yaml"
    path.write_bytes(PLAN.read_bytes())
    path.chmod(0o640)
    link.symlink_to(path)
    assert fixed(link) == 0
    assert link.is_symlink()
    assert stat.S_IMODE(path.stat().st_mode) == 0o640
    assert "397 triệu" in path.read_text("utf-8")


def test_a_file_that_changed_meanwhile_is_left_alone(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "plan.yaml"
    path.write_bytes(PLAN.read_bytes())
    sync = os.fsync

    def changed(descriptor: int) -> None:
        path.write_bytes(b"another edit\n")
        sync(descriptor)

    monkeypatch.setattr(os, "fsync", changed)
    assert fixed(path) == 2
    assert path.read_bytes() == b"another edit\n"
    assert [each.name for each in tmp_path.iterdir()] == ["plan.yaml"]
    assert "Tệp đã thay đổi từ lúc kiểm tra; chưa ghi gì" in capsys.readouterr().err


@pytest.mark.parametrize("step", ["open", "fsync", "chmod", "replace"])
def test_a_failure_at_any_step_leaves_the_old_file(
    tmp_path: Path, step: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "plan.yaml"
    path.write_bytes(PLAN.read_bytes())
    opened = os.open

    def full(*arguments: object, **named: object) -> int:
        if step == "open" and ".gnbv-" not in str(arguments[0]):
            return opened(*arguments, **named)  # type: ignore[arg-type]
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path if step in {"chmod", "replace"} else os, step, full)
    assert fixed(path) == 2
    monkeypatch.undo()
    assert path.read_bytes() == PLAN.read_bytes()
    assert [each.name for each in tmp_path.iterdir()] == ["plan.yaml"]


def test_standard_input_is_shown_and_not_written(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["fix", "-", "--write"]) == 2
    assert "Không ghi lại được đầu vào chuẩn" in capsys.readouterr().err


def test_the_preview_of_an_issued_plan_does_not_advise_what_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "plan.yaml"
    path.write_text(ISSUED, "utf-8")
    assert run(["fix", str(path)]) == 1
    last = capsys.readouterr().err.splitlines()[-1]
    assert last.startswith("Xem trước 2 chỗ sửa; tệp chưa thay đổi. Kế hoạch đã ban hành (")
    assert run(["fix", str(path), "--issued"]) == 1
    last = capsys.readouterr().err.splitlines()[-1]
    assert last.endswith(f"Ghi bằng: gnbv fix {path} --write --issued")


def test_each_place_is_counted_and_named_by_its_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    lines = PLAN.read_text("utf-8").split("\n")
    (tmp_path / "plan.yaml").write_text("\n".join(lines), "utf-8")
    assert run(["fix", "--include", "likely"]) == 1
    shown = capsys.readouterr()
    wrong = 1 + next(n for n, line in enumerate(lines) if "379 triệu" in line)
    assert f"BAL001  dòng {wrong}: Sửa '379 triệu đồng' thành" in shown.err
    assert f"Xem trước {_places(shown.err)} chỗ sửa" in shown.err


def _places(told: str) -> int:
    """The edits of the lines, one on each line."""
    lines = [re.search(r"dòng ([0-9, ]+):", line) for line in told.splitlines()]
    return sum(len(found[1].split(", ")) for found in lines if found)


def test_an_anchor_or_a_tag_before_an_amount_stays(tmp_path: Path) -> None:
    path = tmp_path / "plan.yaml"
    text = PLAN.read_text("utf-8")
    for before in ("&a ", "!!str ", "!!str &a ", "&a # ghi chú\n            "):
        path.write_text(text.replace("total: 379 triệu", f"total: {before}379 triệu", 1), "utf-8")
        fixed(path)
        assert f"total: {before}397 triệu đồng\n" in path.read_text("utf-8")


def test_words_behind_an_amount_stay(tmp_path: Path) -> None:
    path = tmp_path / "plan.yaml"
    text = PLAN.read_text("utf-8")
    said = "172.6000.000 đồng (Một trăm bảy mươi hai triệu sáu trăm nghìn đồng)"
    text = text.replace(": 172.6000.000 đồng\n", f": {said}\n", 1)
    path.write_text(text, "utf-8")
    fixed(path, "--include", "likely")
    assert f": {said}\n" in path.read_text("utf-8")


@pytest.mark.parametrize("sign", [">-", "|", ">2+", "|-"])
@pytest.mark.parametrize("lines", ["\n", "\r\n", "\n\n"])
def test_a_comment_before_a_folded_amount_stays(tmp_path: Path, sign: str, lines: str) -> None:
    path = tmp_path / "plan.yaml"
    text = PLAN.read_text("utf-8")
    said = f" # theo Quyết định {lines}            "
    folded = text.replace("total: 379 triệu", f"total: {sign}{said}379 triệu", 1)
    path.write_bytes(folded.encode())
    fixed(path)
    assert f"total:{said}397 triệu đồng\n" in path.read_bytes().decode()


def test_every_amount_that_a_fix_changes_is_named_also_when_it_is_written(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "plan.yaml"
    path.write_bytes(PLAN.read_bytes())
    assert fixed(path) == 0
    told = capsys.readouterr().out
    assert all(f"Sửa '{old}' thành '{new}'" in told for old, new in WRONG.items())
