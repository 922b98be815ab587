"""Decks sent to AnkiConnect: a small server speaks its protocol, records all, and imports with Anki itself."""

from __future__ import annotations

import base64
import dataclasses
import json
import threading
from http.server import BaseHTTPRequestHandler, HTTPServer

import pytest
from click.testing import CliRunner

from quizgen.cli import cli
from quizgen.errors import OutputError
from quizgen.write.ankiconnect import push


class AnkiConnect:
    """Answers as version 6 does: {"result", "error"}; unknown actions and broken imports are errors."""

    def __init__(self, anki, folder):
        self.anki, self.folder, self.asked, self.logs = anki, folder, [], []
        self.answer = self.act
        outer = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self):
                asked = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
                outer.asked.append(asked)
                self.send_response(200)
                self.end_headers()
                self.wfile.write(outer.answer(asked))

            def log_message(self, *_):
                pass

        self.server = HTTPServer(("127.0.0.1", 0), Handler)
        self.port = self.server.server_port
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def act(self, asked) -> bytes:
        assert asked["version"] == 6
        params = asked["params"]
        file = self.folder / params.get("filename", "")
        match asked["action"]:
            case "version":
                result = 6
            case "getMediaDirPath":
                result = str(self.folder)
            case "storeMediaFile":
                file.write_bytes(base64.b64decode(params["data"]))
                result = params["filename"]
            case "importPackage":
                self.logs.append(self.anki.load(params["path"]))
                result = True
            case "deleteMediaFile":
                file.unlink()
                result = None
            case _:
                return json.dumps({"result": None, "error": "unsupported action"}).encode()
        return json.dumps({"result": result, "error": None}).encode()


@pytest.fixture
def connect(anki, tmp_path):
    (tmp_path / "collection.media").mkdir(exist_ok=True)
    tool = AnkiConnect(anki, tmp_path / "collection.media")
    yield tool
    tool.server.shutdown()
    tool.server.server_close()


def test_a_deck_arrives_and_leaves_no_file(connect, anki, deck):
    push([deck], connect.port, parent="News")
    assert [asked["action"] for asked in connect.asked] == [
        "version", "storeMediaFile", "getMediaDirPath", "importPackage", "deleteMediaFile"]  # fmt: skip
    assert len(connect.logs[0].new) == anki.collection.note_count() == 3
    assert anki.collection.decks.id_for_name("News::2025-05-05 Port Ellow opens its bridge")
    assert not list(connect.folder.iterdir())


def test_pushing_again_sends_what_has_changed(connect, deck):
    push([deck], connect.port)
    push([deck], connect.port)
    assert (len(connect.logs[1].new), len(connect.logs[1].updated)) == (0, 0)


def test_the_command_pushes_what_was_edited(connect, deck, tmp_path):
    from quizgen.write.keep import keep

    file = tmp_path / "deck.yaml"
    keep(dataclasses.replace(deck), file, None)
    run = lambda: CliRunner().invoke(cli, ["push", str(file), "--port", str(connect.port)])  # noqa: E731
    assert run().stderr == "Anki: 3 cards sent\n"
    file.write_text(file.read_text("utf-8").replace("Who is the mayor of", "Who governs"), "utf-8")
    assert run().exit_code == 0
    assert (len(connect.logs[1].new), len(connect.logs[1].updated)) == (0, 1)


def test_what_anki_refuses_is_told_and_leaves_no_file(connect, deck):
    def refuse(asked):
        refused = asked["action"] == "importPackage"
        return (
            json.dumps({"result": None, "error": "collection is not available"}).encode()
            if refused
            else connect.act(asked)
        )

    connect.answer = refuse
    with pytest.raises(OutputError, match="importPackage.*collection is not available"):
        push([deck], connect.port)
    assert not list(connect.folder.iterdir())


@pytest.mark.parametrize("answer", [b"<html>", b"[]", b'"hello"', b"{}", b"\xff"])
def test_another_server_is_not_ankiconnect(connect, deck, answer):
    connect.answer = lambda asked: answer
    with pytest.raises(OutputError, match="is not AnkiConnect"):
        push([deck], connect.port)
    assert len(connect.asked) == 1


def test_without_anki_it_says_what_to_start(connect, deck):
    connect.server.shutdown()
    connect.server.server_close()
    with pytest.raises(OutputError, match=r"start Anki with the add-on AnkiConnect \(2055492159\)"):
        push([deck], connect.port)
