"""The papers of a played campaign as files, and its receipts with the public keys that
check them.
"""

import json
from pathlib import Path
from typing import Any

from cli.demo.played import Played
from cli.demo.story import IN_WORD, SEALED


async def keep_papers(played: Played, out: Path, keys: dict[str, Any]) -> None:
    """Replace what an earlier demo left under `out`."""
    papers, receipts = out / "papers", out / "receipts"
    for folder in (papers, receipts):
        folder.mkdir(exist_ok=True)
        for old in folder.iterdir():
            old.unlink()
    (out / "receipt-keys.json").write_text(json.dumps(keys, indent=1))
    for filing in played.filings.values():
        for receipt in filing.receipts:
            name = f"{receipt['receipt']['number']}-{receipt['receipt']['snapshot']}.json"
            (receipts / name).write_text(
                json.dumps(
                    receipt,
                    ensure_ascii=False,
                    indent=1,
                ),
                encoding="utf-8",
            )
    blank = await played.web.ask(
        "GET", f"intake/v1/campaigns/{played.campaign_id}/application.docx"
    )
    (papers / "application-blank.docx").write_bytes(blank.content)
    for place in (IN_WORD, SEALED):
        filing = played.filings[place]
        for name, path in (
            ("application", "snapshots/1/application.docx"),
            ("receipt", "receipts/1/paper.docx"),
        ):
            answer = await filing.person.ask(
                "GET", f"intake/v1/submissions/{filing.submission_id}/{path}"
            )
            (papers / f"{name}-{filing.number}.docx").write_bytes(answer.content)
    for name, path in (await _links(played)).items():
        link = (await played.cast.city_officer.get(path))["link"]
        stored = await played.web.client.get(link)
        stored.raise_for_status()
        (papers / name).write_bytes(stored.content)
    await _keep_register(played, papers)


async def _keep_register(played: Played, papers: Path) -> None:
    """The certificate of one entry, and the directory of its year."""
    officer = played.cast.city_officer
    entries = await officer.pages("registry/v1/entries", campaign_id=played.campaign_id)
    entry = entries[-1]
    certificate = f"registry/v1/submissions/{entry['submission_id']}/certificate.docx"
    answer = await officer.ask("GET", certificate)
    (papers / f"certificate-{entry['registry_number']}.docx").write_bytes(answer.content)
    yearbook = f"registry/v1/yearbooks/{entry['year']}/directory.docx"
    answer = await officer.ask("GET", f"{yearbook}?campaign_id={played.campaign_id}")
    (papers / f"yearbook-{entry['year']}.docx").write_bytes(answer.content)


async def _links(played: Played) -> dict[str, str]:
    """Where the papers of units and city are, by file name."""
    links = {"notice.docx": f"registry/v1/notices/{played.notice_id}/paper"}
    announced = await played.cast.city_head.pages(
        "registry/v1/announcements", notice_id=played.notice_id
    )
    for place, each in enumerate(announced, 1):
        links[f"announcement-{place}.docx"] = (
            f"registry/v1/announcements/{each['announcement_id']}/paper"
        )
    for list_id, unit in played.delivered_lists.items():
        links[f"recommendation-list-{unit}.docx"] = f"review/v1/lists/{list_id}/paper"
    return links
