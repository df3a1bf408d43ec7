"""Writes the language for people outside Python: JSON Schemas of every fact and command, and an AsyncAPI document, under contracts/schemas.

Run `python -m contracts.publish` after changing a fact or command, or the form's current version (contracts/application/versions); tests/rules compares what is committed with what would be written.
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
            "ask": _schema(command.ask),
            "result": _schema(command.result),
        }
    return {
        path: json.dumps(made[path], ensure_ascii=False, indent=1, sort_keys=True) + "\n"
        for path in sorted(made)
    }


def write(folder: Path = FOLDER) -> None:
    """Bring the folder to what `documents` says; files of facts and commands that are gone go too."""
    wanted = documents()
    for path, text in wanted.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8")
    for stale in written(folder).keys() - wanted.keys():
        (folder / stale).unlink()


def written(folder: Path = FOLDER) -> dict[str, str]:
    """What lies in the folder now: path under it → text."""
    return {
        str(path.relative_to(folder)): path.read_text(encoding="utf-8")
        for path in sorted(folder.rglob("*.json"))
    }


def _schema(model: type[BaseModel]) -> dict[str, Any]:
    return {"$schema": DIALECT, **model.model_json_schema(mode="serialization")}


def _asyncapi() -> dict[str, Any]:
    """AsyncAPI 3.0: one channel a topic on the facts exchange; its message is the envelope around the fact. Local facts never travel."""
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
            "description": "Facts as the rooms say them. Delivered at least once, in no promised order; "
            "hearers ignore versions of a subject that they have passed.",
        },
        "channels": channels,
        "operations": operations,
    }


if __name__ == "__main__":
    write()
    versions.write()
