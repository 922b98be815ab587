"""Lemmas and verb forms: a table learned from the treebanks where the rules of spelling fail."""

from __future__ import annotations

import gzip
import json
from functools import cache, lru_cache
from pathlib import Path

from .words import PLAIN_QUOTES

MODEL = Path(__file__).parent / "models" / "lemmas.gz"

VOWELS = "aeiou"
CACHED = 50_000  # words

# Known verbs and adjectives, then known nouns, which many verbs are like.
Bases = tuple[frozenset[str], frozenset[str]]


@lru_cache(CACHED)
def lemma(word: str, tag: str) -> str:
    """The dictionary form of `word` with the Penn tag; names keep their capitals."""
    word = word.translate(PLAIN_QUOTES)
    form = word if tag in ("NNP", "NNPS") else word.lower()
    known = _table()["lemmas"].get(tag, {}).get(form)
    if known is not None:
        return known
    return by_rule(form, tag, (_table()["verbs"], _table()["nouns"]))


def inflect(lemma: str, tag: str) -> str:
    """The form of `lemma` for VB, VBP, VBZ, VBD, VBN, VBG, NN or NNS; as it is for other tags."""
    known = _table()["forms"].get(tag, {}).get(lemma)
    return known if known is not None else form_by_rule(lemma, tag, _table()["doubling"])


def irregular(form: str) -> str:
    """D, N and B for what a form in lower case may be by the table: past, participle, base; mostly ""."""
    table = _table()
    past, participle = form in table["lemmas"]["VBD"], form in table["lemmas"]["VBN"]
    if not past and not participle:
        return ""
    return "D" * past + "N" * participle + "B" * (form in table["verbs"])


def by_rule(form: str, tag: str, bases: Bases) -> str:
    """The lemma by the rules of spelling; `bases` settle passing and wasting."""
    ending = {
        "VBZ": "s", "NNS": "s", "NNPS": "s", "VBD": "ed", "VBN": "ed", "VBG": "ing",
        "JJR": "er", "RBR": "er", "JJS": "est", "RBS": "est",
    }.get(tag)  # fmt: skip
    if ending is None or not form.endswith(ending) or len(form) < len(ending) + 2:
        return form
    return _singular(form) if ending == "s" else _stem(form[: -len(ending)], bases)


def _singular(form: str) -> str:
    if form.endswith("ies") and len(form) > 4:
        return form[:-3] + "y"
    if form.endswith(("sses", "shes", "ches", "xes", "zzes", "oes")):
        return form[:-2]
    return form if form.endswith("ss") else form[:-1]


def _stem(stem: str, bases: Bases) -> str:
    """What `-ed`, `-ing`, `-er` or `-est` was put to."""
    if _short(stem):
        return stem + "e"
    candidates = [stem, stem + "e"]
    if stem.endswith("i"):
        candidates.append(stem[:-1] + "y")
    elif stem.endswith("y"):
        candidates = [stem[:-1] + "ie", stem, stem]
    elif stem.endswith("ck") or (stem[-2:-1] == stem[-1] and stem[-1] not in VOWELS):
        candidates.append(stem[:-1])
    for known in bases:
        for candidate in candidates:
            if candidate in known:
                return candidate
    if len(candidates) > 2 and stem[-2:] not in ("ss", "ll", "ff", "zz", "ck"):
        return candidates[2]
    return candidates[_drops_e(stem)]


def _drops_e(stem: str) -> bool:
    """Whether an unknown stem is more likely to have lost an e: locat-, manag-, realis-."""
    if stem.endswith(("at", "ed", "iz", "is", "us", "uc", "ut", "iv", "av", "ov", "c", "dg", "ag", "u", "v", "ar", "ir", "ur")):
        return not stem.endswith(("eat", "oat", "eed", "ear", "oar", "air", "our"))
    return stem.endswith(("bl", "cl", "dl", "fl", "gl", "kl", "pl", "tl", "ng", "rg", "rs", "ns", "ls", "thr"))


def form_by_rule(lemma: str, tag: str, doubling: frozenset[str]) -> str:
    """The inflected form by the rules of spelling; `doubling` are verbs that double their last letter."""
    if tag == "VBZ" and lemma.endswith("o") and lemma[-2:-1] not in VOWELS:
        return lemma + "es"
    if tag in ("VBZ", "NNS"):
        return _with_s(lemma)
    if tag in ("VBD", "VBN"):
        return _with_ed(lemma, lemma in doubling)
    if tag == "VBG":
        return _with_ing(lemma, lemma in doubling)
    return lemma


def _with_s(lemma: str) -> str:
    if lemma.endswith("y") and lemma[-2:-1] not in VOWELS:
        return lemma[:-1] + "ies"
    return lemma + ("es" if lemma.endswith(("s", "x", "z", "ch", "sh")) else "s")


def _with_ed(lemma: str, doubles: bool) -> str:
    if lemma.endswith("e"):
        return lemma + "d"
    if lemma.endswith("y") and lemma[-2:-1] not in VOWELS:
        return lemma[:-1] + "ied"
    return _lengthened(lemma, doubles) + "ed"


def _with_ing(lemma: str, doubles: bool) -> str:
    if lemma.endswith("ie"):
        return lemma[:-2] + "ying"
    if lemma.endswith("e") and not lemma.endswith(("ee", "oe", "ye")) and len(lemma) > 2:
        return lemma[:-1] + "ing"
    return _lengthened(lemma, doubles) + "ing"


def _lengthened(lemma: str, doubles: bool) -> str:
    """With its last consonant doubled where the spelling asks for it: stopp-, panick-."""
    if lemma.endswith("ic"):
        return lemma + "k"
    return lemma + lemma[-1:] if doubles or _short(lemma) else lemma


def _short(lemma: str) -> bool:
    """Whether it is one syllable of consonants, one vowel, one consonant: stop, plan, not fix or row."""
    body = lemma[:-2]
    if body.startswith("qu"):
        body = body[2:]
    return (
        len(lemma) > 2
        and lemma[-1] not in VOWELS + "wxy"
        and lemma[-2] in VOWELS
        and not any(c in VOWELS + "y" for c in body)
    )


@cache
def _table() -> dict:
    content = json.loads(gzip.decompress(MODEL.read_bytes()))
    for name in ("verbs", "nouns", "doubling"):
        content[name] = frozenset(content[name])
    return content
