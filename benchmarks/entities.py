"""Accuracy of names and references on the shared corpora, with the confusion of types.

    python benchmarks/entities.py [SHARED]

SHARED: the folder of treebank/ and ner/, by default ../shared. GUM dev, the last fifth of WikiGold and re3d of
Wikipedia are never trained on; re3d also counts common nouns and pronouns as mentions, which are left out here.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from training import coreference, entities, named, references  # noqa: E402


def main(shared: Path) -> None:
    gum = named.gum(shared / "treebank" / "gum-dev.conllu.gz")
    report("GUM dev", gum)
    report("WikiGold, last fifth", entities.held_out(named.wikigold(shared / "ner" / "wikigold.conll.gz")))
    report("re3d, Wikipedia", named.re3d(shared / "ner" / "re3d-wikipedia.conll.gz"))
    confusion(gum)
    for part in ("dev", "train"):
        resolved(part, coreference.documents(shared / "treebank" / f"gum-{part}.conllu.gz"))


def report(name: str, documents: Sequence[named.Document]) -> None:
    table = entities.measure(documents)
    rows = [("all", tuple(sum(row[k] for row in table.values()) for k in range(3))), *table.items()]
    print(name)
    for kind, (right, found, gold) in rows:
        precision, recall = 100 * right / max(found, 1), 100 * right / max(gold, 1)
        f1 = 200 * right / max(found + gold, 1)
        print(f"  {kind:<13} precision {precision:5.1f}  recall {recall:5.1f}  F1 {f1:5.1f}  of {gold}")


def confusion(documents: Sequence[named.Document]) -> None:
    counts = entities.confusion(documents)
    kinds = sorted({kind for pair in counts for kind in pair})
    print("gold type (row) against type found (column), of equal spans; none: no such span")
    print(" " * 14 + "".join(f"{kind[:8]:>9}" for kind in kinds))
    for gold in kinds:
        print(f"  {gold:<12}" + "".join(f"{counts[gold, found]:>9}" for found in kinds))


def resolved(part: str, documents: Sequence[coreference.Annotated]) -> None:
    counts = references.measure(documents)
    share, precision = 100 * counts["resolved"] / counts["pronouns"], 100 * counts["right"] / counts["resolved"]
    print(f"GUM {part}, he and she: {share:.0f}% of {counts['pronouns']} resolved, {precision:.1f}% of these right")
    print(f"GUM {part}, definite nouns: {counts['right nouns']} of {counts['nouns']} right")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT.parent / "shared")
