"""What is filed as plain values is what the contracts' models say, byte for byte: receipt,
manifest, the snapshot's list of evidence.
"""

from collections.abc import Callable
from datetime import UTC, datetime
from uuid import UUID

import pytest

from contracts.canonical import canonical
from contracts.receipt import Receipt
from contracts.snapshot import EvidenceFile
from kit.db import new_id
from services.intake.receipts import queries
from services.intake.receipts.rules import CarriedFile, PromisedFile, UnfinishedFile
from tests.intake.filing import Firm, open_rehearsal
from tests.rooms import Room

DUE = datetime(2023, 9, 22, 16, 0, 0, 5, tzinfo=UTC)


@pytest.fixture(scope="module")
def intake(room: Callable[[str], Room]) -> Room:
    return room("intake")


async def test_a_signed_receipt_is_the_model_s_canonical_json(intake: Room) -> None:
    firm = Firm(intake, await open_rehearsal(intake))
    signed = (await firm.handed_in())["signed"]["receipt"]
    assert canonical(Receipt.model_validate(signed).model_dump(mode="json")) == canonical(signed)


async def test_evidence_is_listed_and_named_as_the_contracts_say(intake: Room) -> None:
    firm = Firm(intake, await open_rehearsal(intake))
    kept = await firm.ready()
    found = await intake.db.act(queries.manifests, [UUID(kept["submission_id"])])
    carried = found[UUID(kept["submission_id"])]
    assert len(carried) == 3
    for each in (*carried, late()):
        fits_the_contracts(each)


def late() -> CarriedFile:
    told = UnfinishedFile(new_id(), "licence", "执照.pdf", "0" * 64, 3)
    return PromisedFile(told, DUE).carried


def fits_the_contracts(each: CarriedFile) -> None:
    listed = EvidenceFile.model_validate(each.listed)
    assert listed.model_dump(mode="json") == each.listed
    receipt = Receipt.model_validate(
        {
            "receipt_id": str(new_id()),
            "number": "n",
            "campaign_id": str(new_id()),
            "submission_id": str(new_id()),
            "snapshot": 1,
            "snapshot_hash": "0" * 64,
            "manifest": [each.named],
            "contact_hash": "0" * 64,
            "received_at": "2023-09-22T16:00:00.000005Z",
            "schedule_version": 1,
            "closes_at": None,
            "leaf": "0" * 64,
            "rehearsal": True,
            "kid": "k",
        }
    )
    assert receipt.model_dump(mode="json")["manifest"] == [each.named]
    [named] = receipt.manifest
    assert (named.kind, named.filename, named.sha256, named.size) == (
        listed.kind,
        listed.filename,
        listed.sha256,
        listed.size,
    )
    assert (named.late_until is None) == (listed.late_until is None) == (listed.file is not None)
