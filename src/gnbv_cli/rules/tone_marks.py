"""The two ways to set the tone mark over open 'oa', 'oe', 'uy': 'hòa' and 'hoà'."""

from __future__ import annotations

_NEW = {
    new: old
    for olds, news in (
        ("òa óa ỏa õa ọa", "oà oá oả oã oạ"),
        ("òe óe ỏe õe ọe", "oè oé oẻ oẽ oẹ"),
        ("ùy úy ủy ũy ụy", "uỳ uý uỷ uỹ uỵ"),
    )
    for old, new in zip(olds.split(), news.split(), strict=True)
}
_OLD = frozenset(_NEW.values())


def has_new_style(syllable: str) -> bool:
    """Whether a lower-case syllable has its mark on the last vowel: 'hoà', but not 'quý'."""
    return syllable[-2:] in _NEW and syllable[-3:-2] != "q"


def has_old_style(syllable: str) -> bool:
    """Whether a lower-case syllable has its mark on the first vowel: 'hòa'."""
    return syllable[-2:] in _OLD and syllable[-3:-2] != "q"


def in_old_style(syllable: str) -> str:
    """A lower-case syllable with its mark on the first vowel."""
    return syllable[:-2] + _NEW[syllable[-2:]] if has_new_style(syllable) else syllable
