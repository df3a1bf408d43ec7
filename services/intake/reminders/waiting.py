"""Whom intake's reminders reach: everybody who edited what still waits for its applicant."""

from typing import Final

from services.intake.submissions.states import CorrectionState

# SQL by hand: platform.window_of is a function that each row's unit and organisation decides.
_DRAFTS: Final = """
    SELECT DISTINCT s.id, d.saved_by, w.closes_at
    FROM intake.submissions s
    JOIN intake.drafts d ON d.submission_id = s.id,
    LATERAL platform.window_of(
        s.campaign_id, 'intake', s.unit, s.organisation_id::text
    ) w
    WHERE s.campaign_id = :campaign_id
    AND s.number IS NULL
    AND w.closes_at = :closes_at
    AND w.closes_at > :now
"""
_CORRECTIONS: Final = f"""
    SELECT DISTINCT s.id, d.saved_by, k.due_at AS closes_at
    FROM intake.corrections k
    JOIN intake.submissions s ON s.id = k.submission_id
    JOIN intake.drafts d ON d.submission_id = s.id,
    LATERAL platform.window_of(
        s.campaign_id, 'delivery', s.unit, s.organisation_id::text
    ) w
    WHERE k.campaign_id = :campaign_id
    AND k.state = '{CorrectionState.open}'
    AND k.due_at > :now
    AND w.closes_at = :closes_at
"""  # noqa: S608  put together of constants
WAITING: Final = {"hand_in": _DRAFTS, "correction": _CORRECTIONS}
