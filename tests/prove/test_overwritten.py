"""Objects overwritten in the store after the hand-in: whoever was given a version still reads that
one, byte for byte.
"""

import asyncio
import hashlib
import io
from urllib.parse import urlsplit

import pytest
from minio import Minio

from cli.demo.applying import evidence_of
from cli.demo.filing import Filing
from cli.demo.reviewing import case_in_state
from tests.prove.campaigns import Bench, patience

OTHER = b"%PDF-1.7 overwritten"


def overwrite(bench: Bench) -> int:
    """Put other bytes over every object in the store, as its administrator could; how many."""
    admin, prefix = (
        bench.system.servers.admin(),
        bench.system.environment["QUANLIAN_S3_BUCKET_PREFIX"],
    )
    store = Minio(
        urlsplit(admin.s3_endpoint).netloc,
        admin.s3_access_key,
        admin.s3_secret_key,
        secure=False,
        region=admin.s3_region,
    )
    count = 0
    for bucket in (f"{prefix}evidence", f"{prefix}papers"):
        for each in store.list_objects(bucket, recursive=True):
            assert each.object_name is not None
            store.put_object(bucket, each.object_name, io.BytesIO(OTHER), len(OTHER))
            count += 1
    return count


async def read_evidence(bench: Bench, filing: Filing) -> dict[str, bytes]:
    """Every file of a case as its unit's officer gets it, by the hash it was declared with."""
    officer, found = bench.cast.officers[filing.who.unit], {}
    for _, _, _, data in evidence_of(filing.who):
        sha256 = hashlib.sha256(data).hexdigest()
        link = (await officer.get(f"review/v1/cases/{filing.submission_id}/evidence/{sha256}"))[
            "link"
        ]
        answer = await bench.web.client.get(link)
        found[sha256] = answer.raise_for_status().content
    return found


@pytest.mark.timeout(900)
async def test_readers_get_the_version_they_were_given(bench: Bench) -> None:
    campaign = await bench.open()
    (filing,) = await bench.handed_in(campaign, 9)
    officer = bench.cast.officers[filing.who.unit]
    with patience():
        await case_in_state(officer, filing, "in_review")
    path = f"review/v1/cases/{filing.submission_id}/content"
    before = await officer.get(path)

    assert await asyncio.to_thread(overwrite, bench) >= len(evidence_of(filing.who)), (
        "nothing was overwritten"
    )

    assert await officer.get(path) == before, "the content changed under its reader"
    for sha256, data in (await read_evidence(bench, filing)).items():
        assert hashlib.sha256(data).hexdigest() == sha256, (
            "other bytes were served under a declared hash"
        )
