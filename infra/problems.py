"""What can go wrong while servers are set up.

The command line prints these without a stack trace.
"""

from __future__ import annotations


class InfraProblem(Exception):
    """A refusal or failure of set-up; its text is for the person at the terminal."""


class MissingPackages(InfraProblem):
    """Something of the distribution is missing and could not be installed."""


class PortTaken(InfraProblem):
    """A port that a server or a role of ours needs is held by another process."""


class NotReady(InfraProblem):
    """A server was started and did not become ready in time; carries the tail of its log."""


class ProcessEnded(InfraProblem):
    """A process of ours ended by itself while it was needed; carries the tail of its log."""


class BadSetting(InfraProblem):
    """A setting is missing or cannot be read."""
