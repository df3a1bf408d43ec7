"""What synthetic applicants of each industry make, lack and build: neutral data for
applicants.py.
"""

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Profile:
    """One industry's words and choices; codes are those of contracts.application."""

    word: str
    product: str
    business: str
    pain: str
    scene_words: str
    industries: tuple[str, ...]
    chains: tuple[str, ...]
    scenes: dict[str, tuple[str, ...]]
    systems: tuple[str, ...]
    industry_other: str = ""
    chain_other: str = ""


PROFILES: Final[tuple[Profile, ...]] = (
    Profile(
        "电子",
        "电子元件",
        "电子元器件的研发、制造和销售",
        "换线频繁、质检依赖人工",
        "柔性生产制造和机器视觉质检",
        ("electronics",),
        ("integrated_circuit", "it_innovation"),
        {
            "production": ("flexible_manufacturing", "precise_dynamic_work"),
            "inspection": ("vision_inspection",),
        },
        ("erp", "mes", "aps"),
    ),
    Profile(
        "装备",
        "成套装备",
        "专用设备的设计、装配和服务",
        "装配周期长、异地服务成本高",
        "协同研发设计和现场辅助装配",
        ("equipment",),
        ("high_end_equipment",),
        {
            "rd": ("collaborative_rd",),
            "production": ("assisted_assembly",),
            "operations": ("virtual_service",),
        },
        ("erp", "mes", "plm_pdm", "cad_cae_cam"),
    ),
    Profile(
        "钢铁",
        "冷轧板材",
        "板材的轧制、加工和配送",
        "高温区域巡检风险高、设备故障停机",
        "远程设备操控和设备故障诊断",
        ("steel",),
        ("new_materials",),
        {
            "production": ("remote_operation",),
            "inspection": ("fault_diagnosis", "predictive_maintenance"),
            "operations": ("energy_control",),
        },
        ("erp", "mes", "eam"),
    ),
    Profile(
        "建材",
        "节能建材",
        "新型墙体材料和玻璃制品的生产",
        "能耗偏高、粉尘环境巡检困难",
        "生产现场监测和生产能效管控",
        ("building_materials",),
        ("new_materials", "light_industry"),
        {
            "rd": ("unit_simulation",),
            "inspection": ("site_monitoring",),
            "operations": ("energy_control",),
        },
        ("erp", "wms"),
    ),
    Profile(
        "电力",
        "发电机组",
        "热电联产和综合能源服务",
        "设备分散、巡检强度大",
        "无人智能巡检和设备故障诊断",
        ("power",),
        ("new_energy",),
        {
            "inspection": ("unmanned_patrol", "fault_diagnosis", "site_monitoring"),
            "operations": ("energy_control",),
        },
        ("eam", "oa"),
    ),
    Profile(
        "石化",
        "精细化工",
        "精细化学品的生产和储运",
        "危险区域作业多、工艺参数离散",
        "生产现场监测和全域物流监测",
        ("petrochemical",),
        ("green_petrochemical",),
        {
            "inspection": ("process_compliance", "site_monitoring"),
            "logistics": ("full_range_monitoring",),
        },
        ("erp", "mes", "scm_srm"),
    ),
    Profile(
        "食品",
        "饮料灌装",
        "食品饮料的生产、检验和配送",
        "批次追溯不完整、仓储周转慢",
        "近红外线成像分析和生产过程溯源",
        ("food_pharma",),
        ("light_industry",),
        {
            "inspection": ("nir_imaging",),
            "logistics": ("plant_logistics",),
            "operations": ("traceability",),
        },
        ("erp", "wms", "crm"),
    ),
    Profile(
        "港口",
        "集装箱码头",
        "集装箱装卸、堆存和理货服务",
        "岸桥人工操作强度大、理货差错",
        "远程设备操控和厂区智能理货",
        ("port", "equipment"),
        ("connected_vehicle",),
        {
            "production": ("remote_operation", "equipment_collaboration"),
            "logistics": ("smart_tally",),
        },
        ("wms", "oa"),
    ),
    Profile(
        "纺织",
        "功能面料",
        "功能性纺织面料的织造和染整",
        "断纱发现不及时、订单批量小",
        "设备协同作业和工艺合规校验",
        ("textile",),
        ("light_industry",),
        {
            "production": ("equipment_collaboration", "flexible_manufacturing"),
            "inspection": ("process_compliance",),
            "operations": ("enterprise_collaboration",),
        },
        ("erp", "mes", "aps", "scm_srm"),
    ),
    Profile(
        "家电",
        "家用空调",
        "家用电器及零部件的制造",
        "物料配送与产线节拍不匹配",
        "厂区智能物流和机器视觉质检",
        ("home_appliance",),
        ("light_industry", "it_innovation"),
        {"inspection": ("vision_inspection",), "logistics": ("plant_logistics", "smart_tally")},
        ("erp", "mes", "wms", "crm"),
    ),
    Profile(
        "矿业",
        "矿用设备",
        "矿山装备的试制、检修和远程运维",
        "作业环境复杂、远程操控时延大",
        "生产单元模拟和远程设备操控",
        ("mining", "equipment"),
        ("high_end_equipment",),
        {
            "rd": ("unit_simulation",),
            "production": ("remote_operation",),
            "inspection": ("unmanned_patrol",),
        },
        ("eam", "plm_pdm"),
    ),
    Profile(
        "医药",
        "中药制剂",
        "中药制剂的提取、制剂和包装",
        "工艺记录分散、洁净区人员进出多",
        "工艺合规校验和生产过程溯源",
        ("food_pharma",),
        ("chinese_medicine", "biomedicine"),
        {
            "rd": ("crowd_design",),
            "inspection": ("process_compliance",),
            "operations": ("traceability",),
        },
        ("erp", "mes", "oa"),
    ),
    Profile(
        "航空",
        "机体结构件",
        "航空结构件的精密加工和装配",
        "大型工件定位耗时、工装管理复杂",
        "精准动态作业和现场辅助装配",
        ("equipment", "other"),
        ("aerospace", "other"),
        {
            "production": ("precise_dynamic_work", "assisted_assembly"),
            "inspection": ("vision_inspection",),
        },
        ("erp", "mes", "plm_pdm", "cad_cae_cam"),
        industry_other="航空航天器制造（示例）",
        chain_other="低空装备（示例）",
    ),
    Profile(
        "汽车",
        "动力电池",
        "新能源汽车动力电池及模组的制造",
        "工序数据孤立、设备点检滞后",
        "设备预测维护和企业协同合作",
        ("electronics", "equipment"),
        ("automotive_nev", "new_energy"),
        {
            "production": ("flexible_manufacturing",),
            "inspection": ("predictive_maintenance", "vision_inspection"),
            "operations": ("enterprise_collaboration", "traceability"),
        },
        ("erp", "mes", "wms", "scm_srm", "eam"),
    ),
)
