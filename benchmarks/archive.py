"""Archives: memory with many articles against few, and the gain of all cores.

    python benchmarks/archive.py [ARTICLES]

Writes archives of 1,000 and of ARTICLES (10,000 by default) short articles of our own and makes a package of each, as
a person would. Ratios to reach: memory at most 1.2; with both cores of a machine of two, articles a second at least 1.6.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
_TOWNS = "Ellow Tamar Brenn Skarn Vale Ulmen Holt Marrow Quill Sandby Torrin Wick".split()
_TEXT = """Mara Lind, the mayor of {town}, opened the new harbour bridge on Sunday. Hundreds of people crossed it on foot \
before the first cars were let through in the afternoon.

The bridge cost {number} million euros and took three years to build. It replaces a ferry that had run since 1931."""


def archive(path: Path, count: int) -> Path:
    with path.open("w", encoding="utf-8") as file:
        for number in range(count):
            town = _TOWNS[number % len(_TOWNS)]
            record = {"title": f"Bridge {number} of {town} opens", "date": "2025-05-05",
                      "url": f"https://ledger.example/{number}", "text": _TEXT.format(town=town, number=number + 2)}
            file.write(json.dumps(record) + "\n")
    return path


def run(archive: Path, jobs: int) -> tuple[float, float]:
    """Seconds, and the peak of memory in MB of the largest process."""
    command = [sys.executable, "-m", "quizgen", "make", str(archive), "-o", str(archive.with_suffix(".apkg")), "-j", str(jobs)]
    begin = time.perf_counter()
    child = subprocess.Popen(command, cwd=ROOT, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(child.pid, 0)
    if status:
        sys.exit(f"{' '.join(command)} failed")
    return time.perf_counter() - begin, usage.ru_maxrss / 1024


def main() -> None:
    many = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    cores = len(os.sched_getaffinity(0))
    with tempfile.TemporaryDirectory() as folder:
        small, large = archive(Path(folder, "small.jsonl"), 1000), archive(Path(folder, "large.jsonl"), many)
        (alone, few), (together, _), (_, all_) = run(small, 1), run(small, cores), run(large, cores)
    print(f"memory: {few:.0f} MB for 1,000 articles, {all_:.0f} MB for {many:,}: {all_ / few:.2f} times")
    print(f"speed: {1000 / alone:.0f} articles a second with one process, {alone / together:.2f} times that with {cores}")


if __name__ == "__main__":
    main()
