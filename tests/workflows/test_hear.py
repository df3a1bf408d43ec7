"""Hearing: which process hears a fact, how fast, and what a silent Temporal does."""

import asyncio
import time
from pathlib import Path
from uuid import uuid4

import pytest
from temporalio.client import Client
from temporalio.service import RPCError, RPCStatusCode

from contracts.facts.intake import ClockMovedV1, DraftSavedV1
from contracts.facts.registry import NoticeClosedV1
from contracts.process import CampaignInput, PublicityInput, SubmissionInput
from kit.listener import DependencyDown
from tests.patience import PATIENCE
from tests.workflows.facts import Submission, envelope, instant
from workflows.hear import FactSignaller, HearSettings, TokenBucket, listener, process_of


def test_each_process_is_named_by_its_fact() -> None:
    of, notice = Submission(), uuid4()
    given = SubmissionInput(campaign_id=of.campaign_id, submission_id=of.id)
    assert process_of(of.handed_in()) == ("submission", f"submission/{of.id}", given)
    registered = of.registered()
    assert (
        process_of(registered) == ("submission", f"submission/{of.id}", given)
        and registered.subject != of.id
    )
    moved = ClockMovedV1(subject=of.campaign_id, campaign_id=of.campaign_id, now=instant(7))
    assert process_of(moved) == (
        "campaign",
        f"campaign/{of.campaign_id}",
        CampaignInput(campaign_id=of.campaign_id),
    )
    closed = NoticeClosedV1(subject=notice, campaign_id=of.campaign_id, closed_at=instant(7))
    started = PublicityInput(campaign_id=of.campaign_id, notice_id=notice)
    assert process_of(closed) == ("publicity", f"publicity/{notice}", started)
    assert process_of(DraftSavedV1(subject=of.id, version=1, content_hash="0" * 64)) is None


@pytest.mark.parametrize("lacking", ["campaign_id", "submission_id"])
def test_a_fact_that_names_nobody_is_refused(lacking: str) -> None:
    with pytest.raises(ValueError, match=lacking):
        process_of(Submission().handed_in().model_copy(update={lacking: None}))


async def test_only_facts_of_a_process_are_listened_for() -> None:
    client = await Client.connect("127.0.0.1:1", lazy=True)
    topics = listener(client, Path("keys")).topics
    assert "intake.submission_handed_in.v1" in topics and "intake.snapshot_filed.v1" not in topics


@pytest.mark.parametrize(
    ("status", "raised"),
    [
        (RPCStatusCode.UNAVAILABLE, DependencyDown),
        (RPCStatusCode.DEADLINE_EXCEEDED, DependencyDown),
        (RPCStatusCode.NOT_FOUND, DependencyDown),
        (RPCStatusCode.INVALID_ARGUMENT, RPCError),
    ],
)
async def test_what_temporal_answers(
    status: RPCStatusCode, raised: type[Exception], monkeypatch: pytest.MonkeyPatch
) -> None:
    client = await Client.connect("127.0.0.1:1", lazy=True)

    async def answer(*_: object, **__: object) -> None:
        raise RPCError("no", status, b"")

    monkeypatch.setattr(client, "start_workflow", answer)
    fact = Submission().handed_in()
    with pytest.raises(raised):
        await FactSignaller(client, HearSettings()).hear(envelope(fact), fact)


async def test_the_bucket_lets_a_burst_through_and_then_its_rate() -> None:
    slow = TokenBucket(0.001, 5)
    async with asyncio.timeout(PATIENCE):  # the next token comes after a quarter of an hour
        for _ in range(5):
            await slow.take()
    sixth = asyncio.create_task(slow.take())
    assert not (await asyncio.wait({sixth}, timeout=0.1))[0]
    sixth.cancel()
    bucket, begun = TokenBucket(100, 5), time.monotonic()
    async with asyncio.timeout(PATIENCE):
        for _ in range(15):
            await bucket.take()
    assert time.monotonic() - begun > 0.08
