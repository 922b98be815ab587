"""The file of weights: every feature finds its own row, and no other text finds any."""

from hypothesis import given
from hypothesis import strategies as st

from quizgen.language.weights import Weights, decode, encode, row, unpacked

FEATURES = st.text(st.characters(), min_size=1, max_size=6)
LANES = st.lists(st.integers(-8000, 8000), min_size=3, max_size=3).filter(any)


@given(LANES)
def test_a_row_unpacks_to_its_weights(lanes):
    assert unpacked(row(lanes), 16) == sum(weight << 16 * lane for lane, weight in enumerate(lanes))


@given(st.dictionaries(FEATURES, LANES, max_size=40), st.lists(FEATURES, max_size=10))
def test_features_find_their_rows(weights, others):
    rows = {feature: row(lanes) for feature, lanes in weights.items()}
    head, read = decode(encode({"classes": ["A"]}, rows))
    assert head == {"classes": ["A"]}
    for feature in [*weights, *others, "no\0such", "\ud800"]:
        assert read.find(feature) == rows.get(feature, b"")


def test_an_unknown_feature_weighs_nothing():
    _, read = decode(encode({}, {"wa": row([1, -2])}))
    weights = Weights(read.find, 16)
    assert (weights["wa"], weights["wb"]) == (1 - (2 << 16), 0)
