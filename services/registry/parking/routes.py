"""HTTP of parked facts: the system administrator's alone."""

from typing import Annotated

from fastapi import Path, Request

from contracts.problem import Forbidden, NotFound, Unauthorised
from contracts.vocabulary import Actor, Role
from kit.app import Act, Read
from kit.parked import HeldFact, HeldQueue
from kit.problems import problems
from kit.routing import Router
from kit.security import acting
from services.registry.parking import actions, rules, views
from services.registry.parking.problems import BrokerDown, ParkedNotBelieved
from services.registry.parking.queues import ParkedQueues, reaching_broker
from services.registry.parking.schemas import (
    FactHearer,
    ParkedChoice,
    ParkedDecisionView,
    ParkedFacts,
)

router = Router(prefix="/parked-facts", tags=["parked"])
Administrator = Annotated[Actor, acting(Role.system_administrator)]
Hash = Annotated[str, Path(pattern="^[0-9a-f]{64}$")]


@router.get("", responses=problems(Unauthorised, Forbidden, BrokerDown))
async def list_parked_facts(request: Request, read: Read, who: Administrator) -> ParkedFacts:
    """What a room, or the process, put aside: what, why, since when and how often.

    With the last decisions. Looks and decisions wait for each other.
    """
    return await views.parked(read, _queues(request))


@router.post(
    "/{hearer}/{sha256}/sending-again",
    responses=problems(Unauthorised, Forbidden, NotFound, ParkedNotBelieved, BrokerDown),
)
async def send_parked_again(
    hearer: FactHearer,
    sha256: Hash,
    body: ParkedChoice,
    request: Request,
    read: Read,
    act: Act,
    who: Administrator,
) -> ParkedDecisionView:
    """Put a parked fact back into its hearer's queue, once the cause is mended."""
    async with _queues(request).in_hand(read, hearer) as queue:
        held = _chosen(queue, sha256)
        decided = await act(actions.send_again, who, held.fact, body.reason)
        with reaching_broker():
            await held.send_again()
    return decided


@router.post(
    "/{hearer}/{sha256}/giving-up",
    responses=problems(Unauthorised, Forbidden, NotFound, BrokerDown),
)
async def give_up_parked(
    hearer: FactHearer,
    sha256: Hash,
    body: ParkedChoice,
    request: Request,
    read: Read,
    act: Act,
    who: Administrator,
) -> ParkedDecisionView:
    """Take a parked fact off its queue for good: its hearer does without it.

    The room that said it keeps it in its journal; the message is kept with the decision.
    """
    async with _queues(request).in_hand(read, hearer) as queue:
        held = _chosen(queue, sha256)
        decided = await act(actions.give_up, who, held.fact, body.reason)
        with reaching_broker():
            await held.take_away()
    return decided


def _chosen(queue: HeldQueue, sha256: str) -> HeldFact:
    """Raises NotFound."""
    return queue.facts[rules.place_of(sha256, (each.fact.sha256 for each in queue.facts))]


def _queues(request: Request) -> ParkedQueues:
    queues: ParkedQueues = request.app.state.parked
    return queues
