"""Names of things on the servers: exchanges, queues, task queues, workflow ids."""

from uuid import UUID

FACTS_EXCHANGE = "facts"
PARKED_EXCHANGE = "parked"
SERVICES = ("identity", "intake", "review", "registry", "notify")
WORKFLOWS = "workflows"

SEARCH_CAMPAIGN = "QuanlianCampaign"
SEARCH_UNIT = "QuanlianUnit"
SEARCH_CREDIT_CODE = "QuanlianCreditCode"


def facts_queue(consumer: str) -> str:
    """The queue on which a room hears facts."""
    return f"{consumer}.facts"


def parked_queue(consumer: str) -> str:
    """Where a fact a room cannot understand waits for a person."""
    return f"{consumer}.parked"


def task_queue(command: str) -> str:
    """The Temporal task queue of the service that owns a command: `review.open_case` → `review`."""
    return command.split(".", 1)[0]


def submission_workflow(submission_id: UUID) -> str:
    return f"submission/{submission_id}"


def campaign_workflow(campaign_id: UUID) -> str:
    return f"campaign/{campaign_id}"


def publicity_workflow(notice_id: UUID) -> str:
    return f"publicity/{notice_id}"
