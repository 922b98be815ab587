"""The pictures of cards in docs/: written, imported into Anki, rendered there, and photographed by Chromium.

python docs/pictures.py
"""

from __future__ import annotations

import html
import subprocess
import sys
import tempfile
from dataclasses import replace
from pathlib import Path

from anki.collection import Collection, ImportAnkiPackageOptions, ImportAnkiPackageRequest

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from quizgen import Choice, Cloze, Deck, Question, make_deck, read_article  # noqa: E402

HEIGHTS = {"question": 460, "cloze": 520, "choice": 660}


def sample() -> Deck:
    """A question, a cloze, with a hint where there is one, and a choice from a sample article."""
    deck = make_deck(read_article(str(ROOT / "decks" / "envoy" / "article.txt")))
    question = next(card for card in deck.cards if isinstance(card, Question))
    cloze = max(
        (card for card in deck.cards if isinstance(card, Cloze)), key=lambda card: (bool(card.hint), card.score)
    )
    return replace(deck, cards=(question, cloze, choice(deck.text)), source="https://example.org/envoy")


def choice(text: str) -> Choice:
    """How a choice looks: the same sentence for as long as the article has it."""
    sentence = "Putin first named the city as a place for the talks during a visit to Tokyo on Dec. 16."
    start = text.index(sentence)
    front = "Where was Vladimir Putin when he first named Astana as a place for the talks?"
    wrong = ("Ankara", "Moscow", "Tehran")
    return Choice("tokyo", front, "Tokyo", sentence, start, start + len(sentence), "place", distractors=wrong)


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        cards = render(Path(folder))
        for name, sides in cards.items():
            frames = [page(side, night) for night in (False, True) for side in sides]
            photograph(Path(folder), name, frames, columns=2, width=620, height=HEIGHTS[name])
        phones = [
            page(side, night, phone=True) for night in (False, True) for sides in cards.values() for side in sides
        ]
        photograph(Path(folder), "phone", phones, columns=6, width=330, height=800)


def render(folder: Path) -> dict[str, list[str]]:
    """Front and back of each kind of card as Anki renders them, each with its style."""
    sample().write(str(folder / "deck.apkg"))
    collection = Collection(str(folder / "collection.anki2"))
    request = ImportAnkiPackageRequest(package_path=str(folder / "deck.apkg"), options=ImportAnkiPackageOptions())
    collection.import_anki_package(request)
    cards = [collection.get_card(number) for number in collection.find_cards("", order="c.id")]
    sides = {card.note_type()["name"].split()[-1].lower(): [card.question(), card.answer()] for card in cards}
    sides["choice"][1] = sides["choice"][1].replace("<li>", "<li class='chosen'>", 1)  # by a learner who errs
    collection.close()
    return sides


def page(side: str, night: bool, phone: bool = False) -> str:
    """A side of a card in a page with the class names that Anki gives it."""
    classes = "card card1" + " nightMode night_mode" * night
    return (
        f"<!doctype html><html class='{'mobile' * phone}'><meta charset=utf-8>"
        f"<style>body {{ margin: 20px }}</style><body class='{classes}'>{side}</body></html>"
    )


def photograph(folder: Path, name: str, frames: list[str], columns: int, width: int, height: int) -> None:
    """Photograph pages side by side into docs/."""
    sheet = folder / f"{name}.html"
    items = "".join(
        f'<iframe width={width} height={height} srcdoc="{html.escape(frame)}"></iframe>' for frame in frames
    )
    grid = f"display: grid; grid-template-columns: repeat({columns}, {width}px)"
    style = f"body {{ margin: 0; {grid} }} iframe {{ border: 0 }}"
    sheet.write_text(f"<!doctype html><meta charset=utf-8><style>{style}</style><body>{items}</body>", "utf-8")
    size = f"{columns * width},{len(frames) // columns * height}"
    command = ["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", f"--window-size={size}"]
    subprocess.run(
        [*command, f"--screenshot={ROOT / 'docs' / name}.png", sheet.as_uri()], check=True, capture_output=True
    )


if __name__ == "__main__":
    main()
