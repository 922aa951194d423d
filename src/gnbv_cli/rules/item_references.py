"""Projects and sub-projects that the plan's words name by number: 'Tiểu dự án 1 thuộc Dự án 3'."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from gnbv_cli.plan.passages import Wording

_HEAD = re.compile(r"(?:(tiểu )?dự án|(t)?da) ?(?:số )?(\d{1,2})(?!\d|[.,/]\d)")
_OF = re.compile(r" ?(?:,|-|–|thuộc|của)? ?(?:dự án|da) ?(?:số )?(\d{1,2})(?!\d|[.,/]\d)")
_PART = re.compile(r" ?(?:,|;|:|-|–|\()? ?(?:tiểu dự án|tda) ?(?:số )?(\d{1,2})(?!\d|[.,/]\d)")
_FURTHER = re.compile(r"(?:,| và) ?(\d{1,2})(?= ?(?:[,;.:)\n]|và |thuộc |của |\Z))")
_BEFORE = len("tiểu ")


class ItemReference(NamedTuple):
    """A project, or a part of one, where it is named; offsets in the plan's wording.

    `project` is '' for a sub-project whose project is not said beside it. `listed` is one of
    several numbers behind one word ('Dự án 2, 3'), `joined` one beside another ('Dự án 2 và Dự án
    3').
    """

    project: str
    part: str
    start: int
    end: int
    listed: bool = False
    joined: bool = False


def item_references(wording: Wording) -> list[ItemReference]:
    """Every reference in the plan's words, in their order."""
    lower = wording.lower
    found: list[ItemReference] = []
    last = 0
    for start in _heads(wording):
        head = _HEAD.match(lower, start) if start >= last else None
        if head is None:
            continue
        group = list(_read(lower, head))
        if found and _is_joined(lower, found[-1].end, start):
            found[-1] = found[-1]._replace(joined=True)
            group = [reference._replace(joined=True) for reference in group]
        found += group
        last = group[-1].end
    return found


def _heads(wording: Wording) -> list[int]:
    """Where a reference may begin."""
    lower, text = wording.lower, wording.text
    heads = []
    at = lower.find("dự án ")
    while at >= 0:
        heads.append(at - _BEFORE if lower.startswith("tiểu ", at - _BEFORE) else at)
        at = lower.find("dự án ", at + 1)
    at = text.find("DA")
    while at >= 0:
        heads.append(at - 1 if text[at - 1 : at] == "T" else at)
        at = text.find("DA", at + 1)
    heads = [at for at in heads if at >= 0 and not (at and lower[at - 1].isalnum())]
    return sorted(heads)


def _read(lower: str, head: re.Match[str]) -> Iterator[ItemReference]:
    """The references that a head and what follows it make."""
    number, end = str(int(head[3])), head.end()
    is_part = bool(head[1] or head[2])
    further = []
    more = _FURTHER.match(lower, end)
    while more is not None:
        further.append(str(int(more[1])))
        end = more.end()
        more = _FURTHER.match(lower, end)
    if is_part:
        of = _OF.match(lower, end)
        project = str(int(of[1])) if of else ""
        end = of.end() if of else end
        for each in (number, *further):
            yield ItemReference(project, each, head.start(), end, bool(further))
        return
    part = _PART.match(lower, end) if not further else None
    if part is not None and not _OF.match(lower, part.end()):
        yield ItemReference(number, str(int(part[1])), head.start(), part.end())
        return
    for each in (number, *further):
        yield ItemReference(each, "", head.start(), end, bool(further))


def _is_joined(lower: str, end: int, start: int) -> bool:
    """Whether only 'và' or a comma stands between two references."""
    return start - end < 10 and lower[end:start].strip(" ,;") in ("", "và")
