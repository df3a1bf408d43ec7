"""The contact of an applicant over HTTP."""

from uuid import UUID

from pydantic import BaseModel


class ContactView(BaseModel):
    """Whom to ask about a submission, as the newest hand-in names them."""

    submission_id: UUID
    contact_name: str | None
    contact_phone: str | None
    contact_email: str | None
