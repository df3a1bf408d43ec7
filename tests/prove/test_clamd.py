"""Evidence and the real clamd: clean, found, over its limits, away, hanging; each an outcome of
its own, none taken for clean.
"""

import io
import random
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from PIL import Image

from contracts.commands.command import EVERY_CAMPAIGN, CampaignCommand
from contracts.facts.intake import EvidenceRefusedV1, MalwareScannedV1
from contracts.vocabulary import Role
from kit.files import Files
from kit.inspection.clamd import Clamd
from kit.inspection.inspecting import Inspection
from kit.inspection.outcomes import MalwareOutcome
from services.intake import app as intake_app
from services.intake.evidence.activities import EvidenceActivities
from tests.intake import hostile
from tests.intake.filing import Firm, open_rehearsal
from tests.prove.scanning import MARK, MEGABYTE, SIGNATURE, Scanner, scanner
from tests.rooms import Room

UNSCANNED = ("when_scanner_unavailable: wait", "when_scanner_unavailable: take_unscanned")


@pytest.fixture(scope="module")
def clamd() -> Iterator[Scanner]:
    with tempfile.TemporaryDirectory(prefix="clamd-") as folder, scanner(Path(folder)) as made:
        yield made


@pytest.fixture(scope="module")
def intake(space: object, clamd: Scanner) -> Room:
    return knowing(clamd)


def knowing(clamd: Scanner) -> Room:
    """Intake that knows of the scanner."""
    made = Room("intake")
    made.settings = made.settings.model_copy(update={"clamd_address": clamd.address})
    made.app = intake_app.build(made.settings)
    made.db = made.app.state.db
    return made


@pytest.fixture
def running(clamd: Scanner) -> Scanner:
    """The scanner with its usual limits, whatever the test before did to it."""
    clamd.start()
    return clamd


def marked(pages: int = 1) -> bytes:
    """A whole, harmless PDF with the mark in a remark at its end."""
    return hostile.pdf(pages=pages) + b"%" + MARK + b"\n"


def heavy(megabytes: int) -> bytes:
    """A picture that packs badly, so that the file is as large as that."""
    side = int((megabytes * MEGABYTE / 3) ** 0.5) + 1
    out = io.BytesIO()
    Image.frombytes("RGB", (side, side), random.Random(1).randbytes(side * side * 3)).save(
        out, "PNG", compress_level=0
    )
    return out.getvalue()


async def sweep(room: Room, address: str) -> None:
    commands = EvidenceActivities(room.db, Files(room.settings), Inspection(Clamd(address)))
    await commands.sweep_evidence(CampaignCommand(campaign_id=EVERY_CAMPAIGN))


async def shown(firm: Firm, submission_id: str, evidence_id: str) -> dict[str, Any]:
    async with firm.client() as desk:
        items = (await desk.get(f"/submissions/{submission_id}/evidence")).json()["items"]
    found: dict[str, Any] = next(item for item in items if item["id"] == evidence_id)
    return found


async def test_clean_and_found_are_told_with_engine_and_instant(
    intake: Room, running: Scanner
) -> None:
    firm = Firm(intake, await open_rehearsal(intake))
    kept = await firm.begin()
    clean = await firm.upload(kept["submission_id"], hostile.pdf())
    assert (clean["state"], clean["scan_outcome"]) == ("promoted", "clean")
    assert clean["scan_engine"].startswith("ClamAV ") and clean["scanned_at"]
    found = await firm.upload(kept["submission_id"], marked())
    assert (found["state"], found["outcome"], found["scan_outcome"]) == (
        "refused",
        "malware",
        "found",
    )
    assert (
        found["scan_signature"] == SIGNATURE
        and SIGNATURE in found["why_zh"]
        and SIGNATURE in found["why_en"]
    )
    [fact] = await intake.facts(topic=EvidenceRefusedV1.topic, subject=UUID(found["id"]))
    assert fact["fact"]["why"] == "malware"
    stored = await Files(intake.settings).listed("evidence", f"{kept['submission_id']}/", 10)
    own = [each.key for each in stored if each.key.startswith(kept["submission_id"])]
    assert own == [f"{kept['submission_id']}/{clean['sha256']}"], "malware never leaves quarantine"
    async with intake.client(signed_in=False) as public:
        assert (await public.get("/../readyz")).json()["malware_scanner"] == "ok"


@pytest.mark.parametrize(
    "limits", [{"stream": "1M"}, {"file": "1M"}], ids=["of a stream", "of a file"]
)
async def test_over_the_scanners_limit_is_not_clean(
    intake: Room, clamd: Scanner, limits: dict[str, str]
) -> None:
    clamd.start(**limits)
    firm = Firm(intake, await open_rehearsal(intake, campaign=UNSCANNED))
    kept = await firm.begin()
    told = await firm.upload(
        kept["submission_id"], heavy(3), filename="a.png", content_type="image/png"
    )
    assert (told["state"], told["outcome"], told["scan_outcome"]) == (
        "refused",
        *("over_scanner_limit",) * 2,
    )
    assert "大小限制" in told["why_zh"]
    small = await firm.upload(kept["submission_id"], hostile.pdf())
    assert small["scan_outcome"] == "clean"


@pytest.mark.parametrize(
    "hiding", ["", "AlertExceedsMax no", "AlertExceedsMax yes\nScanArchive no"]
)
async def test_a_scanner_that_calls_what_it_did_not_look_at_ok_is_not_used(
    space: object, clamd: Scanner, hiding: str
) -> None:
    """As Debian ships it: a file beyond its limits would pass for clean."""
    clamd.start(file="1M", more=hiding)
    room = knowing(clamd)
    firm = Firm(room, await open_rehearsal(room))
    kept = await firm.begin()
    large = await firm.upload_waiting(
        kept["submission_id"], heavy(3), filename="a.png", content_type="image/png", kind="other"
    )
    small = await firm.upload_waiting(kept["submission_id"], hostile.pdf())
    hidden = [small] if "yes" in hiding else [large, small]
    for one in hidden:
        assert (one["state"], one["outcome"], one["scan_outcome"]) == (
            "waiting",
            *("scanner_unavailable",) * 2,
        )
    infected = await firm.upload_waiting(kept["submission_id"], marked())
    assert (infected["state"], infected["scan_outcome"]) == ("refused", "found"), (
        "what it finds counts"
    )
    async with room.client(signed_in=False) as public:
        assert (await public.get("/../readyz")).json()[
            "malware_scanner"
        ] == "down: ScannerHidesLimits"
    clamd.start(file="1M")
    await sweep(room, clamd.address)
    told = [
        (await shown(firm, kept["submission_id"], one["id"]))["scan_outcome"]
        for one in (large, small)
    ]
    assert told == ["over_scanner_limit", "clean"]


@pytest.mark.parametrize("recursion", [1, 17, 100])
async def test_any_scanner_that_tells_its_limits_is_believed(
    clamd: Scanner, recursion: int
) -> None:
    clamd.start(more=f"AlertExceedsMax yes\nMaxRecursion {recursion}")
    client = Clamd(clamd.address)
    await client.ready()
    assert (await client.scan(b"x")).outcome is MalwareOutcome.clean


@pytest.mark.parametrize("way", ["address", "unix_address"])
async def test_an_answer_given_while_we_still_send_is_heard(clamd: Scanner, way: str) -> None:
    """clamd answers and hangs up as soon as the limit is passed: the answer is behind a broken
    connection, every time.
    """
    clamd.start(stream="100K")
    client = Clamd(getattr(clamd, way))
    for size in (150_000, MEGABYTE, 20 * MEGABYTE):
        for _ in range(10):
            assert (await client.scan(bytes(size))).outcome is MalwareOutcome.over_scanner_limit, (
                size
            )
    assert (await client.scan(b"x")).outcome is MalwareOutcome.clean
    assert (await client.scan(MARK)).outcome is MalwareOutcome.found


async def test_a_scanner_that_is_away_or_hangs_is_an_outcome_and_the_file_waits(
    intake: Room, running: Scanner
) -> None:
    firm = Firm(intake, await open_rehearsal(intake))
    kept = await firm.begin()
    running.end()
    waiting = await firm.upload_waiting(kept["submission_id"], hostile.pdf(pages=2))
    infected = await firm.upload_waiting(kept["submission_id"], marked(pages=2))
    for one in (waiting, infected):
        assert (one["state"], one["outcome"], one["scan_outcome"]) == (
            "waiting",
            *("scanner_unavailable",) * 2,
        )
    running.start()
    running.pause()
    hung = await Clamd(running.address, seconds=0.5).scan(b"x")
    assert hung.outcome is MalwareOutcome.scanner_unavailable
    running.resume()
    await sweep(intake, running.address)
    assert (await shown(firm, kept["submission_id"], waiting["id"]))["scan_outcome"] == "clean"
    found = await shown(firm, kept["submission_id"], infected["id"])
    assert (found["state"], found["scan_signature"]) == ("refused", SIGNATURE)


async def test_what_was_taken_unscanned_is_scanned_later(intake: Room, running: Scanner) -> None:
    """A draft's infected file is refused then; one that was handed in stays as the record, and is
    told as found.
    """
    firms = [Firm(intake, await open_rehearsal(intake, campaign=UNSCANNED)) for _ in range(2)]
    running.end()
    kept = [await firm.begin() for firm in firms]
    clean = await firms[0].upload(kept[0]["submission_id"], hostile.pdf(pages=3))
    draft = await firms[0].upload(kept[0]["submission_id"], marked(pages=3))
    handed_in = await firms[1].upload(kept[1]["submission_id"], marked(pages=4))
    assert {one["scan_outcome"] for one in (clean, draft, handed_in)} == {"unscanned"}
    await firms[1].put_evidence(
        kept[1]["submission_id"], "construction_evidence", "earlier_material"
    )
    assert (await firms[1].hand_in(kept[1])).status_code == 201
    running.start()
    await sweep(intake, running.address)
    found = [await shown(firms[0], kept[0]["submission_id"], one["id"]) for one in (clean, draft)]
    found.append(await shown(firms[1], kept[1]["submission_id"], handed_in["id"]))
    assert [(one["state"], one["scan_outcome"]) for one in found] == [
        ("promoted", "clean"),
        ("refused", "found"),
        ("promoted", "found"),
    ]
    told = await intake.facts(topic=MalwareScannedV1.topic, subject=UUID(handed_in["id"]))
    assert [(fact["fact"]["outcome"], fact["fact"]["signature"]) for fact in told] == [
        ("found", SIGNATURE)
    ]
    async with intake.client(Role.auditor) as auditor:
        report = (await auditor.get("/evidence/sweeps", params={"limit": 1})).json()["items"][0]
    assert report["figures"]["infected"] == 2 and set(report["findings"]["infected"]) == {
        draft["id"],
        handed_in["id"],
    }
