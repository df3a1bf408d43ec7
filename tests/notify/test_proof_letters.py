"""Letters of a proof: the founder is told what became of the papers."""

from contracts.facts import identity
from kit.db import new_id
from tests.notify.post import Post


async def test_the_founder_is_told_that_papers_were_refused_and_confirmed(post: Post) -> None:
    organisation_id = new_id()
    founder = await post.person(organisation_id=organisation_id)
    stranger = await post.person(organisation_id=new_id())
    await post.hear(
        identity.OrganisationProofRefusedV1(
            subject=organisation_id, proof_id=new_id(), reason="委托书未盖章"
        ),
        identity.OrganisationConfirmedV1(
            subject=organisation_id, subject_version=2, proof_id=new_id()
        ),
    )
    letters = {item["kind"]: item for item in await post.inbox(founder)}
    assert set(letters) == {"organisation_proof_refused", "organisation_confirmed"}
    assert "委托书未盖章" in letters["organisation_proof_refused"]["body"]
    assert await post.inbox(stranger) == []


async def test_who_handed_no_papers_in_gets_no_letter_of_them(post: Post) -> None:
    """Founded before papers were asked for, or confirmed by a contest, which has its own."""
    organisation_id = new_id()
    founder = await post.person(organisation_id=organisation_id)
    await post.hear(identity.OrganisationConfirmedV1(subject=organisation_id, proof_id=None))
    assert await post.inbox(founder) == []
