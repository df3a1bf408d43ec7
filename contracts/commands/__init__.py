"""Every command of the system, by the room that performs it, and COMMANDS, the index by name."""

from contracts.commands import intake, notify, registry, review
from contracts.commands.command import COMMANDS, Command, Done, SubmissionAsk

__all__ = ["COMMANDS", "Command", "Done", "SubmissionAsk", "intake", "notify", "registry", "review"]
