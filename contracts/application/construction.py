"""建设内容概况 of part one: elements (建设要素) and their values (指标值; notice, attachment 2)."""

from typing import Annotated, ClassVar

from contracts.application.blanks import Blank, Count, Heading, Kind, Part
from contracts.application.codes import (
    Code,
    ConnectedSystem,
    NetworkMode,
    SceneInspection,
    SceneLogistics,
    SceneOperations,
    SceneProduction,
    SceneRd,
    SecurityItem,
    options,
)

_COVERAGE = "5G网络覆盖情况（厂区或区域内5G网络全面覆盖及稳定运行）："
_SYSTEMS = "利用5G、时间敏感网络、软件定义网络等新型网络技术实现网络互通的信息系统和生产系统"


def _scenes(zh: str, en: str, codes: type[Code], other: str) -> Blank:
    return Blank(Kind.many, zh, en, required=False, options=options(codes), other=other, box=False)


def _other(zh: str, en: str) -> Blank:
    return Blank(Kind.text, zh, en, required=False)


class Scenes(Part):
    """关键环节应用场景建设情况: 22 named scenes in five links and a free 其他 per link; at least one scene over all."""

    heading: ClassVar[Heading] = Heading(
        "关键环节应用场景建设情况",
        "Scenes in key links",
        note_zh="环节 / 场景",
        either=(("rd",), ("production",), ("inspection",), ("logistics",), ("operations",)),
        unmet="no_scene",
    )

    rd: Annotated[
        tuple[SceneRd, ...], _scenes("研发设计", "R&D and design", SceneRd, "rd_other")
    ] = ()
    rd_other: Annotated[str | None, _other("研发设计：其他", "Other R&D scene")] = None
    production: Annotated[
        tuple[SceneProduction, ...],
        _scenes("生产制造", "Production", SceneProduction, "production_other"),
    ] = ()
    production_other: Annotated[str | None, _other("生产制造：其他", "Other production scene")] = (
        None
    )
    inspection: Annotated[
        tuple[SceneInspection, ...],
        _scenes("检测监测", "Inspection and monitoring", SceneInspection, "inspection_other"),
    ] = ()
    inspection_other: Annotated[str | None, _other("检测监测：其他", "Other inspection scene")] = (
        None
    )
    logistics: Annotated[
        tuple[SceneLogistics, ...],
        _scenes("仓储物流", "Storage and logistics", SceneLogistics, "logistics_other"),
    ] = ()
    logistics_other: Annotated[str | None, _other("仓储物流：其他", "Other logistics scene")] = None
    operations: Annotated[
        tuple[SceneOperations, ...],
        _scenes("运营管理", "Operations", SceneOperations, "operations_other"),
    ] = ()
    operations_other: Annotated[str | None, _other("运营管理：其他", "Other operations scene")] = (
        None
    )


class Construction(Part):
    """建设内容概况. A count may be 0 but not empty; edge nodes are counted in 套, everything else in 个."""

    heading: ClassVar[Heading] = Heading(
        "建设内容概况", "Construction content", note_zh="建设要素 / 指标值"
    )

    outdoor_sites: Annotated[
        Count, Blank(Kind.number, _COVERAGE + "5G室外站", "Outdoor sites", measure="个")
    ]
    micro_sites: Annotated[
        Count, Blank(Kind.number, _COVERAGE + "5G微站", "Micro sites", measure="个")
    ]
    indoor_prru: Annotated[
        Count, Blank(Kind.number, _COVERAGE + "5G室分系统pRRU", "Indoor pRRU", measure="个")
    ]
    coverage_other: Annotated[
        str | None, Blank(Kind.text, _COVERAGE + "其他", "Other coverage", required=False)
    ] = None
    network_modes: Annotated[
        tuple[NetworkMode, ...],
        Blank(Kind.many, "5G网络组网方式", "Network modes", options=options(NetworkMode)),
    ]
    terminals: Annotated[
        Count,
        Blank(
            Kind.number,
            "应用5G终端（5G模组、5G网关、5G CPE、5G PAD等）",
            "5G terminals in use",
            measure="个",
        ),
    ]
    connected_devices: Annotated[
        Count,
        Blank(Kind.number, "基于5G网络连接的生产设备数", "Production devices on 5G", measure="个"),
    ]
    systems: Annotated[
        tuple[ConnectedSystem, ...],
        Blank(
            Kind.many,
            _SYSTEMS,
            "Connected systems",
            options=options(ConnectedSystem),
            other="systems_other",
            box=False,
        ),
    ]
    systems_other: Annotated[
        str | None, Blank(Kind.text, "其他（系统）", "Other system", required=False)
    ] = None
    edge_nodes: Annotated[Count, Blank(Kind.number, "边缘计算节点设备", "Edge nodes", measure="套")]
    scenes: Annotated[
        Scenes, Blank(Kind.group, "关键环节应用场景建设情况", "Scenes in key links", part=Scenes)
    ]
    security_items: Annotated[
        tuple[SecurityItem, ...],
        Blank(Kind.many, "网络安全防护能力", "Network security", options=options(SecurityItem)),
    ]
