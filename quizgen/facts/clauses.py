"""Sentences into facts: clauses with a finite verb and a subject that can be named (S1, S4–S8).

The tree is not trusted alone: about one subject arc in five is wrong on news, so tags, agreement
and word order must confirm what it says, and a clause that is denied, supposed or wished is left out.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..language.lemmas import inflect
from ..model import Document, Sentence
from .descriptions import describe
from .fact import Fact, Part
from .phrases import children, loose, phrase, subtree, trim
from .wording import relative, wording
from .words import Word, count, indices, join

FINITE = {"VBD", "VBZ", "VBP", "MD"}
NEGATIVE = {"not", "n't", "n’t", "never", "no", "nobody", "nothing", "none", "neither", "nor", "hardly", "barely", "without", "unlikely", "fail", "failed", "fails", "few", "little"}
SUPPOSED = {"if", "unless", "whether", "lest", "though", "although", "than", "like", "because", "so", "that"}
FACTIVE_MARKS = {"when", "after", "before", "while", "as", "since", "because", "although", "though", "whereas", "until"}
FILLER = {"also", "however", "too", "then", "finally", "therefore", "thus", "meanwhile", "moreover", "still", "even", "just", "indeed", "instead", "already", "now", "so", "yet", "again", "there", "here", "actually", "simply", "of course", "certainly", "perhaps", "subsequently", "later", "though", "recently", "currently", "nowadays"}
SAY = {"say", "tell", "announce", "warn", "claim", "add", "report", "state", "note", "argue", "insist", "explain", "confirm", "suggest", "estimate", "predict", "believe", "think", "deny", "write", "declare", "reveal", "admit", "acknowledge", "stress", "point", "conclude", "find", "show", "indicate", "allege", "maintain", "recall", "describe", "hope", "expect", "fear", "comment"}
FACTIVE = {"reveal", "show", "find", "confirm", "discover", "prove", "learn", "realise", "realize", "know"}
LONGEST = 25
REPORTING = {"according", "says", "said", "say", "adds", "added", "claims", "claimed", "argues", "argued", "warns", "warned"}
OPENERS = {"eventually", "overall", "instead", "strikingly", "surprisingly", "importantly", "unsurprisingly", "crucially", "today", "similarly"}
CONTRACTED = {"’s", "'s", "’re", "'re", "’ve", "'ve", "’d", "'d", "’ll", "'ll", "’m", "'m", "ca", "wo"}
CORE = ("obj", "iobj", "xcomp", "ccomp", "obl", "advmod", "advcl", "nmod")


def find_facts(document: Document) -> Iterator[Fact]:
    """Every usable clause of the document, in order."""
    open_quote, described = False, describe(document)
    for number, sentence in enumerate(document.sentences):
        quoted, open_quote = quotations(sentence, open_quote and not _paragraph(document, sentence))
        if sentence.text.rstrip("”’\"' ").endswith(("?", "!")) or not sentence.tokens:
            continue
        words = wording(sentence, document.article.date, described[number])
        for fact in Clauses(number, sentence, words).facts():
            if fact.verb not in quoted:
                yield fact


def quotations(sentence: Sentence, inside: bool) -> tuple[set[int], bool]:
    """The tokens inside double quotation marks, and whether the quotation goes on behind the sentence."""
    quoted = set()
    for i, token in enumerate(sentence.tokens):
        if token.text in ("“", "``") or token.text == '"' and not inside:
            inside = True
        elif token.text in ("”", "''", '"'):
            inside = False
        elif inside:
            quoted.add(i)
    return quoted, inside


def _paragraph(document: Document, sentence: Sentence) -> bool:
    """Whether the sentence opens a paragraph: a quotation that goes on there opens anew."""
    return any(start == sentence.start for start, _ in document.article.paragraphs)


class Clauses:
    """The clauses of one sentence; a class only so that the tree, words and children travel together."""

    def __init__(self, number: int, sentence: Sentence, words: dict[int, Word]):
        self.number, self.sentence, self.words = number, sentence, words
        self.tokens = sentence.tokens
        self.below = children(sentence)

    def facts(self) -> Iterator[Fact]:
        whole = self.whole()
        if whole is not None:
            yield whole
        for i, token in enumerate(self.tokens):
            kind = self.kind(i)
            if kind:
                fact = self.participle(i) if kind == "participle" else self.clause(i, kind)
                if fact is not None:
                    yield fact

    def whole(self) -> Fact | None:
        """The sentence as it stands, short enough to be a cloze and nobody's speech.

        From a longer one, remarks between commas or dashes are taken out, the last first, until it is short.
        """
        root = next((i for i, t in enumerate(self.tokens) if t.head < 0), -1)
        text = self.sentence.text
        if root < 0 or len(text.split()) < 8 or not text.endswith(".") or ":" in text or not self.kind(root):
            return None
        if not self.finite(root, self.auxiliaries(root)):
            return None
        if self.tokens[0].text.lower() in ("had", "were", "should") and root > 1:
            return None  # "Had he known, …"
        if self.tokens[root].lemma in SAY and any(c in text for c in "“”\""):
            return None
        owner = any(t.tag == "WP$" and 0 <= t.head and self.tokens[t.head].head == root for t in self.tokens)
        opens = self.tokens[0].text.lower() in ("although", "while", "whereas", "because", "though", "if", "as", "when", "since") and "," not in [t.text for t in self.tokens[:root]]
        which = any(self.tokens[c].tag in ("WDT", "WP", "WP$") for c in self.below[root] if c < root)
        if owner or opens or which or self.deps(root, "mark") or any(self.tokens[a].text.lower() in ("do", "does", "did") for a in self.auxiliaries(root)):
            return None
        kept = self.shortened(root)
        words = trim(tuple(self.words[i] for i in sorted(self.words) if i in kept))
        if not kept or count(join(words)) > LONGEST:
            return None
        part = Part("sentence", root, words)
        copular = bool(self.deps(root, "cop"))
        lemma = "be" if copular else self.tokens[root].lemma
        return Fact(self.number, self.sentence, root, lemma, Part("", root, ()), (), (part,), "sentence", copular=copular, dropped=len(self.tokens) - len(kept))

    def shortened(self, root: int) -> set[int]:
        """The tokens of the sentence without opening words, fillers and as many remarks as it takes."""
        kept = {i for i in range(self.opening(), len(self.tokens)) if not self.filler(i)}
        core = {root, *self.auxiliaries(root), *self.deps(root, "nsubj", "nsubj:pass", "obj", "ccomp", "xcomp")}
        core |= {c for i in self.deps(root, "ccomp", "xcomp") for c in self.deps(i, "nsubj", "nsubj:pass", "obj", "cop", "aux")}
        remarks = [span for i in range(len(self.tokens)) if (span := self.remark_span(i)) and not core & set(span)]
        for span in sorted(remarks, key=lambda span: (-span[-1], len(span))):
            if count(join(self.words[i] for i in sorted(self.words) if i in kept)) <= LONGEST - 3:
                break
            kept -= set(span)
        return kept

    def remark_span(self, i: int) -> range | None:
        """The tokens of a remark under `i`, with the comma or dash before it, and after it unless that closes a list."""
        token = self.tokens[i]
        relation = token.relation
        spoken = relation == "parataxis" and token.lemma in SAY or self.claimed(i)
        if relation not in ("appos", "acl:relcl", "acl", "advcl", "parataxis", "obl", "nmod", "conj") or spoken or token.head < 0:
            return None
        under = sorted(subtree(self.below, i))
        while under and self.tokens[under[-1]].text in (",", ".", "–", "—"):
            under.pop()
        while under and self.tokens[under[0]].text in (",", "–", "—"):
            under.pop(0)
        if not under or under[-1] - under[0] + 1 != len(under) or under[0] == 0 or relation == "conj" and not self.kind(i):
            return None
        before, after = self.tokens[under[0] - 1].text, self.tokens[under[-1] + 1].text if under[-1] + 1 < len(self.tokens) else "."
        if any(self.tokens[j].text.lower() in REPORTING for j in under) or any(e.first < under[0] - 1 < e.last or e.first < under[0] < e.last for e in self.sentence.entities):
            return None
        if before not in (",", "–", "—") or after not in (",", "–", "—", ".") or relation == "conj" and after != ".":
            return None
        return range(under[0] - 1, under[-1] + 1 + (after == before and after != "."))

    def opening(self) -> int:
        """The first token behind "But" or "Eventually,"."""
        i = int(self.tokens[0].tag == "CC")
        while i < len(self.tokens) - 2 and self._opens(i):
            i += 1 + (self.tokens[i + 1].text == ",")
        return i

    def _opens(self, i: int) -> bool:
        text = self.tokens[i].text.lower()
        return text in FILLER | OPENERS and self.tokens[i + 1].text == "," or text in OPENERS and self.tokens[i + 1].tag in ("NNP", "PRP", "DT", "NNPS")

    def filler(self, i: int) -> bool:
        """Whether the token is an adverb such as "also" that says nothing outside its article."""
        token = self.tokens[i]
        return token.text.lower() in ("also", "however", "recently", "meanwhile", "currently", "therefore", "now") and token.relation == "advmod" and not self.below[i]

    # What the token heads

    def deps(self, i: int, *relations: str) -> list[int]:
        return [c for c in self.below[i] if self.tokens[c].relation in relations]

    def kind(self, i: int) -> str:
        token = self.tokens[i]
        verbal = token.tag.startswith("VB") or bool(self.deps(i, "cop"))
        if not verbal:
            return ""
        relation = token.relation
        if self.relative_pronoun(i) > 0:
            return "relative"
        if relation == "root":
            return "main"
        if relation == "conj" and token.head >= 0:
            return "conjunct" if self.kind(token.head) not in ("", "participle") else ""
        if relation == "acl:relcl":
            return "relative"
        if relation == "advcl":
            return "adverbial"
        if relation in ("ccomp", "parataxis"):
            return "reported"
        if relation == "acl" and token.tag == "VBN" and not self.deps(i, "aux", "aux:pass", "mark"):
            return "participle"
        return ""

    def relative_pronoun(self, i: int) -> int:
        """The who or which that is the verb's subject, whatever the tree hangs the verb to; -1 for none."""
        return next((s for s in self.deps(i, "nsubj", "nsubj:pass") if s < i and self.tokens[s].tag in ("WP", "WDT") and self.tokens[s].text.lower() in ("who", "which", "that")), -1)

    def antecedent_head(self, i: int) -> int:
        """The noun that a relative clause tells of: by the tree, or the one that stands before the pronoun."""
        if self.tokens[i].relation == "acl:relcl":
            return self.tokens[i].head
        head = next((j for j in range(self.relative_pronoun(i) - 1, -1, -1) if self.tokens[j].tag.startswith("NN")), 0)
        while self.tokens[head].relation in ("conj", "compound", "flat") and 0 <= self.tokens[head].head < head:
            head = self.tokens[head].head
        return head

    # Auxiliaries

    def auxiliaries(self, i: int) -> list[int]:
        own = self.deps(i, "aux", "aux:pass", "cop")
        if own or self.tokens[i].tag in ("VBD", "VBZ", "VBP"):
            return own
        if self.tokens[i].relation == "conj" and self.tokens[i].tag in ("VBN", "VB", "VBG"):
            head = self.tokens[i].head
            if self.tokens[head].tag == self.tokens[i].tag:
                return self.auxiliaries(head)
        return own

    def finite(self, i: int, auxiliaries: list[int]) -> bool:
        first = min([*auxiliaries, i]) if auxiliaries else i
        return self.tokens[first].tag in FINITE

    # Truth

    def denied(self, i: int, parts: set[int]) -> bool:
        for c in self.below[i]:
            text = self.tokens[c].text.lower()
            if text in NEGATIVE and self.tokens[c].relation in ("advmod", "det", "neg", "cc", "mark", "aux"):
                return True
        return any(self.tokens[j].text.lower() in ("no", "nobody", "nothing", "none", "never", "not", "n't", "n’t", "nor", "neither") for j in parts) or self.tokens[i].lemma in ("fail", "refuse", "deny")

    def supposed(self, i: int, kind: str) -> bool:
        """Whether the clause or one above it is a condition, a wish, a question or a denied report."""
        node = i
        while node >= 0:
            token = self.tokens[node]
            marks = {self.tokens[m].text.lower() for m in self.deps(node, "mark")}
            if token.relation == "advcl" and not (marks & FACTIVE_MARKS) and not self.wh(node):
                return True
            if marks & {"if", "unless", "whether", "lest"}:
                return True
            if any(self.tokens[m].text.lower() in ("if", "unless") for c in self.deps(node, "advcl") for m in self.deps(c, "mark")):
                return True
            if token.relation == "ccomp" and token.head >= 0 and self.tokens[token.head].lemma not in SAY | FACTIVE:
                return True
            if token.relation in ("xcomp", "csubj", "acl") and node != i:
                return True
            if node != i and self.denied(node, set()):
                return True
            if any(self.tokens[c].text.lower() == "or" for j in self.deps(node, "conj") if self.kind_tag(j) for c in self.deps(j, "cc")):
                return True
            if token.relation == "acl:relcl":
                return False
            if token.relation == "conj" and any(self.tokens[c].text.lower() in ("or", "nor", "but") and self.tokens[c].text.lower() != "but" for c in self.deps(node, "cc")):
                return True
            node = token.head
        return False

    def kind_tag(self, i: int) -> bool:
        return self.tokens[i].tag.startswith("VB")

    def wh(self, i: int) -> bool:
        return any(self.tokens[c].text.lower() in ("when", "where", "as", "after", "before", "while") for c in self.below[i])

    # Parts

    def part(self, i: int, subject: int, skip: frozenset[int] = frozenset()) -> Part:
        return Part(self.tokens[i].relation, i, phrase(self.sentence, self.below, self.words, i, skip), i < subject)

    def subject(self, i: int, kind: str) -> tuple[int, Part] | None:
        """The subject's token and phrase; an antecedent for who/which/that, the first verb's for a conjunct."""
        own = self.deps(i, "nsubj", "nsubj:pass")
        if len(own) > 1:
            return None
        if own:
            s = own[0]
            if kind == "relative":
                if self.tokens[s].tag not in ("WP", "WDT"):
                    return None
                return self.antecedent(i, self.antecedent_head(i), s)
            if self.tokens[s].tag in ("WP", "WDT", "EX", "WRB") or s > i and kind != "main":
                return None
            return s, self.part(s, s)
        if kind == "conjunct" and self.joined(i):
            head = self.tokens[i].head
            return self.subject(head, self.kind(head)) if self.kind(head) != "relative" else self.subject(head, "relative")
        return None

    def joined(self, i: int) -> bool:
        """Whether "and" or "but" stands right before the conjunct's first word, at most an adverb between."""
        first = min([i, *(a for a in self.deps(i, "aux", "aux:pass", "cop") if a < i)])
        while first and self.tokens[first - 1].tag == "RB":
            first -= 1
        return first > 0 and self.tokens[first - 1].tag == "CC"

    def antecedent(self, i: int, head: int, pronoun: int) -> tuple[int, Part] | None:
        """The noun phrase that a relative pronoun stands for: all of it before the pronoun, a noun at its head."""
        # "An agreement between A and B, which …" is about the agreement.
        while self.tokens[head].relation == "nmod" and any(self.tokens[c].text.lower() == "between" for c in self.cases(head)):
            head = self.tokens[head].head
        if not self.tokens[head].tag.startswith("NN") or self.deps(head, "nsubj", "nsubj:pass", "cop"):
            return None
        words = phrase(self.sentence, self.below, self.words, head, frozenset({i, *self.cases(head)}))
        between = self.tokens[max(indices(words), default=head) + 1 : pronoun]
        if any(t.text not in (",", "–", "—", "(", ")") for t in between):
            return None
        return head, Part("nsubj", head, words)

    def cases(self, i: int) -> list[int]:
        return self.deps(i, "case", "cc", "mark")

    def verbal(self, subject: Part) -> bool:
        """Whether a finite verb stands in the subject outside any relative clause: a wrong tree."""
        tags = [self.tokens[i].tag for i in sorted(indices(subject.words))]
        texts = [self.tokens[i].text for i in sorted(indices(subject.words))]
        if texts.count(",") == 1 and "CC" not in tags or tags[:1] and tags[0] in ("IN", "WP$", "WRB", "VB", "VBP", "TO") or "TO" in tags[:2]:
            return True
        return bool(FINITE & set(tags)) and not {"WDT", "WP", "WP$", "WRB"} & set(tags)

    def agrees(self, subject: int, finite: int) -> bool:
        """Whether number of subject and finite verb fit; police and team may take either."""
        token, verb = self.tokens[subject], self.tokens[finite]
        plural = token.tag in ("NNS", "NNPS") or bool(self.deps(subject, "conj")) or token.text.lower() in ("they", "we", "you")
        word = verb.text.lower()
        if word in ("was", "is", "has", "does", "’s", "'s") or verb.tag == "VBZ":
            return not plural or token.tag == "NNPS" or token.tag == "NNS" and bool(self.deps(subject, "nummod"))
        if word in ("were", "are", "have", "do"):
            return plural or token.tag in ("CD", "DT", "JJ", "NN", "NNP")
        return True

    def clause(self, i: int, kind: str) -> Fact | None:
        auxiliaries = self.auxiliaries(i)
        if not self.finite(i, auxiliaries) or self.supposed(i, kind):
            return None
        found = self.subject(i, kind)
        if found is None:
            return None
        s, subject = found
        verb = self.tokens[i]
        first = min(auxiliaries) if auxiliaries else i
        if not self.agrees(s, first) or self.deps(i, "expl") or not subject.words or self.verbal(subject):
            return None
        copular = bool(self.deps(i, "cop"))
        chain = self.chain(i, auxiliaries, copular, s if kind == "main" or self.deps(i, "nsubj", "nsubj:pass") else i)
        if not chain:
            return None
        parts = self.parts(i, s if kind != "relative" else -1, copular, chain)
        covered = indices(w for p in (subject, *parts) for w in p.words)
        if self.denied(i, covered) or any(self.dangling(p) for p in parts):
            return None
        speaker = self.speaker(i, kind)
        if speaker is None:
            return None
        passive = bool(self.deps(i, "aux:pass", "nsubj:pass")) or any(self.tokens[a].relation == "aux:pass" for a in auxiliaries)
        modal = any(self.tokens[a].tag == "MD" for a in auxiliaries)
        used = covered | {w.first for w in chain}
        if not speaker and any(self.tokens[j].text.lower() == "according" for j in subtree(self.below, i) - used):
            return None
        dropped = len(subtree(self.below, i) - used)
        lemma = "be" if copular else verb.lemma
        return Fact(self.number, self.sentence, i, lemma, subject, chain, parts, kind, passive, copular, modal, speaker, dropped)

    def chain(self, i: int, auxiliaries: list[int], copular: bool, subject: int) -> tuple[Word, ...]:
        links = set(auxiliaries)
        if not copular:
            links.add(i)
            links.update(self.deps(i, "compound:prt"))
        for c in self.deps(i, "advmod"):
            between = subject < c < i if not copular else min(links) < c < i
            if between and self.tokens[c].text.lower() not in FILLER and not self.below[c]:
                links.add(c)
        if any(self.tokens[a].text.lower() in CONTRACTED for a in auxiliaries):
            return ()
        return self.simple_past(tuple(self.words[j] for j in sorted(links) if j in self.words), i)

    def simple_past(self, chain: tuple[Word, ...], i: int) -> tuple[Word, ...]:
        """ "had made" as "made": outside its article a pluperfect has nothing to come before. """
        texts = [w.text.lower() for w in chain]
        verb = Word(i, i + 1, inflect(self.tokens[i].lemma, "VBD"))
        if texts[:1] == ["had"] and len(chain) == 2 and self.tokens[i].tag == "VBN" and chain[1].first == i:
            return (verb,)
        if len(chain) == 2 and texts[0] in ("do", "does", "did") and self.tokens[i].tag in ("VB", "VBP"):
            return (Word(i, i + 1, inflect(self.tokens[i].lemma, {"do": "VBP", "does": "VBZ", "did": "VBD"}[texts[0]])),)
        if texts[:2] == ["had", "been"] and len(chain) == 3:
            subject = self.deps(i, "nsubj:pass", "nsubj")
            plural = subject and (self.tokens[subject[0]].tag in ("NNS", "NNPS") or self.deps(subject[0], "conj"))
            return (Word(chain[1].first, chain[1].last, "were" if plural else "was"), chain[2])
        return chain

    def parts(self, i: int, subject: int, copular: bool, chain: tuple[Word, ...]) -> tuple[Part, ...]:
        used = {w.first for w in chain}
        after, fronted = [], []
        if copular:
            skip = frozenset(c for c in self.below[i] if self.tokens[c].relation.split(":")[0] in ("nsubj", "cop", "aux", "advcl", "mark", "cc", "conj", "parataxis", "punct", "obl", "csubj", "ccomp", "discourse", "expl") or self.tokens[c].relation == "advmod" and c < i and self.tokens[c].text.lower() in FILLER or self.tokens[c].relation == "conj" and self.kind(c))
            keep_conj = frozenset(c for c in self.below[i] if self.tokens[c].relation == "conj" and not self.deps(c, "cop", "nsubj"))
            skip = skip - keep_conj
            case_less = skip
            after.append(Part("predicate", i, phrase(self.sentence, self.below, self.words, i, case_less | frozenset(u for u in used))))
        for c in self.below[i]:
            relation = self.tokens[c].relation
            if c in used or relation.split(":")[0] not in CORE or copular and relation.split(":")[0] in ("nmod", "advmod", "obj"):
                continue
            if relation == "advmod" and self.tokens[c].text.lower() in FILLER | {"when", "where", "why", "how"}:
                continue
            if relation.startswith("advcl") and (c < i or loose(self.sentence, self.below, i, c)):
                continue
            if relation == "obl" and (c > i and self.remark(i, c) or self.claimed(c)):
                continue
            part = self.part(c, i)
            if not part.words or self.undated(part):
                continue
            (fronted if c < min([i, subject] if subject >= 0 else [i]) else after).append(part)
        after = [p for p in after if p.head >= i or p.relation == "advmod"] + [p for p in fronted if p.relation.startswith("obl") and (self.cases(p.head) or any(e.label == "DATE" and e.first <= p.head < e.last for e in self.sentence.entities))]
        return tuple(after)

    def dangling(self, part: Part) -> bool:
        """Whether an adverbial clause lacks the word that opens it: its subject went elsewhere in a wrong tree."""
        first = self.tokens[part.words[0].first] if part.words else None
        return part.relation.startswith("advcl") and (first is None or first.tag not in ("IN", "TO", "WRB", "VBG", "VBN") and first.relation not in ("mark", "advmod", "case") or first.tag == "RB" and not self.deps(part.head, "mark"))

    def claimed(self, i: int) -> bool:
        """Whether the adjunct names a source ("according to the ministry")."""
        return any(self.tokens[c].text.lower() == "according" for c in self.below[i])

    def undated(self, part: Part) -> bool:
        """Whether the part is a time that no calendar date says ("this week", "recently")."""
        covered = indices(part.words)
        dates = [e for e in self.sentence.entities if e.label == "DATE" and covered.issuperset(range(e.first, e.last)) and e.first <= part.head < e.last]
        return any(relative(e) and (not e.value or "W" in e.value) for e in dates)

    def remark(self, i: int, c: int) -> bool:
        """Whether an adjunct behind a comma is a mere addition ("…, with proceeds going to charity")."""
        start = min(subtree(self.below, c))
        dated = any(e.label == "DATE" and e.first <= c < e.last for e in self.sentence.entities)
        return self.tokens[start - 1].text in (",", "–", "—", "(") and not dated

    def speaker(self, i: int, kind: str) -> str | None:
        """Who claims the clause ("" for the article itself), or None where the claim has no usable name."""
        claims = [c for c in self.deps(i, "obl") if self.claimed(c)]
        if claims:
            return self.source(claims[0])
        node = i
        while node >= 0:
            token = self.tokens[node]
            report = -1
            if token.relation == "ccomp" and token.head >= 0:
                report = token.head
            elif token.relation == "parataxis" and token.head >= 0:
                report = token.head if self.tokens[token.head].lemma in SAY else -1
            said = [c for c in self.below[node] if self.tokens[c].relation == "parataxis" and self.tokens[c].lemma in SAY and self.deps(c, "nsubj")]
            if said:
                report = said[0]
            if report >= 0:
                who = self.deps(report, "nsubj")
                if self.tokens[report].lemma in FACTIVE and not who:
                    return None
                if not who or self.tokens[who[0]].tag in ("PRP", "WP", "WDT", "EX", "DT") and self.words.get(who[0], Word(0, 0, "it")).text.lower() in ("he", "she", "it", "they", "we", "i", "you", "who", "which", "that"):
                    return None
                return self.source(who[0])
            node = token.head if token.relation in ("conj", "acl:relcl", "advcl", "xcomp", "obl", "obj", "nsubj", "nmod", "acl", "ccomp", "parataxis", "appos") else -1
        return ""

    def source(self, i: int) -> str | None:
        """Who says so, without any pronoun."""
        words = phrase(self.sentence, self.below, self.words, i, frozenset(self.cases(i)))
        pronouns = {"PRP", "PRP$", "WP", "WP$", "WDT"}
        if any(self.tokens[w.first].tag in pronouns and w.text == self.tokens[w.first].text for w in words):
            return None
        return join(words)

    def participle(self, i: int) -> Fact | None:
        """ "The firm, founded in 1998, …" says that the firm was founded in 1998. """
        head = self.tokens[i].head
        token = self.tokens[head]
        if not token.tag.startswith("NN") or self.deps(i, "nsubj", "nsubj:pass") or not self.deps(i, "obl", "obl:agent", "obl:unmarked"):
            return None
        if self.supposed(head, "") or head > i:
            return None
        speaker = self.speaker(head, "")
        if speaker is None:
            return None
        subject = Part("nsubj:pass", head, phrase(self.sentence, self.below, self.words, head, frozenset({i, *self.cases(head)})))
        be = Word(i, i, "were" if token.tag in ("NNS", "NNPS") or self.deps(head, "conj") else "was")
        parts = self.parts(i, -1, False, (self.words[i],) if i in self.words else ())
        if not subject.words or i not in self.words:
            return None
        covered = indices(w for p in parts for w in p.words)
        if self.denied(i, covered):
            return None
        return Fact(self.number, self.sentence, i, self.tokens[i].lemma, subject, (be, self.words[i]), parts, "participle", True, speaker=speaker)
