"""A signed place in the queue of hand-ins: who was sent away because too many came at once is judged by when it first came."""

from dataclasses import dataclass
from datetime import datetime
from typing import Final
from uuid import UUID

from contracts.canonical import plain
from contracts.problem import Unauthorised
from kit.keys import SigningKey
from kit.security import Verifier, sign

SECONDS: Final = 60


@dataclass(frozen=True)
class Place:
    """Of one applicant, for one draft version: seen is database time."""

    organisation_id: UUID
    submission_id: UUID
    draft_version: int
    seen: datetime


def give(key: SigningKey, place: Place) -> str:
    """A token, good for 60 s. Its kind opens nothing else, and nothing else passes for it."""
    claims = {
        "sub": str(place.organisation_id),
        "submission": str(place.submission_id),
        "draft_version": place.draft_version,
        "seen": plain(place.seen),
    }
    return sign(key, "place", claims, SECONDS)


def seen_by(
    verifier: Verifier,
    token: str | None,
    organisation_id: UUID | None,
    submission_id: UUID,
    version: int,
) -> datetime | None:
    """When the holder of a live place for exactly this was first seen; None for any other token, which counts for nothing."""
    if token is None:
        return None
    try:
        claims = verifier.verify("place", token)
    except Unauthorised:
        return None
    bound = (claims["sub"], claims.get("submission"), claims.get("draft_version"))
    if bound != (str(organisation_id), str(submission_id), version):
        return None
    return datetime.fromisoformat(claims["seen"])
