import datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quizgen.language.dates import normalise, say

FLOOR = 0.93


def read_cases() -> list[tuple[datetime.date | None, str, str, str, str]]:
    cases, anchor = [], None
    for line in Path(__file__).with_name("dates.md").read_text(encoding="utf-8").splitlines():
        if line.startswith("## "):
            anchor = None if line[3:] == "-" else datetime.date.fromisoformat(line[3:])
        elif line.startswith("| ") and not line.startswith("| phrase"):
            phrase, tense, value, said = (cell.strip() for cell in line.strip("|").split("|"))
            cases.append((anchor, phrase, tense, value, said))
    return cases


def test_date_phrases():
    cases = read_cases()
    assert len(cases) >= 60
    wrong = [(phrase, tense, value, got) for anchor, phrase, tense, value, _ in cases
             if (got := normalise(phrase, anchor, tense)) != value]
    assert len(wrong) <= (1 - FLOOR) * len(cases), wrong


@pytest.mark.parametrize(("value", "said"), sorted({(value, said) for *_, value, said in read_cases()}))
def test_say(value, said):
    assert say(value) == said


WORDS = st.sampled_from(
    "on in the last next past this of to from between and ago Dec. May 27 31 0 99 2016 9999 1990s Monday weekend week "
    "month year summer winter century third quarter three - – / , '90s 27/12/2016 2016-13 days a day after Q4".split())
PHRASES = st.lists(WORDS, max_size=7).map(" ".join) | st.text(max_size=30)


@settings(deadline=None, derandomize=True, max_examples=300)
@given(PHRASES, st.none() | st.dates(), st.sampled_from(["past", "future", ""]))
def test_any_phrase_has_a_value_that_can_be_said(phrase, anchor, tense):
    value = normalise(phrase, anchor, tense)
    assert bool(say(value)) == bool(value)
