"""What is said of the findings that a baseline knows."""

from __future__ import annotations

from gnbv_cli.review.review import Review
from gnbv_cli.texts.labels import CLEAN
from gnbv_cli.texts.sentence import Sentence, Words

_KNOWN = Words("{n} phát hiện đã biết, không nêu lại", "{n} known findings are not repeated")
_GONE = Words(
    "{n} phát hiện đã biết không còn ({codes}); cập nhật danh sách",
    "{n} known findings are gone ({codes}); save the list again",
)


def known_sentences(review: Review) -> list[Sentence]:
    """How many findings are known and not told again, and what the baseline has in vain."""
    return [said for said in (known_sentence(review), gone_sentence(review)) if said is not None]


def known_sentence(review: Review) -> Sentence | None:
    """How many findings are known and not told again; None where none is."""
    return _KNOWN.filled(n=len(review.known)) if review.known else None


def gone_sentence(review: Review) -> Sentence | None:
    """What the baseline has and the plan no longer; None where it has nothing in vain."""
    if not review.gone:
        return None
    return _GONE.filled(n=len(review.gone), codes=", ".join(dict.fromkeys(review.gone)))


def no_error_sentence(review: Review) -> Sentence:
    """What is said where no error is told: that there is none, or only known findings."""
    return known_sentence(review) or CLEAN.filled()
