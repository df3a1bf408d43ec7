"""The one table of letters: for each fact its audience, template and cause.

The templates lie in letters/.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from contracts.facts import Envelope, Fact, identity, intake, registry, review
from contracts.vocabulary import Ending, Outcome
from services.notify.messages import audience
from services.notify.messages.audience import Audience

When = Callable[[Any], bool]
Cause = Callable[[Envelope, Any], str]


def by_fact(envelope: Envelope, fact: Fact) -> str:
    """Each fact is a letter of its own."""
    return str(envelope.id)


def by_reminder(envelope: Envelope, fact: intake.ReminderDueV1 | review.ReviewReminderDueV1) -> str:
    """The same reminder at the same offset is the same letter, however often the fact is said."""
    return f"{fact.subject}:{fact.offset}"


@dataclass(frozen=True)
class LetterRule:
    """One kind of letter that a fact causes.

    kind: also the template's name. when: the letter is written only for facts that pass it.
    needs_docket: the letter waits until the submission's docket was heard.
    """

    kind: str
    audience: Audience
    when: When | None = None
    cause: Cause = by_fact
    needs_docket: bool = True


def _rule(kind: str, who: Audience, when: When | None = None) -> LetterRule:
    return LetterRule(
        kind=kind,
        audience=who,
        when=when,
    )


def _without_docket(
    kind: str,
    who: Audience,
    when: When | None = None,
    cause: Cause = by_fact,
) -> LetterRule:
    return LetterRule(
        kind=kind,
        audience=who,
        when=when,
        cause=cause,
        needs_docket=False,
    )


def _recommends(fact: review.CaseRuledV1) -> bool:
    """The correction it opens reports a return, the ending a refusal: both have their letters."""
    return fact.outcome == Outcome.recommend


def _admissible(fact: registry.ObjectionRecordedV1) -> bool:
    return fact.admissible


def _no_lapse(fact: review.CaseEndedV1) -> bool:
    """The lapse of a correction has its own letter, which says that the submission has ended."""
    return fact.ending is not Ending.correction_lapsed


def _upheld(fact: identity.OrganisationContestDecidedV1) -> bool:
    return fact.upheld


def _dismissed(fact: identity.OrganisationContestDecidedV1) -> bool:
    return not fact.upheld


def _by_papers(fact: identity.OrganisationConfirmedV1) -> bool:
    """A contest has letters of its own; who founded before papers were asked for handed none in."""
    return fact.proof_id is not None


def _unwanted(fact: identity.TokensRevokedV1) -> bool:
    """Who signs out needs no letter of it; a reset and a second factor have their own."""
    return fact.reason not in (
        "signed_out",
        "sign_in_ended",
        "password_reset",
        "second_factor_enrolled",
        "second_factor_removed",
    )


LETTERS: dict[type[Fact], tuple[LetterRule, ...]] = {
    intake.SubmissionHandedInV1: (
        _rule("handed_in", audience.organisation),
        _rule("submission_arrived", audience.unit),
    ),
    intake.HandInRefusedV1: (_without_docket("hand_in_refused", audience.actor),),
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
    intake.ScheduleConcernsV1: (_without_docket("schedule_changed", audience.concerned),),
    intake.CorrectionDueMovedV1: (_rule("correction_due_moved", audience.organisation),),
    intake.ReminderDueV1: (_without_docket("reminder", audience.reminded, cause=by_reminder),),
    review.RulingProposedV1: (_rule("ruling_proposed", audience.unit_heads),),
    review.CaseRuledV1: (_rule("ruled", audience.organisation, when=_recommends),),
    review.CaseDeliveredV1: (_rule("delivered", audience.organisation),),
    review.CaseUndeliveredV1: (_rule("undelivered", audience.organisation),),
    review.ListDeliveredV1: (_without_docket("list_delivered", audience.city),),
    review.DeliveryRefusedV1: (_without_docket("delivery_refused", audience.unit),),
    review.CaseAcceptedV1: (_rule("accepted", audience.organisation),),
    review.PanelOpenedV1: (_without_docket("panel_opened", audience.experts),),
    review.CaseSelectedV1: (_rule("selected", audience.organisation),),
    review.CaseEndedV1: (_rule("ended", audience.organisation, when=_no_lapse),),
    review.CaseReopenedV1: (_rule("reopened", audience.organisation),),
    review.WithdrawalRefusedV1: (_rule("withdrawal_refused", audience.organisation),),
    review.WithdrawalDroppedV1: (
        _rule("withdrawal_dropped", audience.organisation),
        _rule("withdrawal_dropped", audience.unit),
    ),
    review.WithdrawalStandsV1: (_rule("withdrawal_stands", audience.organisation),),
    review.ReviewReminderDueV1: (
        _without_docket("reminder", audience.reminded, cause=by_reminder),
    ),
    registry.ItemPublishedV1: (_rule("item_published", audience.organisation),),
    registry.ObjectionRecordedV1: (
        _rule("objection_recorded", audience.organisation, when=_admissible),
    ),
    registry.ObjectionJudgedV1: (_rule("objection_judged", audience.organisation),),
    registry.ObjectionNotAdmittedV1: (_rule("objection_not_admitted", audience.organisation),),
    registry.ItemRemovedV1: (_rule("ended", audience.organisation),),
    registry.SubmissionRegisteredV1: (_rule("registered", audience.organisation),),
    identity.OrganisationContestedV1: (
        _without_docket("organisation_contested", audience.city),
        _without_docket("organisation_disputed", audience.signatories),
    ),
    identity.OrganisationContestDecidedV1: (
        _without_docket("contest_decided", audience.claimant),
        _without_docket("organisation_lost", audience.former_members, when=_upheld),
        _without_docket("organisation_kept", audience.former_members, when=_dismissed),
    ),
    identity.OrganisationConfirmedV1: (
        _without_docket("organisation_confirmed", audience.signatories_of_subject, when=_by_papers),
    ),
    identity.OrganisationProofRefusedV1: (
        _without_docket("organisation_proof_refused", audience.signatories_of_subject),
    ),
    identity.MembershipAskedV1: (_without_docket("membership_asked", audience.signatories),),
    identity.MemberAdmittedV1: (_without_docket("member_admitted", audience.newcomer),),
    identity.AccountLockedV1: (_without_docket("account_locked", audience.subject),),
    identity.TokensRevokedV1: (
        _without_docket("tokens_revoked", audience.subject, when=_unwanted),
    ),
    identity.PasswordResetV1: (_without_docket("password_reset", audience.subject),),
    identity.OneTimeLinkIssuedV1: (_without_docket("one_time_link", audience.subject),),
    identity.SecondStepLockedV1: (_without_docket("second_step_locked", audience.subject),),
    identity.SecondFactorEnrolledV1: (_without_docket("second_factor_enrolled", audience.subject),),
    identity.SecondFactorRemovedV1: (_without_docket("second_factor_removed", audience.subject),),
    identity.RecoveryCodeUsedV1: (_without_docket("recovery_code_used", audience.subject),),
    identity.RecoveryCodesRenewedV1: (_without_docket("recovery_codes_renewed", audience.subject),),
    identity.RevocationLiftedV1: (_without_docket("revocation_lifted", audience.subject),),
}
