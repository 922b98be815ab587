"""Looking at a sentence's dependency tree together with the words that its tokens read as."""

from __future__ import annotations

from dataclasses import dataclass

from ..model import Sentence, Token
from .words import Word


@dataclass(frozen=True, slots=True)
class Tree:
    """number: index of the sentence in the document.

    tokens: of the sentence; below: the dependents of each; words: what they read as, by first token.
    """

    number: int
    sentence: Sentence
    tokens: tuple[Token, ...]
    below: list[list[int]]
    words: dict[int, Word]


def children(sentence: Sentence) -> list[list[int]]:
    """The dependents of each token, in order."""
    return sentence.below


def subtree(below: list[list[int]], top: int) -> set[int]:
    """The token and everything under it."""
    found, todo = set(), [top]
    while todo:
        i = todo.pop()
        if i not in found:
            found.add(i)
            todo.extend(below[i])
    return found


def dependents(tree: Tree, i: int, *relations: str) -> list[int]:
    """The token's dependents in one of the relations, in order."""
    return [c for c in tree.below[i] if tree.tokens[c].relation in relations]


def low(tree: Tree, i: int) -> str:
    """The token's text in lower case."""
    return tree.tokens[i].text.lower()


def openers(tree: Tree, i: int) -> list[int]:
    """The prepositions and conjunctions that open the token's phrase."""
    return dependents(tree, i, "case", "cc", "mark")


def dated(tree: Tree, i: int) -> bool:
    """Whether the token belongs to a date."""
    return any(e.label == "DATE" and e.first <= i < e.last for e in tree.sentence.entities)


def claimed(tree: Tree, i: int) -> bool:
    """Whether the adjunct names a source ("according to the ministry")."""
    return any(low(tree, c) == "according" for c in tree.below[i])


def listed(tree: Tree, i: int) -> bool:
    """Whether what the tree calls an apposition is one more of a list: "in Guinea, Liberia, Senegal and Nigeria"."""
    token = tree.tokens[i]
    if token.relation != "appos" or token.head < 0:
        return False
    head, beside = tree.tokens[token.head], dependents(tree, token.head, "appos", "conj")
    alike = token.tag in ("NNP", "NNPS") and head.tag.startswith("NN") and not dependents(tree, i, "det")
    joined = [c for c in dependents(tree, i, "conj") if tree.tokens[c].tag in ("NNP", "NNPS")]
    return alike and (bool(joined) or len([c for c in beside if c >= i]) > 1)


def plural(tree: Tree, i: int) -> bool:
    """Whether the noun is in the plural or the first of several."""
    return tree.tokens[i].tag in ("NNS", "NNPS") or bool(dependents(tree, i, "conj"))
