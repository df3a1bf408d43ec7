"""The scan of a sealed page passes the checks of evidence: harmless scans are taken by what they
are, dangerous ones are refused with what to do, and nothing of them is kept.
"""

from collections.abc import AsyncIterator

import pytest

from cli.demo import evidence as made
from contracts.policy import EvidenceRules
from contracts.problem import Problem
from kit.inspection.clamd import Clamd
from kit.inspection.inspecting import Inspection
from services.review.delivery.problems import SealNotReadable, SealNotScanned, SealRefused
from services.review.delivery.sealing import look_at_seal
from tests.intake import hostile
from tests.review.desk import SEALED, Desk, slug

POLICY = EvidenceRules()
NOBODY = "127.0.0.1:9"
HEIC = b"\0\0\0\x18ftypheic" + bytes(40)


@pytest.fixture
async def inspection() -> AsyncIterator[Inspection]:
    looking = Inspection(None)
    yield looking
    await looking.examiner.close()


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (SEALED, "application/pdf"),
        (b"\xef\xbb\xbf" + SEALED, "application/pdf"),
        (made.photo_jpg(1, "示例盖章页"), "image/jpeg"),
        (made.photo_png(1, "示例盖章页"), "image/png"),
    ],
)
async def test_a_scan_is_taken_for_what_it_is(
    inspection: Inspection, data: bytes, kind: str
) -> None:
    assert await look_at_seal(inspection, data, POLICY) == kind


@pytest.mark.parametrize(
    ("data", "refused", "told"),
    [
        (b"", SealNotReadable, "PDF"),
        (b"<html>", SealNotReadable, "PDF"),
        (HEIC, SealNotReadable, "另存为JPG"),
        (hostile.word(), SealNotReadable, "PDF"),
        (hostile.pdf_script(), SealRefused, "脚本"),
        (hostile.pdf_attachment(), SealRefused, "内嵌"),
        (hostile.pdf(password="geheim"), SealRefused, "密码"),
        (made.truncated_jpg(1), SealRefused, "损坏"),
        (made.photo_jpg(1, "x") + hostile.zipped(("a.class", b"x")), SealRefused, "夹带"),
        (hostile.png_of(100_000, 100_000), SealRefused, "像素"),
    ],
)
async def test_a_dangerous_scan_is_refused_with_what_to_do(
    inspection: Inspection, data: bytes, refused: type[Problem], told: str
) -> None:
    with pytest.raises(refused) as found:
        await look_at_seal(inspection, data, POLICY)
    assert told in found.value.detail_zh + found.value.zh and found.value.en


async def test_the_policy_says_whether_a_scan_waits_for_the_scanner() -> None:
    away = Inspection(Clamd(NOBODY))
    with pytest.raises(SealNotScanned):
        await look_at_seal(away, SEALED, POLICY)
    unscanned = EvidenceRules(when_scanner_unavailable="take_unscanned")
    assert await look_at_seal(away, SEALED, unscanned) == "application/pdf"
    await away.examiner.close()


async def test_a_refused_scan_leaves_the_list_unsealed(desk: Desk) -> None:
    made_list = (await desk.officer().put(desk.list_path(), json={"items": []})).json()
    path = f"/lists/{made_list['list_id']}/seal"
    refused = await desk.officer().post(path, files={"file": ("盖章页.pdf", hostile.pdf_launch())})
    assert (refused.status_code, slug(refused)) == (422, "seal-refused")
    assert refused.json()["outcome"] == "script"
    assert (await desk.officer().get(desk.list_path())).json()["sealed"] is False
    taken = await desk.officer().post(
        path, files={"file": ("扫描.bin", SEALED, "application/octet-stream")}
    )
    assert (taken.status_code, taken.json()["sealed"]) == (201, True)
