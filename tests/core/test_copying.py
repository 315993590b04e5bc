"""A condition copied the short way is what Django's own way makes of it."""

import copy

from django.db.models import Case, Count, Exists, ExpressionWrapper, F, Q, Value, When
from django.db.models.expressions import BaseExpression
from django.db.models.functions import Coalesce

from laget.children.models import Child
from laget.people.models import Role


def conditions():
    rows = Child._base_manager.filter(Q(pk=1) | Q(joined_into=None), Exists(Role.objects.all()))
    yield from rows.query.where.children[0].children
    yield from rows.query.where.children[1:]
    yield from (F("pk").resolve_expression(rows.query), Value(1), Coalesce(F("a"), Value("b")))
    yield from (Count("pk"), When(pk=1, then=2), Case(When(pk=1, then=2), default=3))
    yield ExpressionWrapper(Q(pk=1), output_field=Role._meta.pk)


def test_a_condition_is_copied_whole_and_is_another():
    asked = 0
    for one in conditions():
        if type(one).copy is not BaseExpression.copy:
            continue
        _ = getattr(one, "convert_value", None)  # which each finds again for itself
        made, plain = one.copy(), copy.copy(one)
        assert type(made) is type(plain)
        assert made is not one
        assert made.__dict__.keys() == plain.__dict__.keys()
        assert all(made.__dict__[name] is plain.__dict__[name] for name in plain.__dict__)
        asked += 1
    assert asked >= 5
