"""Mappings and lists of a plan's file, line by line."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from gnbv_cli.documents.layout.folding import WIDTH, can_fold, folded_lines
from gnbv_cli.documents.layout.scalar import scalar
from gnbv_cli.documents.layout.value import Commented, Value, bare, is_scalar, remark

_STEP = 2
_SPACED = frozenset(("sections", "policies", "projects", "organisation"))
"""Lists of the plan itself with an empty line between their elements."""
_BLOCK = frozenset(
    ("document", "signature", "settings", "sources", "kinds", "years", "units", "of_which",
     "funding_sources")
)  # fmt: skip
"""Mappings that never stand on one line."""
_FLOW_LISTS = frozenset(("aliases", "names"))
_MOST_IN_FLOW = 4


def plan_text(plan: Mapping[str, Value], head: Sequence[str] = ()) -> str:
    """The text of plan.yaml: what is read from it is `plan` again.

    `head` are comments on top. Long texts are folded at the ends of sentences, so that a changed
    sentence changes few lines; no line is longer than 100 columns unless a word is.
    """
    blocks = ["\n".join(_entry(key, value, 0)) for key, value in plan.items()]
    comments = [f"# {line}" for line in head]
    return "\n\n".join(["\n".join([*comments, *blocks[:1]]), *blocks[1:]]) + "\n"


def _entry(key: str, value: Value, indent: int) -> Iterator[str]:
    """A key with its value."""
    space, name = " " * indent, scalar(key)
    if is_scalar(value):
        yield from _scalar_lines(f"{space}{name}:", value, indent + _STEP)
        return
    flow = _flow(value, key)
    line = f"{space}{name}: {flow}"
    if flow is not None and len(line) <= WIDTH:
        yield line
        return
    yield f"{space}{name}:"
    yield from _below(value, key, indent + _STEP)


def _below(value: Value, key: str, indent: int) -> Iterator[str]:
    if isinstance(value, dict):
        for name, held in value.items():
            yield from _entry(name, held, indent)
    elif isinstance(value, list):
        spaced = key == "subprojects" or (key in _SPACED and indent == _STEP)
        for position, item in enumerate(value):
            if position and spaced and not _is_short(item, indent):
                yield ""
            yield from _item(item, indent)


def _item(item: Value, indent: int) -> Iterator[str]:
    """An element of a list."""
    space = " " * indent
    if is_scalar(item):
        yield from _scalar_lines(f"{space}-", item, indent + _STEP)
        return
    flow = _flow(item, "")
    line = f"{space}- {flow}"
    if flow is not None and len(line) <= WIDTH:
        yield line
        return
    lines = list(_below(item, "", indent + _STEP))
    lines[0] = f"{space}- {lines[0].lstrip(' ')}"
    yield from lines


def _scalar_lines(begun: str, value: Value, indent: int) -> Iterator[str]:
    """A scalar behind `begun`, on that line or as a folded block below it."""
    assert not isinstance(value, list | dict)  # told apart before
    text = bare(value)
    line = f"{begun} {scalar(text)}{remark(value)}"
    if text is None or len(line) <= WIDTH or not can_fold(text):
        yield line
        return
    yield f"{begun} >-{remark(value)}"
    space = " " * indent
    for folded in folded_lines(text, indent):
        yield f"{space}{folded}"


def _is_short(item: Value, indent: int) -> bool:
    flow = _flow(item, "")
    return flow is not None and indent + len(flow) + 2 <= WIDTH


def _flow(value: Value, key: str) -> str | None:
    """A small collection on one line; None for one that is to stand in a block."""
    if isinstance(value, list):
        if not value:
            return "[]"
        if key in _FLOW_LISTS and all(isinstance(each, str) for each in value):
            return f"[{', '.join(scalar(each, in_flow=True) for each in _texts(value))}]"
        return None
    if not isinstance(value, dict):
        return None
    if not value:
        return "{}"
    if key in _BLOCK:
        return None
    if len(value) > _MOST_IN_FLOW or any(isinstance(each, Commented) for each in value.values()):
        return None
    parts = []
    for name, held in value.items():
        if held is None or isinstance(held, str):
            shown: str | None = scalar(held, in_flow=True)
        else:
            shown = _flow(held, name)
        if shown is None or (isinstance(held, dict) and held):
            return None
        parts.append(f"{scalar(name, in_flow=True)}: {shown}")
    return f"{{{', '.join(parts)}}}"


def _texts(values: Sequence[Value]) -> Iterator[str]:
    return (str(value) for value in values)
