"""What the pages do: decks made, changed, downloaded, practised; each over the shelf and the schedule."""

from __future__ import annotations

import dataclasses
import datetime
import json

import pytest

from quizgen.errors import InputError
from quizgen.model import Question
from quizgen.study import Grade, cards_of
from quizgen.web import download
from quizgen.web.practise import rest

from .conftest import NOW, OPENED, asked


def entries(site, address: str) -> dict:
    return {entry.card.key: entry for entry in site.shelf.deck(address.removeprefix("/decks/")).file.entries}


def test_an_empty_shelf_says_what_to_do(client):
    assert "paste an article" in client.get("/").text


def test_a_text_becomes_a_deck(post, site, article, deck, monkeypatch):
    orders = []
    monkeypatch.setattr("quizgen.web.home.make", lambda order: orders.append(order) or (article, deck))
    answer = post("/decks", text="Pasted\r\ntext", title="Mine", qa="on", mcq="on", count="7", level="hard")
    assert answer.headers["Location"] == "/decks/port-ellow-opens-its-bridge"
    [order] = orders
    assert (order.text, order.title, order.types, order.count, order.level) == (
        "Pasted\ntext", "Mine", ("qa", "mcq"), 7, "hard")  # fmt: skip
    assert len(entries(site, answer.headers["Location"])) == 3


def test_settings_that_mean_nothing_are_left_out(post, article, deck, monkeypatch):
    orders = []
    monkeypatch.setattr("quizgen.web.home.make", lambda order: orders.append(order) or (article, deck))
    for count in ("0", "-1", "x", "999999"):
        post("/decks", text="x", count=count, level="impossible")
    assert [order.count for order in orders] == [None, None, None, 50]
    assert {(order.level, order.types) for order in orders} == {("", ("qa", "cloze"))}


def test_what_cannot_be_made_says_why_and_keeps_the_text(post, monkeypatch):
    def make(order):
        raise InputError("the text holds no article")

    monkeypatch.setattr("quizgen.web.home.make", make)
    answer = post("/decks", text="what was pasted")
    assert answer.status_code == 422
    assert "the text holds no article" in answer.text and "what was pasted" in answer.text


def test_nothing_given_says_so(post):
    assert "there is no text yet" in post("/decks", text=" ").text


def test_the_shelf_tells_what_is_due(client, site, shelved):
    assert "Practise <b>3</b>" in client.get("/").text
    for id in site.progress.due(cards_of(site.shelf.deck(shelved[7:]).file.kept()), NOW):
        site.progress.record(id, Grade.EASY, NOW)
    assert "nothing due" in client.get("/").text


def test_a_broken_deck_file_is_told_with_its_line(client, site, shelved):
    (site.shelf.folder / "broken.yaml").write_text("title: x\ncards:\n- answer: y\n")
    page = client.get("/").text
    assert "broken.yaml, line 3" in page and str(site.shelf.folder) not in page
    assert shelved in page
    assert client.get("/decks/broken").status_code == 422


def test_a_deck_shows_article_cards_reasons_and_sources(client, shelved):
    page = client.get(shelved).text
    assert '<a href="#card-k1" data-cards="k1">Mara Lind</a>' in page
    assert '<a href="#card-k2" data-cards="k2">€10 million</a>' in page
    assert "Who holds or held a role?" in page and "not two, four, ten" in page
    assert page.count(OPENED) == 1  # as the source of its card; in the article it is cut into runs


def test_a_deck_file_without_its_article_shows_its_sentences(client, site, shelved):
    (site.shelf.folder / f"{shelved[7:]}.article.json").unlink()
    assert 'data-cards="k1">Mara Lind</a>' in client.get(shelved).text


def test_a_card_is_edited_through_the_ledger(post, site, shelved):
    before = entries(site, shelved)
    answer = post(f"{shelved}/cards/k1", front=" Who is\r\nmayor? ", answer="Lind", aliases="Mara Lind\r\n\r\nmayor Lind")
    assert answer.headers["Location"] == f"{shelved}#card-k1"
    after = entries(site, shelved)
    card = after["k1"].card
    assert (card.front, card.answer, card.aliases) == ("Who is mayor?", "Lind", ("Mara Lind", "mayor Lind"))
    assert card.changed == NOW and card.sentence == OPENED
    assert (after["k2"].card, after["k3"].card) == (before["k2"].card, before["k3"].card)


def test_wrong_options_are_edited(post, site, shelved):
    post(f"{shelved}/cards/k3", distractors="five\nsix\nfive\n")
    assert entries(site, shelved)["k3"].card.distractors == ("five", "six")


@pytest.mark.parametrize(
    ("card", "fields"),
    [("k1", {"front": " "}), ("k1", {"answer": "\x00"}), ("k2", {"front": "no gap"}), ("k3", {"distractors": "three"}),
     ("k4", {"front": "New?"})],
)  # fmt: skip
def test_an_edit_that_cannot_be_shown_changes_nothing(post, site, shelved, card, fields):
    before = site.shelf.deck(shelved[7:]).file.text
    assert post(f"{shelved}/cards/{card}", **fields).status_code == 422
    assert site.shelf.deck(shelved[7:]).file.text == before


def test_a_card_is_dropped_and_taken_back(client, post, site, shelved):
    post(f"{shelved}/cards/k2/keep", keep="no")
    assert not entries(site, shelved)["k2"].keep
    assert "Take back" in client.get(shelved).text
    assert b"The bridge cost [...]" not in client.get(f"{shelved}/download/.json").content
    post(f"{shelved}/cards/k2/keep", keep="yes")
    assert entries(site, shelved)["k2"].keep


def test_more_cards_of_a_kind(client, post, site, article, deck, shelved, monkeypatch):
    orders = []
    new = Question("k9", "What opened?", "the bridge", OPENED, 0, len(OPENED), "object")
    more = dataclasses.replace(deck, cards=(*deck.cards, new))
    monkeypatch.setattr("quizgen.web.deck.make", lambda order: orders.append(order) or (article, more))
    post(f"{shelved}/cards/k2/keep", keep="no")
    answer = post(f"{shelved}/more", kind="qa")
    assert (orders[0].article, orders[0].types, orders[0].count) == (article, ("qa",), 6)
    assert "1 card more" in client.get(answer.headers["Location"]).text
    assert [(key, entry.keep) for key, entry in entries(site, shelved).items()] == [
        ("k1", True), ("k2", False), ("k3", True), ("k9", True)]  # fmt: skip
    assert "no more good ones" in client.get(post(f"{shelved}/more", kind="qa").headers["Location"]).text


def test_every_format_can_be_downloaded(client, shelved):
    assert {".apkg", ".pdf", ".docx", ".moodle.xml", ".yaml"} <= set(download.offers())
    page = client.get(shelved).text
    for suffix in download.offers():
        assert f"/download/{suffix}" in page
        answer = client.get(f"{shelved}/download/{suffix}")
        assert answer.status_code == 200 and answer.content, suffix
        assert answer.headers["Content-Disposition"] == f'attachment; filename="port-ellow-opens-its-bridge{suffix}"'
    assert len(json.loads(client.get(f"{shelved}/download/.json").content)["cards"]) == 3


def test_a_format_without_its_library_is_not_offered(monkeypatch):
    from quizgen.write import formats

    monkeypatch.setattr(formats.load(".pdf"), "NEEDS", "a_library_that_is_not_there")
    assert ".pdf" not in formats.ready() and ".docx" in formats.ready()


def test_a_deck_without_cards_downloads_nothing(client, post, shelved):
    for key in ("k1", "k2", "k3"):
        post(f"{shelved}/cards/{key}/keep", keep="no")
    assert client.get(f"{shelved}/download/.apkg").status_code == 422
    assert "No card of this deck is kept" in client.get(f"{shelved}/practise").text


def test_practice_asks_answers_and_grades(client, post, site, shelved):
    page = client.get(f"{shelved}/practise").text
    id = asked(page)
    assert "Mara Lind" not in page and "3 cards to go" in page
    right = post(f"{shelved}/practise", card=id, answer="mara lind", took="1500").text
    assert "✓ Right" in right and "Mara Lind" in right and 'value="1500"' in right
    assert "✗ Not right" in post(f"{shelved}/practise", card=id, answer="Tom Hale").text
    assert "verdict" not in post(f"{shelved}/practise", card=id, answer="").text
    post(f"{shelved}/practise/grade", card=id, grade="4", took="1500")
    review = site.progress.last(id)
    assert (review.grade, review.took, review.at) == (Grade.EASY, 1500, NOW)
    assert asked(client.get(f"{shelved}/practise").text) != id


def test_a_grade_counts_once(client, post, site, shelved):
    """Also where a form is sent twice, or is of no grade or no card of the deck."""
    id = asked(client.get(f"{shelved}/practise").text)
    for card, grade in ((id, "9"), (id, ""), ("another", "4"), (id, "4"), (id, "4"), (id, "1")):
        assert post(f"{shelved}/practise/grade", card=card, grade=grade).status_code == 303
    assert len(site.progress.history()) == 1


def test_the_last_review_can_be_undone(client, post, site, shelved):
    id = asked(client.get(f"{shelved}/practise").text)
    post(f"{shelved}/practise/grade", card=id, grade="4")
    post(f"{shelved}/practise/undo")
    assert site.progress.history() == []
    assert asked(client.get(f"{shelved}/practise").text) == id


def test_an_edited_card_keeps_its_progress(client, post, site, shelved):
    id = asked(client.get(f"{shelved}/practise").text)
    post(f"{shelved}/practise/grade", card=id, grade="4")
    post(f"{shelved}/cards/k1", front="Who governs Port Ellow?")
    assert asked(client.get(f"{shelved}/practise").text) != id
    assert id in cards_of(site.shelf.deck(shelved[7:]).file.kept())


def test_when_all_is_done_the_page_tells_when_to_come_back(client, post, shelved):
    while 'name="card"' in (page := client.get(f"{shelved}/practise").text):
        post(f"{shelved}/practise/grade", card=asked(page), grade="4")
    assert "Nothing is due" in page and "days" in page


def test_progress_has_figures_before_and_after_the_first_review(client, post, shelved):
    assert "Practise a deck" in client.get("/progress").text
    post(f"{shelved}/practise/grade", card=asked(client.get(f"{shelved}/practise").text), grade="4")
    page = client.get("/progress").text
    assert "<b>1</b> of 3 cards begun" in page and "<polyline" in page and "6 May 2025: 1 review" in page


@pytest.mark.parametrize(
    ("minutes", "told"),
    [(0, "1 min"), (10, "10 min"), (180, "3 h"), (1440, "1 day"), (14400, "10 days"), (144000, "3 months"), (1440000, "2.7 years")],
)  # fmt: skip
def test_rest_in_words(minutes, told):
    assert rest(datetime.timedelta(minutes=minutes)) == told
