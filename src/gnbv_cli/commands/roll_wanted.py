"""What is wanted of a roll-up: which rows, in which format, and where it goes."""

from __future__ import annotations

from pathlib import PurePath
from typing import NamedTuple

from gnbv_cli.commands.options import FailOn, Lang
from gnbv_cli.commands.output import cannot_run, form_of
from gnbv_cli.commands.rollup import By, Format
from gnbv_cli.commands.table import ENDINGS, Unit
from gnbv_cli.reports.forms import ENDINGS as OF_FINDINGS
from gnbv_cli.texts.sentence import Words

_NEEDS_GRANTS = Words(
    "Định dạng {form} nêu các phát hiện khi đối chiếu: thêm --against TỆP",
    "The format {form} tells what is found beside the grants: add --against FILE",
)
_TABLES_BESIDE_GRANTS = (
    Format.text, Format.md, Format.csv, Format.html, Format.xlsx, Format.docx
)  # fmt: skip
_TABLES = (*_TABLES_BESIDE_GRANTS, Format.json, Format.jsonl)
_TO_FILES = frozenset((Format.xlsx, Format.docx))


class Wanted(NamedTuple):
    """What is asked for; `form` None: to be shown as text."""

    by: By
    unit: Unit
    repaired: bool
    form: Format | None
    output: str | None
    force: bool
    against: str | None
    fail_on: FailOn | None
    lang: Lang

    @property
    def tells_findings(self) -> bool:
        """Whether the format is one that tells what was found."""
        return self.against is not None and self.form in (
            None, Format.text, *(form for form in Format if form not in _TABLES_BESIDE_GRANTS)
        )  # fmt: skip

    @property
    def has_table(self) -> bool:
        """Whether the format shows the table."""
        tables = _TABLES if self.against is None else _TABLES_BESIDE_GRANTS
        return self.form is None or self.form in tables


def form_wanted(
    form: Format | None, output: str | None, against: str | None, lang: Lang
) -> Format | None:
    """The format by its name or by that of the file; None: to be shown as text."""
    if form is not None and form not in _TABLES and against is None:
        raise cannot_run(_NEEDS_GRANTS, lang, form=form)
    suffix = PurePath(output).suffix.lower() if output is not None else ""
    if form is not None and str(form) in OF_FINDINGS.get(suffix, ()) and form not in _TABLES:
        return form
    return form_of(form, output, _endings(against), _TO_FILES, lang)


def _endings(against: str | None) -> dict[str, Format]:
    endings = {ending: Format(form) for ending, form in ENDINGS.items()}
    endings |= dict.fromkeys((".jsonl", ".ndjson"), Format.jsonl)
    if against is not None:
        found = {ending: Format(forms[0]) for ending, forms in OF_FINDINGS.items() if forms}
        endings = {**found, **endings}
    return endings
