"""In what one way a name differs from the catalogue's: "thiếu ',' sau 'giám sát'"."""

from __future__ import annotations

import re
from functools import lru_cache

from gnbv_cli.rules.catalogued import same_name
from gnbv_cli.texts.sentence import Sentence, Words

_TOKEN = re.compile(r"\w+|[^\w\s]")
_LONGEST = 4
_LACKS = Words("thiếu '{words}' sau '{before}'", "'{words}' is missing after '{before}'")
_LACKS_FIRST = Words("thiếu '{words}' ở đầu", "'{words}' is missing at the start")
_ADDS = Words("thừa '{words}'", "'{words}' is too much")
_OTHER = Words("ghi '{words}', danh mục ghi '{official}'", "'{words}' for '{official}'")


def difference(written: str, official: str) -> Sentence | None:
    """The one difference of a name; None where there are more, or a long one."""
    changed = _changed(same_name(written), same_name(official))
    if changed is None:
        return None
    words, lacking, before = changed
    if not lacking:
        return _ADDS.filled(words=words)
    if words:
        return _OTHER.filled(words=words, official=lacking)
    return (_LACKS if before else _LACKS_FIRST).filled(words=lacking, before=before)


@lru_cache(maxsize=256)
def _changed(written: str, official: str) -> tuple[str, str, str] | None:
    """What is written, what should be, and the words before; None for more than one change."""
    from difflib import SequenceMatcher  # noqa: PLC0415 - only where a name differs

    own = _TOKEN.findall(written)[:100]
    other = _TOKEN.findall(official)
    matched = SequenceMatcher(None, own, other, autojunk=False)
    changes = [change for change in matched.get_opcodes() if change[0] != "equal"]
    if len(changes) != 1 or max(changes[0][2] - changes[0][1], changes[0][4] - changes[0][3]) > (
        _LONGEST
    ):
        return None
    _tag, first, last, other_first, other_last = changes[0]
    words, lacking = " ".join(own[first:last]), " ".join(other[other_first:other_last])
    return words, lacking, " ".join(own[max(0, first - 2) : first])
