"""When to stay silent: reasons to leave a candidate out and reasons to doubt it, one function a reason."""

from __future__ import annotations

from collections.abc import Callable

from ..ask import Candidate
from ..model import Document
from .answers import (
    bare_answer,
    given_away,
    in_title,
    list_item,
    long_answer,
    told_by_its_people,
    told_by_its_seat,
    told_by_office,
    vague_answer,
)
from .cuts import unclean
from .dates import (
    beside_own_year,
    own_date,
    part_of_span,
    relative_date,
    vague_date,
    weekday,
)
from .form import (
    broken,
    dangling_word,
    points_back,
    repeated,
    rest,
    too_long,
    unfinished,
)
from .known import known_year
from .losses import lost
from .names import (
    bare_letters,
    bare_surname,
    cut_name,
    modifier,
    one_name,
    rare_letters,
    twice,
)
from .nouns import known_subject, off_topic, too_little, vague_noun
from .numbers import (
    age,
    counted,
    measure_before_noun,
    model_year,
    pair,
    part_of_number,
    vague_number,
)
from .outlets import asked_for_comment, caption, outlet
from .predicates import (
    empty_predicate,
    incomplete,
    others_too,
    second_half,
    side_remark,
)
from .pronouns import asked_pronoun, loose_pronoun, opinion, pronoun
from .reports import date_of_report, empty_report, vague_source, who_says

Test = Callable[[Candidate, Document], bool]

GATES: dict[str, Test] = {
    "too long or too short": too_long,
    "answer too long": long_answer,
    "broken by the cut": broken,
    "in the first or second person": opinion,
    "asks for a pronoun": asked_pronoun,
    "piece of a longer name": cut_name,
    "one of a list or pair": list_item,
    "cut in mid-phrase": unclean,
    "more, less or something else than the sentence": lost,
    "the rest of what came before": rest,
    "points back to what came before": points_back,
    "a side remark": side_remark,
    "others did so too": others_too,
    "short, and without a word of the title": off_topic,
    "somebody by surname alone": bare_surname,
    "its subject was introduced before": known_subject,
    "somebody's age": age,
    "a measure before its noun": measure_before_noun,
    "the year of a model": model_year,
    "a person by one name": one_name,
    "letters that few know": bare_letters,
    "a gap that modifies a noun": modifier,
    "a newspaper or broadcaster": outlet,
    "the caption of a picture": caption,
    "a reporter's question": asked_for_comment,
    "a report without its content": empty_report,
    "the article's own date": own_date,
    "the year before or after the article": beside_own_year,
    "a year that everybody knows": known_year,
    "unresolved pronoun": pronoun,
    "unresolved date": relative_date,
    "answer stands on the front": given_away,
    "answer stands in the title": in_title,
    "a country told by its people or a city": told_by_its_people,
    "told by the office": told_by_office,
    "the seat of a body": told_by_its_seat,
    "letters that the article hardly uses": rare_letters,
    "a date without a number": weekday,
    "vague answer": vague_answer,
    "an answer that says nothing": bare_answer,
    "a number that is no figure": vague_number,
    "one of two": pair,
    "counted on the front": counted,
    "one end of a span": part_of_span,
    "unfinished front": unfinished,
    "a phrase twice": repeated,
    "half of a quantity": part_of_number,
}

# What the article's words before the front make good.
CURED = {
    "points back to what came before",
    "its subject was introduced before",
    "short, and without a word of the title",
    "somebody by surname alone",
    "unresolved pronoun",
}

# What looks at the article's words before the front; the rest need not be asked again of a front that passed without.
LOOK_BEFORE: dict[str, Test] = {"a country told by its people or a city": told_by_its_people}

# What speaks against a card without ruling it out: the model of acceptability weighs it.
DOUBTS: dict[str, Test] = {
    "points outside the front": dangling_word,
    "unfinished predicate": incomplete,
    "the second half of a sentence": second_half,
    "the date of a report": date_of_report,
    "a name stands twice": twice,
    "pronoun that may point outside": loose_pronoun,
    "a date without its year": vague_date,
    "a source without a name": vague_source,
    "asks who says so": who_says,
    "empty predicate": empty_predicate,
    "too little on the front": too_little,
    "vague noun on the front": vague_noun,
}


def gate(candidate: Candidate, document: Document, gates: dict[str, Test] = GATES) -> str:
    """Why the candidate cannot be a card, or "" where none of the gates rules it out; with a context less does."""
    for reason, stops in gates.items():
        if not (candidate.card.context and reason in CURED) and stops(candidate, document):
            return reason
    return ""


def doubts(candidate: Candidate, document: Document) -> list[str]:
    """What speaks against the candidate."""
    return [doubt for doubt, holds in DOUBTS.items() if holds(candidate, document)]
