"""What the README promises runs."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest
from click.testing import CliRunner

from quizgen.cli import cli

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text("utf-8")
COMMANDS = re.findall(r"^    (quizgen .+?)(?:  .*)?$", README, re.MULTILINE)


@pytest.fixture
def folder(tmp_path, monkeypatch):
    article = (ROOT / "decks/envoy/article.txt").read_bytes()
    for name in ("article.txt", "mon.txt", "tue.txt", "decks/envoy/article.txt"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(article)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("QUIZGEN_PROGRESS", str(tmp_path / "progress.db"))
    return tmp_path


def test_there_are_commands():
    assert len(COMMANDS) >= 5


def test_commands_run(folder):
    """In the README's order: one makes the file that the next one reads."""
    for command in COMMANDS:
        result = CliRunner().invoke(cli, shlex.split(command)[1:])
        assert result.exit_code == 0, result.output


def test_the_python_runs(folder, capsys):
    [code] = re.findall(r"```python\n(.*?)```", README, re.DOTALL)
    assert len(code.strip().splitlines()) <= 11
    exec(compile(code, "README.md", "exec"), {})
    out = capsys.readouterr().out
    assert re.search(r"^cloze .+ -> .+", out, re.MULTILINE)
    assert re.search(r"^qa .+\? -> .+", out, re.MULTILINE)
    assert (folder / "envoy.apkg").exists()


def test_the_first_command_is_one_that_runs(folder):
    [command] = re.findall(r"pip install \. && quizgen (.+)", README)
    assert CliRunner().invoke(cli, shlex.split(command)).exit_code == 0


def test_ci_runs_the_command_for_tests():
    [command] = re.findall(r"^    (pip install -e .+)$", README, re.MULTILINE)
    assert command.replace("install", "install --quiet") in (ROOT / ".ci" / "run").read_text("utf-8")


def test_every_option_of_make_is_named():
    documented = set(re.findall(r"(?<![\w-])--?[a-z]+\b", README))
    wanted = {option for parameter in cli.commands["make"].params for option in parameter.opts if option[:2] == "--"}
    assert wanted - documented <= {"--output", "--count", "--split"}


def test_links_lead_somewhere():
    targets = re.findall(r"\]\(([^)]+)\)", README)
    assert targets and all((ROOT / target).exists() for target in targets)
