"""Dependency trees: always a tree, in bounded time, and accurate enough to ask by."""

import pathlib
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import training.tree
from quizgen.language import tags, tree
from quizgen.language.tree_features import label_keys, transition_keys
from quizgen.language.tree_model import LABELS, MOVES, Model, decode, encode
from training.treebank import sentences

DEV = pathlib.Path(__file__).parents[3] / "shared" / "treebank" / "gum-dev.conllu.gz"
TAGS = ["NN", "NNP", "VBD", "VB", "IN", "DT", ",", ".", "CC", "``", "no such tag", ""]


def test_plain_clause():
    words = "The minister opened a new bridge in Riga on Monday .".split()
    heads, relations = tree.parse(words, "DT NN VBD DT JJ NN IN NNP IN NNP .".split())
    assert heads[:6] == [1, 2, -1, 5, 5, 2]
    assert relations[:6] == ["det", "nsubj", "root", "det", "amod", "obj"]
    assert (heads[9], relations[9]) == (2, "obl")


def test_passive_clause():
    heads, relations = tree.parse("The bridge was opened by the mayor .".split(), "DT NN VBD VBN IN DT NN .".split())
    assert heads == [1, 3, 3, -1, 6, 6, 3, 3]
    assert relations == ["det", "nsubj:pass", "aux:pass", "root", "case", "det", "obl:agent", "punct"]


def test_nothing_in_nothing_out():
    assert tree.parse([], []) == ([], [])


@settings(deadline=None, derandomize=True, max_examples=60)
@given(st.lists(st.tuples(st.text(max_size=8), st.sampled_from(TAGS)), max_size=30))
def test_any_words_make_a_projective_tree(pairs):
    words, tags_ = [word for word, _ in pairs], [tag for _, tag in pairs]
    heads, relations = tree.parse(words, tags_)
    assert len(heads) == len(relations) == len(words)
    assert heads.count(-1) == relations.count("root") == bool(words)
    assert all(relations)
    for word, head in enumerate(heads):
        between = range(min(word, head) + 1, max(word, head))
        assert all(min(word, head) <= heads[inner] <= max(word, head) for inner in between) or head == -1
        assert heads[word] != word
    assert not any(_loops(heads, word) for word in range(len(words)))


def test_time_grows_with_the_words_only():
    assert _seconds(8000) < 16 * _seconds(1000) + 1
    assert len(tree.parse(["x" * 1000] * 5, ["NN"] * 5)[0]) == 5


def test_a_written_model_scores_as_it_was_told():
    known = Model(["", "root", "nsubj", "obj"], ["NN"], ["word"], {7: 2})
    first, second = [5, -2, 0], [0, 0, -900]
    read = decode(encode(known, {1: (-7, 3), 2: (-500, -1)}, {1: first, 2: second, 3: first}))
    assert read.transition_scores([1, 1, 2, 4]) == (-514, 5)
    assert read.transition_scores([1 + MOVES]) == (-7, 3)
    none = read.label_scores([4])
    assert [score - zero for score, zero in zip(read.label_scores([1, 3 + LABELS]), none)] == [10, -4, 0]
    assert [score - zero for score, zero in zip(read.label_scores([1, 2, 4]), none)] == [5, -2, -900]
    assert (list(read.words), list(read.tags), read.relations) == (["word"], ["NN"], known.relations)
    assert read.sure == {7: 2}


def test_a_sum_of_the_largest_weights_fits_its_lane():
    state = tree._model().state(["a"] * 3, ["NN"] * 3)
    state.shift()
    assert len(transition_keys(state)) * training.tree.MOVE_LIMIT < 1 << 15
    assert len(label_keys(state, 0, 1)) * training.tree.LABEL_LIMIT < 1 << 15


def test_nltk_graph():
    words, tags_ = "Storms hit Peru".split(), ["NNS", "VBD", "NNP"]
    graph = tree.graph(words, tags_, *tree.parse(words, tags_))
    assert graph.root["word"] == "hit"
    assert graph.nodes[2]["deps"]["nsubj"] == [1]
    assert not graph.contains_cycle()
    assert str(graph.tree()) == "(hit Storms Peru)"


def test_accuracy_has_a_floor():
    if not DEV.exists():
        pytest.skip("../shared/treebank is not there")
    heads = labels = words = 0
    for sentence in sentences(DEV):
        forms = [word.form for word in sentence]
        parsed = zip(*tree.parse(forms, tags.tag(forms)), strict=True)
        for (head, relation), word in zip(parsed, sentence, strict=True):
            words += 1
            heads += head == word.head
            labels += (head, relation) == (word.head, word.relation)
    assert words > 10000
    assert heads / words > 0.84
    assert labels / words > 0.81


def _loops(heads, word):
    seen = set()
    while word != -1 and word not in seen:
        seen.add(word)
        word = heads[word]
    return word != -1


def _seconds(count):
    words = ["word", "runs", ",", "of"] * (count // 4)
    tags_ = ["NN", "VBZ", ",", "IN"] * (count // 4)
    start = time.perf_counter()
    tree.parse(words, tags_)
    return time.perf_counter() - start
