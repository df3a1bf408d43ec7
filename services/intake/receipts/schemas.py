"""What hand-in's routes take and give; the receipt itself is contracts.receipt."""

from contracts.receipt import SignedReceipt
from contracts.vocabulary import Frozen, Number


class HandIn(Frozen):
    """with_unfinished: files whose upload still runs go along by their hash; their bytes may follow
    for as long as the campaign says."""

    draft_version: Number
    with_unfinished: bool = False


class Receipts(Frozen):
    """First to last; each snapshot has one."""

    items: tuple[SignedReceipt, ...]


class PublicKey(Frozen):
    """A JSON Web Key (RFC 8037)."""

    kty: str = "OKP"
    crv: str = "Ed25519"
    alg: str = "EdDSA"
    use: str = "sig"
    kid: str
    x: str


class PublicKeys(Frozen):
    keys: tuple[PublicKey, ...]
