"""Tags: floors on the treebanks, headlines in capitals, any words."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quizgen.language.tags import plain, tag

CASES = """
The/DT envoy/NN has/VBZ met/VBN the/DT ministers/NNS in/IN Oslo/NNP ./.
She/PRP did/VBD n’t/RB say/VB why/WRB the/DT harbour/NN was/VBD closed/VBN ./.
“/`` We/PRP will/MD rebuild/VB it/PRP ,/, ”/'' said/VBD Marta/NNP Olin/NNP ,/, 54/CD ./.
It/PRP cost/VBD $/$ 3/CD million/CD more/JJR than/IN planned/VBN ./.
Olin/NNP ’s/POS boats/NNS ,/, which/WDT sank/VBD ,/, were/VBD built/VBN in/IN Riga/NNP ./.
The/DT well/RB -/HYPH known/VBN bridge/NN was/VBD sold/VBN ./.
The/DT storm/NN struck/VBD the/DT coast/NN on/IN Friday/NNP ./.
""".strip().splitlines()


@pytest.mark.parametrize("case", CASES)
def test_tags(case):
    pairs = [pair.rsplit("/", 1) for pair in case.split()]
    assert tag([word for word, _ in pairs]) == [expected for _, expected in pairs]


def test_a_headline_in_capitals_has_verbs():
    tags = tag("POLICE HAVE ARRESTED TWO MEN IN THE CITY".split())
    assert tags[1:3] == ["VBP", "VBN"]
    assert tags[5:7] == ["IN", "DT"]


def test_quotes_show_their_direction():
    assert plain(["“", "Yes", "”", '"', "No", '"', "it’s"]) == ["``", "Yes", "''", "``", "No", "''", "it's"]


def test_nothing():
    assert tag([]) == []


@settings(deadline=None, derandomize=True, max_examples=150)
@given(st.lists(st.text(max_size=6) | st.sampled_from(["``", "“", "’s", "\x00", "İ", "a" * 1000]), max_size=20))
def test_every_word_has_one_tag(words):
    tags = tag(words)
    assert len(tags) == len(words)
    assert all(tags)


def test_a_long_sentence_takes_bounded_time():
    start = time.process_time()
    assert len(tag(["flood", "warning", "a" * 1000, "1" * 50] * 2_500)) == 10_000
    assert time.process_time() - start < 10


@pytest.mark.parametrize(("name", "floor"), [("gum-dev", 0.95), ("ewt-dev", 0.935)])
def test_agrees_with_the_treebank(rows_of, name, floor):
    right = total = 0
    for rows in rows_of(name):
        predicted = tag([row[1] for row in rows])
        right += sum(given == row[4] for given, row in zip(predicted, rows, strict=True))
        total += len(rows)
    assert total > 10_000
    assert right / total >= floor
