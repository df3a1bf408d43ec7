"""Ed25519 key files: one private PEM a key under KEYS_DIR/<use>/<kid>.pem, all public keys in KEYS_DIR/public.json (old and new side by side).

use: `token` (identity signs), `receipt` (intake signs), `address` (notify signs proofs of an address), `place` (intake signs
places in the queue of hand-ins), `prober` (the prober signs what it hands over). A room reads only its own private keys;
everybody reads public.json. Rotation adds a file; the newest signs, the older ones still verify.
"""

import json
import os
from base64 import urlsafe_b64decode, urlsafe_b64encode
from dataclasses import dataclass
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

Use = Literal["token", "receipt", "address", "place", "prober"]
USES: tuple[Use, ...] = ("token", "receipt", "address", "place", "prober")


@dataclass(frozen=True)
class SigningKey:
    kid: str
    private: Ed25519PrivateKey


def b64(raw: bytes) -> str:
    return urlsafe_b64encode(raw).rstrip(b"=").decode()


def unb64(text: str) -> bytes:
    return urlsafe_b64decode(text + "=" * (-len(text) % 4))


def make_key(keys_dir: Path, use: Use, kid: str) -> None:
    """Make a private key and enter its public half. Raises FileExistsError when the kid is taken.

    Whoever signs may look at any moment: the public half is published first, and the private one appears whole.
    """
    private = Ed25519PrivateKey.generate()
    folder = keys_dir / use
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    path, made = folder / f"{kid}.pem", folder / f"{kid}.new"
    if path.exists():
        raise FileExistsError(path)
    made.touch(mode=0o600, exist_ok=False)
    try:
        made.write_bytes(private.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()))
        _publish(keys_dir / "public.json", use, kid, private.public_key())
        os.link(made, path)
    finally:
        made.unlink()


def _publish(published: Path, use: Use, kid: str, key: Ed25519PublicKey) -> None:
    keys = json.loads(published.read_text())["keys"] if published.exists() else []
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
        }
    )
    fresh = published.with_suffix(".new")
    fresh.write_text(json.dumps({"keys": keys}, indent=1))
    fresh.replace(published)


def ensure_keys(keys_dir: Path) -> list[str]:
    """Make the first key of every use that has none. Returns the kids made."""
    made = []
    for use in USES:
        if not list((keys_dir / use).glob("*.pem")):
            make_key(keys_dir, use, f"{use}-1")
            made.append(f"{use}-1")
    return made


def signing_key(keys_dir: Path, use: Use) -> SigningKey:
    """The newest private key of a use. Raises FileNotFoundError when there is none: run `quanlian keys`."""
    paths = sorted(
        (keys_dir / use).glob("*.pem"), key=lambda path: (path.stat().st_mtime_ns, path.name)
    )
    if not paths:
        raise FileNotFoundError(f"no {use} key under {keys_dir}: run `quanlian keys`")
    private = load_pem_private_key(paths[-1].read_bytes(), password=None)
    assert isinstance(private, Ed25519PrivateKey)
    return SigningKey(paths[-1].stem, private)


def public_keys(keys_dir: Path, use: Use) -> dict[str, Ed25519PublicKey]:
    """All published keys of one use by kid; a key of another use is never in it."""
    keys = json.loads((keys_dir / "public.json").read_text())["keys"]
    return {
        k["kid"]: Ed25519PublicKey.from_public_bytes(unb64(k["x"]))
        for k in keys
        if k["quanlian_use"] == use
    }
