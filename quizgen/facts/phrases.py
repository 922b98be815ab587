"""Phrases of the dependency tree, cut to what identifies them (S1)."""

from __future__ import annotations

from collections.abc import Collection

from .tree import Tree, dependents, listed, low, openers, subtree
from .words import Word

# Dependents that add a remark and can go without making the phrase untrue.
REMARKS = {"appos", "parataxis", "discourse", "vocative", "reparandum", "dislocated", "list", "dep", "orphan"}
# Dependents that are remarks only behind a comma, dash or bracket.
LOOSE = {"acl", "acl:relcl", "advcl", "advcl:relcl", "nmod", "amod", "nmod:unmarked", "obl"}
BREAKS = {",", "(", "[", "-LRB-", "–", "—", "--", ";", ":", "-"}
PUNCTUATION = {
    ".", ",", ";", ":", "?", "!", "-", "–", "—", "--", "(", ")", "[", "]", "…", "...", "`", "'", '"', "“", "”", "‘",
    "’", "``", "''", "/", "*", "•",
}  # fmt: skip


def loose(tree: Tree, head: int, child: int) -> bool:
    """Whether a dependent is a remark that can go."""
    tokens, token = tree.tokens, tree.tokens[child]
    if token.relation in REMARKS:
        return not _listed(tree, head, child)
    if token.relation not in LOOSE or child < head:
        return False
    if token.relation in ("acl:relcl", "acl") and tokens[head].tag in ("NNP", "NNPS"):
        return True
    start = min(subtree(tree.below, child))
    return start > 0 and tokens[start - 1].text in BREAKS or tokens[start].text in BREAKS


def _listed(tree: Tree, head: int, child: int) -> bool:
    """In "Keller, Hartmann and Moreau" the second name is often hung up as an apposition, which a comma would close."""
    token = tree.tokens[child]
    if token.relation != "appos":
        return False
    names = token.tag == tree.tokens[head].tag == "NNP"
    if names and any(tree.tokens[c].relation == "conj" for c in (*tree.below[head], *tree.below[child])):
        return True
    if listed(tree, child):
        return True
    end = max(subtree(tree.below, child)) + 1
    after = tree.tokens[end].text if end < len(tree.tokens) else "."
    joined = any(low(tree, o) == "and" for c in dependents(tree, child, "conj") for o in openers(tree, c))
    return joined and after not in PUNCTUATION


def phrase(tree: Tree, top: int, skip: Collection[int] = ()) -> tuple[Word, ...]:
    """The words of the phrase under `top` without remarks, outer punctuation and the dependents in `skip`."""
    kept, todo = set(), [top]
    while todo:
        i = todo.pop()
        kept.add(i)
        todo.extend(c for c in tree.below[i] if c not in skip and not loose(tree, i, c))
    return _words(tree, kept)


def _words(tree: Tree, kept: set[int]) -> tuple[Word, ...]:
    # A mark between two kept words stays, wherever the tree hangs it.
    kept = kept | {i + 1 for i in kept if i + 2 in kept and tree.tokens[i + 1].text in BREAKS}
    for i in sorted(kept):
        # A comma or dash goes with the remark that it set off.
        if tree.tokens[i].text in BREAKS | {")", "]"} and not {i - 1, i + 1} <= kept:
            kept.discard(i)
    covered: dict[int, Word] = {}
    for i in sorted(kept):
        word = tree.words.get(i) or next((w for w in tree.words.values() if w.first < i < w.last), None)
        if word is not None:
            covered[word.first] = word
    return trim(tuple(covered[i] for i in sorted(covered)))


def trim(words: tuple[Word, ...]) -> tuple[Word, ...]:
    """The words without punctuation at either end; a closing bracket, quote or full stop of an abbreviation stays."""
    first, last = 0, len(words)
    while first < last and words[first].text in PUNCTUATION - {"“", "(", "'", "‘", '"'}:
        first += 1
    while last > first and words[last - 1].text in PUNCTUATION - {"”", ")", "'", "’", '"'}:
        last -= 1
    return words[first:last]
