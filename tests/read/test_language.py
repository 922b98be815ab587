import re
from pathlib import Path

import pytest

from quizgen.errors import InputError
from quizgen.read import article_from_text
from quizgen.read.language import foreign_language

CASES = re.findall(r"^## (\w+)\n(.+)$", Path(__file__).with_name("languages.md").read_text(encoding="utf-8"), re.MULTILINE)


@pytest.mark.parametrize(("language", "text"), CASES, ids=[language for language, _ in CASES])
def test_the_language_is_named(language, text):
    assert foreign_language(text) == language
    with pytest.raises(InputError, match=f"seems to be in {language}; quizgen reads English"):
        article_from_text(text)


def test_there_are_cases():
    assert len(CASES) >= 25


@pytest.mark.parametrize("text", [
    "The mayor opened the bridge on Sunday, and hundreds of people crossed it on foot before the first cars came.",
    "José Álvarez met Françoise Lefèvre, Jürgen Müller and Søren Ørsted in Łódź on Sunday to talk about the São Paulo fund.",
    "“Мир”, the Russian word for peace, is also the name of the station that the engineers of Zvezda built in the 1980s.",
    "Ely 3, Ulm 1. Skarn 2, Vale 2. Holt 0, Brenn 4. Tamar 1, Quill 1. Wick 5, Torrin 0. Marrow 2, Sandby 3.",
    "Yes.", "",
])
def test_english_and_what_is_too_short_to_tell(text):
    assert foreign_language(text) == ""
