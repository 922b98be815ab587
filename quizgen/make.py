"""The whole pipeline on one page: read -> understand -> ask -> pick -> tag."""

from __future__ import annotations

from collections.abc import Sequence

from .model import Article, Deck


def make_deck(
    article: Article | str, count: int | None = None, types: Sequence[str] = ("qa", "cloze"), level: str = ""
) -> Deck:
    """A deck of the best cards of an article, best first.

    article: from `read_article`, or pasted text. count: how many cards at most; by default by length,
    about 15 for 1,000 words. types: "qa", "cloze", "mcq". level: "easy", "medium" or "hard"; by default all.
    Raises InputError where the text is no article.
    """
    from .ask import ask
    from .distract import choices, mixed, with_distractors
    from .hints import with_hints
    from .language import analyse
    from .level import at_level, graded
    from .pick import default_count, pick
    from .read import article_from_text
    from .tags import tagged

    if isinstance(article, str):
        article = article_from_text(article)
    document = analyse(article)
    candidates = graded(ask(document), document, level)
    options = choices(candidates, document, level or "medium") if "mcq" in types else {}
    candidates = [c for c in candidates if c.card.type in types or (c.card.key, c.card.answer) in options]
    wanted = default_count(document) if count is None else count
    cards, left_out = pick(candidates, document, len(candidates) if level else wanted, level)
    cards, others = at_level(cards, level, wanted)
    cards = with_distractors(mixed(cards, options, types), candidates, document, level or "medium")
    return Deck(article.title, tagged(with_hints(cards), document), article.date, article.source, article.text, (*left_out, *others))
