"""The prober's ledger on a disk: a chain that tells what it knows, survives a torn line, and shows
what was edited.
"""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import uuid4

import pytest

from infra.prober.ledger import Ledger, LedgerBroken, LedgerTaken, entries
from infra.prober.rules import Gap, RepeatedAnswer

AT = datetime(2023, 9, 22, 15, 59, tzinfo=UTC)
LATER = AT + timedelta(minutes=1)
GAP = Gap(
    uuid4(),
    "gap",
    "intake",
    "http",
    None,
    AT,
    AT,
    None,
    1,
    (RepeatedAnswer(None, "no answer: ReadTimeout", AT, AT, 1),),
)


def test_what_was_written_is_known_again(tmp_path: Path) -> None:
    path = tmp_path / "run" / "outages.jsonl"
    ledger = Ledger(path)
    ledger.write(AT, "started", torn=0)
    ledger.record(AT, GAP)
    ended = replace(GAP, id=uuid4(), ended_at=LATER)
    ledger.record(LATER, ended)
    with pytest.raises(LedgerTaken):
        Ledger(path)
    ledger.write(LATER, "handed_over", upto=2, items=1)
    ledger.close()
    again = Ledger(path)
    assert again.known.running == {GAP.id: GAP} and list(again.known.pending) == [ended.id]
    assert (again.known.line, again.known.last_look) == (4, LATER)
    again.record(LATER, replace(GAP, ended_at=LATER))
    assert again.known.running == {} and set(again.known.pending) == {GAP.id, ended.id}
    assert [entry["line"] for entry in entries(path)] == [1, 2, 3, 4, 5]
    again.close()


def test_a_torn_last_line_is_cut_off_and_told(tmp_path: Path) -> None:
    path = tmp_path / "outages.jsonl"
    ledger = Ledger(path)
    ledger.record(AT, GAP)
    ledger.close()
    whole = path.read_bytes()
    path.write_bytes(whole + whole[: len(whole) // 2])
    again = Ledger(path)
    assert again.known.torn == len(whole) // 2 and path.read_bytes() == whole
    again.write(LATER, "looked")
    again.close()
    assert [entry["what"] for entry in entries(path)] == ["record", "looked"]


@pytest.mark.parametrize(
    "edit", [(b"ReadTimeout", b"fine, really"), (b'"line":2', b'"line":3'), (b'{"at"', b'["at"')]
)
def test_an_edited_line_is_found_and_not_mended(tmp_path: Path, edit: tuple[bytes, bytes]) -> None:
    path = tmp_path / "outages.jsonl"
    ledger = Ledger(path)
    ledger.write(AT, "started", torn=0)
    ledger.record(AT, GAP)
    ledger.write(LATER, "looked")
    ledger.close()
    lines = path.read_bytes().splitlines(keepends=True)
    lines[1] = lines[1].replace(*edit)
    path.write_bytes(b"".join(lines))
    with pytest.raises(LedgerBroken) as broken:
        Ledger(path)
    assert broken.value.line == 2
    del lines[1]
    path.write_bytes(b"".join(lines))
    with pytest.raises(LedgerBroken):
        list(entries(path))
