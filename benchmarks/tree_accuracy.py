"""How right the dependency trees are: python -m benchmarks.tree_accuracy [SHARED], with predicted tags."""

from __future__ import annotations

import pathlib
import sys
from collections import Counter

from quizgen.language import tags, tree
from training.treebank import Word, sentences

RELATIONS = (
    "nsubj", "nsubj:pass", "obj", "obl", "aux", "aux:pass", "cop", "ccomp", "xcomp", "advcl", "conj", "appos",
    "acl:relcl", "nummod", "root",
)  # fmt: skip


def main() -> None:
    shared = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else "../shared")
    for name in ("gum-dev", "ewt-dev"):
        show(name, sentences(shared / "treebank" / f"{name}.conllu.gz"))


def show(name: str, treebank: list[list[Word]]) -> None:
    """Print UAS and LAS, and for each relation the precision and recall of arcs with their relation."""
    gold, given, right, heads = Counter(), Counter(), Counter(), 0
    for sentence in treebank:
        forms = [word.form for word in sentence]
        for head, relation, word in zip(*tree.parse(forms, tags.tag(forms)), sentence, strict=True):
            gold[word.relation] += 1
            given[relation] += 1
            right[relation] += (head, relation) == (word.head, word.relation)
            heads += head == word.head
    total = gold.total()
    print(f"{name}: {total} words, UAS {heads / total:.1%}, LAS {right.total() / total:.1%}")
    for relation in RELATIONS:
        precision, recall = (right[relation] / max(1, count[relation]) for count in (given, gold))
        print(f"  {relation:<11}{gold[relation]:6}  precision {precision:6.1%}  recall {recall:6.1%}")


if __name__ == "__main__":
    main()
