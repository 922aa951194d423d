"""Quick fixes: exact edits, the certain ones first."""

from __future__ import annotations

from pathlib import Path

import pytest

from gnbv_cli.editor.actions import Action, actions
from gnbv_cli.review.repaired import repaired, with_edits
from tests.editor.plans import ROOT, SMALL, VINH_PHONG, review

FAULTY = sorted((ROOT / "tests" / "plans" / "err").glob("*.yaml"))


def applied(text: str, action: Action) -> str:
    for edit in reversed(action.edits):
        text = text[: edit.span[0]] + edit.new + text[edit.span[1] :]
    return text


def test_the_wrong_amount_is_mended() -> None:
    start = VINH_PHONG.index("379 triệu đồng")
    (action,) = actions(review(VINH_PHONG), (start, start), "vi")
    assert action.title == "Sửa '379 triệu đồng' thành '397 triệu đồng'"
    assert action.preferred
    mended = applied(VINH_PHONG, action)
    assert mended == VINH_PHONG.replace("379 triệu đồng", "397 triệu đồng")
    assert "BAL001" not in [found.finding.code for found in review(mended).findings]


def test_a_fix_is_offered_only_where_it_is() -> None:
    assert actions(review(VINH_PHONG), (0, 5), "vi") == []
    assert actions(review(SMALL), (0, len(SMALL)), "vi") == []


@pytest.mark.parametrize("file", FAULTY, ids=lambda file: file.stem)
def test_they_are_those_of_the_findings(file: Path) -> None:
    text = file.read_text("utf-8")
    found = review(text)
    offered = actions(found, (0, len(text)), "vi")
    assert [each.preferred for each in offered] == sorted(
        (each.preferred for each in offered), reverse=True
    )
    for action in offered:
        fixes = [
            with_edits(text, fix.edits)
            for fix in action.mends.fixes
            if (fix.fix.status == "certain") is action.preferred
        ]
        assert applied(text, action) in fixes
        assert action.preferred or action.title.endswith(")")


@pytest.mark.parametrize("file", FAULTY, ids=lambda file: file.stem)
def test_a_certain_fix_mends_its_finding(file: Path) -> None:
    text = file.read_text("utf-8")
    for action in actions(review(text), (0, len(text)), "vi"):
        if action.preferred:
            left = {found.fingerprint for found in review(applied(text, action)).findings}
            assert action.mends.fingerprint not in left


def test_all_certain_fixes_together_are_the_repaired_plan() -> None:
    found = review(VINH_PHONG)
    mends = {id(fix.mends): fix for fix in actions(found, (0, 10**6), "vi") if fix.preferred}
    edits = {edit for action in mends.values() for edit in action.edits}
    text = VINH_PHONG
    for edit in sorted(edits, key=lambda edit: -edit.span[0]):
        text = text[: edit.span[0]] + edit.new + text[edit.span[1] :]
    assert text == repaired(found).review.reading.source.text


def test_quotes_stay_quotes() -> None:
    text = VINH_PHONG.replace("379 triệu đồng", '"379 triệu đồng"')
    start = text.index("379 triệu")
    (action,) = actions(review(text), (start, start), "en")
    assert action.title == "Change '379 triệu đồng' to '397 triệu đồng'"
    assert '"397 triệu đồng"' in applied(text, action)
