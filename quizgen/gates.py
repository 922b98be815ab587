"""When to stay silent: reasons to leave a candidate out, one function a reason, tried in order."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable

from .ask import Candidate
from .facts.fact import Fact, Part
from .facts.phrases import BREAKS
from .facts.tree import children
from .facts.verbs import SAY
from .facts.wording import relative
from .facts.words import count, indices
from .language.gazetteers import first_names
from .model import Cloze, Document

PRONOUNS = set("he she it they him them his her hers its theirs their this these those i we you me us my our your yours ours himself herself itself themselves such another others here there".split())
OWN = {"its", "their", "his", "her", "himself", "herself", "itself", "themselves", "here", "there"}
HE, IT = {"he", "she", "him"}, {"it", "they", "them"}
SMALL = set("the a an of in on at to for and or by with from as is was were are be been has have had did does do who which what where when how many much why that it its his her their this not no than more most all any some about into over after before between during against under up out off".split())
UNIQUE = set("opposition past future present time day year month week century age public end beginning start top time poor rich press law truth news environment climate weather winter summer spring autumn night morning evening weekend coast north-east north-west south-east south-west downturn recession crisis wild market universe atmosphere ground air sea ocean world internet web sun moon earth planet web public police army government media economy sea ocean sky north south east west country".split())
LIGHT = {"seem", "want", "let", "look", "like", "love", "feel", "know", "think", "thank", "mean", "need", "try"}
PALE = {"have", "do", "take", "get", "go", "come", "put", "turn", "happen", "keep", "appear", "be"}
VAGUE = {"thing", "things", "way", "ways", "part", "lot", "lots", "move", "number", "something", "anything", "everything", "someone", "people", "case", "fact", "it", "them", "kind", "sort", "bit", "moment", "time"}


def gate(candidate: Candidate, document: Document) -> str:
    """Why the candidate cannot be a card, or "" where nothing speaks against it."""
    for name, test in GATES.items():
        if test(candidate, document):
            return name
    return ""


def _words(text: str) -> list[str]:
    return [w.strip(".").lower() if w != "US" else "u.s" for w in re.findall(r"[\w][\w'’.-]*", text)]


def stems(text: str) -> set[str]:
    return {w.removesuffix("’s").removesuffix("'s").rstrip("s") for w in _words(text)} - SMALL


def too_long(c: Candidate, document: Document) -> bool:
    limit = 25 if isinstance(c.card, Cloze) else 20
    return count(c.card.front) > limit or count(c.card.front) < 5


def long_answer(c: Candidate, document: Document) -> bool:
    return count(c.card.answer) > (20 if c.card.rule == "reason" else 8)


def broken(c: Candidate, document: Document) -> bool:
    """Quotes, brackets or punctuation left over from a cut."""
    front = c.card.front.replace("[...]", "X")
    if re.search(r"\b\d{1,2} [A-Z][a-z]+ (19|20)\d\d [A-Z]", front):
        return True  # a date that was taken for part of a name
    if any(front.count(a) != front.count(b) for a, b in ("“”", "()", "[]")) or front.count('"') % 2:
        return True
    return bool(re.search(r"[,;:–—-]\s*[,;:.?–—]|\s[,.;:?]|\.\.|[;:…*|]|\s-|[a-z]\. [a-z]|\s/\s|\w[-–] \w|^\W*$|\b(\w+) \1\b|['‘]\w.*\w$", front)) or any(x in c.card.answer for x in "“”()\"")


def pronoun(c: Candidate, document: Document) -> bool:
    """A pronoun whose antecedent does not stand before it on the front."""
    words = _words(c.card.front)
    question = not isinstance(c.card, Cloze)
    people = any(e.label == "PERSON" and ((e.name or e.text) in c.card.front or e.first == c.draft.first) for e in c.fact.sentence.entities)
    for i, word in enumerate(words):
        if word in PRONOUNS and not (word in OWN and _owned(c, word)):
            if question or c.fact.kind == "adverbial" or i <= 4 or not (word in HE and people or word in IT and not _in_main_clause(c, word)):
                return True
    tokens = c.fact.sentence.tokens[c.draft.first : c.draft.last]
    return not c.draft.label and any(t.tag in ("PRP", "PRP$") for t in tokens) or bool({"i", "we", "my", "our", "you", "your"} & set(_words(c.card.answer)))


def _in_main_clause(c: Candidate, word: str) -> bool:
    """Whether the pronoun belongs to the fact's own verb: what it means then stands in another sentence."""
    tokens = c.fact.sentence.tokens
    return any(t.text.lower() == word and t.head in (c.fact.verb, -1) or t.text.lower() == word and tokens[t.head].head == c.fact.verb and tokens[t.head].tag.startswith("NN") for t in tokens)


def _owned(c: Candidate, word: str) -> bool:
    """Whether what "its" belongs to stands before it: a name, the gap of a name, or a subject that is asked for."""
    before = re.split(rf"\b{word}\b", c.card.front, maxsplit=1, flags=re.IGNORECASE)[0]
    named = any((e.name or e.text) in before or e.text in before for e in c.fact.sentence.entities if e.label not in ("NUMBER", "DATE", "TERM"))
    asked = c.draft.label in ("PERSON", "ORGANIZATION", "PLACE", "GROUP") and ("[...]" in before or c.card.rule in ("subject", "identity"))
    if word in ("its", "their"):
        tokens = c.fact.sentence.tokens
        heads = [t for t in tokens if t.relation.startswith("nsubj") and t.head == c.fact.verb and t.tag.startswith("NN") and t.text in before]
        asked = asked or any((t.tag in ("NNS", "NNPS")) == (word == "their") for t in heads)
    return named or asked


def relative_date(c: Candidate, document: Document) -> bool:
    """A date that only the article's own date explains and that could not be resolved."""
    return bool(re.search(r"\b(today|yesterday|tomorrow|tonight|ago|now|(that|the same) (year|month|week|day|night|morning|summer|time)|the (following|previous) \w+|last (week|month|year|night|summer|winter|spring|autumn)|(this|next) (week|month|year|summer|weekend)|(on|by|until|since|from) (monday|tuesday|wednesday|thursday|friday|saturday|sunday))\b|(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day (morning|evening|night|afternoon)", c.card.front + " " + c.card.answer, re.I))


def given_away(c: Candidate, document: Document) -> bool:
    """The answer, or a telling word of it, stands on the front."""
    front = re.sub(r"\b[Ww]hich \w+", " ", c.card.front.replace("[...]", " "))
    return bool(stems(c.card.answer) & stems(front))


def in_title(c: Candidate, document: Document) -> bool:
    return bool(stems(c.card.answer) & stems(document.article.title)) and c.draft.label != ""


def vague_answer(c: Candidate, document: Document) -> bool:
    words = _words(c.card.answer)
    return not words or words[-1] in VAGUE and not c.draft.label or words[0] in ("this", "that", "these", "those", "such", "it")


def empty_predicate(c: Candidate, document: Document) -> bool:
    """A verb that says little, and little beside it."""
    if c.fact.kind == "role" or c.fact.copular:
        return False
    return c.fact.lemma in LIGHT or c.fact.lemma in PALE and count(c.card.front) < 8


def too_little(c: Candidate, document: Document) -> bool:
    """Too few telling words on the front to know what it is about."""
    return len(stems(c.card.front.replace("[...]", " "))) < 3


def vague_noun(c: Candidate, document: Document) -> bool:
    """A definite noun that the front does not introduce ("the group", "the proposal")."""
    tokens, below = c.fact.sentence.tokens, children(c.fact.sentence)
    title = stems(document.article.title)
    shown = {i for p in _shown(c) for w in p.words for i in range(w.first, w.last)}
    named = {i for e in c.fact.sentence.entities if e.label not in ("NUMBER", "TERM") for i in range(e.first, e.last)}
    resolved = {i for r in c.fact.sentence.references for i in range(r.first, r.last)}
    for i in sorted(shown):
        token = tokens[i]
        if token.tag not in ("NN", "NNS") or i in named or i in resolved or token.lemma in UNIQUE or token.lemma.lower().rstrip("s") in title:
            continue
        subject = i == c.fact.subject.head or c.fact.kind == "sentence" and tokens[i].relation.startswith("nsubj") and tokens[i].head == c.fact.verb
        definite = [d for d in below[i] if tokens[d].text.lower() in (("a", "an", "one") if subject else ()) + ("the", "this", "that", "these", "those", "both", "another", "such") and tokens[d].relation in ("det", "amod", "det:predet")]
        told = [d for d in below[i] if d in shown and tokens[d].relation in ("nmod", "nmod:poss", "acl", "acl:relcl", "compound", "amod", "nummod", "nmod:desc", "nmod:unmarked") and (d in named or tokens[d].relation in ("nmod", "acl", "acl:relcl", "nmod:poss") or tokens[d].tag in ("JJS", "NNP"))]
        if definite and not told and not c.draft.first <= i < c.draft.last:
            return True
    return False


def _shown(c: Candidate) -> list[Part]:
    """The parts of the fact that stand on the front, with or without the gap."""
    front = c.card.front.lower()
    return [p for p in (c.fact.subject, *c.fact.parts) if p.words and all(w.text.lower() in front for w in p.words if not c.draft.first <= w.first < c.draft.last)]


def cut_name(c: Candidate, document: Document) -> bool:
    """The gap or answer is a piece of a longer name or compound ("[...] Weekly", "[...]-related")."""
    tokens, first, last = c.fact.sentence.tokens, c.draft.first, c.draft.last
    if not c.draft.label or c.fact.kind == "role":
        return False
    after = tokens[last] if last < len(tokens) else None
    before = tokens[first - 1] if first else None
    if after is not None and (after.text in ("-", "–", "/") or after.tag in ("NNP", "NNPS") and after.start - tokens[last - 1].end <= 1 and c.draft.label != "DATE"):
        return True
    if c.draft.label in ("ORGANIZATION", "WORK", "EVENT") or c.draft.label == "PLACE" and not c.draft.kind:
        for joint, beyond in ((after, last + 1), (before, first - 2)):
            if joint is not None and joint.text.lower() in ("and", "of", "for", "&", "on") and 0 <= beyond < len(tokens) and tokens[beyond].tag in ("NNP", "NNPS") and not (joint.text == "of" and joint is before):
                return True
    if before is not None and c.draft.label == "PERSON" and before.text in first_names() and before.tag == "NNP":
        return True
    if before is not None and before.text == "The" and first > 1 or after is not None and after.tag == "POS" and last + 1 < len(tokens) and tokens[last + 1].tag in ("NNP", "NNPS"):
        return True
    if before is not None and c.draft.label == "NUMBER" and (first > 1 and before.text[:1].isupper() or before.text == "("):
        return True
    if before is not None and (before.text in ("-", "–", "/", "$", "£", "€") or before.tag in ("NNP", "NNPS") and c.draft.label not in ("PERSON", "DATE")):
        return True
    if after is not None and after.tag == "POS":
        return False
    return isinstance(c.card, Cloze) and c.draft.label in ("PLACE", "ORGANIZATION", "GROUP", "PERSON") and tokens[last - 1].relation in ("compound", "amod") and tokens[last - 1].head >= last


def unclean(c: Candidate, document: Document) -> bool:
    """Words were cut from the middle of a phrase: kept and dropped words meet where no comma or conjunction stands."""
    fact, tokens = c.fact, c.fact.sentence.tokens
    if fact.kind in ("role", "sentence"):
        return False
    own = {i for p in fact.parts if not p.fronted for i in indices(p.words)} | indices(w for w in fact.chain if w.first < w.last)
    if fact.kind not in ("conjunct", "relative", "participle"):
        own |= indices(fact.subject.words)
    for i in range(min(own) + 1, max(own)):
        # A comma or dash was taken out, but not what it set off.
        if i not in own and i - 1 in own and i + 1 in own and tokens[i].text in BREAKS:
            return True
    for i in range(min(own), max(own) + 1):
        if i in own and i + 1 < len(tokens) and i + 1 not in own and not _breaks(fact, i + 1):
            return True
    return False


def _breaks(fact: Fact, i: int) -> bool:
    """Whether a clause may end before the token."""
    tokens = fact.sentence.tokens
    token = tokens[i]
    if token.tag in ("WDT", "WP", "WRB", "WP$") or not any(ch.isalnum() for ch in token.text) and token.text not in ("-", "’", "'", "“", "/", "$", "£"):
        return True
    if token.tag == "CC":
        return any(t.relation == "conj" and (t.tag.startswith("VB") or t.head == fact.verb) and j > i for j, t in enumerate(tokens) if t.head == token.head or j == token.head)
    if token.relation == "advmod" or token.relation == "mark" and token.text.lower() != "to":
        return True
    return token.tag == "IN" and tokens[token.head].head == fact.verb or token.text.lower() in ("according",)


def dangling_word(c: Candidate, document: Document) -> bool:
    """A word that points outside the front: "then", "as well", "more modest" without "than"."""
    front = c.card.front
    if re.search(r"^(And|But|So|Or|Yet|Nor|Then|That|It|There|All|Both|Another|Others?|Such|Here|Many|Some|Few|Several|Most|One|Instead|The same|Recent|Also) |\b(then|subsequently|as well|too|the same|the other|other|equivalent|latter|former group|these|those|afterwards|instead|meanwhile|again|similarly|similar|further)\b|(?<!each )(?<!and )\bother\b(?! than)|\bOther\b", front):
        return True
    tokens = c.fact.sentence.tokens
    shown = {i for p in _shown(c) for i in indices(p.words)}
    compared = [i for i in shown if tokens[i].tag in ("JJR", "RBR")]
    return bool(compared) and " than " not in front and not re.search(r"\bno longer\b", front)


def empty_report(c: Candidate, document: Document) -> bool:
    """ "X said on Monday": what was said is gone, or only its date is asked for. """
    if c.fact.lemma not in SAY or c.card.rule == "speaker":
        return False
    content = any(p.relation in ("ccomp", "xcomp", "obj", "sentence") for p in c.fact.parts)
    return not content or c.draft.label == "DATE"


def own_date(c: Candidate, document: Document) -> bool:
    """The answer is the article's own date, or within three days of it, which the front shows."""
    value = next((e.value for e in c.fact.sentence.entities if e.first == c.draft.first and e.label == "DATE"), "")
    try:
        return document.article.date is not None and abs((datetime.date.fromisoformat(value) - document.article.date).days) <= 3
    except ValueError:
        return False


def twice(c: Candidate, document: Document) -> bool:
    """A name stands twice on the front."""
    for name in {e.name for e in c.fact.sentence.entities if e.label == "PERSON" and " " in e.name}:
        rest = c.card.front.replace(name, "", 1)
        if name in c.card.front and re.search(rf"\b{re.escape(name.split()[-1])}\b", rest):
            return True
    names = {e.name or e.text for e in c.fact.sentence.entities if e.label in ("PERSON", "ORGANIZATION")} | {r.name for r in c.fact.sentence.references if r.label == "PERSON"}
    return any(c.card.front.count(name) > 1 for name in names)


def vague_date(c: Candidate, document: Document) -> bool:
    """A date that is none by the calendar: "Thursday", "15 August". """
    return c.draft.label == "DATE" and not re.search(r"\d{4}|century", c.card.answer)


def one_name(c: Candidate, document: Document) -> bool:
    """A person known by one name only: of such cards one in ten was acceptable."""
    return c.draft.label == "PERSON" and " " not in c.card.answer


def vague_number(c: Candidate, document: Document) -> bool:
    """ "Thousands", "dozens": no figure to remember. """
    return c.draft.label == "NUMBER" and bool(re.fullmatch(r"(about |some |many )?(dozens|scores|hundreds|thousands|millions|billions|tens|several|few|both|half)( of (dozens|hundreds|thousands|millions))?( \w+)?", c.card.answer, re.IGNORECASE))


def habit(c: Candidate, document: Document) -> bool:
    """A calendar date put into what happens regularly ("runs a team on 14 October 2012")."""
    token = c.fact.sentence.tokens[c.fact.verb]
    resolved = any(e.label == "DATE" and relative(e) and e.value for e in c.fact.sentence.entities)
    return resolved and token.tag in ("VBZ", "VBP") and not c.fact.copular and bool(re.search(r"\b(19|20)\d\d\b", c.card.front + c.card.answer))


def unfinished(c: Candidate, document: Document) -> bool:
    """A front that stops in the middle or opens with what was cut."""
    return bool(re.search(r"\b(and|or|who|whose|which|the|a|an|that|whether|because|than|elsewhere the|and a second|and another|and one|as one)\W*$|^(For|With|In|By|From|After) (that|this|it)\b|\b(when|where|while|as) X\W*$|^\W*,|^(That|It|There|Here)[’']s|^(Although|While|Whose|Which of|Than|Whether|Of)\b(?!.*,)|According to (whose|his|her|their|its|him|them)\b", c.card.front.replace("[...]", "X")))


def bare_answer(c: Candidate, document: Document) -> bool:
    """ "The agreement", "the work": an answer that says nothing. """
    return not c.draft.label and bool(re.fullmatch(r"(the|a|an|his|her|its|their) [\w-]+", c.card.answer, re.IGNORECASE))


SOURCES = {"report", "study", "researchers", "scientists", "survey", "poll", "authors", "authorities", "police", "government"}
KNOWN = set("US UK UN EU USA BBC NATO NASA FBI CIA WHO MP MPs DNA HIV AIDS GDP TV IMF NHS FIFA UEFA CEO AI IT PC ISIS OPEC UNESCO UNICEF IBM MIT CNN NBC ABC NBA NFL GMT BC AD AM PM CO2 II III IV VI DVD DVDs ATM ATMs GPS SUV PDF".split())


def acronym(c: Candidate, document: Document) -> bool:
    """Letters that the front and the title do not explain."""
    letters = re.findall(r"\b[A-Z][A-Z&]{1,5}s?\b", c.card.front)
    return any(a not in KNOWN and a not in document.article.title and a not in c.card.answer for a in letters)


WANTING = {
    "accuse": r" of\b", "convict": r" of\b", "charge": r" with\b", "suspect": r" of\b", "characterize": r" as ", "characterise": r" as ",
    "describe": r" as ", "regard": r" as ", "sentence": r" to\b", "urge": r" to ", "ask": r" to | for | whether ", "tell": r" that | to | how ",
    "force": r" to ", "allow": r" to ", "expect": r" to ", "base": r" on | in ", "involve": r" in | ing ", "link": r" to | with ",
}  # fmt: skip


def incomplete(c: Candidate, document: Document) -> bool:
    """A predicate that wants more: "was sceptical", "asked the bank to explain"."""
    if c.fact.copular and c.fact.kind != "role":
        predicate = next((p for p in c.fact.parts if p.relation == "predicate"), None)
        if predicate and c.fact.sentence.tokens[predicate.head].tag.startswith("JJ") and len(predicate.words) <= 2 and len(c.fact.parts) == 1:
            return True
    if c.fact.lemma in WANTING and not re.search(WANTING[c.fact.lemma], c.card.front):
        return True
    return bool(re.search(r"\b(explain|agreed?|settled|signed up|continued|insisted|replied|responded|followed|happened|joined|helped|tried|failed|succeeded)( so far)?\W*$", c.card.front))


def list_item(c: Candidate, document: Document) -> bool:
    """One of three or more that a list names: nobody would know which."""
    tokens = c.fact.sentence.tokens
    if not isinstance(c.card, Cloze) or not c.draft.label:
        return False
    here = next((i for i in range(c.draft.first, c.draft.last) if not c.draft.first <= tokens[i].head < c.draft.last), c.draft.first)
    top = tokens[here].head if tokens[here].relation == "conj" else here
    return sum(t.relation == "conj" and t.head == top for t in tokens) >= 2


def repeated(c: Candidate, document: Document) -> bool:
    """The same three words twice: a phrase that the tree gave to two places."""
    words = _words(c.card.front)
    runs = list(zip(words, words[1:], words[2:], words[3:]))
    return len(set(runs)) < len(runs) or bool(re.search(r"\b(\w+ \w+) \1\b", c.card.front))


def part_of_number(c: Candidate, document: Document) -> bool:
    """The gap takes half a quantity, or the other half gives it away."""
    return c.draft.label == "NUMBER" and bool(re.search(r"\[\.\.\.\] of an? (million|billion|dozen)|(hours?|minutes?|years?|feet|foot|pounds?|seconds?|months?) and \[|\] (hours?|years?|feet|minutes?) and \d|out of \[|\[\.\.\.\] \([^)]*\d|\d[^(]*\(\[", c.card.front))


def bare_surname(c: Candidate, document: Document) -> bool:
    """A person on the front by one name only, which the title does not explain."""
    shown = [e for e in c.fact.sentence.entities if e.label == "PERSON" and e.first != c.draft.first and (e.name or e.text) in c.card.front]
    return any(" " not in (e.name or e.text) and e.text not in document.article.title for e in shown)


def vague_source(c: Candidate, document: Document) -> bool:
    """ "According to the charity": which one? """
    match = re.match(r"(?:the|a|an|one) ([a-z][a-z -]*)$", c.fact.speaker)
    return bool(match) and match[1].split()[-1] not in SOURCES and not stems(match[1]) & stems(document.article.title)


def opinion(c: Candidate, document: Document) -> bool:
    """A sentence in the first or second person, outside any report."""
    return bool(re.search(r"\b(I|we|you|my|our|your|me|us)\b", c.card.front))


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


