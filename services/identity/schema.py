"""All of identity's tables, gathered for migrations: import every capability's models here."""

from services.identity.accounts import models as _accounts
from services.identity.contests import models as _contests
from services.identity.demo_people import models as _demo_people
from services.identity.organisations import models as _organisations
from services.identity.papers import models as _papers
from services.identity.proofs import models as _proofs
from services.identity.recovery import models as _recovery
from services.identity.second_factor import models as _second_factor
from services.identity.tables import IdentityTable

METADATA = [IdentityTable.metadata]
SCHEMAS = {"identity"}
MODELS = (
    _accounts,
    _organisations,
    _papers,
    _proofs,
    _contests,
    _recovery,
    _second_factor,
    _demo_people,
)
