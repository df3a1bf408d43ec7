"""Reads of signing keys: their public halves only."""

from pathlib import Path

from kit.keys import USES, published
from services.identity.signing_keys.schemas import SigningKeys, SigningKeyView


def signing_keys(keys_dir: Path) -> SigningKeys:
    """Every published key, by use in the order in which they came."""
    known = published(keys_dir)
    newest = {key.use: key.kid for key in known}
    ordered = sorted(known, key=lambda key: USES.index(key.use))
    return SigningKeys(
        items=tuple(
            SigningKeyView(
                kid=key.kid,
                use=key.use,
                made_at=key.made_at,
                signs=newest[key.use] == key.kid,
            )
            for key in ordered
        )
    )
