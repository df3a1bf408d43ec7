"""What commands on cases claim of intake, compared with what intake said."""

from contracts.commands.review import JudgeWithdrawal, OpenCase
from contracts.facts.intake import (
    CorrectionAnsweredV1,
    CorrectionLapsedV1,
    SnapshotFiledV1,
    SubmissionHandedInV1,
    WithdrawalRequestedV1,
)
from contracts.problem import ClaimRefuted, GroundNotHeard
from contracts.vocabulary import FileRef
from kit.db import Writing
from kit.grounds import find_grounds, grounds_of
from services.review.cases.models import Case

EFFECTS = grounds_of(
    SubmissionHandedInV1,
    CorrectionAnsweredV1,
    CorrectionLapsedV1,
    SnapshotFiledV1,
    WithdrawalRequestedV1,
)


async def must_be_handed_in(tx: Writing, command: OpenCase) -> None:
    """The round's hand-in names this docket and this stamp, and its snapshot was filed there.

    The docket's hash covers the content; the file's also covers the list of evidence. Raises
    GroundNotHeard before it was heard, ClaimRefuted where it says something else.
    """
    claimed = command.docket
    if (claimed.submission_id, claimed.campaign_id) != (command.submission_id, command.campaign_id):
        raise ClaimRefuted(submission_id=str(command.submission_id))
    handed_in = await _hand_in_of(tx, command)
    if (handed_in.docket, handed_in.received_at) != (claimed, command.received_at):
        raise ClaimRefuted(submission_id=str(command.submission_id))
    files = await _filed(tx, command)
    if not files:
        raise GroundNotHeard()
    if command.file not in files:
        raise ClaimRefuted(submission_id=str(command.submission_id))


async def _filed(tx: Writing, command: OpenCase) -> list[FileRef]:
    """Where intake said that it filed the snapshot."""
    facts = await find_grounds(tx, SnapshotFiledV1, command.submission_id)
    return [fact.file for fact in facts if fact.snapshot == command.docket.snapshot]


async def _hand_in_of(
    tx: Writing, command: OpenCase
) -> SubmissionHandedInV1 | CorrectionAnsweredV1:
    """The first hand-in, or the one that answered the correction of the round before."""
    if command.round == 1:
        for first in await find_grounds(tx, SubmissionHandedInV1, command.submission_id):
            return first
    for answer in await find_grounds(tx, CorrectionAnsweredV1, command.submission_id):
        if answer.round == command.round - 1:
            return answer
    raise GroundNotHeard()


async def must_have_lapsed(tx: Writing, case: Case) -> None:
    """The correction of the case's present round has lapsed. Raises GroundNotHeard."""
    lapses = await find_grounds(tx, CorrectionLapsedV1, case.id)
    if not any(lapse.round == case.round for lapse in lapses):
        raise GroundNotHeard()


async def must_be_requested(tx: Writing, command: JudgeWithdrawal) -> WithdrawalRequestedV1:
    """The applicant's request with this stamp. Raises GroundNotHeard."""
    for request in await find_grounds(tx, WithdrawalRequestedV1, command.submission_id):
        if request.requested_at == command.requested_at:
            return request
    raise GroundNotHeard()
