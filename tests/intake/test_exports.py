"""An applicant takes its own data along: whole, of one instant, with a manifest that fits; nobody
else's, and on the record.
"""

import hashlib
import io
import json
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any
from uuid import UUID

import httpx
import pytest
from sqlalchemy import text
from typer.testing import CliRunner

from cli import receipts as command
from cli.demo import evidence as made
from contracts.facts.intake import DraftSavedV1, OwnDataExportedV1
from contracts.vocabulary import Actor, Role
from services.intake.exports import archive, packing
from services.intake.exports.problems import ExportTooLarge
from services.intake.exports.schemas import ExportRequest
from tests.intake.filing import Firm, open_rehearsal, set_clock
from tests.patience import PATIENCE
from tests.rooms import Room

EVERY = {
    "README.txt",
    "organisation.jsonl",
    "submissions.jsonl",
    "drafts.jsonl",
    "snapshots.jsonl",
    "evidence.jsonl",
    "scan_readings.jsonl",
    "late_files.jsonl",
    "corrections.jsonl",
    "withdrawals.jsonl",
    "late_attempts.jsonl",
    "facts.jsonl",
}


@pytest.fixture(scope="module")
def intake(room: Callable[[str], Room]) -> Room:
    return room("intake")


class Taken:
    """An export as its owner opens it."""

    def __init__(self, answer: httpx.Response) -> None:
        assert answer.status_code == 200, answer.text
        assert answer.headers["content-type"] == "application/zip"
        assert answer.headers["x-content-sha256"] == hashlib.sha256(answer.content).hexdigest()
        self.zip = zipfile.ZipFile(io.BytesIO(answer.content))
        self.manifest: dict[str, Any] = json.loads(self.zip.read("manifest.json"))

    def rows(self, name: str) -> list[dict[str, Any]]:
        return [json.loads(line) for line in self.zip.read(f"{name}.jsonl").splitlines()]


async def export(firm: Firm, **ask: Any) -> httpx.Response:
    async with firm.client() as desk:
        return await desk.post("/exports", json=ask)


async def test_everything_is_in_it_and_the_manifest_fits(intake: Room, tmp_path: Path) -> None:
    campaign = await open_rehearsal(intake)
    firm, neighbour = Firm(intake, campaign), Firm(intake, campaign)
    theirs = await neighbour.begin()
    kept = await firm.begin()
    licence = made.licence_pdf("天津示例有限公司", "示例代码")
    await firm.upload(kept["submission_id"], licence)
    await firm.put_evidence(kept["submission_id"], "construction_evidence", "earlier_material")
    async with firm.client() as desk:
        saved = await desk.patch(
            f"/submissions/{kept['submission_id']}/draft",
            json={"basic": {"company_profile": "示例简介"}},
            headers={"If-Match": f'"{kept["version"]}"'},
        )
        signed = (await firm.hand_in(kept | saved.json())).json()
        await desk.post(
            f"/submissions/{kept['submission_id']}/withdrawal",
            json={"reason": "示例"},
            headers={"Idempotency-Key": "x"},
        )
    late = await firm.ready(cover={"factory_name": "示例另一工厂"})
    await set_clock(intake, campaign, "2023-09-23T00:00:00+08:00")
    assert (await firm.hand_in(late)).status_code == 409

    taken = Taken(await export(firm))
    listed = {entry["name"]: entry for entry in taken.manifest["files"]}
    assert set(taken.zip.namelist()) == set(listed) | {"manifest.json"} >= EVERY
    for name, entry in listed.items():
        data = taken.zip.read(name)
        assert (entry["size"], entry["sha256"]) == (len(data), hashlib.sha256(data).hexdigest()), (
            name
        )
        if name.endswith(".jsonl"):
            assert entry["rows"] == len(data.splitlines()), name
    assert {row["id"] for row in taken.rows("submissions")} == {
        kept["submission_id"],
        late["submission_id"],
    }
    assert len(taken.rows("drafts")) == 3 and len(taken.rows("late_attempts")) == 1
    assert len(taken.rows("withdrawals")) == 1 and len(taken.rows("snapshots")) == 1
    drafts = [row for row in taken.rows("drafts") if row["submission_id"] == kept["submission_id"]]
    assert [row["content"]["basic"]["company_profile"] for row in drafts][-1] == "示例简介"
    assert all(row["contact_data"] for row in drafts)
    assert taken.rows("snapshots")[0]["contact_data"]["salt"]
    assert {row["envelope"]["topic"] for row in taken.rows("facts")} >= {
        DraftSavedV1.topic,
        "intake.submission_handed_in.v1",
    }
    everything = b"".join(taken.zip.read(name) for name in taken.zip.namelist())
    assert (
        theirs["submission_id"].encode() not in everything
        and str(neighbour.organisation_id).encode() not in everything
    )

    await the_receipt_verifies(intake, taken, signed, tmp_path)
    [sent] = [
        row
        for row in taken.rows("evidence")
        if row["sha256"] == hashlib.sha256(licence).hexdigest()
    ]
    async with httpx.AsyncClient(timeout=PATIENCE) as browser:
        assert (await browser.get(sent["link"])).content == licence
    [fact] = [
        f["fact"]
        for f in await intake.facts(topic=OwnDataExportedV1.topic)
        if f["fact"]["organisation_id"] == str(firm.organisation_id)
    ]
    assert fact["submissions"] == 2 and "示例" not in str(fact)


async def the_receipt_verifies(
    intake: Room, taken: Taken, signed: dict[str, Any], tmp_path: Path
) -> None:
    """Out of the zip, with the command line."""
    [name] = [name for name in taken.zip.namelist() if name.startswith("receipts/")]
    assert json.loads(taken.zip.read(name)) == signed
    (tmp_path / "receipt.json").write_bytes(taken.zip.read(name))
    (tmp_path / "content.json").write_text(json.dumps(taken.rows("snapshots")[0]["content"]))
    public = str(intake.settings.keys_dir / "public.json")
    args = [
        "verify",
        str(tmp_path / "receipt.json"),
        "--keys",
        public,
        "--file",
        str(tmp_path / "content.json"),
    ]
    done = CliRunner().invoke(command.app, args)
    assert done.exit_code == 0, done.output


async def test_one_submission_or_one_campaign_alone(intake: Room) -> None:
    firm = Firm(intake, await open_rehearsal(intake))
    first, second = await firm.begin(), await firm.begin()
    elsewhere = Firm(
        intake,
        await open_rehearsal(intake),
        organisation_id=firm.organisation_id,
        signatory=firm.signatory,
    )
    third = await elsewhere.begin()
    one = Taken(await export(firm, submission_id=first["submission_id"]))
    assert [row["id"] for row in one.rows("submissions")] == [first["submission_id"]]
    assert {row["submission_id"] for row in one.rows("drafts")} == {first["submission_id"]}
    campaign = Taken(await export(firm, campaign_id=str(elsewhere.campaign_id)))
    assert [row["id"] for row in campaign.rows("submissions")] == [third["submission_id"]]
    assert len(Taken(await export(firm)).rows("submissions")) == 3 and second


async def test_only_the_signatory_and_only_their_own(intake: Room) -> None:
    firm = Firm(intake, await open_rehearsal(intake))
    kept = await firm.begin()
    async with firm.client(Role.applicant_member) as member, intake.client(Role.city_head) as city:
        assert (await member.post("/exports", json={})).status_code == 403
        assert (await city.post("/exports", json={})).status_code == 403
    assert (
        await export(Firm(intake, firm.campaign_id), submission_id=kept["submission_id"])
    ).status_code == 404
    async with intake.client(Role.applicant_signatory) as nobody:
        assert (await nobody.post("/exports", json={})).status_code == 409


async def test_what_is_too_large_is_refused_and_leaves_nothing(
    intake: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    firm = Firm(intake, await open_rehearsal(intake))
    await firm.begin()
    who = Actor(kind="user", person_id=firm.signatory, organisation_id=firm.organisation_id)
    monkeypatch.setattr(packing, "Archive", lambda: archive.Archive(2000))
    equipment = intake.app.state.equipment
    with pytest.raises(ExportTooLarge):
        await packing.pack(intake.db, who, ExportRequest(), equipment.vault, equipment.files)
    answer = await export(firm)
    assert answer.status_code == 413 and answer.json()["limit"] == 2000
    assert not [
        f
        for f in await intake.facts(topic=OwnDataExportedV1.topic)
        if f["fact"]["organisation_id"] == str(firm.organisation_id)
    ]


async def test_an_erased_persons_contact_is_gone_from_it_too(intake: Room) -> None:
    firm = Firm(intake, await open_rehearsal(intake))
    kept = await firm.begin()

    async def erase(tx: Any) -> None:
        await tx.execute(
            text("DELETE FROM platform.person_keys WHERE person_id = :p"), {"p": firm.signatory}
        )

    await intake.db.act(erase)
    taken = Taken(await export(firm, submission_id=kept["submission_id"]))
    assert [row["contact_data"] for row in taken.rows("drafts")] == [None]
    assert UUID(taken.manifest["organisation_id"]) == firm.organisation_id
