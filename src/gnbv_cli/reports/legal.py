"""Why a rule matters, and by what law: each provision with how far it was checked."""

from __future__ import annotations

from gnbv_cli.data.law import legal_reference
from gnbv_cli.reports.outline.words import PROVISION, STANDING
from gnbv_cli.rules.rule import Rule
from gnbv_cli.texts.labels import WHY
from gnbv_cli.texts.sentence import Language


def provision_text(key: str, language: Language) -> str:
    """'89/2025/QH15, Điều 52 khoản 1 điểm a: dự toán … (Đã đối chiếu nguồn)'."""
    law = legal_reference(key)
    standing = STANDING[law.standing].filled().say(language)
    return f"{law.document}, {law.clause}: {law.subject} ({standing})"


def why_and_law(rule: Rule, language: Language) -> list[tuple[str, str]]:
    """Labelled lines: why the rule matters, and the provisions that it rests on."""
    label = PROVISION.filled().say(language)
    return [
        (WHY.filled().say(language), rule.why.filled().say(language)),
        *((label, provision_text(key, language)) for key in rule.legal_basis),
    ]
