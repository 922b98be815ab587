"""The tagger's weights: an averaged perceptron (Collins 2002) on the GUM and EWT treebanks."""

from __future__ import annotations

import gzip
import json
import random
import struct
from collections import Counter, defaultdict
from pathlib import Path

from quizgen.language import tags as run

from .treebank import sentences

ITERATIONS = 8
SCALE = 32
SMALLEST = 0.5
LANE = 64
Tagged = list[tuple[str, str]]


def main(shared: Path, models: Path, seed: int) -> None:
    """Train on the train parts, write `tags.gz`, print the accuracy on the dev parts."""
    train = [s for name in ("gum", "ewt") for s in read(shared / f"treebank/{name}-train.conllu.gz")]
    weights, tagdict, classes = fit(train, seed)
    write(models / run.MODEL.name, weights, tagdict, classes)
    for name in ("gum", "ewt"):
        dev = read(shared / f"treebank/{name}-dev.conllu.gz")
        print(f"tags: {name}-dev {accuracy(models / run.MODEL.name, dev):.4f}")


def accuracy(model: Path, dev: list[Tagged]) -> float:
    tagger = run.load(model)
    pairs = [
        (truth, guess)
        for sentence in dev
        for (_, truth), (_, guess) in zip(sentence, tagger.tag([word for word, _ in sentence]), strict=True)
    ]
    return sum(truth == guess for truth, guess in pairs) / len(pairs)


def read(path: Path) -> list[Tagged]:
    return [
        list(zip(run.plain([w.form for w in sentence]), [w.xpos for w in sentence], strict=True))
        for sentence in sentences(path)
    ]


def capitals(tagged: list[Tagged], every: int) -> list[Tagged]:
    """Some sentences once more as headlines are written: in capitals, and with each word capitalised."""
    upper = [[(word.upper(), tag) for word, tag in s] for s in tagged[::every]]
    title = [[(word[:1].upper() + word[1:], tag) for word, tag in s] for s in tagged[every // 2 :: every]]
    return upper + title


def tag_dictionary(train: list[Tagged]) -> dict[str, str]:
    """Words that nearly always have one tag and are frequent enough to be sure of it."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for sentence in train:
        for word, tag in sentence:
            counts[word][tag] += 1
    found = {}
    for word, tags in counts.items():
        tag, most = max(tags.items(), key=lambda item: (item[1], item[0]))
        if most >= 20 and most / tags.total() >= 0.995:
            found[word] = tag
    return dict(sorted(found.items()))


def fit(train: list[Tagged], seed: int, iterations: int = ITERATIONS):
    """Averaged weights (feature -> class -> weight), the tag dictionary and the classes."""
    tagdict = tag_dictionary(train)
    classes = sorted({tag for sentence in train for _, tag in sentence})
    model = Perceptron(classes)
    train = train + capitals(train, 25)
    shuffle = random.Random(seed).shuffle
    for iteration in range(iterations):
        shuffle(train)
        right = total = 0
        for sentence in train:
            right += model.learn(sentence, tagdict)
            total += len(sentence)
        print(f"tags: iteration {iteration + 1}, {right / total:.4f} of the training words", flush=True)
    return model.averaged(), tagdict, classes


class Perceptron:
    """Weights as integers with one lane of 64 bits for each class, so that one sum scores all classes."""

    def __init__(self, classes: list[str]) -> None:
        self.names = classes
        self.bit = {name: 1 << (LANE * i) for i, name in enumerate(classes)}
        self.lanes = struct.Struct(f"<{len(classes)}Q")
        self.offset = sum(bit << (LANE - 1) for bit in self.bit.values())
        self.weights: dict[str, int] = {}
        self.history: dict[str, int] = {}
        self.step = 1
        self.parts: dict[str, tuple[list[str], ...]] = {}

    def learn(self, sentence: Tagged, tagdict: dict[str, str]) -> int:
        """One pass over the sentence; the number of words it tagged right before learning."""
        parts = [self.features(word) for word, _ in sentence]
        edge = self.features(run.EDGE)
        parts = [edge, edge, *parts, edge, edge]
        words = [run.EDGE, *(run.normal(word) for word, _ in sentence), run.EDGE]
        before = previous = run.EDGE
        right = 0
        for i, (word, truth) in enumerate(sentence):
            guess = tagdict.get(word)
            if guess is None:
                features = [
                    *parts[i + 2][0], *parts[i + 1][1], *parts[i][2], *parts[i + 3][3], *parts[i + 4][4],
                    *run.pair_features(*words[i : i + 3]),
                    *run.tag_features(before, previous, words[i + 1], words[i + 2]),
                ]
                guess = self.predict(features)
                self.step += 1
                if guess != truth:
                    self.update(features, self.bit[truth] - self.bit[guess])
            right += guess == truth
            before, previous = previous, guess
        return right

    def features(self, word: str) -> tuple[list[str], ...]:
        found = self.parts.get(word)
        if found is None:
            found = self.parts[word] = tuple(features(word) for features in run.STATIC)
        return found

    def predict(self, features: list[str]) -> str:
        weight = self.weights.get
        total = self.offset
        for feature in features:
            total += weight(feature, 0)
        scores = self.lanes.unpack(total.to_bytes(self.lanes.size, "little"))
        return self.names[scores.index(max(scores))]

    def update(self, features: list[str], change: int) -> None:
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
            for feature, packed in sorted(self.weights.items())
        }

    def unpacked(self, packed: int) -> list[int]:
        lanes = self.lanes.unpack((packed + self.offset).to_bytes(self.lanes.size, "little"))
        return [lane - (1 << (LANE - 1)) for lane in lanes]


def write(path: Path, weights: dict[str, list[float]], tagdict: dict[str, str], classes: list[str]) -> None:
    """Write the model as `quizgen.language.tags.read_model` reads it; small weights are left out."""
    width = 2 * len(classes) + 1
    kept = {}
    for feature, values in weights.items():
        rounded = [round(value * SCALE) if abs(value) >= SMALLEST else 0 for value in values]
        if any(rounded):
            packed = sum(value << (16 * i) for i, value in enumerate(rounded))
            kept[feature] = packed.to_bytes(width, "little", signed=True)
    blob = b"".join(kept.values())
    head = json.dumps({"classes": classes, "tagdict": tagdict, "size": len(blob)}, ensure_ascii=False)
    content = b"\n".join([head.encode(), blob + "\n".join(kept).encode()])
    path.write_bytes(gzip.compress(content, 9, mtime=0))
    print(f"tags: {len(kept)} features, {path.stat().st_size} bytes")
