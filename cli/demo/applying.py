"""How the demo's applicants file: draft, evidence, hand-in, receipt."""

from typing import Any, Final

from cli.demo.applicants import Applicant, applicant, example_draft
from cli.demo.evidence import licence_pdf, photo_jpg
from cli.demo.filing import Filing, send_evidence
from cli.demo.on_paper import fill_in_word, print_form, scan_in
from cli.demo.person import DemoPerson
from cli.demo.story import IN_WORD, LATE_PLATFORM_RECORD, SEALED
from contracts.calendar import shanghai_day

FIRST_SIGNS: Final = "启承晨朝瑞祥永恒振腾云海江山松柏春秋金玉星辰天地光明和平安康嘉德"
SECOND_SIGNS: Final = "航远达通盛丰华茂隆泰新程宇翔成功源泉林森峰岳川泽阳霞虹霖锦绣章辉"
"""Two signs make the word by which factories of one product are told apart."""


def evidence_of(who: Applicant) -> list[tuple[str, str, str, bytes]]:
    """(kind, file name, content type, bytes) of one applicant's files.

    Every eighth form rests on earlier material.
    """
    files = [
        ("licence", "营业执照.pdf", "application/pdf", licence_pdf(who.name, who.credit_code)),
        (
            "construction_evidence",
            "5G设备现场照片.jpg",
            "image/jpeg",
            photo_jpg(who.number, f"{who.factory_name} 现场"),
        ),
    ]
    draft = example_draft(who.number)
    if draft["implementation"].get("substitute"):
        files.append(
            (
                "earlier_material",
                "既往申报材料.pdf",
                "application/pdf",
                licence_pdf(f"{who.name}既往申报材料", who.credit_code),
            )
        )
    if who.number % 3 == 0:
        files.append(
            ("achievements", "荣誉照片.jpg", "image/jpeg", photo_jpg(1000 + who.number, "荣誉"))
        )
    return files


def factory_name(campaign_id: str, n: int) -> str:
    """The applicant's factory name.

    5gii keeps what an earlier rehearsal entered. The factory that must be missing there gets
    another name in each rehearsal, one that a paper can carry.
    """
    who = applicant(n)
    if n != LATE_PLATFORM_RECORD:
        return who.factory_name
    place = int(campaign_id.replace("-", "")[-8:], 16)
    word = FIRST_SIGNS[place % len(FIRST_SIGNS)]
    word += SECOND_SIGNS[place // len(FIRST_SIGNS) % len(SECOND_SIGNS)]
    return who.factory_name.replace("示例", f"示例{word}", 1)


async def prepare(person: DemoPerson, campaign: dict[str, Any], n: int) -> Filing:
    """Open a draft, save it in two steps as a person would, and send the evidence."""
    who = applicant(n)
    cover = {"factory_name": factory_name(campaign["campaign_id"], n)}
    draft = example_draft(
        n,
        on=shanghai_day(campaign["now"]),
        cover=cover,
    )
    opened = await person.post(
        "intake/v1/submissions",
        {"campaign_id": campaign["campaign_id"], "content": {"cover": draft["cover"]}},
    )
    filing = Filing(
        who,
        person,
        opened["submission_id"],
    )
    if n == IN_WORD:
        filing.read = await fill_in_word(
            filing,
            campaign["campaign_id"],
            draft,
        )
    saved = await person.ask("GET", f"intake/v1/submissions/{filing.submission_id}")
    await person.ask(
        "PATCH",
        f"intake/v1/submissions/{filing.submission_id}/draft",
        draft,
        headers={"If-Match": saved.headers["ETag"]},
    )
    for kind, filename, content_type, data in evidence_of(who):
        await send_evidence(
            filing,
            kind,
            filename,
            content_type,
            data,
        )
    if n == SEALED:
        await seal(filing)
    return filing


async def seal(filing: Filing) -> None:
    """Print the form, seal it, change one figure in the draft, and scan the outdated paper.

    Then print, seal and scan again.
    """
    old = await print_form(filing)
    saved = await filing.person.ask("GET", f"intake/v1/submissions/{filing.submission_id}")
    body = {
        "construction": {"edge_nodes": saved.json()["content"]["construction"]["edge_nodes"] + 1}
    }
    path = f"intake/v1/submissions/{filing.submission_id}/draft"
    await filing.person.ask(
        "PATCH",
        path,
        body,
        headers={"If-Match": saved.headers["ETag"]},
    )
    outdated = await scan_in(filing, old, "盖章扫描件（旧）.jpg")
    base = f"intake/v1/submissions/{filing.submission_id}/evidence"
    await filing.person.ask("DELETE", f"{base}/{outdated['evidence_id']}")
    filing.scans = [
        outdated,
        await scan_in(
            filing,
            await print_form(filing),
            "盖章扫描件.jpg",
        ),
    ]


async def hand_in(filing: Filing, *, expect: int | tuple[int, ...] = (200, 201)) -> dict[str, Any]:
    """Hand in the draft and keep the receipt. A refusal is returned as its problem document."""
    mine = await filing.person.get(f"intake/v1/submissions/{filing.submission_id}")
    answer: dict[str, Any] = await filing.person.post(
        f"intake/v1/submissions/{filing.submission_id}/hand-in",
        {"draft_version": mine["draft_version"]},
        key=f"hand-in-{filing.submission_id}-{len(filing.receipts)}",
        expect=expect,
    )
    if "receipt" in answer:
        filing.receipts.append(answer)
    return answer


async def mend_and_answer(filing: Filing) -> None:
    """Correct what the unit asked for, and hand in again."""
    saved = await filing.person.ask("GET", f"intake/v1/submissions/{filing.submission_id}")
    overview = example_draft(filing.who.number)["basic"]["project_overview"]
    body = {"basic": {"project_overview": overview[:-1] + "，并已补充投资构成说明。"}}
    await filing.person.ask(
        "PATCH",
        f"intake/v1/submissions/{filing.submission_id}/draft",
        body,
        headers={"If-Match": saved.headers["ETag"]},
    )
    await hand_in(filing)
