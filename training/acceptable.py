"""The model of acceptability: a logistic regression for each fault of the rubric, on the labels in labels.tsv.

A label names its card by article, sentence number, rule, answer tokens and a hash of its front, so that
no text of the articles is kept; labels of cards that the rules no longer make as they were are passed over.
A card that several readers judged has a row for each: first readers overlook two faulty cards in five that they pass
(and one in 128 that they fault was passed by a second), so what they passed was read again. Some readers were told
to be strict about what is worth keeping and found F6 twice as often; the model learns how much that made, to leave it away.
What is worth keeping and what can be guessed depend on what is asked for: F5 and F6 have weights of their own for
each kind of answer, as far as they differ from those for all (Daumé 2007, "Frustratingly easy domain adaptation").
"""

from __future__ import annotations

import csv
import datetime
import hashlib
import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from quizgen.ask import Candidate, ask
from quizgen.context import in_context
from quizgen.features import features, gist
from quizgen.gates import gate
from quizgen.language import analyse
from quizgen.model import Card, Document
from quizgen.read import read_article
from quizgen.score import FAULTS

from .gum_articles import articles as gum
from .logistic import learn

LABELS = Path(__file__).with_name("labels.tsv")
HEADLINES = Path(__file__).with_name("headlines.json")
DECAY = 20.0  # L2 penalty
# How much a label counts that is not of news, or whose card a gate stops: chosen by cross-validation on the others.
NO_NEWS, STOPPED = 0.3, 0.4
STRICT = "read strictly"  # stands for a feature while the model learns
OWN = 0.5  # how far the weights for one kind of answer may go from those for all
BY_KIND = ("F5", "F6")
KINDS = ("DATE", "NUMBER", "ORGANIZATION", "PERSON", "PLACE")
Key = tuple[int, str, int, int, str]  # a label's number, rule, first, last and front


class Label(NamedTuple):
    """faults: codes of the rubric between commas, "" for an acceptable card; strict: by whom, see above."""

    article: str
    number: int
    rule: str
    first: int
    last: int
    front: str
    faults: str
    strict: bool


class Example(NamedTuple):
    """faults: the share of the readers who found each; good: of those who found none; stopped: by a gate."""

    article: str
    features: dict[str, float]
    faults: dict[str, float]
    good: float
    stopped: bool

    @property
    def weight(self) -> float:
        """How much it counts in training."""
        return (NO_NEWS if self.article.startswith("gum/") else 1) * (STOPPED if self.stopped else 1)


def main(shared: Path, models: Path, _seed: int) -> None:
    """Write acceptable.json: for each fault a weight for each feature."""
    weights = learn_faults(examples(shared))
    (models / "acceptable.json").write_text(json.dumps(weights, indent=0, sort_keys=True, ensure_ascii=False) + "\n")


def fingerprint(card: Card) -> str:
    """What stands for a front in the labels."""
    told = f"{card.context}\n{card.front}" if card.context else card.front
    return hashlib.sha256(told.encode()).hexdigest()[:12]


def labels(path: Path = LABELS) -> list[Label]:
    """The labels in the order of the file."""
    with path.open(newline="", encoding="utf-8") as file:
        rows = csv.reader(file, delimiter="\t")
        return [Label(a, int(n), rule, int(f), int(last), front, faults, s == "1") for a, n, rule, f, last, front, faults, s in rows]


def document(shared: Path, article: str) -> Document:
    """The analysed article with its date, and with our headline where it has none."""
    if article.startswith("gum/"):
        return analyse(gum(shared)[article])
    path = shared / "articles" / article
    told = json.loads(HEADLINES.read_text(encoding="utf-8")).get(article, {})
    beside = path.with_suffix(".json")
    if beside.exists():
        told = {**json.loads(beside.read_text(encoding="utf-8")), **told}
    date = datetime.date.fromisoformat(told["date"]) if told.get("date") else None
    return analyse(read_article(str(path), title=told.get("headline"), date=date))


def examples(shared: Path) -> list[Example]:
    """Features and verdict for every label whose card the rules still make. Raises ValueError where there is none."""
    by_article: dict[str, dict[Key, list[Label]]] = {}
    for label in labels():
        by_article.setdefault(label.article, {}).setdefault(label[1:6], []).append(label)
    found = []
    for article in sorted(by_article):
        analysed = document(shared, article)
        told = gist(analysed)
        for candidate in _forms(analysed):
            read = by_article[article].get(_key(candidate), [])
            for strict in (False, True):
                told_by = [label for label in read if label.strict == strict]
                if told_by:
                    seen = features(candidate, analysed, told) | ({STRICT: 1} if strict else {})
                    found.append(Example(article, seen, *_shares(told_by), bool(gate(candidate, analysed))))
    if not found:
        raise ValueError("no label fits a card")
    return found


def _forms(document: Document) -> Iterator[Candidate]:
    """Every candidate by itself, and with its context."""
    for candidate in ask(document):
        yield candidate
        fuller = in_context(candidate, document)
        if fuller:
            yield fuller


def _shares(read: Sequence[Label]) -> tuple[dict[str, float], float]:
    """For each fault the share of the readers who found it, and of those who found none."""
    found = [set(filter(None, label.faults.split(","))) for label in read]
    return {fault: sum(fault in f for f in found) / len(read) for fault in FAULTS}, sum(not f for f in found) / len(read)


def _key(candidate: Candidate) -> Key:
    draft = candidate.draft
    return candidate.fact.number, candidate.card.rule, draft.first, draft.last, fingerprint(candidate.card)


def learn_faults(found: Sequence[Example]) -> dict[str, Mapping[str, float]]:
    """For each fault the weights by which features tell of it; "F6 DATE" and such are for one kind of answer."""
    weighing = [example.weight for example in found]
    learned: dict[str, Mapping[str, float]] = {}
    for fault in FAULTS:
        seen = [_with_own(example.features) if fault in BY_KIND else example.features for example in found]
        truth = [example.faults[fault] for example in found]
        weights = learn(list(zip(seen, truth, strict=True)), DECAY, weighing)
        learned[fault] = {name: weight for name, weight in weights.items() if "\t" not in name and name != STRICT}
        for kind in KINDS if fault in BY_KIND else ():
            own = {name: weights.get(f"{kind}\t{name}", 0) for name in learned[fault]}
            learned[f"{fault} {kind}"] = {n: round(w + OWN * own[n], 4) for n, w in learned[fault].items()}
    return learned


def _with_own(features: Mapping[str, float]) -> Mapping[str, float]:
    """The features, and once more under the kind of the answer."""
    kind = kind_of(features)
    return {**features, **{f"{kind}\t{name}": OWN * value for name, value in features.items() if kind}}


def kind_of(features: Mapping[str, float]) -> str:
    """Which of KINDS the answer is, "" for none."""
    return next((kind for kind in KINDS if features.get(f"answer={kind}")), "")


def folds(found: Sequence[Example], n: int = 8) -> Iterator[tuple[list[Example], list[Example]]]:
    """Training and test parts, divided by article."""
    articles = sorted({example.article for example in found})
    for k in range(n):
        held = set(articles[k::n])
        yield [e for e in found if e.article not in held], [e for e in found if e.article in held]
