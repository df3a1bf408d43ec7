"""Every command of the system, by the room that performs it, and COMMANDS, the index by name."""

from contracts.commands import hearing, intake, notify, registry, review
from contracts.commands.command import COMMANDS, Command, Done, SubmissionCommand

__all__ = [
    "COMMANDS",
    "Command",
    "Done",
    "SubmissionCommand",
    "hearing",
    "intake",
    "notify",
    "registry",
    "review",
]
