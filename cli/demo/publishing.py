"""How the demo's city publishes: the notice, objections on it and their judgement, the
announcement and a supplementary one.
"""

from typing import Any

from cli.demo.cast import Cast
from cli.demo.evidence import sealed_scan_pdf
from cli.demo.filing import Filing
from cli.demo.person import Unexpected, until

OBJECTOR = "天津示例异议单位有限公司"


async def publish(cast: Cast, campaign_id: str) -> dict[str, Any]:
    """Publish the notice that the selection drafted."""

    async def drafted() -> dict[str, Any] | None:
        notices = await cast.city_head.pages("registry/v1/notices", campaign_id=campaign_id)
        return notices[0] if notices else None

    notice = await until("the notice drafted from the selection", drafted)

    async def clear() -> bool:
        holds = await cast.city_officer.pages("registry/v1/holds", campaign_id=campaign_id)
        return not [
            hold for hold in holds if hold["blocks"] == "publication" and not hold.get("cleared_at")
        ]

    await until("no hold on the publication", clear)
    published: dict[str, Any] = await cast.city_head.post(
        f"registry/v1/notices/{notice['notice_id']}/publication", {}
    )
    return published


async def send_file(cast: Cast, notice_id: str, kind: str, filename: str, data: bytes) -> str:
    """Send a scan of a letter to the store and have it looked at. Returns its id."""
    officer = cast.city_officer
    place = await officer.post(
        f"registry/v1/notices/{notice_id}/letter-files",
        {
            "kind": kind,
            "filename": filename,
            "content_type": "application/pdf",
            "size": len(data),
        },
    )
    await officer.web.put_in_store(place["upload"], filename, data, "application/pdf")
    file_id: str = place["file"]["file_id"]
    checked = await officer.post(f"registry/v1/letter-files/{file_id}/uploaded")
    if checked["state"] != "taken":
        raise Unexpected(f"a scan of a letter was not kept: {checked}")
    return file_id


async def object_to(cast: Cast, notice_id: str, filing: Filing) -> str:
    """Record an objection that came by letter, with name, seal and evidence."""
    letter = sealed_scan_pdf("异议书", OBJECTOR, "盖章日", [filing.number])
    proof = sealed_scan_pdf("证据材料", OBJECTOR, "盖章日", ["示例证据"])
    body = {
        "submission_id": filing.submission_id,
        "objector": {
            "kind": "organisation",
            "name": OBJECTOR,
            "contact": "objector@objector.example",
        },
        "reason": "示例：对项目建设情况有异议",
        "file_ids": [
            await send_file(cast, notice_id, "statement", "异议书.pdf", letter),
            await send_file(cast, notice_id, "proof", "证据.pdf", proof),
        ],
        "sealed_or_signed": True,
        "channel": "letter",
    }
    recorded = await cast.city_officer.post(
        f"registry/v1/notices/{notice_id}/objections", body, key=f"objection-{filing.submission_id}"
    )
    objection_id: str = recorded["objection_id"]
    return objection_id


async def judge(cast: Cast, objection_id: str, *, upheld: bool) -> None:
    finding = "经现场核查，异议成立" if upheld else "经现场核查，异议不成立"
    body = {"upheld": upheld, "finding": finding, "reply": f"{finding}，已书面答复异议人。"}
    await cast.city_officer.post(f"registry/v1/objections/{objection_id}/judgement", body)


async def announce(cast: Cast, notice_id: str) -> dict[str, Any]:
    """Announce after the notice is over: the act that gives the numbers."""
    answer: dict[str, Any] = await cast.city_head.post(
        f"registry/v1/notices/{notice_id}/announcement", {}, key=f"announce-{notice_id}-1"
    )
    return answer


async def supplement(cast: Cast, notice_id: str, filing: Filing) -> dict[str, Any]:
    """Compare a held item again, whose 5gii record has come, and announce what was held."""
    await cast.city_officer.post(
        f"registry/v1/submissions/{filing.submission_id}/platform-comparison"
    )

    async def cleared() -> bool:
        standing = await cast.auditor.get(f"registry/v1/standing/{filing.submission_id}")
        return not standing["holds"]

    await until(f"the hold on {filing.number} cleared", cleared)
    answer: dict[str, Any] = await cast.city_head.post(
        f"registry/v1/notices/{notice_id}/announcement",
        {"document_number": "津工信通信〔2023〕2号"},
        key=f"announce-{notice_id}-2",
    )
    return answer
