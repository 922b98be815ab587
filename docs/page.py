"""The pictures of the local page in docs/: a shelf of the sample decks with a season of reviews, photographed by Chromium.

python docs/page.py
"""

from __future__ import annotations

import datetime
import random
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from selenium import webdriver
from selenium.webdriver.common.by import By

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from quizgen import make_deck, read_article  # noqa: E402
from quizgen.study import Grade, Progress, cards_of  # noqa: E402
from quizgen.web.shelf import Shelf  # noqa: E402

SEASON = 80  # days


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        shelf, progress = Path(folder, "shelf"), Path(folder, "progress.db")
        shelf.mkdir()
        decks = stock(shelf, progress)
        command = [sys.executable, "-m", "quizgen", "serve", "--port", "0", "--no-browser", "--folder", shelf]
        server = subprocess.Popen([*command, "--progress", progress], stderr=subprocess.PIPE, text=True, cwd=ROOT)
        try:
            address = server.stderr.readline().split()[4].rstrip("/")
            photograph(address, *decks)
        finally:
            server.terminate()
            server.wait()


def stock(folder: Path, file: Path) -> list[str]:
    """The sample decks, and what a learner who mostly knows has done with them; their addresses, the oldest first."""
    now = datetime.datetime.now().astimezone()
    shelf, draw, cards = Shelf(folder), random.Random(1), []
    for path in sorted(ROOT.glob("decks/*/article.txt")):
        article = read_article(path)
        shelf.add(article, make_deck(article, types=("qa", "cloze", "mcq")), now)
        cards += cards_of(shelf.all()[0].file.kept())
    with Progress(file) as progress:
        for day in range(SEASON, 0, -1):
            at = now - datetime.timedelta(days=day)
            begun = cards[: (SEASON - day) // 5 + 4]
            if draw.random() < 0.85:
                for card in progress.due(begun, at):
                    progress.record(card, draw.choices(list(Grade), (8, 12, 60, 20))[0], at)
    return [f"/decks/{deck.name}" for deck in reversed(shelf.all())]


def photograph(address: str, oldest: str, newest: str) -> None:
    for name, path, night, width, height in (
        ("deck", oldest, False, 1280, 900),
        ("shelf", "/", False, 1280, 900),
        ("progress", "/progress", True, 1280, 900),
        ("practise", f"{newest}/practise", False, 390, 844),
    ):
        browser = opened(night, width, height)
        browser.get(address + path)
        if name == "deck":
            browser.execute_script("document.querySelector('.card').dispatchEvent(new Event('focusin', {bubbles: true}))")
        if name == "practise":
            turned(browser)
        browser.save_screenshot(str(ROOT / "docs" / f"page-{name}.png"))
        browser.quit()


def turned(browser: webdriver.Chrome) -> None:
    """The card's back after a wrong answer."""
    for field in browser.find_elements(By.CSS_SELECTOR, ".typed"):
        field.send_keys("Ankara")
    browser.find_element(By.CSS_SELECTOR, ".options button, form .main").click()


def opened(night: bool, width: int, height: int) -> webdriver.Chrome:
    options = webdriver.ChromeOptions()
    options.binary_location = shutil.which("chromium")
    for argument in ("--headless=new", "--no-sandbox", "--hide-scrollbars", "--force-prefers-reduced-motion"):
        options.add_argument(argument)
    browser = webdriver.Chrome(options, webdriver.ChromeService(shutil.which("chromedriver")))
    scheme = [{"name": "prefers-color-scheme", "value": "dark" if night else "light"}]
    browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": scheme})
    size = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 600}
    browser.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", size)
    return browser


if __name__ == "__main__":
    main()
