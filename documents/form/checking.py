"""Whether a clerk's template of the 申请书 can be used: every error at once, so that it is mended
in one go.

Called when a campaign is opened, in a process of its own. A template may hold placeholders and
nothing else that runs.
"""

import io
import re
import zipfile
from collections.abc import Iterator
from typing import Any, Final, NamedTuple

import docx
from docxtpl import DocxTemplate  # type: ignore[import-untyped]
from jinja2 import TemplateSyntaxError, nodes

from contracts.application import FormVersion
from contracts.application.printed import UNTICKED
from documents.form.body import lines_of
from documents.form.filling import FormPaper, environment, fill
from documents.form.placeholders import (
    PREPRINTED,
    Shape,
    boxed,
    placeholders_of,
    words_of,
)

MOST_BYTES: Final = 2 * 1024 * 1024
MOST_UNPACKED: Final = 16 * 1024 * 1024
MOST_PARTS: Final = 200
_ACTIVE: Final = (
    "vbaProject",
    "activeX",
    "/embeddings/",
    "oleObject",
    "attachedToolbars",
    "afchunk",
)


class TemplateFault(NamedTuple):
    """One thing wrong with a template, Chinese first, with what to do."""

    zh: str
    en: str


def check_template(
    form: FormVersion, template: bytes, title: str, year: int | None
) -> tuple[TemplateFault, ...]:
    """Everything wrong with a template.

    Empty when it prints blank and filled with every field of the form. title, year: the campaign's,
    which the template pre-prints; year is None where the campaign's own files are wrong there.
    """
    faults = list(_check_package(template))
    if faults:
        return tuple(faults)
    try:
        document = docx.Document(io.BytesIO(template))
        sources = dict(_sources(template))
    except (
        Exception
    ) as error:  # whatever a hand-made file can do to three libraries is told, never raised
        return (
            TemplateFault(
                f"不是可用的Word文件：{error}"[:300], f"not a usable Word file: {error}"[:300]
            ),
        )
    used: list[str] = []
    for place, source in sources.items():
        found, wrong = _placeholders(place, source)
        used += found
        faults += wrong
    faults += _check_words(form, used)
    faults += _check_prose(form, document)
    return tuple(dict.fromkeys(faults or _check_print(form, template, title, year)))


def _check_package(template: bytes) -> Iterator[TemplateFault]:
    """Size, zip, nothing active, nothing fetched from outside."""
    if len(template) > MOST_BYTES:
        yield TemplateFault(
            f"模板超过{MOST_BYTES // 1024 // 1024} MB",
            f"the template is larger than {MOST_BYTES} bytes",
        )
        return
    try:
        with zipfile.ZipFile(io.BytesIO(template)) as package:
            parts = package.infolist()
            if len(parts) > MOST_PARTS or sum(part.file_size for part in parts) > MOST_UNPACKED:
                yield TemplateFault("模板解压后过大", "the template unpacks to too much")
                return
            for part in parts:
                if any(sign.lower() in f"/{part.filename}".lower() for sign in _ACTIVE):
                    yield TemplateFault(
                        f"不得含有宏或嵌入对象：{part.filename}",
                        f"no macros, no objects: {part.filename}",
                    )
                if part.filename.endswith(".rels") and b'"External"' in package.read(part):
                    yield from _check_links(part.filename, package.read(part))
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError, OSError) as error:
        yield TemplateFault("不是Word文件（.docx）", f"not a .docx file: {type(error).__name__}")


def _check_links(name: str, relations: bytes) -> Iterator[TemplateFault]:
    for relation in relations.split(b"<Relationship ")[1:]:
        if b'"External"' in relation and b"/hyperlink" not in relation:
            yield TemplateFault(
                f"不得引用外部文件：{name}", f"nothing may be fetched from outside: {name}"
            )


def _sources(template: bytes) -> Iterator[tuple[str, str]]:
    """Every text of the file that is read for placeholders, as docxtpl reads it."""
    placed = DocxTemplate(io.BytesIO(template))
    placed.init_docx()
    yield "正文", placed.patch_xml(placed.get_xml())
    for place, uri in (("页眉", placed.HEADER_URI), ("页脚", placed.FOOTER_URI)):
        for number, (_key, part) in enumerate(placed.get_headers_footers(uri), start=1):
            yield f"{place}{number}", placed.patch_xml(placed.get_part_xml(part))
    for part in placed.docx.part.package.iter_parts():
        if part.content_type.endswith("footnotes+xml"):
            yield "脚注", placed.patch_xml(part.blob.decode("utf-8"))
    properties = placed.docx.core_properties
    for name in ("author", "comments", "identifier", "language", "subject", "title"):
        yield f"文档属性 {name}", str(getattr(properties, name))


def _placeholders(place: str, source: str) -> tuple[list[str], list[TemplateFault]]:
    """The placeholders of one text in order, and what in it is anything else."""
    try:
        parsed = environment().parse(source)
    except TemplateSyntaxError as error:
        told = f"{error.message}"
        return [], [
            TemplateFault(
                f"{place}：占位符写法有误（{told}）",
                f"{place}: a placeholder is not written right ({told})",
            )
        ]
    used: list[str] = []
    faults: list[TemplateFault] = []
    for node in parsed.body:
        for inner in node.nodes if isinstance(node, nodes.Output) else [node]:
            if isinstance(inner, nodes.TemplateData):
                continue
            word = _word(inner)
            if word is None:
                zh = f"{place}：只能使用占位符，如 {{{{ 工厂名称 }}}}，不能使用语句、运算或函数"
                faults.append(
                    TemplateFault(
                        zh, f"{place}: placeholders only, no statements, operations or functions"
                    )
                )
            else:
                used.append(word)
    return used, faults


def _word(node: nodes.Node) -> str | None:
    """`行业.钢铁` or `工厂名称`; None for anything else."""
    if isinstance(node, nodes.Name):
        return node.name
    if isinstance(node, nodes.Getattr) and isinstance(node.node, nodes.Name):
        return f"{node.node.name}.{node.attr}"
    return None


def _check_words(form: FormVersion, used: list[str]) -> Iterator[TemplateFault]:
    wanted = words_of(form)
    for word in dict.fromkeys(used):
        if word not in wanted:
            yield TemplateFault(
                f"未知的占位符：{{{{ {word} }}}}", f"nobody knows the placeholder {word}"
            )
    for word in wanted:
        if word not in used and word not in PREPRINTED:
            yield TemplateFault(
                f"缺少占位符：{{{{ {word} }}}}", f"the placeholder {word} is missing"
            )
    boxes = {
        word
        for placeholder in placeholders_of(form)
        if placeholder.shape is Shape.boxes
        for word in placeholder.words()
    }
    for word in sorted({word for word in used if word in boxes and used.count(word) > 1}):
        yield TemplateFault(f"选项重复：{{{{ {word} }}}}", f"the option {word} is there twice")


def _check_prose(form: FormVersion, document: Any) -> Iterator[TemplateFault]:
    """A text of part two takes the place of its paragraph, so nothing else stands there."""
    names = [
        placeholder.name
        for placeholder in placeholders_of(form)
        if placeholder.shape is Shape.prose
    ]
    for line in lines_of(document):
        for name in names:
            beside, found = re.subn(rf"\{{\{{\s*{name}\s*\}}\}}", "", line.text)
            if found and beside.strip():
                yield TemplateFault(
                    f"{{{{ {name} }}}} 须单独成段", f"{name} must stand in a paragraph of its own"
                )


def _check_print(
    form: FormVersion, template: bytes, title: str, year: int | None
) -> list[TemplateFault]:
    """It prints blank and filled; title and year are the campaign's; every option stands behind
    its box, in the form's order.
    """
    shown = year or int(form.examples.date[:4])
    filled = {
        "cover": {"factory_name": "示例工厂"},
        "implementation": {"outlook": "示例\n\n- 示例"},
    }
    try:
        blank = fill(
            template,
            FormPaper(
                form=form,
                year=shown,
                rehearsal=False,
            ),
        )
        fill(
            template,
            FormPaper(
                form=form,
                year=shown,
                rehearsal=True,
                content=filled,
            ),
        )
    except Exception as error:  # as above
        why = f"{type(error).__name__}: {error}"[:300]
        return [
            TemplateFault(
                f"无法用此模板生成申请书（{why}）", f"the form cannot be printed with it ({why})"
            )
        ]
    said = "".join(
        "".join(line.text.split()) for line in lines_of(docx.Document(io.BytesIO(blank)))
    )
    faults = list(_check_campaign(said, title, year))
    at = 0
    for placeholder in placeholders_of(form):
        if placeholder.shape is not Shape.boxes:
            continue
        for option in boxed(placeholder.blank):
            place = said.find(f"{UNTICKED}{option.zh}", at)
            if place < 0:
                zh = (
                    f"选项“{option.zh}”（{placeholder.name}）应紧跟在方框之后，并按申请书的次序排列"
                )
                faults.append(
                    TemplateFault(
                        zh, f"the option {option.zh} must follow its box, in the form's order"
                    )
                )
            else:
                at = place + 1
    return faults


def _check_campaign(text: str, title: str, year: int | None) -> Iterator[TemplateFault]:
    """A template copied from another year's call still says that year."""
    bare = "".join(title.split())
    if bare not in text:
        yield TemplateFault(
            f"模板中没有本次征集的标题“{title}”",
            f"the campaign's form title is not in the template: {title}",
        )
    if year is not None and f"{year}年月日" not in text:
        yield TemplateFault(
            f"填报日期处应预印“{year} 年”",
            f"the date of filling in must have the year {year} pre-printed",
        )
