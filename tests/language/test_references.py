"""References: fixtures in references.md, a floor on GUM's coreference, any text."""

import re
import time
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quizgen.language import analyse
from quizgen.language.references import resolve
from quizgen.model import Article, Entity, Sentence, Token
from training import coreference, references

MARKED = re.compile(r"\[([^|\]]+)\|([^\]]+)\]")
LINES = (Path(__file__).parent / "references.md").read_text("utf-8").splitlines()
CASES = [line for line in LINES[3:] if line]
TREEBANK = Path(__file__).parents[3] / "shared" / "treebank"


@pytest.mark.parametrize("case", CASES)
def test_fixture(case):
    plain = marked = MARKED.sub(r"\1", case)
    sentences = analyse(Article("", plain, ((0, len(plain)),))).sentences
    for reference in reversed([reference for sentence in sentences for reference in sentence.references]):
        marked = f"{marked[: reference.start]}[{reference.text}|{reference.name}]{marked[reference.end :]}"
    assert marked == case


WORDS = ["he", "She", "his", "the", "envoy", "company", "city", "Tom", "Ann", "and", '"', "“", ",", ".", "met"]
RELATIONS = ["nsubj", "obj", "appos", "cop", "nmod:poss", "compound", "root"]


@st.composite
def sentences(draw):
    words = draw(st.lists(st.sampled_from(WORDS) | st.text(min_size=1, max_size=5), min_size=1, max_size=12))
    tokens, text = [], ""
    for word in words:
        head, relation = draw(st.integers(-1, len(words) - 1)), draw(st.sampled_from(RELATIONS))
        tokens.append(Token(word, len(text), len(text) + len(word), "NN", word, head, relation))
        text += word + " "
    named = [
        Entity(t.start, t.end, t.text, "PERSON", "", t.text, "", i, i + 1)
        for i, t in enumerate(tokens)
        if t.text in ("Tom", "Ann")
    ]
    return Sentence(0, len(text), text, tuple(tokens), tuple(named))


@settings(deadline=None, derandomize=True, max_examples=150)
@given(sentences())
def test_any_tree(sentence):
    (found,) = resolve([sentence], Article("", sentence.text, ((0, len(sentence.text)),)))
    names = {entity.name for entity in sentence.entities}
    for reference in found:
        assert sentence.text[reference.start : reference.end] == reference.text
        assert sentence.tokens[reference.first].start == reference.start
        assert sentence.tokens[reference.last - 1].end == reference.end
        assert reference.name in names


def test_a_long_sentence_takes_bounded_time():
    text, tokens, named = "", [], []
    for i in range(10_000):
        word = ("Tom", "met", "him", "the", "envoy")[i % 5]
        tokens.append(Token(word, len(text), len(text) + len(word), "NN", word, max(i - 1, 0), "obj"))
        if i % 5 == 0:
            named.append(Entity(len(text), len(text) + 3, "Tom", "PERSON", "", "Tom", "", i, i + 1))
        text += word + " "
    sentence = Sentence(0, len(text), text, tuple(tokens), tuple(named))
    start = time.process_time()
    resolve([sentence, replace(sentence)], Article("", text, ((0, len(text)),)))
    assert time.process_time() - start < 10


@pytest.mark.parametrize(("part", "least"), [("dev", 15)])
def test_what_is_resolved_on_gum_is_right(part, least):
    path = TREEBANK / f"gum-{part}.conllu.gz"
    if not path.exists():
        pytest.skip(f"without {path}")
    counts = references.measure(coreference.documents(path))
    assert counts["resolved"] >= least
    assert counts["right"] + counts["right nouns"] >= 0.9 * (counts["resolved"] + counts["nouns"])
