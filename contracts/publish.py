"""Writes contracts/schemas: JSON Schemas of facts and commands, and an AsyncAPI document.

It also writes the form's current version (contracts/application/versions). Run
`python -m contracts.publish` after changing one of them. tests/rules compares what is committed
with what it would write.
"""

import json
from pathlib import Path
from typing import Any

from pydantic import BaseModel

from contracts.application import versions
from contracts.commands import COMMANDS
from contracts.facts import FACTS, Envelope
from contracts.names import FACTS_EXCHANGE, task_queue

FOLDER = Path(__file__).resolve().parent / "schemas"
DIALECT = "https://json-schema.org/draft/2020-12/schema"


def documents() -> dict[str, str]:
    """Every generated file: path under contracts/schemas → text."""
    made: dict[str, dict[str, Any]] = {
        "asyncapi.json": _asyncapi(),
        "envelope.json": _schema(Envelope),
    }
    for topic, fact in FACTS.items():
        about = {
            "title": fact.__name__,
            "x-topic": topic,
            "x-process": fact.process,
            "x-local": fact.local,
        }
        made[f"facts/{topic}.json"] = _schema(fact) | about
    for name, command in COMMANDS.items():
        made[f"commands/{name}.json"] = {
            "title": name,
            "x-task-queue": task_queue(name),
            "input": _schema(command.input_type),
            "result": _schema(command.result_type),
        }
    return {
        path: json.dumps(
            made[path],
            ensure_ascii=False,
            indent=1,
            sort_keys=True,
        )
        + "\n"
        for path in sorted(made)
    }


def write(folder: Path = FOLDER) -> None:
    """Write `documents` to the folder, and delete files of facts and commands that are gone."""
    wanted = documents()
    for path, text in wanted.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8")
    for stale in written(folder).keys() - wanted.keys():
        (folder / stale).unlink()


def written(folder: Path = FOLDER) -> dict[str, str]:
    """The files in the folder: path under it → text."""
    return {
        str(path.relative_to(folder)): path.read_text(encoding="utf-8")
        for path in sorted(folder.rglob("*.json"))
    }


def _schema(model: type[BaseModel]) -> dict[str, Any]:
    return {"$schema": DIALECT, **model.model_json_schema(mode="serialization")}


def _asyncapi() -> dict[str, Any]:
    """AsyncAPI 3.0: one channel for each topic; its message is the envelope with the fact.

    Local facts are left out: they never leave their room.
    """
    travelling = {topic: fact for topic, fact in sorted(FACTS.items()) if not fact.local}
    channels: dict[str, Any] = {}
    operations: dict[str, Any] = {}
    for topic, fact in travelling.items():
        payload = {
            "allOf": [
                {"$ref": "./envelope.json"},
                {
                    "properties": {
                        "topic": {"const": topic},
                        "fact": {"$ref": f"./facts/{topic}.json"},
                    }
                },
            ]
        }
        summary = " ".join((fact.__doc__ or "").split())
        channels[topic] = {
            "address": topic,
            "messages": {
                fact.__name__: {
                    "summary": summary,
                    "contentType": "application/json",
                    "payload": payload,
                }
            },
            "bindings": {
                "amqp": {
                    "is": "routingKey",
                    "exchange": {"name": FACTS_EXCHANGE, "type": "topic", "durable": True},
                }
            },
        }
        operations[f"say.{topic}"] = {
            "action": "send",
            "channel": {"$ref": f"#/channels/{topic}"},
            "tags": [{"name": topic.split(".", 1)[0]}],
        }
    return {
        "asyncapi": "3.0.0",
        "info": {
            "title": "全连 Quanlian: facts",
            "version": "1",
            "description": "Facts as the rooms say them. Delivered at least once, in no promised"
            " order; hearers ignore versions of a subject that they have passed. The header"
            " fact-signature is the room's Ed25519 signature; what bears none is parked.",
        },
        "channels": channels,
        "operations": operations,
    }


if __name__ == "__main__":
    write()
    versions.write()
