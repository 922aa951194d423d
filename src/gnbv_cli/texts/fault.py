"""A fault of gnbv itself, in the one line that its user sends to who looks after it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from gnbv_cli import __version__
from gnbv_cli.texts.sentence import Sentence, Words

_FAULT = Words(
    "Lỗi của gnbv, không phải của kế hoạch; gửi dòng này cho người phụ trách: "
    "gnbv {version}, {kind}: {message} ({place})",
    "A fault of gnbv, not of the plan; report this line: "
    "gnbv {version}, {kind}: {message} ({place})",
)


def fault(error: Exception) -> Sentence:
    """What `error` is, and where in gnbv it arose."""
    trace: Any = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    place = "?"
    if trace is not None:
        place = f"{Path(trace.tb_frame.f_code.co_filename).name}:{trace.tb_lineno}"
    kind = type(error).__name__
    return _FAULT.filled(version=__version__, kind=kind, message=str(error), place=place)
