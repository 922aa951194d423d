"""Words of heads and rows as coordinates of a budget: by source, kind of money, or year."""

from __future__ import annotations

import re
from typing import NamedTuple, TypeAlias

from gnbv_cli.written.names import folded

Step: TypeAlias = tuple[str, str]
"""A breakdown and its part: ('sources', 'central')."""

_YEAR = re.compile(r"(?<![0-9])(?:nam |year |kh |ke hoach )?((?:19|20)[0-9]{2})(?![0-9])")
_PERIOD = re.compile(r"(?:giai doan )?(?:19|20)[0-9]{2} (?:19|20)[0-9]{2}")
_LEVEL = r"(?:ngan sach|nsnn|ns|von|nguon|cap)"
_SOURCES = {
    "central": rf"nstw|nsnntw|(?:{_LEVEL} )*(?:trung uong|tw|central)(?: budget)?",
    "local": rf"nsdp|(?:{_LEVEL} )*(?:dia phuong|dp|local)(?: budget)?",
    "province": rf"nst|(?:{_LEVEL} )+tinh|\Atinh\Z|provincial(?: budget)?",
    "district": rf"nsh|(?:{_LEVEL} )+huyen|\Ahuyen\Z|district(?: budget)?",
    "commune": rf"nsx|(?:{_LEVEL} )+xa|\Axa\Z|(?:{_LEVEL} )+phuong|commune(?: budget)?",
}
_KINDS = {
    "capital": r"(?:von |kinh phi |chi )*(?:dau tu(?: phat trien| cong)?|dtpt)|von dt|capital",
    "recurrent": (
        r"(?:von |kinh phi |chi )*(?:su nghiep(?: kinh te)?|thuong xuyen)|vsn|von sn|kpsn|recurrent"
    ),
}
_FOUND = [
    *(
        ("sources", key, re.compile(rf"(?<!\w)(?:{words})(?!\w)"))
        for key, words in _SOURCES.items()
    ),
    *(("kinds", key, re.compile(rf"(?<!\w)(?:{words})(?!\w)")) for key, words in _KINDS.items()),
]
_FILLER = re.compile(
    r"\b(?:trong do|of which|bao gom|gom|tong(?: so| cong| von| kinh phi)?|cong|total|von|nguon|tu"
    r"|kinh phi|ngan sach|nha nuoc|so tien|chia ra|phan theo|theo|nam|va|ho tro|bo tri|cap|phan"
    r"|kphi|du toan|ke hoach|thuc hien|ns|nsnn|cua|budget)\b"
)
_SHORT = {"central": "NSTW", "local": "NSĐP"}
_STATUTE = {
    "central": "Ngân sách trung ương",
    "local": "Ngân sách địa phương",
    "province": "Ngân sách tỉnh",
    "district": "Ngân sách huyện",
    "commune": "Ngân sách xã",
}
_LONGEST = 90


class Said(NamedTuple):
    """What a text says of coordinates, and what else it says, folded."""

    steps: tuple[Step, ...]
    rest: str
    is_period: bool = False


def coordinates(text: str) -> Said:
    """The coordinates in a text, years before sources before kinds."""
    rest = folded(text[: 2 * _LONGEST])
    if len(rest) > _LONGEST:
        return Said((), rest)
    period = _PERIOD.search(rest)
    if period:
        rest = _PERIOD.sub(" ", rest)
    steps: list[Step] = [("years", year) for year in dict.fromkeys(_YEAR.findall(rest))]
    rest = _YEAR.sub(" ", rest)
    places: list[tuple[int, Step]] = []
    for breakdown, key, words in _FOUND:
        if found := words.search(rest):
            places.append((found.start(), (breakdown, key)))
            rest = f"{rest[: found.start()]}{' ' * len(found[0])}{rest[found.end() :]}"
    # 'vốn sự nghiệp (NSTW)' is money of the central budget of a kind, whatever comes first
    steps += sorted((step for _, step in places), key=lambda step: step[0] != "sources")
    return Said(tuple(steps), " ".join(_FILLER.sub(" ", rest).split()), period is not None)


def source_entry(key: str, text: str) -> dict[str, str]:
    """How a source is called: as the head has it, an abbreviation beside its name."""
    statute, short = _STATUTE.get(key, ""), _SHORT.get(key, "")
    written = " ".join(text.split())
    if not statute:
        return {"name": written}
    name = statute if folded(statute) not in folded(written) else _as_written(written, statute)
    is_short = bool(short) and folded(short) in folded(written).split()
    return {"name": name, "short": short} if is_short else {"name": name}


def _as_written(text: str, statute: str) -> str:
    """The name in the head's own spelling, without the rest of the head."""
    words, wanted = text.split(), folded(statute).split()
    bare = [folded(word) for word in words]
    for start in range(len(words) - len(wanted) + 1):
        if bare[start : start + len(wanted)] == wanted:
            name = " ".join(words[start : start + len(wanted)]).strip(" ,;:.()[]-")
            return statute if name.isupper() else f"{name[:1].upper()}{name[1:]}"
    return statute
