"""How much the model of acceptability helps: cross-validation by article on the labels.

    python benchmarks/acceptable.py [SHARED]

Prints the share of acceptable cards among all labelled candidates, and among those that score best.
"""

from __future__ import annotations

import statistics
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from quizgen.score import acceptable, by_feature, chances  # noqa: E402
from training.acceptable import KINDS, examples, folds, kind_of, learn_faults  # noqa: E402


def main(shared: Path) -> None:
    found = examples(shared)
    scored = []
    for train, test in folds(found):
        learned = learn_faults(train)
        weights = {kind: by_feature(learned, kind) for kind in ("", *KINDS)}
        scored += [(acceptable(chances(weights[kind_of(e.features)], e.features)), e.good) for e in test if not e.stopped]
    scored.sort(key=lambda pair: -pair[0])
    print(f"all {len(scored)} candidates: {statistics.mean(good for _, good in scored):.1%} acceptable")
    for share in (0.1, 0.2, 0.3, 0.5):
        top = scored[: round(share * len(scored))]
        print(f"best {share:.0%}: {statistics.mean(good for _, good in top):.1%}")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT.parent / "shared")
