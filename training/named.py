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
_SILVER = {"PERSON": "PERSON", "LOCATION": "PLACE", "ORGANIZATION": "ORGANIZATION", "MISC": "OTHER"}
_RE3D = {"Person": "PERSON", "Location": "PLACE", "Organisation": "ORGANIZATION", "Nationality": "GROUP"}
_INSIDE = frozenset("of for the and & de la del von van der al 's ’s - – to in on ' .".split())


def gum(path: pathlib.Path) -> list[Document]:
    documents: list[Document] = []
    for rows in _blocks(path):
        if rows[0][0] == "newdoc":
            documents.append([])
        else:
            names = _cleaned([name for mention in _mentions(rows) if (name := _name(rows, *mention))])
            words = [row[1] for row in rows]
            documents[-1].append(Labelled(words, [row[4] for row in rows], _with_groups(words, names)))
    return documents


def _blocks(path: pathlib.Path) -> Iterator[list[list[str]]]:
    """Sentences as rows of fields; a document's start as the single row ["newdoc"]."""
    rows: list[list[str]] = []
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            fields = line.rstrip("\n").split("\t")
            if fields[0].startswith("# newdoc"):
                yield [["newdoc"]]
            elif fields[0].isdecimal():
                rows.append(fields)
            elif fields == [""] and rows:
                yield rows
                rows = []
    if rows:
        yield rows


def _mentions(rows: list[list[str]]) -> list[tuple[int, int, str, str]]:
    """First, last (exclusive), entity type and identity of each mention in GUM's Entity= brackets."""
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
                    identity = about[6].partition("-")[2] if len(about) > 6 else ""
                    found.append((first, i + 1, about[1], identity))
    return found


def _name(rows: list[list[str]], first: int, last: int, kind: str, identity: str) -> Span | None:
    """The name inside a mention whose head is a proper name: without article, title and what follows the name."""
    heads = [i for i in range(first, last) if not first <= int(rows[i][6]) - 1 < last]
    if not heads or rows[heads[0]][3] != "PROPN":
        return None
    head = heads[0]
    words = [row[1] for row in rows]
    label = _GUM.get(kind, "OTHER")
    start, end = head, head + 1
    while start > first and _goes_before(rows, start - 1, head):
        start -= 1
    while end < last and _goes_after(rows, end, last, label):
        end += 2 if words[end].lower() in _INSIDE and words[end] != "." else 1
        end = min(end, last)
    while start < head and (words[start].lower() in ("a", "an", "the", "'s", "’s") or not words[start][:1].isalnum()):
        start += 1
    if label == "PERSON":
        while start < end and words[start] in TITLES:
            start += 1
        if start == end:
            return None
        if rows[head][4] == "NNPS" or all(_is_group(word) for word in words[start:end]):
            label = "GROUP"
    if label == "TIME" or not any(c.isalpha() for c in words[start]):
        return None
    return start, end, label


def _goes_before(rows: list[list[str]], i: int, head: int) -> bool:
    word, relation = rows[i][1], rows[i][7]
    if word in "-–'." and i and rows[i - 1][1][:1].isupper():
        return True
    if not word[:1].isupper() and not (word[:1].isdigit() and relation == "nummod"):
        return word.lower() in ("of", "and", "&") and i and rows[i - 1][3] == "PROPN" and rows[i + 1][3] == "PROPN"
    return relation in ("compound", "flat", "amod", "det", "nmod", "nummod", "conj", "nmod:desc", "appos") and (
        rows[i][3] != "VERB"
    )


def _goes_after(rows: list[list[str]], i: int, last: int, label: str) -> bool:
    word, relation = rows[i][1], rows[i][7]
    if relation == "flat":
        return True
    if word in "-–" and i + 1 < last:
        return rows[i + 1][3] == "PROPN" or rows[i + 1][1].isdigit()
    if word == "." and rows[i - 1][1][1:2] == "":
        return True
    if word[:1].isupper() and rows[i][3] in ("PROPN", "NUM") and relation not in ("appos", "conj", "list"):
        return True
    if label == "PERSON" or word.lower() not in ("of", "for", "and", "&", "the"):
        return False
    return i + 1 < last and rows[i + 1][3] == "PROPN" and rows[i + 1][1][:1].isupper() and (
        word.lower() in ("of", "for") or rows[i + 1][7] == "conj" and label == "ORGANIZATION"
    )


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
