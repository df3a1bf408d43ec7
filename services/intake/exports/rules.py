"""Pure: how rows are written in an export, and what its read-me says."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any, Final

from contracts.canonical import canonical

KEPT_BACK: Final = frozenset({"claim", "claimed_until", "contact", "contact_person"})
"""Columns that are plumbing, or sealed and written in clear instead."""
README: Final = """本压缩包含有申报受理系统（intake）保存的本单位全部数据，均取自同一时刻；\
各文件的行数和SHA-256值见 manifest.json。
*.jsonl 每行一条记录。receipts/ 中的回执可用 quanlian receipt verify 离线核验。
材料文件本身不在包内：evidence.jsonl 中的 link 为短时有效的下载链接\
（有效时长见 manifest.json），逾期请重新导出。
含联系人信息，请妥善保管。

This archive holds all that the intake of applications keeps of your organisation, as of one \
instant; manifest.json has each file's rows and SHA-256.
*.jsonl holds one record a line. The receipts in receipts/ can be checked offline with \
`quanlian receipt verify`.
The evidence files are not in it: `link` in evidence.jsonl is a download link that lives as \
long as manifest.json says; export again for new ones.
It holds contact data: keep it safe.
"""


def line(row: Mapping[str, Any]) -> bytes:
    """One record: canonical JSON and a line end."""
    return canonical({key: value for key, value in row.items() if key not in KEPT_BACK}) + b"\n"


def within(taken: int, limit: int) -> bool:
    """Whether an export of this many unpacked bytes may go on."""
    return taken <= limit


def name_of(read_at: datetime) -> str:
    """What the browser saves it as."""
    return f"quanlian-export-{read_at:%Y%m%dT%H%M%SZ}.zip"
