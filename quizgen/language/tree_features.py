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
        verbs, commas, conjunctions, others = self.marks
        last = right - 1
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
    left, left2, right, right2 = state.left, state.left2, state.right, state.right2
    w0, w1, wb, wb1 = words[s0], words[s1], words[b0], words[b0 + 1]
    t0, t1, t2, tb, tb1, tb2 = tags[s0], tags[s1], tags[s2], tags[b0], tags[b0 + 1], tags[b0 + 2]
    l0, r0, l1, r1, lb = left[s0], right[s0], left[s1], right[s1], left[b0]
    l0t, r0t, l1t, r1t, lbt = tags[l0], tags[r0], tags[l1], tags[r1], tags[lb]
    l0w = words[l0]
    ahead = state.ahead[b0 + 1]
    m0, m1, mb = state.roles[s0], state.roles[s1], state.roles[b0]
    near = DISTANCE[min(b0 - s0, 10)]
    far = DISTANCE[min(s0 - s1, 10)] if s1 >= 0 else 0
    gap0 = state.gap(s0, b0)
    gap1 = state.gap(s1, s0) if s1 >= 0 else 0
    v0 = state.lefts[s0] * 4 + state.rights[s0]
    v1 = state.lefts[s1] * 4 + state.rights[s1]
    vb = state.lefts[b0]

    T0, T1, TB = t0 * TAG_1, t1 * TAG_2, tb * TAG_3
    B1, B2 = tb1 * TAG_2, tb2 * TAG_1
    T0B, T10, T1B = T0 + TB, T0 + T1, T1 + TB
    T10B, T210 = T10 + TB, T10 + t2 * TAG_3
    W0, W1, WB = w0 * WORD_1, w1 * WORD_2, wb * WORD_2
    WB1, L0, A = wb1 * WORD_1, l0w * WORD_1, ahead * WORD_1
    return [
        # single words
        W0 + T0, T0 + 1, W1 + T1 + 2, T1 + 3, WB + TB + 4, TB + 5, WB1 + B1 + 6, B1 + 7, B2 + 8,
        # the top of the stack and the front
        W0 + WB + 9, W0 + T0B + 10, WB + T0B + 11, W0 + TB + 12, WB + T0 + 13, T0B + 14,
        TB + B1 + 15, WB + TB + B1 + 16, WB + WB1 + 17,
        # the two topmost words of the stack
        W1 + W0 + 18, W1 + T10 + 19, W0 + T10 + 20, W1 + T0 + 21, W0 + T1 + 22, T10 + 23,
        # three words and more
        T10B + 24, T10B + W0 + 25, T10B + W1 + 26, T10B + WB + 27, W1 + WB1 + T0 + 28, W1 + wb * WORD_1 + T0 + 29,
        TB + B1 + B2 + 30, T0B + B1 + 31, T210 + 32, T0B + B1 + W0 + 33, T10B + tb1 * WORD_1 + 34,
        T10B + t2 * WORD_1 + 35, T1B + tb1 * TAG_1 + 36, w1 * WORD_1 + WB + 37,
        # children
        T0B + l0t * TAG_2 + 38, T0B + r0t * TAG_2 + 39, T0B + lbt * TAG_2 + 40, T10 + l0t * TAG_3 + 41,
        T10 + r0t * TAG_3 + 42, T10 + l1t * TAG_3 + 43, T10 + r1t * TAG_3 + 44,
        T0B + tags[left2[b0]] * TAG_2 + 45, T0 + l0t * TAG_2 + tags[left2[s0]] * TAG_3 + 46,
        T0 + r0t * TAG_2 + tags[right2[s0]] * TAG_3 + 47, T1 + r1t * TAG_1 + tags[right2[s1]] * TAG_3 + 48,
        W1 + L0 + T0 + 49, W0 + l0w * WORD_2 + T1 + 50, L0 + T10 + 51,
        WB + words[lb] * WORD_1 + T0 + 52, W0 + words[r0] * WORD_2 + TB + 53,
        # labels and valency
        T0 + labels[l0] * TAG_2 + labels[r0] * TAG_3 + 54, T1 + labels[l1] * TAG_1 + labels[r1] * TAG_3 + 55,
        TB + labels[lb] * TAG_1 + labels[left2[b0]] * TAG_2 + 56, W0 + labels[l0] * TAG_1 + 57,
        W0 + labels[r0] * TAG_1 + 58, W1 + labels[r1] * TAG_1 + 59, WB + labels[lb] * TAG_1 + 60,
        W0 + v0 * TAG_1 + 61, T0 + v0 * TAG_2 + 62, W1 + v1 * TAG_1 + 63, T1 + v1 * TAG_1 + 64,
        WB + vb * TAG_1 + 65, TB + vb * TAG_1 + 66, T0B + m0 * WORD_1 + 67, T0B + mb * WORD_1 + 68,
        T10 + m1 * WORD_1 + 69, T10 + m0 * WORD_1 + 70, W1 + m1 * WORD_1 + T0 + 71,
        T10B + m1 * WORD_1 + m0 * WORD_2 + 72, T0B + m0 * WORD_1 + mb * WORD_2 + 73,
        # distances, what stands between, neighbours
        T0B + near * TAG_2 + 74, W0 + near * TAG_2 + 75, WB + near * TAG_2 + 76, T10 + far * TAG_3 + 77,
        W0 + far * TAG_2 + 78, W1 + far * TAG_2 + 79, T0B + gap0 * TAG_2 + 80, T10 + gap1 * TAG_3 + 81,
        T10B + gap0 * WORD_1 + gap1 * WORD_2 + 82, T0B + tags[b0 - 1] * TAG_2 + tags[s0 + 1] * WORD_1 + 83,
        T10 + tags[s0 - 1] * TAG_3 + tags[s1 + 1] * WORD_1 + 84, T10 + tags[s1 - 1] * TAG_3 + 85,
        T0B + tags[s0 - 1] * TAG_2 + 86, T10B + near * WORD_1 + far * WORD_2 + 87,
        # who else could govern a phrase with a preposition
        L0 + T210 + 88, words[s2] * WORD_2 + L0 + T0 + 89, L0 + T10 + m1 * WORD_2 + 90, L0 + T10B + 91,
        # what is still to come, what is still open
        A + T0B + 92, A + T10B + 93, W0 + TB + ahead * WORD_2 + 94, WB + T0 + ahead * WORD_2 + 95,
        T10B + min(len(stack), 7) * WORD_1 + 96, TB + B1 + words[b0 + 2] * WORD_1 + 97,
        TB + B1 + tags[b0 + 3] * TAG_1 + 98, T210 + state.roles[s2] * WORD_1 + 99,
    ]  # fmt: skip


def label_keys(state: State, child: int, head: int) -> list[int]:
    """The features that decide on the relation of an arc about to be added; its child is off the stack."""
    stack, words, tags, labels = state.stack, state.words, state.tags, state.labels
    left, right, left2 = state.left, state.right, state.left2
    ahead = head > child
    side = AHEAD if ahead else 0
    gap = state.gap(child, head) if ahead else state.gap(head, child)
    near = DISTANCE[min(abs(head - child), 10)]
    cl, cr, cl2 = left[child], right[child], left2[child]
    hl, hr = left[head], right[head]
    inner = hl if ahead else hr
    place = 1 if ahead else 2
    below = stack[-place] if len(stack) >= place else -1
    after = head + 1 if ahead else state.front
    m, n = state.roles[child], state.roles[head]
    w, h = words[child], words[head]
    T, G = tags[child] * TAG_1 + side, tags[head] * TAG_2
    W, H = w * WORD_1, h * WORD_2
    L, M, N = words[cl] * WORD_1, m * WORD_1, n * WORD_1
    TG, HS = T + G, H + side
    return [
        T, T + W + 1, W + 2, G + side + 3, HS + G + 4, TG + 5, TG + W + 6, TG + H + 7, W + HS + 8,
        W + G + side + 9, H + T + 10, TG + near * TAG_3 + 11, TG + gap * TAG_3 + 12,
        TG + tags[child - 1] * TAG_3 + 13, TG + tags[child + 1] * TAG_3 + 14, TG + tags[head - 1] * TAG_3 + 15,
        TG + tags[head + 1] * TAG_3 + 16, words[child - 1] * WORD_1 + T + 17, words[child + 1] * WORD_1 + T + 18,
        L + TG + 19, L + HS + 20, L + T + 21, words[cl2] * WORD_1 + TG + 22, words[cr] * WORD_1 + TG + 23,
        TG + tags[cl] * TAG_3 + 24, TG + tags[cr] * TAG_3 + 25, TG + labels[cl] * TAG_3 + 26,
        TG + labels[cr] * TAG_3 + 27, M + TG + 28, N + TG + 29, M + HS + 30, N + HS + 31, W + n * WORD_2 + T + 32,
        TG + labels[inner] * TAG_3 + 33, T + labels[hl] * TAG_2 + labels[hr] * TAG_3 + 34,
        TG + tags[inner] * TAG_3 + 35, words[inner] * WORD_1 + TG + 36, TG + state.lefts[child] * TAG_3 + 37,
        TG + state.rights[head] * TAG_3 + 38, M + n * WORD_2 + TG + 39, words[child - 1] * WORD_1 + H + T + 40,
        L + words[cl2] * WORD_2 + TG + 41, words[hl] * WORD_1 + TG + 42, words[hl] * WORD_1 + T + 43,
        W + HS + n * TAG_1 + 44, L + w * WORD_2 + G + side + 45, L + w * WORD_2 + T + 46, L + HS + n * TAG_1 + 47,
        TG + tags[below] * TAG_3 + 48, TG + tags[after] * TAG_3 + 49, T + words[after] * WORD_1 + 50,
        L + n * WORD_2 + G + side + 51,
    ]  # fmt: skip
