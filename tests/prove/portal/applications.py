"""Applications as colleagues left them, for proofs that begin later than at the blank form."""

from datetime import datetime
from typing import Any

from playwright.sync_api import Page

from cli.demo import applying
from cli.demo.applicants import Applicant
from cli.demo.cast import engage_applicant
from cli.demo.filing import Filing
from cli.demo.person import Web
from tests.prove.portal.staging import OPENING, beside_browsers
from tests.web.portal import Portal


def prepared(portal: Portal, who: Applicant, campaign: str, named: str = "") -> str:
    """A whole draft with its files. Its id."""
    stack = portal.system.as_stack()

    async def prepare(web: Web) -> str:
        person = await engage_applicant(stack, web, who)
        return (await _prepare(person, who, campaign, named)).submission_id

    return beside_browsers(stack, prepare)


def handed_in(portal: Portal, who: Applicant, campaign: str, named: str = "") -> str:
    """The same, handed in. Its id."""
    stack = portal.system.as_stack()

    async def hand_in(web: Web) -> str:
        person = await engage_applicant(stack, web, who)
        filing = await _prepare(person, who, campaign, named)
        await applying.hand_in(filing)
        return filing.submission_id

    return beside_browsers(stack, hand_in)


def signed_in(portal: Portal, page: Page, who: Applicant, path: str, campaign: str) -> None:
    """Open a page as the applicant's signatory."""
    portal.sign_in(page, f"demo-applicant-{who.number:02d}", path, campaign)


async def _prepare(person: Any, who: Applicant, campaign: str, named: str) -> Filing:
    told = {"campaign_id": campaign, "now": datetime.fromisoformat(OPENING)}
    filing = await applying.prepare(person, told, who.number)
    if named:
        path = f"intake/v1/submissions/{filing.submission_id}"
        tag = (await person.ask("GET", path)).headers["ETag"]
        body = {"cover": {"factory_name": named}}
        await person.ask("PATCH", f"{path}/draft", body, headers={"If-Match": tag})
    return filing
