"""Imported once by the process from which deck makers are forked: the models, loaded before they are needed."""

from __future__ import annotations

import gc

from ..make import make_deck

_SENTENCES = (
    "Mara Lind, the mayor of Port Ellow, opened the new harbour bridge on Sunday.",
    "The bridge cost 10 million euros and took three years to build, she said, because the old ferry had been sold.",
)
make_deck("The bridge opens\n\n4 May 2025\n\n" + "\n\n".join([" ".join(_SENTENCES)] * 2))
gc.freeze()  # what is there stays; each look through it for garbage would copy its memory
