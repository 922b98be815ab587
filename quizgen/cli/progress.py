"""quizgen progress"""

from __future__ import annotations

from pathlib import Path

import click

from ..errors import InputError
from .decks import counted, settled_decks
from .study import progress_option, progress_path


@click.group()
def progress() -> None:
    """Take your progress to another machine, or bring that of two together.

    \b
    Examples:
      quizgen progress export progress.json
      quizgen progress import progress.json
      quizgen progress anki article.yaml -o article.apkg
    """


@progress.command("export")
@click.argument("file")
@progress_option
def export(file: str, progress_file: str | None) -> None:
    """Write all reviews into FILE, as JSON."""
    from ..study import Progress, exported
    from ..write.target import check_target, replacing

    check_target(Path(file))
    with Progress(progress_path(progress_file)) as kept, replacing(Path(file)) as draft:
        draft.write_text(exported(kept), "utf-8")
        count = len(kept.history())
    click.echo(f"{file}: {counted(count, 'review')}", err=True)


@progress.command("import")
@click.argument("file")
@progress_option
def import_(file: str, progress_file: str | None) -> None:
    """Add the reviews that FILE holds and this machine does not know."""
    from ..study import Progress, take_in

    try:
        text = Path(file).read_text("utf-8")
    except UnicodeDecodeError:
        text = ""  # no export is anything but UTF-8
    except (OSError, ValueError) as error:
        raise InputError(f"cannot read {file}: {getattr(error, 'strerror', None) or error}") from None
    with Progress(progress_path(progress_file)) as kept:
        count = take_in(kept, text)
    click.echo(f"{file}: {counted(count, 'new review')}", err=True)


@progress.command("anki")
@click.argument("files", nargs=-1, required=True, metavar="DECK.yaml...")
@click.option("-o", "--output", required=True, metavar="FILE.apkg", help="The package to write.")
@progress_option
def anki(files: tuple[str, ...], output: str, progress_file: str | None) -> None:
    """Write deck files with your reviews of their cards, to go on in Anki.

    Anki takes reviews only of cards that it has not got yet; tick "Import any learning progress" there.
    """
    from ..study import Progress
    from ..study.anki import write_reviewed
    from ..write.target import check_target

    check_target(Path(output))
    with Progress(progress_path(progress_file)) as kept:
        count = write_reviewed(settled_decks(files), Path(output), kept)
    click.echo(f"{output}: {counted(count, 'review')}", err=True)
