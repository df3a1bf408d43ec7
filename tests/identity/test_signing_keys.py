"""Which keys sign, as administrators and auditors read it."""

import json
from pathlib import Path

from contracts.vocabulary import Role
from kit.keys import USES, ensure_keys, make_key
from services.identity.signing_keys.views import signing_keys
from tests.rooms import Room


async def test_every_use_has_one_key_that_signs_and_no_private_half_is_told(
    identity: Room,
) -> None:
    async with identity.client(Role.security_administrator) as administrator:
        answer = await administrator.get("/signing-keys")
    items = answer.json()["items"]
    assert [each["use"] for each in items if each["signs"]] == list(USES)
    assert all(set(each) == {"kid", "use", "made_at", "signs"} for each in items)


def test_after_a_rotation_the_newest_signs_and_an_old_file_tells_no_instant(
    tmp_path: Path,
) -> None:
    ensure_keys(tmp_path)
    file = tmp_path / "public.json"
    told = json.loads(file.read_text())
    for key in told["keys"]:
        del key["made_at"]  # as older releases wrote it
    file.write_text(json.dumps(told))
    make_key(tmp_path, "receipt", "receipt-2")
    of_receipts = [each for each in signing_keys(tmp_path).items if each.use == "receipt"]
    assert [(each.kid, each.signs, each.made_at is None) for each in of_receipts] == [
        ("receipt-1", False, True),
        ("receipt-2", True, False),
    ]
