"""What a check of a file can find: one code each, in Chinese and English, with what to do.

Pure and light: the examiner's child loads it.
"""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Final


@dataclass(frozen=True)
class FileRefusal:
    """Why a file is not taken, for a person; `code` is for the record."""

    code: str
    zh: str
    en: str


@dataclass(frozen=True)
class Declared:
    """What the applicant said of a file before sending it."""

    filename: str
    content_type: str
    size: int
    sha256: str


@dataclass(frozen=True)
class FileLimits:
    """The campaign's limits as a check needs them.

    content_types: what is taken, members of archives included. unpacked: bytes over all members.
    memory (bytes), cpu_seconds: what a look may take, far above what an honest file needs.
    """

    content_types: tuple[str, ...]
    pixels: int = 80_000_000
    pages: int = 500
    members: int = 200
    unpacked: int = 200 * 1024 * 1024
    ratio: int = 100
    depth: int = 1
    memory: int = 1024 * 1024 * 1024
    cpu_seconds: int = 20


OUTCOMES: Final[dict[str, tuple[str, str]]] = {
    "size": (
        "文件大小与声明不符（{actual} 字节），请重新上传",
        "it has {actual} bytes, not as declared: upload it again",
    ),
    "sha256": (
        "文件内容与声明的SHA-256值不符，请重新上传",
        "its SHA-256 is not the declared one: upload it again",
    ),
    "content": (
        "文件内容与类型不符，请另存为正确的格式后再上传",
        "its content is not of its type: save it in the right one",
    ),
    "extension": (
        "文件内容是{name}，扩展名与之不符，请改为{ending}后再上传",
        "its content is {name}, and its name's ending does not fit: rename it to {ending}",
    ),
    "archive": (
        "不接受压缩包，请逐个上传其中的文件",
        "archives are not taken: upload the files in it one by one",
    ),
    "two_formats": (
        "文件中夹带了另一个文件或另一种格式的内容，请重新导出后上传",
        "it carries another file or content of another format as well: export it anew",
    ),
    "pixels": (
        "图片像素过大（上限{limit}），请缩小后上传",
        "the image has more than {limit} pixels: make it smaller",
    ),
    "image": (
        "图片无法打开，可能已损坏，请重新导出",
        "the image cannot be opened, it may be damaged: export it anew",
    ),
    "image_bomb": (
        "图片内的压缩数据展开后过大，请重新导出后上传",
        "compressed data in the image unpacks to far too much: export it anew",
    ),
    "pdf": (
        "PDF无法打开，可能已损坏，请重新导出",
        "the PDF cannot be opened, it may be damaged: export it anew",
    ),
    "encrypted": (
        "PDF设有打开密码，无法校验，请输入密码打开后另存（或打印）为无密码的PDF再上传",
        "the PDF opens only with a password: open it, then save or print it without one",
    ),
    "pages": ("PDF没有页面", "the PDF has no page"),
    "too_many_pages": (
        "PDF超过{limit}页，请拆分或只保留必要的页",
        "the PDF has more than {limit} pages: split it, or keep what is needed",
    ),
    "script": (
        "PDF含有脚本或自动执行的动作，请打印为新的PDF后上传",
        "the PDF holds a script or an action that runs by itself: print it to a new PDF",
    ),
    "outside": (
        "PDF引用或链接了本机文件等外部内容（网页和邮件链接不受影响），请打印为新的PDF后上传",
        "the PDF refers or leads to files outside it (links to pages and mailboxes are fine): "
        "print it to a new PDF",
    ),
    "attachment": (
        "PDF内嵌了其他文件或多媒体，请打印为新的PDF后上传",
        "the PDF holds other files or media: print it to a new PDF",
    ),
    "pdf_bomb": (
        "PDF内的压缩数据展开后过大，请重新导出后上传",
        "compressed data in the PDF unpacks to far too much: export it anew",
    ),
    "package": ("文件包无法打开，可能已损坏", "the package cannot be opened, it may be damaged"),
    "members": ("文件包内文件过多（上限{limit}个）", "the package holds more than {limit} files"),
    "package_cut": (
        "文件不完整或已损坏（可能未下载完或未上传完），请重新保存或下载后再上传",
        "the file is cut off or broken: save or download it again and upload it anew",
    ),
    "zip_bomb": ("文件包展开后过大，不予接收", "the package unpacks to far too much"),
    "member_name": (
        "文件包内有不安全的文件名或路径，请重新打包",
        "the package holds an unsafe file name or path: pack it anew",
    ),
    "link": (
        "文件包内有链接，请改为实际文件后重新打包",
        "the package holds a link: pack the file itself",
    ),
    "member_encrypted": (
        "文件包设有密码，请去除密码后上传",
        "the package is encrypted: remove the password",
    ),
    "overlap": (
        "文件包内的条目相互重叠，请重新打包",
        "entries of the package overlap: pack it anew",
    ),
    "nested": (
        "压缩包内不得再有压缩包，请展开后重新打包",
        "archives inside archives are not taken: unpack them first",
    ),
    "member": ("压缩包内的文件“{name}”不能接收：{zh}", "{name} in the archive is not taken: {en}"),
    "word_locked": (
        "Word文件设有打开密码，无法校验，请去除密码后另存为.docx再上传",
        "the Word file opens only with a password: remove it and save it as .docx",
    ),
    "macro": (
        "Word文件含有宏，请另存为不含宏的docx后上传",
        "the Word file holds macros: save it without them",
    ),
    "external": (
        "Word文件引用了外部内容（链接的图片、模板、本机文件，或自动取数的域；网页和邮件链接不受影响），"
        "请断开链接后上传，或导出为PDF再上传",
        "the Word file refers to outside content (linked pictures, templates, files, or fields "
        "that fetch; links to pages and mailboxes are fine): break the links, or export a PDF",
    ),
    "embedded": (
        "Word文件内嵌了其他文件或控件，请改为图片或文字后上传",
        "the Word file holds other files or controls: replace them by pictures or text",
    ),
    "entities": (
        "Word文件含有不允许的XML定义，请重新另存",
        "the Word file holds XML definitions not taken: save it anew",
    ),
    "malware": (
        "文件含有恶意代码（{name}），已拒收，请清除病毒后重新上传",
        "malware was found ({name}): clean the file, then upload it again",
    ),
    "over_scanner_limit": (
        "文件超过病毒扫描的大小限制，无法判定是否安全，请压缩图片或拆分后上传",
        "it is larger than the malware scanner takes, so it cannot be called clean: make it "
        "smaller or split it",
    ),
    "lapsed": (
        "提交后未在期限内补传，未予接收；推荐单位可退回补正",
        "its bytes did not come in time after the hand-in: the unit may return the case for "
        "correction",
    ),
    "uncheckable": (
        "文件过于复杂，未能在限定的时间和内存内完成校验，请打印为新的PDF或另存后上传",
        "it could not be checked within the time and memory allowed: print it to a new PDF or "
        "save it anew",
    ),
    "handed_in": (
        "校验完成前申报已提交，此文件未包含在内",
        "handed in before the check was done: left out",
    ),
    "scanner_unavailable": (
        "病毒扫描暂不可用，文件已保留，稍后自动重试，也可手动再次确认",
        "the malware scanner is away: the file is kept and tried again by itself, or when you "
        "confirm it again",
    ),
    "abandoned": (
        "登记后长时间未完成上传，已取消，请重新上传",
        "never uploaded in time, so it was given up: upload it again",
    ),
}


def refusal(code: str, **values: object) -> FileRefusal:
    """The refusal of that code, its texts filled in."""
    zh, en = OUTCOMES[code]
    return FileRefusal(code, zh.format(**values), en.format(**values))


def of_content(zh: str, en: str) -> FileRefusal:
    """The refusal of a file that is something else, with what it is and what to do."""
    return FileRefusal("content", zh, en)


class MalwareOutcome(StrEnum):
    """What is known of a file's malware scan.

    `found` and `over_scanner_limit` are never taken. `off`: no scanner was configured.
    """

    off = "off"
    clean = "clean"
    found = "found"
    over_scanner_limit = "over_scanner_limit"
    scanner_unavailable = "scanner_unavailable"
    unscanned = "unscanned"


@dataclass(frozen=True)
class MalwareScan:
    """One scan: what was found, by which engine, with signatures of which day.

    signatures_at: None where the scanner does not say.
    """

    outcome: MalwareOutcome
    signature: str = ""
    engine: str = ""
    signatures_at: datetime | None = None


OFF: Final = MalwareScan(MalwareOutcome.off)
