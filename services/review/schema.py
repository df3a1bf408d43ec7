"""All of review's tables, gathered for migrations: import every capability's models here."""

from services.review.bulk import models as bulk
from services.review.cases import models as cases
from services.review.checklists import models as checklists
from services.review.corrections import models as corrections
from services.review.credit import models as credit
from services.review.credit.files import models as credit_files
from services.review.delivery import models as delivery
from services.review.duties import models as duties
from services.review.evaluation import models as evaluation
from services.review.experts import models as experts
from services.review.malware import models as malware
from services.review.panel import models as panel
from services.review.proofs import models as proofs
from services.review.reminders import models as reminders
from services.review.rulings import models as rulings
from services.review.scans import models as scans
from services.review.tables import ReviewTable
from services.review.timeline import models as timeline
from services.review.two_persons import models as two_persons

CAPABILITIES = (
    cases,
    corrections,
    credit,
    credit_files,
    rulings,
    bulk,
    delivery,
    panel,
    evaluation,
    reminders,
    scans,
    timeline,
    malware,
    duties,
    experts,
    two_persons,
    proofs,
    checklists,
)
METADATA = [ReviewTable.metadata]
SCHEMAS = {"review"}
