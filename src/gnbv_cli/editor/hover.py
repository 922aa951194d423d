"""What an editor shows under the cursor: of an amount, a unit, a source, a key."""

from __future__ import annotations

from typing import NamedTuple

from gnbv_cli.editor.keys import meaning
from gnbv_cli.editor.naming import Named, named
from gnbv_cli.editor.pointed import Pointed, pointed
from gnbv_cli.editor.positions import Span
from gnbv_cli.reports.explanation import NO_SUM, SUM, amount_cell, amount_explained
from gnbv_cli.review.review import Review
from gnbv_cli.rules.checked import CheckedPlan
from gnbv_cli.texts.escape import for_markdown, for_terminal
from gnbv_cli.texts.labels import PROPOSED
from gnbv_cli.texts.sentence import Language, Words
from gnbv_cli.written.amount import format_amount
from gnbv_cli.written.words import words_amount

_IN_WORDS = Words("Bằng chữ: {words}", "In words: {words}")
_READ = Words("Đọc là {value}", "Read as {value}")
_ALSO = Words("Cách gọi khác: {names}", "Also called: {names}")
_SHORT = Words("Viết tắt: {name}", "Short: {name}")
_LABELLED = Words("{label}: {text}", "{label}: {text}")


class Line(NamedTuple):
    """A line under the title; one that is `below` belongs to the line before it."""

    text: str
    below: bool = False


class Hover(NamedTuple):
    """A title and lines under it, as plain text, and the words that they are about."""

    span: Span
    title: str
    lines: tuple[Line, ...] = ()

    def as_text(self) -> str:
        """For an editor that shows plain text."""
        lines = (f"{'  ' * line.below}{_shown(line.text)}" for line in self.lines)
        return "\n".join([_shown(self.title), *lines])

    def as_markdown(self) -> str:
        """For an editor that shows Markdown; nothing in a plan is taken for Markdown."""
        lines = [f"{'  ' * line.below}- {for_markdown(_shown(line.text))}" for line in self.lines]
        title = f"**{for_markdown(_shown(self.title))}**"
        return "\n".join([title, *(["", *lines] if lines else [])])


def _shown(text: str) -> str:
    return " ".join(for_terminal(text).split()).encode("utf-8", "backslashreplace").decode("utf-8")


def hover(review: Review, offset: int, language: Language) -> Hover | None:
    """What there is to say of the key or value at `offset`."""
    at = pointed(review.reading.root, offset)
    if at is None:
        return None
    checked = review.checked
    if checked is not None:
        if not at.is_key and (cell := _cell(checked, at)) is not None:
            return _amount(checked, cell, at.span, language)
        if (found := named(checked, at, offset)) is not None and found.kind != "address":
            return _of_register(checked, found, language)
    if at.is_key and (said := meaning(at.path)) is not None:
        return Hover(at.span, f"{at.text}: {said.what}", tuple(map(Line, said.choices)))
    return None


def _cell(checked: CheckedPlan, at: Pointed) -> str | None:
    """The cell whose amount is written there; not that of a budget's other words."""
    address = at.address
    cell = amount_cell(checked, address)
    if cell is None or cell.removesuffix(".total") != address.removesuffix(".total"):
        return None
    entry = checked.ledger.entries[cell]
    return cell if entry.text == at.text else None


def _amount(checked: CheckedPlan, cell: str, span: Span, language: Language) -> Hover:
    explained = amount_explained(checked, cell)
    lines: list[Line] = []
    value = checked.ledger.sheet.cells[cell].value
    if value is None and (value := checked.settled.get(cell)) is not None:
        lines.append(Line(_READ.filled(value=format_amount(value)).say(language)))
    if value is not None and value >= 0:
        lines.append(Line(_IN_WORDS.filled(words=words_amount(value)).say(language)))
    if not explained.sums:
        lines.append(Line(NO_SUM.filled().say(language)))
    for number, each in enumerate(explained.sums, start=1):
        label = SUM.filled(n=number)
        lines.append(Line(_LABELLED.filled(label=label, text=each.subject).say(language)))
        lines += (Line(said.say(language), below=True) for said in (each.standing, each.implied))
    if explained.proposal is not None:
        said = _LABELLED.filled(label=PROPOSED, text=explained.proposal)
        lines.append(Line(said.say(language)))
    return Hover(span, explained.head.say(language), tuple(lines))


def _of_register(checked: CheckedPlan, found: Named, language: Language) -> Hover:
    if found.kind == "unit":
        unit = checked.plan.units[found.name]
        aliases = [str(alias) for alias in unit.aliases if alias]
        also = (Line(_ALSO.filled(names=aliases).say(language)),) if aliases else ()
        return Hover(found.span, str(unit.name), also)
    source = checked.plan.funding_sources[found.name]
    short = (Line(_SHORT.filled(name=source.short).say(language)),) if source.short else ()
    return Hover(found.span, str(source.name), short)
