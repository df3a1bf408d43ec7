"""What a submission's workflow knows to fill in the inputs of its commands. Pure."""

from datetime import datetime
from typing import Any

from pydantic import BaseModel

from contracts.commands import SubmissionCommand
from contracts.commands.command import Command, StoredSnapshot
from contracts.facts import Fact
from contracts.facts.intake import CorrectionAnsweredV1, SubmissionHandedInV1
from contracts.process import SubmissionInput
from contracts.stages.stage import StageCommand
from contracts.vocabulary import CorrectionPoint, Docket


class CommandFields:
    """Dockets and stored snapshots by round, and the points of the last return."""

    def __init__(self, given: SubmissionInput) -> None:
        self.given = given
        self.dockets: dict[int, tuple[Docket, datetime]] = {}
        self.snapshots: dict[int, StoredSnapshot] = {}
        self.points: tuple[CorrectionPoint, ...] | None = None

    def note_fact(self, fact: Fact) -> Docket | None:
        """Note the docket of a hand-in: a corrected one is for the round after its own."""
        if not isinstance(fact, SubmissionHandedInV1 | CorrectionAnsweredV1):
            return None
        round_ = fact.round + 1 if isinstance(fact, CorrectionAnsweredV1) else 1
        self.dockets.setdefault(round_, (fact.docket, fact.received_at))
        return fact.docket

    def note_snapshot(self, round_: int, stored: StoredSnapshot) -> Docket | None:
        """Note where a round's snapshot lies, and the docket that intake gave with it, if any."""
        self.snapshots[round_] = stored
        if stored.docket is None or stored.received_at is None:
            return None
        self.dockets[round_] = (stored.docket, stored.received_at)
        return stored.docket

    def place(self, stage: str, round_: int) -> SubmissionCommand:
        """The fields of every command of a stage and round."""
        return SubmissionCommand(
            campaign_id=self.given.campaign_id,
            submission_id=self.given.submission_id,
            stage=stage,
            round=round_,
        )

    def knows(self, required: set[str], stage: str, round_: int) -> bool:
        """Whether all these fields are known for a stage and round."""
        known = self.known(stage, round_)
        return required <= known.keys()

    def known(self, stage: str, round_: int) -> dict[str, Any]:
        """All fields that are known for a stage and round."""
        fields: dict[str, Any] = dict(self.place(stage, round_))
        if round_ in self.dockets:
            docket, received_at = self.dockets[round_]
            fields["docket"] = docket
            fields["received_at"] = received_at
        if round_ in self.snapshots:
            fields["file"] = self.snapshots[round_].file
        if self.points is not None:
            fields["points"] = self.points
        return fields


def needed(command: Command[Any, Any], given: StageCommand) -> set[str]:
    """The fields of a command's input that must be known before the command can be given."""
    fields = command.input_type.model_fields
    required = {name for name, field in fields.items() if field.is_required()}
    return required - set(given.says)


def input_of(command: Command[Any, Any], fields: dict[str, Any]) -> BaseModel:
    """A command's input, of those fields that it has."""
    accepted = command.input_type.model_fields
    mine = {name: fields[name] for name in accepted if name in fields}
    made: BaseModel = command.input_type.model_validate(mine)
    return made
