"""The SQLite file of a learner's progress: opened, made, brought up to date, written to.

The one table is the log of reviews; the state of a card is what its last review left. So a review is one row, and
there is nothing beside it that could disagree with it after a crash.
"""

from __future__ import annotations

import os
import random
import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager

from ..errors import InputError, OutputError

# One entry a version of the file (PRAGMA user_version), each a few statements; never changed once released.
# at: milliseconds since 1970 in UTC; zone: minutes that the learner's clock was ahead of UTC; due as at.
MIGRATIONS = (
    (
        """CREATE TABLE reviews (
            id INTEGER PRIMARY KEY,
            card TEXT NOT NULL,
            at INTEGER NOT NULL,
            zone INTEGER NOT NULL,
            grade INTEGER NOT NULL CHECK (grade BETWEEN 1 AND 4),
            took INTEGER NOT NULL,
            phase INTEGER NOT NULL CHECK (phase BETWEEN 1 AND 3),
            step INTEGER,
            stability REAL NOT NULL,
            difficulty REAL NOT NULL,
            due INTEGER NOT NULL
        )""",
        "CREATE UNIQUE INDEX reviews_of_a_card ON reviews (card, at)",
        "CREATE TABLE settings (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID",
    ),
)

_PATIENCE = 30.0  # seconds to wait for another process that is writing


def connected(path: str | os.PathLike[str]) -> sqlite3.Connection:
    """The file, made or brought up to date where needed, with its folder.

    Raises InputError for what is no such file, OutputError where it cannot be written.
    """
    path = os.fspath(path)
    try:
        os.makedirs(os.path.dirname(path) or ".", exist_ok=True)
        # One connection serves all threads of a server; `Progress` lets one in at a time.
        db = sqlite3.connect(path, timeout=_PATIENCE, isolation_level=None, check_same_thread=False)
    except (OSError, sqlite3.Error) as error:
        raise OutputError(f"cannot open {path}: {getattr(error, 'strerror', None) or error}") from None
    try:
        # Write ahead: readers never wait.
        _insist(db, "PRAGMA journal_mode = WAL")
        # What is confirmed survives a power cut too.
        db.execute("PRAGMA synchronous = FULL")
        _migrate(db, path)
    except sqlite3.DatabaseError as error:
        db.close()
        raise _refused(error, path) from None
    except InputError:
        db.close()
        raise
    return db


@contextmanager
def writing(db: sqlite3.Connection, path: str) -> Iterator[sqlite3.Connection]:
    """A transaction that no other process can come between: all of the block is kept, or nothing.

    Raises OutputError where the file refuses.
    """
    try:
        _insist(db, "BEGIN IMMEDIATE")
        try:
            yield db
        except BaseException:
            db.execute("ROLLBACK")
            raise
        db.execute("COMMIT")
    except sqlite3.Error as error:
        if db.in_transaction:
            db.execute("ROLLBACK")
        raise _refused(error, path) from None


def _insist(db: sqlite3.Connection, statement: str) -> None:
    """Execute a statement that needs the file for itself, as soon as it is free.

    SQLite's own patience does not cover every such statement, and its ever longer naps miss the short gaps that
    another process leaves which writes without pause.
    """
    until = time.monotonic() + _PATIENCE
    db.execute("PRAGMA busy_timeout = 0")
    try:
        while True:
            try:
                db.execute(statement)
                return
            except sqlite3.OperationalError as error:
                if "locked" not in str(error) or time.monotonic() > until:
                    raise
                time.sleep(random.uniform(0.0005, 0.004))
    finally:
        db.execute(f"PRAGMA busy_timeout = {_PATIENCE * 1000:.0f}")


def _migrate(db: sqlite3.Connection, path: str) -> None:
    if _version(db) == len(MIGRATIONS):
        return
    with writing(db, path):
        version = _version(db)  # another process may have been faster
        if version > len(MIGRATIONS):
            raise InputError(f"{path} was written by a newer quizgen; upgrade quizgen, or name another file")
        if not version and db.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]:
            raise InputError(f"{path} is a database of something else; name another file")
        for statements in MIGRATIONS[version:]:
            for statement in statements:
                db.execute(statement)
        db.execute(f"PRAGMA user_version = {len(MIGRATIONS)}")


def _version(db: sqlite3.Connection) -> int:
    return int(db.execute("PRAGMA user_version").fetchone()[0])


def _refused(error: sqlite3.Error, path: str) -> InputError | OutputError:
    if "not a database" in str(error) or "malformed" in str(error):
        return InputError(f"{path} is no file of progress; name another, it will be made")
    return OutputError(f"cannot write {path}: {error}")
