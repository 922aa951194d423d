"""Which item's words an address belongs to, and what is written for the item."""

from __future__ import annotations

from gnbv_cli.plan.walk import Item, every_item
from gnbv_cli.rules.catalogued import number_of
from gnbv_cli.rules.checked import CheckedPlan
from gnbv_cli.rules.item_references import ItemReference


class Owners:
    """The items of a plan by address and by number, with the amounts written for them."""

    def __init__(self, checked: CheckedPlan) -> None:
        self._checked = checked
        self._items = {item.address: item for item in every_item(checked.items)}
        self._by_number: dict[str, Item] = {}
        for item in checked.items:
            self._by_number.setdefault(number_of(item), item)
        self._at_value: dict[int, list[str]] = {}
        self._of_item: dict[str, list[int]] = {}
        ledger, proposed = checked.ledger, checked.proposed
        for cell, entry in ledger.entries.items():
            for value in {entry.amount.value, proposed.get(cell)}:
                if value is not None:
                    self._at_value.setdefault(value, []).append(entry.item)
                    self._of_item.setdefault(entry.item, []).append(value)

    def of(self, address: str) -> str:
        """The item whose words stand at an address; '' for those of the plan itself."""
        while address and address not in self._items:
            address = address[: max(address.rfind("."), address.rfind("["), 0)]
        return address

    def named(self, reference: ItemReference, within: str) -> str | None:
        """The item that a reference names; a sub-project alone is one of the project around."""
        project = self._by_number.get(reference.project) if reference.project else None
        if not reference.project and within:
            top = within
            while (above := top.rpartition(".")[0]) in self._items:
                top = above
            project = self._items[top]
        if project is None or not reference.part:
            return project.address if project else None
        parts = [part for part in project.parts if number_of(part) == reference.part]
        return parts[0].address if parts else None

    def total(self, item: str) -> int | None:
        """The funding of an item ('' the plan), a proposal taken as made."""
        cell = self._checked.ledger.cell_at(item)
        if cell is None or cell not in self._checked.ledger.entries:
            return None
        return self._checked.proposed.get(cell, self._checked.ledger.sheet.cells[cell].value)

    def has(self, item: str, value: int, step: int) -> bool:
        """Whether an item or a part of it states a value, as written or as proposed.

        Its own figures agree within half of `step`, the rounding that the value is written with.
        """
        if any(2 * abs(own - value) <= step for own in self._of_item.get(item, ())):
            return True
        return any(
            not item or at == item or at.startswith(f"{item}.")
            for at in self._at_value.get(value, ())
        )
