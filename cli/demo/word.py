"""How an applicant of the demo fills the blank 申请书 in Word: types after labels and into cells,
ticks boxes; and how it scans what it printed and sealed.

Works on the Word file as a person does, by what is printed on it; knows nothing of the template
behind it.
"""

import io
import re
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from copy import deepcopy
from typing import Any

import docx
from docx.document import Document
from docx.table import _Cell
from docx.text.paragraph import Paragraph
from PIL import Image, ImageDraw

from contracts.application import published_form

COVER = {
    "5G全连接工厂名称": "factory_name",
    "建设单位（盖章）": "applicant_name",
}
TEXTS = ("plan_and_progress", "results_and_highlights", "outlook")
TICKED = (
    "basic/industries",
    "basic/industry_chains",
    "basic/factory_type",
    "basic/network_providers",
    "basic/project_stage",
    "construction/network_modes",
    "construction/systems",
    *(
        f"construction/scenes/{link}"
        for link in ("rd", "production", "inspection", "logistics", "operations")
    ),
    "construction/security_items",
)
TYPED = (
    "factory_address",
    "company_profile",
    "project_overview",
    "total_investment",
    "invested_so_far",
)
SENTENCES = (
    (
        "5G网络覆盖情况（厂区或区域内5G网络全面覆盖及稳定运行）",
        ("outdoor_sites", "micro_sites", "indoor_prru"),
    ),
    ("基于5G网络连接的生产要素连接情况", ("terminals", "connected_devices")),
    ("边缘计算节点部署情况", ("edge_nodes",)),
)
FORM = published_form("2023.1")
BLANK = re.compile("_+")
SCAN_DPI, SEAL_RED = 150, (200, 30, 40)


def typed(blank: bytes, draft: Mapping[str, Any], unit_name: str) -> bytes:
    """The blank form, filled with everything of the draft that has a place on it."""
    document = docx.Document(io.BytesIO(blank))
    _cover(document, draft, unit_name)
    cells = {label: cell for label, cell in _cells(document)}
    for path in TICKED:
        _tick(cells, path, draft)
    for key in TYPED:
        _write(cells[_bare(FORM.blanks[f"/basic/{key}"].zh)].paragraphs, str(draft["basic"][key]))
    _write(cells["5G全连接工厂名称"].paragraphs, draft["cover"]["factory_name"])
    begins, ends = draft["basic"]["started_month"], draft["basic"]["ends_month"]
    months = "—".join(f"{month[:4]}年{int(month[5:])}月" for month in (begins, ends))
    _write(cells["建设起止日期"].paragraphs, months)
    for label, keys in SENTENCES:
        _count(cells[label], [draft["construction"][key] for key in keys])
    if other := draft["construction"].get("coverage_other"):
        _after(
            cells[SENTENCES[0][0]],
            "其他",
            other,
        )
    _prose(document, draft["implementation"])
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def _cover(document: Document, draft: Mapping[str, Any], unit_name: str) -> None:
    contact = draft["contact"]
    said = {label: draft["cover"][key] for label, key in COVER.items()}
    said["联系人及联系方式"] = "  ".join(
        contact[key] for key in ("contact_name", "contact_phone", "contact_email")
    )
    said["推荐单位（盖章）"] = unit_name
    year, month, day = draft["cover"]["filled_on"].split("-")
    for line in document.paragraphs:
        label, colon, _ = line.text.partition("：")
        if colon and _bare(label) in said:
            _write([line], f"{label}：{said[_bare(label)]}")
        elif _bare(label) == "填报日期":
            _write([line], f"{label}：{year} 年 {int(month)} 月 {int(day)} 日")


def _cells(document: Document) -> Iterator[tuple[str, _Cell]]:
    """Every label of the table with the cell at its right."""
    for table in document.tables:
        for row in table.rows:
            distinct = list({cell._tc: cell for cell in row.cells}.values())
            for left, right in zip(
                distinct,
                distinct[1:],
                strict=False,
            ):
                yield _bare(left.text), right


def _tick(cells: Mapping[str, _Cell], path: str, draft: Mapping[str, Any]) -> None:
    field, value = FORM.blanks[f"/{path}"], _at(draft, path)
    chosen = [value] if isinstance(value, str) else list(value or ())
    cell = next(cell for label, cell in cells.items() if label.startswith(_bare(field.zh)))
    for option in field.options:
        if option.code not in chosen or (option.code == "other" and not field.box):
            continue
        for line in cell.paragraphs:
            _replace(
                line,
                re.compile(rf"☐{re.escape(option.zh)}(?![^\W_]|/)"),
                f"☑{option.zh}",
            )
    if field.other and (other := _at(draft, f"{path.rpartition('/')[0]}/{field.other}")):
        _after(
            cell,
            next(option.zh for option in field.options if option.code == "other"),
            other,
        )


def _count(cell: _Cell, numbers: Sequence[int]) -> None:
    waiting = list(numbers)
    for line in cell.paragraphs:
        while waiting and BLANK.search(line.text):
            _replace(
                line,
                BLANK,
                str(waiting.pop(0)),
            )


def _after(cell: _Cell, word: str, text: str) -> None:
    for line in cell.paragraphs:
        _replace(
            line,
            re.compile(f"{word}_+"),
            f"{word} {text}",
        )


def _prose(document: Document, texts: Mapping[str, Any]) -> None:
    """Type a text over each heading's hint in part two, a paragraph for each paragraph.

    Tables are left to the screen.
    """
    lines = list(document.paragraphs)
    for key in TEXTS:
        paragraphs = [
            line.replace("**", "")
            for line in str(texts.get(key) or "").split("\n")
            if line.strip(" |-")
        ]
        paragraphs = [line.removeprefix("- ") for line in paragraphs if not line.startswith("|")]
        if not paragraphs:
            continue
        heading = next(
            at
            for at, line in enumerate(lines)
            if line.text.endswith(FORM.blanks[f"/implementation/{key}"].zh)
        )
        hint = lines[heading + 1]
        _write([hint], paragraphs[0])
        for text in reversed(paragraphs[1:]):
            another = deepcopy(hint._p)
            hint._p.addnext(another)
            _write([Paragraph(another, hint._parent)], text)


def _write(lines: Sequence[Paragraph], text: str) -> None:
    """Replace the text of a cell or paragraph."""
    for place, line in enumerate(lines):
        kept = text if place == 0 else ""
        if not line.runs:
            line.add_run()
        for number, run in enumerate(line.runs):
            run.text = kept if number == 0 else ""


def _replace(line: Paragraph, pattern: re.Pattern[str], text: str) -> None:
    if pattern.search(line.text):
        _write(
            [line],
            pattern.sub(
                lambda _: text,
                line.text,
                count=1,
            ),
        )


def _at(draft: Mapping[str, Any], path: str) -> Any:
    value: Any = draft
    for key in path.split("/"):
        value = value.get(key) if isinstance(value, Mapping) else None
    return value


def _bare(text: str) -> str:
    """A label without spaces and without the remark in brackets on its second line."""
    return "".join(text.split())


def scanned(printed: bytes) -> bytes:
    """A scan (JPEG) of the sealed cover of a printed Word file: its code from the footer, a round
    seal over the middle, a little askew.
    """
    scale = SCAN_DPI / 25.4
    page = Image.new(
        "RGB",
        (round(210 * scale), round(297 * scale)),
        "white",
    )
    with zipfile.ZipFile(io.BytesIO(printed)) as parts:
        codes = [
            name
            for name in parts.namelist()
            if name.startswith("word/media/") and name.endswith(".png")
        ]
        code = (
            Image.open(io.BytesIO(parts.read(codes[-1])))
            .convert("RGB")
            .resize((round(20 * scale),) * 2)
        )
    page.paste(code, (round(165 * scale), round(265 * scale)))
    draw = ImageDraw.Draw(page)
    draw.ellipse(
        [scale * edge for edge in (85, 150, 125, 190)], outline=SEAL_RED, width=round(1.2 * scale)
    )
    out = io.BytesIO()
    page.rotate(
        1.5,
        fillcolor="white",
        resample=Image.Resampling.BICUBIC,
    ).save(out, "JPEG", quality=70)
    return out.getvalue()
