"""A case: changed files and one call. Seed and number make it, whatever came before."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from itertools import accumulate
from random import Random
from typing import NamedTuple

from fuzz.bytes_changed import changed_bytes
from fuzz.calls import Call
from fuzz.corpus import Corpus
from fuzz.lines_changed import changed_lines
from fuzz.packages_changed import changed_package
from fuzz.pieces import WORDS
from fuzz.tree_changed import changed_tree

_LARGE = 0.03
"""Share of plans that are large ones."""
_NO_PLAN = 0.03
"""Share of calls that get a document or a table for a plan."""
_SETTINGS = 0.1
_PIPED = 0.03
_LETTERS = ("utf-8",) * 17 + ("ascii", "cp1258", "latin-1")

_NAMES = ("plan.yaml",) * 30 + (
    "kế hoạch.plan.yaml", "a b.yaml", "a\nb.yaml", "%0A::error::.yaml", "]]>.yaml", "<b>.yaml",
    "\u202ex.yaml", "'\".yaml",
)  # fmt: skip
_CODES = ("BAL001", "NUM", "txt001", "FIL999", "cong-don", "", "*", "LAW013", "SCH")
_ADDRESSES = (
    "budget", "budget.total", "budget.sources.central", "projects.da3.tda1.budget.sources.local",
    "projects.da1.budget", "projects[1].budget.total", "projects", "policies[1].budget.total",
    "targets[1]", "budget.years.2026", "budget.of_which.central", "",
)  # fmt: skip
_WORD = re.compile(r"\[[^\]]*\]|\S+")
_CHANGES: tuple[tuple[str, Callable[[Random, bytes], bytes]], ...] = (
    ("bytes", changed_bytes),
    ("lines", changed_lines),
    ("lines", changed_lines),
    ("tree", changed_tree),
    ("tree", changed_tree),
)


class Case(NamedTuple):
    """The files of a folder, and the arguments of `gnbv` in it."""

    call: Call
    change: str
    """How its first file was changed."""
    files: dict[str, bytes]
    arguments: list[str]
    outputs: dict[str, str]
    """File that is to be written → its form."""
    piped: bytes
    """Standard input."""
    letters: str = "utf-8"
    """Encoding of what is shown."""


class Cases:
    """All cases of a seed."""

    def __init__(self, seed: str, corpus: Corpus, calls: Sequence[Call]) -> None:
        self._seed = seed
        self._corpus = corpus
        self._calls = calls
        self._weights = [*accumulate(call.weight for call in calls)]

    def case(self, number: int) -> Case:
        """The case with that number."""
        rng = Random(f"{self._seed}/{number}")
        call = rng.choices(self._calls, cum_weights=self._weights)[0]
        return _Made(rng, self._corpus).case(call)


class _Made:
    """A case while it is made."""

    def __init__(self, rng: Random, corpus: Corpus) -> None:
        self._rng = rng
        self._corpus = corpus
        self._files: dict[str, bytes] = {}
        self._outputs: dict[str, str] = {}
        self._piped = b""
        self._change = ""

    def case(self, call: Call) -> Case:
        arguments: list[str] = []
        for word in _WORD.findall(call.arguments):
            if word.startswith("["):
                chosen = self._rng.random() < 0.4
                arguments += [self._argument(each) for each in word[1:-1].split() if chosen]
            else:
                arguments.append(self._argument(word))
        if "PLAN" in call.arguments and self._rng.random() < _SETTINGS:
            self._files["gnbv.yaml"] = self._changed(self._rng.choice(self._corpus.settings))
        change = self._change or "none"
        letters = self._rng.choice(_LETTERS)
        return Case(call, change, self._files, arguments, self._outputs, self._piped, letters)

    def _argument(self, word: str) -> str:
        word = self._rng.choice(word.split("|"))
        if word.startswith("OUT."):
            form = word.removeprefix("OUT.")
            name = f"out.{form}"
            if form in _ENDINGS:
                name += _ENDINGS[form]
            self._outputs[name] = form
            return name
        make = _FILES.get(word)
        if make is not None:
            return make(self)
        if word == "CODE":
            return self._rng.choice(_CODES)
        if word == "ADDRESS":
            return self._rng.choice((*_ADDRESSES, self._rng.choice(WORDS).replace("\x00", "")))
        return word

    def _plan(self) -> str:
        if self._rng.random() < _NO_PLAN:
            return self._rng.choice((_Made._document, _Made._sheet))(self)
        name = self._rng.choice(_NAMES)
        data = self._changed(self._sound_plan())
        if self._rng.random() < _PIPED:
            self._piped = data
            return "-"
        self._files[name] = data
        return name

    def _old(self) -> str:
        """Another plan, or the same before the change; unchanged half of the time."""
        plan = self._sound_plan()
        self._files["old.yaml"] = plan if self._rng.random() < 0.5 else self._changed(plan)
        return "old.yaml"

    def _plans(self) -> str:
        for name in self._rng.choice(("a", "ab", "abc")):
            is_granted = self._corpus.communes and self._rng.random() < 0.5
            data = self._one(self._corpus.communes) if is_granted else self._sound_plan()
            self._files[f"xa/{name}/plan.yaml"] = self._changed(data) if name == "a" else data
        return "xa"

    def _allocation(self) -> str:
        """What was granted; a plan, where there is no such file to change."""
        given = self._corpus.allocations or self._corpus.small
        self._files["allocation.yaml"] = self._changed(self._one(given))
        return "allocation.yaml"

    def _baseline(self) -> str:
        self._files["known.json"] = changed_bytes(self._rng, self._one(self._corpus.baselines))
        return "known.json"

    def _document(self) -> str:
        if self._rng.random() < 0.5:
            self._files["vb.txt"] = self._changed(self._one(self._corpus.texts))
            return "vb.txt"
        self._files["vb.docx"] = self._package(self._one(self._corpus.documents))
        return "vb.docx"

    def _sheet(self) -> str:
        if self._rng.random() < 0.4:
            self._files["bieu.csv"] = self._changed(self._one(self._corpus.grids))
            return "bieu.csv"
        self._files["bieu.xlsx"] = self._package(self._one(self._corpus.workbooks))
        return "bieu.xlsx"

    def _sound_plan(self) -> bytes:
        is_large = self._rng.random() < _LARGE
        return self._one(self._corpus.large if is_large else self._corpus.small)

    def _one(self, files: Sequence[bytes]) -> bytes:
        return self._rng.choice(files)

    def _changed(self, data: bytes) -> bytes:
        if self._rng.random() < 0.01:
            return data
        name, change = self._rng.choice(_CHANGES)
        self._change = self._change or name
        return change(self._rng, data)

    def _package(self, data: bytes) -> bytes:
        self._change = self._change or "package"
        return changed_package(self._rng, data)


_FILES: dict[str, Callable[[_Made], str]] = {
    "PLAN": _Made._plan,
    "OLD": _Made._old,
    "PLANS": _Made._plans,
    "ALLOCATION": _Made._allocation,
    "BASELINE": _Made._baseline,
    "DOCUMENT": _Made._document,
    "SHEET": _Made._sheet,
}
_ENDINGS = {"gitlab": ".json", "junit": ".xml", "markdown": ".md", "text": ".txt", "github": ".txt",
            "baseline": ".json"}  # fmt: skip
