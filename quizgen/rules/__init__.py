"""The rules: one file, one function, one kind of question; listed in the order in which they are tried."""

from __future__ import annotations

from .acronym import acronym
from .agent import agent
from .amount import amount
from .charge import charge
from .claim import claim
from .gap import gap
from .identity import identity
from .means import means
from .members import members
from .number import number
from .object import object
from .owner import owner
from .place import place
from .plan import plan
from .reason import reason
from .role import role
from .speaker import speaker
from .subject import subject
from .term import term
from .time import time

RULES = {
    rule.__name__: rule
    for rule in (
        role,
        subject,
        object,
        identity,
        members,
        agent,
        place,
        time,
        number,
        amount,
        reason,
        plan,
        charge,
        speaker,
        claim,
        means,
        owner,
        acronym,
        gap,
        term,
    )
}
