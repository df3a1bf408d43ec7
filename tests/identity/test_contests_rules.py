"""Who may contest an organisation, what a licence's file is, and that a decision is made once."""

import pytest

from kit.db import new_id
from services.identity.contests import rules
from services.identity.contests.problems import (
    ContestDecided,
    ContestNotNeeded,
    LicenceNotReadable,
)
from services.identity.contests.rules import LICENCE_BYTES, ContestState
from services.identity.organisations.problems import MembershipExists

PDF = b"%PDF-1.7\nlicence\n%%EOF\n"
JPG = b"\xff\xd8\xff\xe0licence\xff\xd9"
PNG = b"\x89PNG\r\n\x1a\nlicence\x00\x00\x00\x00IEND\xaeB`\x82"


def test_who_belongs_elsewhere_or_is_a_member_does_not_contest() -> None:
    contested, other = new_id(), new_id()
    rules.may_contest(contested, None, False)
    rules.may_contest(contested, contested, False)
    with pytest.raises(ContestNotNeeded):
        rules.may_contest(contested, contested, True)
    for admitted in (True, False):
        with pytest.raises(MembershipExists):
            rules.may_contest(contested, other, admitted)


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (PDF, "application/pdf"),
        (PDF + b"\n" * 900, "application/pdf"),
        (JPG, "image/jpeg"),
        (PNG, "image/png"),
        (b"%PDF-" + b"0" * (LICENCE_BYTES - 10) + b"%%EOF", "application/pdf"),
    ],
)
def test_a_licence_is_known_by_its_bytes(data: bytes, kind: str) -> None:
    assert rules.licence_type(data) == kind


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"PK\x03\x04",
        b"<html>%PDF-</html>",
        PDF.removesuffix(b"%%EOF\n"),
        JPG[:-2],
        PNG[:-12],
        b"%PDF-" + b"0" * (LICENCE_BYTES - 9) + b"%%EOF",
        b"%PDF-1.7\n%%EOF" + b"<script>" * 200,
    ],
)
def test_what_is_no_licence_is_refused(data: bytes) -> None:
    with pytest.raises(LicenceNotReadable):
        rules.licence_type(data)


def test_a_contest_is_decided_once() -> None:
    rules.may_decide(ContestState.open)
    for state in (ContestState.upheld, ContestState.dismissed):
        with pytest.raises(ContestDecided):
            rules.may_decide(state)
