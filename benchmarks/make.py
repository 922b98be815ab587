"""Time and memory of quizgen, as ratios to references measured in the same run.

    python benchmarks/make.py [ARTICLE...]

Articles: by default decks/*/article.txt; their paragraphs, one after the other, up to 1,000 words.
Times are processor time, which other work on the machine disturbs less than the clock on the wall; each run stands
beside one of its reference, and of all pairs the median counts. Cold runs find compiled modules, as an installed
quizgen does.
"""

from __future__ import annotations

import functools
import importlib.util
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from quizgen import make_deck, read_article  # noqa: E402
from quizgen.language import analyse  # noqa: E402

WORDS = 1000
ROUNDS = 9
TIMES = 100


def main(paths: list[str]) -> None:
    if importlib.util.find_spec("numpy"):
        print("numpy is installed, which nltk then imports: for the ratios to it take an environment without numpy")
    articles = [read_article(path) for path in paths or sorted(map(str, ROOT.glob("decks/*/article.txt")))]
    text = first_words([article.text[start:end] for article in articles for start, end in article.paragraphs])
    with tempfile.TemporaryDirectory() as folder:
        cold(text, Path(folder))
        memory(text, Path(folder))
        warm(text)
        growth(text)


def first_words(paragraphs: list[str]) -> str:
    """Whole paragraphs up to 1,000 words, the last one cut; fails when there are too few."""
    kept: list[str] = []
    for paragraph in paragraphs:
        room = WORDS - len(" ".join(kept).split())
        kept.append(" ".join(paragraph.split()[:room]))
        if room <= len(paragraph.split()):
            return "\n\n".join(kept)
    sys.exit(f"the articles have fewer than {WORDS} words; name more")


def cold(text: str, folder: Path) -> None:
    (folder / "article.txt").write_text(text, "utf-8")
    make = ["-m", "quizgen", "make", str(folder / "article.txt"), "-o", str(folder / "deck.apkg")]
    reference = ["-c", "import nltk, genanki"]
    run(make, folder), run(reference, folder)  # compile the modules
    pairs = [(run(make, folder)[0], run(reference, folder)[0]) for _ in range(ROUNDS)]
    seconds, ratio = statistics.median(ours for ours, _ in pairs), statistics.median(a / b for a, b in pairs)
    report("cold quizgen make", f"{seconds:.2f} s", ratio, "import nltk, genanki", "at most 3")


def warm(text: str) -> None:
    tokenise_and_tag = nltk_line(text)
    make_deck(text)  # loads the models
    pairs = [(clock(lambda: make_deck(text)), clock(lambda: tokenise_and_tag(text))) for _ in range(ROUNDS)]
    seconds, ratio = statistics.median(ours for ours, _ in pairs), statistics.median(b / a for a, b in pairs)
    report("whole line, warm", f"{WORDS / seconds:.0f} words/s", ratio, "NLTK tokenise + tag", "at least 0.2")


def memory(text: str, folder: Path) -> None:
    """Comes before all that fills this process: Linux counts what a process held before it became another program."""
    for times in (1, TIMES):
        (folder / "article.txt").write_text(repeated(text, times), "utf-8")
        _, peak = run(["-m", "quizgen", "make", str(folder / "article.txt"), "-o", str(folder / "deck.apkg")], folder)
        print(f"peak memory, {times:>3} times the text: {peak:.0f} MB")


def growth(text: str) -> None:
    text, long = repeated(text, 1), repeated(text, TIMES)
    # Half of the single runs before and half behind, as a machine's speed changes within a minute.
    half = functools.partial(clock, lambda: [make_deck(text) for _ in range(TIMES // 2)])
    before, many = half(), clock(lambda: make_deck(long))
    single = before + half()
    report(f"{TIMES} times the text", f"{many:.1f} s", many / single, f"{TIMES} single runs", "at most 1.1")


def repeated(text: str, times: int) -> str:
    """The text many times, each paragraph with a number of its own: what stands twice on a page is dropped."""
    paragraphs = text.split("\n\n")
    return "\n\n".join(f"{paragraph} Part {part} ends here." for part in range(times) for paragraph in paragraphs)


def nltk_line(text: str) -> Callable[[str], list]:
    """NLTK's own sentence tokeniser, word tokeniser and tagger with its stock features.

    Its stock weights are a download; the tagger learns this very article instead, from quizgen's tags.
    A model so small looks up fewer weights, so this reference is rather too fast than too slow.
    """
    from nltk.tag.perceptron import PerceptronTagger
    from nltk.tokenize import NLTKWordTokenizer, PunktSentenceTokenizer

    from quizgen.read import article_from_text

    sentences = analyse(article_from_text(text)).sentences
    tagger = PerceptronTagger(load=False)
    tagger.train([[(token.text, token.tag) for token in sentence.tokens] for sentence in sentences])
    split, words = PunktSentenceTokenizer(), NLTKWordTokenizer()
    return lambda text: [tagger.tag(words.tokenize(sentence)) for sentence in split.tokenize(text)]


def clock(work: Callable[[], object]) -> float:
    start = time.process_time()
    work()
    return time.process_time() - start


def run(arguments: list[str], folder: Path) -> tuple[float, float]:
    """Seconds and peak memory, in MB, of a Python of its own, which keeps compiled modules in the folder."""
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    environment["PYTHONPYCACHEPREFIX"] = str(folder / "compiled")
    process = subprocess.Popen([sys.executable, *arguments], cwd=ROOT, env=environment, stderr=subprocess.PIPE)
    complaint = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    if status:
        sys.exit(complaint.decode())
    unit = 1 << 20 if sys.platform == "darwin" else 1 << 10
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / unit


def report(what: str, figure: str, ratio: float, reference: str, goal: str) -> None:
    print(f"{what}: {figure}; {ratio:.2f} of {reference} (to reach: {goal})")


if __name__ == "__main__":
    main(sys.argv[1:])
