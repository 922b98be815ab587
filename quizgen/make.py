"""The whole pipeline on one page: read -> understand -> ask -> pick -> tag."""

from __future__ import annotations

from collections.abc import Sequence

from .model import Article, Deck


def make_deck(article: Article | str, count: int | None = None, types: Sequence[str] = ("qa", "cloze")) -> Deck:
    """A deck of the best cards of an article, best first.

    article: from `read_article`, or pasted text. count: how many cards at most; by default by length,
    about 15 for 1,000 words. types: "qa", "cloze".
    Raises InputError where the text is no article.
    """
    from .ask import ask
    from .language import analyse
    from .pick import pick
    from .read import article_from_text
    from .tags import tagged

    if isinstance(article, str):
        article = article_from_text(article)
    document = analyse(article)
    candidates = [c for c in ask(document) if c.card.type in types]
    cards, left_out = pick(candidates, document, count)
    return Deck(article.title, tagged(cards, document), article.date, article.source, article.text, tuple(left_out))
