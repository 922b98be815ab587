"""A deck -> sections of exercises: what a teacher prints or uploads."""

from __future__ import annotations

from .deal import deal as deal
from .section import Item as Item
from .section import Section as Section
from .section import Wanted as Wanted
from .section import parse as parse
from .shuffle import shuffled as shuffled
