"""Folders, archives and clusters: many articles give what single runs give, in their order, whatever happens to some."""

from __future__ import annotations

import functools
import json
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import given, settings
from hypothesis import strategies as st

from quizgen.batch import deck_of, results
from quizgen.cli import cli
from quizgen.errors import InputError, QuizgenError
from quizgen.model import Deck, Question
from quizgen.sources import Source, sources
from quizgen.spool import Spool
from quizgen.write import formats

TOWNS = "Ellow Tamar Brenn Skarn Vale Ulmen Holt Marrow Quill Sandby Torrin Wick".split()
STORY = """Mara Lind, the mayor of {town}, opened the new harbour bridge on Sunday. Hundreds of people crossed it on foot \
before the first cars were let through in the afternoon.

The bridge cost {number} million euros and took three years to build. It replaces a ferry that had run since 1931."""


def record(number: int, **more: object) -> dict[str, object]:
    town = TOWNS[number % len(TOWNS)]
    return {"title": f"The bridge of {town} opens", "date": "2025-05-05", "url": f"https://ledger.example/{number}",
            "text": STORY.format(town=town, number=number + 2), **more}


def archive(path: Path, records: list[object]) -> str:
    path.write_text("".join((one if isinstance(one, str) else json.dumps(one)) + "\n" for one in records), encoding="utf-8")
    return str(path)


class TestSources:
    def test_a_folder_gives_its_articles_in_order(self, tmp_path):
        for name in ("b.txt", "a.html", "sub/c.pdf", "picture.png", ".git/d.txt", ".hidden.txt"):
            (tmp_path / name).parent.mkdir(exist_ok=True)
            (tmp_path / name).write_text("x")
        names = [str(Path(source.name).relative_to(tmp_path)) for source in sources([str(tmp_path)])]
        assert names == ["a.html", "b.txt", str(Path("sub/c.pdf"))]

    def test_handouts_and_outputs_in_a_folder_are_no_articles_of_it(self, tmp_path):
        deck = Deck("The bridge", (Question("k", "Who opened it?", "Mara Lind", "Mara Lind opened it.", 0, 20, "r"),))
        (tmp_path / "bridge.txt").write_text("x")
        for ready in {".pdf", ".docx", ".html", ".handout.md", ".quizlet.txt"} & set(formats.ready()):
            deck.write(str(tmp_path / f"sheet{ready}"))
        (tmp_path / "all.md").write_text("x")
        (tmp_path / "broken.docx").write_text("x")
        names = [Path(source.name).name for source in sources([str(tmp_path)], [str(tmp_path / "all.md")])]
        assert names == ["bridge.txt", "broken.docx"]
        assert len(list(sources([str(tmp_path / "sheet.quizlet.txt")]))) == 1  # who names it wants it

    def test_each_once_in_the_order_named(self):
        assert [source.name for source in sources(["b.txt", "-", "a.txt", "b.txt"])] == ["b.txt", "-", "a.txt"]

    def test_lines_of_an_archive(self, tmp_path):
        path = archive(tmp_path / "news.jsonl", [record(0), "", record(1)])
        found = list(sources([path]))
        assert [(source.name, source.slug) for source in found] == [(f"{path}:1", "news-1"), (f"{path}:3", "news-3")]

    @pytest.mark.parametrize(("name", "slug"), [
        ("news/mon.txt", "mon"), ("-", "stdin"), ("https://a.example/news/envoy.html?x=1#y", "envoy"),
        ("https://a.example/", "a"), ("book.epub#Chapter 3", "book.epub-Chapter-3"),
    ])
    def test_names_for_files(self, name, slug):
        assert next(sources([name])).slug == slug

    def test_a_line_without_end_does_not_fill_memory(self, tmp_path, monkeypatch):
        monkeypatch.setattr("quizgen.sources.LIMIT", 1000)
        path = archive(tmp_path / "news.jsonl", ["x" * 5000, record(1)])
        assert [len(source.record) < 1000 for source in sources([path])] == [True, True]
        assert [result.error[-7:] for result in results(sources([path]), jobs=1)] == [" a text", ""]


class TestRecords:
    def test_what_it_says(self, tmp_path):
        [source] = sources([archive(tmp_path / "news.jsonl", [record(0)])])
        deck = deck_of(source)
        assert (deck.title, str(deck.date), deck.source) == ("The bridge of Ellow opens", "2025-05-05", "https://ledger.example/0")
        assert deck.cards

    @pytest.mark.parametrize(("line", "said"), [
        ("{", "is no JSON"), ("[" * 100_000, "is no JSON"), ("[]", 'has no "text"'), ("{}", 'has no "text"'), ('{"text": 3}', 'has no "text"'),
        ('{"text": "  "}', 'has no "text"'), ('{"text": "Home\\nNews"}', "holds no article"), ('{"text": "\\ud800"}', "holds no article"),
    ])
    def test_what_is_refused(self, line, said):
        with pytest.raises(InputError, match=said):
            deck_of(Source("news.jsonl:7", "news-7", line))

    @settings(deadline=None, derandomize=True, max_examples=60)
    @given(st.recursive(st.none() | st.booleans() | st.floats() | st.text(max_size=30),
                        lambda inner: st.lists(inner, max_size=3) | st.dictionaries(
                            st.sampled_from(["title", "date", "url", "text"]), inner, max_size=4)))
    def test_any_json_is_read_or_refused(self, value):
        try:
            deck_of(Source("news.jsonl:7", "news-7", json.dumps(value)))
        except QuizgenError as error:
            assert "\n" not in str(error)

    def test_fields_of_other_kinds_are_passed_over(self):
        deck = deck_of(Source("news.jsonl:7", "news-7", json.dumps(record(0, title=None, date=20250505, url=["x"]))))
        assert (deck.date, deck.source) == (None, "news.jsonl:7")


def test_processes_give_what_single_runs_give(tmp_path):
    path = archive(tmp_path / "news.jsonl", [*map(record, range(6)), "broken", *map(record, range(6, 12))])
    single = [deck_of(source) if number != 6 else None for number, source in enumerate(sources([path]))]
    found = list(results(sources([path]), jobs=2))
    assert [result.deck for result in found] == single
    assert found[6].error.startswith(f"{path}:7 is no JSON")


@pytest.fixture
def makers(tmp_path, monkeypatch):
    """A module that worker processes can import."""
    (tmp_path / "makers.py").write_text("""
import os
from quizgen.model import Deck

def falls(source):
    if source.name == "bomb":
        os.kill(os.getpid(), 9)
    return Deck(source.name, ())

def errs(source):
    return Deck(source.name, (1 / 0,))
""")
    monkeypatch.syspath_prepend(str(tmp_path))
    import makers

    yield makers
    del sys.modules["makers"]


def test_an_article_that_brings_its_process_down_costs_no_other(makers):
    names = ["a", "b", "bomb", *"cdefghijklmnop"]
    found = list(results([Source(name, name) for name in names], makers.falls, jobs=2))
    assert [result.source.name for result in found] == names
    assert [result.deck and result.deck.title for result in found] == [name if name != "bomb" else None for name in names]
    assert "brought its process down" in found[2].error


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_fault_of_ours_costs_no_other(makers, jobs):
    found = list(results([Source("a", "a"), Source("b", "b")], makers.errs, jobs=jobs))
    assert ["please report it: ZeroDivisionError" in result.error for result in found] == [True, True]


def test_few_articles_are_taken_ahead(makers):
    taken = 0

    def counted():
        nonlocal taken
        for number in range(10_000):
            taken += 1
            yield Source(str(number), str(number))

    ongoing = results(counted(), makers.falls, jobs=2)
    for _ in range(20):
        next(ongoing)
    ongoing.close()
    assert taken < 40


def test_waiting_decks_are_on_disk():
    card = Question("k", "Who?", "She", "She.", 0, 4, "role")
    decks = Spool()
    for number in range(50):
        decks.add(str(number), Deck(str(number), (card,) * (number % 2)))
    assert decks.cards == 25
    wanted = decks.among(["3", "2", "1", "3", "none"])
    assert [deck.title for deck in wanted] == ["3", "1"] and len(wanted) == 2 and wanted[-1].title == "1"
    assert [deck.title for deck in wanted] == ["3", "1"]


def test_an_archive_on_the_command_line(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    archive(tmp_path / "news.jsonl", [record(0), "broken", record(1)])
    run = functools.partial(CliRunner().invoke, cli)
    result = run(["make", "news.jsonl", "-o", "one.json", "-j", "1"])
    assert result.exit_code == 1
    assert result.stderr.splitlines()[-2:] == [
        "2/3 news.jsonl:2 is no JSON; each line should be an object with a text",
        "quizgen: 1 of 3 articles failed; the others are written"]
    assert run(["make", "news.jsonl", "-o", "two.json", "-j", "2"]).exit_code == 1
    assert (tmp_path / "one.json").read_bytes() == (tmp_path / "two.json").read_bytes()
    run(["make", "news.jsonl", "-o", "each.json", "--split"])
    assert sorted(path.name for path in tmp_path.glob("each*")) == ["each-news-1.json", "each-news-3.json"]


def test_a_bar_on_a_terminal(tmp_path):
    pty = pytest.importorskip("pty", reason="needs a terminal of Unix")
    import os

    archive(tmp_path / "news.jsonl", [record(0), record(1)])
    parent, child = pty.openpty()
    command = [sys.executable, "-m", "quizgen", "make", "news.jsonl", "-o", "deck.json"]
    subprocess.run(command, cwd=tmp_path, stderr=child, env={**os.environ, "TERM": "xterm"}, check=True)
    os.close(child)
    shown = os.read(parent, 10_000).decode()
    os.close(parent)
    assert "Articles" in shown and "2/2" in shown


def test_no_cluster_there(monkeypatch):
    monkeypatch.setattr("quizgen.batch._CONNECTING", 1)
    pytest.importorskip("distributed", reason='needs pip install "quizgen[cluster]"')
    with pytest.raises(InputError, match="no cluster at tcp://127.0.0.1:1"):
        list(results([], cluster="tcp://127.0.0.1:1"))


def test_without_the_extra_the_error_names_it(monkeypatch):
    monkeypatch.setitem(sys.modules, "distributed", None)
    with pytest.raises(InputError, match=r"quizgen\[cluster\]"):
        list(results([], cluster="tcp://127.0.0.1:1"))


@pytest.fixture
def cluster(tmp_path):
    """A scheduler's address and the processes of its two workers."""
    pytest.importorskip("distributed", reason='needs pip install "quizgen[cluster]"')
    file, quiet = tmp_path / "scheduler.json", {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    python = [sys.executable, "-m", "distributed.cli.dask_scheduler"]
    scheduler = subprocess.Popen([*python, "--host", "127.0.0.1", "--port", "0", "--no-dashboard", "--scheduler-file", file], **quiet)
    python = [sys.executable, "-m", "distributed.cli.dask_worker"]
    options = ["--nthreads", "1", "--no-nanny", "--no-dashboard", "--scheduler-file", file, "--local-directory", tmp_path]
    workers = [subprocess.Popen([*python, *options], **quiet) for _ in range(2)]
    try:
        until = time.monotonic() + 60
        while not file.exists() and time.monotonic() < until:
            time.sleep(0.1)
        address = json.loads(file.read_text())["address"]
        from distributed import Client

        with Client(address, set_as_default=False) as client:
            client.wait_for_workers(2, timeout=60)
        yield address, workers
    finally:
        for process in (*workers, scheduler):
            process.kill()
            process.wait()


def test_a_cluster_gives_the_same_though_a_worker_dies(tmp_path, cluster):
    address, workers = cluster
    path = archive(tmp_path / "news.jsonl", [*map(record, range(6)), "broken", *map(record, range(6, 40))])
    here = list(results(sources([path]), jobs=1))
    there = []
    for result in results(sources([path]), cluster=address):
        there.append(result)
        if len(there) == 5:
            workers[0].send_signal(signal.SIGKILL)
            workers[0].wait()
    assert there == here
    assert workers[1].poll() is None and len(there) == 41
    for name, where in (("here", ["-j", "1"]), ("there", ["--cluster", address])):
        command = ["make", path, "-o", str(tmp_path / f"{name}.apkg"), *where]
        assert CliRunner().invoke(cli, command).exit_code == 1  # for the broken line
    assert (tmp_path / "here.apkg").read_bytes() == (tmp_path / "there.apkg").read_bytes()
