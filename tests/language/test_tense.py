from pathlib import Path

from quizgen.language import analyse
from quizgen.language.dates import tense
from quizgen.model import Article

FLOOR = 0.9  # the tree errs now and then


def read_cases() -> list[tuple[str, int, str]]:
    """(sentence, offset of the date phrase, tense)"""
    cases = []
    for line in Path(__file__).with_name("tense.md").read_text(encoding="utf-8").splitlines():
        if line.startswith("| ") and "*" in line:
            sentence, expected = (cell.strip() for cell in line.strip("|").split("|"))
            cases.append((sentence.replace("*", ""), sentence.index("*"), expected))
    return cases


def test_tense_of_dates():
    cases = read_cases()
    assert len(cases) >= 20
    wrong = []
    for sentence, offset, expected in cases:
        tokens = analyse(Article("", sentence, ((0, len(sentence)),))).sentences[0].tokens
        first = next(i for i, token in enumerate(tokens) if token.start == offset)
        if (found := tense(tokens, first)) != expected:
            wrong.append((sentence, expected, found))
    assert len(wrong) <= (1 - FLOOR) * len(cases), wrong
