"""Pronouns and definite role nouns that can only stand for one name.

A reference is resolved when a single antecedent of the same and the previous sentence fits it, or, for a subject,
when the previous sentence's subject is the only one that fits; whatever else could be meant keeps it unresolved.
"""

from __future__ import annotations

import bisect
from collections.abc import Sequence
from typing import NamedTuple

from ..model import Article, Entity, Reference, Sentence
from .persons import GENDERED, PERSON_NOUNS, Persons, persons, role_tokens
from .thingwords import fits_noun

_PRONOUNS = {"he": "m", "him": "m", "his": "m", "she": "f", "her": "f"}
NEAR = 40  # words or candidates looked at on either side, so that time stays linear
_SUBJECTS = frozenset(("nsubj", "nsubj:pass"))


class Candidate(NamedTuple):
    """What a later word may stand for; one without a name only stands in the way of others."""

    name: str
    label: str
    gender: str
    token: int
    subject: bool
    kind: str = ""


class Scene(NamedTuple):
    """What can be referred to at a word: candidates of the sentence so far, of the sentence before, of that before."""

    here: list[Candidate]
    before: Sequence[Candidate]
    earlier: Sequence[Candidate]
    paragraph: str  # up to the end of the sentence

    def all(self) -> list[Candidate]:
        return [*self.earlier[-NEAR:], *self.before[-NEAR:], *self.here[-NEAR:]]

    def quoted(self, sentence: Sentence, i: int) -> bool:
        """Inside quotation marks another person speaks, and of others; quotations run over several sentences."""
        text = self.paragraph[: len(self.paragraph) - (sentence.end - sentence.tokens[i].start)]
        return text.count('"') % 2 == 1 or text.count("“") > text.count("”")


def resolve(sentences: Sequence[Sentence], article: Article) -> list[tuple[Reference, ...]]:
    """The resolved references of each sentence, in order; sentences need tokens, trees and entities."""
    known = persons(sentences)
    starts = [start for start, _ in article.paragraphs]
    before: list[Candidate] = []
    earlier: list[Candidate] = []
    found = []
    for sentence in sentences:
        paragraph = starts[bisect.bisect_right(starts, sentence.start) - 1] if starts else 0
        scene = Scene([], before, earlier, article.text[min(paragraph, sentence.start) : sentence.end])
        found.append(tuple(_references(sentence, scene, known)))
        before, earlier = scene.here, before
    return found


def _references(sentence: Sentence, scene: Scene, known: Persons) -> list[Reference]:
    entities = {entity.first: entity for entity in sentence.entities}
    inside = {i for entity in sentence.entities for i in range(entity.first, entity.last)}
    roles = {i for entity in sentence.entities if entity.label == "PERSON" for i in role_tokens(sentence, entity)}
    found = []
    for i, token in enumerate(sentence.tokens):
        word = token.text.lower()
        if i in entities:
            scene.here.extend(_named(sentence, entities[i], known))
            continue
        if i in inside or i in roles:
            continue
        first = i
        if word in _PRONOUNS:
            candidate = _pronoun(sentence, i, _PRONOUNS[word], scene)
        elif word in PERSON_NOUNS and token.tag in ("NN", "NNP"):
            candidate, first = _person(sentence, i, scene, known)
        elif token.tag == "NN" and _bare_definite(sentence, i):
            candidate, first = _thing(sentence, i, scene), i - 1
        else:
            continue
        if candidate.label:
            scene.here.append(candidate)
        if candidate.name:
            found.append(_reference(sentence, first, i + 1, candidate))
    return found


def _named(sentence: Sentence, entity: Entity, known: Persons) -> list[Candidate]:
    if entity.label not in ("PERSON", "ORGANIZATION", "PLACE"):
        return []
    span = range(entity.first, entity.last)
    head = next((i for i in span if sentence.tokens[i].head not in span), entity.first)
    subject = sentence.tokens[head].relation in _SUBJECTS
    return [Candidate(entity.name, entity.label, known.gender.get(entity.name, ""), head, subject, entity.kind)]


def _pronoun(sentence: Sentence, i: int, gender: str, scene: Scene) -> Candidate:
    token = sentence.tokens[i]
    subject = token.relation in _SUBJECTS
    here = [c for c in scene.here[-NEAR:] if _fits(c, gender) and not _bound(sentence, i, c)]
    before = [c for c in scene.before[-NEAR:] if _fits(c, gender)]
    earlier = [c for c in scene.earlier[-NEAR:] if _fits(c, gender)]
    name = "" if scene.quoted(sentence, i) else _only(here, before or ([] if here else earlier), subject)
    return Candidate(name, "PERSON", gender, i, subject)


def _fits(candidate: Candidate, gender: str) -> bool:
    return candidate.label == "PERSON" and candidate.gender in (gender, "")


def _bound(sentence: Sentence, i: int, candidate: Candidate) -> bool:
    """An object is not its verb's own subject: "Lavrov met him"."""
    token, other = sentence.tokens[i], sentence.tokens[candidate.token]
    return token.tag == "PRP" and candidate.subject and (
        other.head == token.head and token.relation not in _SUBJECTS
    )


def _only(here: Sequence[Candidate], before: Sequence[Candidate], subject: bool) -> str:
    """The only name that fits; else the only subject: of the sentence before for a subject, else of its own sentence."""
    names = {c.name for c in here}
    if len(names | {c.name for c in before}) == 1:
        return [*here, *before][0].name
    near = before if subject and not here else here if not subject and len(names) == 1 else ()
    subjects = {c.name for c in near if c.subject}
    return subjects.pop() if len(subjects) == 1 else ""


def _person(sentence: Sentence, i: int, scene: Scene, known: Persons) -> tuple[Candidate, int]:
    """ "The envoy" for the one person introduced as an envoy; any other noun for a person stands in the way."""
    noun = sentence.tokens[i].text.lower()
    names: set[str] = set()
    if _bare_definite(sentence, i):
        near = scene.all()
        bearers = {name for name, roles in known.roles.items() if noun in roles}
        names = {c.name for c in near if c.name in bearers} if len(bearers) == 1 else set()
    name = names.pop() if names else ""
    subject = sentence.tokens[i].relation in _SUBJECTS
    gender = known.gender.get(name, "") if name else GENDERED.get(noun, "")
    return Candidate(name, "PERSON", gender, i, subject), i - 1


def _bare_definite(sentence: Sentence, i: int) -> bool:
    """The noun with "the" before it and nothing else that tells which one is meant."""
    if not i or sentence.tokens[i - 1].text.lower() != "the":
        return False
    if i > 2 and sentence.tokens[i - 2].text == "," and sentence.tokens[i - 3].tag.startswith("NNP"):
        return False  # an apposition
    following = sentence.tokens[i + 1].text if i + 1 < len(sentence.tokens) else "."
    if following in ("of", "'s", "’s", "who", "that", "which", "-", "for", "in", "from") or following[:1].isupper():
        return False
    return sentence.tokens[i].relation != "compound" and not any(
        token.head == i and token.relation in ("acl:relcl", "nmod", "acl", "amod", "compound", "appos", "conj")
        for token in sentence.tokens[max(0, i - NEAR) : i + NEAR]
    )


def _thing(sentence: Sentence, i: int, scene: Scene) -> Candidate:
    """ "The company", "the country" for the only one named in the last three sentences."""
    noun = sentence.tokens[i].text.lower()
    fitting = {(c.name, c.label) for c in scene.all() if c.name and fits_noun(noun, c)}
    name, label = fitting.pop() if len(fitting) == 1 else ("", "")
    return Candidate(name, label, "", i, sentence.tokens[i].relation in _SUBJECTS)


def _reference(sentence: Sentence, first: int, last: int, antecedent: Candidate) -> Reference:
    start, end = sentence.tokens[first].start, sentence.tokens[last - 1].end
    text = sentence.text[start - sentence.start : end - sentence.start]
    return Reference(start, end, text, antecedent.name, antecedent.label, first, last)
