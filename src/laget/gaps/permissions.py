"""Who may see a found gap, the facts it rests on, and which rules are on."""

from django.db.models import Count, F, OuterRef, Q, Subquery
from django.db.models.functions import Coalesce
from django.utils.translation import gettext_lazy as _

from laget.children.permissions import helped, leaders_of, same_child, seen_whole, unguarded
from laget.core.access import Permission, Rule
from laget.core.actor import Actor
from laget.organisations.models import Unit
from laget.people.models import Role
from laget.rulebook.loader import keeps_to_pointers

#: What one service has seen or asked stays there, even for the one who may see the whole.
OWN_AFFAIR = ("concern", "report", "referral")


#: Facts that are pointers, and so are told across authorities everywhere.
POINTERS = ("case", "involvement", "lead", "lead_offer")


def elsewhere(actor: Actor) -> Q:
    """Facts that stay in another authority, in a country whose authorities share pointers only."""
    if not keeps_to_pointers(actor.country):
        return Q(pk__in=[])
    others = Unit.objects.filter(authority__country=actor.country)
    return ~Q(kind__in=POINTERS) & Q(unit__in=others.exclude(authority=actor.authority_id))


def _evidence(actor: Actor) -> Q:
    """Facts the actor may read: the team's, those of units led, those of the own unit about the
    children it helps; and of children whose family has said yes to the whole, who does what."""
    return unguarded(actor) & (
        (Q(shared=True) & same_child(helped(actor, openly=True)) & ~elsewhere(actor))
        | Q(unit__in=actor.leads)
        | (Q(unit=actor.unit_id) & same_child(helped(actor, openly=False)))
        | (same_child(seen_whole(actor)) & (Q(shared=True) | ~Q(kind__in=OWN_AFFAIR)))
    )


SEE_BASIS = Permission(
    "gaps.see-basis",
    "gaps.Basis",
    Rule(_evidence, lambda row: Q(pk=None)),
    _("Whoever may read a fact may read that something is missing because of it."),
)


def _complete(actor: Actor) -> Q:
    """Every fact the gap rests on is the actor's to read."""
    seen = SEE_BASIS.rows(actor).filter(gap=OuterRef("pk")).order_by().values("gap")
    return Q(basis_count=Coalesce(Subquery(seen.annotate(n=Count("pk")).values("n")), 0))


def _readable(actor: Actor) -> Q:
    whole = same_child(seen_whole(actor))
    team = Q(circle=F("child")) & (same_child(helped(actor, openly=True)) | whole)
    unit = Q(circle=actor.unit_id) & same_child(helped(actor, openly=False))
    circle = team | Q(circle__in=actor.leads) | unit | (Q(whole=True) & whole)
    return unguarded(actor) & circle & _complete(actor)


SEE = Permission(
    "gaps.see",
    "gaps.Gap",
    Rule(_readable, lambda row: Q(pk=None)),
    _("A gap is seen by those who may read every fact it rests on."),
)
SWITCH = Permission(
    "gaps.switch",
    "organisations.Authority",
    Rule(
        lambda actor: Q(pk=actor.authority_id if actor.kind == Role.Kind.COORDINATOR else None),
        lambda row: Q(kind=Role.Kind.COORDINATOR, unit__authority=row.pk),
    ),
    _("The coordinating unit says which rules its municipality asks."),
)
SEE_RULES = Permission(
    "gaps.see-rules",
    "organisations.Unit",
    Rule(lambda actor: Q(pk=actor.unit_id), lambda unit: Q(unit=unit.pk) | leaders_of([unit.pk])),
    _("Everyone may know what is asked about the children they work with."),
)
