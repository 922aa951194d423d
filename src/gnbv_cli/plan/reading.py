"""A file's text to a plan, with whatever had to be left out on the way.

A schema error takes out only the value it stands on: the value is replaced by 'not stated', the
rest is validated again, and the mapping that lost it is remembered as damaged, since what it
does not state may have been in it.
"""

from __future__ import annotations

import types
import typing
from typing import Any, Generic, NamedTuple, TypeVar

from pydantic import BaseModel, ValidationError

from gnbv_cli.plan.address import Path, address_of, find
from gnbv_cli.plan.model import Plan
from gnbv_cli.plan.references import reference_faults
from gnbv_cli.plan.schema_fault import SchemaFault
from gnbv_cli.plan.waivers import with_reasons_asked
from gnbv_cli.written.composer import FileFault, compose
from gnbv_cli.written.names import nearest
from gnbv_cli.written.nodes import Mapping, Node, Sequence, Text, Unread
from gnbv_cli.written.source import Source

_EXPECTED = {
    "is_instance_of": "text",
    "list_type": "list",
    "dict_type": "mapping",
    "model_type": "mapping",
    "string_type": "text",
}
_ROUNDS = 50
Whole = TypeVar("Whole", bound=BaseModel)

FAULT_LIMIT = 1000
"""How many schema faults are kept; a file with more is no plan."""


class Reading(NamedTuple):
    """What a file holds. `plan` is None where it cannot be read as a plan at all."""

    source: Source
    root: Node
    plan: Plan | None
    file_faults: list[FileFault]
    schema_faults: list[SchemaFault]
    damaged: frozenset[int]
    """`id()` of each mapping of `root` that lost a key or value."""

    @property
    def is_no_plan(self) -> bool:
        """Whether it states nothing that a plan has to: it is some other file."""
        missing = {each.address for each in self.schema_faults if each.kind == "missing-key"}
        needed = (name for name, field in Plan.model_fields.items() if field.is_required())
        return missing.issuperset(needed)

    def is_damaged(self, address: str) -> bool:
        """Whether the mapping at `address` lost something that it may have stated."""
        return bool(self.damaged) and id(find(self.root, address).node) in self.damaged


def read_plan(source: Source) -> Reading:
    """Read a plan; never raises for what stands in the file."""
    reading, plan = read_as(Plan, source)
    if plan is None or not isinstance(reading.root, Mapping):
        return reading
    damaged = set(reading.damaged)
    faults = [*reading.schema_faults, *reference_faults(plan, reading.root, damaged)]
    if plan.waivers:
        faults = with_reasons_asked(plan, reading.root, faults)
    return reading._replace(plan=plan, schema_faults=faults, damaged=frozenset(damaged))


def read_as(model: type[Whole], source: Source) -> tuple[Reading, Whole | None]:
    """A file read as a `model`, beside what stands in it; None where it cannot be read as one."""
    root, file_faults, damaged = compose(source)
    if root is None:
        return Reading(source, root, None, file_faults, [], frozenset()), None
    if not isinstance(root, Mapping):
        start = getattr(root, "start", 0)
        fault = SchemaFault("wrong-kind", "", start, start + 1, expected="mapping")
        return Reading(source, root, None, file_faults, [fault], frozenset()), None
    mender = _Mender(model, root, damaged)
    whole = mender.run()
    faults = mender.faults
    return Reading(source, root, None, file_faults, faults, frozenset(mender.damaged)), whole


class _Mender(Generic[Whole]):
    """Validates a tree, taking out what is wrong until the rest is a `model`."""

    def __init__(self, model: type[Whole], root: Mapping, damaged: set[int]) -> None:
        self.model = model
        self.root = root
        self.damaged = damaged
        self.faults: list[SchemaFault] = []
        self.reported: set[Path] = set()
        self.made_up: list[Node] = []  # kept alive, so that no other node gets its id()

    def run(self) -> Whole | None:
        """What is left; None where too much is wrong."""
        for _ in range(_ROUNDS):
            try:
                return self.model.model_validate(self.root)
            except ValidationError as error:
                details = error.errors(include_url=False, include_input=False)
                # From the end, so that what is still to be mended keeps its place.
                for detail in reversed(details[:FAULT_LIMIT]):
                    self.mend(self.true_path(detail["loc"]), detail)
                self.faults.sort(key=lambda fault: fault.start)
                if len(details) > FAULT_LIMIT:
                    return None
        raise AssertionError("a plan could not be mended in 50 rounds")

    def true_path(self, path: Path) -> Path:
        """`path` without the keys that a short form stands for."""
        node: Node = self.root
        steps: list[str | int] = []
        for step in path:
            if isinstance(node, Mapping):
                if step not in node:
                    return (*steps, step)
                node = node[str(step)]
            elif isinstance(node, Sequence) and isinstance(step, int):
                node = node[step]
            else:
                continue
            steps.append(step)
        return tuple(steps)

    def mend(self, path: Path, detail: Any) -> None:
        holder = self.at(path[:-1])
        step = path[-1]
        kind = detail["type"]
        if kind == "missing":
            self.report_missing(path, holder)
            holder[step] = self.made(_placeholder(self.model, path))
            return
        node = holder[step]
        if path not in self.reported and not self.is_made(holder):
            self.reported.add(path)
            self.report(path, holder, node, detail)
        self.damaged.add(id(holder))
        if kind == "extra_forbidden":
            del holder[step]
        elif kind in ("list_type", "dict_type", "model_type"):
            empty: Node = Sequence() if kind == "list_type" else Mapping()
            holder[step] = self.made(empty)
            self.damaged.add(id(empty))
        else:
            holder[step] = (
                self.made(Unread("")) if node is None or _is_required(self.model, path) else None
            )

    def made(self, node: Node) -> Node:
        self.made_up.append(node)
        return node

    def is_made(self, node: Node) -> bool:
        return any(node is made for made in self.made_up)

    def at(self, path: Path) -> Any:
        node: Any = self.root
        for step in path:
            node = node[step]
        return node

    def report_missing(self, path: Path, holder: Mapping) -> None:
        if self.is_made(holder) or self.is_misspelt(path):
            return
        spot = find(self.root, address_of(self.root, path[:-1])).words
        start, end = (spot.start, spot.end) if spot is not None else (0, 0)
        meaning = _field(self.model, path).description or ""
        self.faults.append(
            SchemaFault(
                "missing-key", address_of(self.root, path), start, end, str(path[-1]), meaning
            )
        )

    def is_misspelt(self, path: Path) -> bool:
        """Whether the missing key stands there under a name most like it, which is reported."""
        beside = address_of(self.root, path[:-1])
        return any(
            fault.kind == "unknown-key"
            and fault.address == (f"{beside}.{fault.name}" if beside else fault.name)
            and nearest(fault.name, fault.known) == path[-1]
            for fault in self.faults
        )

    def report(self, path: Path, holder: Any, node: Node, detail: Any) -> None:
        address = address_of(self.root, path)
        name = next((str(step) for step in reversed(path) if isinstance(step, str)), "")
        if detail["type"] == "extra_forbidden":
            key = holder.key(path[-1])
            known = _model_at(self.model, path[:-1])
            names = tuple(known.model_fields) if known else ()
            self.faults.append(
                SchemaFault("unknown-key", address, key.start, key.end, name, known=names)
            )
            return
        start, end = _span(holder, path[-1], node)
        expected = _EXPECTED.get(detail["type"]) or detail["msg"]
        allowed = detail.get("ctx", {}).get("allowed", "")
        self.faults.append(
            SchemaFault("wrong-kind", address, start, end, name, expected=expected, allowed=allowed)
        )


def _span(holder: Any, step: str | int, node: Node) -> tuple[int, int]:
    if isinstance(node, Text):
        return node.start, node.end
    key = holder.key(str(step)) if isinstance(holder, Mapping) else None
    if key is not None:
        return key.start, key.end
    start = node.start if node is not None else holder.start
    return start, start + 1


def _placeholder(model: type[BaseModel], path: Path) -> Node:
    annotation = _unwrapped(_field(model, path).annotation)
    return Mapping() if _is_model(annotation) else Unread("")


def _is_required(whole: type[BaseModel], path: Path) -> bool:
    if isinstance(path[-1], int):
        return True
    model = _model_at(whole, path[:-1])
    field = model.model_fields.get(str(path[-1])) if model else None
    return field is not None and field.is_required()


def _field(whole: type[BaseModel], path: Path) -> Any:
    model = _model_at(whole, path[:-1])
    assert model is not None
    return model.model_fields[str(path[-1])]


def _model_at(whole: type[BaseModel], path: Path) -> type[BaseModel] | None:
    """The class that the mapping at `path` of a `whole` is read as."""
    kind: Any = whole
    for step in path:
        if _is_model(kind):
            if step not in kind.model_fields:
                return None
            kind = _unwrapped(kind.model_fields[step].annotation)
        else:
            arguments = typing.get_args(kind)
            kind = _unwrapped(arguments[-1]) if arguments else None
    return kind if _is_model(kind) else None


def _unwrapped(annotation: Any) -> Any:
    """`X` for `X | None` and `Annotated[X, …]`."""
    origin = typing.get_origin(annotation)
    if origin in (types.UnionType, typing.Union):
        return _unwrapped(next(a for a in typing.get_args(annotation) if a is not types.NoneType))
    if origin is typing.Annotated:
        return _unwrapped(typing.get_args(annotation)[0])
    return annotation


def _is_model(kind: Any) -> bool:
    return isinstance(kind, type) and issubclass(kind, BaseModel)
