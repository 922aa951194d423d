"""What one version's review leaves to the next changes nothing of what is found."""

from __future__ import annotations

import random
from datetime import date

import pytest

from gnbv_cli.editor.opened import Chosen, Opened
from gnbv_cli.reports.json_report import json_report
from gnbv_cli.review.conditions import Conditions
from gnbv_cli.review.review import review_text
from gnbv_cli.rules.checked import CheckedPlan
from tests.editor.plans import SMALL, VINH_PHONG

EDITS = 50
ON_A_DAY = Conditions(stated_day=date(2026, 6, 1))
PIECES = (
    *("0", "9", ".000", " triệu", " đồng", ",", "Phòng Kinh tế xã", "phong-kinh-te", "các ngành, "),
    *("\n", " ", "  - ", "chủ trì, phối hợp với ", "áp", "ế", "\u0301", ": ", "[", "'", "😀", "#"),
)


def edited(text: str, chance: random.Random) -> str:
    """`text` with something put in, taken out, moved or doubled."""
    start = chance.randrange(len(text) + 1)
    if chance.random() < 0.4:
        return text[:start] + chance.choice(PIECES) + text[start:]
    lines = text.splitlines(keepends=True)
    number = chance.randrange(len(lines))
    if chance.random() < 0.3:
        return "".join([*lines[: number + 1], *lines[number:]])
    if chance.random() < 0.3:
        return "".join([*lines[:number], *lines[number + 1 :]])
    figures = [place for place, character in enumerate(text) if character.isdigit()]
    place = chance.choice(figures)
    return f"{text[:place]}{chance.randrange(10)}{text[place + 1 :]}"


@pytest.mark.parametrize(
    ("plan", "seed"),
    [(SMALL, 1), (SMALL, 2), (SMALL, 3), (VINH_PHONG, 1)],
    ids=["small-1", "small-2", "small-3", "vinh-phong"],
)
def test_it_finds_what_a_check_of_the_same_text_finds(plan: str, seed: int) -> None:
    chance = random.Random(seed)
    text, read = plan, 0
    before: Opened | None = None
    for version in range(EDITS):
        opened = Opened("file:///plan.yaml", "plan.yaml", text, version, "utf-16")
        opened.chosen = Chosen(ON_A_DAY, "vi")
        if before is not None:
            opened.follows(before)
        alone = review_text(text, "plan.yaml", ON_A_DAY)
        if opened.review is not None:
            assert json_report([opened.review], "vi") == json_report([alone], "vi")
        before = opened
        read += alone.checked is not None
        # From a text that cannot be read one goes back, as a writer does.
        text = edited(text if alone.checked is not None else plan, chance)
    assert read > EDITS // 2


def checked_after(earlier: str, text: str) -> tuple[CheckedPlan, CheckedPlan]:
    """What was checked of a text, and of the one that followed it."""
    before, after = (Opened("file:///plan.yaml", "plan.yaml", each, 1, "utf-16")
                     for each in (earlier, text))  # fmt: skip
    assert before.review is not None
    after.follows(before)
    assert after.review is not None
    assert before.review.checked is not None
    assert after.review.checked is not None
    return before.review.checked, after.review.checked


def test_the_sums_are_kept_while_amounts_stay_and_only_then() -> None:
    before, after = checked_after(VINH_PHONG, VINH_PHONG.replace("nghèo", "khó"))
    assert before.diagnoses
    assert after.diagnoses is before.diagnoses
    before, after = checked_after(VINH_PHONG, VINH_PHONG.replace("379 triệu", "378 triệu"))
    assert after.diagnoses is not before.diagnoses


def test_the_units_in_a_text_are_kept_while_the_register_stays_and_only_then() -> None:
    def kept(text: str) -> bool:
        before, after = (each.mentions.named for each in checked_after(SMALL, text))
        shared = before.listed.keys() & after.listed.keys()
        assert shared
        return all(after.listed[each] is before.listed[each] for each in shared)

    assert kept(SMALL.replace("60 triệu", "61 triệu"))
    assert not kept(SMALL.replace("phong-kinh-te", "phong-khac"))
    assert not kept(SMALL.replace("name: Phòng Kinh tế xã", "name: Phòng Kinh tế"))


def test_a_repair_that_was_kept_goes_with_the_amounts() -> None:
    texts = [SMALL, SMALL.replace("60 triệu", "61 triệu"), SMALL.replace("60 triệu", "16 triệu")]
    before: Opened | None = None
    for version, text in enumerate([*texts, *reversed(texts), SMALL.replace("central", "local2")]):
        opened = Opened("file:///plan.yaml", "plan.yaml", text, version, "utf-16")
        if before is not None:
            opened.follows(before)
        before = opened
        assert opened.review is not None
        found = json_report([opened.review], "vi")
        assert found == json_report([review_text(text, "plan.yaml")], "vi")
