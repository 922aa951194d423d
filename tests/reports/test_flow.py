"""The flow of money: every đồng once, and what does not meet in a place of its own."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest
from hypothesis import given, settings

from gnbv_cli.reports.page.condensed import condensed
from gnbv_cli.reports.page.flow import STAGES, Flow, known
from gnbv_cli.reports.page.lettering import lines_within, width
from gnbv_cli.reports.page.picture import NARROW, WIDE, pictured
from gnbv_cli.reports.page.plan_flow import NO_LEAD, NO_SOURCE, POOL, UNASSIGNED, money_flow
from gnbv_cli.review.review import review_text
from gnbv_cli.tables.figures import Figures
from tests.tables.plans import HEAD, checked, plans


def flow_of(text: str, head: str = HEAD) -> Flow:
    flow = money_flow(Figures(checked(text, head)))
    assert flow is not None
    return flow


def told(flow: Flow) -> dict[tuple[str, str], int]:
    return {(link.start, link.end): known(link.money) for link in flow.links}


def test_money_goes_from_its_sources_to_who_leads() -> None:
    flow = flow_of("""
budget: {total: 9 đồng, sources: {central: 5 đồng, local: 4 đồng}}
projects:
- id: a
  name: Một
  lead: Phòng Kinh tế
  budget: {total: 6 đồng, sources: {central: 4 đồng, local: 2 đồng}}
- id: b
  name: Hai
  lead: Phòng Văn hóa và Phòng Kinh tế
  subprojects:
  - {id: c, name: Ba, budget: {total: 3 đồng, sources: {central: 1 đồng, local: 2 đồng}}}
""")
    assert told(flow) == {
        ("source:sources.central", "project:projects.a"): 4,
        ("source:sources.local", "project:projects.a"): 2,
        ("project:projects.a", "lead:0"): 6,
        ("source:sources.central", "project:projects.b"): 1,
        ("source:sources.local", "project:projects.b"): 2,
        ("project:projects.b", "lead:1"): 3,
    }
    names = [flow.nodes[key].name.say("vi") for key in flow.at("lead")]
    assert names == ["Phòng Kinh tế", "Phòng Kinh tế; Phòng Văn hóa (cùng chủ trì)"]


def test_money_that_no_project_takes() -> None:
    flow = flow_of("""
budget: {total: 9 đồng, sources: {central: 5 đồng, local: 4 đồng}}
projects: [{id: a, name: Một, budget: {total: 6 đồng, sources: {central: 5 đồng, local: 1 đồng}}}]
""")
    assert told(flow)["source:sources.local", UNASSIGNED] == 3
    assert flow.nodes[UNASSIGNED].name.say("vi") == "Chưa bố trí"
    assert flow.nodes[UNASSIGNED].is_open


def test_money_that_no_source_gives() -> None:
    flow = flow_of("""
budget: {total: 9 đồng, sources: {central: 5 đồng, local: 4 đồng}}
projects: [{id: a, name: Một, budget: {total: 9 đồng, sources: {central: 5 đồng, local: 1 đồng}}}]
""")
    assert told(flow)[NO_SOURCE, "project:projects.a"] == 3


def test_money_beyond_the_stated_total() -> None:
    flow = flow_of("""
budget: {total: 9 đồng, sources: {central: 5 đồng, local: 4 đồng}}
projects: [{id: a, name: Một, budget: {total: 7 đồng, sources: {central: 5 đồng, local: 4 đồng}}}]
""")
    assert told(flow)["project:projects.a", NO_LEAD] == 2
    assert flow.nodes[NO_LEAD].name.say("vi") == "Chưa khớp"


def test_a_total_without_sources_is_a_source_itself() -> None:
    flow = flow_of(
        """
budget: 9 đồng
projects: [{id: a, name: Một, budget: 6 đồng}]
""",
        "gnbv: 1\ndocument: {title: Kế hoạch, year: 2026}\n",
    )
    assert told(flow)["source:", "project:projects.a"] == 6
    assert told(flow)["source:", UNASSIGNED] == 3


def test_money_whose_source_is_not_told_comes_from_what_the_sources_have_left() -> None:
    flow = flow_of("""
budget: {total: 9 đồng, sources: {central: 5 đồng, local: 4 đồng}}
projects:
- {id: a, name: Một, budget: {total: 6 đồng, sources: {central: 4 đồng, local: 2 đồng}}}
- {id: b, name: Hai, budget: 3 đồng}
""")
    assert told(flow)["source:sources.central", POOL] == 1
    assert told(flow)["source:sources.local", POOL] == 2
    assert told(flow)[POOL, "project:projects.b"] == 3


@pytest.mark.parametrize("text", ["", "projects: [{name: Một}]", "budget: 0 đồng"])
def test_no_money_has_no_flow(text: str) -> None:
    assert money_flow(Figures(checked(text))) is None


@settings(max_examples=200, deadline=None)
@given(plans())
def test_nothing_is_lost_and_nothing_counted_twice(text: str) -> None:
    review = review_text(text, "plan.yaml")
    assert review.checked is not None
    flow = money_flow(Figures(review.checked))
    if flow is None:
        return
    for link in flow.links:
        assert {link.start, link.end} <= flow.nodes.keys()
    for key in flow.at("project"):
        assert key == UNASSIGNED or flow.into(key) == flow.out_of(key) == flow.size(key)
    for key in flow.at("source"):
        assert flow.out_of(key) == flow.size(key)
    for most in (2, 5):
        small = condensed(flow, most)
        assert sum(map(small.size, small.at("project"))) <= sum(map(flow.size, flow.at("project")))
        assert sum(known(x.money) for x in small.links) == sum(known(x.money) for x in flow.links)
        for stage in STAGES:
            assert len(small.at(stage)) <= most


@settings(max_examples=100, deadline=None)
@given(plans())
def test_a_drawing_stays_in_its_frame_and_its_cards_apart(text: str) -> None:
    review = review_text(text, "plan.yaml")
    assert review.checked is not None
    flow = money_flow(Figures(review.checked))
    for form in (WIDE, NARROW) if flow is not None else ():
        assert flow is not None
        picture = pictured(condensed(flow, 12), form, 10**6, "vi")
        if picture is None:
            continue
        columns: dict[int, list[tuple[int, int]]] = {}
        for card in picture.cards:
            assert card.widths.whole <= card.height
            assert len(card.lines) * card.line_height < card.height
            assert 0 <= card.x <= picture.width - card.width
            columns.setdefault(card.x, []).append((card.y, card.y + card.height))
        for spans in columns.values():
            assert spans[-1][1] <= picture.height
            assert all(end < start for (_, end), (start, _) in pairwise(spans))
        for ribbon in picture.ribbons:
            ys = [int(y) for _, y in re.findall(r"(-?\d+) (-?\d+)", ribbon.path)]
            assert 0 <= min(ys) <= max(ys) <= picture.height


def test_ribbons_are_as_wide_as_their_money() -> None:
    flow = flow_of("""
budget: {total: 1.000.000.000 đồng, sources: {central: 999.999.999 đồng, local: 1 đồng}}
projects:
- id: a
  name: Một
  budget: {total: 1.000.000.000 đồng, sources: {central: 999.999.999 đồng, local: 1 đồng}}
""")
    picture = pictured(flow, WIDE, 10**9, "vi")
    assert picture is not None
    heights = []
    for ribbon in picture.ribbons:
        _, y0, *_, y1 = map(int, re.findall(r"-?\d+", ribbon.path))
        heights.append(y1 - y0)
    assert heights == [2999, 20, 3000]  # a single đồng is still seen


def test_lines_fit_and_long_words_are_cut() -> None:
    assert lines_within("Phòng Kinh tế xã", 100_000, 3) == ["Phòng Kinh tế xã"]
    lines = lines_within("Phòng Văn hóa – Xã hội và Phòng Kinh tế " + "W" * 90, 9_000, 3)
    assert len(lines) == 3
    assert lines[-1].endswith("…")
    assert all(width(line) <= 9_000 for line in lines)
