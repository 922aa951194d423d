"""The harness of `python -m fuzz`: the same cases each time, and nothing wrong goes by unseen."""

from __future__ import annotations

import os
import signal
from pathlib import Path

import pytest

from fuzz.calls import known_calls
from fuzz.cases import Case, Cases
from fuzz.corpus import Corpus
from fuzz.ended import Ended, wrong
from fuzz.inside import run_inside
from fuzz.kept import keep, read_case, smaller
from fuzz.outputs import wrong_in
from fuzz.series import Series
from fuzz.state import State, loaded
from fuzz.workers import tried

PLANS = Path(__file__).parents[1] / "plans"
SMALL = ((PLANS / "ok/small.yaml").read_bytes(), (PLANS / "err/grants.yaml").read_bytes())
FEW = Corpus(SMALL, SMALL, (b"rules: {}\n",), (b"{}",), SMALL, SMALL, SMALL, SMALL, SMALL, SMALL)
CALLS = [call for call in known_calls() if "docx" not in call.arguments]

unix = pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")


def cases(seed: int = 1) -> Cases:
    plain = FEW._replace(documents=(_zip(),), workbooks=(_zip(),))
    return Cases(f"{seed}/inside", plain, CALLS)


def _zip() -> bytes:
    import io  # noqa: PLC0415
    import zipfile  # noqa: PLC0415

    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        archive.writestr(zipfile.ZipInfo("word/document.xml"), "<a>x</a>")
    return made.getvalue()


def test_a_case_is_its_seed_and_number() -> None:
    forward = [cases().case(number) for number in range(40)]
    backward = [cases().case(number) for number in reversed(range(40))]
    assert forward == backward[::-1]
    assert forward != [cases(seed=2).case(number) for number in range(40)]


@unix
def test_a_run_that_goes_on_counts_what_an_unbroken_one_counts(tmp_path: Path) -> None:
    def counted(*steps: int) -> dict[str, object]:
        path = tmp_path / f"{len(steps)}.json"
        for wanted in steps:
            state = loaded(path) or State(1, "")
            series = Series("in process", cases(), run_inside, tmp_path, chunk=5)
            for _ in series.count(state.inside, wanted, jobs=2):
                state.save(path)
        state = loaded(path) or State(1, "")
        return {**vars(state.inside), "seconds": 0, "memory": 0}

    whole = counted(12)
    assert whole == counted(2, 7, 12)
    assert (whole["tried"], whole["failed"]) == (12, 0)


def dying(case: Case, folder: Path) -> Ended:
    os.kill(os.getpid(), signal.SIGKILL)
    raise AssertionError


def greedy(case: Case, folder: Path) -> Ended:
    try:
        bytearray(1 << 30)
    except MemoryError:
        return Ended(-1, b"", "", ("MemoryError",))
    return Ended(0, b"", "")


@unix
def test_what_a_process_dies_of_costs_one_case() -> None:
    found = [*tried(cases(), dying, range(7, 9))]
    assert [(each.number, each.wrong) for each in found] == [
        (7, ("crash: SIGKILL",)), (8, ("crash: SIGKILL",))
    ]  # fmt: skip


@unix
def test_no_case_gets_a_gigabyte() -> None:
    assert [each.wrong for each in tried(cases(), greedy, range(1))] == [("fault: MemoryError",)]


@pytest.mark.parametrize(
    ("ended", "said"),
    [
        (Ended(3, b"", ""), "status: 3"),
        (Ended(2, b"", " \n"), "status 2 without a word"),
        (Ended(1, b"", "Traceback (most recent call last)"), "fault: Traceback"),
        (Ended(2, b"", "Lỗi của gnbv, không phải của kế hoạch"), "fault: Lỗi của gnbv"),
        (Ended(1, b"", "a\x1b[31m"), "complaints: '\\x1b'"),
        (Ended(0, b"a\xe2\x80\xaeb", ""), "text shown: '\\u202e'"),
        (Ended(0, b"fine", ""), "json: not written"),
    ],
)
def test_a_bad_end_is_seen(ended: Ended, said: str, tmp_path: Path) -> None:
    call = next(call for call in CALLS if call.shown == "text")
    case = Case(call, "", {}, [], {"out.json": "json"}, b"")
    assert any(said in line for line in wrong(case, ended, tmp_path))


@pytest.mark.parametrize(
    ("form", "data"),
    [
        ("json", b'{"a": 1'), ("jsonl", b'{"a": 1}\n[]\n'), ("jsonl", b'{"a": "\\u0000"}\n'),
        ("sarif", b'{"version": "2.1.0"}'), ("gitlab", b'[{"description": "x"}]'),
        ("github", b"::alarm file=x::y\n"), ("junit", b"<a><b></a>"), ("csv", b"a,b\nc,d,e\n"),
        ("html", b"<p><b>x</p>"), ("html", b"<div>"), ("xlsx", b"PK\x03\x04"), ("docx", b""),
        ("yaml", b"a: [\n"), ("yaml", b"- a\n"), ("text", b"\xff"), ("md", b"a\tb\x07"),
        ("patch", b"--- a\n+++ b\n@@ -1,2 +1,2 @@\n a\n-b\n"), ("patch", b"x\n"),
    ],
)  # fmt: skip
def test_what_is_not_valid_is_seen(form: str, data: bytes) -> None:
    assert wrong_in(form, data)


def test_a_kept_case_is_read_back(tmp_path: Path) -> None:
    files = {"a\nb.yaml": "đ\r\n\x85\u2028x".encode(), "x.docx": b"\xff\x00"}
    case = Case(CALLS[0], "kept", files, ["check", "a\nb.yaml"], {"out.json": "json"}, b"\xfe")
    keep(case, ("why",), tmp_path / "case.json")
    read = read_case(tmp_path / "case.json")
    assert read._replace(call=case.call) == case
    assert read.call.shown == case.call.shown


def test_a_case_gets_as_small_as_it_goes() -> None:
    lines = b"".join(b"line %d\n" % number for number in range(50))
    case = Case(CALLS[0], "", {"plan.yaml": lines, "gnbv.yaml": b"x"}, [], {}, b"")

    def fails(candidate: Case) -> tuple[str, ...]:
        held = candidate.files["plan.yaml"]
        return ("fault: 17 and 31",) if b"line 17\n" in held and b"line 31\n" in held else ()

    small = smaller(case, "fault: 0 and 0", fails)
    assert small.files == {"plan.yaml": b"line 17\nline 31\n"}
