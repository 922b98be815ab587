"""What the answer is, and what gives it away or makes it worth asking for."""

from __future__ import annotations

import re

from ..ask import Candidate
from ..facts.roles import is_role
from ..facts.verbs import SAY
from ..facts.words import count
from ..gates.telling import shown
from ..language.gazetteers import cities, household_names, peoples
from .gist import Gist

SMALL_NUMBERS = {"one", "two", "three", "1", "2", "3", "hundreds", "thousands"}
NAMES = ("PERSON", "ORGANIZATION", "PLACE")


def answer(c: Candidate, told: Gist) -> dict[str, float]:
    text, label = c.card.answer, c.draft.label or "phrase"
    mentions = told.mentions[text]
    first = told.names.get(text, c.fact.number)
    household = text.removeprefix("the ").removeprefix("The ") in household_names()
    found = {
        f"answer={label}": 1,
        f"answer={label}/{c.draft.kind}": 1,
        f"{c.card.type} answer={label}": 1,
        "answer words": count(text) / 8,
        "one-word name": label == "PERSON" and " " not in text,
        "mentioned once": label in NAMES and mentions <= 1,
        "mentioned often": min(mentions, 6) / 6,
        "role mentioned often": c.card.rule == "role" and min(mentions, 6) / 6,
        "role mentioned once": c.card.rule == "role" and mentions <= 1,
        "told before": first < c.fact.number,
        "told in the lead": label in NAMES and first < 4,
        "digits": any(ch.isdigit() for ch in text),
        "bare the": text.lower().startswith("the ") and not c.draft.label,
        "household name": household,
        f"household {label}": household,
        "capital in answer": any(ch.isupper() for ch in text),
    }
    special = {"PERSON": _person, "PLACE": _place, "NUMBER": _number}.get(label)
    return {**found, **special(c, told)} if special else found


def _person(c: Candidate, told: Gist) -> dict[str, float]:
    tokens, first, last = c.fact.sentence.tokens, c.draft.first, c.draft.last
    n = c.fact.number
    heard = told.speech[n] or n + 1 < told.total and told.speech[n + 1]
    return {
        "who said": c.fact.lemma in SAY,
        "role before": first > 0 and is_role(tokens[first - 1].text),
        "role behind": last < len(tokens) and tokens[last].text == "," and last in shown(c),
        "person mentioned often": min(told.mentions[c.card.answer], 6) / 6,
        "bystander": told.mentions[c.card.answer] <= 2 and heard,
    }


def _place(c: Candidate, told: Gist) -> dict[str, float]:
    place = c.card.answer
    return {
        "its people on the front": any(word in peoples().get(place, ()) for word in re.findall(r"\w+", c.card.front)),
        "its country on the front": cities().get(place, "-") in c.card.front,
        "its city on the front": any(
            cities().get(e.text) == place and e.text in c.card.front for e in c.fact.sentence.entities
        ),
        "main place": told.places[place] == max(told.places.values(), default=0),
        "share of places": told.places[place] / max(1, sum(told.places.values())),
    }


def _number(c: Candidate, _told: Gist) -> dict[str, float]:
    tokens, text = c.fact.sentence.tokens, c.card.answer
    return {
        "small number": text.lower() in SMALL_NUMBERS,
        "percentage": "%" in text or "per cent" in text,
        "number before a noun": c.draft.last < len(tokens) and tokens[c.draft.last].tag in ("NN", "NNS"),
    }
