"""Reads of timelines. What one submission's facts come to is small: it is folded as a whole."""

from collections.abc import AsyncIterator, Mapping, Sequence
from uuid import UUID

from sqlalchemy import select
from sqlmodel import col

from contracts.problem import NotFound
from contracts.shared_words import STEP_NAMES
from contracts.stages.words import SubmissionStep
from contracts.vocabulary import Actor, Role
from kit import gates
from kit.db import Reading
from kit.listing import wrong_query
from services.registry.audit.models import Leaf
from services.registry.audit.views import facts_of, is_delivered
from services.registry.audit.wording import in_words
from services.registry.standing.rules import CAMPAIGN_TOPICS
from services.registry.timeline import rules, wording
from services.registry.timeline.rules import ForeignCursor, Happened
from services.registry.timeline.schemas import (
    StepTold,
    Timeline,
    TimelineActor,
    TimelineDetail,
    TimelineItem,
    TimelineQuery,
)


async def page(session: Reading, who: Actor, submission_id: UUID, asked: TimelineQuery) -> Timeline:
    """A page of all that was heard of a submission.

    Raises NotFound when nothing was, InvalidInput for the cursor of another list.
    """
    all_ = await _happened(session, who, submission_id)
    left = rules.left_by(all_, asked.service, asked.topic, moved=asked.moved)
    try:
        shown, following = rules.page_of(
            left, asked.cursor, asked.limit, descending=asked.descending
        )
    except ForeignCursor as error:
        raise wrong_query(
            "cursor",
            "cursor_foreign",
            "不是这一时间线的 next，请从第一页重新读取",
            "is no `next` of this timeline: read from the first page again",
            got=(asked.cursor or "")[:40],
        ) from error
    items = tuple(await _to_items(session, who, shown))
    return Timeline(submission_id=submission_id, items=items, next=following, total=len(left))


async def every(
    session: Reading, who: Actor, submission_id: UUID, asked: TimelineQuery
) -> AsyncIterator[Sequence[TimelineItem]]:
    """All that the filters leave, for a table. Raises NotFound."""
    all_ = await _happened(session, who, submission_id)
    left = rules.left_by(all_, asked.service, asked.topic, moved=asked.moved)
    yield await _to_items(session, who, left[::-1] if asked.descending else left)


async def _happened(session: Reading, who: Actor, submission_id: UUID) -> list[Happened]:
    """What a ruling says of the content is told to whoever may read that content.

    That is the city once the case was delivered.
    """
    facts = await facts_of(session, submission_id)
    if not facts:
        raise NotFound("没有这个申报的记录", "Nothing is recorded of such a submission")
    reads_all = who.has(Role.auditor) or await is_delivered(session, submission_id)
    campaign_id = next((fact.campaign_id for _, fact in facts if fact.campaign_id), None)
    table = 1
    if campaign_id is not None:
        facts = await facts_of(session, submission_id, campaign_id, CAMPAIGN_TOPICS)
        table = (await gates.plan_of(session, campaign_id)).plan.stage_table
    return rules.happened(facts, table, reads_all)


async def _to_items(session: Reading, who: Actor, items: Sequence[Happened]) -> list[TimelineItem]:
    leaves = await _leaves(session, items)
    units: dict[str, str] = {}
    for campaign_id in {item.envelope.fact.get("campaign_id") for item in items} - {None}:
        units |= await gates.unit_names_of(session, UUID(campaign_id))
    return [_to_item(item, leaves[item.envelope.id], units, who) for item in items]


async def _leaves(session: Reading, items: Sequence[Happened]) -> dict[UUID, str]:
    query = select(col(Leaf.fact_id), col(Leaf.leaf)).where(
        col(Leaf.fact_id).in_(rules.ids_of(items))
    )
    return dict((await session.execute(query)).tuples().all())


def _to_item(item: Happened, leaf: str, units: Mapping[str, str], who: Actor) -> TimelineItem:
    envelope = item.envelope
    zh, en = in_words(envelope.topic)
    service = envelope.topic.partition(".")[0]
    room = wording.part_words(service)
    return TimelineItem(
        fact_id=envelope.id,
        at=envelope.said_at,
        service=service,
        room_zh=room.zh,
        room_en=room.en,
        topic=envelope.topic,
        what_zh=zh,
        what_en=en,
        who=_to_actor(envelope.actor, units, who),
        detail=dict(item.detail),
        # What a date was before stands beside the new one.
        details=[
            _to_detail(name, item, units) for name in item.detail if not name.startswith("was_")
        ],
        step_before=_step(item.step_before),
        step_after=_step(item.step_after) if item.moved else None,
        caused_by=envelope.caused_by,
        leaf=leaf,
    )


def _to_actor(actor: Actor, units: Mapping[str, str], who: Actor) -> TimelineActor:
    """Which person it was, auditors alone are told."""
    told = actor.model_dump(mode="json")
    words = wording.actor_words(told, units)
    audits = who.has(Role.auditor)
    return TimelineActor(
        kind=actor.kind,
        roles=actor.roles,
        unit=actor.unit,
        system=actor.system,
        person_id=actor.person_id if audits else None,
        acting_for=actor.acting_for if audits else None,
        zh=words.zh,
        en=words.en,
    )


def _to_detail(name: str, item: Happened, units: Mapping[str, str]) -> TimelineDetail:
    label = wording.LABELS[name]
    value = wording.value_words(name, item.detail[name], units)
    old = item.before.get(name)
    before = None if old is None else wording.value_words(name, old, units)
    return TimelineDetail(
        name=name,
        label=label.zh,
        label_en=label.en,
        value=value.zh,
        value_en=value.en,
        before=before.zh if before else None,
        before_en=before.en if before else None,
    )


def _step(step: SubmissionStep | None) -> StepTold | None:
    if step is None:
        return None
    words = STEP_NAMES[step]
    return StepTold(step=step, zh=words.zh, en=words.en)
