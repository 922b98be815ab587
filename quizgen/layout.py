"""How a handout is laid out, and which exercises it holds."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .exercises import Wanted

KEYS = ("page", "separate", "none", "only")
PAPERS = ("a4", "letter")


@dataclass(frozen=True, slots=True)
class Layout:
    """What a teacher chooses.

    sections: () for those that a format is made for. key: the answers on their own "page", in a "separate" file,
    "none", or "only" the answers. versions: how many, each in an order of its own, drawn by `seed`.
    large: print for weak eyes. reading: the article's text, with line numbers, beside the questions.
    font: its family, "" for the one that comes with the format.
    """

    sections: tuple[Wanted, ...] = ()
    key: str = "page"
    versions: int = 1
    seed: int = 1
    paper: str = "a4"
    columns: int = 1
    large: bool = False
    reading: bool = False
    licence: str = ""
    font: str = ""
