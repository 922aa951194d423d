"""Cases that failed: each a file that can be run again, made as small as it goes."""

from __future__ import annotations

import base64
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from fuzz.calls import Call
from fuzz.cases import Case
from fuzz.ended import kind_of

_MOST_TRIES = 400


def keep(case: Case, why: tuple[str, ...], path: Path) -> None:
    """Write `case` to the file `path`, with what was wrong."""
    whole = {
        "why": why,
        "arguments": case.arguments,
        "shown": case.call.shown,
        "outputs": case.outputs,
        "files": {name: _written(data) for name, data in case.files.items()},
        "piped": _written(case.piped),
        "letters": case.letters,
    }
    path.write_text(json.dumps(whole, indent=1) + "\n", "ascii")


def read_case(path: Path) -> Case:
    """The case in the file `path`."""
    whole = json.loads(path.read_text("ascii"))
    files = {name: _read(data) for name, data in whole["files"].items()}
    call = Call(1, whole["shown"], " ".join(whole["arguments"]))
    return Case(
        call, "kept", files, whole["arguments"], whole["outputs"], _read(whole["piped"]),
        whole["letters"],
    )  # fmt: skip


def _written(data: bytes) -> Any:
    """The lines of a text; what is none in base64."""
    try:
        return data.decode("utf-8").splitlines(keepends=True)
    except UnicodeDecodeError:
        return base64.b64encode(data).decode("ascii")


def _read(data: Any) -> bytes:
    return base64.b64decode(data) if isinstance(data, str) else "".join(data).encode("utf-8")


def smaller(case: Case, kind: str, fails: Callable[[Case], tuple[str, ...]]) -> Case:
    """A case with as few lines in its files as still fail in that kind."""
    tries = 0

    def still(candidate: Case) -> bool:
        nonlocal tries
        tries += 1
        return tries <= _MOST_TRIES and any(kind_of(line) == kind for line in fails(candidate))

    for name in [*case.files]:
        without = {other: data for other, data in case.files.items() if other != name}
        if name == "gnbv.yaml" and still(case._replace(files=without)):
            case = case._replace(files=without)
            continue
        case = _fewer(case, name, still)
    return case


def _fewer(case: Case, name: str, still: Callable[[Case], bool]) -> Case:
    """Drop runs of lines from a file, ever shorter ones, as long as `still` holds."""
    lines = case.files[name].splitlines(keepends=True)
    length = len(lines) // 2
    while length:
        at = 0
        while at < len(lines):
            without = lines[:at] + lines[at + length :]
            candidate = case._replace(files={**case.files, name: b"".join(without)})
            if without and still(candidate):
                case, lines = candidate, without
            else:
                at += length
        length //= 2
    return case
