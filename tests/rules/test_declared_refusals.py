"""A route declares every refusal that something it reaches can raise, read from the syntax."""

import importlib
from collections.abc import Iterator

import pytest

from contracts.names import SERVICES
from contracts.problem import Problem
from tests.rules import callgraph
from tests.rules.openapi import document, routes

NEVER_ANSWERED = {
    "register_person": {"Unauthorised": "caught: AddressProofInvalid says it"},
    "preview_notice": {"NotToday": "of a day that is asked for: a preview asks for none"},
    "reset_password": {
        "Unauthorised": "caught: AddressProofInvalid says it",
        "NotFound": "of a person who was found by the login",
    },
    "refresh_session": {
        "Unauthorised": "caught: RefreshRefused says it",
        "NotFound": "of views that others use",
    },
    "sign_in": dict.fromkeys(("CodeRefused", "Unauthorised"), "of reading a ticket: it gives one"),
    **dict.fromkeys(
        ("sign_in_by_code", "enrol_second_factor"),
        {"Unauthorised": "caught: CodeRefused says it", "NotFound": "of whom a ticket names"},
    ),
    "start_upload": {"UploadsRefused": "only of several files"},
    "read_word_form": {
        "NoAnswer": "caught: WordFileUnreadable says it",
        "NotFinite": "what is read from Word is text",
    },
    "check_campaign": {
        **dict.fromkeys(
            ("CalendarYearMissing", "CampaignExists", "CampaignFilesWrong", "CampaignOver"),
            "caught: it tells why the campaign cannot be opened",
        ),
        "NotFound": "of one template's folder",
    },
    "read_sealed_scan": {"NoAnswer": "caught: the reading says it"},
    "view_case": dict.fromkeys(
        (
            "ActProposed",
            "ActSettled",
            "CaseHasEnded",
            "CaseReplaced",
            "UndoTooLate",
            "CorrectionsUsedUp",
            "CreditNotListed",
            "OrganisationUnproved",
            "ChecklistChanged",
            "ChecklistFails",
            "ChecklistIncomplete",
            "RulingNotOpen",
            "RulingOutdated",
            "RulingTooLate",
            "SecondPersonNeeded",
            "DutiesSeparate",
            "WrongState",
        ),
        "caught: it tells why an act is not allowed",
    ),
    **dict.fromkeys(
        ("look_at_bulk_act", "confirm_bulk_act"),
        dict.fromkeys(
            (
                "DutiesSeparate",
                "CaseHasEnded",
                "OrganisationUnproved",
                "ChecklistChanged",
                "ChecklistFails",
                "ChecklistIncomplete",
                "RulingNotOpen",
                "RulingOutdated",
                "RulingTooLate",
                "SecondPersonNeeded",
                "WrongState",
            ),
            "caught: it tells why a case is left out",
        ),
    ),
    "propose_ruling": {"ChecklistChanged": "only of a proposal that waits"},
    "undo_ending": dict.fromkeys(
        ("CaseHasEnded", "HoldCleared", "WrongState"), "of the other acts that need two persons"
    ),
    "deliver_list": {"ItemsRepeated": "refused when the list was made"},
    "publish_notice": {"NoPaperYet": "a notice that is published has its paper's content"},
    "announce_entries": {
        "PlatformUnavailable": "caught: it opens a hold",
        "ClaimRefuted": "of a command's claim",
    },
    "record_platform_entry": {
        "PlatformUnavailable": "caught: it is the comparison",
        "ClaimRefuted": "of a command's claim",
    },
    **dict.fromkeys(
        (
            "start_objection_file",
            "confirm_objection_file",
            "lodge_objection",
            "show_lodged_objection",
        ),
        {"Unauthorised": "caught: ObjectorUnproved says it"},
    ),
    "compare_with_platform": {"ClaimRefuted": "of a command's claim"},
    "list_notices": {"NotFound": "of a campaign that has no notice"},
    "list_directory": {"NotFound": "of one entry"},
}
"""Refusals that a route mentions and never answers, with the reason."""


def refusals(module: str, name: str) -> Iterator[type[Problem]]:
    """The refusals that a function reaches."""
    for dotted in callgraph.reached((module, name)):
        holder, _, last = dotted.rpartition(".")
        if not holder:
            continue
        try:
            found = getattr(importlib.import_module(holder), last, None)
        except ImportError:
            continue  # a method or a member, in no module of its own
        if isinstance(found, type) and issubclass(found, Problem) and found is not Problem:
            yield found


@pytest.mark.parametrize("service", SERVICES)
def test_every_refusal_that_is_reached_is_declared(service: str) -> None:
    operations = {
        operation["operationId"]: operation
        for methods in document(service)["paths"].values()
        for operation in methods.values()
    }
    missing, reached = [], 0
    for route in routes(service):
        endpoint = route.endpoint
        if not endpoint.__module__.startswith("services."):
            continue  # the journal's, which stands in kit
        declared = operations[route.name]["responses"]
        excused = NEVER_ANSWERED.get(route.name, {})
        for kind in set(refusals(endpoint.__module__, endpoint.__name__)):
            reached += 1
            told = declared.get(str(kind.status), {}).get("description", "")
            if kind.slug not in told and kind.__name__ not in excused:
                missing.append(f"{route.name}: {kind.__name__} ({kind.status})")
    assert reached and not missing, "\n".join(sorted(missing))
