"""Entities: fixtures in entities.md, floors on the shared corpora, any text."""

import datetime
import re
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quizgen.language import analyse
from quizgen.language.entities import find_entities
from quizgen.model import Article, Sentence, Token
from training import entities as trainer
from training import named

SHARED = Path(__file__).parents[3] / "shared"
MARKED = re.compile(r"\[([^|\]]+)\|([^\]]+)\]")
LABELS = {"PERSON", "PLACE", "ORGANIZATION", "DATE", "TIME", "NUMBER", "EVENT", "GROUP", "WORK"}
CASES = [
    line
    for line in (Path(__file__).parent / "entities.md").read_text("utf-8").splitlines()
    if MARKED.search(line) and not line.startswith("A line") or line.endswith((" wall.", " second."))
]


def entities_of(text):
    article = Article("", text, ((0, len(text)),), datetime.date(2016, 12, 28))
    return [entity for sentence in analyse(article).sentences for entity in sentence.entities]


@pytest.mark.parametrize("case", CASES)
def test_fixture(case):
    plain = marked = MARKED.sub(r"\1", case)
    for entity in reversed(entities_of(plain)):
        kind = f"{entity.label} {entity.kind}".strip()
        marked = f"{marked[: entity.start]}[{entity.text}|{kind}]{marked[entity.end :]}"
    assert marked == case


def test_one_type_for_a_name_in_the_article():
    text = "Velden is a town in the north. He was born in Velden. Many people left Velden."
    assert {entity.label for entity in entities_of(text) if entity.text == "Velden"} == {"PLACE"}


def test_a_date_has_its_value():
    (date,) = [e for e in entities_of("The talks ended in Oslo on Dec. 20, 2016.") if e.label == "DATE"]
    assert date.value == "2016-12-20"


def test_the_same_text_gives_the_same_entities():
    text = "Ana Lind and Tom Berg of the Harbour Council met in Porto. Lind left on Monday."
    assert entities_of(text) == entities_of(text)


@settings(deadline=None, derandomize=True, max_examples=150)
@given(st.lists(st.text(max_size=8) | st.sampled_from(
    ["Monday", "U.S.", "’s", "$", "10,000", "The", "of", "Ministry", "(", "Lee", "\x00", "İ", "-", "A" * 1000]
), max_size=25))
def test_any_words(words):
    sentence, text = sentence_of([word for word in words if word])
    (found,) = find_entities([sentence], Article("", text, ((0, len(text)),)))
    end = 0
    for entity in found:
        assert end <= entity.start < entity.end
        assert text[entity.start : entity.end] == entity.text
        assert sentence.tokens[entity.first].start == entity.start
        assert sentence.tokens[entity.last - 1].end == entity.end
        assert entity.label in LABELS
        assert entity.name
        end = entity.end


def sentence_of(words, tags=None):
    text, tokens = "", []
    for word, tag in zip(words, tags or ["NNP"] * len(words), strict=True):
        tokens.append(Token(word, len(text), len(text) + len(word), tag))
        text += word + " "
    return Sentence(0, len(text), text, tuple(tokens)), text


def test_a_long_sentence_takes_bounded_time():
    sentence, text = sentence_of(["Lee", "of", "North", "Ministry", "7"] * 2_000)
    start = time.process_time()
    find_entities([sentence], Article("", text, ((0, len(text)),)))
    assert time.process_time() - start < 10


def measured(documents):
    """F1 in percent over the names of people, places, organizations and events, and that of people alone."""
    table = trainer.measure(documents)
    right, found, gold = (sum(row[k] for row in table.values()) for k in range(3))
    person = table["PERSON"]
    return 200 * right / (found + gold), 200 * person[0] / (person[1] + person[2])


def test_agrees_with_gum():
    path = SHARED / "treebank" / "gum-dev.conllu.gz"
    if not path.exists():
        pytest.skip(f"without {path}")
    documents = named.gum(path)
    assert sum(len(sentence.names) for document in documents for sentence in document) > 300
    overall, person = measured(documents)
    assert overall >= 75
    assert person >= 82


def test_agrees_with_the_part_of_wikigold_kept_out_of_training():
    path = SHARED / "ner" / "wikigold.conll.gz"
    if not path.exists():
        pytest.skip(f"without {path}")
    documents = trainer.held_out(named.wikigold(path))
    assert sum(len(sentence.names) for document in documents for sentence in document) > 400
    assert measured(documents)[0] >= 68
