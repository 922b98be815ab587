"""Adverbs that tie a clause to its article and say nothing outside it."""

from __future__ import annotations

FILLER = {
    "actually", "again", "already", "also", "certainly", "currently", "even", "finally", "here", "however", "indeed",
    "instead", "just", "later", "meanwhile", "moreover", "now", "nowadays", "of course", "perhaps", "recently",
    "simply", "so", "still", "subsequently", "then", "there", "therefore", "though", "thus", "too", "yet",
}  # fmt: skip
# Those that a whole sentence can lose wherever they stand.
LOST = {"also", "currently", "however", "meanwhile", "now", "recently", "therefore"}
# Those that open a sentence even without a comma behind them.
OPENERS = {
    "crucially", "eventually", "importantly", "instead", "overall", "similarly", "strikingly", "surprisingly", "today",
    "unsurprisingly",
}  # fmt: skip
