"""What is remembered between updates, in one JSON file."""

from __future__ import annotations

import json
import os
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path

from ..errors import InputError
from ..write.target import check_target, replacing

_MOST_SEEN = 2_000  # of a feed, the latest; feeds hold some 20 to 200 entries at a time
_MOST_KNOWN = 20_000


@dataclass(frozen=True, slots=True)
class Entry:
    """An article that a feed names; `date` is ISO or "", `tries` is how often it could not be read."""

    id: str
    link: str
    title: str = ""
    date: str = ""
    tries: int = 0


@dataclass(frozen=True, slots=True)
class Feed:
    """A feed, the ids of its entries that are done with, and those that failed and are to be tried again."""

    url: str
    title: str = ""
    seen: tuple[str, ...] = ()
    failed: tuple[Entry, ...] = ()

    def without(self, entry: Entry) -> Feed:
        """The feed after an entry is done with."""
        return replace(self, seen=(*self.seen, entry.id)[-_MOST_SEEN:], failed=self._others(entry))

    def postponed(self, entry: Entry) -> Feed:
        """The feed after an entry could not be read."""
        return replace(self, failed=(*self._others(entry), replace(entry, tries=entry.tries + 1)))

    def _others(self, entry: Entry) -> tuple[Entry, ...]:
        return tuple(other for other in self.failed if other.id != entry.id)


@dataclass(frozen=True, slots=True)
class State:
    """The feeds in the order they were added; `known` are marks of articles, by whatever feed they came."""

    feeds: tuple[Feed, ...] = ()
    known: tuple[str, ...] = field(default=())

    def having(self, feed: Feed) -> State:
        """The state with this feed, in the place of the one with its address."""
        urls = [one.url for one in self.feeds]
        if feed.url not in urls:
            return replace(self, feeds=(*self.feeds, feed))
        return replace(self, feeds=tuple(feed if one.url == feed.url else one for one in self.feeds))

    def knowing(self, *marks: str) -> State:
        return replace(self, known=tuple(dict.fromkeys((*self.known, *marks)))[-_MOST_KNOWN:])


def load(path: str | os.PathLike[str]) -> State:
    """The state in the file, empty where there is none yet. Raises InputError for a damaged file."""
    try:
        data = json.loads(Path(path).read_bytes())
        feeds = tuple(Feed(feed["url"], feed["title"], tuple(feed["seen"]), tuple(Entry(**entry) for entry in feed["failed"]))
                      for feed in data["feeds"])
        return State(feeds, tuple(data["known"]))
    except FileNotFoundError:
        return State()
    except OSError as error:
        raise InputError(f"{path} cannot be read: {error.strerror or error}") from None
    except (ValueError, LookupError, TypeError, RecursionError):
        raise InputError(f"{path} is damaged; move it away and add the feeds again") from None


def save(state: State, path: str | os.PathLike[str]) -> None:
    """Raises OutputError; the file is then as it was."""
    target = Path(path)
    target.parent.mkdir(parents=True, exist_ok=True)
    check_target(target)
    with replacing(target) as draft:
        draft.write_text(json.dumps(asdict(state), ensure_ascii=False, indent=1) + "\n", encoding="utf-8", errors="replace")
