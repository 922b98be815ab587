"""The wheel holds everything that the command needs, away from the checkout."""

from __future__ import annotations

import os
import subprocess
import sys
import tomllib
import zipfile
from importlib import metadata
from pathlib import Path

import pytest
from packaging.requirements import Requirement

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "quizgen"
ARTICLE = ROOT / "decks" / "envoy" / "article.txt"


@pytest.fixture(scope="module")
def wheel(tmp_path_factory) -> Path:
    """The wheel, built from the source distribution as `python -m build` does, without the network."""
    folder = tmp_path_factory.mktemp("dist")
    build = [sys.executable, "-m", "build", "--no-isolation", "--outdir", folder, ROOT]
    done = subprocess.run(build, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    [found] = folder.glob("*.whl")
    return found


def test_the_wheel_holds_code_models_and_templates_and_nothing_else(wheel):
    with zipfile.ZipFile(wheel) as archive:
        held = {name for name in archive.namelist() if ".dist-info/" not in name}
    tracked = subprocess.run(["git", "ls-files", "quizgen"], cwd=ROOT, capture_output=True, text=True).stdout.split()
    assert {"quizgen/py.typed", "quizgen/write/templates/card.css"} <= held
    assert any(name.startswith("quizgen/language/models/") for name in held)
    assert not [name for name in tracked if (ROOT / name).exists() and name not in held]
    assert all(name.startswith("quizgen/") for name in held)


def test_the_wheel_names_its_licences(wheel):
    with zipfile.ZipFile(wheel) as archive:
        names = {name.rpartition("/")[2] for name in archive.namelist()}
    assert {"LICENSE", "NOTICE"} <= names


def test_the_installed_command_makes_the_same_deck_as_the_checkout(wheel, tmp_path):
    site = tmp_path / "site"
    install = [sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--no-index", "--target", site, wheel]
    subprocess.run(install, check=True)
    (tmp_path / "article.txt").write_bytes(ARTICLE.read_bytes())

    def run(*command: str | Path, path: Path) -> str:
        environment = {**os.environ, "PYTHONPATH": str(path)}
        done = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True)
        assert done.returncode == 0, done.stderr
        return done.stdout

    where = run(sys.executable, "-c", "import quizgen.language; print(quizgen.language.__file__)", path=site)
    assert where.startswith(str(site))
    assert run(site / "bin" / "quizgen", "--version", path=site).startswith("quizgen, version ")
    for name, path in (("installed", site), ("checkout", ROOT)):
        run(sys.executable, "-m", "quizgen", "make", "article.txt", "-o", f"{name}.apkg", path=path)
    assert (tmp_path / "installed.apkg").read_bytes() == (tmp_path / "checkout.apkg").read_bytes()


def test_the_base_install_is_light():
    """At most 60 MB on disk, with everything that the base install brings along."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    wanted, sizes = list(map(Requirement, project["dependencies"])), {}
    while wanted:
        needed = wanted.pop()
        if needed.name not in sizes and (needed.marker is None or needed.marker.evaluate({"extra": ""})):
            package = metadata.distribution(needed.name)
            sizes[needed.name] = sum(size(package.locate_file(file)) for file in package.files)
            wanted += map(Requirement, package.requires or ())
    own = sum(size(file) for file in PACKAGE.rglob("*"))
    assert {"nltk", "genanki", "click"} <= set(sizes)
    assert not {"numpy", "anki"} & set(sizes)
    assert own + sum(sizes.values()) < 60e6, sizes


def size(file: Path) -> int:
    return file.stat().st_size if file.is_file() else 0
