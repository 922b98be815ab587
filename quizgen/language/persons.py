"""What an article tells of its persons: gender, and the roles in which it introduces them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ..model import Entity, Sentence
from .gazetteers import gender
from .titlewords import PERSON_ROLES

_MALE = "man boy father son brother husband uncle nephew grandfather gentleman king prince duke lord sir mr mr. emperor pope bishop spokesman chairman businessman policeman congressman actor waiter guy widower"  # fmt: skip
_FEMALE = "woman girl mother daughter sister wife aunt niece grandmother lady queen princess duchess dame mrs mrs. ms ms. miss empress spokeswoman chairwoman businesswoman policewoman congresswoman actress waitress widow"  # fmt: skip
GENDERED = {word: "m" for word in _MALE.split()} | {word: "f" for word in _FEMALE.split()}
PERSON_NOUNS = (
    PERSON_ROLES
    | frozenset(GENDERED)
    | frozenset(
        """person child baby teenager kid suspect victim patient resident driver friend neighbour neighbor colleague
        partner boss employee worker owner expert official soldier sergeant officer gunman attacker killer assassin
        murderer thief prisoner inmate defendant plaintiff witness passenger pilot sailor nurse chef cook
        shopkeeper reporter blogger photographer host presenter winner loser champion fan follower critic rival hero
        parent spouse fiance fiancee fiancé fiancée cousin twin adult youth youngster native immigrant migrant refugee
        heir successor predecessor deputy aide adviser advisor assistant counterpart negotiator mediator monarch ruler
        dictator leader rebel protester demonstrator hacker defector whistleblower inventor explorer astronaut""".split()
    )
)
NEAR = 40  # words looked at on either side, so that time stays linear
_BESIDE = frozenset(("compound", "nmod:desc", "flat", "amod", "appos"))


class Persons(NamedTuple):
    """By canonical name: "m", "f" or no entry; and the nouns that introduced the person, lower case."""

    gender: dict[str, str]
    roles: dict[str, frozenset[str]]


def persons(sentences: Sequence[Sentence]) -> Persons:
    genders: dict[str, list[str]] = defaultdict(list)
    roles: dict[str, set[str]] = defaultdict(set)
    for sentence in sentences:
        for entity in sentence.entities:
            if entity.label == "PERSON":
                nouns = [sentence.tokens[i].text.lower() for i in role_tokens(sentence, entity)]
                roles[entity.name].update(nouns)
                genders[entity.name] += [GENDERED[noun] for noun in nouns if noun in GENDERED]
                if first := gender(entity.name.split()[0]):
                    genders[entity.name].append(first)
    agreed = {name: found[0] for name, found in genders.items() if len(set(found)) == 1}
    return Persons(agreed, {name: frozenset(nouns) for name, nouns in roles.items()})


def role_tokens(sentence: Sentence, entity: Entity) -> Iterator[int]:
    """Tokens of nouns that say what the named person is: before the name, in apposition, or by "is"."""
    tokens = sentence.tokens
    span = range(entity.first, entity.last)
    head = next((i for i in span if tokens[i].head not in span), entity.first)
    i = entity.first - 1
    while i >= 0 and tokens[i].text.lower() in PERSON_NOUNS:
        yield i
        i -= 1
    for i in range(max(0, entity.first - NEAR), min(len(tokens), entity.last + NEAR)):
        token = tokens[i]
        if i in span or token.text.lower() not in PERSON_NOUNS or entity.first - 1 == i:
            continue
        below = token.head in span and token.relation in _BESIDE
        above = tokens[head].head == i and tokens[head].relation in _BESIDE
        predicate = tokens[head].head == i and tokens[head].relation == "nsubj" and _has_copula(sentence, i)
        if below or above or predicate:
            yield i


def _has_copula(sentence: Sentence, i: int) -> bool:
    near = sentence.tokens[max(0, i - NEAR) : i + NEAR]
    return any(token.head == i and token.relation == "cop" for token in near)
