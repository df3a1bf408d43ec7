"""Every code list of the application form, in the form's order, with its label printed exactly (notice, attachment 2).

The English codes are this project's own and never change once used. 其它 and 其他 differ on the form and
are kept apart.
"""

from enum import StrEnum
from typing import NamedTuple, Self

from contracts.vocabulary import FactoryType


class Code(StrEnum):
    """A code with the label the form prints (zh) and its meaning in English (en)."""

    zh: str
    en: str

    def __new__(cls, value: str, zh: str = "", en: str = "") -> Self:
        code = str.__new__(cls, value)
        code._value_ = value
        code.zh = zh
        code.en = en
        return code


class Option(NamedTuple):
    """One choice as it is printed: code, Chinese label, English label."""

    code: str
    zh: str
    en: str


def options(codes: type[Code]) -> tuple[Option, ...]:
    """The choices of a code list in the form's order."""
    return tuple(Option(code.value, code.zh, code.en) for code in codes)


class Industry(Code):
    """所属重点行业和领域"""

    electronics = "electronics", "电子设备制造", "Electronic equipment"
    equipment = "equipment", "装备制造", "Machinery and equipment"
    steel = "steel", "钢铁", "Steel"
    building_materials = "building_materials", "建材", "Building materials"
    power = "power", "电力", "Electric power"
    petrochemical = "petrochemical", "石化化工", "Petrochemicals and chemicals"
    food_pharma = "food_pharma", "食品医药", "Food and pharmaceuticals"
    port = "port", "港口", "Ports"
    textile = "textile", "纺织", "Textiles"
    home_appliance = "home_appliance", "家电", "Home appliances"
    mining = "mining", "采矿", "Mining"
    other = "other", "其它", "Other"


class IndustryChain(Code):
    """所属重点产业链"""

    it_innovation = "it_innovation", "信创", "IT application innovation"
    integrated_circuit = "integrated_circuit", "集成电路", "Integrated circuits"
    connected_vehicle = "connected_vehicle", "车联网", "Connected vehicles"
    biomedicine = "biomedicine", "生物医药", "Biomedicine"
    chinese_medicine = "chinese_medicine", "中医药", "Traditional Chinese medicine"
    new_energy = "new_energy", "新能源", "New energy"
    new_materials = "new_materials", "新材料", "New materials"
    aerospace = "aerospace", "航空航天", "Aerospace"
    high_end_equipment = "high_end_equipment", "高端装备", "High-end equipment"
    automotive_nev = "automotive_nev", "汽车及新能源汽车", "Vehicles and new-energy vehicles"
    green_petrochemical = "green_petrochemical", "绿色石化", "Green petrochemicals"
    light_industry = "light_industry", "轻工", "Light industry"
    other = "other", "其它", "Other"


FACTORY_TYPES = (
    Option(FactoryType.line.value, "产线级5G全连接工厂", "Production-line level"),
    Option(FactoryType.workshop.value, "车间级5G全连接工厂", "Workshop level"),
    Option(FactoryType.factory.value, "工厂级5G全连接工厂", "Factory level"),
)


class NetworkProvider(Code):
    """网络服务商; several may be chosen, the form has no "other"."""

    telecom = "telecom", "天津电信", "China Telecom Tianjin"
    mobile = "mobile", "天津移动", "China Mobile Tianjin"
    unicom = "unicom", "天津联通", "China Unicom Tianjin"
    broadnet = "broadnet", "天津广电", "China Broadnet Tianjin"


class ProjectStage(Code):
    """项目阶段"""

    early = "early", "建设前期", "Early construction"
    middle = "middle", "建设中期", "Mid construction"
    late = "late", "建设后期", "Late construction"
    built = "built", "已建成", "Built"


class NetworkMode(Code):
    """5G网络组网方式"""

    virtual = "virtual", "虚拟专网", "Virtual private network"
    hybrid = "hybrid", "混合专网", "Hybrid private network"
    standalone = "standalone", "独立专网", "Standalone private network"


class ConnectedSystem(Code):
    """利用5G、时间敏感网络、软件定义网络等新型网络技术实现网络互通的信息系统和生产系统"""

    erp = "erp", "ERP", "ERP"
    mes = "mes", "MES", "MES"
    wms = "wms", "WMS", "WMS"
    plm_pdm = "plm_pdm", "PLM/PDM", "PLM/PDM"
    aps = "aps", "APS", "APS"
    scm_srm = "scm_srm", "SCM/SRM", "SCM/SRM"
    eam = "eam", "EAM", "EAM"
    crm = "crm", "CRM", "CRM"
    cad_cae_cam = "cad_cae_cam", "CAD/CAE/CAM", "CAD/CAE/CAM"
    oa = "oa", "OA", "OA"
    other = "other", "其他", "Other"


class SceneRd(Code):
    """场景: 研发设计"""

    collaborative_rd = "collaborative_rd", "协同研发设计", "Collaborative R&D"
    unit_simulation = "unit_simulation", "生产单元模拟", "Simulation of production units"
    crowd_design = "crowd_design", "众包设计", "Crowd design"
    other = "other", "其他", "Other"


class SceneProduction(Code):
    """场景: 生产制造"""

    flexible_manufacturing = "flexible_manufacturing", "柔性生产制造", "Flexible manufacturing"
    remote_operation = "remote_operation", "远程设备操控", "Remote operation of equipment"
    equipment_collaboration = (
        "equipment_collaboration",
        "设备协同作业",
        "Equipment working together",
    )
    precise_dynamic_work = "precise_dynamic_work", "精准动态作业", "Precise dynamic work"
    assisted_assembly = "assisted_assembly", "现场辅助装配", "Assisted assembly on site"
    other = "other", "其他", "Other"


class SceneInspection(Code):
    """场景: 检测监测"""

    vision_inspection = "vision_inspection", "机器视觉质检", "Machine-vision inspection"
    nir_imaging = "nir_imaging", "近红外线成像分析", "Near-infrared imaging"
    process_compliance = "process_compliance", "工艺合规校验", "Process compliance check"
    fault_diagnosis = "fault_diagnosis", "设备故障诊断", "Fault diagnosis"
    predictive_maintenance = "predictive_maintenance", "设备预测维护", "Predictive maintenance"
    unmanned_patrol = "unmanned_patrol", "无人智能巡检", "Unmanned patrol"
    site_monitoring = "site_monitoring", "生产现场监测", "Monitoring of the production site"
    other = "other", "其他", "Other"


class SceneLogistics(Code):
    """场景: 仓储物流 (the form says 厂区智能理货, attachment 1 智能理货: one scene, one code)"""

    plant_logistics = "plant_logistics", "厂区智能物流", "Smart plant logistics"
    smart_tally = "smart_tally", "厂区智能理货", "Smart tally"
    full_range_monitoring = (
        "full_range_monitoring",
        "全域物流监测",
        "Full-range logistics monitoring",
    )
    other = "other", "其他", "Other"


class SceneOperations(Code):
    """场景: 运营管理"""

    traceability = "traceability", "生产过程溯源", "Traceability of production"
    energy_control = "energy_control", "生产能效管控", "Energy control"
    virtual_service = "virtual_service", "虚拟现场服务", "Virtual on-site service"
    enterprise_collaboration = (
        "enterprise_collaboration",
        "企业协同合作",
        "Cooperation between firms",
    )
    other = "other", "其他", "Other"


class SecurityItem(Code):
    """网络安全防护能力"""

    classified_management = (
        "classified_management",
        "网络安全分级分类管理",
        "Graded and classified management",
    )
    responsible_department = "responsible_department", "网络安全责任部门", "Responsible department"
    monitoring_policy = "monitoring_policy", "网络安全监测管理制度", "Monitoring policy"
    facilities = "facilities", "网络安全设施设备", "Security facilities"
    emergency_plan = "emergency_plan", "网络安全应急预案", "Emergency plan"


class SubstituteLevel(Code):
    """Level of the earlier application that stands in for part two."""

    city = "city", "市级", "City"
    national = "national", "国家级", "National"


class ApplicantKind(Code):
    """What kind of body applies; not on the form."""

    enterprise = "enterprise", "企业", "Enterprise"
    public_institution = "public_institution", "事业单位", "Public institution"


class EvidenceKind(Code):
    """What a file proves. The first three are part three of the form."""

    licence = "licence", "企业营业执照复印件", "Copy of the business licence"
    construction_evidence = "construction_evidence", "建设情况佐证材料", "Evidence of construction"
    achievements = "achievements", "相关成果与荣誉情况", "Achievements and honours"
    sealed_scan = "sealed_scan", "盖章扫描件", "Scan of the sealed and signed form"
    earlier_material = "earlier_material", "既往申报材料", "Earlier application material"
    other = "other", "其他", "Other"
