"""What a leaf must be and what leaves add up to."""

import hashlib
from datetime import UTC, datetime
from uuid import uuid4

from contracts.canonical import canonical, leaf_hash
from contracts.facts import Envelope
from contracts.vocabulary import system
from services.registry.audit import rules
from services.registry.audit.wording import in_words


def test_the_digest_is_the_same_in_any_order() -> None:
    a, b = "a" * 64, "b" * 64
    assert (
        rules.digest([b, a])
        == rules.digest([a, b])
        == hashlib.sha256(f"{a}\n{b}".encode()).hexdigest()
    )
    assert rules.digest([]) == hashlib.sha256(b"").hexdigest()


def test_every_way_of_tampering_is_told_apart() -> None:
    said = Envelope(
        id=uuid4(),
        topic="registry.x.v1",
        said_at=datetime(2023, 9, 1, tzinfo=UTC),
        actor=system("registry"),
        fact={},
    ).model_dump(mode="python")
    text, leaf = canonical(said).decode(), leaf_hash(said)
    row = {"fact_id": str(said["id"]), "topic": "registry.x.v1"}
    assert rules.what_is_wrong(text, leaf, **row) is None
    assert rules.what_is_wrong("{", leaf, **row) == "the envelope is not JSON"
    assert rules.what_is_wrong(f" {text}", leaf, **row) == "the envelope is not in canonical form"
    changed = text.replace("registry.x", "registry.y")
    assert rules.what_is_wrong(changed, leaf, **row) == "the envelope does not hash to the leaf"
    assert rules.what_is_wrong(text, leaf, fact_id="other", topic=row["topic"]) is not None
    assert rules.what_is_wrong(text, leaf, fact_id=row["fact_id"], topic="other") is not None


def test_a_timeline_shows_what_is_named_and_not_empty() -> None:
    fact = {"reason": "示例", "expert": "id", "due_at": None, "upheld": False}
    topic = "registry.objection_judged.v1"
    assert rules.timeline_detail(topic, fact, True) == {"reason": "示例", "upheld": False}
    assert rules.timeline_detail(topic, fact, False) == {"reason": "示例", "upheld": False}


def test_a_rulings_words_are_for_those_who_read_the_content() -> None:
    ruled = {"outcome": "return_for_correction", "reason": "投资构成不清", "round": 1}
    topic = "review.case_ruled.v1"
    assert rules.timeline_detail(topic, ruled, True) == ruled
    assert "reason" not in rules.timeline_detail(topic, ruled, False)


def test_words_for_a_topic_without_an_entry() -> None:
    assert in_words("review.case_ended.v1") == ("办理终结", "Case ended")
    assert in_words("review.something_new.v1") == ("Something new", "Something new")
