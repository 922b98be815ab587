"""The tagger's learner: an averaged perceptron (Collins 2002) with a margin and word dropout."""

from __future__ import annotations

import random
import struct
from collections import Counter

from quizgen.language import tags as run

# A word and its tag, None where nobody knows it for sure: then nothing is learned from the word.
Tagged = list[tuple[str, str | None]]

LANE = 64
MARGIN = 5
# A word seen n times in training is taken for an unknown one DROPOUT / (DROPOUT + n) of the time.
DROPOUT = 0.5
UNKNOWN = "<?>"
OF_THE_WORD = ("w", "f")


class Perceptron:
    """A feature's weights are one integer with a lane of 64 bits a class: one sum scores all classes."""

    def __init__(self, classes: list[str], counts: Counter[str], seed: int) -> None:
        self.names = classes
        self.counts = counts
        self.random = random.Random(seed).random
        self.bit = {name: 1 << (LANE * i) for i, name in enumerate(classes)}
        self.lanes = struct.Struct(f"<{len(classes)}Q")
        self.offset = sum(bit << (LANE - 1) for bit in self.bit.values())
        self.weights: dict[str, int] = {}
        self.history: dict[str, int] = {}
        self.step = 1
        self.parts: dict[str, tuple[list[str], ...]] = {}

    def learn(self, sentence: Tagged, tagdict: dict[str, str]) -> int:
        """One pass over the sentence; the number of words it tagged right before learning."""
        edge = self.features(run.EDGE)
        parts = [edge, edge, *(self.features(word) for word, _ in sentence), edge, edge]
        words = [run.EDGE, *(run.normal(word) for word, _ in sentence), run.EDGE]
        for i, (word, _) in enumerate(sentence):
            if self.random() < DROPOUT / (DROPOUT + self.counts[word]):
                words[i + 1] = UNKNOWN
                own = [feature for feature in parts[i + 2][0] if feature[0] not in OF_THE_WORD]
                parts[i + 2] = (own, *parts[i + 2][1:])
        before = previous = run.EDGE
        right = 0
        for i, (word, truth) in enumerate(sentence):
            guess = tagdict.get(word)
            if guess is None:
                features = [
                    *parts[i + 2][0], *parts[i + 1][1], *parts[i][2], *parts[i + 3][3], *parts[i + 4][4],
                    *run.pair_features(*words[i : i + 3]),
                    *run.tag_features(before, previous, words[i + 1], words[i + 2]),
                ]  # fmt: skip
                guess, rival = self.predict(features, truth)
                if truth is not None:
                    self.update(features, truth, rival)
            right += guess == truth
            before, previous = previous, guess
        return right

    def features(self, word: str) -> tuple[list[str], ...]:
        found = self.parts.get(word)
        if found is None:
            found = self.parts[word] = tuple(features(word) for features in run.STATIC)
        return found

    def predict(self, features: list[str], truth: str | None) -> tuple[str, str | None]:
        """The best class, and the class that is not below the truth by the margin, if there is one."""
        weight = self.weights.get
        total = self.offset
        for feature in features:
            total += weight(feature, 0)
        scores = list(self.lanes.unpack(total.to_bytes(self.lanes.size, "little")))
        best = max(scores)
        winner = scores.index(best)
        if self.names[winner] != truth:
            return self.names[winner], self.names[winner]
        scores[winner] = 0
        second = max(scores)
        return truth, self.names[scores.index(second)] if best - second < MARGIN else None

    def update(self, features: list[str], truth: str, rival: str | None) -> None:
        self.step += 1
        if rival is None:
            return
        change = self.bit[truth] - self.bit[rival]
        past = change * self.step
        for feature in features:
            self.weights[feature] = self.weights.get(feature, 0) + change
            self.history[feature] = self.history.get(feature, 0) + past

    def averaged(self) -> dict[str, list[float]]:
        """The mean of each weight over all steps: what it is now, less what it was not yet before."""
        return {
            feature: [
                now - past / self.step
                for now, past in zip(self.unpacked(packed), self.unpacked(self.history[feature]), strict=True)
            ]
            for feature, packed in self.weights.items()
        }

    def unpacked(self, packed: int) -> list[int]:
        lanes = self.lanes.unpack((packed + self.offset).to_bytes(self.lanes.size, "little"))
        return [lane - (1 << (LANE - 1)) for lane in lanes]
