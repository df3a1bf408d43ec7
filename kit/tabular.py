"""A list as a table that office software opens: text/csv or a spreadsheet, by `Accept`.

A table holds every row that the list's filters leave, up to a bound. It is written to a temporary
file in batches and sent from there, so that a slow reader holds no connection of the database.
"""

import asyncio
import csv
import hashlib
import io
from collections.abc import AsyncIterator, Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from tempfile import SpooledTemporaryFile
from typing import IO, Annotated, Any, Final, Generic, Protocol, TypeVar

from fastapi import Depends, Request, Response
from fastapi.responses import StreamingResponse
from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession
from starlette.background import BackgroundTask
from xlsxwriter import Workbook

from contracts.calendar import SHANGHAI
from contracts.problem import Problem
from contracts.spreadsheet import inert
from kit.caching import TAG_LENGTH
from kit.files import disposition

MOST_ROWS: Final = 20_000
"""Rows of one table: twice a large city's year."""
IN_MEMORY: Final = 1024 * 1024
PIECE: Final = 64 * 1024
LONGEST_CELL: Final = 32_000
"""Signs that a cell of a spreadsheet holds, a little less than its format allows."""

Cell = str | int | Decimal | datetime | date | None
Item = TypeVar("Item")


class TableForm(StrEnum):
    """What a table is written in."""

    csv = "text/csv"
    xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


class TooManyRows(Problem):
    """`limit`: the most rows of a table. `got`: how many the filters leave."""

    status, zh, en = (
        422,
        "符合条件的行数过多，无法导出，请缩小筛选范围",
        "Too many rows for one table: narrow the filters",
    )


@dataclass(frozen=True)
class TableColumn(Generic[Item]):
    """One column: what stands above it, and what a row shows in it."""

    zh: str
    cell: Callable[[Item], Cell]


def tables(title: str) -> dict[int | str, dict[str, Any]]:
    """OpenAPI `responses` of a list that is also told as a table."""
    return {
        200: {
            "description": f"{title}；表格为符合条件的全部行"
            " / The list; a table has every row that the filters leave",
            "content": {
                TableForm.csv.value: {"schema": {"type": "string"}},
                TableForm.xlsx.value: {"schema": {"type": "string", "format": "binary"}},
            },
        }
    }


def form_wanted(accept: str | None) -> TableForm | None:
    """The table that an `Accept` prefers to JSON; None for JSON.

    A range such as `*/*` is satisfied by JSON. Of equal weights the first counts.
    """
    best: tuple[float, TableForm | None] = (0.0, None)
    for entry in (accept or "").lower().split(","):
        kind, _, rest = entry.partition(";")
        form = next((each for each in TableForm if each == kind.strip()), None)
        if form is None and kind.strip() not in ("application/json", "application/*", "*/*"):
            continue
        weight = _weight(rest)
        if weight > best[0]:
            best = (weight, form)
    return best[1]


def _weight(parameters: str) -> float:
    for word in parameters.split(";"):
        name, _, value = word.strip().partition("=")
        if name.strip() == "q":
            try:
                return float(value)
            except ValueError:
                return 0.0
    return 1.0


async def _asked_form(request: Request, response: Response) -> TableForm | None:
    response.headers["Vary"] = "Accept"
    return form_wanted(request.headers.get("accept"))


AskedForm = Annotated[TableForm | None, Depends(_asked_form)]


def must_fit(total: int) -> None:
    """Raises TooManyRows."""
    if total > MOST_ROWS:
        raise TooManyRows(limit=MOST_ROWS, got=total)


async def table(
    form: TableForm,
    title: str,
    columns: Sequence[TableColumn[Item]],
    session: AsyncSession,
    batches: AsyncIterator[Sequence[Item]],
) -> StreamingResponse:
    """The answer with the table of all rows, saved under the list's title.

    session: the one that `batches` reads, not yet used. It is given back before anything is sent.
    """
    # All batches see the same rows: those of one instant.
    await session.execute(text("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ"))
    file: IO[bytes] = SpooledTemporaryFile(max_size=IN_MEMORY)  # noqa: SIM115
    try:
        writer: TableWriter = (CsvWriter if form is TableForm.csv else XlsxWriter)(file, title)
        # In a thread: a batch takes milliseconds, which other requests would wait for.
        await asyncio.to_thread(writer.heads, [column.zh for column in columns])
        async for items in batches:
            lines = [[column.cell(item) for column in columns] for item in items]
            await asyncio.to_thread(writer.lines, lines)
        await session.close()
        await asyncio.to_thread(writer.close)
        size = file.seek(0, io.SEEK_END)
        tag = await asyncio.to_thread(_tag_of, file)
        file.seek(0)
    except BaseException:
        file.close()
        raise
    headers = {
        "Content-Length": str(size),
        "Content-Disposition": disposition(f"{title}.{form.name}"),
        "Cache-Control": "no-store",
        "ETag": f'W/"{tag}"',
        "Vary": "Accept",
    }
    # The file is closed when all of it was sent, and by its finaliser where the reader went away.
    return StreamingResponse(
        _pieces(file), media_type=form.value, headers=headers, background=BackgroundTask(file.close)
    )


def _tag_of(file: IO[bytes]) -> str:
    """What a list's ETag is to its JSON: a hash of the content."""
    file.seek(0)
    digest = hashlib.sha256()
    while piece := file.read(PIECE):
        digest.update(piece)
    return digest.hexdigest()[:TAG_LENGTH]


def _pieces(file: IO[bytes]) -> Iterator[bytes]:
    with file:
        while piece := file.read(PIECE):
            yield piece


class TableWriter(Protocol):
    """Writes a table to a file, line by line. The file is whole once it is closed."""

    def heads(self, names: Sequence[str]) -> None: ...

    def lines(self, lines: Sequence[Sequence[Cell]]) -> None: ...

    def close(self) -> None: ...


class CsvWriter:
    """RFC 4180 in UTF-8, with the mark by which office software knows that."""

    def __init__(self, file: IO[bytes], title: str) -> None:
        self.file = file
        file.write(b"\xef\xbb\xbf")

    def heads(self, names: Sequence[str]) -> None:
        self.lines([names])

    def lines(self, lines: Sequence[Sequence[Cell]]) -> None:
        self.file.write(csv_lines(lines).encode("utf-8", "replace"))

    def close(self) -> None:
        self.file.flush()


def csv_lines(lines: Sequence[Sequence[Cell]]) -> str:
    """Lines as they stand in the file. Text is always in quotation marks, numbers never."""
    written_lines = io.StringIO()
    writer = csv.writer(written_lines, quoting=csv.QUOTE_NONNUMERIC, lineterminator="\r\n")
    writer.writerows([csv_cell(cell) for cell in line] for line in lines)
    return written_lines.getvalue()


def csv_cell(cell: Cell) -> str | int | Decimal:
    """A cell of a text/csv file: a number as it is, text inert, an instant in Beijing time."""
    if cell is None:
        return ""
    if isinstance(cell, int | Decimal):
        return cell
    return inert(cell) if isinstance(cell, str) else written(cell)


def written(at: datetime | date) -> str:
    """An instant in Beijing time, or a day, as office software reads it."""
    if isinstance(at, datetime):
        return f"{at.astimezone(SHANGHAI):%Y-%m-%d %H:%M:%S}"
    return at.isoformat()


class XlsxWriter:
    """A spreadsheet of one sheet. Its cells hold text, numbers and instants, never a formula."""

    def __init__(self, file: IO[bytes], title: str) -> None:
        # One line at a time is held in memory. Nothing is read out of text: no formula, no link.
        options = {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
        self.book = Workbook(file, options)
        self.book.set_properties({"title": title})
        self.sheet = self.book.add_worksheet("Sheet1")
        self.head = self.book.add_format({"bold": True})
        self.instant = self.book.add_format({"num_format": "yyyy-mm-dd hh:mm:ss"})
        self.day = self.book.add_format({"num_format": "yyyy-mm-dd"})
        self.row = 0

    def heads(self, names: Sequence[str]) -> None:
        self.sheet.set_column(0, len(names) - 1, 18)
        self.sheet.freeze_panes(1, 0)
        for place, name in enumerate(names):
            self.sheet.write_string(0, place, name, self.head)
        self.row = 1

    def lines(self, lines: Sequence[Sequence[Cell]]) -> None:
        for line in lines:
            for place, cell in enumerate(line):
                self._write(place, cell)
            self.row += 1

    def _write(self, place: int, cell: Cell) -> None:
        if isinstance(cell, datetime):
            local = cell.astimezone(SHANGHAI).replace(tzinfo=None)
            self.sheet.write_datetime(self.row, place, local, self.instant)
        elif isinstance(cell, date):
            self.sheet.write_datetime(self.row, place, cell, self.day)
        elif isinstance(cell, int | Decimal):
            self.sheet.write_number(self.row, place, cell)
        elif cell is not None:
            self.sheet.write_string(self.row, place, cell[:LONGEST_CELL])

    def close(self) -> None:
        self.book.close()
