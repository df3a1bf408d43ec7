"""Synthetic evidence is valid, marked and deterministic; hostile evidence is hostile in the way it
says.
"""

import io

import pypdf
import pytest
from PIL import Image

from cli.demo import evidence


def _text(pdf: bytes) -> str:
    pages = pypdf.PdfReader(io.BytesIO(pdf), strict=True).pages
    assert len(pages) == 1
    return pages[0].extract_text()


def test_licence_is_a_marked_pdf() -> None:
    said = _text(evidence.licence_pdf("天津示例1号装备制造有限公司", "911201160000000000"))
    for part in (
        "示例",
        "仅供演练",
        "营业执照",
        "天津示例1号装备制造有限公司",
        "911201160000000000",
    ):
        assert part in said


def test_a_public_institution_has_a_certificate() -> None:
    said = _text(evidence.licence_pdf("天津示例研究院", "121201160000000000"))
    assert "事业单位法人证书" in said and "营业执照" not in said


def test_sealed_scan_says_that_it_is_no_seal() -> None:
    said = _text(
        evidence.sealed_scan_pdf(
            "推荐信息汇总表", "示例单位", "2023年9月20日", ["第一行", "超出基本平面𠀀"]
        )
    )
    for part in ("仅供演练", "非真实印章", "推荐信息汇总表", "示例单位", "第一行"):
        assert part in said


def test_photos_are_whole_and_marked() -> None:
    with Image.open(io.BytesIO(evidence.photo_jpg(7, "AGV 厂区物流"))) as image:
        image.load()
        assert image.format == "JPEG"
        assert image.size == (960, 640)
        comment = image.info["comment"]
        assert isinstance(comment, bytes) and comment.decode() == "示例 仅供演练 AGV 厂区物流"
    with Image.open(io.BytesIO(evidence.photo_png(7, "AGV"))) as image:
        image.load()
        assert image.format == "PNG"


def test_same_arguments_same_bytes() -> None:
    assert evidence.photo_jpg(1, "a") == evidence.photo_jpg(1, "a") != evidence.photo_jpg(2, "a")
    assert (
        evidence.licence_pdf("甲", "91")
        == evidence.licence_pdf("甲", "91")
        != evidence.licence_pdf("乙", "91")
    )


def test_hostile_files() -> None:
    assert not evidence.page_called_pdf().startswith(b"%PDF")
    assert evidence.picture_called_pdf(1).startswith(b"\x89PNG")
    broken = evidence.truncated_jpg(1)
    assert broken.startswith(b"\xff\xd8\xff")
    with Image.open(io.BytesIO(broken)) as image, pytest.raises(OSError):
        image.load()


def test_an_oversize_pdf_is_valid_and_exactly_as_large_as_asked() -> None:
    pdf = evidence.oversize_pdf(20 * 1024 * 1024 + 1)
    assert len(pdf) == 20 * 1024 * 1024 + 1
    assert "超出大小限制" in _text(pdf)
    with pytest.raises(ValueError, match="at least"):
        evidence.oversize_pdf(10)
