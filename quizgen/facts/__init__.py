"""A document into facts: simplified clauses and roles that rules ask about."""

from __future__ import annotations

from ..model import Document
from .clauses import find_facts as clause_facts
from .fact import Fact
from .offices import role_facts


def find_facts(document: Document) -> list[Fact]:
    """Every fact of the document, in the order of its sentences."""
    return sorted([*role_facts(document), *clause_facts(document)], key=lambda fact: fact.number)
