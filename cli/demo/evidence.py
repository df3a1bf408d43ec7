"""Synthetic evidence for demo and tests: same arguments, same bytes; every piece is visibly marked
示例 仅供演练.

PDF pages are written by hand with the standard, not embedded font STSong-Light, and the mark on
photos is drawn from bitmaps kept here: so no CJK font and no PDF library is needed on the machine
that runs the demo.
"""

import io
import random
from collections.abc import Sequence
from dataclasses import dataclass

from PIL import Image, ImageDraw, ImageFont

MARK = "示例 仅供演练"
_A4 = (595, 842)

# 24×24 bitmaps of the signs of MARK, one bit a pixel, drawn from Noto Sans CJK SC (SIL Open Font
# License 1.1).
_GLYPHS = {
    "示": "0000000000000ffff01ffff80000000000000000000000003ffffe7ffffe001800001800"
    "0018000618600e18600c18301c183818181830180c70180c20180c01f80001f000000000",
    "例": "00000006000c0dff0c0dfe0c0c60cc1860cc1860cc387ecc38fecc78c6cc78c6cc1984cc"
    "198ccc1b6ccc197ccc1838cc1818cc18380c18300c18600c18e00c19c07c198078000000",
    "仅": "000000018000030000037ffc067ffc06300c0c30181c30181c30183c18307c18306c1830"
    "0c0c600c0c600c06c00c07c00c03800c07800c0fc00c1ce00c38380cf01e0dc00e040000",
    "供": "0000000318600318600618600618600c18600cfffe1cfffe3c18607c18606c18604c1860"
    "0c18600c18600dfffe0cfffe0c00000c18200c18700c30380c60180ce00c0cc006080000",
    "演": "0000001806001c03000ffffc01fffc01800c01800c007ff0707ff038030018fff800c718"
    "00c30800c71804fff80cc3080cc3080cfff81810401818e030707831e01c21800c000000",
    "练": "0002000606000c06000c7ffc187ffc180c00110c00337f807f7f807e19802e31800c3180"
    "187ffc187ffc3f01807e018020199800319803318c1f618c78e18660c186000f80000700",
}


@dataclass(frozen=True)
class _Print:
    """One line on a PDF page; `tilted` lies at about 30 degrees.

    Size and place in points from the lower left.
    """

    text: str
    size: int
    x: int
    y: int
    grey: float = 0.0
    tilted: bool = False


def licence_pdf(applicant_name: str, credit_code: str) -> bytes:
    """A sample licence copy: a public institution (code `12…`) has a certificate instead of a
    business licence.
    """
    kind = "事业单位法人证书" if credit_code.startswith("12") else "营业执照"
    facts = (
        f"统一社会信用代码：{credit_code}",
        f"名称：{applicant_name}",
        "登记机关：示例登记机关",
        "本件由演练程序生成。",
    )
    lines = [
        _Print(
            f"{kind}（示例）",
            30,
            150,
            700,
        )
    ]
    lines += [
        _Print(
            fact,
            15,
            70,
            610 - 40 * place,
        )
        for place, fact in enumerate(facts)
    ]
    return _pdf(lines)


def sealed_scan_pdf(
    title: str, organisation: str, sealed_on: str, lines: Sequence[str] = ()
) -> bytes:
    """A page in place of a sealed scan: where the seal would be stands a framed text, never the
    likeness of a seal.
    """
    prints = [
        _Print(
            title,
            20,
            70,
            740,
        )
    ]
    prints += [
        _Print(
            line,
            13,
            70,
            690 - 26 * place,
        )
        for place, line in enumerate(lines[:16])
    ]
    prints += [
        _Print(
            organisation,
            15,
            300,
            190,
        ),
        _Print(sealed_on, 15, 340, 160),
    ]
    prints.append(
        _Print(
            "此处为示例用章，非真实印章",
            12,
            330,
            130,
        )
    )
    return _pdf(prints, frame=(290, 110, 250, 110))


def photo_jpg(seed: int, caption: str) -> bytes:
    """A drawn factory hall, 960×640; `caption` is written on it as far as it is ASCII, and whole
    in the comment.
    """
    chance = random.Random(seed)
    image = Image.new(
        "RGB",
        (960, 640),
        (205, 214, 222),
    )
    draw = ImageDraw.Draw(image)
    draw.rectangle((0, 430, 960, 640), fill=(150, 150, 148))
    for place in range(chance.randint(4, 7)):
        left = 30 + place * 130 + chance.randint(-10, 10)
        colour = (chance.randint(60, 170), chance.randint(80, 170), chance.randint(90, 190))
        draw.rectangle(
            (left, 470 - chance.randint(80, 200), left + 95, 480), fill=colour, outline=(40, 40, 40)
        )
    for place in range(3):
        draw.line(
            (160 + 300 * place, 0, 160 + 300 * place, 60),
            fill=(90, 90, 90),
            width=4,
        )
        draw.ellipse((130 + 300 * place, 60, 190 + 300 * place, 90), fill=(250, 245, 205))
    _draw_mark(draw, 180, 200, 4)
    readable = "".join(sign for sign in caption if sign.isascii() and sign.isprintable())
    draw.text(
        (24, 590),
        f"SAMPLE {seed} {readable}".strip(),
        fill=(20, 20, 20),
        font=ImageFont.load_default(26),
    )
    packed = io.BytesIO()
    image.save(
        packed,
        "JPEG",
        quality=82,
        comment=f"{MARK} {caption}".encode(),
    )
    return packed.getvalue()


def photo_png(seed: int, caption: str) -> bytes:
    """The same picture as PNG."""
    packed = io.BytesIO()
    with Image.open(io.BytesIO(photo_jpg(seed, caption))) as image:
        image.convert("RGB").save(packed, "PNG")
    return packed.getvalue()


def page_called_pdf() -> bytes:
    """Hostile: a web page with a script, to be sent under a `.pdf` name and content type."""
    return f"<!DOCTYPE html><title>{MARK}</title><script>document.title='ran'</script>".encode()


def picture_called_pdf(seed: int) -> bytes:
    """Hostile: a PNG picture, to be sent under a `.pdf` name and content type."""
    return photo_png(seed, "lying extension")


def truncated_jpg(seed: int) -> bytes:
    """Hostile: a picture whose head is right and whose second half is missing."""
    whole = photo_jpg(seed, "truncated")
    return whole[: len(whole) // 2]


def oversize_pdf(size: int) -> bytes:
    """Hostile: a PDF of exactly `size` bytes, padded with a comment; raises ValueError when
    tiny.
    """
    plain = _pdf(
        [
            _Print(
                "超出大小限制的文件",
                20,
                150,
                700,
            )
        ]
    )
    missing = size - len(plain)
    if missing < 2:
        raise ValueError(f"a PDF needs at least {len(plain) + 2} bytes")
    head, tail = plain[: plain.rindex(b"startxref")], plain[plain.rindex(b"startxref") :]
    return head + b"%" + b"0" * (missing - 2) + b"\n" + tail


def _draw_mark(draw: ImageDraw.ImageDraw, left: int, top: int, scale: int) -> None:
    """Print MARK in red, one bitmap pixel as a square of `scale` pixels."""
    for sign in MARK:
        if sign == " ":
            left += 12 * scale
            continue
        bits = int(_GLYPHS[sign], 16)
        for pixel in range(24 * 24):
            if bits >> (24 * 24 - 1 - pixel) & 1:
                x, y = left + pixel % 24 * scale, top + pixel // 24 * scale
                draw.rectangle((x, y, x + scale - 1, y + scale - 1), fill=(190, 20, 20))
        left += 24 * scale


def _pdf(lines: Sequence[_Print], frame: tuple[int, int, int, int] | None = None) -> bytes:
    """One A4 page of `lines`, a large tilted MARK behind them and, if asked, a dashed frame (x, y,
    width, height).
    """
    marked = (
        _Print(
            "示例",
            130,
            190,
            400,
            grey=0.85,
            tilted=True,
        ),
        _Print(
            "仅供演练",
            80,
            150,
            240,
            0.85,
            True,
        ),
        *lines,
    )
    content = b"\n".join(_show(line) for line in marked)
    if frame:
        content += b"\nq [6 4] 0 d %d %d %d %d re S Q" % frame
    objects = (
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 %d %d] /Contents 4 0 R"
        b" /Resources << /Font << /F1 5 0 R >> >> >>" % _A4,
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content),
        b"<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H"
        b" /DescendantFonts [6 0 R] >>",
        (
            b"<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /DW 1000 /W [1 95 600]"
            b" /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 0 >>"
            b" /FontDescriptor 7 0 R >>"
        ),
        (
            b"<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000"
            b" 880]"
            b" /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>"
        ),
    )
    packed, places = bytearray(b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n"), []
    for number, body in enumerate(objects, start=1):
        places.append(len(packed))
        packed += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    start = len(packed)
    packed += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    packed += b"".join(b"%010d 00000 n \n" % place for place in places)
    packed += b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (
        len(objects) + 1,
        start,
    )
    return bytes(packed)


def _show(line: _Print) -> bytes:
    turn = "0.87 0.5 -0.5 0.87" if line.tilted else "1 0 0 1"
    # UCS-2 has no signs beyond the basic plane; they are shown as a full-width question mark.
    signs = (
        "".join(sign if ord(sign) <= 0xFFFF else "？" for sign in line.text)
        .encode("utf-16-be")
        .hex()
    )
    return (
        f"BT {line.grey} g /F1 {line.size} Tf {turn} {line.x} {line.y} Tm <{signs}> Tj ET".encode()
    )
