"""The dependency parser's weights: averaged perceptron with a dynamic oracle.

Goldberg and Nivre, "Training deterministic parsers with non-deterministic oracles" (TACL 2013): after the
first round the parser mostly follows its own moves, so that it learns what to do after an error.
"""

from __future__ import annotations

import collections
import concurrent.futures
import itertools
import pathlib
import random
from collections.abc import Sequence

from quizgen.language.tree import LEFT, RIGHT, SHIFT, allowed
from quizgen.language.tree_features import State, arc_key, label_keys, transition_keys
from quizgen.language.tree_model import LABELS, MOVES, Model, encode, ending, normal

from .perceptron import LANE_BITS, Total, Weights, mean
from .tags import jackknifed
from .tree_oracle import Gold, costs, gold
from .treebank import sentences

# One more pass over GUM in each round: its style is nearer to the news.
TREEBANKS = {"gum": 2, "ewt": 1}
RUNS, ROUNDS = 2, 7
PROCESSES = 2
SURE_ROUNDS, EXPLORE = 1, 0.9
LEAST_SEEN = 3
# A relation that so large a share of at least so many arcs of one kind have is not scored.
SURE, SURE_SEEN = 0.99, 10
# A right choice must win by this much, or is learned again.
MOVE_MARGIN, LABEL_MARGIN = 36, 25
# Steps to the unit, the number of weights kept (of relations at most 65,535), and the largest, so that the sum for
# all features fits into 16 bits.
MOVE_STEPS, MOVES_KEPT, MOVE_LIMIT = 8, 335_000, 32_767 // 60
LABEL_STEPS, LABELS_KEPT, LABEL_LIMIT = 4, 65_000, 32_767 // 32
UP = {SHIFT: -1 - (1 << LANE_BITS), LEFT: 1, RIGHT: 1 << LANE_BITS}


def main(shared: pathlib.Path, models: pathlib.Path, seed: int) -> None:
    """Train on the train parts and write `tree.bin`; benchmarks/tree_accuracy.py measures it."""
    parts = {name: sentences(shared / "treebank" / f"{name}-train.conllu.gz") for name in TREEBANKS}
    words = [sentence for part in parts.values() for sentence in part]
    trees = [gold(sentence, tags) for sentence, tags in zip(words, jackknifed(words, seed), strict=True)]
    lesson, start = [], 0
    for name, part in parts.items():
        lesson += trees[start : start + len(part)] * TREEBANKS[name]
        start += len(part)
    known = vocabulary(trees)
    seeds = range(seed, seed + RUNS)
    with concurrent.futures.ProcessPoolExecutor(PROCESSES) as processes:
        runs = list(processes.map(learned, itertools.repeat(known), itertools.repeat(lesson), seeds))
    data = blend(known, runs)
    (models / "tree.bin").write_bytes(data)
    print(f"tree: {len(data)} bytes")


def vocabulary(trees: Sequence[Gold]) -> Model:
    """A model without weights: its relations, tags and words, the most frequent first.

    Words seen less than LEAST_SEEN times go by their ending.
    """
    words = collections.Counter(normal(form) for tree in trees for form in tree.forms)
    rare = collections.Counter(
        ending(form) for tree in trees for form in tree.forms if words[normal(form)] < LEAST_SEEN
    )
    tags = collections.Counter(tag for tree in trees for tag in tree.tags)
    relations = collections.Counter(relation for tree in trees for relation in tree.relations)
    names = ["", *(relation for relation, _ in relations.most_common())]
    plain = Model(
        names,
        [tag for tag, _ in tags.most_common()],
        [word for word, count in (words + rare).most_common() if count >= LEAST_SEEN],
        {},
    )
    return Model(names, list(plain.tags), list(plain.words), sure(plain, trees))


def sure(known: Model, trees: Sequence[Gold]) -> dict[int, int]:
    """The relation of arcs by `arc_key`, where nearly all that are alike have the same."""
    numbers = {name: number for number, name in enumerate(known.relations)}
    counts: dict[int, collections.Counter[int]] = collections.defaultdict(collections.Counter)
    for tree in trees:
        state = known.state(tree.forms, tree.tags)
        for child, (head, relation) in enumerate(zip(tree.heads, tree.relations, strict=True)):
            if head < state.size:
                counts[arc_key(state, child, head)][numbers[relation]] += 1
    best = {key: max(found, key=lambda label: (found[label], -label)) for key, found in sorted(counts.items())}
    return {
        key: label
        for key, label in best.items()
        if counts[key].total() >= SURE_SEEN and counts[key][label] >= SURE * counts[key].total()
    }


def learned(known: Model, lesson: Sequence[Gold], seed: int) -> tuple[Total, Total]:
    """The weights of moves and of relations after one run."""
    run = Run(known, seed)
    run.learn(lesson, ROUNDS)
    return run.moves.total(), run.labels.total()


class Run:
    """One training run: the order of the sentences and the explored moves follow from the seed."""

    def __init__(self, known: Model, seed: int):
        self.moves, self.labels = Weights(MOVES), Weights(LABELS)
        weights = self.moves.now, range(LABELS), self.labels.now
        names = known.relations, list(known.tags), list(known.words)
        self.model = Model(*names, known.sure, *weights, lane="I")
        self.numbers = {relation: number for number, relation in enumerate(known.relations)}
        self.random = random.Random(seed)

    def learn(self, lesson: Sequence[Gold], rounds: int) -> None:
        for round_ in range(rounds):
            for sentence in self.random.sample(lesson, len(lesson)):
                self.moves.clock += 1
                self.labels.clock += 1
                self._sentence(sentence, explore=round_ >= SURE_ROUNDS)
            print(f"tree: round {round_ + 1} of {rounds}, {len(self.moves.seen)} features", flush=True)

    def _sentence(self, sentence: Gold, explore: bool) -> None:
        state = self.model.state(sentence.forms, sentence.tags)
        while state.stack or state.front < state.size:
            self._advance(state, self._move(state, sentence, explore), sentence)

    def _move(self, state: State, sentence: Gold, explore: bool) -> int:
        options = [move for move, fine in enumerate(allowed(state)) if fine]
        if len(options) == 1:
            return options[0]
        keys = transition_keys(state)
        scores = (0, *self.model.transition_scores(keys))
        price = costs(state, sentence)
        cheapest = min(price[move] for move in options)
        guess = max(options, key=scores.__getitem__)
        best = max((move for move in options if price[move] == cheapest), key=scores.__getitem__)
        wrong = [move for move in options if price[move] > cheapest]
        if wrong:
            rival = max(wrong, key=scores.__getitem__)
            if scores[best] < scores[rival] + MOVE_MARGIN or guess == rival:
                self.moves.update(keys, UP[best] - UP[rival])
        return guess if explore and self.random.random() < EXPLORE else best

    def _advance(self, state: State, move: int, sentence: Gold) -> None:
        if move == SHIFT:
            state.shift()
            return
        child, head = state.arc(move == LEFT)
        label = self._label(state, child, head, sentence)
        state.attach(child, head, label, self.model.roles[label])

    def _label(self, state: State, child: int, head: int, sentence: Gold) -> int:
        if head == state.size:
            return self.model.root
        if found := self.model.sure.get(arc_key(state, child, head)):
            return found
        keys = label_keys(state, child, head)
        scores = self.model.label_scores(keys)
        guess = scores.index(max(scores))
        if sentence.heads[child] == head:
            true = self.numbers[sentence.relations[child]] - 1
            aim, scores[true] = scores[true], -1
            rival = scores.index(max(scores))
            if aim < scores[rival] + LABEL_MARGIN:
                self.labels.update(keys, (1 << LANE_BITS * true) - (1 << LANE_BITS * rival))
        return guess + 1


def blend(known: Model, runs: Sequence[tuple[Total, Total]]) -> bytes:
    """The file of the mean of the runs."""
    moves, labels = zip(*runs, strict=True)
    return encode(
        known,
        mean(moves, 2, MOVE_STEPS, MOVES_KEPT, MOVE_LIMIT),
        mean(labels, len(known.relations) - 1, LABEL_STEPS, LABELS_KEPT, LABEL_LIMIT),
    )
