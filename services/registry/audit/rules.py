"""What a leaf must be, the digest of a service's leaves, and what a timeline may show. Pure."""

import json
from collections.abc import Iterable
from typing import Any

from contracts.canonical import canonical, leaf_hash, sha256_hex
from contracts.facts.review import CaseRuledV1

TIMELINE_MEMBERS = frozenset(
    {
        "act",
        "agrees",
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
        "was_due_at",
    }
)
"""Members of a fact that a timeline shows.

An allow-list: a member added to a fact later stays out until it is named here.
"""


def digest(leaves: Iterable[str]) -> str:
    """One figure for a set of leaves; the journals answer the same.

    SHA-256 (hex) over their hex forms, sorted, joined by a line feed.
    """
    joined = "\n".join(sorted(leaves))
    return sha256_hex(joined.encode())


def what_is_wrong(envelope: str, leaf: str, *, fact_id: str, topic: str) -> str | None:
    """What is wrong with a row; None for a sound one.

    The envelope must be canonical, hash to the leaf, and name the row's fact and topic.
    """
    try:
        document: dict[str, Any] = json.loads(envelope)
    except ValueError:
        return "the envelope is not JSON"
    if canonical(document).decode() != envelope:
        return "the envelope is not in canonical form"
    if leaf_hash(document) != leaf:
        return "the envelope does not hash to the leaf"
    if document.get("id") != fact_id or document.get("topic") != topic:
        return "the envelope belongs to another fact"
    return None


def timeline_detail(topic: str, fact: dict[str, Any], reads_all: bool) -> dict[str, Any]:
    """The members of a fact that a timeline may show, without the empty ones.

    `reads_all`: whether the reader may read the content; else what a ruling says of it is left out.
    """
    shown = TIMELINE_MEMBERS
    if topic == CaseRuledV1.topic and not reads_all:
        shown = TIMELINE_MEMBERS - {"reason"}
    return {name: value for name, value in fact.items() if name in shown and value is not None}
