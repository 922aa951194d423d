"""PRG: a programme that the catalogue does not have."""

from __future__ import annotations

from collections.abc import Iterator

from gnbv_cli.data.programmes import programmes
from gnbv_cli.findings.finding import Finding, Place
from gnbv_cli.rules.checked import CheckedPlan
from gnbv_cli.rules.rule import Rule
from gnbv_cli.texts.sentence import Words
from gnbv_cli.written.names import nearest


def _unknown(rule: Rule, checked: CheckedPlan) -> Iterator[Finding]:
    settings = checked.plan.settings
    wanted = settings.programme if settings is not None else None
    if wanted and wanted.isprintable() and checked.programme is None:
        known = [programme.id for programme in programmes()]
        yield rule.finding(
            Place("settings.programme"),
            details={"identity": (wanted,)},
            wanted=wanted,
            nearest=nearest(wanted, known, 0.0) or known[0],
        )


RULES = (
    Rule(
        "PRG015",
        "unknown-programme",
        "warning",
        Words("Chương trình chưa có trong danh mục", "A programme that is not in the catalogue"),
        Words(
            "Chương trình '{wanted}' chưa có trong danh mục; gần nhất là '{nearest}'",
            "The programme '{wanted}' is not in the catalogue; the nearest is '{nearest}'",
        ),
        Words(
            "Không có danh mục thì tên, số và loại vốn của dự án không được đối chiếu",
            "Without a catalogue the names, numbers and money of projects are not compared",
        ),
        Words(
            "Sửa settings.programme, hoặc bổ sung danh mục của chương trình này",
            "Mend settings.programme, or add the programme's catalogue",
        ),
        _unknown,
        bad="settings: {programme: gnbv-2012-2020}\n",
        good="settings: {programme: gnbv-2021-2025}\n",
    ),
)
