"""The command line over a small stand-in for the pipeline, and its behaviour on bad input over the real one."""

from __future__ import annotations

import dataclasses
import json
import os
import re
import subprocess
import sys

import click
import pytest
from click.testing import CliRunner

import quizgen
from quizgen.cli import cli
from quizgen.model import Choice, Deck, LeftOut, Question

ARTICLE = """The harbour bridge of Port Ellow opens

5 May 2025

Mara Lind, the mayor of Port Ellow, opened the new harbour bridge on Sunday. Hundreds of people crossed it on foot \
before the first cars were let through in the afternoon.

The bridge cost 10 million euros and took three years to build. It replaces a ferry that had run since 1931 and that \
the town could no longer afford to keep.
"""


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("NO_COLOR", raising=False)
    (tmp_path / "bridge.txt").write_text(ARTICLE)
    (tmp_path / "ferry.txt").write_text(ARTICLE.replace("harbour bridge", "ferry house"))
    return tmp_path


@pytest.fixture
def pipeline(monkeypatch):
    """One question and one choice about any article; the choice is left out when only one card is wanted."""

    def make_deck(article, count=None, types=("qa", "cloze"), level=""):
        sentence = article.text.split(". ")[0] + "."
        place = (sentence, 0, len(sentence), "role")
        cards = (
            Question("k1", "Who is the mayor?", "Mara Lind", *place, score=0.9),
            Choice("k2", "Which town?", "Port \x1b[31mEllow", *place, distractors=("Amry",), score=0.5),
        )
        cards = tuple(card for card in cards if card.type in (*types, "mcq"))
        kept, rest = cards[:count], cards[len(cards[:count]) :]
        left_out = tuple(LeftOut(card, "asks for less than the others") for card in rest)
        return Deck(article.title, kept, article.date, article.source, article.text, left_out)

    monkeypatch.setattr("quizgen.make.make_deck", make_deck)
    return make_deck


def run(*arguments, **more):
    return CliRunner().invoke(cli, arguments, **more)


def test_make_writes_every_output(folder, pipeline):
    result = run("make", "bridge.txt", "-o", "b.apkg", "-o", "b.json", "-o", "b.md")
    assert result.exit_code == 0, result.output
    assert result.stdout == ""
    assert result.stderr.splitlines() == ["b.apkg: 2 cards", "b.json: 2 cards", "b.md: 2 cards"]
    assert {path.name for path in folder.iterdir()} == {"bridge.txt", "ferry.txt", "b.apkg", "b.json", "b.md"}
    data = json.loads((folder / "b.json").read_text())
    assert data["title"] == "The harbour bridge of Port Ellow opens"
    assert (data["date"], data["source"]) == ("2025-05-05", "bridge.txt")


def test_options_reach_the_deck(folder, pipeline):
    arguments = ["--title", "Other", "--date", "2024-02-29", "--link", "https://example.org/b", "-n", "1"]
    assert run("make", "bridge.txt", "-o", "b.json", *arguments).exit_code == 0
    data = json.loads((folder / "b.json").read_text())
    assert (data["title"], data["date"], data["source"]) == ("Other", "2024-02-29", "https://example.org/b")
    assert len(data["cards"]) == 1
    run("make", "bridge.txt", "-o", "b.json", "--types", "cloze")
    assert [card["type"] for card in json.loads((folder / "b.json").read_text())["cards"]] == ["mcq"]


def test_types_and_level_reach_the_deck(folder, monkeypatch):
    seen = {}

    def make_deck(article, **wanted):
        seen.update(wanted)
        return Deck(article.title, ())

    monkeypatch.setattr("quizgen.make.make_deck", make_deck)
    run("show", "bridge.txt", "--types", "qa,mcq", "--level", "hard")
    assert (seen["types"], seen["level"]) == (("qa", "mcq"), "hard")
    run("show", "bridge.txt")
    assert (seen["types"], seen["level"]) == (("qa", "cloze"), "")


def test_several_articles_make_one_file_with_progress(folder, pipeline):
    result = run("make", "bridge.txt", "ferry.txt", "-o", "week.json")
    assert result.stderr.splitlines() == ["1/2 bridge.txt: 2 cards", "2/2 ferry.txt: 2 cards", "week.json: 4 cards"]
    assert len(json.loads((folder / "week.json").read_text())["decks"]) == 2


def test_split_makes_a_file_for_each(folder, pipeline):
    assert run("make", "bridge.txt", "ferry.txt", "-o", "week.json", "--split").exit_code == 0
    assert {path.name for path in folder.glob("week*")} == {"week-bridge.json", "week-ferry.json"}


def test_options_of_anki_reach_it(folder, pipeline, monkeypatch):
    seen = {}
    monkeypatch.setattr("quizgen.write.apkg.write", lambda decks, path, **anki: path.touch() or seen.update(anki))
    run("make", "bridge.txt", "-o", "b.yaml")
    for command in (["make", "bridge.txt"], ["build", "b.yaml"]):
        assert run(*command, "-o", "b.apkg", "--deck", "News", "--typed", "--tags").exit_code == 0
        assert (seen["parent"], seen["typed"], seen["tagged"]) == ("News", True, True)
        seen.clear()


def test_a_deck_file_is_made_edited_made_again_and_built(folder, pipeline):
    assert run("make", "bridge.txt", "-o", "b.yaml").stderr == "b.yaml: 2 cards\n"
    text = (folder / "b.yaml").read_text()
    (folder / "b.yaml").write_text(text.replace("Who is the mayor?", "Who governs?"))
    result = run("make", "bridge.txt", "-o", "b.json", "-o", "b.yaml")
    assert result.stderr.splitlines() == ["b.yaml: 0 added, 0 changed, 2 kept, 0 vanished", "b.json: 2 cards"]
    assert run("build", "b.yaml", "-o", "b.md").stderr == "b.md: 2 cards\n"
    for name in ("b.json", "b.md"):
        assert "Who governs?" in (folder / name).read_text()


def test_what_only_the_article_tells_stands_beside_a_deck_file(folder, pipeline):
    run("make", "bridge.txt", "-o", "alone.json")
    run("make", "bridge.txt", "-o", "b.yaml", "-o", "beside.json")
    alone, beside = (json.loads((folder / name).read_text()) for name in ("alone.json", "beside.json"))
    told = ("front", "answer", "start", "end", "score")
    assert [[card[t] for t in told] for card in beside["cards"]] == [[card[t] for t in told] for card in alone["cards"]]
    assert beside["source"] == alone["source"]


def test_a_merge_tells_what_it_did(folder, pipeline):
    run("make", "bridge.txt", "-o", "b.yaml", "-n", "1")
    (folder / "bridge.txt").write_text(ARTICLE.replace("on Sunday", "on Monday"))
    assert run("make", "bridge.txt", "-o", "b.yaml").stderr.splitlines() == [
        "b.yaml: 1 added, 1 changed, 0 kept, 0 vanished", "  added: Which town?", "  changed: Who is the mayor?"]  # fmt: skip
    (folder / "bridge.txt").write_text(ARTICLE.replace("Mara Lind, the mayor of Port Ellow, opened", "They opened"))
    (folder / "b.yaml").write_text((folder / "b.yaml").read_text().replace("Which town?", "What town?"))
    lines = run("make", "bridge.txt", "-o", "b.yaml").stderr.splitlines()
    assert lines[0] == "b.yaml: 0 added, 1 changed, 1 kept, 0 vanished"
    assert lines[-1] == "  yours kept, though the article now gives another: What town?"


def test_a_deck_file_of_several_articles_needs_split(folder, pipeline):
    assert run("make", "bridge.txt", "ferry.txt", "-o", "w.yaml").exit_code == 2
    assert run("make", "bridge.txt", "ferry.txt", "-o", "w.yaml", "--split").exit_code == 0
    assert run("build", "w-bridge.yaml", "w-ferry.yaml", "-o", "w.json").exit_code == 0
    assert len(json.loads((folder / "w.json").read_text())["decks"]) == 2


def test_a_deck_file_without_kept_cards_builds_nothing(folder, pipeline):
    run("make", "bridge.txt", "-o", "b.yaml")
    (folder / "b.yaml").write_text((folder / "b.yaml").read_text().replace("keep: yes", "keep: no"))
    assert "keep: yes" in fails(run("build", "b.yaml", "-o", "b.md"))
    assert not (folder / "b.md").exists()


def test_standard_input_is_an_article(folder, pipeline):
    assert run("make", "-", "-o", "b.json", input=ARTICLE).exit_code == 0
    assert (folder / "b.json").exists()


def test_show_prints_cards_with_sentence_and_score(folder, pipeline):
    result = run("show", "bridge.txt")
    assert result.exit_code == 0
    for part in ("Who is the mayor?", "Mara Lind", "opened the new harbour bridge", "role", "0.90", "not Amry"):
        assert part in result.stdout
    assert "\x1b" not in result.stdout
    assert "Left out" not in result.stdout


def test_show_all_tells_the_reasons(folder, pipeline):
    assert "asks for less than the others" in run("show", "bridge.txt", "-n", "1", "--all").stdout


def test_colour_goes_to_terminals_that_want_it(folder, pipeline, monkeypatch):
    coloured = run("show", "bridge.txt", color=True).stdout
    assert "\x1b[32m" in coloured
    assert "\x1b[31m" not in coloured  # what the article brings along
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b" not in run("show", "bridge.txt", color=True).stdout


def test_rules_are_listed_with_what_they_ask():
    from quizgen.rules import RULES

    lines = run("rules").stdout.splitlines()
    assert len(lines) == len(RULES) > 0
    for line, (name, rule) in zip(lines, RULES.items(), strict=True):
        assert line.split() == [name, *rule.__doc__.splitlines()[0].split()]


def test_version():
    assert run("--version").stdout == f"quizgen, version {quizgen.__version__}\n"


@pytest.mark.parametrize(
    "arguments",
    [
        ["make"],
        ["make", "bridge.txt"],
        ["make", "bridge.txt", "-o", "a.md", "-n", "0"],
        ["make", "bridge.txt", "-o", "a.md", "--types", "essay"],
        ["make", "bridge.txt", "-o", "a.md", "--types", ","],
        ["make", "bridge.txt", "-o", "a.md", "--level", "impossible"],
        ["make", "bridge.txt", "-o", "a.md", "--date", "yesterday"],
        ["make", "bridge.txt", "ferry.txt", "-o", "a.md", "--title", "Both"],
        ["make", "bridge.txt", "ferry.txt", "-o", "a.md", "--link", "https://example.org"],
        ["make", "bridge.txt", "-o", "a.md", "-o", "a.md"],
        ["make", "bridge.txt", "./bridge.txt", "-o", "a.md", "--split"],
        ["build", "b.yaml"],
        ["build", "b.yaml", "-o", "c.yaml"],
        ["sing"],
    ],
)
def test_wrong_usage_exits_with_2(folder, pipeline, arguments):
    result = run(*arguments)
    assert result.exit_code == 2
    assert "Usage:" in result.stderr
    assert not (folder / "a.md").exists()


def fails(result) -> str:
    """The one line that says what went wrong; before it there is only progress."""
    assert result.exit_code == 1, result.output
    *progress, line = result.stderr.splitlines()
    assert line.startswith("quizgen: ")
    assert all(re.match(r"\d+/\d+ ", earlier) for earlier in progress)
    return line


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b" \n\t\n",
        bytes(range(256)) * 20,
        b"\x89PNG\r\n\x1a\n" + bytes(500),
        b"PK\x03\x04" + bytes(500),
        "Le président a ouvert le nouveau pont du port dimanche, et des centaines de personnes l'ont traversé à pied "
        "avant que les premières voitures ne soient admises dans l'après-midi. Il remplace un bac.".encode(),
        b"Home\nNews\nSport\nSubscribe now\nShare this article\nRead more\nAccept all cookies\n",
    ],
    ids=["empty", "blank", "binary", "picture", "zip", "french", "furniture"],
)
def test_what_is_no_article_is_refused_in_one_line(folder, content):
    (folder / "bad.txt").write_bytes(content)
    (folder / "deck.md").write_text("old")
    fails(run("make", "bad.txt", "-o", "deck.md"))
    assert (folder / "deck.md").read_text() == "old"
    assert not list(folder.glob(".*"))


def test_a_huge_file_is_refused_before_it_is_read(folder):
    with open(folder / "huge.txt", "wb") as file:
        file.truncate(100_000_000)
    assert "huge.txt" in fails(run("make", "huge.txt", "-o", "deck.md"))


@pytest.mark.parametrize(
    "arguments",
    [
        ["make", "missing.txt", "-o", "deck.md"],
        ["make", "bridge.txt", "-o", "deck.odt"],
        ["make", "bridge.txt", "-o", "missing/deck.md"],
        ["make", "bridge.txt", "-o", "deck.md", "-o", "missing/deck.md"],
        ["show", "missing.txt"],
        ["build", "missing.yaml", "-o", "deck.md"],
        ["build", "bridge.txt", "-o", "deck.md"],
    ],
)
def test_what_cannot_be_read_or_written_is_one_line(folder, pipeline, arguments):
    fails(run(*arguments))
    assert not (folder / "deck.md").exists()


def test_an_article_that_fails_is_told_at_the_end_and_stops_no_other(folder, pipeline):
    result = run("make", "missing.txt", "bridge.txt", "-o", "deck.json")
    assert result.exit_code == 1
    assert result.stderr.splitlines() == [
        "2/2 bridge.txt: 2 cards",
        "deck.json: 2 cards",
        "1/2 missing.txt does not exist; check the path",
        "quizgen: 1 of 2 articles failed; the others are written",
    ]
    assert json.loads((folder / "deck.json").read_text())["source"] == "bridge.txt"
    assert fails(run("make", "missing.txt", "none.txt", "-o", "deck.md")) == "quizgen: 2 of 2 articles failed"
    assert not (folder / "deck.md").exists()


def test_a_link_is_an_article(folder, pipeline, monkeypatch):
    from quizgen.read.fetch import Fetched

    monkeypatch.setattr("quizgen.read.fetch.fetch", lambda link, **_: Fetched(ARTICLE.encode(), f"{link}/moved"))
    assert run("make", "https://example.org/news/bridge", "-o", "deck.json", "--split").exit_code == 0
    assert json.loads((folder / "deck-bridge.json").read_text())["source"] == "https://example.org/news/bridge/moved"
    assert "Mara Lind" in run("show", "https://example.org/news/bridge").stdout


def test_a_folder_is_its_articles(folder, pipeline):
    assert run("make", ".", "-o", "deck.json").exit_code == 0
    assert [deck["source"] for deck in json.loads((folder / "deck.json").read_text())["decks"]] == ["bridge.txt", "ferry.txt"]
    (folder / "empty").mkdir()
    assert "is a folder" in fails(run("make", "empty", "-o", "deck.md"))


def test_an_archive_becomes_deck_files_with_split_only(folder, pipeline):
    lines = [json.dumps({"title": f"Day {day}", "text": ARTICLE}) for day in (1, 2)]
    (folder / "days.jsonl").write_text("\n".join([*lines, "no record"]))
    assert "--split" in run("make", "days.jsonl", "-o", "d.yaml").stderr
    result = run("make", "days.jsonl", "-o", "d.yaml", "-o", "d.handout.md", "--split", "--level", "easy")
    assert result.exit_code == 1 and "1 of 3 articles failed" in result.stderr
    assert {path.name for path in folder.glob("d-*")} == {
        "d-days-1.yaml", "d-days-1.handout.md", "d-days-2.yaml", "d-days-2.handout.md"}  # fmt: skip
    (folder / "d-days-1.yaml").write_text((folder / "d-days-1.yaml").read_text().replace("the mayor", "the head"))
    assert "d-days-1.yaml: 0 added, 0 changed, 2 kept, 0 vanished" in run(
        "make", "days.jsonl", "-o", "d.yaml", "-o", "d.json", "--split").stderr  # fmt: skip
    assert "the head" in (folder / "d-days-1.json").read_text()


def test_a_folder_makes_one_handout(folder, pipeline):
    assert run("make", ".", "-o", "week.handout.md").exit_code == 0
    text = (folder / "week.handout.md").read_text()
    assert "harbour bridge" in text and "ferry house" in text


def test_no_card_is_an_error_and_writes_nothing(folder, pipeline, monkeypatch):
    monkeypatch.setattr("quizgen.make.make_deck", lambda article, **_: Deck(article.title, ()))
    assert "--all" in fails(run("make", "bridge.txt", "-o", "deck.md"))
    assert not (folder / "deck.md").exists()
    assert run("show", "bridge.txt").exit_code == 1


def test_an_error_is_one_line_whatever_the_name(folder):
    fails(run("make", "two\nlines.txt", "-o", "deck.md"))


def commands(command: click.Command = cli, path: tuple[str, ...] = ("quizgen",)):
    yield path, command
    for name, child in getattr(command, "commands", {}).items():
        yield from commands(child, (*path, name))


@pytest.mark.parametrize(("path", "command"), list(commands()))
def test_every_command_has_help_with_examples_and_every_option_help(path, command):
    text = run(*path[1:], "--help").stdout
    assert "Example" in text and f"\n    {' '.join(path)}" in text
    assert not [option.name for option in command.params if isinstance(option, click.Option) and not option.help]


def test_the_module_runs_as_the_command():
    environment = {**os.environ, "_QUIZGEN_COMPLETE": "bash_source"}
    command = [sys.executable, "-m", "quizgen"]
    assert subprocess.run([*command, "--version"], capture_output=True, text=True).stdout.startswith("quizgen, ")
    completion = subprocess.run(command, capture_output=True, text=True, env=environment).stdout
    assert "_quizgen_completion" in completion


def test_public_names_are_there():
    assert {"read_article", "make_deck", "Article", "Cloze", "Question", "Choice", "Deck", "QuizgenError"} <= set(
        quizgen.__all__
    )
    for name in quizgen.__all__:
        assert getattr(quizgen, name)
    assert dataclasses.is_dataclass(quizgen.Deck)
    with pytest.raises(AttributeError, match="nothing"):
        _ = quizgen.nothing


def test_a_separate_key_and_what_was_left_out_are_told(folder, pipeline):
    result = run("make", "bridge.txt", "-o", "b.pdf", "-o", "b.kahoot.xlsx", "--key", "separate")
    assert result.exit_code == 0, result.output
    assert result.stderr.splitlines() == [
        "b.pdf: 2 cards", "b-key.pdf: the key", "b.kahoot.xlsx: 1 card",
        "  not 'Who is the mayor?': does not fit choice; too few wrong options are at hand for a choice"]  # fmt: skip
    assert (folder / "b-key.pdf").exists()


def test_a_handout_takes_its_options_from_the_command(folder, pipeline, monkeypatch):
    seen = {}
    monkeypatch.setattr("quizgen.write.handout.pdf.write", lambda decks, path, **more: path.touch() or seen.update(more))
    options = "--sections choice:3,match --variants 4 --seed 7 --paper letter --columns 2 --large --reading --licence CC --font F"
    assert run("make", "bridge.txt", "-o", "b.pdf", *options.split()).exit_code == 0
    layout = seen["layout"]
    assert [(wanted.kind, wanted.most) for wanted in layout.sections] == [("choice", 3), ("match", None)]
    assert (layout.versions, layout.seed, layout.paper, layout.columns) == (4, 7, "letter", 2)
    assert (layout.large, layout.reading, layout.licence, layout.font) == (True, True, "CC", "F")


def test_an_unwritable_key_stops_before_any_work(folder, pipeline):
    (folder / "b-key.pdf").mkdir()
    assert "b-key.pdf" in fails(run("make", "bridge.txt", "-o", "b.pdf", "--key", "separate"))
    assert not (folder / "b.pdf").exists()
