"""A campaign's policy for tests: the shape of the 2023 call, small where size does not matter."""

from datetime import date
from typing import Any

UNITS = [
    ("120104", "天津市南开区", "南开区", "district", None),
    ("120111", "天津市西青区", "西青区", "district", None),
    ("120116", "天津市滨海新区", "滨海新区", "district", None),
    ("ZONE-TEDA", "天津经济技术开发区", "天津经开区", "zone", "120116"),
]
OFF_2023 = [date(2023, 9, 29), date(2023, 9, 30), *(date(2023, 10, day) for day in range(1, 7))]
YEARS = {2023: (OFF_2023, [date(2023, 10, 7), date(2023, 10, 8)])}
POINTS = ["7", "6", "6", "6", "7", "7", "6", "7", "7", "7", "7", "7", "10", "10"]
TITLES = [
    "5G网络建设",
    "工业网络互通",
    "边缘计算部署",
    "业务系统建设",
    "现场装备网络化改造",
    "IT-OT 应用融合化部署",
    "生产服务智能化升级",
    "研发设计应用",
    "生产运行应用",
    "检测监测应用",
    "仓储物流应用",
    "运营管理应用",
    "安全防护能力升级",
    "安全管理水平提升",
]
GROUPS = ["基础设施建设"] * 4 + ["厂区现场升级"] * 3 + ["关键环节应用"] * 5 + ["网络安全防护"] * 2


def plan() -> dict[str, Any]:
    """As JSON, to be changed by keyword before validation."""
    rubric = [
        {"number": n, "group": group, "title": title, "points": points}
        for n, (group, title, points) in enumerate(zip(GROUPS, TITLES, POINTS, strict=True), 1)
    ]
    return {
        "code": "test-2023",
        "title": "2023年5G全连接工厂征集（测试）",
        "year": 2023,
        "organiser": "天津市工业和信息化局",
        "division": "通信发展处",
        "basis": "市工业和信息化局关于征集2023年5G全连接工厂的通知",
        "form_title": "2023年5G全连接工厂申请书",
        "list_title": "2023年5G全连接工厂推荐信息汇总表",
        "form_version": "2023.1",
        "stage_table": 1,
        "dates": {
            "opens_at": "2023-09-06T00:00:00+08:00",
            "delivery_closes_at": "2023-09-23T00:00:00+08:00",
            "acceptance_due_at": "2023-09-26T00:00:00+08:00",
            "scores_due_at": "2023-10-10T00:00:00+08:00",
            "selection_due_at": "2023-10-12T00:00:00+08:00",
            "notice_on": "2023-10-12T00:00:00+08:00",
            "announcement_on": "2023-10-20T00:00:00+08:00",
        },
        "evidence": {},
        "credit": {
            "sources": [
                {"code": "credit_china", "name": "信用中国"},
                {"code": "tianjin_market", "name": "天津市市场主体信用信息公示系统"},
            ],
            "gates": ["unit_review", "delivery", "publication", "entry"],
        },
        "correction": {},
        "panel": {"rubric_version": "test-1", "rubric": rubric},
        "publicity": {},
        "reminders": [
            {"kind": "hand_in", "gate": "intake", "offsets": ["P7D", "P1D"]},
            {"kind": "deliver", "gate": "delivery", "offsets": ["P1D", "PT4H"]},
        ],
        "contact": {
            "office": "通信发展处",
            "address": "天津市河西区友谊路35号城市大厦502室",
            "phone": "022-00000000",
            "fax": "022-00000000",
            "email": "example@example.invalid",
            "postal_code": "300000",
        },
        "number_prefix": "SB-2023-",
        "registry_prefix": "TJ5G-2023-",
        "announcement_document_number": "津工信〔2023〕1号",
    }
