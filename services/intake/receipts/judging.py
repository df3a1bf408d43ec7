"""What each hand-in of a batch gets: read for all of them, then decided one by one by rules.py. Called by actions.hand_in."""

import json
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

from contracts.calendar import shanghai_day
from contracts.problem import NotFound, Problem
from contracts.snapshot import EvidenceFile
from kit import gates
from kit.clock import DatabaseClock
from kit.db import Writing
from kit.gates import CampaignPlan, Gate
from services.intake.equipment import Equipment
from services.intake.findings.queries import context_of
from services.intake.findings.views import judge as judge_draft
from services.intake.preparations import actions as preparations
from services.intake.receipts import queries, rules
from services.intake.receipts.filing import Granted, late_files, signed_json
from services.intake.receipts.problems import AlreadyHandedIn
from services.intake.receipts.queries import Entered
from services.intake.receipts.types import (
    Ask,
    Carried,
    Kept,
    OpenCorrection,
    Prepared,
    Standing,
    Unfinished,
    Window,
)
from services.intake.submissions.models import Submission
from services.intake.submissions.problems import NoOrganisation
from services.intake.submissions.rules import compared
from services.intake.submissions.views import contact_of, draft_of


@dataclass
class Lasting:
    """What lasts from batch to batch: the database's clock as last read, campaigns as last read (by their row's version)."""

    clock: DatabaseClock = field(default_factory=DatabaseClock)
    campaigns: dict[tuple[UUID, int], CampaignPlan] = field(default_factory=dict)


@dataclass(frozen=True)
class Known:
    """Everything a batch is judged by."""

    entered: Entered
    kept: dict[Ask, Kept]
    standings: dict[UUID, Standing]
    campaigns: dict[UUID, CampaignPlan]
    windows: dict[Ask, Window]
    manifests: dict[UUID, tuple[Carried, ...]]
    unfinished: dict[UUID, tuple[Unfinished, ...]]
    corrections: dict[UUID, OpenCorrection]
    live: dict[tuple[UUID, UUID], int]

    @property
    def read_at(self) -> datetime:
        """The database's clock when the gates had been entered."""
        return next(iter(self.entered.now.values())).read_at


async def look(tx: Writing, asks: Sequence[Ask], lasting: Lasting) -> Known:
    """Enter the gates, stamp, lock, then read everything at once."""
    entered = await queries.enter(tx, asks, lasting.clock)
    mine = list(entered.places)
    standings = await queries.standings(tx, mine)
    campaigns = {
        each: await _campaign(tx, lasting, each, now.version) for each, now in entered.now.items()
    }
    limited = {
        (each.campaign_id, each.organisation_id)
        for each in standings.values()
        if campaigns[each.campaign_id].plan.max_per_applicant is not None
    }
    corrections = await queries.open_corrections(
        tx, [each.id for each in standings.values() if each.number is not None]
    )
    return Known(
        entered=entered,
        kept=await queries.kept_answers(tx, asks),
        standings=standings,
        campaigns=campaigns,
        windows=await _windows(tx, asks, entered, corrections, lasting.clock),
        manifests=await queries.manifests(tx, mine),
        unfinished=await _unfinished(tx, asks, standings),
        corrections=corrections,
        live=await queries.live_counts(tx, list(limited)) if limited else {},
    )


async def _unfinished(
    tx: Writing, asks: Sequence[Ask], standings: dict[UUID, Standing]
) -> dict[UUID, tuple[Unfinished, ...]]:
    """Nobody else's hand-in asks for them: only those that say so, and answers to a correction, which carry on what was promised."""
    saying = [ask.submission_id for ask in asks if ask.with_unfinished]
    answering = [each.id for each in standings.values() if each.number is not None]
    looked = [each for each in standings if each in {*saying, *answering}]
    return await queries.unfinished(tx, looked, saying) if looked else {}


async def _campaign(tx: Writing, lasting: Lasting, campaign_id: UUID, version: int) -> CampaignPlan:
    """A plan is read once for each version of its row."""
    found = lasting.campaigns.get((campaign_id, version))
    if found is None:
        found = lasting.campaigns[(campaign_id, version)] = await gates.plan_of(tx, campaign_id)
    return found


async def _windows(
    tx: Writing,
    asks: Sequence[Ask],
    entered: Entered,
    corrections: dict[UUID, OpenCorrection],
    clock: DatabaseClock,
) -> dict[Ask, Window]:
    """By which window each is judged, with its own stamp: the applicant's, or that of its open correction."""
    first = [place for place in entered.places.values() if not place["handed_in"]]
    asked = [(place["campaign_id"], place["unit"], place["organisation_id"]) for place in first]
    found = await gates.windows_of(tx, Gate.intake, asked) if asked else []
    opened = {place["id"]: window for place, window in zip(first, found, strict=True)}
    opened |= {each: {"closes_at": correction.due_at} for each, correction in corrections.items()}
    windows = {}
    for ask in asks:
        if ask.submission_id in entered.places:
            stamp = queries.stamp(
                ask, entered.now[entered.places[ask.submission_id]["campaign_id"]], clock
            )
            window = opened.get(ask.submission_id, {})
            windows[ask] = Window(
                stamp, window.get("opens_at"), window.get("closes_at"), window.get("version", 0)
            )
    return windows


async def judge(
    tx: Writing, asks: Sequence[Ask], known: Known, has: Equipment
) -> list[bytes | Problem | Granted]:
    """For each, in order: the answer given before under its key, its refusal, or leave to hand in."""
    outcomes: list[bytes | Problem | Granted] = []
    for ask in asks:
        try:
            outcomes.append(await _judge(tx, ask, known, has))
        except Problem as refused:
            outcomes.append(refused)
    return outcomes


async def _judge(tx: Writing, ask: Ask, known: Known, has: Equipment) -> bytes | Granted:
    """The answer that was given under this key, or leave to hand in."""
    kept = known.kept[ask]
    rules.signed_in(ask.issued_at, kept.not_before)
    if kept.body_hash is not None:
        rules.same_body(kept.body_hash, ask.body_hash)
        assert kept.receipt is not None and kept.signature is not None, (
            "only hand-ins are kept under this body"
        )
        return signed_json(kept.receipt, kept.signature)
    standing = known.standings.get(ask.submission_id)
    if ask.who.organisation_id is None:
        raise NoOrganisation()
    if standing is None or standing.organisation_id != ask.who.organisation_id:
        raise NotFound()
    if known.entered.places[standing.id]["handed_in"] != (standing.number is not None):
        raise AlreadyHandedIn()
    correction, window = known.corrections.get(standing.id), known.windows[ask]
    rules.still_open(
        standing.number is not None, standing.ended is not None, correction is not None
    )
    rules.is_current(standing.draft_version, ask.draft_version)
    rules.in_time(window.stamp, window.opens_at, window.closes_at, window.version)
    campaign, evidence = known.campaigns[standing.campaign_id], known.manifests.get(standing.id, ())
    late = late_files(known.unfinished.get(standing.id, ()), window.stamp, campaign.plan.evidence)
    evidence = (*evidence, *(each.carried for each in late))
    prepared = await _checked(tx, ask, standing, campaign, evidence, window, has)
    if standing.number is None:
        rules.room_for_one(
            known.live.get((campaign.id, standing.organisation_id), 0),
            campaign.plan.max_per_applicant,
        )
        one = campaign.plan.one_live_submission_per_factory
        rules.place_free(standing.taken, one, prepared.docket["factory_name"])
    return Granted(ask, standing, prepared, campaign, window, evidence, correction, late)


async def _checked(
    tx: Writing,
    ask: Ask,
    standing: Standing,
    campaign: CampaignPlan,
    evidence: tuple[Carried, ...],
    window: Window,
    has: Equipment,
) -> Prepared:
    """The preparation, where what was found at the save holds still; else the whole check again. Raises HandInBlocked."""
    today, carried = shanghai_day(window.stamp), {item.kind for item in evidence}
    checker = preparations.checker()
    if rules.still_holds(standing, carried, campaign.plan.evidence, today, checker):
        assert standing.prepared is not None
        return standing.prepared
    row = await tx.get_one(Submission, standing.id, populate_existing=True)
    draft = await draft_of(tx, row)
    content, contact = json.loads(draft.content), await contact_of(tx, has.vault, draft)
    listed = [EvidenceFile.model_validate(each.listed) for each in evidence]
    context = await context_of(tx, None, row, compared(content))
    found = await judge_draft(tx, row, context, content, contact, carried=listed)
    rules.nothing_blocks(found)
    person = draft.contact_person or ask.who.person_id
    assert person is not None, "people hand in"
    sealed = None
    if contact:
        key = await has.vault.key_for(tx, person)
        sealed = preparations.PreparedContact.of(contact, person, key)
    checked = preparations.CheckedDraft(
        submission_id=standing.id,
        draft_version=draft.version,
        content=content,
        findings=found,
        plan=campaign.plan,
        today=shanghai_day(context.now),
        contact=sealed,
    )
    await preparations.prepare(tx, checked)
    renewed = (await queries.standings(tx, [standing.id]))[standing.id].prepared
    assert renewed is not None and renewed.clean
    return renewed
