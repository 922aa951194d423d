"""Words where an amount should be: an edit that writes the amount must not lose them unseen."""

from __future__ import annotations

from collections.abc import Iterable

from gnbv_cli.balance.ledger import Entry
from gnbv_cli.findings.finding import Certainty


def status_without_loss(entries: Iterable[Entry], found: Certainty) -> Certainty | None:
    """How sure an edit of these whole texts is where the sums are as sure as `found`.

    None where an amount has words behind it: a person must say where they belong. A text that is
    all words may say what no sum knows, so that its edit is `likely` at most.
    """
    unread = [each.text for each in entries if _is_unread(each)]
    if not unread:
        return found
    from gnbv_cli.written.amount_lead import begins_with_amount, says_more  # noqa: PLC0415 - rare

    more = list(filter(says_more, unread))
    if any(map(begins_with_amount, more)):
        return None
    return "likely" if found == "certain" and more else found


def _is_unread(entry: Entry) -> bool:
    return entry.amount.value is None and not entry.amount.readings
