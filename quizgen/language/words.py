"""Words by NLTK's tokenizer, extended to the conventions of the GUM and EWT treebanks."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from nltk.tokenize.destructive import NLTKWordTokenizer

# One character each, so that offsets stay.
PLAIN_QUOTES = str.maketrans("’‘ʼ´`“”„«»", "'''''\"\"\"\"\"")

# What the treebanks keep whole although the tokenizer splits it.
WHOLE = re.compile(
    r"""(?xi)
    https?://[^\s<>"]*[\w/] | www\.[^\s<>"]*[\w/]               # addresses
    | [\w.+-]*\w@[\w-]+(?:\.[\w-]+)+ | (?<!\w)[@\#][a-z_]\w+
    | \b\d+/\d+(?:/\d+)?\b                                      # 9/11, 1/2, 27/12/2016
    | \b\d+(?:,\d\d\d)+(?:\.\d+)?\b
    | [?!]{2,}
    | \b[a-z]&[a-z]\b                                           # R&D
    | \b(?:us|au|ca|nz|hk|a|c)\$
    | \b(?:[a-z]\.){2,}(?!\w)                                   # U.S. at the end
    | \b(?:anti|co|counter|cross|e|ex|inter|intra|mid|mini|multi|neo|non|over|post|pre|pro|re|semi|sub|un)
      -[^\W\d]+
    """
)

# One of these stands in each of them, and in few sentences.
MARK = re.compile(r"-|/|@|#|&|\$|[Ww][Ww][Ww]|,\d|\?[?!]|![?!]|\.\w\.")


def word_spans(text: str, start: int = 0, end: int | None = None) -> list[tuple[int, int]]:
    """Spans of the words of `text[start:end]`, which is one sentence; offsets are into `text`."""
    sentence = text[start:end].translate(PLAIN_QUOTES)
    spans = []
    position = 0
    for word in _tokenizer().tokenize(sentence):
        position = sentence.index(word, position)
        spans.append((start + position, start + position + len(word)))
        position += len(word)
    if not MARK.search(sentence):
        return spans
    return _joined(spans, [(start + match.start(), start + match.end()) for match in WHOLE.finditer(sentence)])


def _joined(spans: list[tuple[int, int]], wholes: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The spans, those inside one of `wholes` joined; a span that reaches beyond it is left alone."""
    joined = []
    remaining = iter(wholes)
    whole = next(remaining, None)
    for start, end in spans:
        while whole and whole[1] <= start:
            whole = next(remaining, None)
        if whole and joined and whole[0] <= joined[-1][0] and end <= whole[1]:
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    return joined


@cache
def _tokenizer() -> NLTKWordTokenizer:
    from nltk.tokenize.destructive import NLTKWordTokenizer

    class TreebankTokenizer(NLTKWordTokenizer):
        """NLTK's tokenizer with rules that only put in spaces, so that every word can be found again."""

        STARTING_QUOTES = [
            (re.compile(r'"'), ' " '),
            (re.compile(r"(?i)(?<!\w)(')(?!(?:re|ve|ll|m|t|s|d|n|em|til|cause)\b)(?=\w)"), r"\1 "),
        ]
        # By Python's own engine: NLTK's has a time limit, with which these short rules take twice as long.
        PARENS_BRACKETS = _own(NLTKWordTokenizer.PARENS_BRACKETS)
        DOUBLE_DASHES = _own(NLTKWordTokenizer.DOUBLE_DASHES)
        PUNCTUATION = [
            *map(_own, NLTKWordTokenizer.PUNCTUATION),
            (re.compile(r"(?<=\w)[-/](?=\w)"), r" \g<0> "),
            (re.compile(r"(?<=[£€¥])(?=\d)|(?<=\d)(?=(?:bn|tn|mn?|k|K|M|km|kg|cm|mm|mph|am|pm)\b)|(?=…)|(?<=…)"), " "),
            # A note's number follows the sentence that it belongs to.
            (re.compile(r"(?<=[^\s.])\.(?=[\s\"')]*\[\d)"), " ."),
        ]
        ENDING_QUOTES = [
            (re.compile(r"\s+"), " "),
            (re.compile(r"([^' ])('[sS]|'[mM]|'[dD]|') "), r"\1 \2 "),
            (re.compile(r"([^' ])('ll|'LL|'re|'RE|'ve|'VE|n't|N'T) "), r"\1 \2 "),
        ]

        # "Can not", "gim me": all of them in one rule.
        CONTRACTIONS2 = [
            re.compile(
                r"(?i)\b(can(?=not\b)|d(?='ye\b)|gim(?=me\b)|gon(?=na\b)|got(?=ta\b)|lem(?=me\b)|more(?='n\b)"
                r"|wan(?=na\s))('?\w+)"
            )
        ]

    return TreebankTokenizer()


def _own(rule: tuple[Any, str]) -> tuple[re.Pattern[str], str]:
    """The rule with Python's own pattern."""
    pattern, spaced = rule
    return re.compile(pattern.pattern), spaced
