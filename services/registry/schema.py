"""All of registry's tables, gathered for migrations: import every capability's models here."""

from services.registry.archives import models as archives
from services.registry.audit import models as audit
from services.registry.entries import models as entries
from services.registry.holds import models as holds
from services.registry.objections import models as objections
from services.registry.objections.files import models as objection_files
from services.registry.parking import models as parking
from services.registry.publicity import models as publicity
from services.registry.reconciliation import models as reconciliation
from services.registry.standing import models as standing
from services.registry.sync_5gii import models as sync_5gii
from services.registry.tables import RegistryTable

MODELS = (
    archives,
    audit,
    entries,
    holds,
    objection_files,
    objections,
    parking,
    publicity,
    reconciliation,
    standing,
    sync_5gii,
)
METADATA = [RegistryTable.metadata]
SCHEMAS = {"registry"}
