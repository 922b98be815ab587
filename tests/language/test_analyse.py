"""The whole analysis: offsets slice back, trees are trees, any text."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quizgen.language import analyse
from quizgen.model import Article

TEXT = """Olin reopens bridge

RIGA — Foreign Minister Marta Olin met the envoy on Dec. 27. “We’re done,” she said.
"""


def article(text):
    return Article("", text, ((0, len(text)),) if text else ())


def check(text, document):
    for sentence in document.sentences:
        parts = [sentence, *sentence.tokens, *sentence.entities, *sentence.references]
        assert all(text[part.start : part.end] == part.text for part in parts)
        assert sum(token.head == -1 for token in sentence.tokens) == 1
        assert all(token.tag and token.relation and token.head < len(sentence.tokens) for token in sentence.tokens)
        for part in (*sentence.entities, *sentence.references):
            assert sentence.tokens[part.first].start == part.start
            assert sentence.tokens[part.last - 1].end == part.end


def test_an_article():
    document = analyse(article(TEXT))
    check(TEXT, document)
    assert [sentence.text for sentence in document.sentences] == [
        "Olin reopens bridge",
        "Foreign Minister Marta Olin met the envoy on Dec. 27.",
        "“We’re done,” she said.",
    ]
    (met,) = [token for token in document.sentences[1].tokens if token.text == "met"]
    assert (met.tag, met.lemma, met.relation) == ("VBD", "meet", "root")
    assert {"PERSON", "DATE"} <= {entity.label for entity in document.sentences[1].entities}


def test_the_same_text_gives_the_same_analysis():
    assert analyse(article(TEXT)) == analyse(article(TEXT))


def test_no_text():
    assert analyse(article("")).sentences == ()


@settings(deadline=None, derandomize=True, max_examples=100)
@given(st.text(max_size=60) | st.lists(st.sampled_from([*"“”\"'.,-–()$1", " ", "U.S. ", "Olin ", "said "])).map("".join))
def test_any_text(text):
    check(text, analyse(article(text)))


@pytest.mark.parametrize("text", ["a" * 1000, "the river Olin met on Dec. 27 " * 1_500, "he said, " * 3_300])
def test_long_sentences_take_bounded_time(text):
    start = time.process_time()
    check(text, analyse(article(text)))
    assert time.process_time() - start < 60
