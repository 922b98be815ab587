"""Sentences: where a newspaper's sentence ends and where it does not."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quizgen.language.sentences import sentence_spans

# "|" stands where a sentence ends and another begins.
CASES = """
U.S. President Marta Olin left on Monday. | She will return on Dec. 27.
He has lived in the U.S. since May. | It suits him.
The firm moved from the U.K. to the U.S. | The owners did not say why.
They arrived on Sept. 3, 2019, at 9 a.m. on a Tuesday. | The doors opened at 10 a.m. | Nobody came.
J. K. Halvorsen wrote it. | J.K. Halvorsen sold it. | George W. Arden bought it.
Dr. Ines Roth and Mr. Paul Vane met Gov. Hale on St. Mary's Road. | Lt. Col. Dray did not.
The Danforth Corp. and Alder Inc. merged. | Oakes & Co. Ltd. stayed out.
She lives at No. 10. | He said no. | Then he left.
Prices rose 3.5 percent, to $1.20 a litre. | Wages did not.
"We are done," she said. | "The bridge is open."
"We are done." | The minister smiled.
"Are we done?" she asked. | Nobody knew.
“Are we done?” Olin asked. | “We are.”
“The bridge is safe.” | Olin said so twice. | “Is it?” | He said it was.
“Never!” said the mayor. | “Never?” the clerk wondered.
He called it “a shame.” | The council agreed.
They “won.” | (Nobody was surprised.) | Then they lost.
It was over... or so they thought. | It was not.
He waited … and waited. | Nothing happened!
What now? | Who pays? | The taxpayers!
The ship (built ca. 1890) sank. | The crew (all 12 of them) swam.
Prof. Lund (b. 1950) and her pupil (d. 2001) found it. | It was new.
Jan. 1 is a holiday. | So is Easter.
Gen. Adler, et al. found it. | A river, e.g. the Lea, i.e. the upper one, rose. | The cat sat. | It was in. | They were ill.
The museum, opened in 1999.[3] | It closed later.[4][5] | Why?
The U.N. Security Council met. | The E.U. Commission did not.
He moved to Washington, D.C. | The family followed.
Oslo (Reuters) - The talks failed. | Both sides left.
It cost 5 kg. of gold vs. 3 in 2010. | Yes.
""".strip().splitlines()


def split(text):
    return [text[start:end] for start, end in sentence_spans(text, [(0, len(text))])]


@pytest.mark.parametrize("case", CASES)
def test_ends(case):
    assert split(case.replace(" | ", " ")) == case.split(" | ")


def test_bullets_and_numbers_stay_with_their_items():
    assert split("- the first thing\n- the second thing\n1. The third.") == [
        "- the first thing", "- the second thing", "1. The third.",
    ]  # fmt: skip
    assert split("• Water rose. • Bread fell.") == ["• Water rose.", "• Bread fell."]


def test_a_wrapped_line_goes_on():
    assert split("The river rose\nagain. It fell\nlater.") == ["The river rose\nagain.", "It fell\nlater."]


def test_never_across_paragraphs():
    text = "Flood warning lifted\n\nThe river fell"
    assert sentence_spans(text, [(0, 20), (22, 36)]) == [(0, 20), (22, 36)]


def test_no_text():
    assert sentence_spans("", []) == []
    assert sentence_spans("  \n ", [(0, 4)]) == []


@settings(deadline=None, derandomize=True, max_examples=150)
@given(st.text(st.sampled_from("aB.?! \n\"'”“’()[]1-…•\u2028\u0130"), max_size=60) | st.text(max_size=40))
def test_any_text_is_covered_in_order(text):
    spans = sentence_spans(text, [(0, len(text))])
    position = 0
    for start, end in spans:
        assert position <= start < end
        assert not text[position:start].strip()
        assert text[start:end] == text[start:end].strip()
        position = end
    assert not text[position:].strip()


@pytest.mark.parametrize("text", ["a" * 1000, "no " * 10_000, "etc. " * 5_000, '." ' * 3_000, "[1]" * 3_000, "(" * 3_000])
def test_long_texts_take_bounded_time(text):
    assert sentence_spans(text, [(0, len(text))])


def test_agrees_with_the_treebank(paragraphs_of):
    right = gold = found = 0
    for text, spans in paragraphs_of("gum-dev"):
        predicted = set(sentence_spans(text, [(0, len(text))]))
        right += len(predicted & spans)
        gold += len(spans)
        found += len(predicted)
    assert gold > 400
    assert 2 * right / (gold + found) >= 0.95
