"""The one table of letters: which fact is told to whom, in which template, under which cause. Templates lie in letters/."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from contracts.facts import Envelope, Fact, identity, intake, registry, review
from contracts.vocabulary import Outcome
from services.notify.messages import audience
from services.notify.messages.audience import Audience

When = Callable[[Any], bool]
Cause = Callable[[Envelope, Any], str]


def by_fact(envelope: Envelope, fact: Fact) -> str:
    return str(envelope.id)


def by_reminder(envelope: Envelope, fact: intake.ReminderDueV1 | review.ReviewReminderDueV1) -> str:
    """The same reminder at the same offset is the same letter, however often it is said."""
    return f"{fact.subject}:{fact.offset}"


@dataclass(frozen=True)
class LetterRule:
    """kind: also the template's name; when: only for such facts; needs_dossier: the submission's docket must have been heard."""

    kind: str
    audience: Audience
    when: When | None = None
    cause: Cause = by_fact
    needs_dossier: bool = True


def _rule(kind: str, who: Audience, when: When | None = None) -> LetterRule:
    return LetterRule(kind, who, when)


def _without(
    kind: str, who: Audience, when: When | None = None, cause: Cause = by_fact
) -> LetterRule:
    return LetterRule(kind, who, when, cause, needs_dossier=False)


LETTERS: dict[type[Fact], tuple[LetterRule, ...]] = {
    intake.SubmissionHandedInV1: (
        _rule("handed_in", audience.organisation),
        _rule("submission_arrived", audience.unit),
    ),
    intake.HandInRefusedV1: (_without("hand_in_refused", audience.actor),),
    intake.WithdrawalRequestedV1: (_rule("withdrawal_requested", audience.unit),),
    intake.CorrectionOpenedV1: (_rule("correction_opened", audience.organisation),),
    intake.CorrectionAnsweredV1: (
        _rule("correction_received", audience.organisation),
        _rule("correction_answered", audience.unit),
    ),
    intake.CorrectionLapsedV1: (_rule("correction_lapsed", audience.organisation),),
    intake.LateFilesAwaitedV1: (_rule("late_files_awaited", audience.organisation),),
    intake.LateFilesMissedV1: (
        _rule("late_files_missed", audience.organisation),
        _rule("late_files_lacking", audience.unit),
    ),
    intake.ScheduleConcernsV1: (_without("schedule_changed", audience.concerned),),
    intake.CorrectionDueMovedV1: (_rule("correction_due_moved", audience.organisation),),
    intake.ReminderDueV1: (_without("reminder", audience.reminded, cause=by_reminder),),
    review.RulingProposedV1: (_rule("ruling_proposed", audience.unit_heads),),
    review.CaseRuledV1: (
        # A return is told by the correction that it opens, a refusal by the ending.
        _rule("ruled", audience.organisation, lambda fact: fact.outcome == Outcome.recommend),
    ),
    review.CaseDeliveredV1: (_rule("delivered", audience.organisation),),
    review.CaseUndeliveredV1: (_rule("undelivered", audience.organisation),),
    review.ListDeliveredV1: (_without("list_delivered", audience.city),),
    review.DeliveryRefusedV1: (_without("delivery_refused", audience.unit),),
    review.CaseAcceptedV1: (_rule("accepted", audience.organisation),),
    review.PanelOpenedV1: (_without("panel_opened", audience.experts),),
    review.CaseSelectedV1: (_rule("selected", audience.organisation),),
    review.CaseEndedV1: (_rule("ended", audience.organisation),),
    review.CaseReopenedV1: (_rule("reopened", audience.organisation),),
    review.WithdrawalRefusedV1: (_rule("withdrawal_refused", audience.organisation),),
    review.WithdrawalDroppedV1: (
        _rule("withdrawal_dropped", audience.organisation),
        _rule("withdrawal_dropped", audience.unit),
    ),
    review.WithdrawalStandsV1: (_rule("withdrawal_stands", audience.organisation),),
    review.ReviewReminderDueV1: (_without("reminder", audience.reminded, cause=by_reminder),),
    registry.ItemPublishedV1: (_rule("item_published", audience.organisation),),
    registry.ObjectionRecordedV1: (
        _rule("objection_recorded", audience.organisation, lambda fact: fact.admissible),
    ),
    registry.ObjectionJudgedV1: (_rule("objection_judged", audience.organisation),),
    registry.ItemRemovedV1: (_rule("ended", audience.organisation),),
    registry.SubmissionRegisteredV1: (_rule("registered", audience.organisation),),
    identity.MembershipAskedV1: (_without("membership_asked", audience.signatories),),
    identity.MemberAdmittedV1: (_without("member_admitted", audience.newcomer),),
    identity.AccountLockedV1: (_without("account_locked", audience.subject),),
    identity.TokensRevokedV1: (
        _without("tokens_revoked", audience.subject, lambda fact: fact.reason != "signed_out"),
    ),
}
