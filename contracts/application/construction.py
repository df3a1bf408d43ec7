"""建设内容概况 of part one: elements (建设要素) and values (指标值; notice, attachment 2)."""

from typing import Annotated, ClassVar

from contracts.application.blanks import BlankRule, Count, Filled, Kind, Part, PartRule

Scene = tuple[Filled, ...]


def _scenes(other: str) -> BlankRule:
    return BlankRule(
        Kind.many,
        required=False,
        other=other,
        box=False,
    )


_TEXT = BlankRule(Kind.text, required=False)


class Scenes(Part):
    """关键环节应用场景建设情况: scenes in five links and a free 其他 per link; at least one."""

    rule: ClassVar[PartRule] = PartRule(
        either=(("rd",), ("production",), ("inspection",), ("logistics",), ("operations",)),
        unmet="no_scene",
    )

    rd: Annotated[Scene, _scenes("rd_other")] = ()
    rd_other: Annotated[str | None, _TEXT] = None
    production: Annotated[Scene, _scenes("production_other")] = ()
    production_other: Annotated[str | None, _TEXT] = None
    inspection: Annotated[Scene, _scenes("inspection_other")] = ()
    inspection_other: Annotated[str | None, _TEXT] = None
    logistics: Annotated[Scene, _scenes("logistics_other")] = ()
    logistics_other: Annotated[str | None, _TEXT] = None
    operations: Annotated[Scene, _scenes("operations_other")] = ()
    operations_other: Annotated[str | None, _TEXT] = None


class Construction(Part):
    """建设内容概况. A count may be 0 but not empty."""

    outdoor_sites: Annotated[Count, BlankRule(Kind.number)]
    micro_sites: Annotated[Count, BlankRule(Kind.number)]
    indoor_prru: Annotated[Count, BlankRule(Kind.number)]
    coverage_other: Annotated[str | None, _TEXT] = None
    network_modes: Annotated[tuple[Filled, ...], BlankRule(Kind.many)]
    terminals: Annotated[Count, BlankRule(Kind.number)]
    connected_devices: Annotated[Count, BlankRule(Kind.number)]
    systems: Annotated[tuple[Filled, ...], BlankRule(Kind.many, other="systems_other", box=False)]
    systems_other: Annotated[str | None, _TEXT] = None
    edge_nodes: Annotated[Count, BlankRule(Kind.number)]
    scenes: Annotated[Scenes, BlankRule(Kind.group, part=Scenes)]
    security_items: Annotated[tuple[Filled, ...], BlankRule(Kind.many)]
