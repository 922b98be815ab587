"""The decks in decks/ are what quizgen makes of the articles beside them, byte for byte.

After a wanted change of the cards: python tests/test_samples.py builds them anew.
"""

from __future__ import annotations

import datetime
import os
from pathlib import Path

import pytest

from quizgen import make_deck, read_article
from quizgen.write.keep import keep, settled

ROOT = Path(__file__).parent.parent
SLUGS = sorted(path.parent.name for path in ROOT.glob("decks/*/article.txt"))
FILES = ("deck.json", "deck.yaml", "deck.apkg")
CLOCK = datetime.datetime(2020, 1, 1, tzinfo=datetime.UTC)  # of what changed in a deck file; nothing does


def build(slug: str, folder: Path) -> None:
    """The command line's own steps, from the project's root: the path of an article is its source."""
    os.chdir(ROOT)
    deck = make_deck(read_article(f"decks/{slug}/article.txt"))
    deck.write(folder / "deck.json")
    (folder / "deck.yaml").unlink(missing_ok=True)
    keep(deck, folder / "deck.yaml", CLOCK)
    settled(folder / "deck.yaml", CLOCK).write(folder / "deck.apkg")


def test_there_are_samples():
    assert len(SLUGS) >= 2


@pytest.mark.parametrize("slug", SLUGS)
def test_a_rebuilt_deck_has_the_same_bytes(slug, tmp_path, monkeypatch):
    if not (ROOT / "decks" / slug / FILES[0]).exists():
        pytest.skip(f"decks/{slug} is not built yet")
    monkeypatch.chdir(ROOT)
    build(slug, tmp_path)
    for name in FILES:
        kept, built = (folder / name for folder in (ROOT / "decks" / slug, tmp_path))
        assert built.read_bytes() == kept.read_bytes(), f"{name} of {slug} changed; see this file's first lines"


if __name__ == "__main__":
    for slug in SLUGS:
        build(slug, ROOT / "decks" / slug)
