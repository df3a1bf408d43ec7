"""The command that asks credit sources, and the sweep that asks again.

The sweep asks who did not answer, and who answered too long ago. Nothing is asked inside a
transaction.
"""

import asyncio
from datetime import datetime
from typing import Final
from uuid import UUID

from temporalio import activity

from contracts.canonical import sha256_hex
from contracts.commands import review
from contracts.commands.command import EVERY_CAMPAIGN, CampaignCommand, Done
from contracts.commands.review import CheckCredit, CreditVerdictFound
from contracts.vocabulary import CreditVerdict, system
from kit.db import Database
from kit.files import Files
from kit.retention import retained_from_now
from kit.temporal import performs
from services.review.cases.problems import CaseNotOpen
from services.review.credit import asking, rules
from services.review.credit.answers import EvidencedAnswer, keep_answers
from services.review.credit.asking import CheckToRepeat
from services.review.credit.http_source import ADAPTER, HttpSources, SourceQuery
from services.review.credit.problems import SourceStillUnavailable

ATTEMPTS: Final = 5
"""After so many attempts of the process a silent source leaves the verdict open."""
SWEPT_AT_ONCE: Final = 40
"""Checks that one sweep repeats."""
ASKED_AT_ONCE: Final = 4
"""Of these, as many at the same time."""
WORKFLOWS = system("workflows")


class CreditActivities:
    """Asks sources and keeps what they say."""

    def __init__(self, db: Database, files: Files, sources: HttpSources) -> None:
        self.db = db
        self.files = files
        self.sources = sources

    @performs(review.check_credit)
    async def check_credit(self, command: CheckCredit) -> CreditVerdictFound:
        """Answer `open` once a source stays silent for as many attempts as the process makes.

        The sweep goes on asking. After the first silence the hold is open already, so nothing
        waits for this command. Raises CaseNotOpen, ClaimRefuted, SourceStillUnavailable.
        """
        async with self.db.reading() as session:
            await asking.must_concern_a_case(session, command)
        verdict, waiting = await self.ask_and_keep(
            command.submission_id,
            command.at_gate,
            command.round,
        )
        last = not activity.in_activity() or activity.info().attempt >= ATTEMPTS
        if waiting and not last:
            raise SourceStillUnavailable()
        return CreditVerdictFound(verdict=verdict)

    @performs(review.sweep)
    async def sweep(self, command: CampaignCommand) -> Done:
        """Ask again the sources that did not answer or whose answer is too old.

        The longest waiting first. A check that fails holds up no other: the failures are raised
        together at the end.
        """
        campaign_id = None
        if command.campaign_id != EVERY_CAMPAIGN:
            campaign_id = command.campaign_id
        async with self.db.reading() as session:
            checks = await asking.to_ask_again(session, campaign_id, SWEPT_AT_ONCE)

        turn = asyncio.Semaphore(ASKED_AT_ONCE)

        async def repeat(check: CheckToRepeat) -> bool:
            async with turn:
                _, waiting = await self.ask_and_keep(check.case_id, check.at_gate, check.round)
                return not waiting

        repeated = [repeat(check) for check in checks]
        answers = await asyncio.gather(*repeated, return_exceptions=True)
        failed = [answer for answer in answers if isinstance(answer, BaseException)]
        if failed:
            raise BaseExceptionGroup("asking again left something undone", failed)
        return Done(changed=answers.count(True))

    async def ask_and_keep(
        self,
        case_id: UUID,
        at_gate: str,
        round_: int,
    ) -> tuple[CreditVerdict, bool]:
        """Ask what is left to ask and keep it.

        Returns the verdict, and whether a source still did not answer. Raises CaseNotOpen.
        """
        async with self.db.reading() as session:
            left = await asking.sources_to_ask(session, case_id, at_gate, round_)
            if left is None:
                raise CaseNotOpen()
            until = await retained_from_now(session, left.plan)
        if not left.sources:
            return left.verdict, False

        asked = [self.sources.ask(source, left.credit_code) for source in left.sources]
        queries = await asyncio.gather(*asked)
        answers = [await self._store(case_id, query, left.name, until) for query in queries]
        verdict = await self.db.act(
            keep_answers,
            WORKFLOWS,
            case_id,
            at_gate,
            round_,
            answers,
        )
        waiting = any(answer.result in rules.UNANSWERED for answer in answers)
        return verdict, waiting

    async def _store(
        self,
        case_id: UUID,
        query: SourceQuery,
        asked_name: str,
        until: datetime,
    ) -> EvidencedAnswer:
        """Store the evidence of a query, locked, and judge what the source replied."""
        evidence = None
        if query.body:
            key = f"{case_id}/{sha256_hex(query.body)}"
            evidence = await self.files.put(
                "papers",
                key,
                query.body,
                query.content_type,
                retain_until=until,
            )
        details = dict(query.details or {})
        if query.why:
            details["why"] = query.why
        return EvidencedAnswer(
            source=query.source,
            result=rules.result_of(query.reply, asked_name),
            returned_name=query.reply.name if query.reply else None,
            address=query.address,
            adapter=ADAPTER,
            details=details,
            evidence=evidence,
            report_number=query.report_number,
            edition=query.edition,
        )
