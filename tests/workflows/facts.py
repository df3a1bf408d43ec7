"""Facts about one synthetic submission, as the rooms say them."""

from datetime import datetime, timedelta, timezone
from typing import Any
from uuid import UUID, uuid4

from contracts.facts import Envelope, Fact
from contracts.facts.intake import (
    CorrectionAnsweredV1,
    CorrectionLapsedV1,
    SubmissionHandedInV1,
    WithdrawalRequestedV1,
)
from contracts.facts.registry import ItemRemovedV1, SubmissionRegisteredV1
from contracts.facts.review import (
    CaseDeliveredV1,
    CaseEndedV1,
    CaseReopenedV1,
    CaseRuledV1,
    CaseSelectedV1,
    CaseUndeliveredV1,
)
from contracts.vocabulary import CorrectionPoint, Docket, Ending, FactoryType, Outcome, system

ZONE = timezone(timedelta(hours=8))
POINT = CorrectionPoint(path="/cover/factory_name", wrong="名称不符", mend="与营业执照一致")


def instant(day: int, month: int = 9) -> datetime:
    return datetime(2023, month, day, 9, tzinfo=ZONE)


def envelope(fact: Fact) -> Envelope:
    """As the journal would keep it."""
    return Envelope(
        id=uuid4(),
        topic=fact.topic,
        said_at=instant(6),
        actor=system("test"),
        fact=fact.model_dump(mode="json"),
    )


class Submission:
    """What can be said of one submission. The test says the case's version where it matters."""

    def __init__(self) -> None:
        self.id, self.campaign_id = uuid4(), uuid4()

    def _of(self, subject: UUID | None = None, version: int = 1) -> dict[str, Any]:
        return {
            "subject": subject or self.id,
            "subject_version": version,
            "campaign_id": self.campaign_id,
            "submission_id": self.id,
        }

    def docket(self, snapshot: int = 1) -> Docket:
        return Docket(
            campaign_id=self.campaign_id,
            submission_id=self.id,
            number="YL-SB-2023-000001",
            organisation_id=self.id,
            organisation_name="天津示例制造有限公司",
            credit_code="91120116MA05TEST1X",
            factory_name="示例工厂",
            factory_type=FactoryType.workshop,
            industries=("C36",),
            unit="120116",
            snapshot=snapshot,
            snapshot_hash=f"{snapshot:064x}",
            rehearsal=True,
        )

    def handed_in(self) -> Fact:
        return SubmissionHandedInV1(
            **self._of(),
            docket=self.docket(),
            received_at=instant(7),
            receipt_id=self.id,
            schedule_version=1,
        )

    def ruled(self, outcome: Outcome, round: int = 1, version: int = 2) -> Fact:
        points = (POINT,) if outcome is Outcome.return_for_correction else ()
        return CaseRuledV1(
            **self._of(version=version),
            outcome=outcome,
            round=round,
            snapshot=round,
            reason="理由",
            points=points,
        )

    def answered(self, round: int = 1) -> Fact:
        return CorrectionAnsweredV1(
            **self._of(uuid4()),
            round=round,
            docket=self.docket(round + 1),
            received_at=instant(10),
            receipt_id=uuid4(),
        )

    def lapsed(self, round: int = 1) -> Fact:
        return CorrectionLapsedV1(**self._of(uuid4()), round=round, due_at=instant(12))

    def delivered(self, version: int = 3) -> Fact:
        return CaseDeliveredV1(
            **self._of(version=version),
            unit="120116",
            list_id=self.campaign_id,
            delivered_at=instant(20),
        )

    def undelivered(self, version: int = 4) -> Fact:
        return CaseUndeliveredV1(**self._of(version=version), list_id=self.campaign_id)

    def selected(self, version: int = 7) -> Fact:
        return CaseSelectedV1(
            **self._of(version=version), selection_id=self.campaign_id, position=1
        )

    def ended(self, ending: Ending, version: int = 9) -> Fact:
        return CaseEndedV1(**self._of(version=version), ending=ending, reason="理由")

    def reopened(self, version: int = 10, round: int = 2) -> Fact:
        return CaseReopenedV1(**self._of(version=version), round=round, reason="延期")

    def withdrawal(self) -> Fact:
        return WithdrawalRequestedV1(
            **self._of(version=2), requested_at=instant(11), reason="不再申报"
        )

    def registered(self) -> Fact:
        return SubmissionRegisteredV1(**self._of(uuid4()), registry_number="TJ5G-2023-0001")

    def removed(self) -> Fact:
        return ItemRemovedV1(**self._of(version=2), objection_id=uuid4(), reason="异议成立")
