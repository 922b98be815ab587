"""What a learner reads, the same on a screen and line by line."""

from __future__ import annotations

import datetime
import re
from collections.abc import Mapping

from ..exercises.options import ordered
from ..model import Card, Choice
from .review import Grade
from .session import Summary
from .titled import Titled

_MINUTE, _DAY = datetime.timedelta(minutes=1), datetime.timedelta(days=1)


def line(text: str) -> str:
    """The text on one line, without what a terminal would obey."""
    return "".join(character for character in " ".join(text.split()) if character.isprintable())


def heading(shown: Titled, room: int = 0) -> str:
    """Title and date of the article; the title is cut where both have not the room, in characters, 0 for any."""
    title, date = line(shown.title), line(shown.date)
    most = room - len(date) - 3 * bool(date)
    if room and len(title) > most:
        title = title[: max(0, most - 1)] + "…"
    return " · ".join(filter(None, (title, date)))


def front(card: Card) -> str:
    """The question or statement, with the hint behind it unless it stands behind the gap."""
    hint = getattr(card, "hint", "")
    return line(card.front) + (f" ({line(hint)})" if hint and f"({hint})" not in card.front else "")


def options(card: Choice) -> list[str]:
    """The options, right and wrong, in the order in which they are shown."""
    return ordered(card.key, (card.answer, *card.distractors))


def also(card: Card) -> str:
    """Further right answers, "" for none."""
    return line(", ".join(card.aliases))


def split(card: Card) -> tuple[str, str, str]:
    """The source sentence as what stands before the answer, the answer, and what comes after it."""
    sentence = line(card.sentence)
    for wording in filter(None, map(line, (card.answer, *card.aliases))):
        if found := re.search(rf"(?<!\w){re.escape(wording)}(?!\w)", sentence):
            return sentence[: found.start()], wording, sentence[found.end() :]
    return sentence, "", ""


def rest(wait: datetime.timedelta) -> str:
    """ "10 min", "1 day", "8 days", "3 months", "2.5 years"."""
    if wait < _DAY:
        return f"{max(1, round(wait / _MINUTE))} min" if wait < 90 * _MINUTE else f"{round(wait / _MINUTE / 60)} h"
    days = round(wait / _DAY)
    if days < 60:
        return f"{days} day{'s' * (days != 1)}"
    return f"{round(days / 30.4)} months" if days < 730 else f"{days / 365.25:.1f} years"


def grades(waits: Mapping[Grade, datetime.timedelta]) -> list[str]:
    """ "1 Again (1 min)" and so on."""
    return [f"{int(grade)} {grade.name.capitalize()} ({rest(wait)})" for grade, wait in waits.items()]


def summed(summary: Summary, now: datetime.datetime) -> list[str]:
    """How the sitting went and when it goes on."""
    if not summary.cards:
        lines = ["Nothing was asked." if summary.left else "Nothing is due."]
    else:
        share = round(100 * summary.known / summary.cards)
        lines = [
            f"{_counted(summary.cards, 'card')} in {_counted(summary.reviews, 'review')}; "
            f"known when first asked: {summary.known} of {summary.cards} ({share}%)."
        ]
    if summary.left:
        lines.append(f"{_counted(summary.left, 'card')} left for today.")
    elif summary.next_due:
        lines.append(f"Next: {_when(summary.next_due.astimezone(now.tzinfo), now)}.")
    return lines


def _when(due: datetime.datetime, now: datetime.datetime) -> str:
    days = (due.date() - now.date()).days
    if days < 1:
        return f"today, in {rest(due - now)}"
    return "tomorrow" if days == 1 else f"in {days} days, on {due.day} {due:%B %Y}"


def _counted(number: int, what: str) -> str:
    return f"{number} {what}{'s' * (number != 1)}"
