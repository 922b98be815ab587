"""Canonical names: one name for each way of naming the same thing."""

import pytest

from quizgen.language.naming import with_canonical_names
from quizgen.model import Entity

CASES = [
    ("Andrei Karl:PERSON Karl:PERSON", "Andrei Karl, Andrei Karl"),
    ("Andrei Karl:PERSON Andrei:PERSON", "Andrei Karl, Andrei Karl"),
    ("Anna Smith:PERSON Tom Smith:PERSON Smith:PERSON", "Anna Smith, Tom Smith, Smith"),
    ("Lavin:PERSON Sergey Lavin:PERSON Sergei Lavin:PERSON", "Sergey Lavin, Sergey Lavin, Sergey Lavin"),
    ("John A. Reed:PERSON John Reed:PERSON Reed:PERSON", "John A. Reed, John A. Reed, John A. Reed"),
    ("John W. Reed Jr.:PERSON Reed:PERSON", "John W. Reed Jr., John W. Reed Jr."),
    ("John W. Reed:PERSON John H. A. Reed:PERSON", "John W. Reed, John H. A. Reed"),
    ("Harbour Rescue Service:ORGANIZATION HRS:ORGANIZATION", "Harbour Rescue Service, Harbour Rescue Service"),
    ("Bureau of Maps:ORGANIZATION BM:ORGANIZATION", "Bureau of Maps, Bureau of Maps"),
    ("Harbour Rescue Service:ORGANIZATION NATO:ORGANIZATION", "Harbour Rescue Service, NATO"),
    ("U.S.:PLACE US:PLACE United States:PLACE UK:PLACE", "United States, United States, United States, United Kingdom"),
    ("Paris:PLACE Paris Dane:PERSON Dane:PERSON", "Paris, Paris Dane, Paris Dane"),
    ("10 May:DATE three:NUMBER", "10 May, three"),
]


def entities(case, gap=10):
    found, position = [], 0
    for text, label in _parts(case):
        found.append(Entity(position, position + len(text), text, label))
        position += len(text) + gap
    return found


def _parts(case):
    words, parts = [], []
    for word in case.split():
        text, colon, label = word.partition(":")
        words.append(text)
        if colon:
            parts.append((" ".join(words), label))
            words = []
    return parts


@pytest.mark.parametrize(("case", "names"), CASES)
def test_names(case, names):
    (row,) = with_canonical_names([entities(case)], " " * 200)
    assert ", ".join(entity.name for entity in row) == names


def test_letters_in_brackets_stand_for_the_name_before_them():
    case = "Foreign Watch Service:ORGANIZATION SVR:ORGANIZATION"
    rows = [entities(case, gap=2)]
    beside = with_canonical_names(rows, "Foreign Watch Service (SVR)")
    apart = with_canonical_names(rows, "Foreign Watch Service. SVR")
    assert [entity.name for entity in beside[0]] == ["Foreign Watch Service"] * 2
    assert [entity.name for entity in apart[0]] == ["Foreign Watch Service", "SVR"]


def test_letters_in_brackets_may_stand_for_the_end_of_the_name():
    rows = [entities("Parliament of New Wales:ORGANIZATION NW:ORGANIZATION", gap=2)]
    (row,) = with_canonical_names(rows, "Parliament of New Wales (NW)")
    assert [entity.name for entity in row] == ["Parliament of New Wales", "New Wales"]


def test_names_hold_across_sentences():
    rows = with_canonical_names([entities("Lind:PERSON"), entities("Ana Lind:PERSON")], "Lind. Ana Lind")
    assert [row[0].name for row in rows] == ["Ana Lind", "Ana Lind"]
