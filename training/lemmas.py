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
# Two or more syllables, the last one stressed, or by custom: not to be told from the spelling.
DOUBLING = """
abet abhor acquit admit allot annul begin commit compel concur confer control debar defer demur deter
dispel distil emit enrol equip excel expel forget format handicap impel incur infer instil input kidnap
occur offset omit outfit output patrol permit prefer program propel rebut recur refer regret remit
repel reset submit transfer transmit upset worship
""".split()


def main(shared: Path, models: Path, seed: int) -> None:
    """Write `lemmas.gz` from the train parts and the list of irregular forms; nothing here is random."""
    lemmas, forms = counts(shared)
    bases = sorted(
        {found for (tag, _), c in lemmas.items() if tag[0] in "VJR" for found, n in c.items() if n > 1}
        | {form for (tag, form) in lemmas if tag in ("VB", "VBP", "JJ")}
        | set(DOUBLING)
    )
    table = {
        "bases": bases,
        "doubling": DOUBLING,
        "lemmas": exceptions(lemmas, lambda form, tag: run.by_rule(form, tag, frozenset(bases))),
        "forms": exceptions(forms, lambda base, tag: run.form_by_rule(base, tag, frozenset(DOUBLING))),
    }
    add_irregular(table)
    content = json.dumps(table, ensure_ascii=False, sort_keys=True).encode()
    (models / run.MODEL.name).write_bytes(gzip.compress(content, 9, mtime=0))
    print(f"lemmas: {len(bases)} bases, {(models / run.MODEL.name).stat().st_size} bytes")


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
                if "Typo=Yes" in word.misc or lemma == "_":
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
        if result != rule(key, tag) and (times > 1 or tag[0] == "V"):
            found[tag][key] = result
    return found


def add_irregular(table: dict) -> None:
    """The irregular forms that the treebanks may not have, and those that must not be left to them."""
    lemmas, forms = table["lemmas"], table["forms"]
    for kind, words in irregular():
        base = words[0]
        tags = ("VBD", "VBN") if kind == "verbs" else ("NNS",)
        for tag, form in zip(tags, words[1:], strict=True):
            forms.setdefault(tag, {})[base] = form
            lemmas.setdefault(tag, {}).setdefault(form, base)
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
