"""The font table of a paper: what each font is called elsewhere, and what may stand in for it.

Word and WPS choose a substitute by these names and by the shape (panose). Called by packing.
"""

from dataclasses import dataclass
from typing import Final
from xml.sax.saxutils import quoteattr

from documents.typography import Font

PART: Final = "word/fontTable.xml"
_MAIN: Final = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


@dataclass(frozen=True)
class _Face:
    """others: names to look for in turn where the font is missing, the nearest first.

    panose: the ten numbers of its shape, in hex. fixed: every sign is as wide as the next.
    """

    others: tuple[str, ...]
    panose: str
    family: str
    fixed: bool = True


_FACES: Final = {
    Font.xiaobiaosong: _Face(
        ("方正小标宋_GBK", "FZXiaoBiaoSong-B05S", "华文中宋", "宋体", "Noto Serif CJK SC"),
        "02010601030101010101",
        "auto",
    ),
    Font.fangsong: _Face(
        ("仿宋", "FangSong", "华文仿宋", "方正仿宋_GBK", "Noto Serif CJK SC"),
        "02010609030101010101",
        "modern",
    ),
    Font.hei: _Face(
        ("SimHei", "方正黑体_GBK", "微软雅黑", "Noto Sans CJK SC"),
        "02010609060101010101",
        "modern",
    ),
    Font.kai: _Face(
        ("楷体", "KaiTi", "华文楷体", "方正楷体_GBK", "Noto Serif CJK SC"),
        "02010609030101010101",
        "modern",
    ),
    Font.song: _Face(
        ("SimSun", "方正书宋_GBK", "Noto Serif CJK SC"),
        "02010600030101010101",
        "auto",
        fixed=False,
    ),
}


def font_table() -> bytes:
    """The font table with every font that a paper may use, in one order."""
    fonts = "".join(_font(font, face) for font, face in _FACES.items())
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        f'<w:fonts xmlns:w="{_MAIN}">{fonts}</w:fonts>'
    ).encode()


def _font(font: Font, face: _Face) -> str:
    # 86 is the character set of simplified Chinese (GB 2312).
    return (
        f"<w:font w:name={quoteattr(font)}>"
        f"<w:altName w:val={quoteattr(','.join(face.others))}/>"
        f'<w:panose1 w:val="{face.panose}"/><w:charset w:val="86"/>'
        f'<w:family w:val="{face.family}"/>'
        f'<w:pitch w:val="{"fixed" if face.fixed else "variable"}"/></w:font>'
    )
