"""A recommendation waits until identity says that the applicant is confirmed; nothing else does."""

from typing import Any
from uuid import UUID

import httpx

from contracts.facts import Fact
from contracts.facts.identity import (
    OrganisationConfirmedV1,
    OrganisationProofHandedInV1,
    OrganisationProofRefusedV1,
)
from contracts.vocabulary import ProofState
from kit.db import new_id
from services.review.proofs.views import proof_of
from tests.review.desk import Desk, slug
from tests.review.test_bulk import look
from tests.review.test_rulings import POINTS


def handed_in(organisation_id: UUID, version: int) -> Fact:
    return OrganisationProofHandedInV1(
        subject=organisation_id,
        subject_version=version,
        proof_id=new_id(),
        licence_sha256="a" * 64,
        letter_sha256="b" * 64,
    )


def refused(organisation_id: UUID, version: int) -> Fact:
    return OrganisationProofRefusedV1(
        subject=organisation_id,
        subject_version=version,
        proof_id=new_id(),
        reason="委托书未盖章",
    )


def confirmed(organisation_id: UUID, version: int) -> Fact:
    return OrganisationConfirmedV1(
        subject=organisation_id,
        subject_version=version,
        proof_id=new_id(),
    )


async def propose(
    desk: Desk, case_id: UUID, outcome: str = "recommend", **more: Any
) -> httpx.Response:
    body = {"outcome": outcome, "snapshot": 1, "reason": "材料齐全"} | more
    return await desk.officer().post(f"/cases/{case_id}/rulings", json=body)


async def seen(desk: Desk, case_id: UUID) -> tuple[str, str | None]:
    """How far its applicant is proved, as its unit sees it, and why it is not recommended."""
    shown = (await desk.officer().get(f"/cases/{case_id}/view")).json()
    (act,) = [each for each in shown["allowed_acts"] if each["act"] == "recommend"]
    return shown["proof"]["state"], act["why"] and act["why"]["zh"]


async def test_a_case_is_reviewed_but_not_recommended_until_its_applicant_is_confirmed(
    desk: Desk,
) -> None:
    organisation_id = new_id()
    more: dict[str, Any] = {"organisation_id": organisation_id, "proved": False}
    case_id, other, third = [await desk.opened(**more) for _ in range(3)]
    stopped = await propose(desk, case_id)
    assert (stopped.status_code, slug(stopped)) == (409, "organisation-unproved")
    assert stopped.json()["proof_state"] == "claimed"
    state, why = await seen(desk, case_id)
    assert state == "claimed" and why is not None and "尚未提交" in why
    looked = (await look(desk, [case_id])).json()
    assert (looked["count"], looked["left_out"]) == (0, 1)

    assert (await propose(desk, other, "decline")).status_code == 201
    returned = await propose(desk, third, "return_for_correction", points=POINTS)
    assert returned.status_code == 201, "the unit works on it as always"

    await desk.hear(handed_in(organisation_id, 2))
    assert (await seen(desk, case_id))[0] == "handed_in"
    await desk.hear(refused(organisation_id, 3))
    assert slug(await propose(desk, case_id)) == "organisation-unproved"
    await desk.hear(handed_in(organisation_id, 4))
    await desk.hear(confirmed(organisation_id, 5))
    assert await seen(desk, case_id) == ("confirmed", None)
    assert (await look(desk, [case_id])).json()["count"] == 1
    assert (await desk.ruled(case_id)).status_code == 200
    assert (await desk.case(case_id))["state"] == "recommended"


async def test_a_confirmation_that_comes_before_the_case_is_not_lost_to_an_older_fact(
    desk: Desk,
) -> None:
    organisation_id = new_id()
    early = confirmed(organisation_id, 6)
    await desk.hear(early)
    await desk.hear(refused(organisation_id, 4))
    await desk.hear(early)
    case_id = await desk.opened(organisation_id=organisation_id, proved=False)
    assert (await propose(desk, case_id)).status_code == 201
    async with desk.room.db.reading() as session:
        assert await proof_of(session, organisation_id) is ProofState.confirmed
        assert await proof_of(session, new_id()) is ProofState.claimed, "nothing was heard"
