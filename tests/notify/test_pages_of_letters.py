"""Each letter has its page of the portal, or is declared without; no page tells whose it is."""

import re
from datetime import UTC, datetime
from pathlib import Path

from contracts.facts import identity, intake, registry
from contracts.vocabulary import Role
from kit.db import new_id
from services.notify.messages.letters import LETTERS
from services.notify.messages.pages import PAGES
from tests.notify.post import NOW, Post, docket, email, handed_in
from tests.rooms import plant_campaign

RULES = {(rule.kind, rule.audience) for rules in LETTERS.values() for rule in rules}
PORTAL = Path(__file__).resolve().parents[2] / "web/src"


def test_the_table_is_complete() -> None:
    assert set(PAGES) == RULES


def places() -> set[str]:
    """Addresses of the portal's pages, as its router writes them, their parameters as `*`."""
    written = "".join(path.read_text(encoding="utf-8") for path in PORTAL.glob("desks/*/routes.ts"))
    paths = re.findall(r'path: "([^"]+)"', written)
    return {re.sub(r"\$\w+", "*", path) for path in paths}


def place_of(page: str) -> str:
    """A page as `places` writes one: ids as `*`."""
    path = page.partition("?")[0]
    return re.sub(r"/([0-9a-f-]{36}|TJ5G-[0-9-]+|[0-9]+)", "/*", path)


async def test_a_letter_leads_to_a_page_of_the_portal(post: Post) -> None:
    post.sending.portal_address = "https://portal.example"
    campaign_id, organisation_id, address = plant_campaign(), new_id(), email()
    person = await post.person(address, organisation_id=organisation_id)
    officer = await post.officer(Role.unit_officer, "120104")
    city = await post.officer(Role.city_officer)
    of = docket(campaign_id, organisation_id)
    common = {"campaign_id": campaign_id, "submission_id": of.submission_id}
    await post.hear(
        handed_in(of),
        registry.ItemPublishedV1(
            subject=of.submission_id,
            notice_id=new_id(),
            last_day=datetime(2023, 10, 18, tzinfo=UTC).date(),
            **common,
        ),
        registry.ObjectionJudgedV1(subject=new_id(), notice_id=new_id(), upheld=False, **common),
        intake.CorrectionLapsedV1(subject=new_id(), round=1, due_at=NOW, **common),
        identity.PasswordResetV1(subject=person, by="address"),
        identity.OrganisationContestedV1(
            subject=new_id(),
            organisation_id=organisation_id,
            claimant=new_id(),
            licence_sha256="0" * 64,
        ),
    )
    letters = [each for who in (person, officer, city) for each in await post.inbox(who)]
    pages = {each["page"] for each in letters if each["page"]}
    assert len(letters) >= 7 and None not in {each["page"] for each in letters}
    known = places() | {f"/applications/*{below}" for below in ("", "/progress")}
    assert {place_of(page) for page in pages} <= known
    await post.flush()
    bodies = [letter.get_content() for letter in post.to(address)]
    assert any(
        f"https://portal.example/applications/{of.submission_id}/receipts/1" in body
        for body in bodies
    )
    assert not any("example.com" in page or "token" in page for page in pages)
