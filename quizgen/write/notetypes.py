"""The three note types. Their numbers are their identity in every learner's collection: never change one.

A new field or template gets a new number at the end; VERSION then moves, so that Anki takes the change.
"""

from __future__ import annotations

from importlib.resources import files

from genanki import Model

# Seconds since 1970 of the last change to fields, templates or style.
VERSION = 1796169600

_TEMPLATES = files(__package__) / "templates"
_SHARED = ("Sentence", "Also", "Title", "Date", "Link", "Typed", "Context")


def cloze() -> Model:
    """A statement with a gap."""
    return _notetype(1621157505274, "Quizgen Cloze", ("Text", "Hint", *_SHARED), Model.CLOZE)


def question() -> Model:
    """A question and its answer."""
    return _notetype(2188531955503, "Quizgen Question", ("Question", "Answer", *_SHARED))


def choice() -> Model:
    """A question with options to click."""
    return _notetype(2664830045994, "Quizgen Choice", ("Question", "Options", *_SHARED), script="choice.js")


def _notetype(number: int, name: str, fields: tuple[str, ...], kind: int = Model.FRONT_BACK, script: str = "") -> Model:
    stem = name.split()[-1].lower()
    code = f"<script>\n{_read(script)}</script>\n" if script else ""
    return Model(
        number,
        name,
        fields=[{"name": field, "id": number + 1 + place} for place, field in enumerate(fields)],
        templates=[
            {
                "name": name,
                "id": number + 1000,
                "qfmt": _read(f"{stem}.front.html") + code,
                "afmt": _read(f"{stem}.back.html") + code,
            }
        ],
        css=_read("card.css"),
        model_type=kind,
    )


def _read(name: str) -> str:
    return (_TEMPLATES / name).read_text(encoding="utf-8")
