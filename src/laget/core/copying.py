"""A condition copied the short way.

Django puts a question together by copying its conditions, one by one and again for each question
inside another, and copies each by way of pickling. Who may see what is said in long conditions: a
sixth of the time of an act or a page went there. Copied is the same, and not deeper than before.
"""

from typing import Any

from django.db.models.expressions import BaseExpression


def copied(one: Any) -> Any:
    """The same kind of condition with the same parts, as `copy.copy` makes it."""
    made = object.__new__(one.__class__)
    parts = made.__dict__
    parts.update(one.__dict__)
    parts.pop("convert_value", None)  # found again by each, as `__getstate__` has it
    return made


def short() -> None:
    """From here on Django copies its conditions so."""
    BaseExpression.copy = copied  # type: ignore[assignment, method-assign]
