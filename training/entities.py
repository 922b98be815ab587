"""Train the tagger of names (quizgen.language.mentions) and print its accuracy."""

from __future__ import annotations

import pathlib
import random
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from quizgen.language.entities import find_entities
from quizgen.language.mention_features import features, usage
from quizgen.language.mentions import BIAS, LABELS, LANE, OFFSET, decode, emission
from quizgen.language.tags import tag
from quizgen.language.weights import encode, row
from quizgen.model import Article, Sentence, Token

from . import named

ROUNDS = 6
RUNS = 4
SCALE = 100
SMALLEST = 0.15  # mean weights below are dropped
RAREST = 2  # features seen less often are dropped
MEASURED = ("PERSON", "PLACE", "ORGANIZATION", "EVENT")  # GUM has no groups or works of its own
INDEX = {label: i for i, label in enumerate(LABELS)}


class Example(NamedTuple):
    rows: list[list[str]]
    labels: list[int]


def main(shared: pathlib.Path, models: pathlib.Path, seed: int) -> None:
    """Write entities.bin to the folder `models`; the tags and the lists of names there are read, so they come first."""
    examples = prepare(corpus(shared))
    (models / "entities.bin").write_bytes(train(examples, seed))


def corpus(shared: pathlib.Path) -> list[named.Document]:
    """All but the parts that are kept for measuring: GUM dev, the last fifth of WikiGold, re3d of Wikipedia."""
    wikigold = named.wikigold(shared / "ner" / "wikigold.conll.gz")
    return [
        *named.gum(shared / "treebank" / "gum-train.conllu.gz"),
        *wikigold[: -len(held_out(wikigold))],
        *named.silver(shared / "ner" / "onestop-silver.conll.gz"),
    ]


def held_out(documents: Sequence[named.Document]) -> Sequence[named.Document]:
    """The last fifth, which is never trained on."""
    return documents[len(documents) * 4 // 5 :]


def prepare(documents: Iterable[named.Document]) -> list[Example]:
    found = []
    for document in documents:
        article = usage([sentence.words for sentence in document])
        for sentence in document:
            rows = features(sentence.words, sentence.tags or tag(sentence.words), article)
            found.append(Example(rows, bio(sentence)))
    return found


def bio(sentence: named.Labelled) -> list[int]:
    labels = [0] * len(sentence.words)
    for first, last, kind in sentence.names:
        labels[first:last] = [INDEX["B-" + kind]] + [INDEX["I-" + kind]] * (last - first - 1)
    return labels


class Means(NamedTuple):
    """The mean of each weight over all steps of a run."""

    emissions: dict[str, list[float]]
    transitions: list[list[float]]


def train(examples: Sequence[Example], seed: int, rounds: int = ROUNDS, runs: int = RUNS) -> bytes:
    """The average of several runs that see the sentences in different orders: one run alone is a point up or down."""
    counts = Counter(feature for example in examples for row in example.rows for feature in row)
    kept = [
        Example([[f for f in row if counts[f] >= RAREST] for row in example.rows], example.labels)
        for example in examples
        if any(example.rows)
    ]
    return packed([_run(kept, random.Random(f"{seed} {run}"), rounds) for run in range(runs)])


def _run(examples: Sequence[Example], chance: random.Random, rounds: int) -> Means:
    learner = _Learner()
    order = list(range(len(examples)))
    for number in range(rounds):
        chance.shuffle(order)
        wrong = sum(learner.learn(examples[i]) for i in order)
        print(f"entities: round {number + 1}, {wrong} sentences wrong", flush=True)
    return learner.averaged()


def packed(runs: Sequence[Means]) -> bytes:
    """The mean of the runs in hundredths, without features whose weights are all small, as `read_model` reads it."""
    none = [0.0] * len(LABELS)
    emissions = {}
    for feature in sorted({feature for run in runs for feature in run.emissions}):
        rows = [run.emissions.get(feature, none) for run in runs]
        means = [sum(values) / len(runs) for values in zip(*rows, strict=True)]
        if any(abs(mean) >= SMALLEST for mean in means):
            emissions[feature] = row([round(SCALE * mean) if abs(mean) >= SMALLEST else 0 for mean in means])
    tables = zip(*(run.transitions for run in runs), strict=True)
    transitions = [
        [round(SCALE * sum(values) / len(runs)) for values in zip(*rows, strict=True)] for rows in tables
    ]
    print(f"entities: {len(emissions)} features")
    return encode({"transitions": transitions}, emissions)


class _Learner:
    """The weights of a structured averaged perceptron, in the packed form that decoding reads."""

    def __init__(self) -> None:
        self.step = 0
        self.emissions: dict[str, int] = {}
        self.past: dict[str, list[int]] = defaultdict(lambda: [0] * len(LABELS))
        self.transitions = [[0] * len(LABELS) for _ in LABELS]
        self.past_transitions = [[0] * len(LABELS) for _ in LABELS]

    def learn(self, example: Example) -> bool:
        """Decode the sentence and move the weights where the labels differ; whether they do."""
        self.step += 1
        guess = decode([emission(row, self._weight) if row else [] for row in example.rows], self.transitions)
        gold = [label if row else 0 for label, row in zip(example.labels, example.rows)]
        if guess == gold:
            return False
        before = (0, 0)
        for row, right, wrong in zip(example.rows, gold, guess):
            if right != wrong:
                self._move(row, right, wrong)
            if row and (before[0], right) != (before[1], wrong):
                self._step_transition(right, before[0], 1)
                self._step_transition(wrong, before[1], -1)
            before = (right, wrong)
        return True

    def _weight(self, feature: str) -> int:
        return self.emissions.get(feature, 0)

    def _move(self, row: list[str], right: int, wrong: int) -> None:
        change = (1 << (8 * LANE * right)) - (1 << (8 * LANE * wrong))
        for feature in row:
            self.emissions[feature] = self._weight(feature) + change
            past = self.past[feature]
            past[right] += self.step
            past[wrong] -= self.step

    def _step_transition(self, label: int, before: int, by: int) -> None:
        self.transitions[label][before] += by
        self.past_transitions[label][before] += by * self.step

    def averaged(self) -> Means:
        width = LANE * len(LABELS)
        emissions = {}
        for feature, value in self.emissions.items():
            now = memoryview((BIAS + value).to_bytes(width, "little")).cast("I")
            emissions[feature] = [n - OFFSET - p / self.step for n, p in zip(now, self.past[feature], strict=True)]
        transitions = [
            [now - past / self.step for now, past in zip(*rows, strict=True)]
            for rows in zip(self.transitions, self.past_transitions, strict=True)
        ]
        return Means(emissions, transitions)


def measure(documents: Iterable[named.Document]) -> dict[str, tuple[int, int, int]]:
    """Per type: names that are right in span and type, found, and in the gold; see MEASURED."""
    table: dict[str, list[int]] = defaultdict(lambda: [0, 0, 0])
    for document in documents:
        for sentence, found in zip(document, predicted(document), strict=True):
            gold = {name for name in sentence.names if name[2] in MEASURED}
            names = {name for name in found if name[2] in MEASURED}
            for k, group in enumerate((gold & names, names, gold)):
                for _, _, kind in group:
                    table[kind][k] += 1
    return {kind: tuple(table[kind]) for kind in MEASURED}


def confusion(documents: Iterable[named.Document]) -> Counter[tuple[str, str]]:
    """(type in the gold, type found) of the names whose span is right, "none" where there is no such span."""
    counts: Counter[tuple[str, str]] = Counter()
    for document in documents:
        for sentence, found in zip(document, predicted(document), strict=True):
            gold = {name[:2]: name[2] for name in sentence.names}
            names = {name[:2]: name[2] for name in found if name[2] not in ("DATE", "TIME", "NUMBER")}
            for span in sorted(gold.keys() | names.keys()):
                counts[gold.get(span, "none"), names.get(span, "none")] += 1
    return counts


def predicted(document: named.Document) -> list[list[named.Span]]:
    """What the whole of `find_entities` makes of the document, with gold words and predicted tags."""
    text = ""
    sentences = []
    for labelled in document:
        tokens = []
        for word, word_tag in zip(labelled.words, tag(labelled.words), strict=True):
            tokens.append(Token(word, len(text), len(text) + len(word), word_tag))
            text += word + " "
        sentences.append(Sentence(tokens[0].start, tokens[-1].end, text[tokens[0].start : tokens[-1].end], tuple(tokens)))
    found = find_entities(sentences, Article("", text, ((0, len(text)),)))
    return [[(entity.first, entity.last, entity.label) for entity in entities] for entities in found]
