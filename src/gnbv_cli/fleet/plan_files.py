"""Which plans a call names: files, folders with all plans below them, and patterns."""

from __future__ import annotations

import os
from collections.abc import Iterable
from typing import NamedTuple

from gnbv_cli.texts.sentence import Sentence, Words

STANDARD_INPUT = "-"
_PLAN = "plan.yaml"
_SETTINGS = "gnbv.yaml"
_YAML = (".yaml", ".yml")

_NO_PLAN = Words(
    "Thư mục {folder} không có kế hoạch nào (plan.yaml hoặc TÊN.plan.yaml)",
    "There is no plan in the folder {folder} (plan.yaml or NAME.plan.yaml)",
)
_NO_MATCH = Words("Không có tệp nào khớp với {pattern}", "No file matches {pattern}")
_UNLISTED = Words("Không mở được thư mục {folder}: {why}", "Cannot open the folder {folder}: {why}")
_DENIED = Words("không có quyền đọc", "no permission to read it")


class PlanFiles(NamedTuple):
    """The plans that are named, each once, sorted by path; standard input ('-') is the last."""

    names: list[str]
    faults: list[Sentence]
    """What was named and led to no plan."""
    passed_by: tuple[str, ...] = ()
    """YAML files of the folders that are not called as plans are."""


def plan_files(named: Iterable[str]) -> PlanFiles:
    """The plans that `named` stands for, whatever its order. A file need not exist."""
    given = list(dict.fromkeys(named))
    if len(given) == 1 and not (os.path.isdir(given[0]) or any(c in given[0] for c in "*?[")):  # noqa: PTH112
        return PlanFiles(given, [])
    search = _Search()
    for name in sorted(given, key=_in_order):
        search.look(name)
    return PlanFiles(_each_once(search.found), search.faults, tuple(sorted(search.passed_by)))


class _Search:
    """What was found so far."""

    def __init__(self) -> None:
        self.found: list[str] = []
        self.faults: list[Sentence] = []
        self.passed_by: set[str] = set()

    def look(self, name: str) -> None:
        """Find the plans that `name` stands for."""
        from gnbv_cli.fleet.patterns import is_pattern, matching  # noqa: PLC0415 - for many plans

        if name != STANDARD_INPUT and os.path.isdir(name):  # noqa: PTH112 - any text
            if not self._look_below(name):
                self.faults.append(_NO_PLAN.filled(folder=name))
        elif is_pattern(name):
            before = len(self.found), len(self.faults)
            for match in matching(name, self._unlisted):
                if os.path.isdir(match):  # noqa: PTH112
                    self._look_below(match)
                elif os.path.basename(match) != _SETTINGS:  # noqa: PTH119
                    self.found.append(match)
            if before == (len(self.found), len(self.faults)):
                self.faults.append(_NO_MATCH.filled(pattern=name))
        else:
            self.found.append(name)

    def _look_below(self, folder: str) -> bool:
        """Whether there is something to tell of the folder."""
        from gnbv_cli.fleet.folders import folders, is_folder, joined  # noqa: PLC0415 - for many plans

        before = len(self.found), len(self.faults)
        for name, entries in folders(folder, self._unlisted):
            for entry in entries:
                if not entry.name.lower().endswith(_YAML) or is_folder(entry):
                    continue
                if _is_plan(entry.name):
                    self.found.append(joined(name, entry.name))
                elif entry.name != _SETTINGS and not entry.name.startswith("."):
                    self.passed_by.add(joined(name, entry.name))
        return before != (len(self.found), len(self.faults))

    def _unlisted(self, folder: str, error: OSError) -> None:
        denied = isinstance(error, PermissionError)
        why = _DENIED.filled() if denied else error.strerror or error
        self.faults.append(_UNLISTED.filled(folder=folder or ".", why=why))


def _is_plan(name: str) -> bool:
    return name == _PLAN or (name.endswith(f".{_PLAN}") and not name.startswith("."))


def _in_order(name: str) -> tuple[bool, list[str]]:
    return name == STANDARD_INPUT, name.replace(os.sep, "/").split("/")


def _each_once(names: list[str]) -> list[str]:
    """The names, sorted; of those that lead to one file only the first."""
    files: dict[str, str] = {}
    for name in sorted(names, key=_in_order):
        files.setdefault(_file(name), name)
    return list(files.values())


def _file(name: str) -> str:
    """What tells the file `name` from others, by whatever name they go."""
    try:
        return name if name == STANDARD_INPUT else os.path.realpath(name)
    except (OSError, ValueError):  # a name that no file can have
        return name
