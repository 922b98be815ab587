"""Sentences into facts: clauses with a finite verb and a subject that can be named (S1, S4–S8).

The tree is not trusted alone: about one subject arc in five is wrong on news, so tags, agreement
and word order must confirm what it says, and a clause that is denied, supposed or wished is left out.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Document, Sentence
from .casing import casing_of
from .chain import auxiliaries, chain, finite
from .fact import Fact
from .kinds import kind
from .parts import dangling, parts
from .quotes import quotations
from .speakers import speaker
from .subjects import agrees, misread, subject
from .tree import Tree, dependents, low, subtree
from .truth import denied, supposed
from .whole import whole
from .wording import wording
from .words import indices


def find_facts(document: Document) -> Iterator[Fact]:
    """Every usable clause of the document, in order."""
    open_quote, casing = False, casing_of(document)
    for number, sentence in enumerate(document.sentences):
        quoted, open_quote = quotations(sentence, open_quote and not _opens_paragraph(document, sentence))
        if sentence.text.rstrip("”’\"' ").endswith(("?", "!")) or not sentence.tokens:
            continue
        words = wording(sentence, document.article.date, casing)
        for fact in _facts(Tree(number, sentence, sentence.tokens, sentence.below, words)):
            if fact.verb not in quoted or fact.kind == "sentence":
                yield fact


def _opens_paragraph(document: Document, sentence: Sentence) -> bool:
    """Whether the sentence opens a paragraph: a quotation that goes on there opens anew."""
    return any(start == sentence.start for start, _ in document.article.paragraphs)


def _facts(tree: Tree) -> Iterator[Fact]:
    found: list[Fact | None] = [*whole(tree)]
    for i in range(len(tree.tokens)):
        sort = kind(tree, i)
        if sort:
            found.append(clause(tree, i, sort))
    yield from (fact for fact in found if fact is not None)


def clause(tree: Tree, i: int, sort: str) -> Fact | None:
    """The clause of the verb or predicate `i` of which the tree, the tags and the word order agree."""
    if not finite(tree, i) or supposed(tree, i) or dependents(tree, i, "expl"):
        return None
    found, helpers = subject(tree, i, sort), auxiliaries(tree, i)
    if found is None or not found.words or misread(tree, found):
        return None
    if not agrees(tree, found.head, min(helpers, default=i)):
        return None
    copular = bool(dependents(tree, i, "cop"))
    near = sort == "main" or bool(dependents(tree, i, "nsubj", "nsubj:pass"))
    verbs = chain(tree, i, found.head if near else i)
    told = parts(tree, i, -1 if sort == "relative" else found.head, copular, verbs)
    covered = indices(w for p in (found, *told) for w in p.words)
    if not verbs or denied(tree, i, covered) or any(dangling(tree, p) for p in told):
        return None
    source = speaker(tree, i)
    dropped = subtree(tree.below, i) - covered - {w.first for w in verbs}
    if source is None or not source and any(low(tree, j) == "according" for j in dropped):
        return None
    return Fact(
        tree.number,
        tree.sentence,
        i,
        "be" if copular else tree.tokens[i].lemma,
        found,
        verbs,
        told,
        sort,
        passive=_passive(tree, i),
        copular=copular,
        modal=any(tree.tokens[a].tag == "MD" for a in helpers),
        speaker=source,
        dropped=len(dropped),
    )


def _passive(tree: Tree, i: int) -> bool:
    shared = any(tree.tokens[a].relation == "aux:pass" for a in auxiliaries(tree, i))
    return shared or bool(dependents(tree, i, "nsubj:pass"))
