"""The record that somebody took an organisation's data along."""

from contracts.facts.intake import OwnDataExportedV1
from contracts.vocabulary import Actor
from kit.db import Writing, new_id
from kit.journal import say
from services.intake.exports.packing import PackedExport
from services.intake.exports.schemas import ExportRequest
from services.intake.submissions.views import organisation_of


async def record(tx: Writing, who: Actor, ask: ExportRequest, packed: PackedExport) -> None:
    """Say that data leaves, before its first byte does: contact data goes along in clear.

    An export is no row and has no version.
    """
    fact = OwnDataExportedV1(
        subject=new_id(),
        campaign_id=ask.campaign_id,
        submission_id=ask.submission_id,
        organisation_id=organisation_of(who),
        submissions=packed.submissions,
        size=packed.size,
        sha256=packed.sha256,
    )
    await say(tx, who, fact)
