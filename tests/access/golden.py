"""Golden files of the tests of access, in `tests/golden`: read what changed, then write anew with
`LAGET_GOLDEN=1 pytest tests/access`."""

import os
from pathlib import Path

FOLDER = Path(__file__).parents[1] / "golden"


def held(name: str, lines: list[str]) -> None:
    """What was found is what stands in the file; or, where asked, it is written there."""
    found = "".join(f"{line}\n" for line in lines)
    file = FOLDER / name
    if os.environ.get("LAGET_GOLDEN"):
        FOLDER.mkdir(exist_ok=True)
        file.write_text(found, "utf-8")
        return
    stood = file.read_text("utf-8").splitlines()
    gone, new = set(stood) - set(lines), set(lines) - set(stood)
    assert found.splitlines() == stood, f"{name}: was {sorted(gone)}, is {sorted(new)}"
