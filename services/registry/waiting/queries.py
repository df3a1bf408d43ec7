"""What waits in registry: notices, objections, items, platform records, drifts."""

from typing import Any

from sqlalchemy import CTE, ColumnElement, Select, exists, func
from sqlmodel import col

from contracts.vocabulary import Actor, Blocks, HoldKind, Role
from contracts.waiting import WaitingKind
from kit.waiting import moments, planned, waits
from services.registry.holds.actions import REGISTRY
from services.registry.holds.models import RegistryHold
from services.registry.objections.models import Objection
from services.registry.objections.rules import ObjectionState
from services.registry.publicity.models import Notice, PublicityItem
from services.registry.publicity.rules import AFTER_INELIGIBLE, ItemState, NoticeState
from services.registry.reconciliation.models import Drift
from services.registry.standing.models import SubmissionStatus


def waiting_queries(who: Actor) -> list[Select[Any]]:
    """Everything that this person may act on now."""
    moment = moments()
    found = []
    if who.has(Role.city_head):
        found += [_notices_to_publish(moment), _notices_to_announce(moment)]
        found.append(_listed_items_to_settle(moment))
    if who.has(Role.city_officer):
        found += [_objections_to_judge(), _drifts_to_look_into()]
    if who.has(Role.city_officer, Role.applicant_signatory):
        found.append(_records_to_make(who, moment))
    return found


def _notices_to_publish(moment: CTE) -> Select[Any]:
    """Drafts with an item that nothing holds."""
    query = waits(
        WaitingKind.publish_notice,
        Role.city_head,
        about=col(Notice.id),
        campaign_id=col(Notice.campaign_id),
        since=func.coalesce(col(Notice.drafted_at), planned(moment, "notice_on")),
        until=planned(moment, "notice_on"),
    )
    return (
        query.select_from(Notice)
        .join(moment, moment.c.campaign_id == col(Notice.campaign_id))
        .where(
            col(Notice.state) == NoticeState.drafted,
            _has_free_item(ItemState.drafted, Blocks.publication),
        )
    )


def _notices_to_announce(moment: CTE) -> Select[Any]:
    """Notices that are over, with an item that nothing holds."""
    query = waits(
        WaitingKind.announce_notice,
        Role.city_head,
        about=col(Notice.id),
        campaign_id=col(Notice.campaign_id),
        since=col(Notice.closes_at),
        until=planned(moment, "announcement_on"),
    )
    return (
        query.select_from(Notice)
        .join(moment, moment.c.campaign_id == col(Notice.campaign_id))
        .where(
            col(Notice.state) == NoticeState.closed,
            _has_free_item(ItemState.published, Blocks.publication, Blocks.announcement),
        )
    )


def _has_free_item(state: ItemState, *blocks: Blocks) -> ColumnElement[bool]:
    """Whether the notice has an item in this state without an open hold that blocks it."""
    held = exists().where(
        col(RegistryHold.submission_id) == col(PublicityItem.submission_id),
        col(RegistryHold.blocks).in_(blocks),
        col(RegistryHold.cleared_at).is_(None),
    )
    free = exists().where(
        col(PublicityItem.notice_id) == col(Notice.id),
        col(PublicityItem.state) == state,
        ~held.correlate(PublicityItem),
    )
    return free.correlate(Notice)


def _listed_items_to_settle(moment: CTE) -> Select[Any]:
    """Items whose applicant a source listed after the selection."""
    query = waits(
        WaitingKind.settle_listed_item,
        Role.city_head,
        since=col(RegistryHold.opened_at),
        until=planned(moment, "announcement_on"),
        **_of_item(),
    )
    return (
        query.select_from(RegistryHold)
        .join(PublicityItem, col(PublicityItem.submission_id) == col(RegistryHold.submission_id))
        .join(moment, moment.c.campaign_id == col(PublicityItem.campaign_id))
        .where(
            col(RegistryHold.kind) == HoldKind.credit_turned_bad,
            col(RegistryHold.blocks).in_((Blocks.publication, Blocks.announcement)),
            col(RegistryHold.cleared_at).is_(None),
            col(PublicityItem.state).in_(tuple(AFTER_INELIGIBLE)),
        )
    )


def _objections_to_judge() -> Select[Any]:
    """Admitted objections."""
    query = waits(
        WaitingKind.judge_objection,
        Role.city_officer,
        since=col(Objection.received_at),
        until=col(Objection.due_at),
        **_of_item() | {"about": col(Objection.id)},
    )
    return (
        query.select_from(Objection)
        .join(PublicityItem, col(PublicityItem.submission_id) == col(Objection.submission_id))
        .where(col(Objection.state) == ObjectionState.open)
    )


def _records_to_make(who: Actor, moment: CTE) -> Select[Any]:
    """What the national platform does not have: the applicant's own, or all for the city.

    The platform is asked before a submission is on any notice.
    """
    city = who.has(Role.city_officer)
    query = waits(
        WaitingKind.record_on_platform,
        Role.city_officer if city else Role.applicant_signatory,
        about=col(SubmissionStatus.submission_id),
        campaign_id=col(SubmissionStatus.campaign_id),
        submission_id=col(SubmissionStatus.submission_id),
        number=col(SubmissionStatus.number),
        factory_name=SubmissionStatus.docket["factory_name"].astext,  # type: ignore[index]
        unit=col(SubmissionStatus.unit),
        since=col(RegistryHold.opened_at),
        until=planned(moment, "announcement_on"),
    )
    same = col(SubmissionStatus.submission_id) == col(RegistryHold.submission_id)
    query = (
        query.select_from(RegistryHold)
        .join(SubmissionStatus, same)
        .join(moment, moment.c.campaign_id == col(SubmissionStatus.campaign_id))
        .where(
            col(RegistryHold.kind) == HoldKind.platform_record,
            col(RegistryHold.room) == REGISTRY,
            col(RegistryHold.cleared_at).is_(None),
            col(SubmissionStatus.ending).is_(None),
        )
    )
    if city:
        return query
    return query.where(col(SubmissionStatus.organisation_id) == who.organisation_id)


def _drifts_to_look_into() -> Select[Any]:
    """Differences that nobody has acknowledged."""
    query = waits(
        WaitingKind.acknowledge_drift,
        Role.city_officer,
        since=col(Drift.first_seen),
        detail=col(Drift.kind),
        **_of_item() | {"about": col(Drift.id)},
    )
    return (
        query.select_from(Drift)
        .join(PublicityItem, col(PublicityItem.submission_id) == col(Drift.submission_id))
        .where(col(Drift.resolved_at).is_(None), col(Drift.acknowledged_at).is_(None))
    )


def _of_item() -> dict[str, Any]:
    """The columns that come from an item of a notice."""
    return {
        "about": col(PublicityItem.submission_id),
        "campaign_id": col(PublicityItem.campaign_id),
        "submission_id": col(PublicityItem.submission_id),
        "number": col(PublicityItem.number),
        "factory_name": col(PublicityItem.factory_name),
        "unit": col(PublicityItem.unit),
    }
