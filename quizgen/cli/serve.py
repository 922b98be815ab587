"""quizgen serve"""

from __future__ import annotations

from pathlib import Path

import click

from .folder import data_folder
from .study import progress_option, progress_path


@click.command()
@click.option("--port", default=8420, show_default=True, type=click.IntRange(0, 65535), metavar="N",
              help="The port on this machine; 0 takes a free one.")  # fmt: skip
@click.option("--no-browser", is_flag=True, help="Only tell the address, open no browser.")
@click.option("--folder", default=None, metavar="FOLDER", type=click.Path(file_okay=False),
              help="Where the decks are kept, as deck files; by default a folder of yours.")  # fmt: skip
@progress_option
def serve(port: int, no_browser: bool, folder: str | None, progress_file: str | None) -> None:
    """Open the local page: make decks in the browser, edit them, download them, practise them.

    It listens to this machine only and needs no network. Progress is the same as that of `quizgen study`. Ctrl-C ends
    it.

    \b
    Examples:
      quizgen serve
      quizgen serve --port 8000 --folder ~/decks --no-browser
    """
    from ..write.extra import extra

    for module in ("starlette", "jinja2", "uvicorn", "python_multipart", "fsrs", "platformdirs"):
        extra(module, "web", "the local page")
    from ..web.serve import run

    run(_folder(folder), progress_path(progress_file), port, lambda address: _tell(address, no_browser))


def _folder(named: str | None) -> Path:
    """The folder that was named, or "decks" in the person's folder for data."""
    return Path(named).expanduser() if named else data_folder("web", "the local page") / "decks"


def _tell(address: str, no_browser: bool) -> None:
    click.echo(f"The page is at {address} (Ctrl-C ends it)", err=True)
    if not no_browser:
        click.launch(address)
