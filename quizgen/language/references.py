"""Pronouns and definite nouns that stand for a name.

"He" and "she" go to the one person for whom enough speaks (antecedents.py), "the envoy" to the one person
introduced as an envoy, "the company" to the only company lately named, or to the one that the article is about.
"""

from __future__ import annotations

import bisect
from collections.abc import Callable, Sequence
from typing import NamedTuple

from ..model import Article, Entity, Reference, Sentence
from .antecedents import Mention, Pronoun, antecedent, fitting
from .persons import GENDERED, PERSON_NOUNS, Persons, persons, role_tokens
from .thingwords import bearers, fits_noun

_PRONOUNS = {"he": "m", "him": "m", "his": "m", "she": "f", "her": "f"}
NEAR = 40  # words or mentions looked at on either side, so that time stays linear
CLOSE = 2  # sentences back to a thing that is the only one of its kind there
FAR = 6  # sentences back to the thing that the article names most
_SUBJECTS = frozenset(("nsubj", "nsubj:pass"))
_INSIDE = frozenset(("compound", "flat", "nmod:poss", "appos"))
Choice = Callable[[Pronoun, Sequence[Mention]], str]  # the name that a pronoun stands for, or ""


class Scene(NamedTuple):
    """What can be referred to in a sentence.

    number: of the sentence; mentions: all so far; known: the article's persons; called: what it calls things;
    paragraph: where that of the sentence begins; text: the paragraph up to the end of the sentence.
    """

    number: int
    mentions: list[Mention]
    known: Persons
    called: dict[str, set[str]]
    paragraph: int
    text: str
    choose: Choice

    def near(self, sentences: int) -> list[Mention]:
        return [m for m in self.mentions[-NEAR:] if self.number - m.number <= sentences]

    def quoted(self, sentence: Sentence, i: int) -> bool:
        """Inside quotation marks another person speaks, and of others; quotations run over several sentences."""
        text = self.text[: len(self.text) - (sentence.end - sentence.tokens[i].start)]
        return text.count('"') % 2 == 1 or text.count("“") > text.count("”")


def resolve(
    sentences: Sequence[Sentence], article: Article, choose: Choice = antecedent
) -> list[tuple[Reference, ...]]:
    """The resolved references of each sentence, in order; sentences need tokens, trees and entities.

    choose: what a pronoun stands for among the persons that fit it; training puts the truth in its place.
    """
    known, called = persons(sentences), bearers(sentences)
    mentions: list[Mention] = []
    starts = [start for start, _ in article.paragraphs]
    found = []
    for number, sentence in enumerate(sentences):
        paragraph = starts[bisect.bisect_right(starts, sentence.start) - 1] if starts else 0
        text = article.text[min(paragraph, sentence.start) : sentence.end]
        scene = Scene(number, mentions, known, called, paragraph, text, choose)
        found.append(tuple(_references(sentence, scene)))
    return found


def _references(sentence: Sentence, scene: Scene) -> list[Reference]:
    """The sentence's references; its mentions go to those of the scene."""
    entities = {entity.first: entity for entity in sentence.entities}
    inside = {i for entity in sentence.entities for i in range(entity.first, entity.last)}
    roles = {i for entity in sentence.entities if entity.label == "PERSON" for i in role_tokens(sentence, entity)}
    found = []
    for i, token in enumerate(sentence.tokens):
        word = token.text.lower()
        if i in entities:
            scene.mentions.extend(_named(sentence, entities[i], scene))
            if entities[i].label == "GROUP" and token.relation in _SUBJECTS and not token.text.endswith("s"):
                # "The 48-year-old Australian"
                scene.mentions.append(Mention(scene.number, "", "PERSON", "", i, True, "noun", scene.paragraph))
            continue
        if token.tag == "WP" and (person := _relative(sentence, i, scene)):
            scene.mentions.append(person)
        if i in inside or i in roles:
            continue
        first = i
        if word in _PRONOUNS:
            mention = _pronoun(sentence, i, _PRONOUNS[word], scene)
        elif word in PERSON_NOUNS and token.tag in ("NN", "NNP"):
            mention, first = _person(sentence, i, scene), i - 1
        elif token.tag == "NN" and _bare_definite(sentence, i):
            mention, first = _thing(sentence, i, scene), i - 1
        elif token.tag == "NNP" and token.relation not in _INSIDE:
            # A name that was not recognised may be a person's.
            mention = Mention(scene.number, "", "PERSON", "", i, token.relation in _SUBJECTS, "unknown", scene.paragraph)
        else:
            continue
        if mention.label:
            scene.mentions.append(mention)
        if mention.name:
            found.append(_reference(sentence, first, i + 1, mention))
    return found


def _named(sentence: Sentence, entity: Entity, scene: Scene) -> list[Mention]:
    if entity.label not in ("PERSON", "ORGANIZATION", "PLACE"):
        return []
    span = range(entity.first, entity.last)
    head = next((i for i in span if sentence.tokens[i].head not in span), entity.first)
    subject = sentence.tokens[head].relation in _SUBJECTS
    gender = scene.known.gender.get(entity.name, "")
    return [Mention(scene.number, entity.name, entity.label, gender, head, subject, "name", scene.paragraph, entity.kind)]


def _relative(sentence: Sentence, i: int, scene: Scene) -> Mention | None:
    """In "Modi, who led his party" the person named right before is the subject of what follows."""
    last = scene.mentions[-1] if scene.mentions else None
    before = sentence.tokens[i - 1 - (sentence.tokens[i - 1].text == ",")].end if i > 1 else -1
    named = any(e.label == "PERSON" and e.end == before and last and e.name == last.name for e in sentence.entities)
    return last._replace(subject=True, token=i) if last and named and sentence.tokens[i].text == "who" else None


def _pronoun(sentence: Sentence, i: int, gender: str, scene: Scene) -> Mention:
    token = sentence.tokens[i]
    subject, owns = token.relation in _SUBJECTS, token.relation == "nmod:poss"
    pronoun = Pronoun(scene.number, i, gender, subject, owns, sentence.start == scene.paragraph, scene.paragraph)
    mentions = [m for m in fitting(pronoun, scene.mentions[-NEAR:]) if not _bound(sentence, i, m, scene)]
    name = "" if scene.quoted(sentence, i) else scene.choose(pronoun, mentions)
    return Mention(scene.number, name, "PERSON", gender, i, subject, "pronoun", scene.paragraph)


def _bound(sentence: Sentence, i: int, mention: Mention, scene: Scene) -> bool:
    """An object is not its verb's own subject: "Lavrov met him"."""
    if mention.number != scene.number or not mention.subject:
        return False
    token, other = sentence.tokens[i], sentence.tokens[mention.token]
    return token.tag == "PRP" and other.head == token.head and token.relation not in _SUBJECTS


def _person(sentence: Sentence, i: int, scene: Scene) -> Mention:
    """ "The envoy" for the one person introduced as an envoy; any other noun for a person stands in the way."""
    noun, known = sentence.tokens[i].text.lower(), scene.known
    names: set[str] = set()
    if _bare_definite(sentence, i):
        bearers = {name for name, roles in known.roles.items() if noun in roles}
        names = {m.name for m in scene.near(FAR) if m.name in bearers} if len(bearers) == 1 else set()
    name = names.pop() if names else ""
    subject = sentence.tokens[i].relation in _SUBJECTS
    gender = known.gender.get(name, "") if name else GENDERED.get(noun, "")
    return Mention(scene.number, name, "PERSON", gender, i, subject, "noun", scene.paragraph)


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


def _thing(sentence: Sentence, i: int, scene: Scene) -> Mention:
    """ "The company", "the country" for the only one named close by, or for the one that the article is about."""
    noun = sentence.tokens[i].text.lower()
    called = scene.called.get(noun, set())
    near = [m for m in scene.near(FAR) if m.name and (m.name in called if called else fits_noun(noun, m))]
    close = {(m.name, m.label) for m in near if scene.number - m.number <= CLOSE}
    far = {(m.name, m.label) for m in near}
    name, label = close.pop() if len(close) == 1 else far.pop() if len(far) == 1 and not close else ("", "")
    return Mention(scene.number, name, label, "", i, sentence.tokens[i].relation in _SUBJECTS, "noun", scene.paragraph)


def _reference(sentence: Sentence, first: int, last: int, antecedent: Mention) -> Reference:
    start, end = sentence.tokens[first].start, sentence.tokens[last - 1].end
    text = sentence.text[start - sentence.start : end - sentence.start]
    return Reference(start, end, text, antecedent.name, antecedent.label, first, last)
