"""How each token reads outside its article: names in full, pronouns as names, dates by the calendar."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import replace

from ..language.gazetteers import first_names
from ..language.keywords import common
from ..model import Entity, Sentence, Token
from .again import told
from .dating import date_words
from .quotes import quotations
from .roles import is_role
from .words import Word, glued

HONORIFICS = ("Mr", "Mr.", "Mrs", "Mrs.", "Ms", "Ms.", "Miss")
TITLES = {"chancellor", "colonel", "general", "king", "pope", "president", "queen", "senator"}
PRONOUNS = {"he", "she", "him", "her", "his"}
OPENING_QUOTES = ("“", "``", '"', ":", "‘")
CLOSING_QUOTES = ("”", "''", '"', "’")
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def wording(
    sentence: Sentence, anchor: datetime.date | None, casing: Mapping[str, bool] | None = None
) -> dict[int, Word]:
    """A Word for each token index; tokens swallowed by a longer Word have none.

    anchor: the article's date; casing: which words are names by the article's own use of capitals.
    """
    words = {i: Word(i, i + 1, _plain(t), glued(sentence, i)) for i, t in enumerate(sentence.tokens)}
    _name_entities(words, sentence, anchor)
    for reference in sentence.references:
        text, i = reference.name, reference.first
        if reference.text.lower() in PRONOUNS and _bearer_nearby(sentence, i):
            continue
        if _possessive(sentence, i):
            if _owner_nearby(sentence, i):
                continue
            text = possessive(text)
        _replace(words, i, reference.last, told(reference.text.lower(), text))
    return _lowered(words, sentence, casing or {})


def _name_entities(words: dict[int, Word], sentence: Sentence, anchor: datetime.date | None) -> None:
    """Put each entity's full wording into `words`; a person's honorific goes with the short name."""
    named: set[str] = set()
    quoted, _ = quotations(sentence, inside=False)
    for entity in sentence.entities:
        if entity.first in quoted:
            continue  # a quotation keeps its words
        text = _entity(entity, sentence, anchor, named)
        person = entity.label == "PERSON"
        if person:
            named.add(entity.name)
            _capitalise_title(words, sentence, entity.first)
        if text != entity.text:
            _replace(words, entity.first, entity.last, text)
            if person and entity.first and sentence.tokens[entity.first - 1].text in HONORIFICS:
                _replace(words, entity.first - 1, entity.last, text)


def _capitalise_title(words: dict[int, Word], sentence: Sentence, first: int) -> None:
    """ "President Vladimir Putin", "Prime Minister David Cameron", however the article writes it. """
    i = first - 1
    if i >= 0 and sentence.tokens[i].text.lower() == "minister" and i and sentence.tokens[i - 1].text.lower() == "prime":
        places = [i - 1, i]
    else:
        places = [i] if i >= 0 and sentence.tokens[i].text.lower() in TITLES else []
    for place in places:
        if place in words:
            words[place] = replace(words[place], text=words[place].text.capitalize())


def _possessive(sentence: Sentence, i: int) -> bool:
    """Whether the pronoun owns what follows; the tagger takes many a "her" for an object."""
    token, after = sentence.tokens[i], sentence.tokens[min(i + 1, len(sentence.tokens) - 1)]
    return token.tag == "PRP$" or token.text.lower() == "her" and after.tag in ("NN", "NNS", "JJ")


def _owner_nearby(sentence: Sentence, i: int) -> bool:
    """Whether a subject that is a common noun stands before the possessive, which may as well be its own."""
    resolved = {j for r in sentence.references for j in range(r.first, r.last)}
    return any(
        t.relation.startswith("nsubj") and t.tag in ("NN", "NNS") and j not in resolved
        for j, t in enumerate(sentence.tokens[:i])
    )


def _bearer_nearby(sentence: Sentence, i: int) -> bool:
    """Whether a subject that names somebody by a role stands before the pronoun: "The princess announced her ..."."""
    before = sentence.tokens[:i]
    return any(t.relation.startswith("nsubj") and t.tag == "NN" and is_role(t.text) for t in before)


def _lowered(words: dict[int, Word], sentence: Sentence, casing: Mapping[str, bool]) -> dict[int, Word]:
    """Sentence-initial capitals taken back, also behind an opening quote or a colon."""
    named = {i for e in sentence.entities if e.label not in ("NUMBER", "DATE", "TERM") for i in range(e.first, e.last)}
    lowered = dict(words)
    for i, token in enumerate(sentence.tokens):
        opens = i == 0 or sentence.tokens[i - 1].text in OPENING_QUOTES
        if not opens or i in named or i not in words or words[i].text != token.text:
            continue
        if opens and i and _quoted_name(sentence, i):
            continue
        if not casing.get(token.text.lower(), not _ordinary(token)):
            lowered[i] = replace(words[i], text=token.text.lower())
    return lowered


def _quoted_name(sentence: Sentence, i: int) -> bool:
    """Whether what stands between quotation marks is called so: “Anonymous”, “Ice Bucket Challenge”."""
    after = sentence.tokens[i + 1 : i + 2]
    return any(t.text in CLOSING_QUOTES or t.text[:1].isupper() for t in after)


def _ordinary(token: Token) -> bool:
    """Whether only its place gives the word its capital."""
    text = token.text
    name = token.tag in ("NNP", "NNPS") and (text in first_names() or not common(text)) or text == "I"
    letters = len(text) > 1 and not text[1:].islower()
    day = text.endswith("day") or text.startswith(MONTHS)
    return not (name or letters or day)


def possessive(name: str) -> str:
    """The name with its possessive ending."""
    return name + ("’" if name.endswith("s") and not name.endswith("ss") else "’s")


def _plain(token: Token) -> str:
    """The token's text; a straight quotation mark shows its direction, so that the spaces around it are right."""
    return {"``": "“", "''": "”"}.get(token.tag if token.text == '"' else token.text, token.text)


def _replace(words: dict[int, Word], first: int, last: int, text: str) -> None:
    close = words[first].glued if first in words else False
    for i in range(first, last):
        words.pop(i, None)
    words[first] = Word(first, last, text, close)


def _entity(entity: Entity, sentence: Sentence, anchor: datetime.date | None, named: set[str]) -> str:
    """The entity in full. named: the people whom the sentence has named before."""
    if entity.label == "DATE":
        return date_words(entity, sentence, anchor)
    modifies = sentence.tokens[entity.last - 1].relation == "compound"  # "the Ebola outbreak"
    if entity.label == "PERSON" and entity.name and entity.name not in named and not modifies:
        # Only a longer form of the same name; never a pen name or a title.
        longer = entity.text.split()[-1] in entity.name.split()
        return entity.name if longer else entity.text
    if entity.label == "ORGANIZATION" and entity.text.isupper() and len(entity.name) > len(entity.text):
        bracketed = entity.first > 0 and sentence.tokens[entity.first - 1].text in ("(", "-LRB-")
        return entity.text if bracketed else entity.name
    return entity.text
