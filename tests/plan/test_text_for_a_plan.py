"""A file that is no mapping: what it lacks is said of the file, not of a key without a name."""

from __future__ import annotations

import pytest

from gnbv_cli.review.review import review_text


@pytest.mark.parametrize("text", ["hello\n", "- a\n- b\n", "'x'\n", "[gnbv, 1]\n"])
def test_a_file_without_keys(text: str) -> None:
    (found,) = review_text(text, "plan.yaml").findings
    assert found.finding.code == "SCH003"
    assert found.finding.message.say("vi") == "Tệp không gồm các mục 'khóa: giá trị'"
    assert found.finding.action is not None
    assert "gnbv import" in found.finding.action.say("vi")
