"""The page in a real browser, over the real server: a deck from its article to progress that outlives the server."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from anki.collection import Collection, ImportAnkiPackageRequest
from selenium import webdriver
from selenium.common.exceptions import NoSuchElementException, StaleElementReferenceException
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.ui import WebDriverWait

ROOT = Path(__file__).parent.parent.parent
PRACTISED = 5  # cards
ARTICLE = ROOT / "decks" / "envoy" / "article.txt"
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
DRIVER = shutil.which("chromedriver")
AXE = next((file for folder in os.environ.get("NODE_PATH", "").split(os.pathsep) if folder
            for file in Path(folder).glob("axe-core/axe.min.js")), None)  # fmt: skip
_PASSING = (NoSuchElementException, StaleElementReferenceException)  # while one page follows another
pytestmark = pytest.mark.skipif(
    not (CHROMIUM and DRIVER), reason="needs Chromium and its driver (Debian: apt-get install chromium chromium-driver)"
)


class Server:
    """`quizgen serve` as a learner starts it."""

    def __init__(self, folder: Path) -> None:
        command = [sys.executable, "-m", "quizgen", "serve", "--port", "0", "--no-browser", "--folder", folder]
        command += ["--progress", folder / "progress.db"]
        self.process = subprocess.Popen(command, stderr=subprocess.PIPE, text=True)
        self.address = self.process.stderr.readline().split()[4].rstrip("/")

    def stop(self) -> None:
        self.process.terminate()
        self.process.wait(20)
        self.process.stderr.close()


@pytest.fixture(scope="module")
def folder(tmp_path_factory) -> Path:
    return tmp_path_factory.mktemp("shelf")


@pytest.fixture
def server(folder) -> Iterator[Server]:
    running = Server(folder)
    yield running
    running.stop()


@pytest.fixture(scope="module")
def downloads(tmp_path_factory) -> Path:
    return tmp_path_factory.mktemp("downloads")


@pytest.fixture(scope="module")
def browser(downloads) -> Iterator[webdriver.Chrome]:
    options = webdriver.ChromeOptions()
    options.binary_location = CHROMIUM
    for argument in ("--headless=new", "--no-sandbox", "--disable-gpu", "--window-size=1280,900", "--force-prefers-reduced-motion"):
        options.add_argument(argument)
    options.add_experimental_option("prefs", {"download.default_directory": str(downloads)})
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    running = webdriver.Chrome(options, webdriver.ChromeService(DRIVER))
    yield running
    running.quit()


def one(browser, selector: str):
    return browser.find_element(By.CSS_SELECTOR, selector)


def number(browser, selector: str) -> int:
    return len(browser.find_elements(By.CSS_SELECTOR, selector))


def wait(browser, what):
    return WebDriverWait(browser, 60, ignored_exceptions=_PASSING).until(what)


def test_a_learner_makes_edits_downloads_and_practises(server, browser, folder, downloads, tmp_path):
    browser.get(server.address)
    browser.execute_script("arguments[0].value = arguments[1]", one(browser, "#text"), ARTICLE.read_text("utf-8"))
    one(browser, "button.main").click()
    wait(browser, lambda page: one(page, "ol.cards"))
    made = number(browser, ".card")
    assert made == len(json.loads(ARTICLE.with_name("deck.json").read_text("utf-8"))["cards"])
    assert number(browser, ".reading mark a") >= made - 2  # two cards may come from one sentence

    hovering_links_article_and_cards(browser)
    card = one(browser, ".card")
    one(card, ".tools summary").click()
    front = one(card, "[name=front]")
    front.clear()
    front.send_keys("My own wording of [...]" if "[...]" in one(card, ".front").text else "My own wording?")
    one(card, ".edit .main").click()
    wait(browser, lambda page: "My own wording" in one(page, ".card .front").text)
    browser.find_elements(By.CSS_SELECTOR, ".card button[name=keep]")[1].click()
    wait(browser, lambda page: one(page, ".card.dropped"))

    deck = browser.current_url.partition("#")[0]
    one(browser, ".menu summary").click()
    one(browser, ".menu a[href$='.apkg']").click()
    package = wait(browser, lambda page: next(downloads.glob("*.apkg"), None))
    fronts = imported(package, tmp_path)
    assert len(fronts) == made - 1 and any("My own wording" in front for front in fronts)

    practise_by_key(browser, deck, PRACTISED)
    server.stop()
    again = Server(folder)
    try:
        browser.get(f"{again.address}/progress")
        assert one(browser, ".numbers b").text == str(PRACTISED)
        browser.get(again.address)
        assert int(one(browser, ".shelf .button b").text) <= made - 1 - PRACTISED
    finally:
        again.stop()
    assert [entry for entry in browser.get_log("browser") if "favicon" not in entry["message"]] == []


def hovering_links_article_and_cards(browser) -> None:
    mark = one(browser, ".reading mark a")
    webdriver.ActionChains(browser).move_to_element(mark).perform()
    lit = one(browser, ".card.lit")
    assert lit.get_attribute("data-cards") in mark.get_attribute("data-cards").split()
    webdriver.ActionChains(browser).move_to_element(one(browser, "h1")).perform()
    assert number(browser, ".lit") == 0
    webdriver.ActionChains(browser).move_to_element(one(lit, ".front")).perform()
    assert "lit" in mark.get_attribute("class")


def imported(package: Path, folder: Path) -> list[str]:
    """The first fields of the notes after Anki itself has imported the package."""
    collection = Collection(str(folder / "collection.anki2"))
    collection.import_anki_package(ImportAnkiPackageRequest(package_path=str(package)))
    fronts = [collection.get_note(note).fields[0] for note in collection.find_notes("")]
    collection.close()
    return fronts


def practise_by_key(browser, deck: str, cards: int) -> None:
    """Without the mouse: Enter turns the card, a digit grades it."""
    browser.get(f"{deck}/practise")
    for _ in range(cards):
        field = wait(browser, lambda page: one(page, ".typed"))
        before = one(browser, ".where span").text
        field.send_keys("something", Keys.ENTER)
        wait(browser, lambda page: one(page, ".grades"))
        assert one(browser, ".verdict").text
        browser.switch_to.active_element.send_keys("4")
        wait(browser, lambda page: number(page, ".grades") == 0 and one(page, ".where span").text != before)


@pytest.mark.skipif(AXE is None, reason="needs axe-core in NODE_PATH (npm install axe-core)")
@pytest.mark.parametrize("night", [False, True], ids=["day", "night"])
@pytest.mark.parametrize("width", [1280, 390])
def test_pages_have_no_accessibility_findings(server, browser, folder, night, width):
    scheme = [{"name": "prefers-color-scheme", "value": "dark" if night else "light"}]
    browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": scheme})
    browser.execute_cdp_cmd(
        "Emulation.setDeviceMetricsOverride", {"width": width, "height": 844, "deviceScaleFactor": 1, "mobile": width < 600}
    )
    names = [file.stem for file in folder.glob("*.yaml")]
    assert names, "the test above makes a deck"
    deck = f"/decks/{names[0]}"
    for path in ("/", deck, f"{deck}/practise", "/progress", "/decks/none"):
        browser.get(server.address + path)
        assert findings(browser) == [], path
        assert browser.execute_script("return document.documentElement.scrollWidth") <= width, path
    browser.get(f"{server.address}{deck}/practise")
    for button in browser.find_elements(By.CSS_SELECTOR, ".typed ~ button, .practise form .main")[:1]:
        button.click()
        assert findings(browser) == []


def findings(browser) -> list[str]:
    """What axe finds, of any gravity. The driver's scripts are not under the page's policy."""
    browser.execute_script("for (const part of document.querySelectorAll('details')) part.open = true")
    browser.execute_script(AXE.read_text("utf-8"))
    found = browser.execute_async_script("axe.run().then(arguments[arguments.length - 1])")
    assert found["passes"]
    return [f"{one['id']}: {json.dumps([node['target'] for node in one['nodes']])}" for one in found["violations"]]
