"""Letters of a contest: each side is told its own outcome, once."""

from contracts.facts import identity
from kit.db import new_id
from tests.notify.post import Post


async def test_who_wins_a_contest_is_not_told_to_have_left(post: Post) -> None:
    organisation_id = new_id()
    winner = await post.person()
    leaver = await post.person(organisation_id=organisation_id)
    await post.hear(
        identity.OrganisationContestDecidedV1(
            subject=new_id(),
            organisation_id=organisation_id,
            claimant=winner,
            members=(winner, leaver),
            upheld=True,
            reason="已核对营业执照原件",
        )
    )
    assert [item["kind"] for item in await post.inbox(winner)] == ["contest_decided"]
    assert [item["kind"] for item in await post.inbox(leaver)] == ["organisation_lost"]
