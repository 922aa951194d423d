"""Random trees of budgets, written as tables in random shapes."""

from __future__ import annotations

import csv
import io
from decimal import Decimal
from typing import Any, NamedTuple, TypeAlias

from hypothesis import strategies as st

from .workbooks import written

Place: TypeAlias = tuple[str, ...]
Amounts: TypeAlias = dict[Place, int]
"""In thousands of đồng, by their places in a budget: (), ('sources', 'central'), …"""

NAMES = (
    "Đa dạng hóa sinh kế", "Hỗ trợ sản xuất", "Truyền thông", "Nâng cao năng lực", "Nước sạch",
    "Cải thiện dinh dưỡng", "Việc làm bền vững", "Nhà ở cho hộ nghèo", "Tập huấn ở các ấp",
)  # fmt: skip
TOTAL: Place = ()
CENTRAL, LOCAL = ("sources", "central"), ("sources", "local")
CAPITAL, RECURRENT = ("kinds", "capital"), ("kinds", "recurrent")
LAYOUTS: dict[str, tuple[tuple[Place, tuple[str, ...]], ...]] = {
    "sources": ((TOTAL, ("Tổng cộng",)), (CENTRAL, ("NSTW",)), (LOCAL, ("NSĐP",))),
    "of-which": (
        (TOTAL, ("Kinh phí năm 2026", "Tổng số")),
        (CENTRAL, ("Kinh phí năm 2026", "Trong đó", "Ngân sách trung ương")),
        (LOCAL, ("Kinh phí năm 2026", "Trong đó", "Ngân sách địa phương")),
    ),
    "kinds": (
        (TOTAL, ("Tổng kinh phí",)),
        (CAPITAL, ("Trong đó", "Vốn đầu tư")),
        (RECURRENT, ("Trong đó", "Vốn sự nghiệp")),
    ),
    "years": (
        (TOTAL, ("Tổng cộng",)),
        (("years", "2025"), ("Năm 2025", "Tổng số")),
        (("years", "2025", *CENTRAL), ("Năm 2025", "NSTW")),
        (("years", "2026"), ("Năm 2026", "Tổng số")),
        (("years", "2026", *LOCAL), ("Năm 2026", "NSĐP")),
    ),
    "one": ((CENTRAL, ("Ngân sách TW",)),),
}


class Node(NamedTuple):
    """An item with its amounts."""

    name: str
    amounts: Amounts
    parts: tuple[Node, ...]


class Shape(NamedTuple):
    """How a table is written."""

    layout: str
    outline: str
    unit: str
    figures: str
    total: str
    form: str


class Sheet(NamedTuple):
    """A table: its file, and what it says."""

    data: bytes
    shape: Shape
    nodes: tuple[Node, ...]
    total: Amounts


@st.composite
def sheets(draw: st.DrawFn) -> Sheet:
    shape = Shape(
        draw(st.sampled_from(sorted(LAYOUTS))),
        draw(st.sampled_from(("numbers", "dotted", "labels", "indents", "bullets"))),
        draw(st.sampled_from(("đồng", "nghìn đồng", "triệu đồng"))),
        draw(st.sampled_from(("vietnamese", "english", "numbers"))),
        draw(st.sampled_from(("top", "bottom", "in-number", "none"))),
        draw(st.sampled_from(("csv", "tsv", "semicolon", "utf-16", "xlsx"))),
    )
    if shape.form != "xlsx" and shape.figures == "numbers":
        shape = shape._replace(figures="vietnamese")
    if shape.figures == "english":
        shape = shape._replace(unit="đồng")
    places = [place for place, _ in LAYOUTS[shape.layout]]

    def amounts(least: int) -> Amounts:
        stated = [place for place in places[least:] if draw(st.booleans())]
        # Above a million, so that English groups and đồng are told apart from other readings.
        return {place: draw(st.integers(1_001, 9_999_999)) for place in [*places[:least], *stated]}

    names = iter(draw(st.permutations(NAMES)))

    def node(depth: int) -> Node:
        count = draw(st.integers(0, 2)) if depth < 2 else 0
        name = next(names, f"Nội dung khác ở cấp {draw(st.integers(2, 99))}")
        parts = tuple(node(depth + 1) for _ in range(count))
        return Node(name, amounts(0 if parts else 1), parts)

    nodes = tuple(node(0) for _ in range(draw(st.integers(1, 3))))
    total = amounts(1) if shape.total != "none" else {}
    return Sheet(_file(shape, nodes, total), shape, nodes, total)


def _file(shape: Shape, nodes: tuple[Node, ...], total: Amounts) -> bytes:
    columns = LAYOUTS[shape.layout]
    rows: list[list[Any]] = [["BIỂU PHÂN BỔ"], [f"Đơn vị tính: {shape.unit}"]]
    rows += _heads(shape, columns)
    body = [row for at, node in enumerate(nodes, 1) for row in _rows(shape, node, (at,))]
    words = (
        ["Tổng cộng", ""] if shape.total == "in-number" and _numbered(shape) else ["", "TỔNG CỘNG"]
    )
    last = [*(words if _numbered(shape) else ["Tổng cộng"]), *_money(shape, total)]
    if shape.total == "top":
        body.insert(0, last)
    elif shape.total != "none":
        body.append(last)
    rows += body
    if shape.form == "xlsx":
        return written(lambda workbook: _fill(workbook, rows))
    separator = {"tsv": "\t", "semicolon": ";"}.get(shape.form, ",")
    file = io.StringIO()
    csv.writer(file, delimiter=separator).writerows(rows)
    return file.getvalue().encode("utf-16" if shape.form == "utf-16" else "utf-8-sig")


def _fill(workbook: Any, rows: list[list[Any]]) -> None:
    sheet = workbook.add_worksheet("Biểu")
    for at, row in enumerate(rows):
        for column, value in enumerate(row):
            if isinstance(value, Decimal):
                sheet.write_number(at, column, value)
            elif value:
                sheet.write_string(at, column, value)


def _numbered(shape: Shape) -> bool:
    return shape.outline != "indents"


def _heads(shape: Shape, columns: tuple[tuple[Place, tuple[str, ...]], ...]) -> list[list[str]]:
    depth = max(len(heads) for _, heads in columns)
    first = ["TT", "Nội dung"] if _numbered(shape) else ["Nội dung"]
    rows = [[*(first if not level else [""] * len(first))] for level in range(depth)]
    before: tuple[str, ...] = ()
    for _, heads in columns:
        for level in range(depth):
            text = heads[level] if level < len(heads) else ""
            same = heads[: level + 1] == before[: level + 1] and level + 1 < len(heads)
            rows[level].append("" if same else text)
        before = heads
    return rows


def _rows(shape: Shape, node: Node, numbers: tuple[int, ...]) -> list[list[Any]]:
    depth, last = len(numbers) - 1, numbers[-1]
    name, number = node.name, ""
    if shape.outline == "numbers":
        number = [("", "I", "II", "III")[last], str(last), f"{'abc'[last - 1]})"][depth]
    elif shape.outline == "dotted":
        number = ".".join(map(str, numbers))
    elif shape.outline == "bullets":
        number = [str(last), "-", "+"][depth]
    elif shape.outline == "labels":
        number = str(last) if depth == 2 else ""
        name = [f"Dự án {last}: {name}", f"Tiểu dự án {last}: {name}", name][depth]
    else:
        name = f"{'    ' * depth}{name}"
    front = [number, name] if _numbered(shape) else [name]
    rows = [[*front, *_money(shape, node.amounts)]]
    for at, part in enumerate(node.parts, start=1):
        rows += _rows(shape, part, (*numbers, at))
    return rows


def _money(shape: Shape, amounts: Amounts) -> list[Any]:
    places = [place for place, _ in LAYOUTS[shape.layout]]
    return [_amount(shape, amounts[place]) if place in amounts else "" for place in places]


def _amount(shape: Shape, thousands: int) -> Any:
    power = {"đồng": 3, "nghìn đồng": 0, "triệu đồng": -3}[shape.unit]
    number = Decimal(thousands).scaleb(power)
    if shape.figures == "numbers":
        return number
    text = f"{number:,f}"
    return text if shape.figures == "english" else text.translate(str.maketrans(",.", ".,"))
