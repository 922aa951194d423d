"""Numbers and bullets as Word shows them before a paragraph."""

from __future__ import annotations

_ROMAN = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"),
    (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip
_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_SIGNS = {
    "\uf0b7": "•", "\uf0a7": "▪", "\uf0a8": "◻", "\uf076": "❖", "\uf0d8": "➢", "\uf0fc": "✓",
    "\uf02d": "-", "\uf02b": "+", "\uf0e0": "→", "\uf06f": "□", "\uf071": "❑", "\uf0fe": "☑",
    "\uf06c": "●", "\uf06e": "■", "\uf0ae": "→", "\uf0b4": "×", "\uf0b1": "±",
    "\uf0a3": "≤", "\uf0b3": "≥", "\uf02a": "*",
}  # fmt: skip
"""What the fonts Symbol and Wingdings show for their own characters."""


def numeral(count: int, form: str) -> str:
    """`count` in one of Word's forms of numbers; in digits where the form is another."""
    if form in ("upperRoman", "lowerRoman") and 0 < count < 4000:
        text = _roman(count)
        return text if form == "upperRoman" else text.lower()
    if form in ("upperLetter", "lowerLetter") and 0 < count < 1000:
        times, place = divmod(count - 1, len(_LETTERS))
        text = _LETTERS[place] * (times + 1)
        return text if form == "lowerLetter" else text.upper()
    return f"{count:02}" if form == "decimalZero" else str(count)


def bullet(text: str) -> str:
    """A bullet in letters that any font has."""
    return "".join(map(symbol, text)).strip() or "•"


def symbol(sign: str) -> str:
    """A character of Symbol or Wingdings as one that any font has."""
    if sign in _SIGNS:
        return _SIGNS[sign]
    return "•" if "\ue000" <= sign <= "\uf8ff" else sign


def _roman(count: int) -> str:
    text = ""
    for worth, sign in _ROMAN:
        while count >= worth:
            text += sign
            count -= worth
    return text
