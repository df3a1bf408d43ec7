"""A campaign's form over HTTP: valid JSON Schema, pinned, with tags; a front end that knows
nothing of it fills a whole draft.
"""

from collections.abc import Callable

import jsonschema
import pytest
from sqlalchemy import text

from contracts.application.versions import published
from contracts.vocabulary import Role
from kit.db import new_id
from tests.forms import FORM
from tests.intake.asking import Interview, all_fields
from tests.intake.filing import FOLDER, Firm, campaign_files, open_rehearsal
from tests.intake.hearing import hear
from tests.rooms import Room


@pytest.fixture(scope="module")
def intake(room: Callable[[str], Room]) -> Room:
    return room("intake")


async def test_the_form_is_data_pinned_to_the_campaign_and_tagged(intake: Room) -> None:
    campaign, other = await open_rehearsal(intake), await open_rehearsal(intake)
    async with intake.client(signed_in=False) as anybody:
        answer = await anybody.get(f"/campaigns/{campaign}/form")
        tag = answer.headers["etag"]
        again = await anybody.get(
            f"/campaigns/{campaign}/form", headers={"If-None-Match": f'"x", {tag}'}
        )
        elsewhere = await anybody.get(f"/campaigns/{other}/form", headers={"If-None-Match": tag})
        nowhere = await anybody.get(f"/campaigns/{new_id()}/form")
        units = (await anybody.get(f"/campaigns/{campaign}/units")).json()["items"]
    form = answer.json()
    assert (
        answer.status_code == 200
        and again.status_code == 304
        and not again.content
        and again.headers["etag"] == tag
    )
    assert elsewhere.status_code == 200 and nowhere.status_code == 404
    jsonschema.Draft202012Validator.check_schema(form["schema"])
    assert form["schema"]["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert (form["version"], form["hash"]) == (FORM.version, published(FORM).hash)
    assert [(unit["code"], unit["zh"]) for unit in form["units"]] == [
        (unit["code"], unit["name"]) for unit in units
    ]
    named = form["schema"]["$defs"]["recommending_unit"]["oneOf"]
    assert {each["const"]: each["title"] for each in named} == {
        unit["code"]: unit["name"] for unit in units
    }
    async with intake.db.reading() as session:
        kept = await session.execute(
            text("SELECT plan->>'form_version' FROM platform.campaigns WHERE id = :c"),
            {"c": campaign},
        )
        assert kept.scalar_one() == FORM.version
        await session.rollback()
    assert (
        form["rehearsal"]
        and form["title"] == "2023年5G全连接工厂申请书"
        and form["evidence"]["max_file_bytes"] == 20 * 1024 * 1024
    )
    assert form["submissions"]["duplicates"] == {
        "same_factory_live": "refuse",
        "earlier_entry": "warn",
    }


async def test_what_a_campaign_leaves_out_or_asks_for_shows_in_its_form(intake: Room) -> None:
    campaign = await open_rehearsal(
        intake, campaign=("sealed_scan_required: false", "sealed_scan_required: true")
    )
    async with intake.client(signed_in=False) as anybody:
        form = (await anybody.get(f"/campaigns/{campaign}/form")).json()
    needed = {item["kind"]: item["required"] for item in form["presentation"]["evidence"]}
    assert (
        needed["sealed_scan"]
        and needed["licence"]
        and not needed["other"]
        and not needed["earlier_material"]
    )
    when = {item["kind"]: item["required_when"] for item in form["presentation"]["evidence"]}
    assert when["earlier_material"] == {
        "path": "/implementation/substitute",
        "contains": None,
        "filled": True,
    }


async def test_a_form_version_nobody_knows_opens_no_campaign(intake: Room) -> None:
    line = next(
        text
        for text in (FOLDER / "campaign.yaml").read_text("utf-8").splitlines()
        if "form_version" in text
    )
    files = campaign_files(campaign=(line, 'form_version: "1999.9"'))
    async with intake.client(Role.city_head) as head:
        answer = await head.post("/campaigns", json={"rehearsal": True, "files": files})
    assert answer.status_code == 422 and "form_version" in answer.json()["errors"][0]["message_en"]


async def test_a_front_end_that_knows_no_form_fills_a_whole_draft(intake: Room) -> None:
    firm = Firm(intake, await open_rehearsal(intake))
    await hear(intake, firm.founded())
    async with firm.client(Role.applicant_member) as desk:
        form = (await desk.get(f"/campaigns/{firm.campaign_id}/form")).json()
        kept = (await desk.post("/submissions", json={"campaign_id": str(firm.campaign_id)})).json()
        path = f"/submissions/{kept['submission_id']}"
        shown = (await desk.get(path)).json()
        interview = Interview(form, shown["content"])
        patch = interview.fill()
        saved = await desk.patch(f"{path}/draft", json=patch, headers={"If-Match": '"1"'})
        found = (await desk.get(f"{path}/check")).json()
    assert interview.wrong() == []
    assert saved.status_code == 200, saved.text
    blocking = [finding for finding in found["findings"] if finding["severity"] == "blocks"]
    assert {finding["code"] for finding in blocking} == {"evidence_missing"}, blocking
    needed = {item["kind"] for item in form["presentation"]["evidence"] if item["required"]}
    assert {finding["path"].rpartition("/")[2] for finding in blocking} == needed
    prefilled = {field["path"] for field in all_fields(form) if field["same_as"]}
    assert prefilled == {"/cover/applicant_name", "/extra/credit_code"}
    assert any("限300字" in prompt and prompt.startswith("企业简介") for prompt in interview.asked)
    assert any("厂区智能物流" in prompt or "协同研发设计" in prompt for prompt in interview.asked)
    assert "contact" in patch and {count["path"]: count["used"] for count in found["counts"]} == {
        "/basic/company_profile": 300,
        "/basic/project_overview": 300,
        "/implementation": 900,
    }
