"""How the demo's city publishes: the notice, objections on it and their judgement, the
announcement and a supplementary one.
"""

from typing import Any

from cli.demo.cast import Cast
from cli.demo.filing import Filing
from cli.demo.person import until


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


async def object_to(cast: Cast, notice_id: str, filing: Filing) -> str:
    """Record an objection that came by letter, with name, seal and evidence."""
    body = {
        "submission_id": filing.submission_id,
        "objector": {
            "kind": "organisation",
            "name": "天津示例异议单位有限公司",
            "contact": "objector@objector.example",
        },
        "reason": "示例：对项目建设情况有异议",
        "evidence_sha256": ["0" * 64],
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
