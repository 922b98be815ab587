"""Writing beside the target and moving into place, so that a failure leaves nothing half-written."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from ..errors import OutputError


def check_target(target: Path) -> None:
    """Raise OutputError when the target cannot be a file that we may write."""
    if not os.path.isdir(target.parent):
        raise OutputError(f"cannot write {target}: there is no folder {target.parent}; create it first")
    if os.path.isdir(target):
        raise OutputError(f"cannot write {target}: it is a folder; name a file in it")
    if not os.access(target if os.path.exists(target) else target.parent, os.W_OK):
        raise OutputError(f"cannot write {target}: no permission; choose another place")


@contextmanager
def replacing(target: Path) -> Iterator[Path]:
    """A path for a draft in the target's folder; the draft becomes the target when the block ends well.

    Raises OutputError for whatever the file system refuses; the target is then as it was.
    """
    target = Path(os.path.realpath(target))  # a link keeps pointing to the file that it points to
    draft = target.with_name(f".quizgen-{os.urandom(6).hex()}.part")
    try:
        yield draft
        with open(draft, "rb") as file:
            os.fsync(file.fileno())
        if target.exists():
            draft.chmod(target.stat().st_mode & 0o777)
        os.replace(draft, target)
    except OSError as error:
        raise OutputError(f"cannot write {target}: {error.strerror or error}") from error
    finally:
        draft.unlink(missing_ok=True)
