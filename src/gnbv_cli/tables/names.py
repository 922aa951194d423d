"""How rows, columns and units are called in tables."""

from __future__ import annotations

from gnbv_cli.plan.walk import Item
from gnbv_cli.rules.checked import CheckedPlan
from gnbv_cli.rules.sums import column_name
from gnbv_cli.texts.sentence import Sentence, Words, verbatim

_STATUTE = {
    "ngân sách trung ương": Words("Ngân sách trung ương", "Central budget"),
    "ngân sách địa phương": Words("Ngân sách địa phương", "Local budget"),
    "ngân sách tỉnh": Words("Ngân sách tỉnh", "Provincial budget"),
    "ngân sách xã": Words("Ngân sách xã", "Commune budget"),
}
"""Sources by the names that the statute has for them, which tables use."""

_NAMED = Words("{label}: {name}", "{label}: {name}")


def item_name(checked: CheckedPlan, item: Item) -> Sentence:
    """A project or a part of one: 'Dự án 2: Đa dạng hóa sinh kế', or its name alone."""
    name = on_one_line(item.project.name)
    if not item.project.number:
        return verbatim(name)
    label = checked.places.short(item.address)
    return _NAMED.filled(label=label, name=name) if name else label


def column_head(checked: CheckedPlan, coordinate: str) -> Sentence:
    """A column: a source by its name in the statute, where it has one, else as the plan has it."""
    name = column_name(checked, coordinate)
    statute = _STATUTE.get(on_one_line(name.say("vi")).casefold())
    return statute.filled() if statute else name


def on_one_line(text: str) -> str:
    """`text` with its line breaks and runs of spaces as single spaces."""
    return " ".join(text.split())
