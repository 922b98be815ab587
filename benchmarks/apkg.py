"""Time, size and memory of a large Anki package, as ratios to genanki's own writing measured in the same run.

    python benchmarks/apkg.py [NOTES]

NOTES: 50,000 by default. Both write the same notes; the reference is genanki as its users use it, from finished
fields to its own file. Times are processor time, which other work on the machine disturbs less than the clock on
the wall; each is the best of three.
"""

from __future__ import annotations

import datetime
import hashlib
import itertools
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

import genanki  # noqa: E402

from quizgen.model import Card, Choice, Cloze, Deck, Question  # noqa: E402
from quizgen.write import notetypes, write  # noqa: E402
from quizgen.write.fields import common, fields  # noqa: E402

NOTES = 50_000
ROUNDS = 3
MAKERS = {"qa": notetypes.question, "cloze": notetypes.cloze, "mcq": notetypes.choice}


def main(notes: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        ours, reference = Path(folder, "ours.apkg"), Path(folder, "reference.apkg")
        deck = large(notes)
        finished = [(card.type, fields(card) + common(deck, False)) for card in deck.cards]
        pairs = [
            (clock(lambda: write([deck], ours)), clock(lambda: genankis(finished, reference))) for _ in range(ROUNDS)
        ]
        mine, theirs = (min(times) for times in zip(*pairs, strict=True))
        print(f"{notes} notes: {mine:.1f} s; {mine / theirs:.2f} of genanki's {theirs:.1f} s (to reach: at most 1.3)")
        size = ours.stat().st_size / reference.stat().st_size
        print(f"size: {ours.stat().st_size / 1e6:.1f} MB; {size:.3f} of genanki's stored file (to reach: at most 0.2)")
        before = hashlib.sha256(ours.read_bytes()).digest()
        write([deck], ours)
        print("the same bytes again:", hashlib.sha256(ours.read_bytes()).digest() == before)
    for many in (notes, 4 * notes):
        held, peak = memory(many)
        print(f"memory, {many} notes: {held:.0f} MB for the cards, {peak - held:.0f} MB more for writing them")


def large(notes: int) -> Deck:
    """A deck of cards of all three types, each with text of its own of a usual length."""
    return Deck(
        "The year in the harbours",
        tuple(itertools.islice(cards(), notes)),
        datetime.date(2025, 5, 5),
        "https://example.org/harbours",
    )


def cards() -> Iterator[Card]:
    towns = ["Port Ellow", "Amry", "Tolland", "Westhaven", "Karst", "Lindow", "Merrin"]
    for number in itertools.count(1000):
        town, sum_ = towns[number % 7], f"{number} million euros"
        sentence = (
            f"The council of {town} & its {number % 90} partners said on 4 May that bridge no. {number} had cost "
            f"{sum_}, twice the sum of the first plan, and would open to traffic in the spring."
        )
        place = (sentence, 0, len(sentence), "gap")
        key, tags = f"{number:016x}", (f"topic::{town}",)
        if number % 3 == 0:
            yield Question(key, f"How much did bridge no. {number} in {town} cost?", sum_, *place, tags=tags)
        elif number % 3 == 1:
            yield Cloze(key, f"Bridge no. {number} in {town} had cost [...].", sum_, *place, hint="amount", tags=tags)
        else:
            wrong = tuple(f"{number + step} million euros" for step in (10, 20, 30))
            yield Choice(key, f"How much did bridge no. {number} cost?", sum_, *place, distractors=wrong, tags=tags)


def genankis(notes: list[tuple[str, list[str]]], path: Path) -> None:
    """The same notes through genanki alone."""
    models = {kind: make() for kind, make in MAKERS.items()}
    deck = genanki.Deck(1, "Reference")
    for kind, parts in notes:
        deck.add_note(genanki.Note(models[kind], parts, tags=["quizgen::2025-05"]))
    genanki.Package(deck).write_to_file(path)


def clock(work: Callable[[], object]) -> float:
    start = time.process_time()
    work()
    return time.process_time() - start


def memory(notes: int) -> tuple[float, float]:
    """Megabytes that a Python of its own held at most: before writing, and in all."""
    code = (
        "import sys, resource; sys.path[:0] = sys.argv[1:3]; import apkg; from quizgen.write import write\n"
        "peak = lambda: print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)\n"
        "deck = apkg.large(int(sys.argv[3])); peak(); write([deck], sys.argv[4]); peak()"
    )
    with tempfile.TemporaryDirectory() as folder:
        arguments = [str(ROOT), str(ROOT / "benchmarks"), str(notes), os.path.join(folder, "deck.apkg")]
        done = subprocess.run([sys.executable, "-c", code, *arguments], capture_output=True, text=True, check=True)
    unit = 1 << 20 if sys.platform == "darwin" else 1 << 10
    held, peak = (int(line) / unit for line in done.stdout.split())
    return held, peak


if __name__ == "__main__":
    main(int(sys.argv[1]) if sys.argv[1:] else NOTES)
