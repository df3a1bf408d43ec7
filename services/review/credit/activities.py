"""The command that asks credit sources, and the sweep that asks again: who did not answer, and who answered too long ago. Nothing is asked inside a transaction."""

import asyncio
from typing import Final
from uuid import UUID

from temporalio import activity

from contracts.canonical import sha256_hex
from contracts.commands import review
from contracts.commands.command import EVERY_CAMPAIGN, CampaignCommand, Done
from contracts.commands.review import CheckCredit, Checked
from contracts.vocabulary import CreditVerdict, system
from kit.db import Database
from kit.files import Files
from kit.temporal import performs
from services.review.cases.problems import CaseNotOpen
from services.review.credit import actions, rules, views
from services.review.credit.actions import Answer
from services.review.credit.http_source import ADAPTER, Heard, HttpSources
from services.review.credit.problems import SourceStillUnavailable

ATTEMPTS: Final = 5
SWEPT_AT_ONCE: Final = 40
ASKED_AT_ONCE: Final = 4
WORKFLOWS = system("workflows")


class CreditPerformers:
    """Asks sources and keeps what they say."""

    def __init__(self, db: Database, files: Files, sources: HttpSources) -> None:
        self.db, self.files, self.sources = db, files, sources

    @performs(review.check_credit)
    async def check_credit(self, ask: CheckCredit) -> Checked:
        """Answers `open` once a source stays away for as many attempts as the process makes; the sweep goes on asking.

        After the first silence the hold stands already, so nothing waits for this command.
        """
        verdict, waiting = await self.asked(ask.submission_id, ask.at_gate, ask.round)
        last = not activity.in_activity() or activity.info().attempt >= ATTEMPTS
        if waiting and not last:
            raise SourceStillUnavailable()
        return Checked(verdict=verdict)

    @performs(review.sweep)
    async def sweep(self, ask: CampaignCommand) -> Done:
        """Ask again the sources that did not answer or whose answer is too old: so many checks a sweep, a few at a time, the longest waiting first."""
        campaign_id = None if ask.campaign_id == EVERY_CAMPAIGN else ask.campaign_id
        async with self.db.reading() as session:
            checks = await views.to_ask_again(session, campaign_id, SWEPT_AT_ONCE)
        turn = asyncio.Semaphore(ASKED_AT_ONCE)

        async def again(case_id: UUID, at_gate: str, round_: int) -> bool:
            async with turn:
                _, waiting = await self.asked(case_id, at_gate, round_)
                return not waiting

        answers = await asyncio.gather(*(again(*check) for check in checks), return_exceptions=True)
        if failed := [answer for answer in answers if isinstance(answer, BaseException)]:
            raise BaseExceptionGroup(
                "asking again left something undone", failed
            )  # one that fails holds up no other
        return Done(changed=answers.count(True))

    async def asked(self, case_id: UUID, at_gate: str, round_: int) -> tuple[CreditVerdict, bool]:
        """Ask what is left to ask and keep it: (verdict, whether a source still did not answer)."""
        async with self.db.reading() as session:
            asking = await views.asking(session, case_id, at_gate, round_)
        if asking is None:
            raise CaseNotOpen()
        if not asking.sources:
            return asking.verdict, False
        heard = await asyncio.gather(
            *(self.sources.ask(source, asking.credit_code) for source in asking.sources)
        )
        answers = [await self._kept(case_id, each, asking.name) for each in heard]
        verdict = await self.db.act(
            actions.keep_answers, WORKFLOWS, case_id, at_gate, round_, answers
        )
        return verdict, any(answer.result in rules.UNANSWERED for answer in answers)

    async def _kept(self, case_id: UUID, heard: Heard, asked_name: str) -> Answer:
        evidence = None
        if heard.body:
            key = f"{case_id}/{sha256_hex(heard.body)}"
            evidence = await self.files.put("papers", key, heard.body, heard.content_type)
        details = (heard.details or {}) | ({"why": heard.why} if heard.why else {})
        return Answer(
            source=heard.source,
            result=rules.result_of(heard.told, asked_name),
            returned_name=heard.told.name if heard.told else None,
            address=heard.address,
            adapter=ADAPTER,
            details=details,
            evidence=evidence,
            report_number=heard.report_number,
            edition=heard.edition,
        )
