"""What waits in identity: people who ask to join, and contests."""

from contracts.vocabulary import Role
from kit.db import new_id
from tests.identity.people import as_holder, register, tokens
from tests.identity.test_contests import contest, decide
from tests.identity.test_organisations import founder, organisation
from tests.rooms import Room
from tests.waiting import waiting_page, waits_for


async def test_who_asks_to_join_waits_for_the_signatory_of_that_organisation(
    identity: Room,
) -> None:
    body = organisation()
    signatory, organisation_id = await founder(identity, body)
    other, _ = await founder(identity, organisation())
    joiner = await tokens(identity, await register(identity, name="新成员"))
    mine = as_holder(identity, signatory["access_token"])
    proving = ("prove_organisation", str(organisation_id))
    assert await waits_for(mine) == [proving]
    async with as_holder(identity, joiner["access_token"]) as client:
        asked = await client.post(
            "/organisations/memberships", json={"credit_code": body["credit_code"]}
        )
        assert await waits_for(client) == []
    membership = asked.json()["membership_id"]

    assert set(await waits_for(mine)) == {proving, ("admit_member", membership)}
    items = (await waiting_page(mine))["items"]
    (item,) = [each for each in items if each["kind"] == "admit_member"]
    assert (item["what"], item["who"]) == ("加入申请待审批：新成员", "applicant_signatory")
    assert (item["campaign_id"], item["until"], item["slack_working_days"]) == (None, None, None)
    elsewhere = await waits_for(as_holder(identity, other["access_token"]))
    assert [kind for kind, _ in elsewhere] == ["prove_organisation"]
    member = identity.client(Role.applicant_member, organisation_id=organisation_id)
    assert await waits_for(member) == []
    assert await waits_for(identity.client(Role.applicant_signatory)) == [], "of none"
    assert await waits_for(mine, new_id()) == [], "it belongs to no campaign"

    admitted = await mine.post(
        f"/memberships/{membership}/admit", json={"roles": ["applicant_member"]}
    )
    assert admitted.status_code == 204
    assert await waits_for(mine) == [proving]


async def test_a_contest_waits_for_a_city_officer_until_it_is_decided(identity: Room) -> None:
    body = organisation()
    squatter, _ = await founder(identity, body)
    owner = await tokens(identity, await register(identity))
    opened = (await contest(identity, owner["access_token"], body["credit_code"])).json()
    wanted = ("decide_contest", opened["contest_id"])
    officer = identity.client(Role.city_officer)
    page = await waiting_page(officer, limit=200)
    (item,) = [each for each in page["items"] if each["about"]["id"] == opened["contest_id"]]
    assert item["what"] == f"单位归属争议待裁定：{body['name']}"
    for client in (
        as_holder(identity, squatter["access_token"]),
        as_holder(identity, owner["access_token"]),
        identity.client(Role.city_head),
        identity.client(Role.auditor),
    ):
        assert wanted not in await waits_for(client)
    assert (await decide(identity, opened["contest_id"], upheld=False)).is_success
    left = (await waiting_page(officer, limit=200))["items"]
    assert opened["contest_id"] not in {each["about"]["id"] for each in left}
