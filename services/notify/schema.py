"""All of notify's tables, gathered for migrations: import every capability's models here."""

from services.notify.addresses import models as _addresses
from services.notify.channels import models as _channels
from services.notify.messages import models as _messages
from services.notify.tables import NotifyTable

METADATA = [NotifyTable.metadata]
SCHEMAS = {"notify"}
MODELS = (_addresses, _channels, _messages)
