"""A newer version of an article's deck -> its deck file; what somebody changed there stays changed."""

from __future__ import annotations

import datetime
import textwrap
from collections.abc import Sequence
from dataclasses import dataclass, replace

from ..errors import InputError
from ..model import Card, Deck
from ..origin import article_id, fingerprint
from . import ledger
from .ledger import ELSEWHERE, Known, heads
from .match import Pair, pairs, stands
from .parse import DeckFile, Entry, parse
from .render import block, content, head_lines
from .settle import remember, settle
from .yamltext import Edit, apply, end, line_end, put


@dataclass(frozen=True, slots=True)
class Summary:
    """What a merge did.

    changed: the cards as they are now. kept: how many stayed as they were.
    yours: edited in the file, while the article now gives something else; they stay and are counted as kept.
    vanished: taken out, since their sentences are gone from the article.
    orphans: their sentences are gone too; edited or left out by hand, they stay and are counted as kept.
    """

    added: tuple[Card, ...] = ()
    changed: tuple[Card, ...] = ()
    kept: int = 0
    yours: tuple[Card, ...] = ()
    vanished: tuple[Card, ...] = ()
    orphans: tuple[Card, ...] = ()


def merge(file: DeckFile, deck: Deck, now: datetime.datetime) -> tuple[str, Summary]:
    """The text of the file with what the deck has new, and what that was.

    Cards deleted from the file stay deleted. A card that is not made any more stays while its sentence stands in
    the article. Raises InputError where the file holds the deck of another article.
    """
    found = pairs(file, deck)
    if file.entries and not found and file.deck.id != article_id(deck):
        raise InputError(f"{file.name} holds the deck of another article, {file.deck.title!r}; name another file")
    taken = {entry.node for entry, _ in found}
    renewed = [pair for pair in found if _newer(file, pair) and _untouched(file, pair[0])]
    gone = [entry for entry in file.entries if entry.node not in taken and _of_old(file, entry, deck)]
    vanished = [entry for entry in gone if entry.keep and _untouched(file, entry)]
    met = {card.key for _, card in found} | file.ledger.keys()
    summary = Summary(
        added=tuple(card for card in deck.cards if card.key not in met),
        changed=tuple(replace(card, key=entry.card.key) for entry, card in renewed),
        kept=len(file.entries) - len(renewed) - len(vanished),
        yours=tuple(pair[0].card for pair in found if _newer(file, pair) and _differ(pair) and pair not in renewed),
        vanished=tuple(entry.card for entry in vanished),
        orphans=tuple(entry.card for entry in gone if entry not in vanished),
    )
    text = _written(file, deck, found, renewed, vanished, summary.added, now)
    return settle(parse(text, file.name), now), summary


def _newer(file: DeckFile, pair: Pair) -> bool:
    """Whether the article gives another content than it did when the file was written."""
    return file.ledger[pair[0].card.key].made != ledger.made(pair[1]) if pair[0].card.key in file.ledger else True


def _differ(pair: Pair) -> bool:
    return ledger.made(pair[0].card) != ledger.made(pair[1])


def _untouched(file: DeckFile, entry: Entry) -> bool:
    """Whether the card is still as it was made."""
    return entry.card.key in file.ledger and file.ledger[entry.card.key].made == ledger.made(entry.card)


def _of_old(file: DeckFile, entry: Entry, deck: Deck) -> bool:
    """Whether the card was made from a sentence that is gone."""
    known = file.ledger.get(entry.card.key)
    return bool(known and known.made) and not stands(entry.card, deck)


def _written(
    file: DeckFile,
    deck: Deck,
    found: Sequence[Pair],
    renewed: Sequence[Pair],
    vanished: Sequence[Entry],
    added: Sequence[Card],
    now: datetime.datetime,
) -> str:
    """The file's text after the merge; times of last changes are still the old ones."""
    headed = _headed(file, deck)
    news = head_lines(headed).items() - head_lines(file.deck).items()
    edits = [put(file.text, file.root, name, value) for name, value in sorted(news)]
    for entry, card in renewed:
        stale = {"distractors": "[]"} if entry.card.distractors else {}  # one of them may be right now
        stale |= {"context": ""} if entry.card.context else {}
        edits += [put(file.text, entry.node, name, value) for name, value in {**stale, **content(card)}.items()]
    edits += [_without(file.text, entry) for entry in vanished]
    if added:
        edits.append(_with(file, [block(card, now) for card in added]))
    known = dict(file.ledger)
    for entry, card in found:
        before = known.get(entry.card.key, Known(ledger.content(file.deck, entry.card)))
        known[card.key] = Known(ELSEWHERE, ledger.made(card))
        known[entry.card.key] = Known(before.content, ledger.made(card))
    for entry in vanished:
        del known[entry.card.key]
    known |= {card.key: Known(ledger.content(headed, card), ledger.made(card)) for card in added}
    article = {name: fingerprint(value)[:8] for name, value in heads(deck).items() if value}
    return apply(file.text, [*edits, remember(file, {**file.article, **article}, known)])


def _headed(file: DeckFile, deck: Deck) -> Deck:
    """The file's deck with the article's new title, date and link, each where nobody has changed it by hand."""
    old, new = heads(file.deck), heads(deck)
    taken = {name: bool(new[name]) and file.article.get(name) == fingerprint(old[name])[:8] for name in old}
    return replace(
        file.deck,
        title=deck.title if taken["title"] else file.deck.title,
        date=deck.date if taken["date"] else file.deck.date,
        source=deck.source if taken["link"] else file.deck.source,
    )


def _without(text: str, entry: Entry) -> Edit:
    """The edit that takes a card out, with the empty line before it; comments between cards stay."""
    start = text.rfind("\n", 0, text.rfind("-", 0, entry.node.start_mark.index))
    return start - text[:start].endswith("\n"), line_end(text, end(text, entry.node)), ""


def _with(file: DeckFile, blocks: Sequence[str]) -> Edit:
    """The edit that puts cards after the last one."""
    [cards] = [(key, value) for key, value in file.root.value if key.value == "cards"]
    if not file.entries:
        return cards[0].end_mark.index, end(file.text, cards[1]), ":\n\n" + "\n\n".join(blocks)
    indent = " " * cards[1].start_mark.column
    place = line_end(file.text, end(file.text, cards[1]))
    return place, place, "".join("\n\n" + textwrap.indent(one, indent) for one in blocks)
