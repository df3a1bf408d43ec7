"""What an expert writes down before the hand-in: kept, private, and no score."""

from datetime import datetime

from tests.plan import plan
from tests.review.desk import slug
from tests.review.jury import FULL, Jury


async def test_a_draft_is_kept_and_comes_back_with_the_material(jury: Jury) -> None:
    await jury.convene()
    expert, other = jury.experts[:2]
    client, case_id = jury.client(expert), jury.submissions[0]
    seat = (await jury.seats(expert))[str(case_id)]
    path, body = f"/seats/{seat}/score-draft", {"items": {"1": "5.", "2": ""}, "comment": "待核"}
    assert slug(await client.put(path, json=body)) == "seat-not-open"
    await client.post(f"/seats/{seat}/declaration", json={"conflict": False})
    assert (await client.get(f"/seats/{seat}/material")).json()["draft"] is None
    saved = await client.put(path, json=body)
    assert (saved.status_code, saved.json()["version"]) == (200, 1), saved.text
    again = await client.put(path, json=body | {"comment": "已核"})
    assert (again.json()["version"], again.json()["comment"]) == (2, "已核")
    assert (await client.get(f"/seats/{seat}/material")).json()["draft"] == again.json()

    assert (await jury.client(other).put(path, json=body)).status_code == 404
    assert (await jury.desk.city.put(path, json=body)).status_code == 403
    panels = await jury.desk.city.get(f"/campaigns/{jury.desk.campaign_id}/panels")
    assert "已核" not in panels.text
    said = await jury.desk.said("score_draft_saved", case_id)
    assert len(said) == 2 and "items" not in said[0]


async def test_a_draft_is_no_score_and_ends_with_it(jury: Jury) -> None:
    await jury.convene()
    expert, case_id = jury.experts[0], jury.submissions[0]
    client = jury.client(expert)
    seat = (await jury.seats(expert))[str(case_id)]
    await client.post(f"/seats/{seat}/declaration", json={"conflict": False})
    body = {"items": FULL, "comment": ""}
    assert (await client.put(f"/seats/{seat}/score-draft", json=body)).status_code == 200
    (mine,) = [
        each for each in (await client.get("/my/seats")).json()["items"] if each["seat_id"] == seat
    ]
    assert (mine["state"], mine["total"]) == ("accepted", None)
    due = datetime.fromisoformat(plan()["dates"]["scores_due_at"])
    assert datetime.fromisoformat(mine["scores_due_at"]) == due
    assert (await jury.score(expert, case_id)).status_code == 200
    assert (await client.get(f"/seats/{seat}/material")).json()["draft"] is None
    assert slug(await client.put(f"/seats/{seat}/score-draft", json=body)) == "score-handed-in"


async def test_the_material_is_told_with_labels_and_names_nobody(jury: Jury) -> None:
    await jury.convene()
    first, second = jury.experts[:2]
    case_id = jury.submissions[0]
    assert (await jury.score(first, case_id, comment="分数保密")).status_code == 200
    seat = (await jury.seats(second))[str(case_id)]
    client = jury.client(second)
    await client.post(f"/seats/{seat}/declaration", json={"conflict": False})
    answer = await client.get(f"/seats/{seat}/material")
    fields = {f["path"]: f for part in answer.json()["parts"] for f in part["fields"]}
    assert fields["/basic/total_investment"]["zh_value"].endswith("万元")
    assert answer.json()["evidence"][0]["zh"] == "企业营业执照复印件"
    for secret in ("分数保密", str(first), "contact_phone", "contact_name"):
        assert secret not in answer.text
