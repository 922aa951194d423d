"""A sample through real processes: what a terminal, a pipe and the system's encodings do."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

PLAN = Path(__file__).parents[2] / "plan.yaml"
GNBV = [sys.executable, "-m", "gnbv_cli"]
ENVIRONMENT = {
    name: value
    for name, value in os.environ.items()
    if name not in ("NO_COLOR", "FORCE_COLOR", "PYTHONIOENCODING", "PYTHONUTF8", "TERM")
} | {"TERM": "xterm-256color", "PYTHONUTF8": "1"}
unix = pytest.mark.skipif(os.name != "posix", reason="needs POSIX")


def gnbv(
    *arguments: str, stdin: bytes = b"", environment: dict[str, str] | None = None
) -> subprocess.CompletedProcess[bytes]:
    done = subprocess.run(
        [*GNBV, *arguments],
        input=stdin,
        capture_output=True,
        env=ENVIRONMENT | (environment or {}),
        timeout=60,
        check=False,
    )
    assert b"Traceback" not in done.stderr
    return done


def shell(script: str) -> subprocess.CompletedProcess[bytes]:
    """A shell command in which `$GNBV` is the command and `$PLAN` the plan."""
    done = subprocess.run(
        ["sh", "-c", script],
        capture_output=True,
        env=ENVIRONMENT | {"GNBV": " ".join(GNBV), "PLAN": str(PLAN)},
        timeout=60,
        check=False,
    )
    assert b"Traceback" not in done.stderr
    return done


def test_findings_end_in_1_and_nothing_on_standard_error() -> None:
    done = gnbv("check", str(PLAN))
    assert (done.returncode, done.stderr) == (1, b"")
    assert "397 triệu đồng" in done.stdout.decode()


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"[" * 100_000, b"FIL011"),
        (b"\xff\xfe\x00", b"FIL002"),
        (b"a: \x00", b"FIL005"),
        (b"", b"FIL003"),
    ],
)
def test_standard_input_of_any_kind(content: bytes, code: bytes) -> None:
    done = gnbv("check", "-", stdin=content)
    assert (done.returncode, done.stderr) == (1, b"")
    assert code in done.stdout


@pytest.mark.parametrize("encoding", ["ascii", "cp1252", "cp437", "cp1258", "latin-1"])
def test_a_console_without_vietnamese_letters(encoding: str) -> None:
    environment = {"PYTHONIOENCODING": encoding, "PYTHONUTF8": "0"}
    text = gnbv("check", str(PLAN), environment=environment)
    assert (text.returncode, text.stderr) == (1, b"")
    assert "379 tri" in text.stdout.decode(encoding)
    assert "?" not in text.stdout.decode(encoding)
    wrong = gnbv("check", "no.yaml", environment=environment)
    assert wrong.returncode == 2
    assert "no.yaml" in wrong.stderr.decode(encoding)


@pytest.mark.parametrize("encoding", ["ascii", "cp1252", "utf-8"])
def test_json_keeps_every_letter_whatever_the_console(encoding: str) -> None:
    environment = {"PYTHONIOENCODING": encoding, "PYTHONUTF8": "0"}
    done = gnbv("check", str(PLAN), "--format", "json", environment=environment)
    (plan,) = json.loads(done.stdout.decode(encoding))["plans"]
    fixed = [found["fixes"][0] for found in plan["findings"] if found["fixes"]]
    assert fixed[0]["edits"][0]["old"] == "379 triệu đồng"


@pytest.mark.parametrize("encoding", ["ascii", "cp1258", "latin-1", "utf-16"])
def test_a_patch_is_in_the_letters_of_the_file(encoding: str) -> None:
    done = gnbv("fix", str(PLAN), environment={"PYTHONIOENCODING": encoding})
    assert done.returncode == 1
    assert "+          total: 397 triệu đồng\n".encode() in done.stdout
    assert done.stdout == gnbv("fix", str(PLAN)).stdout


@unix
@pytest.mark.parametrize("form", ["text", "json"])
def test_the_reader_goes_away(form: str) -> None:
    # More than a pipe holds, so that the writing is cut off midway.
    done = shell(f"$GNBV check $PLAN $PLAN $PLAN $PLAN $PLAN $PLAN $PLAN --format {form} | head -1")
    assert done.returncode == 0
    assert done.stderr == b""
    assert done.stdout.count(b"\n") == 1


@unix
def test_pipes_that_are_named() -> None:
    done = shell("cat $PLAN | $GNBV check /dev/stdin")
    assert done.returncode == 1
    assert b"BAL001" in done.stdout


@unix
def test_nowhere_to_write() -> None:
    done = shell("$GNBV check $PLAN >&-")
    assert done.returncode == 2
    assert done.stderr.decode() == "Không có đầu ra chuẩn để ghi kết quả\n"


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
def test_a_full_disk() -> None:
    done = shell("$GNBV check $PLAN > /dev/full")
    assert done.returncode == 2
    assert done.stderr.decode().startswith("Không ghi được kết quả: ")
    assert done.stderr.count(b"\n") == 1


@unix
def test_nowhere_to_read_from_or_complain_to() -> None:
    done = shell("$GNBV check - <&-")
    assert (done.returncode, done.stderr.decode()) == (2, "Không có đầu vào chuẩn để đọc\n")
    assert shell("$GNBV check no.yaml 2>&-").returncode == 2


@unix
@pytest.mark.parametrize(
    ("environment", "coloured"),
    [({}, True), ({"NO_COLOR": "1"}, False), ({"TERM": "dumb"}, False)],
    ids=["terminal", "NO_COLOR", "dumb"],
)
def test_colour_only_on_a_terminal_that_wants_it(
    environment: dict[str, str], coloured: bool
) -> None:
    import pty  # noqa: PLC0415 - POSIX only

    ours, theirs = pty.openpty()
    child = subprocess.Popen(
        [*GNBV, "check", str(PLAN)], stdout=theirs, env=ENVIRONMENT | environment
    )
    os.close(theirs)
    written = b""
    try:
        while part := os.read(ours, 65536):
            written += part
    except OSError:  # the other end is closed
        pass
    os.close(ours)
    assert child.wait(60) == 1
    assert (b"\x1b[" in written) == coloured
    assert b"BAL001" in written
    assert b"\x1b" not in gnbv("check", str(PLAN), environment=environment).stdout


@unix
def test_fifty_megabytes_in_bounded_memory(tmp_path: Path) -> None:
    path = tmp_path / "plan.yaml"
    with path.open("wb") as file:
        for _ in range(50):
            file.write(b"- aaaa\n" * 150_000)
    code = (
        "import resource, sys\n"
        "resource.setrlimit(resource.RLIMIT_AS, (400 << 20, 400 << 20))\n"
        "from gnbv_cli.commands.main import main\n"
        "main()\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, "check", str(path)],
        capture_output=True,
        env=ENVIRONMENT,
        timeout=60,
        check=False,
    )
    assert done.returncode == 1
    assert b"FIL004" in done.stdout
