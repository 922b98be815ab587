"""Adverbs that tie a clause to its article and say nothing outside it."""

from __future__ import annotations

FILLER = {
    "actually", "again", "already", "also", "certainly", "currently", "even", "finally", "here", "however", "indeed",
    "instead", "just", "later", "meanwhile", "moreover", "now", "nowadays", "of course", "perhaps", "recently",
    "simply", "so", "still", "subsequently", "then", "there", "therefore", "though", "thus", "too", "yet",
}  # fmt: skip
# Those that a whole sentence can lose wherever they stand.
LOST = {"also", "currently", "however", "meanwhile", "now", "therefore"}
# Those that open a sentence even without a comma behind them.
OPENERS = {
    "accordingly", "additionally", "afterwards", "alternatively", "consequently", "conversely", "coincidentally", "crucially", "curiously", "elsewhere",
    "eventually", "firstly", "fortunately", "furthermore", "hence", "importantly", "incidentally", "instead", "interestingly",
    "internationally", "ironically", "lastly", "likewise", "locally", "luckily", "meanwhile", "nationally",
    "nevertheless", "nonetheless", "notably", "overall", "previously", "relatedly", "remarkably", "sadly",
    "secondly", "separately", "similarly", "specifically", "strikingly", "surprisingly", "thirdly", "today", "unfortunately", "unsurprisingly",
}  # fmt: skip
# Those of several words, which open a sentence with a comma behind them.
LINKS = (
    ("in", "addition"), ("for", "instance"), ("for", "example"), ("in", "fact"), ("in", "contrast"), ("by", "contrast"),
    ("as", "a", "result"), ("of", "course"), ("at", "the", "same", "time"), ("on", "the", "other", "hand"),
    ("at", "the", "time"), ("in", "the", "meantime"), ("in", "particular"), ("first", "of", "all"), ("above", "all"),
    ("in", "turn"), ("in", "short"), ("after", "all"), ("by", "comparison"), ("in", "comparison"), ("even", "so"),
    ("as", "such"), ("that", "said"),
)  # fmt: skip
