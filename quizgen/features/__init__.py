"""What a candidate looks like to the model of acceptability: named figures, most between 0 and 1."""

from __future__ import annotations

from collections.abc import Mapping

from ..ask import Candidate
from ..gates import doubts
from ..model import Document
from .answer import answer
from .context import context
from .cut import cut
from .fact import fact
from .front import front
from .gist import Gist, gist
from .meaning import meaning
from .place import place
from .slot import slot
from .worth import worth

__all__ = ["Gist", "features", "gist"]


def features(
    c: Candidate, document: Document, told: Gist, bare: Mapping[str, float] | None = None
) -> dict[str, float]:
    """Features by name; those that are 0 are left out. told: of the document.

    bare: those of the same front without its context, where they are known.
    """
    if bare:
        return {**bare, **{name: value for name, value in context(c, document).items() if value}}
    found = {**front(c, document), **answer(c, told), **place(c, told), **fact(c, told), **cut(c), **worth(c, told), **slot(c, told)}
    found.update(meaning(c))
    found.update((f"doubt: {doubt}", 1) for doubt in doubts(c, document))
    if c.card.context:
        found.update(context(c, document))
    return {name: value for name, value in found.items() if value}
