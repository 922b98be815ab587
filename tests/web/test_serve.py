"""The command: what it needs, and what it tells when it cannot begin."""

from __future__ import annotations

import socket
import sys

import pytest
from click.testing import CliRunner

from quizgen.cli import cli


@pytest.mark.parametrize("library", ["starlette", "uvicorn", "jinja2", "python_multipart"])
def test_a_missing_extra_is_named(monkeypatch, library):
    monkeypatch.setitem(sys.modules, library, None)
    result = CliRunner().invoke(cli, ["serve", "--no-browser"])
    assert result.exit_code == 1
    assert result.stderr == f'quizgen: the local page needs {library}; pip install "quizgen[web]"\n'


def test_a_taken_port_is_told(tmp_path):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = str(taken.getsockname()[1])
        result = CliRunner().invoke(cli, ["serve", "--no-browser", "--port", port, "--folder", str(tmp_path)])
    assert result.exit_code == 1 and "take another with --port" in result.stderr


def test_a_folder_that_cannot_be_made_is_told(tmp_path):
    (tmp_path / "file").write_text("")
    result = CliRunner().invoke(cli, ["serve", "--no-browser", "--folder", str(tmp_path / "file" / "decks")])
    assert result.exit_code == 1 and "name another with --folder" in result.stderr


def test_help_names_every_option():
    text = CliRunner().invoke(cli, ["serve", "--help"]).output
    assert all(option in text for option in ("--port", "--no-browser", "--folder", "--progress"))
