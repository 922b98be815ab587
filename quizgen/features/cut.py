"""Where the sentence was cut, and what it begins and ends with."""

from __future__ import annotations

from itertools import pairwise

from ..ask import Candidate
from ..gates.telling import shown

MARKS = {",", "–", "—", "“", "”", '"'}


def cut(c: Candidate) -> dict[str, float]:
    tokens = c.fact.sentence.tokens
    kept = sorted(shown(c).union(range(c.draft.first, c.draft.last)))
    gaps = [(a, b) for a, b in pairwise(kept) if any(tokens[i].text not in MARKS for i in range(a + 1, b))]
    return {
        "seams": min(len(gaps), 3) / 3,
        **{f"seam {tokens[a].tag} {tokens[b].tag}": 1 for a, b in gaps},
        "cut end": c.fact.kind == "sentence" and kept[-1] < len(tokens) - 2,
        f"begins {tokens[kept[0]].tag}": 1,
        f"ends {tokens[kept[-1]].tag}": 1,
    }
