"""Whether a date phrase lies before or after the day of writing, by the verb that governs it."""

from __future__ import annotations

from collections.abc import Sequence

from ...model import Token

_FUTURE = frozenset("will 'll ’ll shall would wo ca can may might could should must".split())
_PERFECT = frozenset("have has had 've ’ve having".split())
_PRESENT_BE = frozenset("is are am 's ’s 're ’re be".split())
_PLANS = frozenset(  # what they govern is still to come
    "plan plans planned planning schedule schedules scheduled expect expects expected due set slated hope hopes hoping "
    "hoped want wants wanted intend intends intended aim aims aimed agree agrees agreed pledge pledges pledged promise "
    "promises promised vow vows vowed decide decides decided prepare prepares preparing prepared invite invites invited "
    "propose proposes proposed ready likely meant supposed going seek seeks seeking sought urge urges urged".split())

_MOVED = frozenset("adjourn defer delay extend move postpone push put reschedule suspend".split())  # "moved it to June"


def tense(tokens: Sequence[Token], first: int) -> str:
    """"past", "future" or "" (unknown) for the phrase that begins with tokens[first]."""
    verb = _governor(tokens, first)
    if verb < 0:
        return ""
    if tokens[verb].lemma in _MOVED and first > 0 and tokens[first - 1].text.lower() in ("to", "until", "till"):
        return "future"
    group = [i for i, token in enumerate(tokens) if token.head == verb and token.relation.startswith(("aux", "cop"))]
    words = {tokens[i].text.lower() for i in group}
    if words & _PERFECT:
        return "past"
    if words & _FUTURE:
        return "future"
    if any(tokens[i].tag == "VBD" for i in group) or tokens[verb].tag == "VBD":
        return "past"
    if _is_plan(tokens[verb]) and (tokens[verb].tag != "VBN" or words & _PRESENT_BE or not group):
        return "future"
    if tokens[verb].tag == "VBN" and not group:  # "a bridge built in May"
        return "past"
    return _above(tokens, verb) if tokens[verb].tag in ("VB", "VBG") and not words & _PRESENT_BE else ""


def _governor(tokens: Sequence[Token], index: int) -> int:
    """The nearest verb, or word of a plan, above a token; -1 for none."""
    seen = {index}
    index = tokens[index].head
    while index >= 0 and index not in seen:
        if tokens[index].tag.startswith("VB") or _is_plan(tokens[index]):
            return index
        seen.add(index)
        index = tokens[index].head
    return -1


def _is_plan(token: Token) -> bool:
    return token.text.lower() in _PLANS and not token.tag.startswith("NN")


def _above(tokens: Sequence[Token], verb: int) -> str:
    """The tense of an infinitive or participle: of what it depends on."""
    above = _governor(tokens, verb)
    return "future" if above >= 0 and _is_plan(tokens[above]) else tense(tokens, verb)
