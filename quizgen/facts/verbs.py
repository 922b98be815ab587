"""Verbs by what they do to the clause under them."""

from __future__ import annotations

# Verbs that report what somebody says or thinks.
SAY = {
    "acknowledge", "add", "admit", "allege", "announce", "argue", "believe", "claim", "comment", "conclude", "confirm",
    "declare", "deny", "describe", "estimate", "expect", "explain", "fear", "find", "hope", "indicate", "insist",
    "maintain", "note", "point", "predict", "recall", "report", "reveal", "say", "show", "state", "stress", "suggest",
    "tell", "think", "warn", "write",
}  # fmt: skip
# Verbs whose object clause is true if they are.
FACTIVE = {"confirm", "discover", "find", "know", "learn", "prove", "realise", "realize", "reveal", "show"}
# Verbs that say that something was not done.
DENYING = {"deny", "fail", "refuse"}
