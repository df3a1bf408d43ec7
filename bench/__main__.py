"""`python -m bench [B1 B2 B3 P2 W1 W2 W3]`: measures and prints the ratios.

A run of everything writes results/latest.json, any other results/partial.json.
It leaves with 1 when a result does not count.
"""

import asyncio
import json
import os
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial
from typing import Any

import uvloop

from bench import machine, path, portal, surge, throughput
from bench.arms import ROOT
from bench.ground import own_space

RESULTS = ROOT / "bench" / "results"
PORTAL = ("W1", "W2", "W3")
REACHED: dict[str, Callable[[dict[str, Any]], bool]] = {
    "B1": lambda found: found["ratio"]["median"] >= 0.85,
    "B2": lambda found: found["ratio"]["median"] >= 1.0,
    "B3": lambda found: (
        found["ratio"]["median"] <= 3.0 and not any(found[name] for name in surge.WRONG)
    ),
    "P2": path.reached,
    **{name: partial(portal.reached, name) for name in PORTAL},
}


async def measure(wanted: set[str]) -> dict[str, Any]:
    """Everything asked for, with the machine it was measured on."""
    facts = await machine.facts(ROOT)
    found: dict[str, Any] = {}
    if wanted & {"B1", "B2"}:
        found |= await throughput.measure()
    if "B3" in wanted:
        found |= await surge.measure()
    if "P2" in wanted:
        found |= await path.measure()
    if wanted & {*PORTAL}:
        found |= await portal.measure()
    told = {name: found[name] | {"reached": REACHED[name](found[name])} for name in sorted(found)}
    return {
        "benchmarks": told,
        "machine": facts
        | {"load_after": os.getloadavg(), "measured_at": datetime.now(UTC).isoformat()},
    }


def show(result: dict[str, Any]) -> None:
    """One line each, and what keeps one from counting."""
    for name, found in result["benchmarks"].items():
        ratio = found["ratio"]
        said = (
            f"{name}  {ratio['median']:.2f}  ({ratio['min']:.2f} to {ratio['max']:.2f})  reach"
            f" {found['reach']}"
        )
        print(said + ("" if found["reached"] else "  NOT REACHED"))
        if "two_processes" in found:
            two = found["two_processes"]["ratio"]
            print(
                f"    with two processes: {two['median']:.2f}  ({two['min']:.2f} to"
                f" {two['max']:.2f})"
            )
        if name == "P2":
            path.show(found)
        if name == "W1":
            portal.show(found)
        if name == "B3":
            print("    " + ", ".join(f"{wrong}: {found[wrong]}" for wrong in surge.WRONG))
        if not found["steady"]:
            print(
                f"    UNSTEADY: the denominator varied by {found['denominator_spread']:.0%}"
                f" between rounds"
            )


def main() -> None:
    wanted = {each.upper() for each in sys.argv[1:]} or set(REACHED)
    if wanted - set(REACHED):
        sys.exit(f"known: {', '.join(REACHED)}")
    with (
        own_space(f"bench{os.getpid()}"),
        asyncio.Runner(loop_factory=uvloop.new_event_loop) as runner,
    ):
        result = runner.run(measure(wanted))
    show(result)
    name = "latest.json" if wanted == set(REACHED) else "partial.json"
    RESULTS.mkdir(exist_ok=True)
    (RESULTS / name).write_text(json.dumps(result, indent=1, ensure_ascii=False) + "\n")
    broken = any(
        found[name]
        for found in result["benchmarks"].values()
        for name in surge.WRONG
        if name in found
    )
    unsteady = not all(found["steady"] for found in result["benchmarks"].values())
    sys.stdout.flush()
    os._exit(1 if broken or unsteady else 0)


if __name__ == "__main__":
    main()
