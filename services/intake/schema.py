"""Intake's tables and those of `platform`, for migrations. Import every models.py here."""

from services.intake.campaigns import models as _campaigns
from services.intake.evidence import models as _evidence
from services.intake.evidence.late_bytes import models as _late_bytes
from services.intake.officers import models as _officers
from services.intake.outages import models as _outages
from services.intake.receipts import models as _receipts
from services.intake.reminders import models as _reminders
from services.intake.scans import models as _scans
from services.intake.submissions import models as _submissions
from services.intake.tables import IntakeTable, PlatformTable
from services.intake.withdrawals import models as _withdrawals

METADATA = [IntakeTable.metadata, PlatformTable.metadata]
SCHEMAS = {"intake", "platform"}
MODELS = (
    _campaigns,
    _submissions,
    _evidence,
    _receipts,
    _reminders,
    _withdrawals,
    _outages,
    _officers,
    _scans,
    _late_bytes,
)
