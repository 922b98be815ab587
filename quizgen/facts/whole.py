"""The sentence as it stands, short enough to be a cloze and nobody's speech."""

from __future__ import annotations

from collections.abc import Iterable

from .adverbs import FILLER, LOST, OPENERS
from .chain import auxiliaries, finite
from .fact import Fact, Part
from .kinds import kind
from .phrases import trim
from .remarks import remark
from .tree import Tree, dependents, low
from .verbs import SAY
from .words import Word, count, join

SHORTEST, LONGEST = 8, 25
ROOM = 3  # words left for a role to introduce a person with
MARKS = {"although", "while", "whereas", "because", "though", "if", "as", "since", "when"}


def whole(tree: Tree) -> Fact | None:
    """The sentence as one fact; a longer one without as many remarks, the last first, as make it short."""
    root = next((i for i, t in enumerate(tree.tokens) if t.head < 0), -1)
    if root < 0 or not _statement(tree, root) or _leans(tree, root):
        return None
    kept = _shortened(tree, root)
    words = trim(_words(tree, kept))
    if not kept or count(join(words)) > LONGEST:
        return None
    copular = bool(dependents(tree, root, "cop"))
    return Fact(
        tree.number,
        tree.sentence,
        root,
        "be" if copular else tree.tokens[root].lemma,
        Part("", root, ()),
        (),
        (Part("sentence", root, words),),
        "sentence",
        copular=copular,
        dropped=len(tree.tokens) - len(kept),
    )


def _statement(tree: Tree, root: int) -> bool:
    """Whether the sentence is a whole statement of the article's own."""
    text = tree.sentence.text
    if len(text.split()) < SHORTEST or not text.endswith(".") or ":" in text:
        return False
    spoken = tree.tokens[root].lemma in SAY and any(c in text for c in '“”"')
    return not spoken and bool(kind(tree, root)) and finite(tree, root)


def _leans(tree: Tree, root: int) -> bool:
    """Whether the tree must be wrong, or the sentence is a condition, a question or emphatic."""
    tokens = tree.tokens
    unreal = low(tree, 0) in ("had", "were", "should") and root > 1  # "Had he known, …"
    owner = any(t.tag == "WP$" and t.head >= 0 and tokens[t.head].head == root for t in tokens)
    endless = low(tree, 0) in MARKS and all(t.text != "," for t in tokens[:root])
    asks = any(tokens[c].tag in ("WDT", "WP", "WP$") for c in tree.below[root] if c < root)
    emphatic = any(low(tree, a) in ("do", "does", "did") for a in auxiliaries(tree, root))
    return unreal or owner or endless or asks or emphatic or bool(dependents(tree, root, "mark"))


def _shortened(tree: Tree, root: int) -> set[int]:
    """The tokens of the sentence without opening words, fillers and as many remarks as it takes."""
    kept = {i for i in range(_opening(tree), len(tree.tokens)) if not _lost(tree, i)}
    core = _core(tree, root)
    remarks = [span for i in range(len(tree.tokens)) if (span := remark(tree, i)) and core.isdisjoint(span)]
    for span in sorted(remarks, key=lambda span: (-span[-1], len(span))):
        if count(join(_words(tree, kept))) <= LONGEST - ROOM:
            break
        kept = kept.difference(span)
    return kept


def _core(tree: Tree, root: int) -> set[int]:
    """What the sentence cannot lose."""
    clauses = dependents(tree, root, "ccomp", "xcomp")
    inner = {c for i in clauses for c in dependents(tree, i, "nsubj", "nsubj:pass", "obj", "cop", "aux")}
    own = dependents(tree, root, "nsubj", "nsubj:pass", "obj")
    return {root, *auxiliaries(tree, root), *own, *clauses, *inner}


def _words(tree: Tree, kept: Iterable[int]) -> tuple[Word, ...]:
    return tuple(tree.words[i] for i in sorted(kept) if i in tree.words)


def _opening(tree: Tree) -> int:
    """The first token behind "But" or "Eventually,"."""
    i = int(tree.tokens[0].tag == "CC")
    while i < len(tree.tokens) - 2 and _opens(tree, i):
        i += 1 + (tree.tokens[i + 1].text == ",")
    return i


def _opens(tree: Tree, i: int) -> bool:
    text, after = low(tree, i), tree.tokens[i + 1]
    if after.text == ",":
        return text in FILLER or text in OPENERS
    return text in OPENERS and after.tag in ("NNP", "PRP", "DT", "NNPS")


def _lost(tree: Tree, i: int) -> bool:
    return low(tree, i) in LOST and tree.tokens[i].relation == "advmod" and not tree.below[i]
