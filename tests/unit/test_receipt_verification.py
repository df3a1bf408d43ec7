"""`quanlian receipt verify`, offline: what it says, how it leaves, every field that is tampered
with, keys that were rotated.
"""

import copy
import hashlib
import json
import os
import stat
from base64 import urlsafe_b64decode
from collections.abc import Callable, Iterator
from pathlib import Path
from string import ascii_letters, digits
from typing import Any
from uuid import UUID

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from hypothesis import given
from hypothesis import strategies as st
from typer.testing import CliRunner, Result

from cli import receipts as command
from contracts import receipt as receipts
from contracts.canonical import content_hash
from kit import keys
from services.intake import equipment
from services.intake.equipment import Signer

ALPHABET = ascii_letters + digits + "-_"
CONTENT = {"cover": {"factory_name": "天津示例工厂"}}
FILE = b"%PDF-1.7 synthetic"


def receipt(kid: str, **changes: Any) -> receipts.Receipt:
    body = {
        "receipt_id": UUID(int=1),
        "number": "SB-2023-000001",
        "campaign_id": UUID(int=2),
        "submission_id": UUID(int=3),
        "snapshot": 1,
        "snapshot_hash": content_hash(CONTENT),
        "manifest": (
            {
                "kind": "licence",
                "filename": "示例.pdf",
                "sha256": hashlib.sha256(FILE).hexdigest(),
                "size": len(FILE),
            },
        ),
        "contact_hash": "2" * 64,
        "received_at": "2023-09-15T08:00:00.000001Z",
        "schedule_version": 1,
        "closes_at": "2023-09-15T16:00:00.000000Z",
        "leaf": "3" * 64,
        "rehearsal": False,
        "kid": kid,
    }
    return receipts.Receipt.model_validate(body | changes)


def signed_by(folder: Path, **changes: Any) -> dict[str, Any]:
    key = keys.signing_key(folder, "receipt")
    return receipts.sign(receipt(key.kid, **changes), key.private).model_dump(mode="json")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    keys.ensure_keys(tmp_path / "keys")
    return tmp_path / "keys"


def verify(tmp_path: Path, signed: Any, *more: str, keys_file: Path | None = None) -> Result:
    path = tmp_path / "receipt.json"
    path.write_text(signed if isinstance(signed, str) else json.dumps(signed))
    named = ["--keys", str(keys_file)] if keys_file else []
    return CliRunner().invoke(command.app, ["verify", str(path), *named, *more])


def test_it_says_in_two_languages_what_it_proves_and_what_not(tmp_path: Path, folder: Path) -> None:
    done = verify(tmp_path, signed_by(folder), keys_file=folder / "public.json")
    assert done.exit_code == 0
    for said in (
        "SB-2023-000001",
        "2023-09-15 16:00:00.000001",
        "在截止之前收到",
        "was received at",
        "不证明",
        "not prove",
    ):
        assert said in done.stdout, said
    assert "演练" not in done.stdout
    item = receipt("k").manifest[0].model_copy(update={"late_until": "2023-09-15T18:00:00.000000Z"})
    late = verify(tmp_path, signed_by(folder, manifest=(item,)), keys_file=folder / "public.json")
    assert (
        "其中1件提交时仅确定SHA-256值" in late.stdout
        and "2023-09-16 02:00:00.000000" in late.stdout
    )
    rehearsal = verify(
        tmp_path,
        signed_by(folder, rehearsal=True, closes_at=None),
        keys_file=folder / "public.json",
    )
    assert (
        "演练回执，不具有任何效力" in rehearsal.stdout
        and "deadline that applied" not in rehearsal.stdout
    )


def test_a_receipt_from_before_late_files_stays_the_same_bytes_when_it_is_shown_again(
    published: tuple[dict[str, Any], dict[str, Any]],
) -> None:
    signed, public = published
    assert all("late_until" not in item for item in signed["receipt"]["manifest"])
    shown = receipts.SignedReceipt.model_validate(signed).model_dump(mode="json")
    assert shown == signed and receipts.verify(shown, public)


def test_files_and_content_are_held_against_the_receipt(tmp_path: Path, folder: Path) -> None:
    for name, data in (
        ("a.pdf", FILE),
        ("snapshot.json", json.dumps({"content": CONTENT, "evidence": []}).encode()),
        ("content.json", json.dumps(CONTENT).encode()),
        ("other.pdf", FILE + b" "),
        ("float.json", b'{"content": 1.5}'),
    ):
        (tmp_path / name).write_bytes(data)
    public, signed = folder / "public.json", signed_by(folder)
    all_of_it = [
        arg
        for name in ("a.pdf", "snapshot.json", "content.json")
        for arg in ("--file", str(tmp_path / name))
    ]
    good = verify(tmp_path, signed, *all_of_it, keys_file=public)
    assert (
        good.exit_code == 0
        and "示例.pdf" in good.stdout
        and good.stdout.count("是本次提交的申报内容") == 2
    )
    for stranger in ("other.pdf", "float.json"):
        bad = verify(tmp_path, signed, "--file", str(tmp_path / stranger), keys_file=public)
        assert (
            bad.exit_code == 3
            and "不在清单中" in bad.stderr
            and "not in the manifest" in bad.stderr
        )
    gone = verify(tmp_path, signed, "--file", str(tmp_path / "nowhere"), keys_file=public)
    assert gone.exit_code == 2


def test_how_it_leaves(tmp_path: Path, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    public, signed = folder / "public.json", signed_by(folder)
    monkeypatch.delenv("QUANLIAN_KEYS_DIR", raising=False)
    assert verify(tmp_path, signed).exit_code == 2
    monkeypatch.setenv("QUANLIAN_KEYS_DIR", str(folder))
    assert verify(tmp_path, signed).exit_code == 0
    assert verify(tmp_path, "not json", keys_file=public).exit_code == 2
    assert verify(tmp_path, signed, keys_file=tmp_path / "nowhere.json").exit_code == 2
    (tmp_path / "wrong.json").write_text("[]")
    assert verify(tmp_path, signed, keys_file=tmp_path / "wrong.json").exit_code == 2
    assert verify(tmp_path, {"receipt": {}}, keys_file=public).exit_code == 1
    wrong = verify(tmp_path, signed | {"signature": "AAAA"}, keys_file=public)
    assert wrong.exit_code == 1 and "签名不符" in wrong.stderr and "does not fit" in wrong.stderr


def places(value: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """Every leaf of a document."""
    inside = (
        value.items()
        if isinstance(value, dict)
        else enumerate(value)
        if isinstance(value, list)
        else None
    )
    if inside is None:
        yield path
    for key, item in inside or ():
        yield from places(item, (*path, key))


SCALARS: st.SearchStrategy[object] = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.just(0.5)
    | st.just("\ud800")
    | st.text(max_size=80)
    | st.just([])
    | st.just({})
)


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> tuple[dict[str, Any], dict[str, Any]]:
    made = tmp_path_factory.mktemp("keys")
    keys.ensure_keys(made)
    return signed_by(made), receipts.keys_of(json.loads((made / "public.json").read_text()))


@given(data=st.data())
def test_whatever_is_changed_is_found(
    published: tuple[dict[str, Any], dict[str, Any]], data: st.DataObject
) -> None:
    signed, public = published
    *way, last = data.draw(st.sampled_from(list(places(signed))))
    changed = copy.deepcopy(signed)
    inside: Any = changed
    for key in way:
        inside = inside[key]
    fresh = data.draw(
        SCALARS.filter(lambda value: value != inside[last] or type(value) is not type(inside[last]))
    )
    inside[last] = fresh
    with pytest.raises(receipts.ReceiptInvalid):
        receipts.verify(changed, public)


def test_another_spelling_is_a_change(published: tuple[dict[str, Any], dict[str, Any]]) -> None:
    signed, public = published
    signature = signed["signature"]
    raw = urlsafe_b64decode(signature + "==")
    twins = [signature[:-1] + sign for sign in ALPHABET if sign != signature[-1]]
    same = [twin for twin in twins if urlsafe_b64decode(twin + "==") == raw]
    assert same, "the last sign of 64 bytes carries two bits: others decode to the same"
    for spelling in (signature + "=", signature + "\n", "!" + signature, *same):
        with pytest.raises(receipts.ReceiptInvalid):
            receipts.verify(signed | {"signature": spelling}, public)
    key = Ed25519PrivateKey.generate()
    body = receipt("k", number="\u00c5").model_dump(mode="json")
    decomposed = {
        "receipt": body | {"number": "A\u030a"},
        "signature": receipts.sign(receipt("k", number="\u00c5"), key).signature,
    }
    with pytest.raises(receipts.ReceiptInvalid):
        receipts.verify(decomposed, {"k": key.public_key()})


@given(data=st.data())
def test_a_field_more_or_less_is_found(
    published: tuple[dict[str, Any], dict[str, Any]], data: st.DataObject
) -> None:
    signed, public = published
    less = copy.deepcopy(signed)
    del less["receipt"][data.draw(st.sampled_from(sorted(signed["receipt"])))]
    more = copy.deepcopy(signed)
    more["receipt"][
        data.draw(st.text(min_size=1).filter(lambda key: key not in signed["receipt"]))
    ] = data.draw(SCALARS)
    for changed in (less, more):
        with pytest.raises(receipts.ReceiptInvalid):
            receipts.verify(changed, public)


def test_a_rotation_needs_no_restart_and_old_receipts_stay_valid(
    tmp_path: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    signer, public = Signer(folder), folder / "public.json"
    old = signed_by(folder)
    assert signer.key().kid == "receipt-1"
    before = public.read_text()
    keys.make_key(folder, "receipt", "receipt-2")
    assert signer.key().kid == "receipt-1", "looked for again only now and then"
    monkeypatch.setattr(equipment, "RELOAD_SECONDS", 0.0)
    assert signer.key().kid == "receipt-2", "the same signer, never started anew"
    new = signed_by(folder)
    assert new["receipt"]["kid"] == "receipt-2"
    for one in (old, new):
        assert verify(tmp_path, one, keys_file=public).exit_code == 0
    (tmp_path / "before.json").write_text(before)
    refused = verify(tmp_path, new, keys_file=tmp_path / "before.json")
    assert refused.exit_code == 1 and "不在公布的密钥中" in refused.stderr


def test_a_key_is_published_before_it_can_sign_and_appears_whole(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[tuple[str, set[str]]] = []
    link = os.link

    def watched(source: Path, target: Path) -> None:
        seen.append(
            (keys.signing_key(folder, "receipt").kid, set(keys.public_keys(folder, "receipt")))
        )
        link(source, target)

    monkeypatch.setattr(os, "link", watched)
    keys.make_key(folder, "receipt", "receipt-2")
    assert seen == [("receipt-1", {"receipt-1", "receipt-2"})]
    assert keys.signing_key(folder, "receipt").kid == "receipt-2"
    assert stat.S_IMODE((folder / "receipt" / "receipt-2.pem").stat().st_mode) == 0o600
    assert not list((folder / "receipt").glob("*.new"))
    with pytest.raises(FileExistsError):
        keys.make_key(folder, "receipt", "receipt-2")


DOUBLED = [
    (
        "outside",
        lambda text: text.replace('"signature"', '"receipt": {}, "signature"', 1),
        "receipt",
    ),
    (
        "inside",
        lambda text: text.replace('"number"', '"number": "SB-2023-999999", "number"', 1),
        "number",
    ),
    ("in a list", lambda text: text.replace('"kind"', '"kind": "x", "kind"', 1), "kind"),
    (
        "an escape",
        lambda text: text.replace('"number"', '"n\\u0075mber": "x", "number"', 1),
        "number",
    ),
]


@pytest.mark.parametrize(("where", "spoil", "name"), DOUBLED)
def test_a_member_twice_has_two_readings_and_is_refused(
    tmp_path: Path, folder: Path, where: str, spoil: Callable[[str], str], name: str
) -> None:
    text = json.dumps(signed_by(folder), ensure_ascii=False)
    done = verify(tmp_path, spoil(text), keys_file=folder / "public.json")
    assert done.exit_code == 2, where
    assert f"“{name}”出现了两次" in done.stderr and "twice" in done.stderr
    assert verify(tmp_path, text, keys_file=folder / "public.json").exit_code == 0


@pytest.mark.parametrize(
    ("spoil", "told"),
    [
        (lambda text: text[:-1] + ', "note": 1}', "另有未签名的成员“note”"),
        (lambda text: text[:-1] + ', "": 1}', "另有未签名的成员"),
        (lambda text: text + "{}", "结束之后还有其他内容"),
        (lambda text: text + "x", "结束之后还有其他内容"),
        (lambda text: text.replace('"snapshot": 1', '"snapshot": NaN'), "NaN"),
        (lambda text: text.replace('"snapshot": 1', '"snapshot": -Infinity'), "-Infinity"),
        (lambda text: "[" * 100_000, "不是JSON"),
        (lambda text: text[:-1], "不是JSON文件"),
    ],
)
def test_what_is_more_or_other_than_a_receipt_is_refused_with_its_reason(
    tmp_path: Path, folder: Path, spoil: Callable[[str], str], told: str
) -> None:
    done = verify(tmp_path, spoil(json.dumps(signed_by(folder))), keys_file=folder / "public.json")
    assert done.exit_code in {1, 2}
    assert told in done.stderr


def test_a_file_may_begin_with_the_mark_of_utf_8_and_end_with_blank_lines(
    tmp_path: Path, folder: Path
) -> None:
    text = json.dumps(signed_by(folder), ensure_ascii=False)
    public = tmp_path / "public.json"
    public.write_bytes(b"\xef\xbb\xbf" + (folder / "public.json").read_bytes() + b"\r\n")
    path = tmp_path / "marked.json"
    path.write_bytes(b"\xef\xbb\xbf" + text.encode() + b" \n\n")
    named = ["verify", str(path), "--keys", str(public)]
    assert CliRunner().invoke(command.app, named).exit_code == 0
    for encoding, told in (("utf-16", "UTF-16"), ("gb18030", "UTF-8")):
        path.write_bytes(text.encode(encoding))
        done = CliRunner().invoke(command.app, named)
        assert done.exit_code == 2 and told in done.stderr and "另存为UTF-8" in done.stderr


def test_a_key_twice_in_the_published_keys_is_refused(tmp_path: Path, folder: Path) -> None:
    signed, published = signed_by(folder), json.loads((folder / "public.json").read_text())
    doubled = tmp_path / "doubled.json"
    doubled.write_text(json.dumps({"keys": published["keys"] * 2}))
    done = verify(tmp_path, signed, keys_file=doubled)
    assert done.exit_code == 2 and "编号相同" in done.stderr
    doubled.write_text((folder / "public.json").read_text().replace('"keys"', '"keys": [], "keys"'))
    done = verify(tmp_path, signed, keys_file=doubled)
    assert done.exit_code == 2 and "“keys”出现了两次" in done.stderr
