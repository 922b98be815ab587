"""What a parser should do next: the dynamic oracle of the arc-hybrid system (Goldberg and Nivre 2013)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from quizgen.language.tree_features import State

from .treebank import Word

NEVER = 99


class Gold(NamedTuple):
    """A sentence to learn from; heads count the root as the word after the last."""

    forms: Sequence[str]
    tags: Sequence[str]
    heads: Sequence[int]
    relations: Sequence[str]
    children: Sequence[Sequence[int]]


def gold(words: Sequence[Word], tags: Sequence[str]) -> Gold:
    """The sentence with the tags that a tagger gave it."""
    heads = [word.head if word.head >= 0 else len(words) for word in words]
    children: list[list[int]] = [[] for _ in range(len(words) + 1)]
    for child, head in enumerate(heads):
        children[head].append(child)
    return Gold([word.form for word in words], tags, heads, [word.relation for word in words], children)


def costs(state: State, sentence: Gold) -> tuple[int, int, int]:
    """How many gold arcs SHIFT, LEFT and RIGHT each put out of reach."""
    if not state.stack:
        return 0, NEVER, NEVER
    heads, front = sentence.heads, state.front
    top = state.stack[-1]
    below = state.stack[-2] if len(state.stack) > 1 else -1
    head = heads[top]
    # A word before the front without a head is on the stack, where only the top can still be reached by it.
    shift = sum(child < front and state.heads[child] < 0 for child in sentence.children[front])
    if front < state.size and heads[front] < top and state.heads[heads[front]] < 0:
        shift += 1
    pop = sum(child >= front for child in sentence.children[top])
    return shift, pop + (head == below or head > front), pop + (head >= front)
