"""Ed25519 key files.

Each private key is a PEM file KEYS_DIR/<use>/<kid>.pem. All public keys, old and new, are in
KEYS_DIR/public.json. A room reads only its own private keys; everybody reads public.json.
Rotation adds a file: the newest key signs, the older ones still verify.
"""

import json
import os
from base64 import urlsafe_b64decode, urlsafe_b64encode
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Literal

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    PublicFormat,
    load_pem_private_key,
)

Use = Literal[
    "token",
    "receipt",
    "address",
    "place",
    "prober",
    "facts-identity",
    "facts-intake",
    "facts-review",
    "facts-registry",
    "facts-notify",
]
ROOM_USES: dict[str, Use] = {
    "identity": "facts-identity",
    "intake": "facts-intake",
    "review": "facts-review",
    "registry": "facts-registry",
    "notify": "facts-notify",
}
USES: tuple[Use, ...] = ("token", "receipt", "address", "place", "prober", *ROOM_USES.values())
"""token: identity signs sign-ins. receipt: intake signs receipts. address: notify signs that an
address was proved. place: intake signs places in the queue of hand-ins. prober: the prober signs
what it hands over. facts-<room>: that room signs the facts that it says (`kit.signing`)."""


@dataclass(frozen=True)
class SigningKey:
    """A private key and the id under which its public half is published."""

    kid: str
    private: Ed25519PrivateKey


@dataclass(frozen=True)
class PublishedKey:
    """What public.json tells of a key. made_at: None where it was made before this was told."""

    kid: str
    use: Use
    made_at: datetime | None


def b64(raw: bytes) -> str:
    """base64url without padding."""
    return urlsafe_b64encode(raw).rstrip(b"=").decode()


def unb64(text: str) -> bytes:
    """The bytes of base64url, padded or not. Raises ValueError."""
    return urlsafe_b64decode(text + "=" * (-len(text) % 4))


def make_key(keys_dir: Path, use: Use, kid: str) -> None:
    """Make a private key and publish its public half. Raises FileExistsError.

    A room may look for its newest key at any moment. So the public half is published first, and
    the private file appears whole, by a link.
    """
    private = Ed25519PrivateKey.generate()
    folder = keys_dir / use
    folder.mkdir(
        mode=0o700,
        parents=True,
        exist_ok=True,
    )
    path = folder / f"{kid}.pem"
    made = folder / f"{kid}.new"
    if path.exists():
        raise FileExistsError(path)
    made.touch(mode=0o600, exist_ok=False)
    try:
        made.write_bytes(
            private.private_bytes(
                Encoding.PEM,
                PrivateFormat.PKCS8,
                NoEncryption(),
            )
        )
        _publish(
            keys_dir / "public.json",
            use,
            kid,
            private.public_key(),
        )
        os.link(made, path)
    finally:
        made.unlink()


def _publish(file: Path, use: Use, kid: str, key: Ed25519PublicKey) -> None:
    """Add a public key to public.json, which readers always see whole."""
    keys = json.loads(file.read_text())["keys"] if file.exists() else []
    raw = key.public_bytes(Encoding.Raw, PublicFormat.Raw)
    keys.append(
        {
            "kty": "OKP",
            "crv": "Ed25519",
            "alg": "EdDSA",
            "use": "sig",
            "kid": kid,
            "quanlian_use": use,
            "x": b64(raw),
            "made_at": datetime.now(UTC).isoformat(timespec="seconds"),
        }
    )
    fresh = file.with_suffix(".new")
    fresh.write_text(json.dumps({"keys": keys}, indent=1))
    fresh.replace(file)


def ensure_keys(keys_dir: Path) -> list[str]:
    """Make a first key for every use that has none. Returns their kids."""
    made = []
    for use in USES:
        if not list((keys_dir / use).glob("*.pem")):
            make_key(keys_dir, use, f"{use}-1")
            made.append(f"{use}-1")
    return made


def signing_key(keys_dir: Path, use: Use) -> SigningKey:
    """The newest private key of a use. Raises FileNotFoundError when there is none."""
    paths = list((keys_dir / use).glob("*.pem"))
    if not paths:
        raise FileNotFoundError(f"no {use} key under {keys_dir}: run `quanlian keys`")

    newest = max(paths, key=lambda path: (path.stat().st_mtime_ns, path.name))
    private = load_pem_private_key(newest.read_bytes(), password=None)
    assert isinstance(private, Ed25519PrivateKey)
    return SigningKey(newest.stem, private)


def public_keys(keys_dir: Path, use: Use) -> dict[str, Ed25519PublicKey]:
    """The published keys of one use, by kid."""
    keys = json.loads((keys_dir / "public.json").read_text())["keys"]
    return {
        key["kid"]: Ed25519PublicKey.from_public_bytes(unb64(key["x"]))
        for key in keys
        if key["quanlian_use"] == use
    }


def published(keys_dir: Path) -> list[PublishedKey]:
    """All published keys, in the order in which they were made."""
    keys = json.loads((keys_dir / "public.json").read_text())["keys"]
    return [
        PublishedKey(
            key["kid"],
            key["quanlian_use"],
            datetime.fromisoformat(key["made_at"]) if "made_at" in key else None,
        )
        for key in keys
    ]
