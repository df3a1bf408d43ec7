"""One measured process: `python -m bench.serve ARM PORT [PROFILE]`.

Arms: intake, the real app; bare, its hand-in without a database; bare_path, its whole path without
one.
"""

import asyncio
import cProfile
import importlib
import sys
from pathlib import Path

import uvloop

from kit import run, telemetry
from kit.settings import load

ARMS = {
    "intake": "services.intake.app",
    "bare": "bench.bare",
    "bare_path": "bench.bare_path",
}


def main() -> None:
    arm, port, profile = sys.argv[1], int(sys.argv[2]), sys.argv[3:]
    telemetry.start(f"bench-{arm}")
    measured = cProfile.Profile()

    async def serve(stopping: asyncio.Event) -> None:
        """As the role `apis` does, on one address with nothing else beside it."""
        app = importlib.import_module(ARMS[arm]).build(load("intake"))
        if profile:
            measured.enable()
        await run.serve(app, "127.0.0.1", port, stopping)
        measured.disable()
        for close in app.state.closing:
            await close()
        await app.state.db.close()
        if profile:
            measured.dump_stats(Path(profile[0]))

    run.run(serve, uvloop.new_event_loop)


if __name__ == "__main__":
    main()
