"""Zip archives that depend on nothing but what is put into them."""

from __future__ import annotations

import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path

_TIME = (1980, 1, 1, 0, 0, 0)  # the earliest that a zip can hold


def pack(path: Path, files: Mapping[str, bytes]) -> None:
    """Write the files, by name, in this order."""
    with zipfile.ZipFile(path, "x", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(entry_of(name), content)


def repack(path: Path, changed: Callable[[str, bytes], bytes] = lambda name, content: content) -> None:
    """Write an archive again without what another library left in it of clock and system.

    changed: a file's name and content -> what it should hold.
    """
    with zipfile.ZipFile(path) as archive:
        files = {name: changed(name, archive.read(name)) for name in archive.namelist()}
    path.unlink()
    pack(path, files)


def entry_of(name: str) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name, _TIME)
    entry.compress_type = zipfile.ZIP_DEFLATED
    entry.external_attr = 0o644 << 16
    entry.create_system = 3  # Unix, on every system
    return entry
