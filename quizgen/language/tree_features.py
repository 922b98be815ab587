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
    """A partly parsed sentence. Lists are indexed by word; the root is word `size`, then two empty ones.

    stack: words whose head is still to be found, all of them before `front`, the next word.
    heads, labels: -1 and 0 where not yet known.
    left, left2, right, right2: the outermost and the second outermost child on either side, or -1.
    roles: the labels of a word's children, one bit for each label that is looked at so.
    """

    __slots__ = (
        "size", "words", "tags", "clusters", "marks", "stack", "front", "heads", "labels",
        "left", "left2", "right", "right2", "lefts", "rights", "roles",
    )  # fmt: skip

    def __init__(self, words: Sequence[int], tags: Sequence[int], clusters: Sequence[int], marks: Sequence[int]):
        self.size = size = len(words)
        self.words = [*words, 0, 0, 0, 0]
        self.tags = [*tags, ROOT_TAG, 0, 0, 0]
        self.clusters = [*clusters, 0, 0, 0, 0]
        self.marks = marks
        self.stack: list[int] = []
        self.front = 0
        self.heads = [-1] * size
        self.labels, self.lefts, self.rights, self.roles = ([0] * (size + 4) for _ in range(4))
        self.left, self.left2, self.right, self.right2 = ([-1] * (size + 4) for _ in range(4))

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
    words, tags, clusters, labels = state.words, state.tags, state.clusters, state.labels
    left, left2, right, right2 = state.left, state.left2, state.right, state.right2
    w0, w1, wb, wb1, wb2 = words[s0], words[s1], words[b0], words[b0 + 1], words[b0 + 2]
    t0, t1, t2, tb, tb1, tb2 = tags[s0], tags[s1], tags[s2], tags[b0], tags[b0 + 1], tags[b0 + 2]
    c0, c1, cb, cb1 = clusters[s0], clusters[s1], clusters[b0], clusters[b0 + 1]
    l0, r0, l1, r1, lb = left[s0], right[s0], left[s1], right[s1], left[b0]
    l0t, r0t, l1t, r1t, lbt = tags[l0], tags[r0], tags[l1], tags[r1], tags[lb]
    l0w, r0w, r1w, lbw = words[l0], words[r0], words[r1], words[lb]
    m0, m1, mb = state.roles[s0], state.roles[s1], state.roles[b0]
    near = DISTANCE[min(b0 - s0, 10)]
    far = DISTANCE[min(s0 - s1, 10)] if s1 >= 0 else 0
    gap0 = state.gap(s0, b0)
    gap1 = state.gap(s1, s0) if s1 >= 0 else 0
    v0 = state.lefts[s0] * 4 + state.rights[s0]
    v1 = state.lefts[s1] * 4 + state.rights[s1]
    vb = state.lefts[b0]

    T0, T1, TB = t0 * TAG_1, t1 * TAG_2, tb * TAG_3
    T0B, T10, T10B = T0 + TB, T0 + T1, T0 + T1 + TB
    W0, W1, WB = w0 * WORD_1, w1 * WORD_2, wb * WORD_2
    C0, C1, CB = c0 * WORD_1, c1 * WORD_2, cb * WORD_2
    B1, B2 = tb1 * TAG_2, tb2 * TAG_1
    WB1 = wb1 * WORD_1
    return [
        # single words
        W0 + T0, W0 + 1, T0 + 2, W1 + T1 + 3, W1 + 4, T1 + 5, WB + TB + 6, WB + 7, TB + 8,
        WB1 + B1 + 9, WB1 + 10, B1 + 11, wb2 * WORD_1 + B2 + 12, B2 + 13, C0 + T0 + 14, CB + TB + 15,
        # the top of the stack and the front
        W0 + WB + T0B + 16, W0 + T0B + 17, WB + T0B + 18, W0 + WB + 19, W0 + TB + 20, WB + T0 + 21, T0B + 22,
        TB + B1 + 23, WB + TB + B1 + 24, WB + WB1 + 25, C0 + CB + 26, C0 + TB + 27, CB + T0 + 28,
        # the two topmost words of the stack
        W1 + W0 + 29, W1 + T10 + 30, W0 + T10 + 31, W1 + T0 + 32, W0 + T1 + 33, T10 + 34,
        C1 + C0 + 35, C1 + T0 + 36, C0 + T1 + 37,
        # three words
        T10B + 38, T10B + W0 + 39, T10B + W1 + 40, T10B + WB + 41, W1 + WB1 + T0 + 42, W1 + wb * WORD_1 + T0 + 43,
        TB + B1 + B2 + 44, T0B + B1 + 45, T10 + t2 * TAG_3 + 46, T0B + B1 + W0 + 47, T0B + B1 + WB + 48,
        T10 + TB + tb1 * WORD_1 + 49, T10 + TB + t2 * WORD_1 + 50, T1 + TB + tb1 * TAG_1 + 51,
        C0 + CB + T1 + 52, C0 + C1 + TB + 53, C0 + CB + B1 + 54, C1 + cb * WORD_1 + T0 + 55,
        # children
        T0B + l0t * TAG_2 + 56, T0B + r0t * TAG_2 + 57, T0B + lbt * TAG_2 + 58,
        T10 + l0t * TAG_3 + 59, T10 + r0t * TAG_3 + 60, T10 + l1t * TAG_3 + 61, T10 + r1t * TAG_3 + 62,
        T0B + tags[left2[b0]] * TAG_2 + 63, T0 + l0t * TAG_2 + tags[left2[s0]] * TAG_3 + 64,
        T0 + r0t * TAG_2 + tags[right2[s0]] * TAG_3 + 65, T1 + r1t * TAG_1 + tags[right2[s1]] * TAG_3 + 66,
        W1 + l0w * WORD_1 + T0 + 67, W0 + l0w * WORD_2 + T1 + 68, l0w * WORD_1 + T10 + 69,
        WB + lbw * WORD_1 + T0 + 70, W0 + lbw * WORD_2 + TB + 71, W0 + r0w * WORD_2 + TB + 72,
        W1 + r1w * WORD_1 + T0 + 73, w1 * WORD_1 + WB + 74,
        # labels and valency
        T0 + labels[l0] * TAG_2 + labels[r0] * TAG_3 + 75, T1 + labels[l1] * TAG_1 + labels[r1] * TAG_3 + 76,
        TB + labels[lb] * TAG_1 + labels[left2[b0]] * TAG_2 + 77, W0 + labels[l0] * TAG_1 + 78,
        W0 + labels[r0] * TAG_1 + 79, W1 + labels[r1] * TAG_1 + 80, WB + labels[lb] * TAG_1 + 81,
        W0 + v0 * TAG_1 + 82, T0 + v0 * TAG_2 + 83, W1 + v1 * TAG_1 + 84, T1 + v1 * TAG_1 + 85,
        WB + vb * TAG_1 + 86, TB + vb * TAG_1 + 87, T0B + m0 * WORD_1 + 88, T0B + mb * WORD_1 + 89,
        T10 + m1 * WORD_1 + 90, T10 + m0 * WORD_1 + 91, W1 + m1 * WORD_1 + T0 + 92,
        m1 * WORD_1 + m0 * WORD_2 + T10B + 93, m0 * WORD_1 + mb * WORD_2 + T0B + 94,
        # distances, what stands between, neighbours
        T0B + near * TAG_2 + 95, W0 + near * TAG_2 + 96, WB + near * TAG_2 + 97, T10 + far * TAG_3 + 98,
        W0 + far * TAG_2 + 99, W1 + far * TAG_2 + 100, T0B + gap0 * TAG_2 + 101, T10 + gap1 * TAG_3 + 102,
        T10B + gap0 * WORD_1 + gap1 * WORD_2 + 103, T0B + tags[b0 - 1] * TAG_2 + tags[s0 + 1] * WORD_1 + 104,
        T10 + tags[s0 - 1] * TAG_3 + tags[s1 + 1] * WORD_1 + 105, T10 + tags[s1 - 1] * TAG_3 + 106,
        T0B + tags[s0 - 1] * TAG_2 + 107, T10B + near * WORD_1 + far * WORD_2 + 108,
    ]  # fmt: skip


def label_keys(state: State, child: int, head: int) -> list[int]:
    """The features that decide on the relation of an arc about to be added."""
    words, tags, clusters, labels = state.words, state.tags, state.clusters, state.labels
    left, right = state.left, state.right
    ahead = head > child
    w, h, t, g, c, d = words[child], words[head], tags[child], tags[head], clusters[child], clusters[head]
    cl, cr = left[child], right[child]
    cl2 = state.left2[child]
    hl, hr = left[head], right[head]
    inner = hl if ahead else hr
    m, n = state.roles[child], state.roles[head]
    near = DISTANCE[min(abs(head - child), 10)]
    gap = state.gap(child, head) if ahead else state.gap(head, child)
    side = AHEAD if ahead else 0
    T, G = t * TAG_1 + side, g * TAG_2
    W, H, C, D = w * WORD_1, h * WORD_2, c * WORD_1, d * WORD_2
    TG = T + G
    lw = words[cl] * WORD_1
    return [
        T, T + W + 1, W + 2, G + side + 3, H + G + side + 4, TG + 5, TG + W + 6, TG + H + 7, W + H + side + 8, W + G + side + 9, H + T + 10,
        C + D + side + 11, C + TG + 12, D + TG + 13, TG + near * TAG_3 + 14, TG + gap * TAG_3 + 15,
        TG + tags[child - 1] * TAG_3 + 16, TG + tags[child + 1] * TAG_3 + 17, TG + tags[head - 1] * TAG_3 + 18,
        TG + tags[head + 1] * TAG_3 + 19, words[child - 1] * WORD_1 + T + 20, words[child + 1] * WORD_1 + T + 21,
        lw + TG + 22, lw + H + side + 23, lw + T + 24, words[cl2] * WORD_1 + TG + 25, words[cr] * WORD_1 + TG + 26,
        TG + tags[cl] * TAG_3 + 27, TG + tags[cr] * TAG_3 + 28, TG + labels[cl] * TAG_3 + 29,
        TG + labels[cr] * TAG_3 + 30, m * WORD_1 + TG + 31, n * WORD_1 + TG + 32, m * WORD_1 + H + side + 33,
        n * WORD_1 + H + side + 34, W + n * WORD_2 + T + 35, TG + labels[inner] * TAG_3 + 36,
        T + labels[hl] * TAG_2 + labels[hr] * TAG_3 + 37, TG + tags[inner] * TAG_3 + 38,
        words[inner] * WORD_1 + TG + 39, TG + state.lefts[child] * TAG_3 + 40, TG + state.rights[head] * TAG_3 + 41,
        m * WORD_1 + D + T + 42, n * WORD_1 + D + T + 43, lw + D + T + 44, C + H + T + 45,
        m * WORD_1 + n * WORD_2 + TG + 46, words[child - 1] * WORD_1 + H + T + 47, lw + words[cl2] * WORD_2 + TG + 48,
    ]  # fmt: skip
