"""How the demo's applicants prove their organisations, and how units confirm them."""

from typing import Any

from cli.demo.applicants import Applicant
from cli.demo.cast import Cast
from cli.demo.evidence import licence_pdf, sealed_scan_pdf
from cli.demo.filing import Filing
from cli.demo.person import DemoPerson, until


async def hand_in_papers(person: DemoPerson, who: Applicant) -> None:
    """Hand in licence and letter of authorisation, once: a later rehearsal finds them confirmed."""
    own = (await person.get("identity/v1/me"))["organisation"]
    if own["proof_state"] not in ("claimed", "refused"):
        return
    letter = sealed_scan_pdf("授权委托书", who.name, "2023年9月6日", [f"兹授权{person.label}"])
    await person.ask(
        "POST",
        f"identity/v1/organisations/{own['organisation_id']}/proofs",
        files={
            "licence": ("营业执照.pdf", licence_pdf(who.name, who.credit_code), "application/pdf"),
            "letter": ("授权委托书.pdf", letter, "application/pdf"),
        },
    )


async def confirm_applicant(cast: Cast, filing: Filing) -> None:
    """An officer of the unit looks at the papers and confirms the applicant, once.

    Identity hears of the hand-in, and review of the confirmation, a moment later.
    """
    officer = cast.officers[filing.who.unit]
    own = (await filing.person.get("identity/v1/me"))["organisation"]
    path = f"identity/v1/organisations/{own['organisation_id']}/proof"

    async def papers() -> dict[str, Any] | None:
        answer = await officer.ask("GET", path, expect=(200, 404))
        found: dict[str, Any] = answer.json()
        return found if answer.status_code == 200 else None

    proof = await until(f"papers of {own['name']}", papers)
    if proof["state"] == "handed_in":
        for kind in ("licence", "letter"):
            await officer.ask("GET", f"identity/v1/organisations/proofs/{proof['proof_id']}/{kind}")
        await officer.post(
            f"identity/v1/organisations/proofs/{proof['proof_id']}/decision",
            {"confirmed": True},
            expect=(200, 409),
        )

    async def is_heard() -> bool:
        answer = await officer.ask(
            "GET", f"review/v1/cases/{filing.submission_id}/view", expect=(200, 404)
        )
        return answer.status_code == 200 and answer.json()["proof"]["state"] == "confirmed"

    await until(f"review to hear that {own['name']} is confirmed", is_heard)
