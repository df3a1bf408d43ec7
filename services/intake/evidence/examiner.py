"""The examiner's process: `python -m services.intake.evidence.examiner FD` gets a socket per file over FD and looks at each in a child of its own.

The child has little time, little memory, no file to write and none of our secrets; what it does not answer was not checked. The libraries
are loaded once, before any hostile byte: a child costs a fork.
"""

import gc
import io
import json
import logging
import os
import resource
import signal
import socket
import sys
from dataclasses import asdict
from typing import Final

from services.intake.evidence import contents, pdf, pictures
from services.intake.evidence.outcomes import Declared, Limits

WALL_SECONDS: Final = 90
LOADED: Final = (pdf, pictures)


def main(descriptor: int) -> None:
    """Serve until whoever started us is gone."""
    control = socket.socket(fileno=descriptor)
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    logging.disable(logging.CRITICAL)
    gc.freeze()
    while True:
        message, descriptors, _, _ = socket.recv_fds(control, 1, 1)
        if not message:
            return
        for given in descriptors:
            if os.fork() == 0:
                try:
                    control.close()
                    _examine(socket.socket(fileno=given))
                finally:  # whatever went wrong: no answer is what tells it
                    os._exit(0)
            os.close(given)


def _examine(asked: socket.socket) -> None:
    """One file: a line of JSON, then its bytes; answered by a line of JSON."""
    with asked, asked.makefile("rb") as stream:
        head = json.loads(stream.readline())
        limits = Limits(**head["limits"])
        _confine(limits)
        found = contents.inspect(stream.read(head["size"]), Declared(**head["declared"]), limits)
        asked.sendall(json.dumps({"found": asdict(found) if found else None}).encode() + b"\n")


def _confine(limits: Limits) -> None:
    for what, most in (
        (resource.RLIMIT_AS, limits.memory),
        (resource.RLIMIT_CPU, limits.cpu_seconds),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_CORE, 0),
    ):
        resource.setrlimit(what, (most, most))
    signal.signal(signal.SIGALRM, signal.SIG_DFL)
    signal.alarm(WALL_SECONDS)
    sys.stderr = io.StringIO()


if __name__ == "__main__":
    main(int(sys.argv[1]))
