"""Studying line by line: for pipes, for screen readers, for terminals that can do no more."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable, Iterator

from ..model import Choice
from . import say
from .check import Verdict
from .review import Grade
from .session import Session, suggested

Say = Callable[[str], None]


class _End(Exception):
    """The learner has had enough, or the input has ended."""


def study(session: Session, lines: Iterable[str], tell: Say, now: Callable[[], datetime.datetime]) -> None:
    """Ask until nothing is left, the lines end, or one of them is ":q". tell: prints a line."""
    given = iter(lines)
    try:
        while session.current:
            tell(f"[{session.done + 1}, {session.left} left] {say.heading(session.shown)}".rstrip())
            verdict = _asked(session, given, tell)
            if verdict and _graded(session, verdict, given, tell):
                tell("")
    except _End:
        pass
    for line in say.summed(session.summary(), now()):
        tell(line)


def _asked(session: Session, given: Iterator[str], tell: Say) -> Verdict | None:
    """Ask the card and show what is right; None where the last grade was taken back instead."""
    card = session.shown.card
    if card.context:
        tell(say.line(card.context))
    tell(say.front(card))
    if isinstance(card, Choice):
        shown = say.options(card)
        for number, option in enumerate(shown, 1):
            tell(f"  {number}. {say.line(option)}")
        tell(f"Your choice, 1 to {len(shown)} (Enter to see the answer, :u undo, :q quit):")
    else:
        tell("Your answer (Enter to see it, :u undo, :q quit):")
    typed = _next(given)
    if typed == ":u":
        _undone(session, tell)
        return None
    if isinstance(card, Choice) and typed.isdecimal() and 0 < int(typed) <= len(shown):
        typed = shown[int(typed) - 1]
    verdict = session.check(typed)
    tell(f"{verdict.value}: {say.line(card.answer)}" if typed else f"Answer: {say.line(card.answer)}")
    if also := say.also(card):
        tell(f"Also right: {also}")
    before, answer, after = say.split(card)
    tell(f"> {before}{f'*{answer}*' if answer else ''}{after}")
    return verdict


def _graded(session: Session, verdict: Verdict, given: Iterator[str], tell: Say) -> bool:
    """Whether a grade was given, rather than the last one taken back."""
    usual = suggested(verdict)
    tell(f"{', '.join(say.grades(session.waits()))}; Enter for {int(usual)}:")
    while True:
        typed = _next(given)
        if typed == "q":
            raise _End
        if typed in ("u", ":u"):
            return _undone(session, tell)
        if typed in ("", "1", "2", "3", "4"):
            session.grade(Grade(int(typed or usual)))
            return True
        tell("1, 2, 3 or 4, please; u undoes, q quits:")


def _undone(session: Session, tell: Say) -> bool:
    tell("Undone.\n" if session.undo() else "There is nothing to undo.\n")
    return False


def _next(given: Iterator[str]) -> str:
    line = next(given, ":q").strip()
    if line == ":q":
        raise _End
    return line
