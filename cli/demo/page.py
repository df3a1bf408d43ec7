"""Enters the people of a demo on the system, so that its page can sign in as them.

A system that does not allow it is left as it is.
"""

from typing import Final

from cli.demo.play import Play
from cli.demo.stages import DemoStage

LONGEST_NOTE: Final = 400
NOT_FOUND: Final = 404


async def enter_people(play: Play, stage: DemoStage) -> None:
    """Who is new, and who has something to do now. An earlier rehearsal's notes stay."""
    path = "identity/v1/demo-people"
    asked = await play.web.ask("GET", path, expect=(200, NOT_FOUND))
    if asked.status_code == NOT_FOUND:
        return
    known = {each["person_id"] for each in await play.cast.administrator.pages(path)}
    people = []
    for place, (part, person) in enumerate(play.cast.everybody()):
        waits = [each for each in play.waits if each.person.login == person.login]
        if person.person_id in known and not waits:
            continue
        note, note_en = "；".join(each.zh for each in waits), "; ".join(each.en for each in waits)
        people.append(
            {
                "person_id": person.person_id,
                "place": place,
                "part": part.zh,
                "part_en": part.en,
                "label": person.label,
                "label_en": person.login.removeprefix("demo-").replace("-", " ").capitalize(),
                "note": f"{stage.zh}。{note}"[:LONGEST_NOTE] if note else "",
                "note_en": f"{stage.en}. {note_en}"[:LONGEST_NOTE] if note else "",
            }
        )
    if people:
        await play.cast.administrator.post(path, {"people": people})
