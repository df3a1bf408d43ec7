"""Each room signs the facts that it says, and whoever hears one looks whose signature it bears.

The signature travels in a header beside the envelope. It covers the envelope's bytes, with id,
topic and instant, and the room's name. So nobody is believed for having reached a queue, and the
journal's leaves stay what they were before facts were signed.
"""

from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from contracts.facts import Envelope, Fact
from contracts.facts.identity import TokensRevokedV1
from contracts.names import SERVICES
from kit.keys import ROOM_USES, SigningKey, b64, public_keys, signing_key, unb64

SIGNATURE: Final = "fact-signature"
"""The header: the key's id, a space, the signature in base64url."""
AHEAD: Final = timedelta(minutes=1)
"""How far the clocks of two machines may differ before an instant is of the future."""
MOST_VERSIONS: Final = 1_000_000
"""No row has so many facts. A greater version would silence every true one after it."""


class NotBelieved(Exception):
    """Why a fact is not believed. The message is parked with it and counted."""


def sign_fact(key: SigningKey, room: str, body: bytes) -> str:
    """The header of a fact that a room says. `body`: the envelope as it is sent."""
    return f"{key.kid} {b64(key.private.sign(_signed(room, body)))}"


def fact_key(keys_dir: Path, room: str) -> SigningKey:
    """The newest key with which a room signs its facts. Raises FileNotFoundError."""
    return signing_key(keys_dir, ROOM_USES[room])


def _signed(room: str, body: bytes) -> bytes:
    # The first line keeps the signature from standing for anything but a fact.
    return b"quanlian fact v1\n" + room.encode() + b"\n" + body


class FactSignatures:
    """The published keys of every room. They are read again when the file has changed."""

    def __init__(self, keys_dir: Path) -> None:
        self.keys_dir = keys_dir
        self.read_at = 0
        self.keys: dict[str, dict[str, Ed25519PublicKey]] = {}

    def check(self, topic: str, body: bytes, header: object) -> None:
        """The room that the topic names signed these bytes. Raises NotBelieved."""
        room = topic.partition(".")[0]
        if not isinstance(header, str):
            raise NotBelieved("unsigned")
        kid, _, signature = header.partition(" ")
        key = self._keys_of(room).get(kid)
        if key is None:
            raise NotBelieved(f"wrong signature: {room} has no key {kid[:40]!r}")
        try:
            key.verify(unb64(signature), _signed(room, body))
        except (InvalidSignature, ValueError) as error:
            raise NotBelieved(f"wrong signature: not by {kid[:40]}") from error

    def _keys_of(self, room: str) -> dict[str, Ed25519PublicKey]:
        changed_at = (self.keys_dir / "public.json").stat().st_mtime_ns
        if changed_at != self.read_at:
            self.keys = {each: public_keys(self.keys_dir, ROOM_USES[each]) for each in SERVICES}
            self.read_at = changed_at
        return self.keys.get(room, {})


def must_be_possible(envelope: Envelope, fact: Fact, now: datetime | None = None) -> None:
    """Version and instants are within what can be. Raises NotBelieved.

    now: real time; without it this machine's clock, since a fact's own instant is real time too.
    """
    latest = (now or datetime.now(UTC)) + AHEAD
    if envelope.said_at > latest:
        raise NotBelieved(f"said in the future: {envelope.said_at.isoformat()}")
    if not 0 <= fact.subject_version <= MOST_VERSIONS:
        raise NotBelieved(f"version out of range: {fact.subject_version}, at most {MOST_VERSIONS}")
    if isinstance(fact, TokensRevokedV1) and fact.not_before > envelope.said_at + AHEAD:
        raise NotBelieved(f"revokes what is not issued yet: {fact.not_before.isoformat()}")
