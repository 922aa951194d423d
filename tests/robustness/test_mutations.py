"""The plan of xã Vĩnh Phong with bytes changed at random: read somehow, placed rightly."""

from __future__ import annotations

from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from gnbv_cli.reports.json_report import json_report
from gnbv_cli.reports.terminal import terminal_report
from gnbv_cli.review.located import Location, Reported
from gnbv_cli.review.review import Review, review_bytes

PLAN = (Path(__file__).parents[2] / "plan.yaml").read_bytes()
PIECES = [
    b"", b"\n", b"\r", b"  ", b"\t", b":", b": ", b"- ", b"[", b"]", b"{", b"}", b"'", b'"', b"#",
    b"&a ", b"*a", b"!!int ", b"|", b">", b"%", b"?", b"~", b"0", b".", b",", b"--- ", b"\\",
    b"\xc2\x85", b"\xe2\x80\xa8", b"\xcc\x81", b"\xff", b"\x00", b"id: budget\n", b"total:",
    b"  sources: {}\n", "đồng".encode(), b"\xef\xbb\xbf",
]  # fmt: skip

Change = tuple[int, int, bytes]
changes = st.lists(
    st.tuples(
        st.integers(0, len(PLAN)),
        st.integers(0, 12),
        st.one_of(st.sampled_from(PIECES), st.binary(max_size=3)),
    ),
    min_size=1,
    max_size=6,
)


def changed(edits: list[Change]) -> bytes:
    data = PLAN
    for at, removed, put in edits:
        data = data[:at] + put + data[at + removed :]
    return data


def locations(found: Reported) -> list[Location]:
    return [
        found.location,
        *(related.location for related in found.related),
        *(edit.location for fix in found.fixes for edit in fix.edits),
    ]


def assert_placed(review: Review) -> None:
    """Every place lies in the file, and every edit stands on the text that it replaces."""
    text = review.reading.source.text
    for found in review.findings:
        for place in locations(found):
            assert 0 <= place.start <= place.end <= len(text)
            assert (place.line, place.column) <= (place.end_line, place.end_column)


@settings(
    max_examples=300, derandomize=True, deadline=None, database=None,
    suppress_health_check=list(HealthCheck),
)  # fmt: skip
@given(changes)
def test_no_change_of_bytes_breaks_a_review(edits: list[Change]) -> None:
    review = review_bytes(changed(edits), "plan.yaml")
    assert_placed(review)
    assert json_report([review], "vi")
    assert terminal_report(review, "vi", 80)


@settings(
    max_examples=100, derandomize=True, deadline=None, database=None,
    suppress_health_check=list(HealthCheck),
)  # fmt: skip
@given(st.integers(0, len(PLAN)), st.integers(0, 400))
def test_no_cut_breaks_a_review(at: int, length: int) -> None:
    assert_placed(review_bytes(PLAN[:at] + PLAN[at + length :], "plan.yaml"))
    assert_placed(review_bytes(PLAN[:at], "plan.yaml"))
