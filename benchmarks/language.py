"""Speed, loading time and memory of the analysis, as ratios to NLTK measured in the same run.

    python benchmarks/language.py [TEXT...]

Texts: by default decks/*/article.txt, repeated up to 20,000 words; a line is a paragraph.
"""

from __future__ import annotations

import importlib.util
import os
import resource
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from quizgen.language import analyse  # noqa: E402
from quizgen.model import Article, Document  # noqa: E402

WORDS = 20_000
ROUNDS = 3
FRESH = 7

# One short text takes every model into memory; the time is that of a fresh process.
LOAD = "from quizgen.language import analyse; from quizgen.model import Article; analyse(Article('', 'Hi.', ((0, 3),)))"


def main(paths: list[str]) -> None:
    if importlib.util.find_spec("numpy"):
        print("numpy is installed, which nltk then imports: for the ratios to it take an environment without numpy")
    files = [Path(path) for path in paths] or sorted(ROOT.glob("decks/*/article.txt"))
    article = repeated("\n".join(file.read_text(encoding="utf-8") for file in files))
    document = analyse(article)  # loads the models
    words = sum(len(sentence.tokens) for sentence in document.sentences)
    ours = words / best(lambda: analyse(article), ROUNDS)
    tagger = words / best(stock_tagger(document), ROUNDS)
    report("analysis", f"{ours:.0f} words/s", ours / tagger, f"NLTK's tagger alone, {tagger:.0f} words/s")
    python, nltk, load = (best(fresh(code), FRESH) for code in ("pass", "import nltk", LOAD))
    report("loading all models, without nltk", f"{load - nltk:.2f} s", (load - nltk) / (nltk - python), f"import nltk, {nltk - python:.2f} s")
    print(f"peak memory, with a text of {words} words: {peak():.0f} MB")


def repeated(text: str) -> Article:
    lines = [line for line in text.splitlines() if line.strip()]
    if not lines:
        sys.exit("the texts are empty; name others")
    lines *= 1 + WORDS // len(" ".join(lines).split())
    paragraphs, position = [], 0
    for line in lines:
        paragraphs.append((position, position + len(line)))
        position += len(line) + 1
    return Article("", "\n".join(lines), tuple(paragraphs))


def stock_tagger(document: Document) -> Callable[[], list]:
    """NLTK's own tagger with its stock features over the same words.

    Its stock weights are a download; it learns the first sentences instead, with the tags given here.
    So few weights are rather looked up faster than the stock ones.
    """
    from nltk.tag.perceptron import PerceptronTagger

    sentences = [[(token.text, token.tag) for token in sentence.tokens] for sentence in document.sentences]
    tagger = PerceptronTagger(load=False)
    tagger.train(sentences[:200], nr_iter=2)
    words = [[word for word, _ in sentence] for sentence in sentences]
    return lambda: [tagger.tag(sentence) for sentence in words]


def fresh(code: str) -> Callable[[], object]:
    return lambda: subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=True)


def best(action: Callable[[], object], rounds: int) -> float:
    """Seconds of the processor for the fastest of so many rounds, with the processes it started."""
    times = []
    for _ in range(rounds):
        start = sum(os.times()[:4])
        action()
        times.append(sum(os.times()[:4]) - start)
    return min(times)


def peak() -> float:
    """Megabytes this process has used at most."""
    unit = 2**20 if sys.platform == "darwin" else 2**10
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / unit


def report(what: str, figure: str, ratio: float, reference: str) -> None:
    print(f"{what}: {figure}, {ratio:.2f} of {reference}")


if __name__ == "__main__":
    main(sys.argv[1:])
