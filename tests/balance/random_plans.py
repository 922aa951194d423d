"""Random plans whose sums hold, of any depth and breakdown."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

from gnbv_cli.written.amount import format_dong

SOURCES = ("central", "local", "other")
YEARS = ("2026", "2027")

Values = dict[tuple[str, str], int]
"""đồng by (source, year)."""


def written(value: int, million: bool) -> str:
    if million and value % 10**6 == 0:
        return f"{format_dong(value // 10**6)} triệu đồng"
    return f"{format_dong(value)} đồng"


@st.composite
def balanced_plans(draw: st.DrawFn) -> dict[str, Any]:
    """A plan as a mapping to be dumped as YAML; every stated sum holds to the đồng."""
    sources = SOURCES[: draw(st.integers(1, 3))]
    million = draw(st.booleans())
    unit = 10**6 if million else draw(st.sampled_from([1, 1000, 10**6]))

    def budget(values: Values) -> Any:
        total = sum(values.values())
        form = draw(st.integers(0, 4))
        if form == 0:
            return written(total, million)
        stated: dict[str, Any] = {"total": written(total, million)}
        if form in (1, 2, 4):
            stated["sources"] = {
                source: part(values, 0, source, by_year=form == 2) for source in sources
            }
        if form in (3, 4):
            stated["years"] = {year: part(values, 1, year, by_year=False) for year in YEARS}
        if draw(st.booleans()):
            stated["of_which"] = {"một phần": written(total // (2 * unit) * unit, million)}
        return stated

    def part(values: Values, axis: int, name: str, *, by_year: bool) -> Any:
        mine = {key: value for key, value in values.items() if key[axis] == name}
        text = written(sum(mine.values()), million)
        if not by_year:
            return text
        years = {
            year: written(sum(v for key, v in mine.items() if key[1] == year), million)
            for year in YEARS
        }
        return {"total": text, "years": years}

    def item(depth: int, name: str) -> tuple[dict[str, Any], Values]:
        stated: dict[str, Any] = {"id": name, "name": f"Dự án {name}", "lead": "Phòng Kinh tế xã"}
        count = draw(st.integers(0, 3)) if depth < 3 else 0
        if count:
            parts = [item(depth + 1, f"{name}-{position}") for position in range(count)]
            stated["subprojects"] = [part for part, _ in parts]
            values = {
                (source, year): sum(below[source, year] for _, below in parts)
                for source in sources
                for year in YEARS
            }
            if draw(st.booleans()):
                stated["budget"] = budget(values)
            return stated, values
        if draw(st.integers(0, 7)) == 0:
            return stated, {(source, year): 0 for source in sources for year in YEARS}
        values = {
            (source, year): draw(st.integers(0, 9999)) * unit
            for source in sources
            for year in YEARS
        }
        stated["budget"] = budget(values)
        return stated, values

    projects = [item(0, f"da{position}") for position in range(draw(st.integers(1, 4)))]
    total = {
        (source, year): sum(values[source, year] for _, values in projects)
        for source in sources
        for year in YEARS
    }
    return {
        "gnbv": "1",
        "document": {"title": "Kế hoạch", "year": "2026"},
        "funding_sources": {source: {"name": source} for source in sources},
        "projects": [stated for stated, _ in projects],
        "budget": budget(total),
    }
