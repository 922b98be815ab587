"""What the parser's training keeps: relations that are sure, weights from the second error on, the largest of them."""

from training.perceptron import Total, Weights, mean
from training.tree import SURE_SEEN, vocabulary
from training.tree_oracle import gold
from training.treebank import Word


def lesson(times, relation="det"):
    words = [
        Word("the", "DT", "DET", "the", 1, relation, "_"),
        Word("bridge", "NN", "NOUN", "bridge", 2, "nsubj", "_"),
        Word("fell", "VBD", "VERB", "fall", -1, "root", "_"),
    ]
    return [gold(words, [word.xpos for word in words])] * times


def test_a_relation_seen_often_and_alone_is_sure():
    known = vocabulary(lesson(SURE_SEEN))
    assert [known.relations[label] for label in known.sure.values()] == ["det", "nsubj"]


def test_a_rare_or_doubtful_relation_is_not_sure():
    assert not vocabulary(lesson(SURE_SEEN - 1)).sure
    known = vocabulary(lesson(SURE_SEEN) + lesson(SURE_SEEN, "amod"))
    assert [known.relations[label] for label in known.sure.values()] == ["nsubj"]


def test_a_key_takes_part_from_its_second_error_on():
    weights = Weights(7)
    weights.clock = 1
    weights.update([3], 5)
    assert not any(weights.now)
    weights.update([3, 10], 5)
    assert weights.now[3] == 5
    weights.update([10], 2)  # has the remainder 3 as well
    assert weights.now[3] == 7


def test_the_mean_keeps_the_largest_weights_within_the_limit():
    runs = [Total(2, {0: 8, 1: -400, 2: 2}), Total(2, {0: 8, 3: 3 << 32})]
    assert mean(runs, lanes=2, steps=1, kept=3, limit=50) == {0: [4, 0], 1: [-50, 0], 3: [0, 1]}
