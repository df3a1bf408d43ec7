"""The national 5gii platform, where applicants enter their projects.

Registry's comparison reads it; the demo and tests enter projects. A project that is there is
updated, not entered again; the fault `duplicate` breaks this.
"""

from datetime import UTC, datetime
from typing import Annotated

from fastapi import APIRouter, Query, Response
from pydantic import Field

from contracts.calendar import shanghai_day
from contracts.vocabulary import CreditCode, FactoryType, Frozen
from simulators.faults import FaultBoard, InjectedFault, Mode
from simulators.journal import Journal
from simulators.problems import NoSuchProject

SYSTEM = "platform_5gii"


class TypedProject(Frozen):
    """What the applicant types in. `year` is the year in the project's number, by default this."""

    credit_code: CreditCode
    enterprise_name: str = Field(min_length=1)
    factory_name: str = Field(min_length=1)
    factory_type: FactoryType | None = None
    industry: str | None = None
    address: str | None = None
    year: int = Field(
        default_factory=lambda: shanghai_day(datetime.now(UTC)).year,
        ge=2000,
        le=2999,
    )


class Project(TypedProject):
    """A project on the platform. `edition` counts from 1 and grows with every change."""

    number: str
    kind: str = "5G工厂"
    edition: int = 1
    entered_at: datetime
    updated_at: datetime


class ProjectList(Frozen):
    items: tuple[Project, ...]
    next: str | None


class Platform:
    """The projects in the order of entry.

    None is ever deleted, so a number can serve as a cursor.
    """

    def __init__(self, journal: Journal) -> None:
        self._journal = journal
        self._projects: dict[str, Project] = {}
        self._by_factory: dict[tuple[str, str], str] = {}
        self._last: dict[int, int] = {}
        for record in journal.replay():
            self._keep(Project.model_validate(record))

    def enter(self, typed: TypedProject, *, again: bool) -> tuple[Project, bool]:
        """The project and whether it is new.

        `again`: enter it a second time although it is there.
        """
        now = datetime.now(UTC)
        number = self._by_factory.get((typed.credit_code, typed.factory_name))
        if number is None or again:
            number = f"5GII-{typed.year}-{self._last.get(typed.year, 0) + 1:06d}"
            project = Project(
                number=number,
                entered_at=now,
                updated_at=now,
                **typed.model_dump(),
            )
            self._write(project)
            return project, True
        there = self._projects[number]
        changed = typed.model_dump(exclude={"year"})
        if changed != there.model_dump(include=set(changed)):
            there = there.model_copy(
                update={**changed, "edition": there.edition + 1, "updated_at": now}
            )
            self._write(there)
        return there, False

    def find(self, number: str) -> Project:
        """Raises NoSuchProject."""
        if number not in self._projects:
            raise NoSuchProject(number=number)
        return self._projects[number]

    def owner(self, number: str) -> str | None:
        """The credit code of a project: the platform must know it to find the caller's fault."""
        project = self._projects.get(number)
        return project.credit_code if project else None

    def page(self, credit_code: str | None, cursor: str | None, limit: int) -> ProjectList:
        """At most `limit` projects after the one numbered `cursor`.

        Raises NoSuchProject for an unknown cursor.
        """
        projects = list(self._projects.values())
        start = projects.index(self.find(cursor)) + 1 if cursor else 0
        wanted = [each for each in projects[start:] if credit_code in (None, each.credit_code)]
        items = tuple(wanted[:limit])
        return ProjectList(items=items, next=items[-1].number if len(wanted) > limit else None)

    def _write(self, project: Project) -> None:
        self._journal.append(project.model_dump(mode="json"))
        self._keep(project)

    def _keep(self, project: Project) -> None:
        self._projects[project.number] = project
        self._by_factory.setdefault((project.credit_code, project.factory_name), project.number)
        serial = int(project.number.rsplit("-", 1)[1])
        self._last[project.year] = max(serial, self._last.get(project.year, 0))


def contradict(project: Project, fault: InjectedFault | None) -> Project:
    """The project as an inconsistent platform tells it: other names, or another type than was
    entered.
    """
    if fault is None:
        return project
    if fault.differs == "name":
        names = {
            each: f"{getattr(project, each)}（旧）" for each in ("enterprise_name", "factory_name")
        }
        return project.model_copy(update=names)
    other = (
        FactoryType.line if project.factory_type is not FactoryType.line else FactoryType.factory
    )
    return project.model_copy(update={"factory_type": other})


def platform_routes(platform: Platform, board: FaultBoard) -> APIRouter:
    """/5gii/projects: POST enters or updates (201 or 200), GET lists with a cursor, GET one by
    number.
    """
    router = APIRouter(prefix="/5gii/projects", tags=["5gii"])

    @router.post("")
    async def enter(typed: TypedProject, response: Response) -> Project:
        fault = await board.meet(
            SYSTEM,
            typed.credit_code,
            Mode.duplicate,
        )
        project, new = platform.enter(typed, again=fault is not None)
        response.status_code = 201 if new else 200
        return project

    @router.get("")
    async def projects(
        credit_code: str | None = None,
        cursor: str | None = None,
        limit: Annotated[int, Query(ge=1, le=200)] = 50,
    ) -> ProjectList:
        if await board.meet(
            SYSTEM,
            credit_code,
            Mode.missing,
        ):
            return ProjectList(items=(), next=None)
        page = platform.page(
            credit_code,
            cursor,
            limit,
        )
        told = (
            contradict(
                each,
                board.take(
                    SYSTEM,
                    each.credit_code,
                    {Mode.inconsistent},
                ),
            )
            for each in page.items
        )
        return ProjectList(items=tuple(told), next=page.next)

    @router.get("/{number}")
    async def project(number: str) -> Project:
        fault = await board.meet(
            SYSTEM,
            platform.owner(number),
            Mode.inconsistent,
        )
        return contradict(platform.find(number), fault)

    return router
