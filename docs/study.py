"""The picture of studying in the terminal in docs/: a card of a sample deck, answered, photographed by Chromium.

python docs/study.py
"""

from __future__ import annotations

import asyncio
import datetime
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from quizgen import read_deck  # noqa: E402
from quizgen.study import Progress  # noqa: E402
from quizgen.study.cards import titled  # noqa: E402
from quizgen.study.screen import Study  # noqa: E402
from quizgen.study.session import Session  # noqa: E402


def now() -> datetime.datetime:
    return datetime.datetime(2026, 3, 1, 9, 30, tzinfo=datetime.UTC)


async def picture(folder: Path) -> str:
    """The screen, 80 by 20, as SVG, after an answer that was nearly spelt right."""
    cards = titled(read_deck(ROOT / "decks" / "envoy" / "deck.yaml"))
    with Progress(folder / "progress.db") as progress:
        app = Study(Session(progress, cards, now), now)
        async with app.run_test(size=(80, 20)) as pilot:
            await pilot.press("enter", "4")
            app.query_one("#typed").value = "Andrei Karlof"
            await pilot.press("enter")
            await pilot.pause()
            return app.export_screenshot(title="quizgen study")


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        drawing = Path(folder, "study.svg")
        drawing.write_text(asyncio.run(picture(Path(folder))), "utf-8")
        command = ["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars"]
        size, target = "--window-size=1000,541", f"--screenshot={ROOT / 'docs' / 'study.png'}"
        subprocess.run([*command, size, target, drawing.as_uri()], check=True, capture_output=True)


if __name__ == "__main__":
    main()
