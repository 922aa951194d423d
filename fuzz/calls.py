"""The calls that are tried: a line each, and what the call writes."""

from __future__ import annotations

from typing import NamedTuple

from gnbv_cli.commands.app import COMMANDS


class Call(NamedTuple):
    """A call of gnbv: how often it comes, what it shows, and its arguments.

    In the arguments PLAN, OLD, PLANS, ALLOCATION, BASELINE, DOCUMENT and SHEET are files
    (`cases.py`), CODE and ADDRESS are words; `a|b` is one of the two, `[…]` is there or not, and
    `OUT.form` is a file to be written in that form.
    """

    weight: int
    shown: str
    """The form of what goes to standard output; 'said' is a line for the reader."""
    arguments: str

    @property
    def command(self) -> str:
        return self.arguments.partition(" ")[0]


_CHECK = ("json", "jsonl", "sarif", "github", "gitlab", "junit", "markdown", "text")
_EVERY_CHECK = " ".join(f"--format {form} -o OUT.{form}" for form in _CHECK)
_HOW_CHECKED = "[--full] [--show-waived] [--severity error|warning] --lang vi|en"
_TABLE = "allocation|units|policies|targets|sources"
_PIVOT = "--rows projects|units|policies --columns sources|kinds|years|units"
_HOW_SHOWN = "--as written|repaired --unit dong|nghin|trieu|ty --lang vi|en"
_ROLLED = f"--by commune|project {_HOW_SHOWN}"
_SHOWN_TABLES = ("text", "md", "csv", "json", "html")

CALLS: tuple[Call, ...] = (
    Call(12, "text", f"check PLAN {_HOW_CHECKED}"),
    Call(14, "said", f"check PLAN {_EVERY_CHECK} {_HOW_CHECKED}"),
    *(Call(1, form, f"check PLAN --format {form} {_HOW_CHECKED}") for form in _CHECK),
    Call(3, "json", "check PLAN --format json --baseline BASELINE [--fail-on note]"),
    Call(1, "jsonl", "check PLANS --format jsonl --jobs 1|2 --lang vi|en"),
    Call(8, "patch", "fix PLAN [--include likely] [--code NUM|BAL|TXT] [--at ADDRESS]"),
    Call(4, "said", "fix PLAN --write [--issued] [--include likely]"),
    Call(8, "text", "diff OLD PLAN [--full] [--exit-code] --lang vi|en"),
    Call(2, "json", "diff OLD PLAN --format json"),
    Call(2, "markdown", "diff PLAN OLD --format md [--full]"),
    Call(1, "said", "diff OLD PLAN -o OUT.xlsx|OUT.docx"),
    *(Call(2, form, f"table {_TABLE} PLAN --format {form} {_HOW_SHOWN}") for form in _SHOWN_TABLES),
    *(Call(1, form, f"table PLAN {_PIVOT} --format {form}") for form in _SHOWN_TABLES),
    Call(4, "said", f"table {_TABLE} PLAN -o OUT.xlsx {_HOW_SHOWN}"),
    Call(1, "said", f"table {_TABLE} PLAN -o OUT.docx {_HOW_SHOWN}"),
    Call(1, "said", f"table PLAN {_PIVOT} -o OUT.xlsx|OUT.docx|OUT.csv [--bom]"),
    Call(6, "text", "summary PLAN --lang vi|en"),
    Call(2, "json", "summary PLAN --format json"),
    Call(2, "markdown", "summary PLAN --format md"),
    Call(6, "html", "report PLAN --format html --lang vi|en"),
    Call(1, "said", "report PLAN -o OUT.docx --lang vi|en"),
    Call(6, "document", "render PLAN --format text --as written|repaired"),
    Call(3, "markdown", "render PLAN --format md --as written|repaired"),
    Call(1, "said", "render PLAN -o OUT.docx --as written|repaired"),
    Call(6, "text", "explain PLAN --at ADDRESS --lang vi|en"),
    Call(1, "text", "explain CODE"),
    Call(4, "said", "baseline PLAN -o OUT.baseline"),
    Call(1, "json", "schema"),
    Call(1, "json", "rules --format json"),
    Call(1, "text", "rules"),
    Call(8, "said", "import DOCUMENT -o OUT.yaml [--with-lines] --lang vi|en"),
    Call(8, "said", "import SHEET --table -o OUT.yaml --lang vi|en"),
    Call(4, "text", f"rollup PLANS [--against ALLOCATION] --jobs 1|2 {_ROLLED}"),
    *(
        Call(1, form, f"rollup PLANS --format {form} [--against ALLOCATION] {_ROLLED}")
        for form in ("md", "csv", "json", "html", "jsonl")
    ),
    *(
        Call(1, form, f"rollup PLANS --format {form} --against ALLOCATION")
        for form in ("sarif", "github", "gitlab", "junit", "markdown")
    ),
    Call(1, "said", f"rollup PLANS -o OUT.xlsx|OUT.docx {_ROLLED}"),
)
"""A command that gnbv does not have yet is left out: its line may stand here before it does."""


def known_calls() -> tuple[Call, ...]:
    """The calls of commands that gnbv has."""
    return tuple(call for call in CALLS if call.command in COMMANDS)
