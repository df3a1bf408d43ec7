"""P2: the whole path of an applicant, step by step, in one process of intake.

A path is: begin a draft, save it three times, ask for the forms of its files, check it, hand it in.
Each step is done by every applicant of a round before the next step begins, so that the
processor's time of a step is the difference of two readings.
"""

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass, field
from statistics import median
from typing import Any, Final
from uuid import UUID

from bench.arms import Served, serving
from bench.ground import (
    KINDS,
    Applicant,
    Template,
    open_campaign,
    owner,
    ready_applicants,
    requests,
    token_of,
)
from bench.load import Answer, closed_loop
from bench.oracle import Wrong
from bench.ratios import compared
from kit.db import new_id
from kit.keys import signing_key
from kit.settings import load

ROUNDS: Final = 3
PATHS: Final = 96
"""Applicants of one round and arm."""
CLIENTS: Final = 16
SAVES: Final = (
    ("basic", "contact"),
    ("construction", "implementation"),
    ("declaration", "extra"),
)
"""The parts of the form that each of the three saves brings; the draft begins with its cover."""
STEPS: Final = ("begin", "save_1", "save_2", "save_3", "uploads", "check", "hand_in")
SAVE_MS: Final = 7.0
PATH_MS: Final = 30.0


@dataclass
class Walk:
    """One applicant on its path. version: the submission's, as the last answer told it."""

    who: Applicant
    token: str
    draft: dict[str, Any]
    submission_id: UUID | None = None
    version: int = 0


@dataclass
class Figures:
    """What one arm spent in each round. cpu_ms: of the process, for one request of the step."""

    cpu_ms: dict[str, list[float]] = field(default_factory=lambda: {name: [] for name in STEPS})
    seconds: list[float] = field(default_factory=list)

    def path_ms(self) -> list[float]:
        """The processor's milliseconds of one whole path, by round."""
        return [sum(each) for each in zip(*self.cpu_ms.values(), strict=True)]

    def as_json(self) -> dict[str, Any]:
        by_step = {name: round(median(each), 2) for name, each in self.cpu_ms.items()}
        saves = [by_step[f"save_{n}"] for n in (1, 2, 3)]
        return {
            "cpu_ms": by_step,
            "save_ms": round(sum(saves) / len(saves), 2),
            "path_ms": round(median(self.path_ms()), 2),
            "paths_a_second": [round(PATHS / each, 1) for each in self.seconds],
        }


async def measure(rounds: int = ROUNDS) -> dict[str, Any]:
    """{"P2": …}. Raises bench.oracle.Wrong when a step is not answered as it should be."""
    campaign_id, _ = await open_campaign()
    ready = await ready_applicants(campaign_id, rounds * PATHS)
    intake = Figures()
    bare = Figures()
    with serving("bare_path") as without, serving("intake") as real:
        await _round(without, campaign_id, Figures(), ready[:1])
        await _round(real, campaign_id, Figures(), None)
        for n in range(rounds):
            planted = ready[n * PATHS : (n + 1) * PATHS]
            await _round(without, campaign_id, bare, planted)
            await _round(real, campaign_id, intake, None)
            print(_line(n, intake, bare), flush=True)
    found = intake.as_json()
    return {
        "P2": compared(bare.path_ms(), intake.path_ms())
        | {
            "steady": True,  # told, not judged: what a step costs varies with what others do
            "rounds": rounds,
            "paths_a_round": PATHS,
            "intake": found,
            "bare": bare.as_json(),
            "reach": f"a save ≤ {SAVE_MS:.0f} ms, a path ≤ {PATH_MS:.0f} ms of a processor",
            "unit": "the bare path's share of the path's processor time",
        }
    }


def reached(found: dict[str, Any]) -> bool:
    """A save and a path cost no more than they may."""
    intake = found["intake"]
    return bool(intake["save_ms"] <= SAVE_MS and intake["path_ms"] <= PATH_MS)


def show(found: dict[str, Any]) -> None:
    """A line for each step: the processor's milliseconds with and without the database."""
    intake = found["intake"]
    bare = found["bare"]
    for name in STEPS:
        print(f"    {name:8} {intake['cpu_ms'][name]:7.2f} ms  bare {bare['cpu_ms'][name]:6.2f} ms")
    print(f"    save     {intake['save_ms']:7.2f} ms  bare {bare['save_ms']:6.2f} ms")
    print(f"    path     {intake['path_ms']:7.2f} ms  bare {bare['path_ms']:6.2f} ms")
    print(f"    paths a second of one process, by round: {intake['paths_a_second']}")


def _line(n: int, intake: Figures, bare: Figures) -> str:
    spent = " ".join(f"{name} {each[-1]:.1f}" for name, each in intake.cpu_ms.items())
    path = intake.path_ms()[-1]
    without = bare.path_ms()[-1]
    return f"round {n + 1}: path {path:.1f} ms of a processor (bare {without:.1f}): {spent}"


async def _round(
    server: Served, campaign_id: UUID, figures: Figures, planted: Sequence[Applicant] | None
) -> None:
    """All steps of a round's applicants.

    planted: who hands in instead of them, for the arm that has no rows of theirs.
    """
    walks = _walks()
    seconds = 0.0
    for name in STEPS:
        if name == "check" and planted is None:
            await _promote(walks)
        signed = _step(name, walks, campaign_id)
        if name == "hand_in" and planted is not None:
            signed = requests(planted)
        used = server.cpu_seconds()
        answers, took = await closed_loop(server.port, signed, CLIENTS)
        used = server.cpu_seconds() - used
        seconds += took
        figures.cpu_ms[name].append(1000 * used / len(signed))
        _take_in(name, walks, answers)
    figures.seconds.append(seconds)


def _walks() -> list[Walk]:
    """Applicants that have nothing yet, each with its own factory."""
    key = signing_key(load("intake").keys_dir, "token")
    template = Template()
    walks = []
    for _ in range(PATHS):
        who = Applicant(new_id(), new_id(), new_id(), str(new_id()))
        mark = str(who.submission_id)[-12:]
        walks.append(Walk(who, token_of(who, key), template.draft(mark)))
    return walks


def _step(name: str, walks: Sequence[Walk], campaign_id: UUID) -> list[bytes]:
    """Everybody's request of one step."""
    if name == "begin":
        return [_begin(walk, campaign_id) for walk in walks]
    if name == "uploads":
        return [_uploads(walk) for walk in walks]
    if name == "check":
        return [_http(walk, "GET", f"/{walk.submission_id}/check") for walk in walks]
    if name == "hand_in":
        return [_hand_in(walk) for walk in walks]
    parts = SAVES[int(name.removeprefix("save_")) - 1]
    return [_save(walk, parts) for walk in walks]


def _begin(walk: Walk, campaign_id: UUID) -> bytes:
    content = {"cover": walk.draft["cover"]}
    return _http(walk, "POST", "", {"campaign_id": str(campaign_id), "content": content})


def _save(walk: Walk, parts: Sequence[str]) -> bytes:
    patch = {name: walk.draft[name] for name in parts}
    headers = {
        "If-Match": f'"{walk.version}"',
        "Content-Type": "application/merge-patch+json",
    }
    return _http(walk, "PATCH", f"/{walk.submission_id}/draft", patch, headers)


def _uploads(walk: Walk) -> bytes:
    files = [
        {
            "kind": kind,
            "filename": f"示例{kind}.pdf",
            "content_type": "application/pdf",
            "size": 10,
            "sha256": hashlib.sha256(f"{walk.who.key}{kind}".encode()).hexdigest(),
        }
        for kind in KINDS
    ]
    return _http(walk, "POST", f"/{walk.submission_id}/evidence/uploads", {"files": files})


def _hand_in(walk: Walk) -> bytes:
    path = f"/{walk.submission_id}/hand-in"
    body = {"draft_version": walk.version}
    return _http(walk, "POST", path, body, {"Idempotency-Key": walk.who.key})


def _http(
    walk: Walk,
    method: str,
    path: str,
    body: dict[str, Any] | None = None,
    headers: dict[str, str] | None = None,
) -> bytes:
    """A whole request as it goes over the wire."""
    sent = b"" if body is None else json.dumps(body, ensure_ascii=False).encode()
    named = {
        "Host": "bench",
        "Authorization": f"Bearer {walk.token}",
        "Content-Type": "application/json",
        "Content-Length": str(len(sent)),
        **(headers or {}),
    }
    head = "".join(f"{name}: {value}\r\n" for name, value in named.items())
    return f"{method} /api/intake/v1/submissions{path} HTTP/1.1\r\n{head}\r\n".encode() + sent


def _take_in(name: str, walks: Sequence[Walk], answers: Sequence[Answer]) -> None:
    """Keep what the answers of a step say. Raises Wrong where one is a refusal."""
    for answer in answers:
        if answer.status not in {200, 201}:
            raise Wrong(f"{name}: {answer.status} {answer.body.decode()[:600]}")
    if name == "begin" or name.startswith("save"):
        for walk, answer in zip(walks, answers, strict=True):
            saved = json.loads(answer.body)
            walk.submission_id = UUID(saved["submission_id"])
            walk.version = saved["version"]


async def _promote(walks: Sequence[Walk]) -> None:
    """Say in the rows that the files came and were found good: their bytes are no part of a
    path.
    """
    db = await owner()
    await db.execute(
        "UPDATE intake.evidence SET state = 'promoted', bucket = 'evidence',"
        " key = submission_id || '/' || sha256, version_id = 'v1', scan_outcome = 'off'"
        " WHERE submission_id = ANY($1::uuid[])",
        [walk.submission_id for walk in walks],
    )
    await db.close()
