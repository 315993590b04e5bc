"""The pages of what is said in other languages, and of what many tables wrote in one list."""

from __future__ import annotations

from typing import Any

import upper
from journeys import world
from laget.core.seeing import seen_as
from laget.programme import second_look
from laget.programme.models import Learning
from laget.programme.permissions import WORK
from village import Village


def places(v: Village, rows: dict[str, Any]) -> list[world.Place]:
    """A page to translate, one to change, one to read it for the second time."""
    with seen_as(v.sigrid):
        rows = {**rows, "learning": Learning.objects.filter(programme=rows["programme"]).first()}
    told = upper.in_other_languages(v, rows)
    second_look.look(told["asked"], WORK, by=v.aino, version=1, nobody=True, at=v.at)
    found = [
        world.at_row(name, who, row)
        for name, who, row in (
            ("cases:translate-case", "sigrid", rows["case"]),
            ("cases:translate-reply", "aino", rows["reply"]),
            ("cases:row-reply-translation", "aino", told["reply_translation"]),
            ("cases:look-reply-translation", "aino", told["reply_translation"]),
            ("cases:down-reply-translation", "aino", told["reply_translation"]),
            ("programme:translate-learning", "aino", rows["learning"]),
            ("programme:row-translation", "aino", told["learning_translation"]),
            ("networks:translate-question", "aino", rows["question"]),
            ("networks:translate-input", "aino", rows["input"]),
            ("networks:row-table-translation", "aino", told["table_translation"]),
            ("networks:look-table-translation", "aino", told["table_translation"]),
            ("networks:down-table-translation", "aino", told["table_translation"]),
            ("networks:look-over", "aino", rows["gathering"]),
        )
    ]  # fmt: skip
    waits = rows["input"].pk
    why = {f"version-{waits}": "1", f"nobody-{waits}": "no"}
    return [*found, world.wrong(found[0]), world.wrong(found[-1], **why)]
