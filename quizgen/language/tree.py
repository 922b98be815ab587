"""Dependency trees: greedy transition-based parsing with the weights in models/tree.bin.

A step costs the same however long the sentence is, so time is linear in the number of words.
Every answer is a projective tree with a single root: moves that would break it are never considered.
"""

from __future__ import annotations

import functools
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from quizgen.language.tree_features import State, arc_key, label_keys, transition_keys
from quizgen.language.tree_model import Model, decode

if TYPE_CHECKING:
    from nltk.parse import DependencyGraph

MODEL = Path(__file__).parent / "models" / "tree.bin"

SHIFT, LEFT, RIGHT = range(3)


def parse(words: Sequence[str], tags: Sequence[str]) -> tuple[list[int], list[str]]:
    """Heads (index of the governor, -1 for the root) and Universal Dependencies relations.

    Tags are Penn Treebank tags; an unknown one is taken as no tag.
    """
    model = _model()
    state = model.state(words, tags)
    while state.stack or state.front < state.size:
        advance(state, model, transition(state, model))
    heads = [-1 if head == state.size else head for head in state.heads]
    return heads, [model.relations[label] for label in state.labels[: state.size]]


def graph(
    words: Sequence[str], tags: Sequence[str], heads: Sequence[int], relations: Sequence[str]
) -> DependencyGraph:
    """The tree as NLTK's DependencyGraph, whose nodes count from 1 under a root of address 0."""
    from nltk.parse import DependencyGraph

    result = DependencyGraph()
    rows = zip(words, tags, heads, relations, strict=True)
    for address, (word, tag, head, relation) in enumerate(rows, 1):
        result.add_node({"address": address, "word": word, "lemma": word, "ctag": tag, "tag": tag, "feats": "",
                         "head": head + 1, "rel": relation})  # fmt: skip
    for address, (head, relation) in enumerate(zip(heads, relations), 1):
        result.nodes[head + 1]["deps"][relation].append(address)
    if -1 in heads:
        result.root = result.nodes[heads.index(-1) + 1]
    return result


def allowed(state: State) -> tuple[bool, bool, bool]:
    """Whether SHIFT, LEFT and RIGHT keep the result a tree with one root."""
    words_left = state.front < state.size
    depth = len(state.stack)
    return words_left, depth == 1 or (depth > 1 and words_left), depth > 1


def transition(state: State, model: Model) -> int:
    """The best allowed move; of equals the first."""
    shift, left, right = allowed(state)
    if shift + left + right == 1:
        return (shift, left, right).index(True)
    left_score, right_score = model.transition_scores(transition_keys(state))
    if right and right_score > 0 and right_score > left_score:
        return RIGHT
    return LEFT if left_score > 0 else SHIFT


def advance(state: State, model: Model, move: int) -> None:
    """Make a move; an arc gets its relation as it is added."""
    if move == SHIFT:
        state.shift()
        return
    child, head = state.arc(move == LEFT)
    label = relation(state, model, child, head)
    state.attach(child, head, label, model.roles[label])


def relation(state: State, model: Model, child: int, head: int) -> int:
    """The relation of an arc: the only one that such arcs have, or else the one with the highest score."""
    if head == state.size:
        return model.root
    sure = model.sure.get(arc_key(state, child, head))
    return sure or model.best_label(label_keys(state, child, head))


@functools.cache
def _model() -> Model:
    return decode(MODEL.read_bytes())
