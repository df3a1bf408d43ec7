"""A front end that knows no form: it asks what a campaign's form answer tells it to ask, and makes
up right values by kind.

Uses the JSON Schema and the presentation only, as any page or command line could.
"""

from collections.abc import Iterator
from typing import Any

import jsonschema

Field = dict[str, Any]


class Interview:
    """One filling-in of one form.

    ``asked``: the prompts, in order, as a person would have read them.
    """

    def __init__(self, form: dict[str, Any], draft: dict[str, Any]) -> None:
        self.form, self.draft = form, draft
        self.asked: list[str] = []
        self.validator = jsonschema.Draft202012Validator(form["schema"])

    def fill(self) -> dict[str, Any]:
        """The draft with everything that is needed; what is there already (prefilled) stays."""
        for part in self.form["presentation"]["parts"]:
            self._fill(part["fields"], part["at_least_one_of"])
        return self.draft

    def wrong(self) -> list[str]:
        """What the schema still says."""
        return [
            f"{list(error.path)}: {error.message}"
            for error in self.validator.iter_errors(self.draft)
        ]

    def _fill(self, fields: list[Field], sets: list[list[str]]) -> None:
        first = set(sets[0]) if sets else set()
        for field in fields:
            needed = (
                field["required"] or field["path"] in first or self._holds(field["required_when"])
            )
            if needed and self._at(field["path"]) is None:
                self._answer(field)

    def _answer(self, field: Field) -> None:
        self.asked.append(self._prompt(field))
        if field["kind"] == "group":
            self._fill(field["fields"], field["at_least_one_of"])
        else:
            self._put(field["path"], self._value(field))

    def _prompt(self, field: Field) -> str:
        limits = "".join(
            f"，限{limit['most']}字" for limit in field["limits"] if limit["measure"] == "zi"
        )
        choices = "／".join(choice["zh"] for choice in self._choices(field))
        told = [
            field["zh"] + limits,
            field["hint_zh"],
            choices,
            f"例：{field['example']}" if field["example"] else "",
        ]
        return "；".join(filter(None, told))

    def _value(self, field: Field) -> Any:
        schema = self._schema(field["path"])
        codes = [choice["code"] for choice in self._choices(field)]
        by_kind: dict[str, list[Any]] = {
            "one": codes[:1],
            "unit": codes[:1],
            "many": [[*codes[:1], *(["other"] if field["other"] else [])]],
            "number": [schema.get("minimum", 0) + 1],
            "year": [schema.get("minimum")],
            "promise": [True],
            "date": [f"{self.form['year']}-09-06"],
        }
        if made := by_kind.get(field["kind"]):
            return made[0]
        examples = schema.get("examples", [])
        return examples[0] if examples else self._text(field)

    def _text(self, field: Field) -> str:
        most = min((limit["most"] for limit in field["limits"]), default=20)
        return "示" * min(most, 300)

    def _choices(self, field: Field) -> list[dict[str, Any]]:
        return list(self.form[field["choices_from"]] if field["choices_from"] else field["choices"])

    def _holds(self, condition: dict[str, Any] | None) -> bool:
        if condition is None:
            return False
        value = self._at(condition["path"])
        if condition["contains"] is not None:
            return bool(condition["contains"] in (value or []))
        return bool((value is not None) == condition["filled"])

    def _schema(self, path: str) -> dict[str, Any]:
        found: dict[str, Any] = self.form["schema"]
        for key in _keys(path):
            found = found["properties"][key]
        return found

    def _at(self, path: str) -> Any:
        value: Any = self.draft
        for key in _keys(path):
            value = value.get(key) if isinstance(value, dict) else None
        return value

    def _put(self, path: str, value: Any) -> None:
        *around, key = _keys(path)
        at = self.draft
        for each in around:
            at = at.setdefault(each, {})
        at[key] = value


def all_fields(form: dict[str, Any]) -> Iterator[Field]:
    """Every blank, those of groups too."""
    waiting = [field for part in form["presentation"]["parts"] for field in part["fields"]]
    while waiting:
        field = waiting.pop(0)
        yield field
        waiting = [*field["fields"], *waiting]


def _keys(path: str) -> list[str]:
    return path.removeprefix("/").split("/")
