"""An answer -> the words that count in it: case, accents, articles, punctuation and ways to write numbers away."""

from __future__ import annotations

import re
import unicodedata

from ..values.figure import WORDS

_SIGNS = {"$": "dollars", "€": "euros", "£": "pounds", "¥": "yen", "%": "percent", "&": "and", "’": "'"}
_PER_CENT = re.compile(r"\bper cent\b")
_SCALES = {"hundred": 100, "thousand": 1000, "million": 10**6, "billion": 10**9, "trillion": 10**12,
           "k": 1000, "m": 10**6, "mn": 10**6, "bn": 10**9, "tn": 10**12}  # fmt: skip
_WORD = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+(?:'[^\W\d_]+)*")
_POSSESSIVE = re.compile(r"'s?$")
_ARTICLES = {"a", "an", "the"}
_CURRENCIES = {"dollars", "euros", "pounds", "yen"}
# No canonical decomposition takes these apart.
_LETTERS = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ı": "i", "æ": "ae", "œ": "oe", "ß": "ss", "ð": "d", "þ": "th"})


def tokens(text: str) -> tuple[str, ...]:
    """ "the €1.3 million" and "1,300,000 euros" are both ("1300000", "euros"); () where nothing counts."""
    words = _WORD.findall(_plain(text))
    found = [_number(word) if word[0].isdigit() else _POSSESSIVE.sub("", word) for word in words]
    spelt = [str(WORDS[word]) if word in WORDS else word for word in found if word not in _ARTICLES]
    return tuple(_amount_first(_scaled(spelt)))


def _plain(text: str) -> str:
    text = "".join(f" {_SIGNS[sign]} " if sign in _SIGNS and sign != "’" else _SIGNS.get(sign, sign) for sign in text)
    folded = unicodedata.normalize("NFKD", text).casefold().translate(_LETTERS)
    decomposed = unicodedata.normalize("NFKD", folded)
    return _PER_CENT.sub("percent", "".join(sign for sign in decomposed if not unicodedata.combining(sign)))


def _number(word: str) -> str:
    """Without the commas of thousands and needless zeros: "1,300.50" is "1300.5"."""
    whole = re.fullmatch(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?", word)
    plain = word.replace(",", "") if whole else word
    return plain.rstrip("0").rstrip(".") if plain.count(".") == 1 else plain


def _scaled(words: list[str]) -> list[str]:
    """Numbers multiplied by the words behind them: 10 million, 2 hundred thousand."""
    found: list[str] = []
    for word in words:
        if word in _SCALES and found and re.fullmatch(r"\d+(?:\.\d+)?", found[-1]):
            found[-1] = f"{float(found[-1]) * _SCALES[word]:.6f}".rstrip("0").rstrip(".")
        else:
            found.append(word)
    return found


def _amount_first(words: list[str]) -> list[str]:
    """ "$ 10" as "10 dollars"."""
    words = list(words)
    for place in range(len(words) - 1):
        if words[place] in _CURRENCIES and words[place + 1][0].isdigit():
            words[place], words[place + 1] = words[place + 1], words[place]
    return words
