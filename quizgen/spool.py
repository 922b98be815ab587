"""Decks that wait on disk until all are made, so that memory holds one of them at a time."""

from __future__ import annotations

import pickle
import tempfile
from collections.abc import Iterable, Iterator, Sequence

from .model import Deck


class Spool:
    """Decks by the names of their sources, in a temporary file that goes with it."""

    def __init__(self) -> None:
        self._file = tempfile.TemporaryFile()
        self._places: dict[str, int] = {}
        self.cards = 0

    def add(self, name: str, deck: Deck) -> None:
        """A deck without cards is passed over."""
        if deck.cards:
            self.cards += len(deck.cards)
            self._places[name] = self._file.seek(0, 2)
            pickle.dump(deck, self._file, pickle.HIGHEST_PROTOCOL)

    def among(self, names: Iterable[str]) -> Sequence[Deck]:
        """The decks of these sources, each read when it is asked for."""
        return _Decks(self, [self._places[name] for name in dict.fromkeys(names) if name in self._places])

    def at(self, place: int) -> Deck:
        self._file.seek(place)
        return pickle.load(self._file)


class _Decks(Sequence[Deck]):
    def __init__(self, spool: Spool, places: list[int]) -> None:
        self._spool = spool
        self._places = places

    def __len__(self) -> int:
        return len(self._places)

    def __getitem__(self, index: int) -> Deck:
        return self._spool.at(self._places[index])

    def __iter__(self) -> Iterator[Deck]:
        return (self[index] for index in range(len(self)))
