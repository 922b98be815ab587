"""Named mentions of the shared corpora, as documents of sentences with clean name spans of our types."""

from __future__ import annotations

import gzip
import pathlib
import re
from collections.abc import Iterator
from typing import NamedTuple

from quizgen.language.gazetteers import demonyms, known
from quizgen.language.titlewords import TITLES

Span = tuple[int, int, str]


class Labelled(NamedTuple):
    """A sentence with the spans of its names: first, last (exclusive), type. Without tags, `tags` is empty."""

    words: list[str]
    tags: list[str]
    names: list[Span]


Document = list[Labelled]

_GUM = {"person": "PERSON", "place": "PLACE", "organization": "ORGANIZATION", "event": "EVENT", "time": "TIME"}
_WIKIGOLD = {"PER": "PERSON", "LOC": "PLACE", "ORG": "ORGANIZATION", "MISC": "OTHER"}
_UNER = {"PER": "PERSON", "LOC": "PLACE", "ORG": "ORGANIZATION", "OTH": "OTHER"}
_SILVER = {"PERSON": "PERSON", "LOCATION": "PLACE", "ORGANIZATION": "ORGANIZATION", "MISC": "OTHER"}
_RE3D = {"Person": "PERSON", "Location": "PLACE", "Organisation": "ORGANIZATION", "Nationality": "GROUP"}
_LINKS = frozenset("of for and & the".split())
_INSIDE = frozenset("of for the and & de la del von van der al 's ’s - – to in on ' .".split())


def gum(path: pathlib.Path) -> list[Document]:
    documents: list[Document] = []
    for rows in blocks(path):
        if rows[0][0] == "newdoc":
            documents.append([])
        elif rows[0][0] != "newpar":
            mentions = [mention[:3] for mention in mentions_of(rows)]
            names = _cleaned([name for mention in mentions if (name := _name(rows, mentions, *mention))])
            words = [row[1] for row in rows]
            documents[-1].append(Labelled(words, [row[4] for row in rows], _with_groups(words, names)))
    return documents


def blocks(path: pathlib.Path) -> Iterator[list[list[str]]]:
    """Sentences as rows of fields; the start of a document or paragraph as a single row, ["newdoc"] or ["newpar"]."""
    rows: list[list[str]] = []
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            fields = line.rstrip("\n").split("\t")
            if fields[0].startswith("# newdoc"):
                yield [["newdoc"]]
            elif fields[0] == "# newpar":
                yield [["newpar"]]
            elif fields[0].isdecimal():
                rows.append(fields)
            elif fields == [""] and rows:
                yield rows
                rows = []
    if rows:
        yield rows


def mentions_of(rows: list[list[str]]) -> list[tuple[int, int, str, str]]:
    """First, last (exclusive), entity type and chain of each mention in GUM's Entity= brackets."""
    found = []
    opened: list[tuple[int, list[str]]] = []
    for i, row in enumerate(rows):
        brackets = re.search(r"(?:^|\|)Entity=([^|]+)", row[9])
        for part in re.findall(r"\([^()]*\)?|[^()]+\)", brackets[1] if brackets else ""):
            if part.startswith("("):
                about = part.strip("()").split("-", 6)
                opened.append((i, about))
                group = about[0]
            if part.endswith(")"):
                group = part[:-1] if not part.startswith("(") else group
                k = next((k for k in range(len(opened) - 1, -1, -1) if opened[k][1][0] == group), None)
                if k is not None:
                    first, about = opened.pop(k)
                    found.append((first, i + 1, about[1], group))
    return found


def _name(rows: list[list[str]], mentions: list[tuple], first: int, last: int, kind: str) -> Span | None:
    """The name inside a mention whose head is a proper name: without article, title and what follows the name."""
    label = _GUM.get(kind, "OTHER")
    head = _head(rows, first, last, label)
    if head is None or label == "TIME":
        return None
    words = [row[1] for row in rows]
    others = {i for a, b, *_ in mentions if not a <= head < b for i in range(a, b)} if label == "PERSON" else set()
    start, end = head, head + 1
    while start > first and start - 1 not in others and _goes_before(rows, start - 1):
        start -= 1
    while end < last and _goes_after(rows, end, last, label):
        end = min(end + (2 if words[end] in _LINKS else 1) + (words[end + 1 : end + 2] == ["the"]), last)
    while start < head and _not_first(words, start):
        start += 1
    while label == "PERSON" and start < end and words[start] in TITLES:
        start += 1
    if start == end or not any(c.isupper() for word in words[start:end] for c in word):
        return None
    if label == "PERSON" and (rows[head][4] == "NNPS" or all(_is_group(word) for word in words[start:end])):
        label = "GROUP"
    return start, end, label


def _head(rows: list[list[str]], first: int, last: int, label: str) -> int | None:
    """The proper name that heads the mention, or the one beside a role that heads it: "director Louis Malle"."""
    head = next(i for i in range(first, last) if not first <= int(rows[i][6]) - 1 < last)
    if rows[head][3] == "PROPN":
        return head
    beside = head + 1
    if label == "PERSON" and rows[head][3] == "NOUN" and beside < last and rows[beside][3] == "PROPN":
        if rows[beside][7] in ("flat", "appos", "nmod:desc"):
            return beside
    return None


def _not_first(words: list[str], i: int) -> bool:
    """The article stays where its capital is not the sentence's: "writers at The Onion"."""
    if words[i] == "The":
        return i == 0 or not words[i - 1][0].isalpha()
    return words[i].lower() in ("a", "an", "the", "'s", "’s", "of", "and") or not words[i][:1].isalnum()


def _goes_before(rows: list[list[str]], i: int) -> bool:
    word, relation = rows[i][1], rows[i][7]
    if word in "-–'." and i and rows[i - 1][1][:1].isupper():
        return True
    if word in ("of", "and", "&"):
        return i > 0 and rows[i - 1][3] == "PROPN" and rows[i + 1][3] == "PROPN" and relation != "cc"
    if not word[:1].isupper() and not (word[:1].isdigit() and relation == "nummod"):
        return False
    return relation in ("compound", "flat", "amod", "det", "nmod", "nummod", "nmod:desc")


def _goes_after(rows: list[list[str]], i: int, last: int, label: str) -> bool:
    word, relation = rows[i][1], rows[i][7]
    if relation == "flat":
        return True
    following = rows[i + 1] if i + 1 < last else None
    if word in "-–":
        return following is not None and (following[3] == "PROPN" or following[1].isdigit())
    if word == "." and len(rows[i - 1][1]) == 1:
        return True
    if word[:1].isupper() and rows[i][3] in ("PROPN", "NUM") and relation not in ("appos", "conj", "list"):
        return True
    if label == "PERSON" or word not in _LINKS or following is None:
        return False
    if following[1] == "the" and word in ("of", "for") and i + 2 < last:
        following = rows[i + 2]
    if following[3] != "PROPN" or not following[1][:1].isupper():
        return False
    return word in ("of", "for") or following[7] == "conj" and label == "ORGANIZATION"


def _is_group(word: str) -> bool:
    return word in demonyms() or "group" in known().get(word, ())


def _cleaned(names: list[Span]) -> list[Span]:
    """Without names inside longer ones."""
    kept: list[Span] = []
    for name in sorted(set(names), key=lambda n: (n[0] - n[1], n)):
        if all(name[1] <= other[0] or other[1] <= name[0] for other in kept):
            kept.append(name)
    return sorted(kept)


def _with_groups(words: list[str], names: list[Span]) -> list[Span]:
    """Peoples and faiths outside of names are groups too; the treebanks have them as adjectives."""
    covered = {i for first, last, _ in names for i in range(first, last)}
    groups = [(i, i + 1, "GROUP") for i, word in enumerate(words) if i not in covered and _is_group(word)]
    return sorted(names + groups)


def wikigold(path: pathlib.Path) -> list[Document]:
    """Each block of ten sentences is taken as a document, as the file does not tell where one ends."""
    sentences = [_from_tags(rows, 0, 1, _WIKIGOLD) for rows in _paragraphs(path)]
    return [sentences[i : i + 10] for i in range(0, len(sentences), 10)]


def uner(path: pathlib.Path) -> list[Document]:
    documents: list[Document] = []
    for rows in _paragraphs(path):
        if rows[0][0].startswith("# newdoc"):
            documents.append([])
        documents[-1].append(_from_tags(rows, 1, 2, _UNER))
    return documents


def re3d(path: pathlib.Path) -> list[Document]:
    """Mentions here hold articles, titles and common nouns: only those that are a name once trimmed are kept."""
    return [[_trimmed(_from_tags(rows, 0, 1, _RE3D)) for rows in _paragraphs(path)]]


def silver(path: pathlib.Path) -> list[Document]:
    documents: list[Document] = []
    for rows in _paragraphs(path):
        if rows[0][0].startswith("# newdoc"):
            documents.append([])
            rows = rows[1:]
        if rows:
            documents[-1].append(_from_tags(rows, 1, 4, _SILVER))
    return documents


def _paragraphs(path: pathlib.Path) -> Iterator[list[list[str]]]:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        rows: list[list[str]] = []
        for line in lines:
            line = line.rstrip("\n")
            if line.strip():
                rows.append([line] if line.startswith("#") else line.split("\t") if "\t" in line else line.split())
            elif rows:
                yield rows
                rows = []
        if rows:
            yield rows


def _from_tags(rows: list[list[str]], word: int, tag: int, types: dict[str, str]) -> Labelled:
    """A sentence of a file with one tag a word: B-X, I-X or X; equal tags side by side are one name unless B says no."""
    rows = [row for row in rows if len(row) > max(word, tag)]
    words = [row[word] for row in rows]
    names: list[Span] = []
    before = ""
    for i, row in enumerate(rows):
        prefix, _, kind = row[tag].rpartition("-")
        label = types.get(kind, "")
        if label and label == before and prefix != "B":
            names[-1] = (names[-1][0], i + 1, label)
        elif label:
            names.append((i, i + 1, label))
        before = label
    names = [(first, last, "GROUP" if _all_groups(words[first:last]) else label) for first, last, label in names]
    return Labelled(words, [], _with_groups(words, [_untitled(words, name) for name in names]))


def _all_groups(words: list[str]) -> bool:
    return all(_is_group(word) for word in words)


def _untitled(words: list[str], name: Span) -> Span:
    first, last, label = name
    while first < last - 1 and (label == "PERSON" and words[first] in TITLES or words[first] in ("the", "a")):
        first += 1
    return first, last, label


def _trimmed(sentence: Labelled) -> Labelled:
    kept = []
    for first, last, label in sentence.names:
        while first < last and (sentence.words[first].lower() in ("the", "a", "an") or label == "PERSON"
                                and (sentence.words[first] in TITLES or _is_group(sentence.words[first]))):
            first += 1
        words = sentence.words[first:last]
        if words and all(word[:1].isupper() or word in _INSIDE for word in words):
            kept.append((first, last, label))
    return Labelled(sentence.words, [], kept)
