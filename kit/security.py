"""Who the caller is.

Access tokens are verified with public keys from a file; no call to identity is made. Every
route names the roles that it serves.
"""

import json
import time
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated, Any, Final, Literal
from uuid import UUID

import jwt
from fastapi import Depends, Request
from fastapi.security import HTTPAuthorizationCredentials, HTTPBearer
from fastapi.security.utils import get_authorization_scheme_param
from sqlalchemy import ARRAY, Uuid, bindparam, column, func, select, table

from contracts.problem import Forbidden, Unauthorised, revoked
from contracts.vocabulary import Actor, Role, system
from kit.batcher import Batcher, BatchSettings
from kit.db import Database
from kit.keys import SigningKey, Use, public_keys, unb64
from kit.routing import gate, refuses

ISSUER = "quanlian"
Kind = Literal["access", "refresh", "second_step", "address_proof", "place", "prober"]
# Each kind has a key use, a type and an audience of its own, so that no token passes for another.
KINDS: dict[Kind, tuple[Use, str, str]] = {
    "access": ("token", "at+jwt", "quanlian-api"),
    "refresh": ("token", "rt+jwt", "quanlian-refresh"),
    "second_step": ("token", "second-step+jwt", "quanlian-second-step"),
    "address_proof": ("address", "address-proof+jwt", "quanlian-identity"),
    "place": ("place", "queue-place+jwt", "quanlian-intake"),
    "prober": ("prober", "prober+jwt", "quanlian-outages"),
}
ALGORITHM = "EdDSA"
REVOCATIONS: Final = table(
    "revocations", column("person_id", Uuid), column("not_before"), schema="platform"
)
"""Identity's own, as every room may read them: what is revoked is so at once, broker or not."""
CLOCK_SKEW: Final = 30.0
"""Seconds by which the clock of another machine of ours may be ahead."""
bearer = HTTPBearer(auto_error=False, description="访问令牌 / The access token of a sign-in")


def sign(key: SigningKey, kind: Kind, claims: dict[str, Any], seconds: int) -> str:
    """Sign a token of one kind that lives some seconds."""
    _, typ, audience = KINDS[kind]
    # Real time: a token's life has nothing to do with plan time. `issued_at` keeps the fraction, so
    # that a token issued in the second of a revocation, but after it, counts. `iat` is whole and
    # never ahead of the clock, because other readers of tokens ask that.
    exact = float(claims.get("issued_at", time.time()))
    now = int(exact)
    body = {
        "iss": ISSUER,
        "aud": audience,
        "iat": now,
        "nbf": now,
        "exp": int(time.time()) + seconds,
        **claims,
        "issued_at": exact,
    }
    return jwt.encode(
        body,
        key.private,
        algorithm=ALGORITHM,
        headers={"typ": typ, "kid": key.kid},
    )


class Verifier:
    """Verifies tokens of every kind.

    Reads the key file again when an unknown kid appears, at most once a second.
    """

    def __init__(self, keys_dir: Path) -> None:
        self.keys_dir = keys_dir
        self._keys: dict[Use, dict[str, Any]] = {}
        self._read: dict[Use, float] = {}

    def _key(self, use: Use, kid: str) -> Any:
        """The public key of a kid, or None."""
        known = self._keys.get(use, {})
        last_read = self._read.get(use, -1.0)
        if kid not in known and time.monotonic() - last_read > 1:
            known = dict(public_keys(self.keys_dir, use))
            self._keys[use] = known
            self._read[use] = time.monotonic()
        return known.get(kid)

    def verify(self, kind: Kind, token: str) -> dict[str, Any]:
        """The claims of a token.

        Raises Unauthorised unless it is of this kind, alive, and signed with a key of ours.
        """
        use, typ, audience = KINDS[kind]
        try:
            header = _header(token)
            key = self._key(use, str(header.get("kid", "")))
            if header.get("typ") != typ or header.get("alg") != ALGORITHM or key is None:
                raise jwt.InvalidTokenError("typ, alg or kid")
            required = ["iss", "aud", "sub", "exp", "iat", "nbf"]
            claims: dict[str, Any] = jwt.decode(
                token,
                key,
                algorithms=[ALGORITHM],
                audience=audience,
                issuer=ISSUER,
                options={"require": required, "verify_iat": False, "verify_nbf": False},
            )
            _not_of_the_future(claims)
        except (jwt.InvalidTokenError, ValueError, RecursionError) as error:
            raise Unauthorised(
                "登录凭证无效或已过期，请重新登录",
                "The token is not valid or has expired: sign in again",
            ) from error
        return claims


def _not_of_the_future(claims: dict[str, Any]) -> None:
    """A token counts from its instants on, by a clock that may be a little behind.

    Raises jwt.ImmatureSignatureError, ValueError.
    """
    # Real time, as in `sign`.
    latest = time.time() + CLOCK_SKEW
    for name in ("iat", "nbf"):
        if isinstance(claims[name], bool) or not isinstance(claims[name], int | float):
            raise ValueError(f"{name} is a number")
        if not claims[name] <= latest:
            raise jwt.ImmatureSignatureError(name)


def issue_of(claims: dict[str, Any]) -> datetime:
    """When a token was issued, to the fraction. An older token has the fraction in `iat`."""
    return datetime.fromtimestamp(float(claims.get("issued_at", claims["iat"])), UTC)


def _header(token: str) -> dict[str, Any]:
    """The token's header, unverified, to find the key. Raises ValueError.

    The decoding that follows reads and verifies it again.
    """
    header = json.loads(unb64(token.partition(".")[0]))
    if not isinstance(header, dict):
        raise ValueError("a header is an object")
    return header


def kind_of(token: str) -> Kind | None:
    """Which kind of token this says it is, unverified: verify it as that. None for another."""
    try:
        typ = _header(token).get("typ")
    except (ValueError, RecursionError):
        return None
    return next((kind for kind, (_, known, _) in KINDS.items() if known == typ), None)


def actor_of(claims: dict[str, Any]) -> Actor:
    """The actor an access token names."""
    return Actor(
        kind="delegate" if claims.get("for") else "user",
        person_id=UUID(claims["sub"]),
        roles=tuple(Role(role) for role in claims.get("roles", ())),
        organisation_id=UUID(claims["org"]) if claims.get("org") else None,
        unit=claims.get("unit"),
        acting_for=UUID(claims["for"]) if claims.get("for") else None,
    )


class Revocations:
    """Revoked sign-ins, read where identity writes them, for every request.

    Requests that arrive during a query share the next one.
    """

    MOST: Final = 500

    def __init__(self, db: Database) -> None:
        self.db = db
        self._lookups = Batcher(self._look_up, BatchSettings(pause=0, max_size=self.MOST))

    async def not_before(self, person_id: UUID) -> datetime | None:
        """The instant before which a person's tokens do not count; None if nothing was revoked."""
        return await self._lookups.submit(person_id)

    async def _look_up(self, persons: list[UUID]) -> list[datetime | None]:
        query = select(REVOCATIONS.c.person_id, REVOCATIONS.c.not_before).where(
            REVOCATIONS.c.person_id == func.any(bindparam("persons", type_=ARRAY(Uuid)))
        )
        async with self.db.engine.connect() as connection:
            rows = await connection.execute(query, {"persons": persons})
            found: dict[UUID, datetime] = {row.person_id: row.not_before for row in rows}
        return [found.get(person_id) for person_id in persons]


@dataclass(frozen=True)
class Claimed:
    """The actor that a live token names.

    The act itself asks whether the token was revoked, in its own transaction.
    sign_in: which of the person's sign-ins the token is of; None where it does not say.
    """

    actor: Actor
    issued_at: datetime
    sign_in: UUID | None = None


async def _claims_first(request: Request) -> Claimed:
    return claimed_by(request)


@refuses(Unauthorised)
@gate(_claims_first)
async def claimed(
    request: Request, sent: Annotated[HTTPAuthorizationCredentials | None, Depends(bearer)]
) -> Claimed:
    """The actor of the request's token, revoked or not. Raises Unauthorised."""
    return claimed_by(request)


def claimed_by(request: Request) -> Claimed:
    """Whom the access token of a request names, for a route that reads its request itself.

    Raises Unauthorised without a live token. A request's token is verified once.
    """
    known: Claimed | None = getattr(request.state, "claimed", None)
    if known is not None:
        return known
    named = claim_of(request.app.state.verifier, _bearer_of(request))
    request.state.claimed = named
    return named


def _bearer_of(request: Request) -> str:
    """The token that a request sends. Raises Unauthorised."""
    token = bearer_token(request)
    if token is None:
        raise Unauthorised()
    return token


def bearer_token(request: Request) -> str | None:
    """The token that a request carries, whatever it is worth; None without one."""
    scheme, token = get_authorization_scheme_param(request.headers.get("Authorization"))
    return token if scheme.lower() == "bearer" and token else None


def claim_of(verifier: Verifier, token: str) -> Claimed:
    """The actor that an access token names. Raises Unauthorised."""
    claims = verifier.verify("access", token)
    sign_in = UUID(claims["sid"]) if claims.get("sid") else None
    return Claimed(actor_of(claims), issue_of(claims), sign_in)


async def actor_by(request: Request) -> Actor:
    """Whom a request's token names. Raises Unauthorised without a live, unrevoked one.

    The revocations are asked once for a request.
    """
    known: Actor | None = getattr(request.state, "actor", None)
    if known is not None:
        return known
    named = claimed_by(request)
    assert named.actor.person_id is not None, "a token names a person"
    revocations: Revocations = request.app.state.revocations
    not_before = await revocations.not_before(named.actor.person_id)
    still_honoured(named.issued_at, not_before)
    request.state.actor = named.actor
    return named.actor


@refuses(Unauthorised)
@gate(actor_by)
async def current_actor(
    request: Request, sent: Annotated[HTTPAuthorizationCredentials | None, Depends(bearer)]
) -> Actor:
    """The signed-in person. Raises Unauthorised without a live, unrevoked token."""
    return await actor_by(request)


def still_honoured(issued_at: datetime | None, not_before: datetime | None) -> None:
    """A token that was issued before its person's were revoked counts no more.

    issued_at: None where the caller has looked at that before. Raises Unauthorised.
    """
    if issued_at is not None and not_before is not None and issued_at < not_before:
        raise revoked()


def require_role(actor: Actor, *roles: Role) -> None:
    """Let pass whoever holds one of the roles; anybody, where none is named. Raises Forbidden."""
    if not roles or actor.has(*roles):
        return
    if actor.roles:
        raise Forbidden()
    # Whoever just registered, or was let in after signing in, is told what is missing.
    raise Forbidden(
        "您还没有任何角色：请先创建或加入申报单位；刚创建、加入或获得授权的，请重新登录",
        "you have no role yet: found or join an organisation; if you just did, sign in again",
    )


def acting(*roles: Role) -> Any:
    """A dependency: the actor, who must hold one of the roles. Raises Forbidden.

    The action tests whether the object is the actor's; a foreign one is NotFound.
    """

    async def ask(request: Request) -> None:
        require_role(await actor_by(request), *roles)

    @refuses(Unauthorised, Forbidden)
    @gate(ask)
    async def allowed(actor: Annotated[Actor, Depends(current_actor)]) -> Actor:
        require_role(actor, *roles)
        return actor

    return Depends(allowed)


async def _prober_by(request: Request) -> Actor:
    """The prober, by a token that it signed itself. Raises Unauthorised.

    It does not sign in at identity, because it watches identity. Its token opens no other route.
    """
    verifier: Verifier = request.app.state.verifier
    verifier.verify("prober", _bearer_of(request))
    return system("prober")


@refuses(Unauthorised)
@gate(_prober_by)
async def _prober(
    request: Request, sent: Annotated[HTTPAuthorizationCredentials | None, Depends(bearer)]
) -> Actor:
    return await _prober_by(request)


Prober = Annotated[Actor, Depends(_prober)]


def acting_unlooked(*roles: Role) -> Any:
    """As `acting`, for an act that compares `Claimed.issued_at` with the revocations itself."""

    async def ask(request: Request) -> None:
        require_role(claimed_by(request).actor, *roles)

    @refuses(Unauthorised, Forbidden)
    @gate(ask)
    async def allowed(named: Annotated[Claimed, Depends(claimed)]) -> Claimed:
        require_role(named.actor, *roles)
        return named

    return Depends(allowed)


Anyone = Annotated[Actor, Depends(current_actor)]
