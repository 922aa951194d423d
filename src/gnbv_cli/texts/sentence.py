"""A sentence in both languages, filled in when it is said."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Literal, NamedTuple, TypeAlias

Language: TypeAlias = Literal["vi", "en"]


class Words(NamedTuple):
    """One wording in both languages, with `{places}` to fill."""

    vi: str
    en: str

    def filled(self, **values: Any) -> Sentence:
        """The sentence with its places filled; a value may be a sentence itself."""
        return Sentence(self, values)


class Sentence(NamedTuple):
    """Words and what fills them."""

    words: Words
    values: dict[str, Any]

    def say(self, language: Language) -> str:
        """The sentence in `language`."""
        template = self.words.vi if language == "vi" else self.words.en
        if not self.values:
            return template
        return template.format_map(
            {
                name: value if value.__class__ is str else said(value, language)
                for name, value in self.values.items()
            }
        )


def said(value: Any, language: Language) -> str:
    """A value of a sentence as text; a list is joined by commas."""
    if isinstance(value, Sentence):
        return value.say(language)
    if isinstance(value, Words):
        return value.vi if language == "vi" else value.en
    if isinstance(value, list | tuple):
        return ", ".join(said(item, language) for item in value)
    return str(value)


def listed(parts: Sequence[Sentence], separator: str = "; ") -> Sentence:
    """The parts as one sentence, with `separator` between them."""
    if len(parts) == 1:
        return parts[0]
    names = [f"part{position}" for position in range(len(parts))]
    template = separator.join(f"{{{name}}}" for name in names)
    return Words(template, template).filled(**dict(zip(names, parts, strict=True)))


def verbatim(text: str) -> Sentence:
    """The same text in both languages."""
    return Sentence(Words("{text}", "{text}"), {"text": text})
