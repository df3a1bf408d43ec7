"""A Word file is read for what it is, whatever the client calls it."""

from collections.abc import Callable

import pytest

from documents import DOCX_CONTENT_TYPE
from tests.documents.reading.by_hand import by_hand, saved
from tests.intake.filing import Firm, open_rehearsal
from tests.rooms import Room

WORD_TYPES = (
    DOCX_CONTENT_TYPE,
    "application/octet-stream",
    "application/msword",
    "application/wps-office.docx",
    "application/kswps",
    "application/zip",
)
"""What browsers and office programs call a Word file."""


@pytest.fixture(scope="module")
def intake(room: Callable[[str], Room]) -> Room:
    return room("intake")


async def test_the_content_of_a_word_file_counts(intake: Room) -> None:
    firm = Firm(intake, await open_rehearsal(intake))
    kept, data = await firm.begin(), saved(by_hand())
    path = f"/submissions/{kept['submission_id']}/reading"
    tag = {"If-Match": f'"{kept["version"]}"'}
    async with firm.client() as desk:
        for kind in WORD_TYPES:
            read = await desk.post(
                path,
                content=data,
                params={"dry_run": True},
                headers={"Content-Type": kind, **tag},
            )
            assert read.status_code == 200, kind
        picture = await desk.post(
            path,
            content=b"\x89PNG\r\n\x1a\n",
            headers={"Content-Type": "application/octet-stream", **tag},
        )
        page = await desk.post(path, content=data, headers={"Content-Type": "text/html", **tag})
    assert picture.status_code == 422 and "这不是Word文件" in picture.json()["detail"]
    assert page.status_code == 415
