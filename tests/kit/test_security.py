"""Tokens: one forgery for each way RFC 8725 warns of, all refused; revocation and roles."""

import base64
import hashlib
import hmac
import json
import time
from collections.abc import AsyncIterator, Callable
from pathlib import Path
from typing import Any
from uuid import UUID

import httpx
import jwt
import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from fastapi import APIRouter

from contracts.problem import Unauthorised
from contracts.vocabulary import Actor, Role
from kit import keys, security
from kit.app import make_app
from kit.db import Database, new_id
from kit.keys import SigningKey, public_keys, signing_key
from kit.security import Anyone, Verifier, acting, sign
from kit.settings import load
from tests.rooms import Space, revoke

Forge = Callable[[SigningKey], str]
PERSON = new_id()


def claims(**changes: Any) -> dict[str, Any]:
    now = int(time.time())
    made = {
        "iss": "quanlian",
        "aud": "quanlian-api",
        "sub": str(PERSON),
        "iat": now,
        "nbf": now,
        "exp": now + 600,
        "roles": ["city_head"],
    }
    return {name: value for name, value in (made | changes).items() if value is not None}


def signed(key: SigningKey, body: dict[str, Any], **header: Any) -> str:
    return jwt.encode(
        body, key.private, algorithm="EdDSA", headers={"typ": "at+jwt", "kid": key.kid} | header
    )


def part(value: dict[str, Any] | bytes) -> str:
    raw = value if isinstance(value, bytes) else json.dumps(value).encode()
    return base64.urlsafe_b64encode(raw).rstrip(b"=").decode()


def by_hand(header: dict[str, Any], body: dict[str, Any], sign: Callable[[bytes], bytes]) -> str:
    text = f"{part(header)}.{part(body)}"
    return f"{text}.{part(sign(text.encode()))}"


def with_public_key_as_secret(encoding: Encoding, shape: PublicFormat) -> Forge:
    """The oldest confusion: HMAC keyed with the public key everybody has."""

    def forge(key: SigningKey) -> str:
        secret = key.private.public_key().public_bytes(encoding, shape)
        header = {"alg": "HS256", "typ": "at+jwt", "kid": key.kid}
        return by_hand(
            header, claims(), lambda text: hmac.new(secret, text, hashlib.sha256).digest()
        )

    return forge


def other_key(key: SigningKey) -> str:
    return signed(SigningKey(key.kid, Ed25519PrivateKey.generate()), claims())


def changed_body(key: SigningKey) -> str:
    header, _, signature = signed(key, claims()).split(".")
    return f"{header}.{part(claims(roles=['system_administrator']))}.{signature}"


def without(name: str) -> Forge:
    return lambda key: signed(key, claims(**{name: None}))


def with_header(**header: Any) -> Forge:
    return lambda key: signed(key, claims(), **header)


def with_claims(**changes: Any) -> Forge:
    return lambda key: signed(key, claims(**changes))


def embedded_key(key: SigningKey) -> str:
    """The token brings the key it wants to be verified with."""
    own = Ed25519PrivateKey.generate()
    x = part(own.public_key().public_bytes(Encoding.Raw, PublicFormat.Raw))
    jwk = {"kty": "OKP", "crv": "Ed25519", "x": x, "kid": "mine"}
    return signed(SigningKey("mine", own), claims(), jwk=jwk, jku="https://attacker.invalid/keys")


FORGERIES: dict[str, Forge] = {
    "expired": with_claims(exp=int(time.time()) - 1),
    "not yet valid": with_claims(nbf=int(time.time()) + 3600),
    "issued in the future": with_claims(iat=int(time.time()) + 3600),
    "issued in a word": with_claims(iat="yesterday"),
    "issued at no time": with_claims(iat=True),
    "issued endlessly far away": with_claims(iat=float("inf")),
    "from nowhen": with_claims(nbf=None),
    "unsigned": lambda key: by_hand(
        {"alg": "EdDSA", "typ": "at+jwt", "kid": key.kid}, claims(), lambda _: b""
    ),
    "alg none": lambda key: by_hand(
        {"alg": "none", "typ": "at+jwt", "kid": key.kid}, claims(), lambda _: b""
    ),
    "alg None in capitals": lambda key: by_hand(
        {"alg": "NONE", "typ": "at+jwt", "kid": key.kid}, claims(), lambda _: b""
    ),
    "HS256 with the public PEM": with_public_key_as_secret(
        Encoding.PEM, PublicFormat.SubjectPublicKeyInfo
    ),
    "HS256 with the raw public key": with_public_key_as_secret(Encoding.Raw, PublicFormat.Raw),
    "wrong audience": with_claims(aud="somebody-else"),
    "refresh audience": with_claims(aud="quanlian-refresh"),
    "wrong issuer": with_claims(iss="https://attacker.invalid"),
    "refresh type as access": with_header(typ="rt+jwt"),
    "no type": with_header(typ=None),
    "unknown kid": with_header(kid="token-99"),
    "no kid": lambda key: by_hand({"alg": "EdDSA", "typ": "at+jwt"}, claims(), key.private.sign),
    "kid as a number": lambda key: by_hand(
        {"alg": "EdDSA", "typ": "at+jwt", "kid": 1}, claims(), key.private.sign
    ),
    "kid as a path": with_header(kid="../../../../dev/null"),
    "kid as SQL": with_header(kid="x' UNION SELECT 'key"),
    "kid of another use": with_header(kid="receipt-1"),
    "another key": other_key,
    "a key of its own": embedded_key,
    "changed after signing": changed_body,
    "without exp": without("exp"),
    "without iss": without("iss"),
    "without aud": without("aud"),
    "without sub": without("sub"),
    "without iat": without("iat"),
    "not a token": lambda key: "not.a.token",
    "nothing": lambda key: "",
}


@pytest.fixture(scope="session")
def token_key(space: Space) -> SigningKey:
    return signing_key(load("identity").keys_dir, "token")


@pytest.fixture
async def whoami(db: Database) -> AsyncIterator[httpx.AsyncClient]:
    router = APIRouter()

    @router.get("/me")
    async def me(who: Anyone) -> Actor:
        return who

    @router.get("/city")
    async def city(who: Any = acting(Role.city_head)) -> Actor:
        actor: Actor = who
        return actor

    app = make_app("identity", "Who", [router], load("identity"), db)
    transport = httpx.ASGITransport(app=app, raise_app_exceptions=False)
    async with httpx.AsyncClient(
        transport=transport, base_url="http://test/api/identity/v1"
    ) as client:
        yield client


async def ask(client: httpx.AsyncClient, token: str, path: str = "/me") -> httpx.Response:
    return await client.get(path, headers={"Authorization": f"Bearer {token}"})


async def test_the_genuine_token_is_taken(whoami: httpx.AsyncClient, token_key: SigningKey) -> None:
    answer = await ask(whoami, signed(token_key, claims()))
    assert answer.status_code == 200 and answer.json()["person_id"] == str(PERSON)


@pytest.mark.parametrize("name", FORGERIES)
async def test_a_forged_token_is_refused(
    whoami: httpx.AsyncClient, token_key: SigningKey, name: str
) -> None:
    answer = await ask(whoami, FORGERIES[name](token_key))
    assert answer.status_code == 401, answer.text
    assert answer.headers["content-type"] == "application/problem+json"
    assert answer.json()["type"].endswith("/unauthorised")


async def test_without_a_token_the_answer_says_how(whoami: httpx.AsyncClient) -> None:
    answer = await whoami.get("/me")
    assert (answer.status_code, answer.headers["www-authenticate"]) == (401, "Bearer")


@pytest.mark.parametrize("kind", security.KINDS)
def test_a_token_of_one_kind_never_passes_for_another(space: Space, kind: security.Kind) -> None:
    folder = load("identity").keys_dir
    use = security.KINDS[kind][0]
    token = security.sign(signing_key(folder, use), kind, {"sub": str(PERSON)}, 60)
    verifier = Verifier(folder)
    assert verifier.verify(kind, token)["sub"] == str(PERSON)
    for other in security.KINDS:
        if other != kind:
            with pytest.raises(Unauthorised):
                verifier.verify(other, token)


async def test_a_revoked_token_is_refused_and_the_next_one_counts_at_once(
    whoami: httpx.AsyncClient, db: Database, token_key: SigningKey
) -> None:
    """In the same second too: who signs in again right after a revocation is let in."""
    person = {"sub": str(new_id()), "roles": ["city_head"]}
    before = security.sign(token_key, "access", person, 60)
    assert (await ask(whoami, before)).status_code == 200
    revoke(UUID(str(person["sub"])))
    refused = await ask(whoami, before)
    assert refused.status_code == 401 and "撤销" in refused.json()["detail"]
    assert (await ask(whoami, security.sign(token_key, "access", person, 60))).status_code == 200


async def test_a_role_opens_its_doors_only(
    whoami: httpx.AsyncClient, token_key: SigningKey
) -> None:
    assert (await ask(whoami, signed(token_key, claims()), "/city")).status_code == 200
    refused = await ask(whoami, signed(token_key, claims(roles=["unit_officer"])), "/city")
    assert refused.status_code == 403 and refused.json()["type"].endswith("/forbidden")
    nobody_yet = await ask(whoami, signed(token_key, claims(roles=[])), "/city")
    assert nobody_yet.status_code == 403 and "重新登录" in nobody_yet.json()["detail"]
    assert "重新登录" not in refused.json()["detail"]


@pytest.mark.parametrize("more", [{"crit": ["b64"], "b64": False}, {"crit": []}])
def test_a_header_that_asks_for_more_is_refused(space: Space, more: dict[str, Any]) -> None:
    folder = load("identity").keys_dir
    key = signing_key(folder, "token")
    text = part({"alg": "EdDSA", "typ": "at+jwt", "kid": key.kid} | more) + "." + part(claims())
    with pytest.raises(Unauthorised):
        Verifier(folder).verify("access", f"{text}.{part(key.private.sign(text.encode()))}")


def test_a_rotated_key_signs_and_the_old_one_still_verifies(tmp_path: Path) -> None:
    assert keys.ensure_keys(tmp_path) == [f"{use}-1" for use in keys.USES]
    assert keys.ensure_keys(tmp_path) == []
    verifier = Verifier(tmp_path)
    old = security.sign(signing_key(tmp_path, "token"), "access", {"sub": str(PERSON)}, 60)
    verifier.verify("access", old)
    keys.make_key(tmp_path, "token", "token-2")
    key = signing_key(tmp_path, "token")
    assert key.kid == "token-2"
    verifier._read["token"] -= 2  # as two seconds later
    fresh = security.sign(key, "access", {"sub": str(PERSON)}, 60)
    assert verifier.verify("access", fresh) and verifier.verify("access", old)
    assert set(public_keys(tmp_path, "token")) == {"token-1", "token-2"}
    assert [key.kid for key in keys.published(tmp_path) if key.use == "token"] == [
        "token-1",
        "token-2",
    ]
    assert set(public_keys(tmp_path, "receipt")) == {"receipt-1"}


def test_private_keys_are_for_their_owner_only(tmp_path: Path) -> None:
    keys.ensure_keys(tmp_path)
    with pytest.raises(FileExistsError):
        keys.make_key(tmp_path, "token", "token-1")
    for path in tmp_path.rglob("*.pem"):
        assert path.stat().st_mode & 0o077 == 0 and path.parent.stat().st_mode & 0o077 == 0
    assert "PRIVATE" not in (tmp_path / "public.json").read_text()


def test_a_missing_key_names_the_command_that_makes_it(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match="quanlian keys"):
        signing_key(tmp_path, "token")


def test_an_unknown_kid_does_not_make_the_file_be_read_for_every_token(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    keys.ensure_keys(tmp_path)
    reads = 0

    def counted(folder: Path, use: keys.Use) -> dict[str, Any]:
        nonlocal reads
        reads += 1
        return dict(public_keys(folder, use))

    monkeypatch.setattr(security, "public_keys", counted)
    verifier, key = Verifier(tmp_path), signing_key(tmp_path, "token")
    for n in range(20):
        with pytest.raises(Unauthorised):
            verifier.verify("access", signed(SigningKey(f"made-up-{n}", key.private), claims()))
    assert reads == 1


async def test_a_clock_that_is_a_little_ahead_is_tolerated(
    whoami: httpx.AsyncClient, token_key: SigningKey
) -> None:
    ahead = int(time.time()) + 20
    for changes in ({"iat": ahead}, {"nbf": ahead}, {"iat": ahead - 20.5}):
        headers = {"Authorization": f"Bearer {signed(token_key, claims(**changes))}"}
        assert (await whoami.get("/me", headers=headers)).status_code == 200, changes


def test_a_token_is_issued_in_whole_seconds_and_never_ahead(token_key: SigningKey) -> None:
    for named in ({}, {"issued_at": time.time()}):
        made = jwt.decode(
            sign(token_key, "access", {"sub": str(PERSON), **named}, 60),
            options={"verify_signature": False},
        )
        assert isinstance(made["iat"], int) and isinstance(made["nbf"], int)
        assert made["iat"] <= made["issued_at"] <= time.time()
