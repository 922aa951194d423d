"""The review of a text as it stands in the editor, saved or not."""

from __future__ import annotations

import re

from gnbv_cli.review.conditions import Conditions
from gnbv_cli.review.review import Review, review_bytes, review_text
from gnbv_cli.rules.earlier import Earlier
from gnbv_cli.written.nodes import Mapping
from gnbv_cli.written.source import LIMIT

_PLAN = re.compile(r"""(?:^|(?<=\r))\ufeff?(?:--- +)?[ \t{,]*(["']?)gnbv\1[ \t]*:""", re.MULTILINE)


def reviewed(
    text: str, name: str, conditions: Conditions, earlier: Earlier | None = None
) -> Review | None:
    """The review of a plan's text; None for a text that is no plan, as it has no key `gnbv`.

    `earlier` is what the version before left. A text that is no YAML at the moment is a plan as
    long as there is a line that has the key.
    """
    if not _PLAN.search(text):
        return None
    if len(text) > LIMIT:
        return review_bytes(text[: LIMIT + 1].encode("utf-8", "replace"), name, conditions)
    review = review_text(text, name, conditions, earlier)
    root = review.reading.root
    if root is None:
        return review
    return review if isinstance(root, Mapping) and root.key("gnbv") is not None else None
