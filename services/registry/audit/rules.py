"""What a leaf must be, what the leaves of a service add up to, and what a timeline may show. Pure."""

import json
from collections.abc import Iterable
from typing import Any

from contracts.canonical import canonical, leaf_hash, sha256_hex

SHOWN = frozenset(
    {
        "attempted_at",
        "blocks",
        "closed_at",
        "closes_at",
        "delivered_at",
        "document_number",
        "due_at",
        "ending",
        "external_number",
        "how",
        "kind",
        "last_day",
        "outcome",
        "position",
        "reason",
        "received_at",
        "registry_number",
        "requested_at",
        "round",
        "snapshot",
        "unit",
        "upheld",
        "verdict",
    }
)
"""Members of a fact that a timeline shows. An allow-list: a member added to a fact later stays out until named here."""


def digest(leaves: Iterable[str]) -> str:
    """One figure for a set of leaves: SHA-256 (hex) over their hex forms, sorted, joined by a line feed. The journals answer the same."""
    return sha256_hex("\n".join(sorted(leaves)).encode())


def what_is_wrong(envelope: str, leaf: str, *, fact_id: str, topic: str) -> str | None:
    """None for a sound row, else what is wrong with it. The envelope must be canonical, hash to the leaf and name the row's fact and topic."""
    try:
        said: dict[str, Any] = json.loads(envelope)
    except ValueError:
        return "the envelope is not JSON"
    if canonical(said).decode() != envelope:
        return "the envelope is not in canonical form"
    if leaf_hash(said) != leaf:
        return "the envelope does not hash to the leaf"
    if said.get("id") != fact_id or said.get("topic") != topic:
        return "the envelope belongs to another fact"
    return None


def shown(fact: dict[str, Any]) -> dict[str, Any]:
    """The members of a fact that a timeline may show, without the empty ones."""
    return {name: value for name, value in fact.items() if name in SHOWN and value is not None}
