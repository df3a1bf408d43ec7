"""The one table of pages: for each letter and audience, the page of the portal that it speaks of.

A page is told below the portal's own address, and leads through the sign-in where one is needed. It
holds ids only: no name, no address, nothing that opens a door by itself.
"""

from collections.abc import Callable
from typing import Any, Final

from services.notify.messages import audience
from services.notify.messages.audience import Audience, FactContext

Page = Callable[[FactContext], str]


def _fixed(path: str) -> Page:
    return lambda context: path


def _in_campaign(path: str) -> Page:
    """A page of staff, who look at one campaign at a time."""

    def page(context: FactContext) -> str:
        found = context.fact.campaign_id or (context.docket.campaign_id if context.docket else None)
        return path if found is None else f"{path}?campaign={found}"

    return page


def _of_submission(path: str) -> Page:
    return lambda context: path.format(submission=context.fact.submission_id)


def _of_case(path: str) -> Page:
    """A case has its submission's id."""

    def page(context: FactContext) -> str:
        at = path.format(submission=context.fact.submission_id)
        return _in_campaign(at)(context)

    return page


def _of_fact(path: str) -> Page:
    """A page named by the fact's own members."""

    def page(context: FactContext) -> str:
        members: dict[str, Any] = context.fact.model_dump(mode="json")
        return path.format(**members)

    return page


def _receipt(context: FactContext) -> str:
    snapshot = context.docket.snapshot if context.docket else 1
    return f"/applications/{context.fact.submission_id}/receipts/{snapshot}"


APPLICATION: Final = _of_submission("/applications/{submission}")
PROGRESS: Final = _of_submission("/applications/{submission}/progress")
CASE_OF_UNIT: Final = _of_case("/unit/cases/{submission}")
ORGANISATION: Final = _fixed("/organisation")
ACCOUNT: Final = _fixed("/account")

PAGES: Final[dict[tuple[str, Audience], Page | None]] = {
    ("handed_in", audience.organisation): _receipt,
    ("submission_arrived", audience.unit): CASE_OF_UNIT,
    ("hand_in_refused", audience.actor): APPLICATION,
    ("withdrawal_requested", audience.unit): CASE_OF_UNIT,
    ("correction_opened", audience.organisation): APPLICATION,
    ("correction_received", audience.organisation): _receipt,
    ("correction_answered", audience.unit): CASE_OF_UNIT,
    ("correction_lapsed", audience.organisation): PROGRESS,
    ("late_files_awaited", audience.organisation): APPLICATION,
    ("late_files_missed", audience.organisation): PROGRESS,
    ("late_files_lacking", audience.unit): CASE_OF_UNIT,
    ("schedule_changed", audience.concerned): _in_campaign("/"),
    ("correction_due_moved", audience.organisation): APPLICATION,
    ("reminder", audience.reminded): _in_campaign("/waiting"),
    ("ruling_proposed", audience.unit_heads): CASE_OF_UNIT,
    ("ruled", audience.organisation): PROGRESS,
    ("delivered", audience.organisation): PROGRESS,
    ("undelivered", audience.organisation): PROGRESS,
    ("list_delivered", audience.city): _of_fact("/city/lists/{subject}?campaign={campaign_id}"),
    ("delivery_refused", audience.unit): _in_campaign("/unit/list"),
    ("accepted", audience.organisation): PROGRESS,
    ("panel_opened", audience.experts): _in_campaign("/expert/seats"),
    ("selected", audience.organisation): PROGRESS,
    ("ended", audience.organisation): PROGRESS,
    ("reopened", audience.organisation): PROGRESS,
    ("withdrawal_refused", audience.organisation): PROGRESS,
    ("withdrawal_dropped", audience.organisation): PROGRESS,
    ("withdrawal_dropped", audience.unit): CASE_OF_UNIT,
    ("withdrawal_stands", audience.organisation): PROGRESS,
    ("item_published", audience.organisation): _of_fact("/notices/{notice_id}"),
    ("objection_recorded", audience.organisation): PROGRESS,
    ("objection_judged", audience.organisation): PROGRESS,
    ("objection_not_admitted", audience.organisation): PROGRESS,
    ("registered", audience.organisation): _of_fact("/register/{registry_number}"),
    ("organisation_contested", audience.city): _fixed("/city/contests"),
    ("organisation_disputed", audience.signatories): ORGANISATION,
    ("contest_decided", audience.claimant): ORGANISATION,
    ("organisation_lost", audience.former_members): ORGANISATION,
    ("organisation_kept", audience.former_members): ORGANISATION,
    ("organisation_confirmed", audience.signatories_of_subject): ORGANISATION,
    ("organisation_proof_refused", audience.signatories_of_subject): ORGANISATION,
    ("membership_asked", audience.signatories): ORGANISATION,
    ("member_admitted", audience.newcomer): ORGANISATION,
    ("account_locked", audience.subject): ACCOUNT,
    ("tokens_revoked", audience.subject): ACCOUNT,
    ("password_reset", audience.subject): ACCOUNT,
    # The administrator hands the link over: a letter that leads anywhere would teach people to
    # press links about passwords.
    ("one_time_link", audience.subject): None,
    ("second_step_locked", audience.subject): ACCOUNT,
    ("second_factor_enrolled", audience.subject): ACCOUNT,
    ("second_factor_removed", audience.subject): ACCOUNT,
    ("recovery_code_used", audience.subject): ACCOUNT,
    ("recovery_codes_renewed", audience.subject): ACCOUNT,
    ("revocation_lifted", audience.subject): ACCOUNT,
}
"""None: the letter speaks of no page; the reason stands beside it."""


def page_of(kind: str, who: Audience, context: FactContext) -> str | None:
    """The page of a letter. Raises KeyError for one that the table does not name."""
    page = PAGES[kind, who]
    return None if page is None else page(context)
