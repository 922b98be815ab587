"""The tagger's weights, from the GUM and EWT treebanks and news texts with tags of two taggers."""

from __future__ import annotations

import gzip
import random
import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from pathlib import Path

from nltk.tag.perceptron import PerceptronTagger

from quizgen.language import tags as run
from quizgen.language.weights import encode, row

from .tag_perceptron import Perceptron, Tagged
from .treebank import Word, sentences

ITERATIONS = 6
RUNS = 3
# Weights are written in steps of 1/SCALE, those of FAINTEST or less as 0; a feature whose weights are all
# below SMALLEST is left out.
SCALE = 4
FAINTEST = 0.4
SMALLEST = 0.75

Weights = dict[str, list[float]]
# Weights, tag dictionary and classes.
Fitted = tuple[Weights, dict[str, str], list[str]]


def main(shared: Path, models: Path, seed: int) -> None:
    """Write `tags.bin` and print the accuracy on the dev parts."""
    gold = [s for name in ("gum", "ewt") for s in read(shared / f"treebank/{name}-train.conllu.gz")]
    teacher = tagger(*fit(gold, seed, ITERATIONS // 2))
    silver = agreed(news(shared / "ner/onestop-silver.conll.gz"), teacher)
    runs = [fit(gold, seed + i, ITERATIONS, silver) for i in range(RUNS)]
    _, tagdict, classes = runs[0]
    path = models / run.MODEL.name
    path.write_bytes(encoded(mean([weights for weights, _, _ in runs]), tagdict, classes))
    for name in ("gum", "ewt"):
        dev = read(shared / f"treebank/{name}-dev.conllu.gz")
        print(f"tags: {name}-dev {accuracy(path, dev):.4f}")


def read(path: Path) -> list[Tagged]:
    return [tagged(sentence) for sentence in sentences(path)]


def tagged(sentence: list[Word]) -> Tagged:
    return list(zip(run.plain([word.form for word in sentence]), [word.xpos for word in sentence], strict=True))


def jackknifed(train: list[list[Word]], seed: int, folds: int = 5, iterations: int = 3) -> list[list[str]]:
    """Tags for each sentence by a tagger that has not seen it; one sentence in `folds` is left out in turn."""
    found: list[list[str]] = [[] for _ in train]
    gold = [tagged(sentence) for sentence in train]
    for fold in range(folds):
        fitted = tagger(*fit([s for i, s in enumerate(gold) if i % folds != fold], seed, iterations))
        for i in range(fold, len(gold), folds):
            found[i] = [tag for _, tag in fitted.tag([word for word, _ in gold[i]])]
    return found


def news(path: Path) -> list[Tagged]:
    """News texts with another tagger's tags; a compound is split as the treebanks do, its parts without tag."""
    found: list[Tagged] = [[]]
    for line in gzip.decompress(path.read_bytes()).decode().splitlines():
        fields = line.split("\t")
        if len(fields) < 4:
            found.append([])
            continue
        word, tag = fields[1], fields[3]
        if re.fullmatch(r"\w+(?:-\w+)+", word):
            found[-1].extend((part, "HYPH" if part == "-" else None) for part in re.split("(-)", word))
        else:
            found[-1].append((word, tag))
    return [sentence for sentence in found if len(sentence) > 3]


def agreed(texts: list[Tagged], teacher: PerceptronTagger) -> list[Tagged]:
    """The tags that the teacher gives too; None for the others."""
    kept = []
    for sentence in texts:
        words = run.plain([word for word, _ in sentence])
        pairs = zip(teacher.tag(words), sentence, strict=True)
        kept.append([(word, tag if tag == other else None) for (word, tag), (_, other) in pairs])
    return kept


def capitals(gold: list[Tagged], every: int) -> list[Tagged]:
    """Some sentences once more as headlines are written: in capitals, and with each word capitalised."""
    upper = [[(word.upper(), tag) for word, tag in s] for s in gold[::every]]
    title = [[(word[:1].upper() + word[1:], tag) for word, tag in s] for s in gold[every // 2 :: every]]
    return upper + title


def tag_dictionary(gold: list[Tagged]) -> dict[str, str]:
    """Words that nearly always have one tag and are frequent enough to be sure of it."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for sentence in gold:
        for word, tag in sentence:
            counts[word][tag] += 1
    found = {}
    for word, tags in counts.items():
        tag, most = max(tags.items(), key=lambda item: (item[1], item[0]))
        if most >= 20 and most / tags.total() >= 0.995:
            found[word] = tag
    return dict(sorted(found.items()))


def fit(gold: list[Tagged], seed: int, iterations: int, silver: Sequence[Tagged] = ()) -> Fitted:
    """Averaged weights (feature -> a weight a class), the tag dictionary and the classes."""
    tagdict = tag_dictionary(gold)
    classes = sorted({tag for sentence in gold for _, tag in sentence})
    model = Perceptron(classes, Counter(word for sentence in gold for word, _ in sentence), seed)
    train = gold + list(silver) + capitals(gold, 25)
    shuffle = random.Random(seed).shuffle
    total = sum(map(len, train))
    for iteration in range(iterations):
        shuffle(train)
        right = sum(model.learn(sentence, tagdict) for sentence in train)
        print(f"tags: run {seed}, iteration {iteration + 1}, {right / total:.4f} of the words", flush=True)
    return model.averaged(), tagdict, classes


def tagger(weights: Weights, tagdict: dict[str, str], classes: list[str]) -> PerceptronTagger:
    return run.tagger(run.read_model(encoded(weights, tagdict, classes)))


def mean(runs: list[Weights]) -> Weights:
    """One set of weights in place of several; what one run does not know counts as 0 there."""
    total: Weights = {}
    for weights in runs:
        for feature, values in weights.items():
            if feature in total:
                total[feature] = [a + b for a, b in zip(total[feature], values, strict=True)]
            else:
                total[feature] = values
    return {feature: [value / len(runs) for value in values] for feature, values in total.items()}


def packed(weights: Weights) -> dict[str, bytes]:
    """For each feature worth keeping its row."""
    kept = {}
    for feature, values in sorted(weights.items()):
        if max(map(abs, values)) >= SMALLEST:
            kept[feature] = row([step(value) for value in values])
    return kept


def step(value: float) -> int:
    return max(-128, min(127, round(value * SCALE))) if abs(value) > FAINTEST else 0


def encoded(weights: Weights, tagdict: dict[str, str], classes: list[str]) -> bytes:
    """The model as `quizgen.language.tags.read_model` reads it."""
    kept = packed(weights)
    print(f"tags: {len(kept)} features")
    return encode({"classes": classes, "tagdict": tagdict}, kept)


def accuracy(model: Path, dev: list[Tagged]) -> float:
    loaded = run.load(model)
    right = sum(given == tag for s in dev for (_, given), (_, tag) in zip(loaded.tag([w for w, _ in s]), s))
    return right / sum(map(len, dev))
