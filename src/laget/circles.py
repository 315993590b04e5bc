"""What every wall about a child is made of: the scopes as conditions, the circle of a row, and the
wall that most tables have. The scopes themselves are in `laget.walls`."""

from laget.core.walls import Wall

TEAM = "ANY (ARRAY(SELECT team_children()))"
UNIT = "ANY (ARRAY(SELECT unit_children()))"
LED = "ANY (ARRAY(SELECT led_units()))"
MINE = "ANY (ARRAY(SELECT my_units()))"
WHOLE = "ANY (ARRAY(SELECT whole_children()))"
LISTED = "ANY (ARRAY(SELECT listed_children()))"

#: What is written of a child stays in the authority that wrote it, where the country says so.
NEAR = "authority_id <> ALL (ARRAY(SELECT closed_authorities()))"
#: The circle of a row: the child's team where it is shared; its unit's leader, those in the unit
#: who work with the child, and, where it is not shared, its writer.
CIRCLE = (
    f"(shared AND child_id = {TEAM}) OR unit_id = {LED}"
    " OR (NOT shared AND writer_id = (SELECT my_hat()))"
    f" OR (child_id = {UNIT} AND unit_id = (SELECT my_unit()))"
)
WROTE = "writer_id = (SELECT my_hat())"
WRITE = f"unit_id = {MINE} AND writer_id = (SELECT my_hat())"


def about_child(
    table: str, *codes: str, read: str = "", add: str = WRITE, history: bool = True,
    content: bool = False,
) -> Wall:  # fmt: skip
    """The wall every row about a child has; `read` widens it for one table, `add` is its own, and
    `content` marks what is written of a child and its help."""
    circle = CIRCLE.replace("(shared AND", f"(shared AND {NEAR} AND") if content else CIRCLE
    seen = f"{circle} OR {read}" if read else circle
    return Wall(
        table,
        read=seen,
        add=add,
        change=seen,
        guard="child_id",
        codes=codes,
        history=history,
    )
