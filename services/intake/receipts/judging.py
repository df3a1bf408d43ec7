"""What each hand-in of a batch gets: all rows are read for all of them, then each is judged alone.

Called by batching.py.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

from contracts.calendar import shanghai_day
from contracts.policy import EvidenceRules
from contracts.problem import NotFound, Problem
from contracts.snapshot import EvidenceFile
from kit import gates
from kit.db import Writing
from kit.gates import CampaignNow, CampaignPlan, Gate
from kit.security import still_honoured
from services.intake.equipment import Equipment
from services.intake.evidence.late_bytes.rules import due_at
from services.intake.findings.queries import context_of
from services.intake.findings.views import check_draft
from services.intake.preparations import actions as preparations
from services.intake.receipts import queries, rules
from services.intake.receipts.problems import AlreadyHandedIn
from services.intake.receipts.queries import EnteredGates
from services.intake.receipts.rules import (
    AwaitedCorrection,
    CarriedFile,
    HandInRequest,
    HandInWindow,
    PreparedDraft,
    PromisedFile,
    StoredAnswer,
    SubmissionRow,
    UnfinishedFile,
)
from services.intake.submissions.models import Submission
from services.intake.submissions.problems import NoOrganisation
from services.intake.submissions.rules import duplicate_key
from services.intake.submissions.views import contact_of, draft_of


@dataclass(frozen=True)
class GrantedHandIn:
    """A hand-in that was let through.

    correction: the one that it answers. late: the files of `evidence` that have no bytes yet.
    """

    request: HandInRequest
    submission: SubmissionRow
    prepared: PreparedDraft
    campaign: CampaignPlan
    window: HandInWindow
    evidence: tuple[CarriedFile, ...]
    correction: AwaitedCorrection | None
    late: tuple[PromisedFile, ...] = ()


Judgement = bytes | Problem | GrantedHandIn
"""The answer given before under the same key, the refusal, or leave to hand in."""


@dataclass
class BatchCache:
    """What a process keeps from batch to batch.

    campaigns: each campaign's plan as last read, with the version of its row then.
    clock: the newest reading of the database's clock; None before the first batch.
    """

    campaigns: dict[UUID, tuple[int, CampaignPlan]] = field(default_factory=dict)
    clock: CampaignNow | None = None


@dataclass(frozen=True)
class BatchRows:
    """Everything a batch is judged by. live: by campaign and organisation."""

    entered: EnteredGates
    answers: dict[HandInRequest, StoredAnswer]
    submissions: dict[UUID, SubmissionRow]
    campaigns: dict[UUID, CampaignPlan]
    windows: dict[HandInRequest, HandInWindow]
    manifests: dict[UUID, tuple[CarriedFile, ...]]
    unfinished: dict[UUID, tuple[UnfinishedFile, ...]]
    corrections: dict[UUID, AwaitedCorrection]
    live: dict[tuple[UUID, UUID], int]

    @property
    def read_at(self) -> datetime:
        """The database's clock when the gates had been entered."""
        return next(iter(self.entered.now.values())).read_at


async def read_batch(
    tx: Writing, requests: Sequence[HandInRequest], cache: BatchCache
) -> BatchRows:
    """Enter the gates, read the clock, lock, then read everything at once."""
    entered = await queries.enter(tx, requests)
    for now in entered.now.values():
        cache.clock = now

    own = list(entered.places)
    submissions = await queries.submissions(tx, own)
    handed_in = [each.id for each in submissions.values() if each.handed_in]
    campaigns = {
        campaign_id: await _campaign(tx, cache, campaign_id, now.version)
        for campaign_id, now in entered.now.items()
    }
    corrections = await queries.open_corrections(tx, handed_in)
    return BatchRows(
        entered=entered,
        answers=await queries.stored_answers(tx, requests),
        submissions=submissions,
        campaigns=campaigns,
        windows=await _windows(tx, requests, entered, corrections),
        manifests=await queries.manifests(tx, own),
        unfinished=await _unfinished(tx, requests, submissions, handed_in),
        corrections=corrections,
        live=await _live(tx, submissions, campaigns),
    )


async def _campaign(
    tx: Writing, cache: BatchCache, campaign_id: UUID, version: int
) -> CampaignPlan:
    """A plan is read once for each version of its row."""
    read_version, plan = cache.campaigns.get(campaign_id, (None, None))
    if plan is None or read_version != version:
        plan = await gates.plan_of(tx, campaign_id)
        cache.campaigns[campaign_id] = (version, plan)
    return plan


async def _unfinished(
    tx: Writing,
    requests: Sequence[HandInRequest],
    submissions: dict[UUID, SubmissionRow],
    answering: Sequence[UUID],
) -> dict[UUID, tuple[UnfinishedFile, ...]]:
    """Files on their way, of the hand-ins that may take some along.

    Those that ask for it, and answers to a correction, which carry on what was promised.
    """
    asking = [each.submission_id for each in requests if each.with_unfinished]
    concerned = {*asking, *answering}
    wanted = [each for each in submissions if each in concerned]
    if not wanted:
        return {}
    return await queries.unfinished(tx, wanted, asking)


async def _live(
    tx: Writing, submissions: dict[UUID, SubmissionRow], campaigns: dict[UUID, CampaignPlan]
) -> dict[tuple[UUID, UUID], int]:
    """How many live submissions applicants have, where the campaign limits them."""
    limited = {
        (each.campaign_id, each.organisation_id)
        for each in submissions.values()
        if campaigns[each.campaign_id].plan.max_per_applicant is not None
    }
    if not limited:
        return {}
    return await queries.live_counts(tx, list(limited))


async def _windows(
    tx: Writing,
    requests: Sequence[HandInRequest],
    entered: EnteredGates,
    corrections: dict[UUID, AwaitedCorrection],
) -> dict[HandInRequest, HandInWindow]:
    """The window and the stamp of each request.

    The window is the applicant's, or that of its open correction; the stamp is each one's own.
    """
    drafts = [place for place in entered.places.values() if not place["handed_in"]]
    asked = [(each["campaign_id"], each["unit"], each["organisation_id"]) for each in drafts]
    found = await gates.windows_of(tx, Gate.intake, asked) if asked else []
    opened = {place["id"]: window for place, window in zip(drafts, found, strict=True)}
    for submission_id, correction in corrections.items():
        opened[submission_id] = {"closes_at": correction.due_at}

    windows = {}
    for request in requests:
        place = entered.places.get(request.submission_id)
        if place is None:
            continue
        window = opened.get(request.submission_id, {})
        windows[request] = HandInWindow(
            stamp=queries.stamp_of(request, entered.now[place["campaign_id"]]),
            opens_at=window.get("opens_at"),
            closes_at=window.get("closes_at"),
            version=window.get("version", 0),
        )
    return windows


async def judge(
    tx: Writing, requests: Sequence[HandInRequest], rows: BatchRows, equipment: Equipment
) -> list[Judgement]:
    """For each request, in order: the answer given before, its refusal, or leave to hand in."""
    judgements: list[Judgement] = []
    for request in requests:
        try:
            judgements.append(await _judge(tx, request, rows, equipment))
        except Problem as refused:
            judgements.append(refused)
    return judgements


async def _judge(
    tx: Writing, request: HandInRequest, rows: BatchRows, equipment: Equipment
) -> bytes | GrantedHandIn:
    """The answer that was given under this key, or leave to hand in. Raises the refusal."""
    answer = rows.answers[request]
    still_honoured(request.issued_at, answer.not_before)
    if answer.body_hash is not None:
        return _answered_before(request, answer)

    submission = _own(request, rows)
    correction = rows.corrections.get(submission.id)
    window = rows.windows[request]
    rules.still_open(submission.handed_in, submission.ended is not None, correction is not None)
    rules.is_current(submission.draft_version, request.draft_version)
    rules.in_time(window.stamp, window.opens_at, window.closes_at, window.version)

    campaign = rows.campaigns[submission.campaign_id]
    unfinished = rows.unfinished.get(submission.id, ())
    late = promised_files(unfinished, window.stamp, campaign.plan.evidence)
    there = rows.manifests.get(submission.id, ())
    evidence = (*there, *(each.carried for each in late))
    prepared = await _prepared(tx, request, submission, campaign, evidence, window, equipment)
    if not submission.handed_in:
        _has_room(submission, prepared, campaign, rows)
    return GrantedHandIn(
        request=request,
        submission=submission,
        prepared=prepared,
        campaign=campaign,
        window=window,
        evidence=evidence,
        correction=correction,
        late=late,
    )


def _answered_before(request: HandInRequest, answer: StoredAnswer) -> bytes:
    """The first answer under this key, byte for byte. Raises KeyReused."""
    assert answer.body_hash is not None, "there was an answer"
    rules.same_body(answer.body_hash, request.body_hash)
    assert answer.receipt is not None, "only hand-ins are stored under this body"
    assert answer.signature is not None, "every receipt is signed"
    return signed_json(answer.receipt, answer.signature)


def signed_json(body: str, signature: str) -> bytes:
    """contracts.receipt.SignedReceipt as it goes out, made of what is stored.

    The first answer and every later one are the same bytes.
    """
    return f'{{"receipt":{body},"signature":"{signature}"}}'.encode()


def _own(request: HandInRequest, rows: BatchRows) -> SubmissionRow:
    """The requester's submission. Raises NoOrganisation, NotFound, AlreadyHandedIn."""
    submission = rows.submissions.get(request.submission_id)
    if request.who.organisation_id is None:
        raise NoOrganisation()
    if submission is None or submission.organisation_id != request.who.organisation_id:
        raise NotFound()
    # Another process handed it in between the gate and the row lock: this one's gate is another.
    if rows.entered.places[submission.id]["handed_in"] != submission.handed_in:
        raise AlreadyHandedIn()
    return submission


def promised_files(
    unfinished: Sequence[UnfinishedFile], stamp: datetime, policy: EvidenceRules
) -> tuple[PromisedFile, ...]:
    """Each file with its instant: its own from before, or that of this hand-in.

    Raises LateBytesNotTaken.
    """
    return tuple(
        PromisedFile(each, each.due_at or due_at(stamp, policy.late_bytes_minutes))
        for each in unfinished
    )


def _has_room(
    submission: SubmissionRow, prepared: PreparedDraft, campaign: CampaignPlan, rows: BatchRows
) -> None:
    """What a first hand-in needs a place for. Raises TooManySubmissions, FactoryTaken."""
    live = rows.live.get((campaign.id, submission.organisation_id), 0)
    rules.room_for_one(live, campaign.plan.max_per_applicant)
    one_a_factory = campaign.plan.one_live_submission_per_factory
    rules.place_free(submission.taken, one_a_factory, prepared.docket["factory_name"])


async def _prepared(
    tx: Writing,
    request: HandInRequest,
    submission: SubmissionRow,
    campaign: CampaignPlan,
    evidence: tuple[CarriedFile, ...],
    window: HandInWindow,
    equipment: Equipment,
) -> PreparedDraft:
    """The preparation, where what the save found holds still; else the whole check again.

    Raises HandInBlocked.
    """
    today = shanghai_day(window.stamp)
    carried = {item.kind for item in evidence}
    checker = preparations.checker()
    if rules.still_holds(submission, carried, campaign.plan.evidence, today, checker):
        assert submission.prepared is not None
        return submission.prepared

    row = await tx.get_one(Submission, submission.id, populate_existing=True)
    draft = await draft_of(tx, row)
    content = json.loads(draft.content)
    contact = await contact_of(tx, equipment.vault, draft)
    listed = [EvidenceFile.model_validate(each.listed) for each in evidence]
    context = await context_of(tx, request.who, row, duplicate_key(content))
    found = await check_draft(tx, row, context, content, contact, carried=listed)
    rules.nothing_blocks(found)

    person = draft.contact_person or request.who.person_id
    assert person is not None, "people hand in"
    sealed = None
    if contact:
        key = await equipment.vault.key_for(tx, person)
        sealed = preparations.PreparedContact.of(contact, person, key)
    checked = preparations.CheckedDraft(
        submission_id=submission.id,
        draft_version=draft.version,
        content=content,
        findings=found,
        plan=campaign.plan,
        today=shanghai_day(context.now),
        contact=sealed,
    )
    await preparations.prepare(tx, checked)

    renewed = (await queries.submissions(tx, [submission.id]))[submission.id].prepared
    assert renewed is not None and renewed.clean
    return renewed
