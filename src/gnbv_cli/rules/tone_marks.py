"""The two ways to set the tone mark over open 'oa', 'oe', 'uy': 'hòa' and 'hoà'."""

from __future__ import annotations

from collections.abc import Iterable

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


def new_style(syllables: Iterable[str]) -> frozenset[str]:
    """Those in lower case with their mark on the last vowel: 'hoà', but not 'quý'."""
    return frozenset(each for each in syllables if each[-2:] in _NEW and each[-3:-2] != "q")


def old_style(syllables: Iterable[str]) -> frozenset[str]:
    """Those in lower case with their mark on the first vowel: 'hòa'."""
    return frozenset(each for each in syllables if each[-2:] in _OLD and each[-3:-2] != "q")


def in_old_style(syllable: str) -> str:
    """A lower-case syllable with its mark on the first vowel."""
    old = _NEW.get(syllable[-2:])
    return syllable if old is None or syllable[-3:-2] == "q" else syllable[:-2] + old
