"""A check imports only what it needs: start-up is most of a run."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
SMALL = ROOT / "tests" / "plans" / "ok" / "small.yaml"
SCRIPT = """\
import sys
from gnbv_cli.commands.main import run
run(["check", sys.argv[1], "--format", sys.argv[2]])
print(*sys.modules, file=sys.stderr)
"""
ELSEWHERE = {
    "gnbv_cli.reports.rule_text",
    "gnbv_cli.reports.rule_list",
    "gnbv_cli.reports.rule_pages",
    "gnbv_cli.reports.legal",
    "gnbv_cli.reports.explanation",
    "gnbv_cli.reports.page",
    "gnbv_cli.reports.review_sheet",
    "gnbv_cli.reports.terminal.waived",
    "gnbv_cli.review.settings_file",
    "gnbv_cli.review.choices",
    "gnbv_cli.review.waiving",
    "gnbv_cli.review.today",
    "gnbv_cli.documents.outline",
    "rich",
    "jinja2",
    "docx",
    "xlsxwriter",
}
"""What only another command, a gnbv.yaml, waivers, a terminal or something wrong needs."""


@pytest.mark.parametrize("form", ["text", "json"])
def test_a_check_of_a_sound_plan_imports_nothing_of_other_commands(form: str) -> None:
    call = [sys.executable, "-c", SCRIPT, str(SMALL), form]
    done = subprocess.run(call, capture_output=True, check=True, text=True, encoding="utf-8")
    assert not ELSEWHERE & set(done.stderr.split())
