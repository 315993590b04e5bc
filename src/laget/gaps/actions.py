"""An authority switches rules on and off, one at a time."""

from __future__ import annotations

from datetime import datetime

from django.utils.translation import gettext_lazy as _

from laget.core.actor import Actor
from laget.core.operation import Refused, operation
from laget.gaps import events
from laget.gaps.models import Setting
from laget.gaps.permissions import SWITCH
from laget.gaps.rules import RULES
from laget.organisations.models import Authority


def switch_on(
    authority: Authority, rule: str, *, by: Actor, days: int | None = None, source: str = "",
    at: datetime | None = None,
) -> Setting:  # fmt: skip
    """From today the rule is asked about the authority's children, with days and their source."""
    known = RULES.get(rule)
    if known is None:
        raise Refused("no-such-rule", _("There is no such rule."))
    with operation(SWITCH, authority, by=by, at=at) as op:
        if Setting.objects.filter(authority=authority, rule=rule, to_on=None).exists():
            raise Refused("rule_is_on_once", _("This rule is on already."))
        if known.days is None and days is not None:
            raise Refused("no-days", _("This rule follows a deadline, and takes no days."))
        if days is not None and not 0 <= days <= 3650:
            raise Refused("days", _("Choose a number of days between 0 and 3650."))
        if days is not None and days != known.days and not source.strip():
            raise Refused("no-source", _("Write where your own number of days comes from."))
        op.record(events.SWITCHED_ON, thing=authority.pk, code=rule)
        setting = Setting(
            authority=authority, rule=rule, days=known.days if days is None else days,
            source=source.strip() or known.source, from_on=op.on, sys_from=op.at,
        )  # fmt: skip
        setting.save(force_insert=True)
    return setting


def switch_off(
    authority: Authority, rule: str, *, by: Actor, at: datetime | None = None
) -> Setting:
    """From today the rule is no longer asked about the authority's children."""
    with operation(SWITCH, authority, by=by, at=at) as op:
        setting = (
            Setting.objects.select_for_update(no_key=True)
            .filter(authority=authority, rule=rule, to_on=None)
            .first()
        )
        if setting is None:
            raise Refused("rule-is-off", _("This rule is off already."))
        op.record(events.SWITCHED_OFF, thing=authority.pk, code=rule)
        setting.to_on = op.on
        setting.save(update_fields=["to_on"])
    return setting
