"""What a submission's workflow can be found by on the server."""

from uuid import UUID

from temporalio import workflow
from temporalio.common import SearchAttributeKey

from contracts.names import SEARCH_CAMPAIGN, SEARCH_CREDIT_CODE, SEARCH_UNIT
from contracts.vocabulary import Docket


class SearchAttributes:
    """The attributes that this run has upserted; each is upserted again only when it changes."""

    def __init__(self) -> None:
        self.known: dict[str, str] = {}

    def set_campaign(self, campaign_id: UUID) -> None:
        self._set({SEARCH_CAMPAIGN: str(campaign_id)})

    def set_docket(self, docket: Docket | None) -> None:
        """Unit and credit code, once a docket is known."""
        if docket is None:
            return
        self._set({SEARCH_UNIT: docket.unit, SEARCH_CREDIT_CODE: docket.credit_code})

    def _set(self, wanted: dict[str, str]) -> None:
        changes = []
        for name, value in wanted.items():
            if self.known.get(name) == value:
                continue
            self.known[name] = value
            key = SearchAttributeKey.for_keyword(name)
            changes.append(key.value_set(value))
        if changes:
            workflow.upsert_search_attributes(changes)
