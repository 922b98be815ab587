import pytest

from quizgen.read.captions import carries_fact, split_credit


@pytest.mark.parametrize(("block", "caption"), [
    ("The mayor of Ely opens the bridge. Jo Doe / AP", "The mayor of Ely opens the bridge."),
    ("The mayor of Ely opens the bridge. Jo Doe/AFP via Getty Images", "The mayor of Ely opens the bridge."),
    ("The mayor of Ely opens the bridge. Credit...Jo Doe for The Ely Post", "The mayor of Ely opens the bridge."),
    ("The mayor of Ely opens the bridge. (Photo by J. R. Doe/Reuters)", "The mayor of Ely opens the bridge."),
    ("The mayor of Ely opens the bridge. Image: Jo Doe.", "The mayor of Ely opens the bridge."),
    ("The mayor of Ely opens the bridge [File: Reuters]", "The mayor of Ely opens the bridge"),
    ("The mayor of Ely opens the bridge (AP Photo/Jo Doe)", "The mayor of Ely opens the bridge"),
    ("© Jo Doe The mayor of Ely opens the bridge.", "The mayor of Ely opens the bridge."),
    ("Image caption The mayor of Ely opens the bridge", "The mayor of Ely opens the bridge"),
    ("Photo: Jo Doe, AP", ""),
    ("Getty Images", ""),
])
def test_credit_goes(block, caption):
    assert split_credit(block) == (caption, True)


@pytest.mark.parametrize("block", [
    "The rocket was bought by NASA.", "She posted the letter on Facebook.", "NASA pays for a bridge on Mars",
    "He sold the picture to Reuters", "The shop is open on Wednesday/Thursday.", "“The photo: it was mine,” she said.",
    "Video: The judges will look at every film before the end of May.", "The mayor (left) opens the bridge.",
    "Trains run from Ely to Newark/Heathrow and back.",
])
def test_what_is_no_credit_stays(block):
    assert split_credit(block) == (block, False)


def test_only_whole_sentences_about_someone_are_facts():
    assert carries_fact("Mayor Ann Lee opens the bridge of Ely on Friday.")
    assert not carries_fact("Ann Lee, left")
    assert not carries_fact("A stock image of a bridge that nobody in Ely has seen.")
    assert not carries_fact("A bridge on a very cold and rainy day.")
