"""Which person "he" or "she" stands for: every name that may be meant, weighed by learned weights.

Features after Lappin and Leass (1994) and the mention-pair models that followed: how near, how often, whether a
subject, who else could be meant. The weights (models/antecedents.json) are learned by training/antecedents.py.
"""

from __future__ import annotations

import functools
import importlib.resources
import json
import math
from collections.abc import Sequence
from typing import NamedTuple

LOOKBACK = 8  # sentences
SURE = 0.7  # a name is taken from this probability on ...
RIVAL = 0.5  # ... if no other reaches this one


class Mention(NamedTuple):
    """Something that a later word may stand for; one without a name only stands in the way of others.

    number: index of its sentence; token: its head there; sort: name, pronoun, noun, or unknown (a word in capitals
    that may be a name); paragraph: where it begins; kind: of a place.
    """

    number: int
    name: str
    label: str
    gender: str
    token: int
    subject: bool
    sort: str
    paragraph: int
    kind: str = ""


class Pronoun(NamedTuple):
    """A pronoun to resolve: a token of a sentence. owns: "his" and "her"; opens: its sentence opens a paragraph."""

    number: int
    token: int
    gender: str
    subject: bool
    owns: bool
    opens: bool
    paragraph: int


class _Seen(NamedTuple):
    """A name among the mentions. place: of its last mention among all; times: how often it was mentioned."""

    place: int
    last: Mention
    known: bool
    times: int


def antecedent(pronoun: Pronoun, mentions: Sequence[Mention]) -> str:
    """The name of the one person that the pronoun can stand for, or "". mentions: in order, those that fit."""
    if any(m.sort == "noun" and m.subject and not m.name and pronoun.number - m.number <= 1 for m in mentions):
        return ""  # "The mayor met Tom Berg. He ..."
    weights = _weights()
    chances = sorted(
        ((_probability(weights, found), name) for name, found in features(pronoun, mentions).items()), reverse=True
    )
    sure = chances and chances[0][0] >= SURE and all(chance < RIVAL for chance, _ in chances[1:])
    return chances[0][1] if sure else ""


def fitting(pronoun: Pronoun, mentions: Sequence[Mention]) -> list[Mention]:
    """The persons of the last sentences that the pronoun's gender allows; of its own paragraph, if it names any."""
    near = (m for m in mentions if pronoun.number - m.number <= LOOKBACK)
    persons = [m for m in near if m.label == "PERSON" and m.gender in (pronoun.gender, "")]
    here = {m.name for m in persons if m.paragraph == pronoun.paragraph and m.name}
    return [m for m in persons if not here or m.name in here or not m.name]


def features(pronoun: Pronoun, mentions: Sequence[Mention]) -> dict[str, dict[str, float]]:
    """For each name what speaks for and against it. mentions: in order, those that fit."""
    seen = _seen(pronoun, mentions)
    latest = sorted(seen, key=lambda name: -seen[name].place)
    subjects = [m.name for m in mentions if m.subject and m.name]
    chain = next((m.name for m in reversed(mentions) if m.sort == "pronoun"), None)
    return {
        name: {
            **_place(pronoun, seen[name].last),
            **_rivals(pronoun, name, seen, latest),
            **_nameless(pronoun, mentions, seen[name].place),
            "last subject": name == subjects[-1] if subjects else False,
            "same chain": chain == name,
            "other chain": chain not in (None, "", name),
            "unresolved chain": chain == "",
        }
        for name in latest
    }


def _seen(pronoun: Pronoun, mentions: Sequence[Mention]) -> dict[str, _Seen]:
    seen: dict[str, _Seen] = {}
    for place, mention in enumerate(mentions):
        if mention.name:
            before = seen.get(mention.name)
            known = mention.gender == pronoun.gender or before is not None and before.known
            seen[mention.name] = _Seen(place, mention, known, before.times + 1 if before else 1)
    return seen


def _place(pronoun: Pronoun, last: Mention) -> dict[str, float]:
    away = pronoun.number - last.number
    return {
        f"away={min(away, 4)}": 1,
        "subject": last.subject,
        "subject here": last.subject and away == 0,
        "subject before": last.subject and away == 1,
        "both subjects": last.subject and pronoun.subject,
        "owner here": pronoun.owns and away == 0,
        "owner of subject here": pronoun.owns and last.subject and away == 0,
        f"last was {last.sort}": 1,
        "paragraph": pronoun.opens,
        "paragraph, here": pronoun.opens and away == 0,
        "same paragraph": last.paragraph == pronoun.paragraph,
        "same paragraph, subject": last.paragraph == pronoun.paragraph and last.subject,
    }


def _rivals(pronoun: Pronoun, name: str, seen: dict[str, _Seen], latest: Sequence[str]) -> dict[str, float]:
    mine, total = seen[name], sum(s.times for s in seen.values())
    before = [n for n in latest if pronoun.number - seen[n].last.number == 1]
    return {
        "known": mine.known,
        "alone": len(seen) == 1,
        "alone and known": len(seen) == 1 and mine.known,
        "two": len(seen) == 2,
        "many": len(seen) > 3,
        "latest": name == latest[0],
        "second latest": name in latest[1:2],
        "alone before": before == [name],
        "times": min(mine.times, 5) / 5,
        "most": mine.times == max(s.times for s in seen.values()),
        "share": mine.times / total,
        "share, known": mine.known * mine.times / total,
    }


def _nameless(pronoun: Pronoun, mentions: Sequence[Mention], place: int) -> dict[str, float]:
    """The people without a name who were mentioned since the name."""
    since = [m for m in mentions[place + 1 :] if not m.name]
    return {
        "nameless": bool(since),
        "nameless of the gender": any(m.gender == pronoun.gender for m in since),
        "count of nameless": min(len(since), 3) / 3,
    }


@functools.cache
def _weights() -> dict[str, float]:
    """A weight for each feature, "" being the bias."""
    path = importlib.resources.files(__package__).joinpath("models/antecedents.json")
    return json.loads(path.read_text(encoding="utf-8"))


def _probability(weights: dict[str, float], found: dict[str, float]) -> float:
    total = weights[""] + math.fsum(weights.get(name, 0.0) * value for name, value in found.items())
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, total))))
