"""What a room has files looked at with, and what it makes of the answers."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal

from contracts.policy import EvidenceRules
from kit.inspection.clamd import Clamd
from kit.inspection.examination import Examiner
from kit.inspection.outcomes import (
    OFF,
    Declared,
    FileLimits,
    FileRefusal,
    MalwareOutcome,
    MalwareScan,
    refusal,
)
from kit.settings import ServiceSettings


@dataclass(frozen=True)
class Inspection:
    """What looks at files: the examiner, and the malware scanner where one is configured."""

    scanner: Clamd | None
    examiner: Examiner = field(default_factory=Examiner)

    @classmethod
    def of(cls, settings: ServiceSettings, modules: Sequence[str] = ()) -> "Inspection":
        """As configured. modules: what the examiner's child loads beside its own."""
        scanner = Clamd(settings.clamd_address) if settings.clamd_address else None
        return cls(scanner, Examiner(modules))

    async def scan(self, data: bytes) -> MalwareScan:
        return await self.scanner.scan(data) if self.scanner is not None else OFF

    async def ready(self) -> str:
        """For the readiness page: `off` where no scanner is configured. Raises ScannerDown."""
        if self.scanner is None:
            return "off"
        await self.scanner.ready()
        return "ok"


def limits_of(rules: EvidenceRules) -> FileLimits:
    """The campaign's limits as the examiner takes them."""
    archives = rules.archives
    return FileLimits(
        content_types=rules.content_types,
        pixels=rules.max_pixels,
        pages=rules.max_pdf_pages,
        members=archives.max_members,
        unpacked=archives.max_unpacked_bytes,
        ratio=archives.max_ratio,
        depth=archives.max_depth,
    )


def as_declared(size: int, sha256: str, declared: Declared) -> FileRefusal | None:
    """None for bytes of the declared size and hash; of no declared hash, any."""
    if size != declared.size:
        return refusal("size", actual=size)
    if declared.sha256 and sha256 != declared.sha256:
        return refusal("sha256")
    return None


def after_scan(
    scan: MalwareScan, when_unavailable: Literal["wait", "take_unscanned"]
) -> tuple[MalwareScan, FileRefusal | None]:
    """The scan as it is kept, and why the file is not taken.

    `scanner_unavailable` is for now, any other reason for good.
    """
    if scan.outcome is MalwareOutcome.found:
        return scan, refusal("malware", name=scan.signature)
    if scan.outcome is MalwareOutcome.over_scanner_limit:
        return scan, refusal("over_scanner_limit")
    if scan.outcome is MalwareOutcome.scanner_unavailable:
        if when_unavailable == "take_unscanned":
            return MalwareScan(MalwareOutcome.unscanned), None
        return scan, refusal("scanner_unavailable")
    return scan, None
