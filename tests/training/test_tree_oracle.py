"""The oracle that teaches the parser: its free moves lead to the gold tree, and a lost arc costs one."""

from quizgen.language.tree import LEFT, RIGHT, SHIFT, allowed
from quizgen.language.tree_features import State
from training.tree_oracle import costs, gold
from training.treebank import Word

HEADS = [1, 2, -1, 5, 5, 2, 7, 5, 2]


def sentence():
    words = [Word(f"w{n}", "NN", "NOUN", "w", head, "dep", "_") for n, head in enumerate(HEADS)]
    return gold(words, ["NN"] * len(words))


def step(state, move):
    if move == SHIFT:
        state.shift()
    else:
        state.attach(*state.arc(move == LEFT), 1, 0)


def start():
    return State([1] * len(HEADS), [2] * len(HEADS), ([-1] * len(HEADS),) * 4, [0] * (len(HEADS) + 3))


def test_free_moves_build_the_gold_tree():
    for order in (SHIFT, LEFT, RIGHT), (RIGHT, LEFT, SHIFT):
        state = start()
        while state.stack or state.front < state.size:
            free = [m for m in order if allowed(state)[m] and costs(state, sentence())[m] == 0]
            step(state, free[0])
        assert state.heads == sentence().heads


def test_a_lost_arc_has_its_price():
    state = start()
    step(state, SHIFT)
    assert costs(state, sentence())[:2] == (1, 0)  # word 0 waits for word 1
    step(state, SHIFT)
    assert costs(state, sentence()) == (1, 0, 1)
