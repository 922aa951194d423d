"""`gnbv fix`: what can be mended with certainty, shown as a diff or written."""

from __future__ import annotations

from enum import StrEnum
from shlex import join
from typing import TYPE_CHECKING, Annotated

import typer

from gnbv_cli.commands.options import PLAN, Lang, LangOption, PlanArgument
from gnbv_cli.texts.escape import for_terminal
from gnbv_cli.texts.labels import CERTAINTY
from gnbv_cli.texts.sentence import Words

if TYPE_CHECKING:
    from gnbv_cli.changes.mending import Made, Mending, Wanted
    from gnbv_cli.findings.finding import Certainty
    from gnbv_cli.review.review import Review
    from gnbv_cli.texts.sentence import Sentence

HELP = "Sửa những chỗ xác định được: xem trước, hoặc ghi vào tệp bằng --write"

_PREVIEW = Words(
    "Xem trước {n} chỗ sửa; tệp chưa thay đổi. {then}",
    "Preview of {n} fixes; nothing is written. {then}",
)
_TO_WRITE = Words("Ghi bằng: {command}", "To write: {command}")
_DONE = Words("Đã ghi {n} chỗ sửa vào {file}", "{n} fixes written to {file}")
_NONE = Words("Không có chỗ sửa xác định được", "Nothing certain to fix")
_LIKELY_LEFT = Words(
    "Không có chỗ sửa xác định được; có {n} chỗ nhiều khả năng (xem: --include likely)",
    "Nothing certain to fix; {n} fixes are likely (see: --include likely)",
)
_NO_LIKELY = Words("Không có chỗ sửa được", "Nothing to fix")
_ISSUED = Words(
    "Kế hoạch đã ban hành ({number}); tệp chỉ nên sửa để lập văn bản sửa đổi, thay thế. Thêm "
    "--write --issued nếu đúng như vậy",
    "The plan is issued ({number}); change the file only to prepare the amending or replacing "
    "document. Add --write --issued if that is so",
)
_INPUT = Words(
    "Không ghi lại được đầu vào chuẩn; nêu tên tệp", "Standard input cannot be written; name a file"
)
_SPOILS = Words(
    "Sửa xong thì có thêm lỗi ({codes}); chưa ghi gì. Chọn chỗ sửa bằng --code, --at",
    "These fixes would make new errors ({codes}); nothing is written. Choose by --code, --at",
)
_UNSAFE = Words(
    "Không sửa được mà giữ nguyên phần còn lại của {file}; chưa ghi gì. Sửa tay theo bản xem trước",
    "The rest of {file} would not stay as it is; nothing is written. Mend by hand as shown",
)
_UNKNOWN = Words(
    "Không có quy tắc {code}; gần nhất là {nearest}", "No rule {code}; the nearest is {nearest}"
)
_NO_PLACE = Words("Không có {at} trong kế hoạch", "There is no {at} in the plan")
_UNKNOWN_ALONE = Words("Không có quy tắc {code}", "No rule {code}")
_MADE = Words(
    "{code}  dòng {lines}: {title} ({status})", "{code}  line {lines}: {title} ({status})"
)


class Include(StrEnum):
    """Which fixes are made beside the certain ones."""

    likely = "likely"


def fix(  # noqa: PLR0917 - an option each
    file: PlanArgument = PLAN,
    write: Annotated[
        bool, typer.Option("--write", help="Ghi các chỗ sửa vào tệp; phần còn lại giữ nguyên")
    ] = False,
    include: Annotated[
        Include | None,
        typer.Option("--include", metavar="likely", help="Sửa cả những chỗ nhiều khả năng"),
    ] = None,
    code: Annotated[
        list[str] | None,
        typer.Option("--code", metavar="MÃ", help="Chỉ sửa theo quy tắc này; ghi được nhiều lần"),
    ] = None,
    at: Annotated[
        list[str] | None,
        typer.Option("--at", metavar="ĐỊA-CHỈ", help="Chỉ sửa tại địa chỉ này; ghi được nhiều lần"),
    ] = None,
    issued: Annotated[
        bool,
        typer.Option("--issued", help="Ghi cả khi kế hoạch đã ban hành, để lập văn bản sửa đổi"),
    ] = False,
    wanted: LangOption = None,
) -> None:
    """Show or write the fixes of a plan."""
    from gnbv_cli.changes.mending import Wanted, mended  # noqa: PLC0415 - `--help` does without
    from gnbv_cli.commands.console import CannotRun  # noqa: PLC0415
    from gnbv_cli.commands.output import cannot_run  # noqa: PLC0415
    from gnbv_cli.commands.plan_review import plan_review  # noqa: PLC0415
    from gnbv_cli.commands.settings import single_plan  # noqa: PLC0415

    conditions, lang = single_plan(file, wanted)
    codes = _codes(code or [], lang)
    if write and file == "-":
        raise cannot_run(_INPUT, lang)
    review, checked = plan_review(file, lang.value, conditions)
    statuses: frozenset[Certainty] = frozenset(("certain", "likely") if include else ("certain",))
    asked = Wanted(statuses, codes, tuple(at or ()))
    _refuse_nowhere(asked, review, lang)
    mending = mended(review, asked)
    if not mending.made:
        _say_none(review, asked, lang)
        return
    number = checked.plan.document.number or "-"
    refused = _ISSUED.filled(number=number) if checked.is_issued and not issued else None
    if not write:
        options = [("--include", include and include.value)]
        options += [("--code", each) for each in code or ()] + [("--at", each) for each in at or ()]
        command = _command(file, options, issued=issued)
        then = _INPUT.filled() if file == "-" else refused or _TO_WRITE.filled(command=command)
        _preview(review, mending, file, then, lang)
        raise typer.Exit(1)
    if refused:
        raise CannotRun(refused.say(lang.value))
    _write(review, mending, file, lang)


def _command(file: str, options: list[tuple[str, str | None]], *, issued: bool) -> str:
    """What is typed to write what is shown."""
    chosen = [word for option, value in options if value for word in (option, value)]
    return for_terminal(join(["gnbv", "fix", file, *chosen, "--write", *["--issued"] * issued]))


def _codes(names: list[str], lang: Lang) -> frozenset[str]:
    """The codes of the rules that are named by code, name or family."""
    from gnbv_cli.commands.output import cannot_run  # noqa: PLC0415
    from gnbv_cli.rules.named import nearest_rule, rules_named  # noqa: PLC0415

    found: set[str] = set()
    for name in names:
        rules = rules_named(name)
        if not rules:
            near = nearest_rule(name)
            words = _UNKNOWN if near else _UNKNOWN_ALONE
            raise cannot_run(words, lang, code=name, nearest=near)
        found.update(rule.code for rule in rules)
    return frozenset(found)


def _refuse_nowhere(asked: Wanted, review: Review, lang: Lang) -> None:
    """Raises `CannotRun` for an address at which nothing stands in the plan."""
    from gnbv_cli.commands.output import cannot_run  # noqa: PLC0415
    from gnbv_cli.plan.address import find  # noqa: PLC0415

    for address in asked.places:
        if not find(review.reading.root, address).exact:
            raise cannot_run(_NO_PLACE, lang, at=address)


def _say_none(review: Review, asked: Wanted, lang: Lang) -> None:
    from gnbv_cli.commands.console import complain  # noqa: PLC0415

    likely = sum(
        any(fix.fix.status == "likely" for fix in found.fixes)
        for found in filter(asked.covers, review.findings)
    )
    words = _NO_LIKELY if "likely" in asked.statuses else _LIKELY_LEFT if likely else _NONE
    complain(words.filled(n=likely).say(lang.value))


def _preview(review: Review, mending: Mending, file: str, then: Sentence, lang: Lang) -> None:
    """The diff on standard output, so that it can be applied; what is said of it beside.

    `then` says how they are written, or why they cannot be.
    """
    from gnbv_cli.changes.patch import patch  # noqa: PLC0415
    from gnbv_cli.commands.console import complain, write_patch  # noqa: PLC0415

    write_patch(patch(review.reading.source.written, mending.text, file))
    for made in mending.made:
        complain(_said(made, lang))
    complain(_PREVIEW.filled(n=len(mending.edits), then=then).say(lang.value))


def _said(made: Made, lang: Lang) -> str:
    title, status = made.fix.fix.title, CERTAINTY[made.fix.fix.status]
    lines = ", ".join(map(str, sorted({edit.location.line for edit in made.fix.edits})))
    said = _MADE.filled(code=made.found.finding.code, lines=lines, title=title, status=status)
    return said.say(lang.value)


def _write(review: Review, mending: Mending, file: str, lang: Lang) -> None:
    from gnbv_cli.changes.whole_file import CannotWrite, write_whole  # noqa: PLC0415
    from gnbv_cli.commands.console import CannotRun, write  # noqa: PLC0415
    from gnbv_cli.commands.output import cannot_run  # noqa: PLC0415
    from gnbv_cli.texts.escape import for_terminal  # noqa: PLC0415

    if not mending.is_safe:
        raise cannot_run(_UNSAFE, lang, file=file)
    if mending.spoils:
        codes = ", ".join(dict.fromkeys(found.finding.code for found in mending.spoils))
        raise cannot_run(_SPOILS, lang, codes=codes)
    old = review.reading.source.written.encode("utf-8")
    try:
        write_whole(file, mending.text.encode("utf-8"), replace=True, instead_of=old)
    except CannotWrite as error:
        raise CannotRun(error.sentence.say(lang.value)) from None
    for made in mending.made:
        write(_said(made, lang) + "\n")
    done = _DONE.filled(n=len(mending.edits), file=for_terminal(file))
    write(done.say(lang.value) + "\n")
