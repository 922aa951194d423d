"""A passage whose words changed."""

from __future__ import annotations

from typing import NamedTuple

from gnbv_cli.plan.field_names import fields_of
from gnbv_cli.plan.model import Budget


class TextChange(NamedTuple):
    """A passage of both versions; the address and words are '' where a version has it not."""

    old_at: str
    new_at: str
    old: str
    new: str

    @property
    def is_of_money(self) -> bool:
        """Whether it says what kind of money a budget is, which is more than words."""
        field = fields_of(self.new_at or self.old_at)[-1]
        return field.part is Budget and field.key == "kind"
