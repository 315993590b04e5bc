"""Where two units or more help the same child: asked by the rules on baton and plan."""

import ibis
from ibis.expr.types import DateValue, Table

from laget.facts.schema import Facts
from laget.gaps.rule import running


def second_unit(f: Facts, as_of: DateValue) -> Table:
    """Child and circle where at least two units take part, and `began`: the day the second came.

    A unit alone with what it knows is one unit, so this is found for the team and the whole only.
    """
    part = running(f.involvement, as_of)
    units = part.group_by("child", "circle", "unit").agg(began=part.from_on.min())
    order = ibis.window(group_by=["child", "circle"], order_by=["began", "unit"])
    units = units.mutate(before=ibis.row_number().over(order))
    return units.filter(units.before == 1).select("child", "circle", "began")
