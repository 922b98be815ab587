"""Words: the treebanks' conventions, with exact offsets."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quizgen.language.words import word_spans

CASES = """
The well-known ship-owner left . -> The well - known ship - owner left .
A non-profit co-founder re-elected mid-term . -> A non-profit co-founder re-elected mid-term .
Olin’s boats weren’t hers; they’re ours. -> Olin ’s boats were n’t hers ; they ’re ours .
She can't, won't, cannot and I'd go. -> She ca n't , wo n't , can not and I 'd go .
The sailors' pay was $10.50 or £7m. -> The sailors ' pay was $ 10.50 or £ 7 m .
It cost US$3 million (€2.7bn), 45% more. -> It cost US$ 3 million ( € 2.7 bn ) , 45 % more .
“We won,” he said, ‘did you?’ -> “ We won , ” he said , ‘ did you ? ’
He said "no" and 'never'. -> He said " no " and ' never ' .
In 1990–95 it rose — then fell... -> In 1990 – 95 it rose — then fell ...
Wait… what?! No!! -> Wait … what ?! No !!
On 9/11 and/or 27/12/2016 at 10:30 a.m. they met. -> On 9/11 and / or 27/12/2016 at 10:30 a.m. they met .
Write to desk@alder.example or see https://alder.example/a?b=1. -> Write to desk@alder.example or see https://alder.example/a?b=1 .
1,250,000 people, J. K. Hale and the U.S. team. -> 1,250,000 people , J. K. Hale and the U.S. team .
They moved to the U.S. -> They moved to the U.S.
R&D by Marks & Vane, Inc. ended. -> R&D by Marks & Vane , Inc. ended .
The 21-year-old’s twenty-first try -> The 21 - year - old ’s twenty - first try
It ended in 1805.[6] -> It ended in 1805 . [ 6 ]
""".strip().splitlines()


def words(text):
    return [text[start:end] for start, end in word_spans(text)]


@pytest.mark.parametrize("case", CASES)
def test_words(case):
    text, expected = case.split(" -> ")
    assert words(text) == expected.split(" ")


def test_offsets_are_into_the_whole_text():
    text = "Rain fell. Snow didn’t."
    assert [text[start:end] for start, end in word_spans(text, 11, 23)] == ["Snow", "did", "n’t", "."]
    assert word_spans(text, 11, 15) == [(11, 15)]


def test_no_words():
    assert word_spans("") == []
    assert word_spans("  \n") == []


@settings(deadline=None, derandomize=True, max_examples=200)
@given(st.text(st.sampled_from("aB9.,?!-/'\"’“”`$£&@#()[] \n:;…\u0130\u2028\x1cß"), max_size=40) | st.text(max_size=40))
def test_every_character_is_in_one_word_or_white_space(text):
    position = 0
    for start, end in word_spans(text):
        assert position <= start < end
        assert not text[position:start].strip()
        assert not any(c.isspace() for c in text[start:end])
        position = end
    assert not text[position:].strip()


@pytest.mark.parametrize("text", ["a" * 1000, "word " * 10_000, "a-" * 5_000, "'\"" * 5_000, "a.a@" * 2_000, "1/" * 3_000])
def test_long_sentences_take_bounded_time(text):
    assert word_spans(text)


def test_agrees_with_the_treebank(sentences_of):
    right = gold = found = 0
    for text, spans in sentences_of("gum-dev"):
        predicted = set(word_spans(text))
        right += len(predicted & set(spans))
        gold += len(spans)
        found += len(predicted)
    assert gold > 10_000
    assert 2 * right / (gold + found) >= 0.99
