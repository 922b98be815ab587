"""The sentence as it stands, short enough to be a cloze and nobody's speech."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Set

from .adverbs import FILLER, LINKS, LOST, OPENERS
from .chain import FINITE, auxiliaries, finite
from .fact import Fact, Part
from .fragment import fragment
from .kinds import kind
from .marked import halves
from .phrases import trim
from .removable import adjuncts, remarks
from .tree import Tree, dependents, low
from .verbs import SAY
from .words import Word, count, join

SHORTEST, LONGEST = 8, 25
ROOM = 3  # words left for a role to introduce a person with
MARKS = {"although", "while", "whereas", "because", "though", "if", "as", "since", "when"}


def whole(tree: Tree) -> Iterator[Fact]:
    """The sentence as a fact: as little shortened as fits a cloze, and without any remark.

    A long sentence is shortened around each of the things that may be asked for, so that none of them is cut away.
    """
    root = next((i for i, t in enumerate(tree.tokens) if t.head < 0), -1)
    if root < 0 or not _statement(tree, root) or _leans(tree, root):
        return
    seen = set()
    for kept in dict.fromkeys(map(frozenset, _versions(tree, root))):
        words = trim(_words(tree, _without_stray_comma(tree, kept)))
        whole = not fragment(tree.sentence, [w.first for w in words])
        if whole and words not in seen and count(join(words)) <= LONGEST:
            seen.add(words)
            yield _fact(tree, root, words, len(tree.tokens) - len(kept))


def _fact(tree: Tree, root: int, words: tuple[Word, ...], dropped: int) -> Fact:
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
        dropped=dropped,
    )


def _versions(tree: Tree, root: int) -> Iterator[set[int]]:
    """Tokens to keep: for the sentence as such, then for each thing that may be asked for."""
    kept = {i for i in range(_opening(tree), len(tree.tokens)) if not _lost(tree, i)} - _asides(tree)
    loose = [span for span in remarks(tree) if root not in span]
    more = [*halves(tree.sentence), *_adjuncts(tree, root)]
    yield kept
    yield _shortened(tree, kept, loose)
    entities = (set(range(e.first, e.last)) for e in tree.sentence.entities if e.label != "TERM")
    spans = (
        (tuple(s for s in loose if asked.isdisjoint(s)), tuple(s for s in more if asked.isdisjoint(s)))
        for asked in entities
        if asked <= kept
    )
    for mine, others in dict.fromkeys(spans):  # many entities leave the same to be cut
        yield _shortened(tree, kept, (*mine, *others))
        yield kept.difference(*mine)


def _without_stray_comma(tree: Tree, kept: Set[int]) -> Set[int]:
    """The tokens without a comma between subject and verb that was left of a remark."""
    order = sorted(kept)
    verb = next((n for n, i in enumerate(order) if tree.tokens[i].tag in FINITE), 0)
    commas = [n for n in range(verb) if tree.tokens[order[n]].text == ","]
    cut = verb > 0 and order[verb - 1] - order[0] >= verb  # a token before the verb is gone
    opening = tree.tokens[order[0]].tag in ("IN", "RB", "TO", "VBG", "VBN")  # its own comma closes it
    stray = cut and commas[-1:] == [verb - 1] and len(commas) == 1 + opening
    return kept - {order[verb - 1]} if stray else kept


def _shortened(tree: Tree, kept: set[int], spans: Iterable[range]) -> set[int]:
    """The tokens without as many of the spans as it takes, in their order."""
    for span in spans:
        if count(join(_words(tree, kept))) <= LONGEST - ROOM:
            break
        kept = kept.difference(span)
    return kept


def _statement(tree: Tree, root: int) -> bool:
    """Whether the sentence is a whole statement of the article's own."""
    text = tree.sentence.text
    if len(text.split()) < SHORTEST or not text.endswith(".") or ":" in text:
        return False
    spoken = tree.tokens[root].lemma in SAY and any(c in text for c in '“”"') and not _quoted_in_full(text)
    if kind(tree, root):
        return not spoken and finite(tree, root)
    return not any(c in text for c in '“”"') and any(t.tag in FINITE for t in tree.tokens)


def _quoted_in_full(text: str) -> bool:
    """Whether the sentence is one whole quotation and who says it."""
    quote = re.fullmatch(r"“([^“”]{30,})[,.?!]” ([^“”]+)\.", text)
    return quote is not None and len(quote[2].split()) <= 8


def _leans(tree: Tree, root: int) -> bool:
    """Whether the tree must be wrong, or the sentence is a condition, a question or emphatic."""
    tokens = tree.tokens
    unreal = low(tree, 0) in ("had", "were", "should") and root > 1  # "Had he known, …"
    owner = any(t.tag == "WP$" and t.head >= 0 and tokens[t.head].head == root for t in tokens)
    endless = low(tree, 0) in MARKS and all(t.text != "," for t in tokens[:root])
    asks = any(tokens[c].tag in ("WDT", "WP", "WP$") for c in tree.below[root] if c < root)
    emphatic = any(low(tree, a) in ("do", "does", "did") for a in auxiliaries(tree, root))
    return unreal or owner or endless or asks or emphatic or bool(dependents(tree, root, "mark"))


def _adjuncts(tree: Tree, root: int) -> list[range]:
    """What the tree shows to be an adjunct; nothing where its root is no verb, so that it must be wrong."""
    core = _core(tree, root)
    return [span for span in adjuncts(tree, root) if core.isdisjoint(span)] if kind(tree, root) else []


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
    texts = [t.text.lower() for t in tree.tokens[:5]]
    linked = next((len(link) + 1 for link in LINKS if tuple(texts[: len(link) + 1]) == (*link, ",")), 0)
    dash = next((n for n, t in enumerate(tree.tokens[:8]) if t.text in ("—", "–", "--")), 0)
    if dash and all(t.tag in ("NNP", "NNPS", ",", ".") for t in tree.tokens[:dash]):
        linked = dash + 1  # a dateline
    i = linked or int(tree.tokens[0].tag == "CC" and low(tree, 0) not in ("both", "either", "neither"))
    while i < len(tree.tokens) - 2 and _opens(tree, i):
        i += 1 + (tree.tokens[i + 1].text == ",")
    return i


def _opens(tree: Tree, i: int) -> bool:
    text, after = low(tree, i), tree.tokens[i + 1]
    if after.text == ",":
        return text in FILLER or text in OPENERS
    return text in OPENERS and after.tag in ("NNP", "PRP", "DT", "NNPS")


def _asides(tree: Tree) -> set[int]:
    """Fillers between commas, with both: ", however,"."""
    texts = [t.text.lower() for t in tree.tokens]
    at = (i for i in range(1, len(texts) - 1) if texts[i] in FILLER | LOST and texts[i - 1] == texts[i + 1] == ",")
    return {j for i in at for j in (i - 1, i, i + 1)}


def _lost(tree: Tree, i: int) -> bool:
    return low(tree, i) in LOST and tree.tokens[i].relation == "advmod" and not tree.below[i]
