"""What intake's routes and commands need beside the database.

Files, the vault for contact data, and the key that signs receipts.
"""

import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Annotated

from fastapi import Depends, Request

from contracts.credit_sources import CreditSourceEntry, credit_sources
from kit.confined import Confined
from kit.files import Files
from kit.keys import SigningKey, Use, signing_key
from kit.personal import Vault
from kit.settings import ServiceSettings

RELOAD_SECONDS = 30.0
CAMPAIGNS = Path(__file__).resolve().parents[2] / "campaigns"
"""The calls that this installation came with."""


@dataclass
class Signer:
    """The newest key of a use. It is read again every 30 s, so a rotation needs no restart."""

    keys_dir: Path
    use: Use = "receipt"
    _key: SigningKey | None = None
    _read: float = field(default=0.0)

    def key(self) -> SigningKey:
        """Raises FileNotFoundError when there is none."""
        if self._key is None or time.monotonic() - self._read > RELOAD_SECONDS:
            self._key, self._read = signing_key(self.keys_dir, self.use), time.monotonic()
        return self._key


@dataclass(frozen=True)
class Equipment:
    files: Files
    vault: Vault
    signer: Signer
    credit_sources: Mapping[str, CreditSourceEntry] = field(default_factory=credit_sources)
    campaigns: Path = CAMPAIGNS

    @classmethod
    def of(cls, settings: ServiceSettings) -> "Equipment":
        sources = credit_sources(settings.credit_sources)
        return cls(
            Files(settings),
            Vault(settings.kek),
            Signer(settings.keys_dir),
            sources,
            settings.campaigns or CAMPAIGNS,
        )


async def _equipment(request: Request) -> Equipment:
    found: Equipment = request.app.state.equipment
    return found


Equipped = Annotated[Equipment, Depends(_equipment)]


def confined_papers() -> Confined:
    """Where an API process has papers made and read; apart from evidence, which may take longer."""
    return Confined(["documents", "documents.form", "fpdf", "services.intake.readings.form_file"])


async def _papers(request: Request) -> Confined:
    found: Confined = request.app.state.papers
    return found


Printing = Annotated[Confined, Depends(_papers)]
