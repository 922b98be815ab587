import datetime
import io
import time
from pathlib import Path
from types import SimpleNamespace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quizgen.errors import InputError, QuizgenError
from quizgen.read import article_from_text, read_article
from quizgen.read.decode import decode

STORY = "The baker’s daughter sailed to Malmö on Friday – and she paid £12 for it.\n\nHer father said: “She will be back.”\n"
FOREIGN = {
    "German": "Der Bäcker sagte am Freitag, dass seine Tochter nach Malmö gesegelt ist und auch nicht vor dem Winter wiederkommt.",
    "French": "Le boulanger a dit vendredi que sa fille est partie pour Malmö et qu'elle ne sera pas de retour dans le village.",
    "Spanish": "El panadero dijo el viernes que su hija se fue a Malmö en un barco y que no volverá al pueblo por las tormentas.",
    "Italian": "Il fornaio ha detto venerdì che la figlia è partita per Malmö con una barca e che non tornerà prima della primavera.",
    "Dutch": "De bakker zei op vrijdag dat zijn dochter naar Malmö is gevaren en dat ze niet voor het einde van de winter terug is.",
    "Chinese": "面包师星期五说,他的女儿坐船去了马尔默,冬天之前不会回来。",
    "Russian": "Пекарь сказал в пятницу, что его дочь уплыла в Мальмё и не вернётся до конца зимы.",
}


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252", "mac-roman"])
def test_encodings(tmp_path, encoding):
    path = tmp_path / "story.txt"
    path.write_bytes(STORY.encode(encoding))
    assert read_article(path).text == STORY.strip()


def test_a_broken_byte_does_not_turn_the_others():
    assert decode(STORY.encode() + b"\xff", "x") == STORY + "\ufffd"


def test_standard_input(monkeypatch):
    monkeypatch.setattr("sys.stdin", SimpleNamespace(buffer=io.BytesIO(STORY.encode())))
    assert read_article("-").text == STORY.strip()


def test_title_and_date_given_by_hand_stand(tmp_path):
    path = tmp_path / "story.txt"
    path.write_text("Off she goes\n\n3 May 2011\n\n" + STORY, encoding="utf-8")
    found, given_ = read_article(path), read_article(path, title="Gone", date=datetime.date(2012, 1, 2))
    assert (found.title, str(found.date)) == ("Off she goes", "2011-05-03")
    assert (given_.title, str(given_.date)) == ("Gone", "2012-01-02")


@pytest.mark.parametrize(("data", "said"), [
    (b"", "is empty"), (b" \r\n\t ", "is empty"), (b"%PDF-1.7\n1 0 obj", "looks like a PDF"),
    (b"\x89PNG\r\n\x1a\n\0\0", "looks like a PNG"), (b"PK\x03\x04abc", "looks like a ZIP"), (bytes(range(256)) * 9, "not a text file"),
    (b"Home\nNews\nSport\nSign in\nCookie policy\n", "holds no article"),
    *((text.encode(), language) for language, text in FOREIGN.items()),
    (("Пекарь сказал в пятницу. " * 9).encode("cp1251"), "other than English"),
])
def test_what_is_no_article_is_refused_in_one_line(tmp_path, data, said):
    path = tmp_path / "story.txt"
    path.write_bytes(data)
    with pytest.raises(InputError) as error:
        read_article(path)
    assert said in str(error.value) and "story.txt" in str(error.value) and "\n" not in str(error.value)


def test_missing_file_folder_and_odd_path(tmp_path):
    for path, said in ((tmp_path / "none.txt", "does not exist"), (tmp_path, "is a folder"), ("a\0b", "cannot be read")):
        with pytest.raises(InputError, match=said):
            read_article(path)


def test_unreadable_file(tmp_path, monkeypatch):
    path = tmp_path / "story.txt"
    path.write_text(STORY, encoding="utf-8")

    def refuse(*_args):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)  # permissions themselves do not bind every user
    with pytest.raises(InputError, match="cannot be read: Permission denied"):
        read_article(path)


def test_huge_file_is_refused_unread(tmp_path):
    path = tmp_path / "huge.txt"
    with path.open("wb") as file:
        file.truncate(100 * 2**20)
    with pytest.raises(InputError, match="larger than 20 MB"):
        read_article(path)


@pytest.mark.parametrize("text", ["sign up to " * 30_000, "A. B/ " * 60_000, "“" * 300_000, "a\n" * 60_000, "(AP " * 90_000, "1 " * 150_000,
                                  "The dog ran to the sea. " * 15_000])
def test_odd_texts_take_bounded_time(text):
    begin = time.process_time()
    try:
        article_from_text(text)
    except InputError:
        pass
    assert time.process_time() - begin < 20


LINES = st.sampled_from([
    "Home", "Share", "By Ann Lee", "Published 3 May 2011", "Comments", "Related stories", "© 2011 The Post", "Photo: AP", "H", "___",
    "Dear readers,", "The mayor of Ely, Ann Lee, opened the bridge on Friday.", "She said it had cost 3 million pounds, and smiled.",
    "Bridge opens in Ely", "Sign up to our newsletter for free.", "A list of what she brought:", "a cake", "Ann Lee, left. Jo Doe / AP",
    "\ufeff", "“Yes.”", "Read more...", "x" * 1000])
PAGES = st.lists(LINES | st.text(max_size=40), max_size=25).map("\n".join) | st.text(max_size=200)


@settings(deadline=None, derandomize=True, max_examples=200)
@given(PAGES)
def test_any_text_is_read_or_refused(text):
    try:
        article = article_from_text(text)
    except QuizgenError as error:
        assert "\n" not in str(error)
        return
    assert "\n\n".join(article.text[start:end] for start, end in article.paragraphs) == article.text
    assert all(article.text[start:end].strip() for start, end in article.paragraphs)
    assert article_from_text(text) == article


@settings(deadline=None, derandomize=True, max_examples=100)
@given(st.binary(max_size=300))
def test_any_bytes_are_text_or_refused(data):
    try:
        assert isinstance(decode(data, "x"), str)
    except QuizgenError:
        pass


def test_a_deck_file_is_told_from_an_article(tmp_path):
    path = tmp_path / "story.yaml"
    path.write_text("title: Gone\ncards: []\n")
    with pytest.raises(InputError, match="quizgen build"):
        read_article(path)
