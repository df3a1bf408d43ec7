"""Tables of a room: whole, of one instant, and no connection is held while they are sent."""

import io
import zipfile
from collections.abc import AsyncIterator, Sequence
from datetime import UTC, date, datetime

import pytest
from sqlalchemy import text

from kit.db import Database
from kit.tabular import TableColumn, TableForm, table

AT = datetime(2023, 9, 22, 15, 59, 59, tzinfo=UTC)
COLUMNS = (
    TableColumn[tuple[str, int]]("名称", lambda row: row[0]),
    TableColumn[tuple[str, int]]("数", lambda row: row[1]),
    TableColumn[tuple[str, int]]("时刻", lambda row: AT),
    TableColumn[tuple[str, int]]("日期", lambda row: None if row[1] else date(2023, 9, 6)),
)


async def made(db: Database, form: TableForm) -> bytes:
    async with db.reading() as session:

        async def batches() -> AsyncIterator[Sequence[tuple[str, int]]]:
            level = (await session.execute(text("SHOW transaction_isolation"))).scalar_one()
            assert level == "repeatable read"
            yield [("=1+1", -5)]
            yield [("http://example.cn", 0), ("长" * 40_000, 7)]

        answer = await table(form, "示例表", COLUMNS, session, batches())
        assert not session.in_transaction()
        pieces = [piece async for piece in answer.body_iterator]
    sent = b"".join(piece for piece in pieces if isinstance(piece, bytes))
    assert str(len(sent)) == answer.headers["content-length"]
    assert "filename*=" in answer.headers["content-disposition"]
    return sent


async def test_text_csv_has_its_mark_and_every_batch(db: Database) -> None:
    sent = await made(db, TableForm.csv)
    lines = sent.decode("utf-8-sig").split("\r\n")
    assert sent.startswith(b"\xef\xbb\xbf") and len(lines) == 5
    assert lines[:2] == ['"名称","数","时刻","日期"', '"\'=1+1",-5,"2023-09-22 23:59:59",""']


async def test_a_spreadsheet_has_no_formula_and_no_link(db: Database) -> None:
    sent = await made(db, TableForm.xlsx)
    with zipfile.ZipFile(io.BytesIO(sent)) as book:
        sheet = book.read("xl/worksheets/sheet1.xml").decode()
        assert not [name for name in book.namelist() if "rels" in name and "sheet" in name]
    assert "<f>" not in sheet and "hyperlink" not in sheet
    assert ">=1+1<" in sheet and "<v>-5</v>" in sheet and "长" * 32_001 not in sheet


async def test_a_failure_amid_the_rows_leaves_nothing_open(db: Database) -> None:
    async def batches() -> AsyncIterator[Sequence[tuple[str, int]]]:
        yield [("一", 1)]
        raise LookupError("the second batch")

    async with db.reading() as session:
        with pytest.raises(LookupError):
            await table(TableForm.csv, "示例表", COLUMNS, session, batches())
