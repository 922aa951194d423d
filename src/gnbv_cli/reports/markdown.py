"""Reviews as a comment on a change request: counts, a table of errors and warnings, notes folded.

Nothing of a plan's text is alive in it. A comment has limited room; what it has none for is
counted.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from gnbv_cli.findings.finding import SEVERITIES
from gnbv_cli.reports.file_names import slashed
from gnbv_cli.reports.message import message_lines
from gnbv_cli.reports.telling import Telling
from gnbv_cli.review.known import known_sentences
from gnbv_cli.review.located import Reported
from gnbv_cli.review.review import Review, Scope, Waived
from gnbv_cli.texts.escape import NOTHING, for_comment
from gnbv_cli.texts.labels import CLEAN, COUNTS, DISCLAIMER, SCOPE, SEVERITY, UNCHECKED
from gnbv_cli.texts.sentence import Language, Sentence, Words

_ROOM = 60_000
"""Characters; GitHub takes no comment over 65,536."""
_ROOM_FOR_ONE = 4_000
"""Characters of one finding; a longer one is cut at its message."""
_FOLDED = SEVERITIES.index("note")

_PLACE = Words("Vị trí", "Place")
_CONTENT = Words("Nội dung", "Content")
_LEVEL = Words("Mức", "Severity")
_FILE = Words("Tệp", "File")
_NOTES = Words("{n} lưu ý", "{n} notes")
_WAIVED = Words("{n} phát hiện đã chấp nhận có lý do", "{n} findings are waived")
_WAIVER = Words("Lý do: {reason} ({by})", "Reason: {reason} ({by})")
_MORE = Words(
    "Còn {n} dòng nữa chưa hiện ở đây; xem: gnbv check",
    "{n} more lines are not shown here; see: gnbv check",
)
_OFF = Words("{file}: đã tắt {n} quy tắc", "{file}: {n} rules are off")
_SHORTENED = Words("(còn nữa)", "(there is more)")


class MarkdownPart(NamedTuple):
    """What the comment says of one file."""

    file: str
    counts: dict[str, int]
    rows: list[tuple[int, str]]
    """(severity, row of the table)"""
    clean: bool
    """Whether there is no error, and none that is only known."""
    known: list[str]
    """What is said of the findings that are known."""
    waived: int
    waived_rows: list[str]
    unchecked: list[str]
    scope: Scope | None
    """None for a gnbv.yaml."""


def part(review: Review, telling: Telling) -> MarkdownPart:
    """The rows of the findings, and what was and was not checked."""
    language = telling.language
    file = for_comment(slashed(review.name))
    if ":" in file:
        file += NOTHING  # with the line behind it ':name:' would be an emoji
    found = telling.shown.findings(review)
    rows = [(_rank(each), _row(file, each, message_lines(each, language), language))
            for each in found]  # fmt: skip
    waived = review.waived if telling.shown.waived else ()
    unchecked = [f"{file}: {for_comment(item.reason.say(language))}" for item in review.unchecked]
    if review.rules_off:
        told = _OFF.filled(file=slashed(review.name), n=len(review.rules_off))
        unchecked.append(for_comment(told.say(language)))
    return MarkdownPart(
        file,
        review.counts,
        rows,
        not review.counts["error"] and not review.known,
        [each.say(language) for each in known_sentences(review)],
        len(review.waived),
        [_waived_row(file, each, language) for each in waived],
        unchecked,
        review.scope if review.kind == "plan" else None,
    )


def whole(parts: Sequence[MarkdownPart], telling: Telling) -> Iterator[str]:
    """The comment."""
    yield page(parts, telling, _ROOM)


def page(parts: Sequence[MarkdownPart], telling: Telling, room: int) -> str:
    """The comment in about `room` characters; what there is no room for is counted."""
    return _Page(telling.language, room).made(parts, telling.unread)


class _Page:
    """A comment, and the room that is left in it."""

    def __init__(self, language: Language, room: int) -> None:
        self._language = language
        self._room = room

    def made(self, parts: Sequence[MarkdownPart], unread: Sequence[str]) -> str:
        """All of it. What matters more takes its room first, wherever it stands."""
        unchecked = [*map(for_comment, unread)]
        unchecked += [line for each in parts for line in each.unchecked]
        heading = f"**{self._say(UNCHECKED)}**"
        not_checked = self._rows(["", heading, ""], [f"- {line}" for line in unchecked], "- ")
        ranked = sorted((row for each in parts for row in each.rows), key=lambda row: row[0])
        files = self._files(parts)
        table = self._rows(self._heads(), [row for rank, row in ranked if rank < _FOLDED])
        notes = [row for rank, row in ranked if rank == _FOLDED]
        folded = self._folded(self._say(_NOTES, n=len(notes)), notes)
        waived = [row for each in parts for row in each.waived_rows]
        folded += self._folded(self._say(_WAIVED, n=len(waived)), waived)
        blocks = (self._top(parts), files, table, folded, not_checked, self._end(parts))
        return "\n".join(line for block in blocks for line in block) + "\n"

    def _top(self, parts: Sequence[MarkdownPart]) -> list[str]:
        counts = {severity: sum(each.counts[severity] for each in parts) for severity in SEVERITIES}
        errors, warnings, notes = counts["error"], counts["warning"], counts["note"]
        lines = [f"### {self._say(COUNTS, errors=errors, warnings=warnings, notes=notes)}"]
        return (
            [*lines, "", self._say(CLEAN)] if parts and all(each.clean for each in parts) else lines
        )

    def _files(self, parts: Sequence[MarkdownPart]) -> list[str]:
        """The counts of each file, where there are several."""
        if len(parts) < 2:
            return []
        heads = [self._say(_FILE), *(self._say(SEVERITY[severity]) for severity in SEVERITIES)]
        rows = [_cells([p.file, *(str(p.counts[s]) for s in SEVERITIES)]) for p in parts]
        return self._rows(["", _cells(heads), "| --- | ---: | ---: | ---: |"], rows)

    def _end(self, parts: Sequence[MarkdownPart]) -> list[str]:
        lines: list[str] = []
        for each in parts:
            file = f"{each.file}: " if len(parts) > 1 else ""
            lines += [line for said in each.known for line in ("", f"{file}{for_comment(said)}")]
        waived = sum(each.waived for each in parts)
        if waived and not any(each.waived_rows for each in parts):
            lines += ["", self._say(_WAIVED, n=waived)]
        scopes = [each.scope for each in parts if each.scope is not None]
        if scopes:
            rules = max(scope.rules for scope in scopes)
            amounts, sums = sum(s.amounts for s in scopes), sum(s.equations for s in scopes)
            lines += ["", self._say(SCOPE, rules=rules, amounts=amounts, equations=sums)]
        return [*lines, "", self._say(DISCLAIMER)]

    def _heads(self) -> list[str]:
        return ["", _cells(map(self._say, (_LEVEL, _PLACE, _CONTENT))), "| --- | --- | --- |"]

    def _folded(self, heading: str, rows: list[str]) -> list[str]:
        if not rows:
            return []
        table = self._rows(self._heads(), rows)
        return ["", f"<details><summary>{heading}</summary>", *table, "", "</details>"]

    def _rows(self, above: list[str], rows: list[str], mark: str = "") -> list[str]:
        """As many of the rows as there is room for, below what stands above them."""
        shown: list[str] = []
        for row in rows:
            if len(row) >= self._room:
                break
            self._room -= len(row) + 1
            shown.append(row)
        if len(shown) < len(rows):
            more = mark + self._say(_MORE, n=len(rows) - len(shown))
            return [*(above if shown else []), *shown, *([] if mark else [""]), more]
        return [*above, *shown] if shown else []

    def _say(self, words: Words, **values: object) -> str:
        return words.filled(**values).say(self._language)


def _rank(found: Reported) -> int:
    return SEVERITIES.index(found.finding.severity)


def _waived_row(file: str, waived: Waived, language: Language) -> str:
    found, waiver = waived
    reason: Sentence = _WAIVER.filled(reason=waiver.reason, by=waiver.by)
    return _row(file, found, [message_lines(found, language)[0], reason.say(language)], language)


def _row(file: str, found: Reported, lines: Sequence[str], language: Language) -> str:
    severity = SEVERITY[found.finding.severity].filled().say(language)
    place = f"{file}:{found.location.line}:{found.location.column}"
    told = "<br>".join(map(for_comment, lines))
    if len(told) > _ROOM_FOR_ONE:
        more = _SHORTENED.filled().say(language)
        told = f"{for_comment(lines[0][: _ROOM_FOR_ONE // 4])} {more}"
    return _cells([severity, place, f"**{found.finding.code}** {told}"])


def _cells(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"
