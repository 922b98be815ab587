"""Studying on a whole screen of a terminal: type or choose the answer, then grade it by a key."""

from __future__ import annotations

import datetime
from collections.abc import Callable

from textual import events
from textual.app import App, ComposeResult
from textual.binding import Binding
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Input, Static

from ..model import Card, Choice
from . import say
from .check import Verdict
from .review import Grade
from .session import Session, suggested

_STYLE = """
Screen { align: center top; }
#head { dock: top; height: 1; text-style: reverse; }
#keys { dock: bottom; height: 3; padding: 0 2; border-top: solid $foreground 40%; }
#card { padding: 1 2 0 2; max-width: 100; scrollbar-size-vertical: 1; }
#context { margin-bottom: 1; }
#front { text-style: bold; }
#options, #typed, #answer, #sentence { margin-top: 1; }
#typed { border: solid $foreground 40%; background: transparent; }
#typed:focus { border: solid $foreground; }
#sentence { border-left: solid $foreground 40%; padding-left: 1; }
.-none { display: none; }
"""


class Study(App[list[str]]):
    """The application over a session; it returns the lines of the summary."""

    CSS = _STYLE
    TITLE = "quizgen study"
    ENABLE_COMMAND_PALETTE = False
    BINDINGS = [
        Binding("ctrl+z", "undo", priority=True),
        Binding("escape,ctrl+q,ctrl+c", "leave", priority=True),
        Binding("pageup", "page(-1)", priority=True),
        Binding("pagedown", "page(1)", priority=True),
    ]

    def __init__(self, session: Session, now: Callable[[], datetime.datetime]) -> None:
        super().__init__()
        self._session, self._now = session, now
        self._verdict: Verdict | None = None  # of the current card; None while it is asked
        self._told = ""  # what the last key did, where that needs a word

    def compose(self) -> ComposeResult:
        yield Static(id="head", markup=False)
        with VerticalScroll(id="card", can_focus=False):
            yield Static(id="context", markup=False)
            yield Static(id="front", markup=False)
            yield Static(id="options", markup=False)
            yield Input(id="typed", placeholder="your answer")
            yield Static(id="answer", markup=False)
            yield Static(id="sentence", markup=False)
        yield Static(id="keys", markup=False)

    def on_mount(self) -> None:
        self._ask()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        if self._verdict is None:
            event.stop()
            self._show(event.value.strip())

    def on_key(self, event: events.Key) -> None:
        """Keys while a choice is asked, and while an answer is graded; the field takes its own."""
        card = self._session.shown.card
        if self._verdict is not None:
            if event.key in ("1", "2", "3", "4", "enter"):
                self._grade(suggested(self._verdict) if event.key == "enter" else Grade(int(event.key)))
        elif isinstance(card, Choice):
            shown = say.options(card)
            if event.key == "enter":
                self._show("")
            elif event.key.isdecimal() and 0 < int(event.key) <= len(shown):
                self._show(shown[int(event.key) - 1])
        else:
            return
        if event.key == "u":
            self.action_undo()
        elif event.key == "q":
            self.action_leave()

    def action_undo(self) -> None:
        self._told = "Undone." if self._session.undo() else "There is nothing to undo."
        self._ask()

    def action_leave(self) -> None:
        self.exit(say.summed(self._session.summary(), self._now()))

    def action_page(self, way: int) -> None:
        card = self.query_one("#card", VerticalScroll)
        card.scroll_relative(y=way * max(1, card.size.height - 1), animate=False)

    def _ask(self) -> None:
        """Show the current card's front, or leave where none is left."""
        self._verdict = None
        if self._session.current is None:
            self.action_leave()
            return
        card, field = self._session.shown.card, self.query_one("#typed", Input)
        choice = isinstance(card, Choice)
        self._head()
        self._put("context", say.line(card.context))
        self._put("front", say.front(card))
        self._put("options", _options(card) if isinstance(card, Choice) else "")
        self._put("answer", "")
        self._put("sentence", "")
        field.value = ""
        self._field(not choice)
        ways = f"1 to {len(say.options(card))} choose · u undo · q quit" if isinstance(card, Choice) else (
            "Ctrl+Z undo · Esc quit")  # fmt: skip
        self._keys(f"Enter {'show' if choice else 'answer, or show it'} · {ways}")

    def _show(self, typed: str) -> None:
        """Show what is right, and what each grade leads to."""
        card = self._session.shown.card
        self._verdict = self._session.check(typed)
        self._field(False)
        if isinstance(card, Choice):
            self._put("options", _options(card, typed))
        self._put("answer", _answer(card, self._verdict, typed))
        before, answer, after = say.split(card)
        self._put("sentence", Content.assemble(before, (answer, "bold underline"), after))
        waits = " · ".join(say.grades(self._session.waits()))
        self._keys(f"{waits}\nEnter for {int(suggested(self._verdict))} · u undo · q quit")

    def _grade(self, grade: Grade) -> None:
        self._session.grade(grade)
        self._ask()

    def _head(self) -> None:
        right = f"{self._session.done} done, {self._session.left} left"
        room = max(10, self.size.width - len(right) - 6)
        self._put("head", f"  {say.heading(self._session.shown, room):<{room}}  {right}  ")

    def _field(self, wanted: bool) -> None:
        field = self.query_one("#typed", Input)
        field.set_class(not wanted, "-none")
        field.disabled = not wanted
        if wanted:
            field.focus()

    def _keys(self, keys: str) -> None:
        self._put("keys", f"{self._told} {keys}".strip())
        self._told = ""

    def _put(self, name: str, text: str | Content) -> None:
        shown = self.query_one(f"#{name}", Static)
        shown.update(text)
        shown.set_class(not text, "-none")


def _options(card: Choice, chosen: str | None = None) -> Content:
    """The options; once one is chosen, signs tell the right one and a wrong choice, not colours alone."""
    parts: list[str | tuple[str, str]] = []
    for number, option in enumerate(say.options(card), 1):
        right, wrong = chosen is not None and option == card.answer, option == chosen != card.answer
        sign, style = ("✓", "bold $success") if right else ("✗", "$error") if wrong else (" ", "")
        parts += ["\n" * (number > 1), (f"{sign} {number}  {say.line(option)}", style)]
    return Content.assemble(*parts)


def _answer(card: Card, verdict: Verdict, typed: str) -> Content:
    """The verdict on what was typed or chosen, the answer, and further right ones."""
    style = {Verdict.WRONG: "bold $error", Verdict.PARTLY: "bold $warning"}.get(verdict, "bold $success")
    parts: list[str | tuple[str, str]] = [(verdict.value, style)] if typed else []
    if typed and not isinstance(card, Choice):
        parts.append(f" · you wrote: {say.line(typed)}")
    parts += ["\n" * bool(typed), ("Answer: ", "dim"), (say.line(card.answer), "bold")]
    if also := say.also(card):
        parts += [("\nAlso right: ", "dim"), also]
    return Content.assemble(*parts)


def run(session: Session, now: Callable[[], datetime.datetime]) -> list[str]:
    """Study on the screen until nothing is left or the learner leaves; the lines of the summary."""
    if session.current is None:
        return say.summed(session.summary(), now())
    return Study(session, now).run() or []
