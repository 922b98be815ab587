"""The pictures of cards in docs/: written, imported into Anki, rendered there, and photographed by Chromium.

python docs/pictures.py
"""

from __future__ import annotations

import datetime
import html
import subprocess
import sys
import tempfile
from pathlib import Path

from anki.collection import Collection, ImportAnkiPackageOptions, ImportAnkiPackageRequest

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from quizgen import Choice, Cloze, Deck, Question  # noqa: E402

WHO = "The murder of Andrei Karlov, Russia's ambassador to Turkey, hit two governments that had only just made up."
WHERE = "Peace talks are planned in Astana, the capital of Kazakhstan, in the second half of January."
PLACE = (0, 1)  # where the sentence stands in the article; no card shows it
DECK = Deck(
    title="Envoy's Death Brings Moscow and Ankara Closer as Syria Talks Near",
    date=datetime.date(2016, 12, 30),
    source="https://example.org/envoy",
    cards=(
        Question("1", "Who was Russia's ambassador to Turkey until 2016?", "Andrei Karlov", WHO, *PLACE, "role"),
        Cloze("2", "Peace talks on Syria are planned in [...], the capital of Kazakhstan.", "Astana", WHERE, *PLACE,
              "gap", hint="a city", aliases=("Nur-Sultan",)),
        Choice("3", "Of which country is Astana the capital?", "Kazakhstan", WHERE, *PLACE, "role",
               distractors=("Kyrgyzstan", "Uzbekistan", "Turkmenistan")),
    ),
)  # fmt: skip


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        cards = render(Path(folder))
        for name, sides in cards.items():
            height = 640 if name == "choice" else 460
            frames = [page(side, night) for night in (False, True) for side in sides]
            photograph(Path(folder), name, frames, columns=2, width=620, height=height)
        phones = [
            page(side, night, phone=True) for night in (False, True) for sides in cards.values() for side in sides
        ]
        photograph(Path(folder), "phone", phones, columns=6, width=330, height=660)


def render(folder: Path) -> dict[str, list[str]]:
    """Front and back of each kind of card as Anki renders them, each with its style."""
    DECK.write(str(folder / "deck.apkg"))
    collection = Collection(str(folder / "collection.anki2"))
    request = ImportAnkiPackageRequest(package_path=str(folder / "deck.apkg"), options=ImportAnkiPackageOptions())
    collection.import_anki_package(request)
    cards = [collection.get_card(number) for number in collection.find_cards("", order="c.id")]
    sides = {card.note_type()["name"].split()[-1].lower(): [card.question(), card.answer()] for card in cards}
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
