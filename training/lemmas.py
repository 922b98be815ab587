"""The table of lemmas: what the rules of spelling get wrong in the GUM and EWT treebanks."""

from __future__ import annotations

import gzip
import json
from collections import Counter, defaultdict
from pathlib import Path

from quizgen.language import lemmas as run
from quizgen.language.words import PLAIN_QUOTES

from .treebank import sentences

IRREGULAR = Path(__file__).parent / "irregular.txt"
Counts = dict[tuple[str, str], Counter[str]]

FORMS = {
    "be": {"VBZ": "is", "VBP": "are", "VBD": "was", "VBN": "been", "VBG": "being"},
    "have": {"VBZ": "has"},
    "do": {"VBZ": "does"},
    "go": {"VBZ": "goes"},
}
# Forms of two verbs: what the treebanks mostly have is kept.
AMBIGUOUS = {"lay", "found", "wound", "ground"}
# Two or more syllables, the last one stressed, or by custom: not to be told from the spelling.
DOUBLING = """
panic mimic traffic picnic abet abhor acquit admit allot annul begin commit compel concur confer control debar defer demur deter
dispel distil emit enrol equip excel expel forget format handicap impel incur infer instil input kidnap
occur offset omit outfit output patrol permit prefer program propel rebut recur refer regret remit
repel reset submit transfer transmit upset worship
""".split()


def main(shared: Path, models: Path, seed: int) -> None:
    """Write `lemmas.gz` from the train parts and the list of irregular forms; nothing here is random."""
    lemmas, forms = counts(shared)
    verbs = known(lemmas, ("VB", "JJ", "RB")) | {words[0] for kind, words in irregular() if kind != "plurals"}
    verbs |= set(DOUBLING)
    bases = (frozenset(verbs), frozenset(known(lemmas, ("NN",)) - verbs))
    table = {
        "verbs": sorted(bases[0]),
        "nouns": sorted(bases[1]),
        "doubling": DOUBLING,
        "lemmas": exceptions(lemmas, lambda form, tag: run.by_rule(form, tag, bases)),
        "forms": exceptions(forms, lambda base, tag: run.form_by_rule(base, tag, frozenset(DOUBLING))),
    }
    add_irregular(table)
    content = json.dumps(table, ensure_ascii=False, sort_keys=True).encode()
    (models / run.MODEL.name).write_bytes(gzip.compress(content, 9, mtime=0))
    print(f"lemmas: {sum(map(len, bases))} base forms, {(models / run.MODEL.name).stat().st_size} bytes")


def known(lemmas: Counts, tags: tuple[str, ...]) -> set[str]:
    """The lemmas of words with these tags; one that is seen once may be a slip of the pen."""
    seen: Counter[str] = Counter()
    for (tag, _), found in lemmas.items():
        if tag.startswith(tags):
            seen.update(found)
    return {lemma for lemma, times in seen.items() if times > 1 and lemma.isalpha() and lemma.islower()}


def counts(shared: Path) -> tuple[Counts, Counts]:
    """How often each (tag, form) has which lemma, and each (tag, lemma) which form."""
    lemmas: Counts = defaultdict(Counter)
    forms: Counts = defaultdict(Counter)
    for name in ("gum", "ewt"):
        for sentence in sentences(shared / f"treebank/{name}-train.conllu.gz"):
            for word in sentence:
                tag, lemma = word.xpos, word.lemma
                form = word.form.translate(PLAIN_QUOTES)
                form = form if tag in ("NNP", "NNPS") else form.lower()
                if lemma == "_":
                    continue
                lemmas[tag, form][lemma] += 1
                if tag in ("VBZ", "VBD", "VBN", "VBG", "NNS") and form[:1].isalpha():
                    forms[tag, lemma][form] += 1
    return lemmas, forms


def exceptions(seen: Counts, rule) -> dict[str, dict[str, str]]:
    """By tag, what is mostly seen where it is not what the rule gives."""
    found: dict[str, dict[str, str]] = defaultdict(dict)
    for (tag, key), results in seen.items():
        result, times = max(results.items(), key=lambda item: (item[1], item[0]))
        if times > 1 and result != rule(key, tag):
            found[tag][key] = result
    return found


def add_irregular(table: dict) -> None:
    """The irregular forms that the treebanks may not have, and those that must not be left to them."""
    lemmas, forms = table["lemmas"], table["forms"]
    for kind, (base, *written) in irregular():
        tags = ("NNS",) if kind == "plurals" else ("VBD", "VBN")
        for tag, form in zip(tags, written * 2 if kind == "read" else written):
            if kind != "read":
                forms.setdefault(tag, {})[base] = form
            if form not in AMBIGUOUS:
                lemmas.setdefault(tag, {})[form] = base
    for base, by_tag in FORMS.items():
        for tag, form in by_tag.items():
            forms.setdefault(tag, {})[base] = form


def irregular() -> list[tuple[str, list[str]]]:
    kind, found = "", []
    for line in IRREGULAR.read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            kind = line.strip("[]")
        elif not line.startswith("#"):
            found.append((kind, line.split()))
    return found
