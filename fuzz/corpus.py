"""What is changed: sound and faulty plans, settings, baselines, documents and tables."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import NamedTuple

from gnbv_cli.changes.baseline import baseline_text
from gnbv_cli.documents.docx import render_docx
from gnbv_cli.documents.outline import outline
from gnbv_cli.documents.text import render_text
from gnbv_cli.review.conditions import Conditions
from gnbv_cli.review.example import laid_over
from gnbv_cli.review.review import Review, review_bytes
from gnbv_cli.rules import FAMILIES
from gnbv_cli.tables.figures import Figures
from gnbv_cli.tables.forms import written_out
from gnbv_cli.tables.named import named_table

ROOT = Path(__file__).parents[1]
LARGE = 16_000
"""From so many bytes on a plan counts as a large one."""

_PLANS = (
    "plan.yaml", "docs/example/plan.yaml", "docs/diff/*.yaml", "tests/plans/ok/*.yaml",
    "tests/plans/err/*.yaml", "tests/waivers/cases/*.yaml",
)  # fmt: skip
_SETTINGS = ("docs/example/gnbv.yaml", "tests/settings/ok/*.yaml", "tests/settings/err/*.yaml")
_ALLOCATIONS = ("docs/rollup/allocation.yaml", "tests/fleet/rollup/*.yaml")
_COMMUNES = ("docs/rollup/plans/*.yaml",)
_DOCUMENTS = ("tests/documents/*.txt", "tests/documents/golden/*.txt")
_ON_A_DAY = Conditions(stated_day=date(2026, 6, 1))


class Corpus(NamedTuple):
    """Files to be changed, by what they are."""

    small: tuple[bytes, ...]
    large: tuple[bytes, ...]
    settings: tuple[bytes, ...]
    baselines: tuple[bytes, ...]
    allocations: tuple[bytes, ...]
    communes: tuple[bytes, ...]
    """Plans of the communes that the first allocation grants to."""
    texts: tuple[bytes, ...]
    documents: tuple[bytes, ...]
    workbooks: tuple[bytes, ...]
    grids: tuple[bytes, ...]

    def digest(self) -> str:
        """Tells whether two runs start from the same files."""
        whole = hashlib.sha256()
        for kind in self:
            for data in kind:
                whole.update(hashlib.sha256(data).digest())
        return whole.hexdigest()[:16]


def corpus() -> Corpus:
    """All files to be changed, in the same order each time."""
    plans = [*_read(_PLANS), *_examples()]
    reviews = [review_bytes(data, "plan.yaml", _ON_A_DAY) for data in plans[:12]]
    modelled = [review for review in reviews if review.checked is not None]
    return Corpus(
        small=tuple(data for data in plans if len(data) < LARGE),
        large=tuple(data for data in plans if len(data) >= LARGE),
        settings=tuple(_read(_SETTINGS)),
        baselines=tuple(baseline_text([review], "").encode() for review in reviews),
        allocations=tuple(_read(_ALLOCATIONS)),
        communes=tuple(_read(_COMMUNES)),
        texts=(*_read(_DOCUMENTS), *(_text(review) for review in modelled)),
        documents=tuple(_document(review) for review in modelled),
        workbooks=tuple(_table(review, "xlsx") for review in modelled),
        grids=tuple(_table(review, "csv") for review in modelled),
    )


def _read(patterns: Iterable[str]) -> list[bytes]:
    return [path.read_bytes() for each in patterns for path in sorted(ROOT.glob(each))]


def _examples() -> list[bytes]:
    """The good and the bad example of each rule."""
    fragments = [text for family in FAMILIES for rule in family for text in (rule.bad, rule.good)]
    return [laid_over(text).encode() for text in dict.fromkeys(fragments) if text]


def _text(review: Review) -> bytes:
    assert review.checked is not None
    return render_text(outline(review.checked.plan)).encode("utf-8", "replace")


def _document(review: Review) -> bytes:
    assert review.checked is not None
    return render_docx(outline(review.checked.plan))


def _table(review: Review, form: str) -> bytes:
    assert review.checked is not None
    return written_out(named_table("allocation", Figures(review.checked)), form, "vi")
