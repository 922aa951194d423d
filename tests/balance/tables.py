"""Budget tables as text, so that a test reads like the sheet of paper it is about."""

from __future__ import annotations

from gnbv_cli.balance import Sheet


def table(text: str) -> Sheet:
    """A sheet with a row per line, its columns parted by '|', the first line naming them.

    A row is the child of the row whose name is its own up to a dot, else of the first row. An
    empty field is not stated. '?': nothing readable. '(0)': nothing stated, so 0. '!': fixed.
    """
    head, *lines = [
        [field.strip() for field in line.split("|")] for line in text.strip().splitlines()
    ]
    rows = {name: dict(zip(head[1:], fields, strict=True)) for name, *fields in lines}
    top = next(iter(rows))
    sheet = Sheet()
    children: dict[str, list[str]] = {name: [] for name in rows}
    for name, fields in rows.items():
        for column, amount in fields.items():
            _cell(sheet, f"{name}.{column}", amount)
        if name != top:
            parent = name.rpartition(".")[0]
            children[parent if parent in rows else top].append(name)
    for name in rows:
        cells = {c: f"{name}.{c}" for c in head[1:] if f"{name}.{c}" in sheet.cells}
        sheet.row(name, cells, children[name])
        total, *sources = cells.values()
        if sources:
            sheet.equation(f"{name}: sources", {total: 1, **dict.fromkeys(sources, -1)})
        for column, cell in cells.items():
            parts = [f"{child}.{column}" for child in children[name]]
            if parts and all(part in sheet.cells for part in parts):
                sheet.equation(f"{name}: {column}", {cell: 1, **dict.fromkeys(parts, -1)})
    return sheet


def _cell(sheet: Sheet, name: str, amount: str) -> None:
    if amount == "?":
        sheet.cell(name, None)
    elif amount == "(0)":
        sheet.cell(name, 0, omitted=True)
    elif amount:
        sheet.cell(name, amount.removesuffix("!").strip(), fixed=amount.endswith("!"))
