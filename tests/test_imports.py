"""Imports point one way, and importing quizgen costs next to nothing."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parent.parent / "quizgen"
# Each row may import from the rows above it; names of one row do not know each other.
ROWS = [
    ["errors"],
    ["model"],
    ["origin", "faults"],
    ["language", "read", "values", "hints"],
    ["facts"],
    ["rules"],
    ["ask"],
    ["gates", "level"],
    ["distract"],
    ["context", "features"],
    ["score"],
    ["weigh", "clash"],
    ["pick", "tags"],
    ["sources"],
    ["make"],
    ["batch", "spool"],
    ["deckfile"],
    ["exercises"],
    ["layout"],
    ["write"],
    ["study"],
    ["feeds"],
    ["web"],
    ["cli"],
    ["__main__", "__init__"],
]
ROW = {name: place for place, row in enumerate(ROWS) for name in row}
# Deck.write is the one word of convenience that looks forward, when it is called.
FORWARD = {("model", "write")}
FILES = sorted(PACKAGE.rglob("*.py"))


def part(file: Path) -> str:
    """The file's part of the architecture: its name, or that of its folder, below quizgen."""
    return file.relative_to(PACKAGE).parts[0].removesuffix(".py")


def imported(file: Path) -> set[str]:
    """The parts that a file imports, wherever in it, other than its own."""
    folders = ("quizgen", *file.relative_to(PACKAGE).parts[:-1])
    targets: list[list[str]] = []
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            targets += [alias.name.split(".") for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            base = list(folders[: len(folders) - node.level + 1] if node.level else ())
            module = base + (node.module.split(".") if node.module else [])
            targets += [[*module, alias.name] for alias in node.names]
    found = {target[1] for target in targets if target[0] == "quizgen" and len(target) > 1}
    return {name for name in found if not name.startswith("__")} - {part(file)}


def test_there_are_imports_to_check():
    assert sum(len(imported(file)) for file in FILES) > 20


@pytest.mark.parametrize("file", FILES, ids=lambda file: str(file.relative_to(PACKAGE)))
def test_imports_point_one_way(file):
    name = part(file)
    assert name in ROW, f"{name} is new: give it its place in ROWS"
    for other in imported(file):
        assert ROW[other] < ROW[name] or (name, other) in FORWARD, f"{name} imports {other}"


def python(code: str) -> str:
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=PACKAGE.parent)
    return done.stdout


def test_importing_quizgen_loads_nothing_heavy():
    loaded = set(python("import quizgen, sys; print(*sys.modules)").split())
    assert "quizgen" in loaded
    assert not {"nltk", "genanki", "click", "quizgen.language", "quizgen.model"} & loaded


def test_importing_quizgen_takes_at_most_a_tenth_of_a_second():
    """The best of three: a busy machine makes any one measurement longer, never shorter."""
    code = "import time; start = time.perf_counter(); import quizgen; print(time.perf_counter() - start)"
    assert min(float(python(code)) for _ in range(3)) < 0.1
