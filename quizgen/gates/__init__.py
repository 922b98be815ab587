"""When to stay silent: reasons to leave a candidate out, one function a reason, tried in order."""

from __future__ import annotations

from collections.abc import Callable

from ..ask import Candidate
from ..model import Document
from .answers import bare_answer, given_away, in_title, long_answer, vague_answer
from .cuts import unclean
from .dates import habit, own_date, part_of_span, relative_date, vague_date
from .form import broken, dangling_word, repeated, too_long, unfinished
from .names import cut_name, one_name, twice
from .nouns import too_little, vague_noun
from .numbers import part_of_number, vague_number
from .predicates import empty_predicate, incomplete
from .pronouns import opinion, pronoun
from .reports import empty_report, vague_source

GATES: dict[str, Callable[[Candidate, Document], bool]] = {
    "too long or too short": too_long,
    "answer too long": long_answer,
    "broken by the cut": broken,
    "in the first or second person": opinion,
    "piece of a longer name": cut_name,
    "cut in mid-phrase": unclean,
    "points outside the front": dangling_word,
    "a report without its content": empty_report,
    "the article's own date": own_date,
    "a name stands twice": twice,
    "unresolved pronoun": pronoun,
    "unresolved date": relative_date,
    "answer stands on the front": given_away,
    "answer stands in the title": in_title,
    "vague answer": vague_answer,
    "an answer that says nothing": bare_answer,
    "a number that is no figure": vague_number,
    "a date without its year": vague_date,
    "a person by one name": one_name,
    "one end of a span": part_of_span,
    "a date in what happens regularly": habit,
    "unfinished front": unfinished,
    "unfinished predicate": incomplete,
    "a phrase twice": repeated,
    "half of a quantity": part_of_number,
    "a source without a name": vague_source,
    "empty predicate": empty_predicate,
    "too little on the front": too_little,
    "vague noun on the front": vague_noun,
}


def gate(candidate: Candidate, document: Document) -> str:
    """Why the candidate cannot be a card, or "" where nothing speaks against it."""
    return next((reason for reason, stops in GATES.items() if stops(candidate, document)), "")
