"""What the dependency parser looks at, as integers: the keys of its weights.

The transition system is arc-hybrid (Kuhlmann, Gómez-Rodríguez and Satta 2011) with the root behind the
last word (Ballesteros and Nivre 2013); the features follow Zhang and Nivre (2011).
A key has fields for a template (7 bits), three tags or labels (6 bits each) and two words (15 bits each),
so that it is built by a few shifts and sums. Index -1 is a word that is not there; all its fields are 0.
"""

from __future__ import annotations

from collections.abc import Sequence

TAG_1, TAG_2, TAG_3, WORD_1, WORD_2 = (1 << shift for shift in (7, 13, 19, 25, 40))
ROOT_TAG = 1
AHEAD = 64  # added to a template of label_keys when the head follows its child
DISTANCE = (0, 1, 2, 3, 4, 5, 5, 6, 6, 6, 7)


class State:
    """A partly parsed sentence. Lists are indexed by word; the root is word `size`, then empty ones.

    ahead: what comes from a word on: the tag of the next verb, and above it the kind of the first mark before
        that verb; two words longer than the sentence.
    stack: words whose head is still to be found, all of them before `front`, the next word.
    heads, labels: -1 and 0 where not yet known.
    left, left2, right, right2: the outermost and the second outermost child on either side, or -1.
    roles: the labels of a word's children, one bit for each label that is looked at so.
    """

    __slots__ = (
        "size", "words", "tags", "marks", "ahead", "stack", "front", "heads", "labels",
        "left", "left2", "right", "right2", "lefts", "rights", "roles",
    )  # fmt: skip

    def __init__(
        self, words: Sequence[int], tags: Sequence[int], marks: Sequence[Sequence[int]], ahead: Sequence[int]
    ):
        self.size = size = len(words)
        self.words = [*words, 0, 0, 0, 0, 0]
        self.tags = [*tags, ROOT_TAG, 0, 0, 0, 0]
        self.marks = marks
        self.ahead = ahead
        self.stack: list[int] = []
        self.front = 0
        self.heads = [-1] * size
        self.labels, self.lefts, self.rights, self.roles = ([0] * (size + 4) for _ in range(4))
        self.left, self.left2, self.right, self.right2 = ([-1] * (size + 4) for _ in range(4))

    def shift(self) -> None:
        self.stack.append(self.front)
        self.front += 1

    def arc(self, ahead: bool) -> tuple[int, int]:
        """Take the top off the stack: it and its head, the front or else the word below it."""
        child = self.stack.pop()
        return child, self.front if ahead else self.stack[-1]

    def attach(self, child: int, head: int, label: int, role: int) -> None:
        """Add an arc; children come from the inside out."""
        self.heads[child] = head
        self.labels[child] = label
        self.roles[head] |= role
        outermost, second, count = (
            (self.left, self.left2, self.lefts) if child < head else (self.right, self.right2, self.rights)
        )
        second[head] = outermost[head]
        outermost[head] = child
        count[head] = min(count[head] + 1, 3)

    def gap(self, left: int, right: int) -> int:
        """What stands between two words: bit 0 a verb, 1 a comma, 2 a conjunction, 3 another mark."""
        last = right - 1
        if last == left:  # as in most arcs
            return 0
        verbs, commas, conjunctions, others = self.marks
        return (
            (verbs[last] > left)
            + 2 * (commas[last] > left)
            + 4 * (conjunctions[last] > left)
            + 8 * (others[last] > left)
        )


def transition_keys(state: State) -> list[int]:
    """The features that decide between SHIFT, LEFT (front governs top) and RIGHT (below governs top)."""
    stack, b0 = state.stack, state.front
    s0 = stack[-1]
    s1 = stack[-2] if len(stack) > 1 else -1
    s2 = stack[-3] if len(stack) > 2 else -1
    words, tags, labels = state.words, state.tags, state.labels
    left2, right2 = state.left2, state.right2
    w0, w1, wb = words[s0], words[s1], words[b0]
    t0, t1, t2, tb, tb1 = tags[s0], tags[s1], tags[s2], tags[b0], tags[b0 + 1]
    l0, r0, l1, r1, lb = state.left[s0], state.right[s0], state.left[s1], state.right[s1], state.left[b0]
    l0t, lbt = tags[l0], tags[lb]
    ahead = state.ahead[b0 + 1]
    m1, mb = state.roles[s1], state.roles[b0]
    M0, MB = state.roles[s0] * WORD_1, mb * WORD_1
    near = DISTANCE[min(b0 - s0, 10)]
    far = DISTANCE[min(s0 - s1, 10)] if s1 >= 0 else 0
    gap0 = state.gap(s0, b0)
    gap1 = state.gap(s1, s0) if s1 >= 0 else 0
    v1 = (state.lefts[s1] * 4 + state.rights[s1]) * TAG_1
    vb = state.lefts[b0] * TAG_1

    T0, T1, TB = t0 * TAG_1, t1 * TAG_2, tb * TAG_3
    B1, B2 = tb1 * TAG_2, tags[b0 + 2] * TAG_1
    T0B, T10, T1B = T0 + TB, T0 + T1, T1 + TB
    T10B, T0BB = T10 + TB, T0B + B1
    W0, W1, WB = w0 * WORD_1, w1 * WORD_2, wb * WORD_2
    L0, WT0, WT1, WTB, WBT0 = words[l0] * WORD_1, W0 + T0, W1 + T1, WB + TB, WB + T0
    return [
        # single words
        WT0, T0 + 1, WT1 + 2, T1 + 3, WTB + 4, TB + 5, words[b0 + 1] * WORD_1 + B1 + 6, B1 + 7, B2 + 8,
        # pairs of words
        W0 + WB + 9, WBT0 + TB + 10, TB + B1 + 11, WTB + B1 + 12, WB + words[b0 + 1] * WORD_1 + 13,
        W0 + T10 + 14, T10 + 15,
        # three words and more
        T10B + 16, T10B + W0 + 17, TB + B1 + B2 + 18, T0BB + 19, T10 + t2 * TAG_3 + 20, T0BB + W0 + 21,
        T1B + tb1 * TAG_1 + 22,
        # children
        T0B + tags[r0] * TAG_2 + 23, T0B + lbt * TAG_2 + 24, T10 + l0t * TAG_3 + 25, T10 + tags[r0] * TAG_3 + 26,
        T10 + tags[l1] * TAG_3 + 27, T0B + tags[left2[b0]] * TAG_2 + 28,
        T0 + l0t * TAG_2 + tags[left2[s0]] * TAG_3 + 29, T0 + tags[r0] * TAG_2 + tags[right2[s0]] * TAG_3 + 30,
        W1 + L0 + T0 + 31, WBT0 + words[lb] * WORD_1 + 32,
        # labels and valency
        TB + labels[lb] * TAG_1 + labels[left2[b0]] * TAG_2 + 33, W0 + labels[l0] * TAG_1 + 34,
        W1 + labels[r1] * TAG_1 + 35, WB + labels[lb] * TAG_1 + 36,
        W0 + (state.lefts[s0] * 4 + state.rights[s0]) * TAG_1 + 37, W1 + v1 + 38, T1 + v1 + 39,
        WB + vb + 40, TB + vb + 41, T0B + MB + 42, T10 + m1 * WORD_1 + 43, T10 + M0 + 44, T0B + M0 + mb * WORD_2 + 45,
        # distances, what stands between, neighbours
        W0 + near * TAG_2 + 46, WB + near * TAG_2 + 47, T10 + far * TAG_3 + 48, W1 + far * TAG_2 + 49,
        T0B + gap0 * TAG_2 + 50, T10 + gap1 * TAG_3 + 51, T10B + gap0 * WORD_1 + gap1 * WORD_2 + 52,
        T0B + tags[b0 - 1] * TAG_2 + tags[s0 + 1] * WORD_1 + 53, T0B + tags[s0 - 1] * TAG_2 + 54,
        # who else could govern a phrase with a preposition
        words[s2] * WORD_2 + L0 + T0 + 55,
        # what is still to come
        T0B + ahead * WORD_1 + 56, W0 + TB + ahead * WORD_2 + 57, WBT0 + ahead * WORD_1 + 58,
        TB + B1 + tags[b0 + 3] * TAG_1 + 59,
    ]  # fmt: skip


def arc_key(state: State, child: int, head: int) -> int:
    """What often tells the relation of an arc: the child's word and tag, the head's tag, and on which side it is."""
    tags = state.tags
    return state.words[child] * WORD_1 + tags[child] * TAG_1 + tags[head] * TAG_2 + (head > child)


def label_keys(state: State, child: int, head: int) -> list[int]:
    """The features that decide on the relation of an arc about to be added; its child is off the stack."""
    stack, words, tags, labels = state.stack, state.words, state.tags, state.labels
    left, right = state.left, state.right
    ahead = head > child
    side = AHEAD if ahead else 0
    gap = state.gap(child, head) if ahead else state.gap(head, child)
    cl, cr, cl2 = left[child], right[child], state.left2[child]
    hl, hr = left[head], right[head]
    inner = hl if ahead else hr
    place = 1 if ahead else 2
    below = stack[-place] if len(stack) >= place else -1
    after = head + 1 if ahead else state.front
    w, n = words[child], state.roles[head]
    T, G = tags[child] * TAG_1 + side, tags[head] * TAG_2
    W, H, L, WH = w * WORD_1, words[head] * WORD_2, words[cl] * WORD_1, w * WORD_2
    M, N = state.roles[child] * WORD_1, n * WORD_1
    TG, HS, LT, LG = T + G, H + side, L + T, L + G + side
    return [
        T, T + W + 1, W + 2, G + side + 3, HS + G + 4, TG + W + 5, TG + H + 6, H + T + 7,
        TG + DISTANCE[min(abs(head - child), 10)] * TAG_3 + 8, TG + gap * TAG_3 + 9,
        TG + tags[child + 1] * TAG_3 + 10, TG + tags[head - 1] * TAG_3 + 11, words[child - 1] * WORD_1 + T + 12,
        words[child + 1] * WORD_1 + T + 13, L + TG + 14, LT + 15, words[cl2] * WORD_1 + TG + 16,
        words[cr] * WORD_1 + TG + 17, TG + labels[cl] * TAG_3 + 18, TG + N + 19, M + HS + 20, W + n * WORD_2 + T + 21,
        TG + labels[inner] * TAG_3 + 22, T + labels[hl] * TAG_2 + labels[hr] * TAG_3 + 23,
        words[inner] * WORD_1 + TG + 24, words[hl] * WORD_1 + T + 25, LG + WH + 26, LT + WH + 27,
        TG + tags[below] * TAG_3 + 28, TG + tags[after] * TAG_3 + 29, T + words[after] * WORD_1 + 30,
        LG + n * WORD_2 + 31,
    ]  # fmt: skip
