"""Every fact of the system, by room, and FACTS, the index from topic to class."""

from contracts.facts import identity, intake, notify, registry, review
from contracts.facts.envelope import FACTS, Envelope, Fact, UnknownFact, fact

__all__ = [
    "FACTS",
    "Envelope",
    "Fact",
    "UnknownFact",
    "fact",
    "identity",
    "intake",
    "notify",
    "registry",
    "review",
]
