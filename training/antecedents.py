"""The weights by which pronouns find their antecedents, learned from the coreference chains of GUM."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from quizgen.language.antecedents import Mention, Pronoun, features
from quizgen.language.entities import find_entities
from quizgen.language.references import resolve

from .coreference import Annotated, documents
from .logistic import Row, learn
from .references import name_chains

DECAY = 1.0


def main(shared: Path, models: Path, _seed: int) -> None:
    """Write antecedents.json: a weight for each feature."""
    rows = [row for document in documents(shared / "treebank/gum-train.conllu.gz") for row in examples(document)]
    weights = learn(rows, DECAY)
    (models / "antecedents.json").write_text(json.dumps(weights, indent=0, sort_keys=True) + "\n", "utf-8")


def examples(document: Annotated) -> list[Row]:
    """For every pronoun and every name that fits it: features, and whether it is meant.

    Earlier pronouns count as what they do mean, as if all of them had been resolved.
    """
    entities = find_entities(document.sentences, document.article)
    sentences = [replace(s, entities=found) for s, found in zip(document.sentences, entities, strict=True)]
    chains = name_chains(sentences, document.mentions)
    rows: list[Row] = []

    def truth(pronoun: Pronoun, mentions: Sequence[Mention]) -> str:
        annotated = document.mentions[pronoun.number]
        meant = {m.chain for m in annotated if m.head == pronoun.token == m.first}
        found = features(pronoun, mentions)
        names = {name for name in found if chains.get(name, set()) & meant}
        rows.extend((values, name in names) for name, values in found.items())
        return next((name for name in found if name in names), "")

    resolve(sentences, document.article, truth)
    return rows
