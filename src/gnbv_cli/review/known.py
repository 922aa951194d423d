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
    return [*known_sentence(review), *gone_sentence(review)]


def known_sentence(review: Review) -> list[Sentence]:
    """How many findings are known and not told again; none where none is."""
    return [_KNOWN.filled(n=len(review.known))] if review.known else []


def gone_sentence(review: Review) -> list[Sentence]:
    """What the baseline has and the plan no longer; none where it has nothing in vain."""
    if not review.gone:
        return []
    return [_GONE.filled(n=len(review.gone), codes=", ".join(dict.fromkeys(review.gone)))]


def no_error_sentence(review: Review) -> Sentence:
    """What is said where no error is told: that there is none, or only known findings."""
    return (known_sentence(review) or [CLEAN.filled()])[0]
