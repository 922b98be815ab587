import pytest

from quizgen.read.byline import named_author, signature
from quizgen.read.meta import byline_of

TITLE = "Ferry returns to Loch Arden"


@pytest.mark.parametrize(("lines", "name"), [
    ([TITLE, "By Moira Talbot"], "Moira Talbot"),
    ([TITLE, "By Moira Talbot, Science Correspondent"], "Moira Talbot"),
    ([TITLE, "By J. R. Talbot moira@ledger.example (555) 1234"], "J. R. Talbot"),
    ([TITLE, "Moira Talbot", "14 March 2019"], "Moira Talbot"),
    ([TITLE, "1 day ago", "Moira Talbot"], "Moira Talbot"),
    ([TITLE, "Moira Talbot and Jan van der Meer", "Published 14 March 2019"], "Moira Talbot and Jan van der Meer"),
    ([TITLE, "Moira Talbot Associated Press", "Published 14 March 2019, 9:40 am"], "Moira Talbot"),
    ([TITLE, "Moira Talbot, Staff Writer", "March 14, 2019"], "Moira Talbot"),
    ([TITLE, "Moira Talbot | March 14, 2019 9:40 am"], "Moira Talbot"),
    ([TITLE, "Moira Talbot"], ""),
    ([TITLE, "World News", "14 March 2019"], ""),
    ([TITLE, "New York", "14 March 2019"], ""),
    (["Loch Arden", TITLE, "14 March 2019"], ""),
    ([TITLE, "The boat came back on Wednesday.", "14 March 2019"], ""),
])
def test_who_signs(lines, name):
    assert signature(lines, TITLE) == name


def test_a_sentence_is_no_byline():
    assert not byline_of("By then. The boat was gone")


@pytest.mark.parametrize(("listed", "name"), [
    ("Moira Talbot", "Moira Talbot"), ("Moira Talbot; AP Science Writer", "Moira Talbot"),
    ("Northern Media Group; Moira Talbot", "Moira Talbot"), ("MOIRA TALBOT; Noel Park", "Moira Talbot, Noel Park"),
    ("siteadmin", ""), ("moira@ledger.example", ""), ("", ""),
])
def test_people_in_metadata(listed, name):
    assert named_author(listed) == name
