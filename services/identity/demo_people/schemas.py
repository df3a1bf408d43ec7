"""Requests and answers of demo people."""

from typing import Annotated
from uuid import UUID

from pydantic import BaseModel, Field, StringConstraints

from services.identity.accounts.schemas import LINE, IdentityRequest, RoleLabel, TokenKeeper

Label = Annotated[
    str, StringConstraints(strip_whitespace=True, min_length=1, max_length=100, pattern=LINE)
]
Note = Annotated[str, StringConstraints(strip_whitespace=True, max_length=400, pattern=LINE)]
MOST: int = 200


class EnteredDemoPerson(IdentityRequest):
    """part: their desk, as pages group them. note: what was left for them to do."""

    person_id: UUID
    place: int = Field(ge=0, le=10_000)
    part: Label
    part_en: Label
    label: Label
    label_en: Label
    note: Note = ""
    note_en: Note = ""


class EnterDemoPeople(IdentityRequest):
    """Who is there already is written anew."""

    people: tuple[EnteredDemoPerson, ...] = Field(min_length=1, max_length=MOST)


class DemoSignIn(IdentityRequest):
    """keep: as at any sign-in."""

    keep: TokenKeeper = "json"


class DemoPeopleEntered(BaseModel):
    entered: int


class DemoPersonView(BaseModel):
    """A person as whom anybody may sign in here."""

    person_id: UUID
    login: str
    part: str
    part_en: str
    label: str
    label_en: str
    roles: list[RoleLabel]
    unit: str | None
    note: str
    note_en: str


class DemoPeople(BaseModel):
    items: list[DemoPersonView]
    next: str | None = None
