"""How a roll-up is shown: its table, what was found beside the grants, or both."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gnbv_cli.commands.console import terminal_width, write_lines
from gnbv_cli.commands.options import Lang
from gnbv_cli.commands.output import deliver, made
from gnbv_cli.commands.roll_wanted import Wanted
from gnbv_cli.commands.rolled import Asked, Rolled
from gnbv_cli.commands.rollup import By, Format
from gnbv_cli.fleet.rollup.rollup import Rollup
from gnbv_cli.texts.labels import COUNTS
from gnbv_cli.texts.styled import Line, plain

if TYPE_CHECKING:
    from gnbv_cli.tables.table import Table


def show(
    wanted: Wanted, asked: Asked, together: Rollup, found: list[Rolled], unread: list[str]
) -> None:
    """Show a roll-up, or write it to the file that is asked for."""
    lang = wanted.lang
    if wanted.tells_findings and not wanted.has_table:
        from gnbv_cli.commands.results import Result  # noqa: PLC0415 - one of two ways
        from gnbv_cli.commands.results import deliver as deliver_results  # noqa: PLC0415

        telling = asked.telling._replace(unread=tuple(unread))
        results = [Result(asked.form, wanted.output, telling)]
        deliver_results(results, [[each.part for each in found if each.part is not None]], lang)
        return
    if wanted.form is Format.jsonl:
        from gnbv_cli.fleet.rollup.json_lines import rollup_lines  # noqa: PLC0415

        text = "".join(rollup_lines(together, lang.value, by_project=wanted.by is By.project))
        deliver(text.encode("utf-8", "backslashreplace"), wanted.output, wanted.force, lang)
        return
    lines: list[Line] = []
    if wanted.tells_findings:
        lines = _finding_lines(found, lang)
    table = _table(wanted, together)
    if wanted.form in (None, Format.text):
        _show_text(wanted, table, lines)
        return
    from gnbv_cli.tables.forms import written_out  # noqa: PLC0415

    if table is not None and wanted.form is not None:
        form = wanted.form
        data = made(form, lambda: written_out(table, form, lang.value), lang)
        deliver(data, wanted.output, wanted.force, lang)


def _show_text(wanted: Wanted, table: Table | None, below: list[Line]) -> None:
    from gnbv_cli.tables.forms.terminal.lines import FILE_WIDTH, table_lines  # noqa: PLC0415

    lang = wanted.lang
    width = terminal_width() if wanted.output is None else FILE_WIDTH
    lines = [*table_lines(table, lang.value, width), []] if table is not None else []
    lines = [*lines, *below] if below else lines[:-1]
    if wanted.output is None:
        write_lines(lines)
        return
    text = "".join(plain(line).rstrip() + "\n" for line in lines)
    deliver(text.encode("utf-8", "backslashreplace"), wanted.output, wanted.force, lang)


def _finding_lines(found: list[Rolled], lang: Lang) -> list[Line]:
    """The findings of all files, and how many there are."""
    parts = [each.part for each in found if each.part is not None]
    counts = {name: sum(part[1][name] for part in parts) for name in ("error", "warning", "note")}
    said = COUNTS.filled(errors=counts["error"], warnings=counts["warning"], notes=counts["note"])
    return [*(line for part in parts for line in part[0]), [(said.say(lang.value), "bold")]]


def _table(wanted: Wanted, together: Rollup) -> Table | None:
    from gnbv_cli.fleet.rollup.by_commune import by_commune  # noqa: PLC0415 - one of two
    from gnbv_cli.fleet.rollup.by_project import by_project  # noqa: PLC0415
    from gnbv_cli.tables.measures import MEASURES  # noqa: PLC0415
    from gnbv_cli.tables.rounding import in_measure  # noqa: PLC0415

    if not together.records and not together.unread:
        return None
    whole = by_project(together) if wanted.by is By.project else by_commune(together)
    return in_measure(whole, MEASURES[wanted.unit])
