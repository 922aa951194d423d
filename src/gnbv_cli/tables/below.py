"""What stands above and below a table, in words: for every form that it is written out in."""

from __future__ import annotations

from typing import Literal, NamedTuple

from gnbv_cli.tables.table import Table
from gnbv_cli.texts.sentence import Language, Words

_UNIT = Words("Đơn vị tính: {unit}", "Unit: {unit}")
_DOUBTS = Words("(*) Số ghi trong Kế hoạch, chưa khớp:", "(*) As written, does not match:")
_MARKED = Words("(*) {said}", "(*) {said}")


class Note(NamedTuple):
    """A paragraph below a table. An 'entry' belongs to the 'head' above it."""

    kind: Literal["words", "remark", "head", "entry", "caveat"]
    text: str


def unit_text(table: Table, language: Language) -> str:
    """'Đơn vị tính: triệu đồng'; '' for a table without money."""
    if table.measure is None:
        return ""
    return _UNIT.filled(unit=table.measure.name).say(language)


def notes_of(table: Table, language: Language) -> list[Note]:
    """What stands below a table: the total in words, remarks, and what is said of (*)."""
    notes: list[Note] = []
    if table.words is not None:
        notes.append(Note("words", table.words.say(language)))
    notes += [Note("remark", f"{remark.say(language)}.") for remark in table.remarks]
    notes += [
        Note("remark", _MARKED.filled(said=proposal).say(language)) for proposal in table.proposals
    ]
    doubts = [doubt.say(language) for doubt in table.doubts]
    head = _DOUBTS.filled().say(language)
    if len(doubts) == 1:
        notes.append(Note("remark", f"{head} {doubts[0]}"))
    elif doubts:
        notes.append(Note("head", head))
        notes += [Note("entry", doubt) for doubt in doubts]
    notes += [Note("caveat", caveat.say(language)) for caveat in table.caveats]
    return notes
