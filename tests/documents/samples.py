"""One sample of every paper, all of it synthetic."""

from datetime import UTC, date, datetime
from uuid import UUID

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from contracts.receipt import ManifestItem, Receipt, SignedReceipt, sign
from contracts.vocabulary import FactoryType
from documents import (
    AnnouncedItem,
    AnnouncementPaper,
    BasisDocument,
    Certificate,
    DocumentNumber,
    NoticeItem,
    NoticePaper,
    ObjectionContact,
    ReceiptPaper,
    RecommendationListPaper,
    RecommendedItem,
    YearbookItem,
    YearbookPaper,
)

TYPES = (FactoryType.line, FactoryType.workshop, FactoryType.factory)
ADDRESS = "https://portal.example/register/TJ5G-2023-0001"
BASIS = BasisDocument(title="天津市工业和信息化局关于征集2023年5G全连接工厂的通知")


def a_list(
    count: int = 3, *, rehearsal: bool = True, dated: date | None = date(2023, 9, 6)
) -> RecommendationListPaper:
    return RecommendationListPaper(
        paper_number="TJ-2023-120116-1",
        rehearsal=rehearsal,
        title="2023年5G全连接工厂推荐信息汇总表",
        unit_name="天津市滨海新区工业和信息化局",
        contact_name="示例经办人",
        contact_phone="022-00000000",
        dated=dated,
        items=tuple(
            RecommendedItem(
                factory_name=f"天津示例第{n}智能装备5G全连接工厂",
                applicant_name=f"天津示例{n}号装备制造有限公司",
                factory_type=TYPES[n % 3],
                withdrawn=n == 2,
            )
            for n in range(1, count + 1)
        ),
    )


def a_notice(count: int = 3, *, rehearsal: bool = True) -> NoticePaper:
    return NoticePaper(
        paper_number="GS-2023-1",
        rehearsal=rehearsal,
        title=("关于", "2023年", "天津市5G全连接工厂", "拟入选名单的公示"),
        basis=(BASIS,),
        steps_passed=("企业申报", "推荐单位审核推荐", "信用核查", "专家评审", "遴选"),
        list_name="2023年天津市5G全连接工厂拟入选名单",
        annex_title="2023年天津市5G全连接工厂拟入选名单",
        period="5个工作日",
        starts_on=date(2023, 10, 12),
        ends_on=date(2023, 10, 18),
        closes_at=datetime(2023, 10, 18, 16, tzinfo=UTC),
        contact=ObjectionContact(
            office="天津市工业和信息化局示例处室",
            phone="022-00000000",
            fax="022-00000001",
            mail="objections@example.invalid",
            postal_address="天津市示例路1号",
            postcode="300000",
        ),
        issuer="天津市工业和信息化局",
        issued_on=date(2023, 10, 12),
        items=tuple(
            NoticeItem(
                factory_name=f"天津示例第{n}智能装备5G全连接工厂",
                applicant_name=f"天津示例{n}号装备制造有限公司",
                recommending_unit="滨海高新技术产业开发区" if n % 2 else "和平区",
                factory_type=TYPES[n % 3],
            )
            for n in range(1, count + 1)
        ),
    )


def an_announcement(count: int = 3, *, rehearsal: bool = True) -> AnnouncementPaper:
    return AnnouncementPaper(
        paper_number="GG-2023-1",
        rehearsal=rehearsal,
        title=("天津市工业和信息化局", "关于公布", "2023年", "天津市5G全连接工厂", "名单的通知"),
        document_number=DocumentNumber(issuer_code="津工信示例", year=2023, serial=12),
        addressees="各区工业和信息化主管部门、各有关单位",
        basis=(BASIS,),
        steps_passed=("企业申报", "推荐单位审核推荐", "专家评审", "遴选", "公示"),
        list_name="2023年天津市5G全连接工厂",
        paragraphs=("特此通知。",),
        annex_title="2023年天津市5G全连接工厂名单",
        issuer="天津市工业和信息化局",
        issued_on=date(2023, 10, 20),
        items=tuple(
            AnnouncedItem(
                registry_number=f"TJ5G-2023-{n:04}",
                factory_name=f"天津示例第{n}智能装备5G全连接工厂",
                applicant_name=f"天津示例{n}号装备制造有限公司",
                recommending_unit="滨海高新区" if n % 2 else "和平区",
                factory_type=TYPES[n % 3],
            )
            for n in range(1, count + 1)
        ),
    )


def a_signed_receipt(*, rehearsal: bool = True, files: int = 3) -> SignedReceipt:
    """As intake signs it; the key belongs to nobody."""
    items = (
        ManifestItem(
            kind="construction_evidence",
            filename=f"示例现场照片{n}.jpg",
            sha256=f"{n:064x}",
            size=1000 + n,
        )
        for n in range(files)
    )
    body = Receipt(
        receipt_id=UUID(int=7),
        number="SB-2023-000123",
        campaign_id=UUID(int=1),
        submission_id=UUID(int=2),
        snapshot=1,
        snapshot_hash="0123456789abcdef" * 4,
        manifest=tuple(items),
        contact_hash="ab" * 32,
        received_at="2023-09-15T08:03:21.000123Z",
        schedule_version=1,
        closes_at="2023-09-15T16:00:00.000000Z",
        leaf="cd" * 32,
        rehearsal=rehearsal,
        kid="receipt-2023-a",
    )
    return sign(body, Ed25519PrivateKey.from_private_bytes(b"k" * 32))


def a_receipt(*, rehearsal: bool = True) -> ReceiptPaper:
    return ReceiptPaper(
        paper_number="HZ-2023-1",
        rehearsal=rehearsal,
        factory_name="天津示例第1智能装备5G全连接工厂",
        applicant_name="天津示例1号装备制造有限公司",
        recommending_unit="滨海新区",
        issuer="天津市工业和信息化局",
        contact="天津市工业和信息化局示例处室，电话022-00000000",
        signed=a_signed_receipt(rehearsal=rehearsal),
    )


def a_certificate(*, rehearsal: bool = True, address: str | None = ADDRESS) -> Certificate:
    return Certificate(
        paper_number="ZS-TJ5G-2023-0001",
        rehearsal=rehearsal,
        registry_number="TJ5G-2023-0001",
        factory_name="天津示例第1智能装备5G全连接工厂",
        applicant_name="天津示例1号装备制造有限公司",
        factory_type=FactoryType.workshop,
        year=2023,
        honour="2023年5G全连接工厂",
        document_number="津工信示例〔2023〕12号",
        address=address,
        issuer="天津市工业和信息化局",
        issued_on=date(2023, 10, 20),
    )


def a_yearbook(count: int = 9, *, rehearsal: bool = True) -> YearbookPaper:
    """As many of each type, one after the other; of each type one in three of another unit."""
    return YearbookPaper(
        paper_number="ML-2023",
        rehearsal=rehearsal,
        title=("天津市", "2023年度", "5G全连接工厂", "名录"),
        year=2023,
        issuer="天津市工业和信息化局",
        as_of=date(2023, 10, 31),
        items=tuple(
            YearbookItem(
                registry_number=f"TJ5G-2023-{n:04}",
                factory_name=f"天津示例第{n}智能装备5G全连接工厂",
                applicant_name=f"天津示例{n}号装备制造有限公司",
                unit_name="滨海高新区" if n % 3 else "和平区",
                factory_type=kind,
                industries=("装备制造", "汽车"),
            )
            for place, kind in enumerate(TYPES)
            for n in range(place * count // 3 + 1, (place + 1) * count // 3 + 1)
        ),
    )
