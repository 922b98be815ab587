"""The picture of a handout in docs/: two pages of a sample article's, printed by poppler, side by side by Chromium.

python docs/handout.py
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from quizgen import make_deck, read_article  # noqa: E402
from quizgen.exercises import parse  # noqa: E402
from quizgen.layout import Layout  # noqa: E402
from quizgen.write import write  # noqa: E402

SECTIONS = "cloze:word-bank, choice, match, short-answer, true-false"
WIDTH, HEIGHT = 744, 1052


def main() -> None:
    deck = make_deck(read_article(str(ROOT / "decks" / "envoy" / "article.txt")))
    with tempfile.TemporaryDirectory() as folder:
        write([deck], Path(folder, "handout.pdf"), layout=Layout(sections=parse(SECTIONS)))
        subprocess.run(["pdftoppm", "-r", "90", "-png", "handout.pdf", "page"], check=True, cwd=folder)
        first, *_, key = sorted(Path(folder).glob("page*.png"))
        pages = "".join(f"<img src={page.name} width={WIDTH} height={HEIGHT}>" for page in (first, key))
        style = "body { margin: 0; padding: 20px; display: flex; gap: 20px; background: #d9dde0 }"
        Path(folder, "pages.html").write_text(f"<!doctype html><style>{style}</style><body>{pages}", "utf-8")
        command = ["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars"]
        size = f"--window-size={2 * WIDTH + 60},{HEIGHT + 40}"
        picture = f"--screenshot={ROOT / 'docs' / 'handout.png'}"
        subprocess.run([*command, size, picture, Path(folder, "pages.html").as_uri()], check=True, capture_output=True)


if __name__ == "__main__":
    main()
