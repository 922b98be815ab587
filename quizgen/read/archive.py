"""Zipped documents, opened with limits: nothing is unpacked to disk, and what could be an attack is refused."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from pathlib import PurePosixPath

from ..errors import InputError

_MOST_FILES = 5_000
_MOST_BYTES = 200 * 1024 * 1024  # unpacked, by the archive's own account, which zipfile does not exceed
_MOST_XML = 50 * 1024 * 1024
_XML = (".xml", ".rels", ".opf", ".ncx")


@contextmanager
def opened(data: bytes, name: str) -> Iterator[zipfile.ZipFile]:
    """The archive; whatever its damage makes the block raise becomes an InputError."""
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            _check(archive, name)
            yield archive
    except InputError:
        raise
    except Exception as error:  # XML parsers, zlib and zipfile have no common error for damaged files
        reason = " ".join(str(error).split())[:80] or type(error).__name__
        raise InputError(f"{name} is damaged and cannot be read ({reason}); get it again") from None


def _check(archive: zipfile.ZipFile, name: str) -> None:
    entries = archive.infolist()
    if len(entries) > _MOST_FILES or sum(entry.file_size for entry in entries) > _MOST_BYTES:
        raise InputError(f"{name} unpacks to more than {_MOST_BYTES // 2**20} MB; it is not read")
    for entry in entries:
        path = PurePosixPath(entry.filename.replace("\\", "/"))
        if path.is_absolute() or ".." in path.parts:
            raise InputError(f"{name} holds a file that points out of it ({entry.filename[:60]!r}); it is not read")
        if entry.flag_bits & 1:
            raise InputError(f"{name} is encrypted; save it without protection")
        if path.suffix.lower() in _XML:
            if entry.file_size > _MOST_XML:
                raise InputError(f"{name} holds {_MOST_XML // 2**20} MB of XML and more; it is not read")
            if b"<!ENTITY" in archive.read(entry):
                raise InputError(f"{name} defines XML entities, which no article needs; it is not read")
