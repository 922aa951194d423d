"""LAW: citations whose number was left blank: 'Quyết định số ……/QĐ-UBND'."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gnbv_cli.findings.finding import Finding, Place, Related
from gnbv_cli.rules.checked import CheckedPlan
from gnbv_cli.rules.rule import Rule
from gnbv_cli.texts.sentence import Words
from gnbv_cli.written.names import plain

_BLANK = re.compile(
    r"(?<!\w)(bộ luật|luật|pháp lệnh|nghị quyết|nghị định|quyết định|thông tư|chỉ thị|kế hoạch|"
    r"công văn|thông báo|hướng dẫn|đề án|tờ trình)[^\S\n]+(?:số[^\S\n]*)?:?[^\S\n]*"
    r"(?:[._]{2,}|[.…_]*…[.…_]*)[^\S\n]*\Z"
)
_SYMBOL = re.compile(r"[a-zđ\d]+(?:-[a-zđ\d]+)*")
_DAY = re.compile(
    r"[^\S\n]*,?[^\S\n]+ngày[^\S\n]*[.…_]+(?:[^\S\n]*tháng[^\S\n]*[.…_]+)?"
    r"(?:[^\S\n]*năm[^\S\n]*(?:\d{4}|[.…_]+))?"
)
_SIGNS = frozenset(".…_")
_LOOK_BACK = 60
_ALSO = Words("cũng để trống", "left blank too")


def _blanks(rule: Rule, checked: CheckedPlan) -> Iterator[Finding]:
    """One finding a plan, on the first of them; in a draft they may still be filled."""
    spans = list(_spans(checked))
    if not spans:
        return
    wording, document = checked.wording, checked.plan.document
    drafted = document.status == "draft" or not (document.number and document.date)
    first, *others = (Place(*wording.within(*span)) for span in spans)
    words = wording.text[slice(*spans[0])]
    yield rule.finding(
        first,
        severity="note" if drafted else None,
        details={
            "identity": (words,),
            "related": tuple(Related(other, _ALSO.filled()) for other in others),
        },
        words=words,
    )


def _spans(checked: CheckedPlan) -> Iterator[tuple[int, int]]:
    """Where the number before a symbol is blank; not the number of the plan itself."""
    lower = checked.wording.lower
    own = plain(checked.plan.document.kind or "")
    slash = lower.find("/")
    while slash >= 0:
        if lower[slash - 1 : slash].strip() in ("", *_SIGNS):
            blank = _BLANK.search(lower, max(0, slash - _LOOK_BACK), slash)
            symbol = _SYMBOL.match(lower, slash + 1)
            if blank is not None and symbol is not None and blank[1] != own:
                day = _DAY.match(lower, symbol.end())
                yield blank.start(), day.end() if day else symbol.end()
        slash = lower.find("/", slash + 1)


RULES = (
    Rule(
        "LAW015",
        "blank-citation",
        "warning",
        Words("Văn bản viện dẫn còn để trống số", "A cited document without its number"),
        Words("'{words}' còn để trống", "'{words}' is left blank"),
        Words(
            "Chỗ trống trong bản đã ký thì không rõ căn cứ vào văn bản nào",
            "With a blank in the signed text it is not clear which document is meant",
        ),
        Words(
            "Ghi đủ số, ngày của văn bản, hoặc bỏ viện dẫn này",
            "Fill in its number and date, or leave the citation out",
        ),
        _blanks,
        bad="closing: [Kế hoạch năm 2026 thực hiện theo Quyết định số …/QĐ-UBND của xã./.]\n",
        good="closing: [Kế hoạch năm 2026 thực hiện theo quyết định của xã; chi …/người./.]\n",
    ),
)
