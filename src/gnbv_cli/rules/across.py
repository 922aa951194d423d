"""PRG: plans beside what was granted. No plan alone breaks these rules."""

from __future__ import annotations

from collections.abc import Iterator

from gnbv_cli.findings.finding import Finding
from gnbv_cli.rules.checked import CheckedPlan
from gnbv_cli.rules.rule import Rule
from gnbv_cli.texts.sentence import Words


def _never(_rule: Rule, _checked: CheckedPlan) -> Iterator[Finding]:
    """A plan alone tells nothing of it; `fleet/rollup` does."""
    yield from ()


MISSING = Rule(
    "PRG017",
    "commune-without-plan",
    "error",
    Words("Xã đã được giao nhưng chưa có kế hoạch", "Money granted, and no plan"),
    Words(
        "Chưa có kế hoạch của {commune}: đã giao {amount} đồng",
        "There is no plan of {commune}: {amount} đồng granted",
    ),
    Words(
        "Số đã giao mà chưa có kế hoạch thì chưa phân bổ, chưa giải ngân được",
        "Money without a plan is not assigned and cannot be spent",
    ),
    Words(
        "Đôn đốc xã gửi kế hoạch, hoặc kiểm tra tên xã trong hai tệp",
        "Ask the commune for its plan, or compare its name in both files",
    ),
    _never,
    bad="",
    good="",
)
TWICE = Rule(
    "PRG018",
    "commune-twice",
    "error",
    Words("Một xã có hai lần", "One commune twice"),
    Words("{commune} có {n} lần: {files}", "{commune} stands there {n} times: {files}"),
    Words(
        "Hai bản của cùng một xã làm số tổng hợp tăng gấp đôi",
        "Two versions of one commune double what is put together",
    ),
    Words("Giữ một bản đúng, bỏ các bản còn lại", "Keep the right one, leave the others out"),
    _never,
    bad="",
    good="",
)
PROGRAMME = Rule(
    "PRG019",
    "other-programme-than-granted",
    "error",
    Words("Kế hoạch của chương trình khác với số giao", "A plan of another programme"),
    Words(
        "Kế hoạch thực hiện '{own}'; số giao là của '{granted}'",
        "The plan is for '{own}'; what was granted is for '{granted}'",
    ),
    Words(
        "Tiền của chương trình này không bố trí cho chương trình khác",
        "Money of one programme is not spent on another",
    ),
    Words(
        "Đối chiếu quyết định giao; sửa tên Kế hoạch hoặc settings.programme",
        "Compare with the granting decision; mend the title or settings.programme",
    ),
    _never,
    bad="",
    good="",
)
YEAR = Rule(
    "PRG020",
    "other-year-than-granted",
    "error",
    Words("Kế hoạch của năm khác với số giao", "A plan for another year"),
    Words(
        "Kế hoạch năm {own}; số giao là của năm {granted}",
        "The plan is for {own}; what was granted is for {granted}",
    ),
    Words(
        "Dự toán giao theo năm ngân sách; khác năm thì không đối chiếu được",
        "Money is granted by year; other years cannot be compared",
    ),
    Words("Đối chiếu năm trong quyết định giao và Kế hoạch", "Compare the years of both"),
    _never,
    bad="",
    good="",
)
NOT_GRANTED = Rule(
    "PRG021",
    "commune-not-granted",
    "error",
    Words("Xã có kế hoạch nhưng không có trong số giao", "A plan, and nothing granted"),
    Words(
        "{commune} không có trong tệp số giao; Kế hoạch bố trí {amount} đồng",
        "{commune} is not among those granted money; it plans {amount} đồng",
    ),
    Words("Chỉ được chi trong dự toán được giao", "Only what is granted may be spent"),
    Words(
        "Kiểm tra tên xã trong hai tệp, hoặc bổ sung số giao",
        "Compare the commune's name in both files, or add what it was granted",
    ),
    _never,
    bad="",
    good="",
)

RULES = (MISSING, TWICE, PROGRAMME, YEAR, NOT_GRANTED)
