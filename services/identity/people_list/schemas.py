"""The list of accounts over HTTP: what it may be asked for, and what it tells of each."""

from enum import StrEnum
from uuid import UUID

from pydantic import BaseModel, Field

from contracts.vocabulary import Instant, Role, UnitCode
from kit.listing import Paged, search_field, total_field
from services.identity.accounts.schemas import RoleLabel


class PeopleSort(StrEnum):
    """What the list is sorted by."""

    registered = "registered"
    name = "name"
    login = "login"


class PeopleQuery(Paged):
    """Filters of the list. Several roles widen it, filters narrow each other."""

    id: list[UUID] = Field(default=[], max_length=200, description="这些人员 / These people")
    role: list[Role] = []
    unit: UnitCode | None = None
    locked: bool | None = Field(
        default=None, description="因多次登录失败须等待 / Waits after failed sign-ins"
    )
    q: str | None = search_field()
    sort: PeopleSort = PeopleSort.registered
    descending: bool = False


class PersonView(BaseModel):
    """An account.

    locked: some client waits at this login after failed sign-ins. second_factor_since: when a
    device was set up.
    """

    id: UUID
    login: str
    name: str
    roles: list[RoleLabel]
    unit: str | None
    locked: bool
    second_factor_since: Instant | None
    registered_at: Instant
    version: int


class People(BaseModel):
    items: list[PersonView]
    next: str | None = None
    total: int = total_field()
