"""The local page under load, over the loopback: 50 readers who practise, 5 makers of decks, then 1,000 requests in a row.

    python benchmarks/web.py

Prints how long the page takes for a deck of a 1,000-word article, as a ratio to `quizgen make` in the same run, how
long answers take under load, how many failed, and the server's memory before and after.
"""

from __future__ import annotations

import re
import statistics
import subprocess
import sys
import tempfile
import threading
import time
import urllib.parse
import urllib.request
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
sys.path.insert(0, str(ROOT / "benchmarks"))

from make import first_words  # noqa: E402

from quizgen import read_article  # noqa: E402

READERS, MAKERS = 50, 5
CARDS = 10  # that each reader practises
DECKS = 2  # that each maker makes
REQUESTS = 1000
ROUNDS = 3
PATIENCE = 120  # seconds for one answer


def main() -> None:
    articles = [read_article(str(path)) for path in sorted(ROOT.glob("decks/*/article.txt"))]
    text = first_words([article.text[start:end] for article in articles for start, end in article.paragraphs])
    with tempfile.TemporaryDirectory() as folder:
        server, visitor = serve(Path(folder))
        try:
            single(visitor, text, Path(folder))
            crowd(visitor, text, copies(Path(folder) / "shelf"))
            row(visitor, server.pid)
        finally:
            server.terminate()
            server.wait()


class Visitor:
    """Somebody with a browser, who knows the page's token."""

    def __init__(self, address: str) -> None:
        self.address = address
        self.waits: list[float] = []  # seconds that answers took
        self.token = re.search('name="token" value="([^"]+)"', self.get("/"))[1]

    def get(self, path: str) -> str:
        return self._open(urllib.request.Request(self.address + path))[1].decode("utf-8", "replace")

    def post(self, path: str, **fields: str) -> tuple[str, str]:
        """The page that a form leads to: its path and its text."""
        data = urllib.parse.urlencode({"token": self.token, **fields}).encode()
        url, page = self._open(urllib.request.Request(self.address + path, data, {"Origin": self.address}))
        return urllib.parse.urlsplit(url).path, page.decode()

    def _open(self, request: urllib.request.Request) -> tuple[str, bytes]:
        began = time.perf_counter()
        with urllib.request.urlopen(request, timeout=PATIENCE) as answer:
            found = answer.url, answer.read()
        self.waits.append(time.perf_counter() - began)
        return found


def serve(folder: Path) -> tuple[subprocess.Popen, Visitor]:
    command = [sys.executable, "-m", "quizgen", "serve", "--port", "0", "--no-browser", "--folder", str(folder / "shelf"),
               "--progress", str(folder / "progress.db")]  # fmt: skip
    server = subprocess.Popen(command, stderr=subprocess.PIPE, text=True, cwd=ROOT)
    return server, Visitor(server.stderr.readline().split()[4].rstrip("/"))


def single(visitor: Visitor, text: str, folder: Path) -> None:
    """One deck of 20 cards by the page, from the form to the deck's page, and by the command line."""
    (folder / "article.txt").write_text(text, "utf-8")
    command = [sys.executable, "-m", "quizgen", "make", "article.txt", "-n", "20", "-o", "article.yaml"]
    visitor.post("/decks", text=text, count="20")  # loads the models
    ours, theirs = [], []
    for _ in range(ROUNDS):
        ours.append(clock(lambda: visitor.post("/decks", text=text, count="20")))
        (folder / "article.yaml").unlink(missing_ok=True)
        environment = {"PYTHONPATH": str(ROOT), "PATH": ""}
        theirs.append(clock(lambda: subprocess.run(command, cwd=folder, env=environment, check=True, capture_output=True)))
    page, line = statistics.median(ours), statistics.median(theirs)
    print(f"a deck of 1,000 words: page {page:.2f} s, command line {line:.2f} s, ratio {page / line:.2f} (at most 2)")


def copies(shelf: Path) -> list[str]:
    """A deck for each reader, so that each has cards to practise; their addresses."""
    [made] = shelf.glob("*.yaml")
    for number in range(READERS):
        text = re.sub(r"(?m)^(id|title):.*", rf"\1: Reader {number}", made.read_text("utf-8"))
        (shelf / f"reader-{number}.yaml").write_text(text, "utf-8")
    return [f"/decks/reader-{number}" for number in range(READERS)]


def crowd(visitor: Visitor, text: str, decks: list[str]) -> None:
    """All at once; each reader practises a deck that is there, each maker makes new ones."""
    errors: list[str] = []

    def reader(deck: str) -> None:
        page = visitor.get(f"{deck}/practise")
        for _ in range(CARDS):
            card = re.search('name="card" value="([^"]+)"', page)[1]
            visitor.post(f"{deck}/practise", card=card, answer="something")
            _, page = visitor.post(f"{deck}/practise/grade", card=card, grade="3")

    def maker(number: int) -> None:
        for round in range(DECKS):
            visitor.post("/decks", text=text, title=f"Deck {number} {round}")

    def counted(work) -> None:
        try:
            work()
        except Exception as error:
            errors.append(repr(error))

    visitor.waits.clear()
    works = [lambda deck=deck: reader(deck) for deck in decks]
    works += [lambda number=number: maker(number) for number in range(MAKERS)]
    threads = [threading.Thread(target=counted, args=(work,)) for work in works]
    whole = clock(lambda: [[thread.start() for thread in threads], [thread.join() for thread in threads]])
    waits = sorted(visitor.waits)
    reviews = re.search(r"<b>(\d+)</b> reviews", visitor.get("/progress"))[1]
    print(f"{READERS} readers, {MAKERS} makers: {len(errors)} errors, {len(waits)} pages in {whole:.1f} s")
    print(f"a page took {statistics.median(waits):.2f} s, 95 of 100 at most {waits[len(waits) * 95 // 100]:.2f} s")
    print(f"reviews kept: {reviews} of {READERS * CARDS}")
    for error in sorted(set(errors)):
        print(f"  {error}")


def row(visitor: Visitor, server: int) -> None:
    """Requests one after the other, over all pages."""
    deck = re.search('href="(/decks/[^"/]+)"', visitor.get("/"))[1]
    paths = ["/", deck, f"{deck}/practise", "/progress", f"{deck}/download/.apkg"]
    for path in paths * 20:
        visitor.get(path)
    before = memory(server)
    visitor.waits.clear()
    for number in range(REQUESTS):
        visitor.get(paths[number % len(paths)])
    after, waits = memory(server), visitor.waits
    print(f"{REQUESTS} requests: median {1000 * statistics.median(waits):.0f} ms, slowest {1000 * max(waits):.0f} ms")
    print(f"memory of the server: {before:.0f} MB before, {after:.0f} MB after")


def memory(process: int) -> float:
    """MB that the process holds (Linux)."""
    return int(re.search(r"VmRSS:\s+(\d+)", Path(f"/proc/{process}/status").read_text())[1]) / 1024


def clock(work) -> float:
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


if __name__ == "__main__":
    main()
