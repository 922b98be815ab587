"""Background counts of lemmas for keywords: how often English uses a word."""

from __future__ import annotations

import gzip
from collections import Counter
from pathlib import Path

from quizgen.language.lemmas import lemma
from quizgen.language.tags import tag
from quizgen.language.words import word_spans

from .treebank import sentences

LEAST = 2


def main(shared: Path, models: Path, _seed: int) -> None:
    """Write counts.tsv.gz: lemma and count in the treebanks' training parts and the unlabelled news."""
    counts: Counter[str] = Counter()
    for name in ("gum-train", "ewt-train"):
        for sentence in sentences(shared / "treebank" / f"{name}.conllu.gz"):
            counts.update(word.lemma.lower() for word in sentence if word.form.isalpha())
    for path in sorted((shared / "articles" / "onestop").glob("*.txt")):
        text = path.read_text(encoding="utf-8")
        words = [text[start:end] for start, end in word_spans(text)]
        counts.update(lemma(w, t).lower() for w, t in zip(words, tag(words), strict=True) if w.isalpha())
    rows = sorted((n, w) for w, n in counts.items() if n >= LEAST)
    text = "".join(f"{w}\t{n}\n" for n, w in reversed(rows))
    (models / "counts.tsv.gz").write_bytes(gzip.compress(text.encode(), 9, mtime=0))
