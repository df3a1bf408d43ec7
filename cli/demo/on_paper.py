"""The demo's applicants who work on paper: one fills the blank form in Word and sends the file,
one prints, seals and scans.
"""

from collections.abc import Mapping
from typing import Any

from cli.demo.filing import Filing, send_evidence
from cli.demo.person import until
from cli.demo.word import scanned, typed

DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


async def fill_in_word(
    filing: Filing, campaign_id: str, draft: Mapping[str, Any]
) -> dict[str, Any]:
    """Download the form, type into it, upload it. Returns what the system read and what it left."""
    person = filing.person
    blank = await person.ask("GET", f"intake/v1/campaigns/{campaign_id}/application.docx")
    units = (await person.get(f"intake/v1/campaigns/{campaign_id}/units"))["items"]
    unit = next(each["name"] for each in units if each["code"] == filing.who.unit)
    saved = await person.ask("GET", f"intake/v1/submissions/{filing.submission_id}")
    answer = await person.ask(
        "POST",
        f"intake/v1/submissions/{filing.submission_id}/reading",
        headers={"If-Match": saved.headers["ETag"], "Content-Type": DOCX},
        content=typed(
            blank.content,
            draft,
            unit,
        ),
    )
    read: dict[str, Any] = answer.json()
    return read


async def print_form(filing: Filing) -> bytes:
    """The application form as it is now, as a Word file with its mark."""
    answer = await filing.person.ask(
        "GET", f"intake/v1/submissions/{filing.submission_id}/application.docx"
    )
    return answer.content


async def scan_in(filing: Filing, printed: bytes, filename: str) -> dict[str, Any]:
    """Seal the printed paper, scan it and send the scan.

    Returns what the system read from its page.
    """
    kept = await send_evidence(
        filing,
        "sealed_scan",
        filename,
        "image/jpeg",
        scanned(printed),
    )
    path = f"intake/v1/submissions/{filing.submission_id}"
    await filing.person.post(f"{path}/evidence/{kept['id']}/reading")

    async def read() -> dict[str, Any] | None:
        found: list[dict[str, Any]] = (await filing.person.get(f"{path}/scans"))["items"]
        return next(
            (each for each in found if each["evidence_id"] == kept["id"] and each["outcome"]), None
        )

    return await until(
        f"the reading of {filename}",
        read,
        seconds=180,
    )
