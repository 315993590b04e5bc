"""Who may see and change the team, and hand on the baton."""

from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from laget.children.permissions import (
    ASKED,
    also,
    asked_to_help,
    circle,
    coordinates,
    has_on_list,
    helped_by_question,
    helps,
    helps_in_unit,
    leaders_of,
    leads,
    only_named,
    same_child,
    seen_whole,
    team_roles,
)
from laget.core.access import Permission, Rule
from laget.people.models import Role

for_coordinator = also(lambda actor: same_child(seen_whole(actor)), lambda row: Q(pk=None))
offered = Rule(
    lambda actor: Q(from_role=actor.role_id) & circle().rows(actor),
    lambda row: Q(pk=row.from_role_id) & circle().roles(row),
)
for_me = also(
    lambda actor: Q(to_role=actor.role_id) & (Q(answered_at=None) | Q(answered_at__gte=actor.at)),
    lambda row: Q(pk=row.to_role_id) if row.answered_at is None else Q(pk=None),
)
unit_led = also(lambda actor: Q(unit__in=actor.leads), lambda row: leaders_of([row.unit_id]))
wrote = also(lambda actor: Q(writer=actor.role_id), lambda row: Q(pk=row.writer_id))
asked_for = also(
    lambda actor: Q(unit__in=actor.units, to_on=None) & same_child(asked_to_help(actor)),
    lambda row: Q(pk=None),
)
#: Who leads now, for those who help with one question alone.
whom_to_call = also(
    lambda actor: Q(during__endswith=None, beside=False) & same_child(helped_by_question(actor)),
    lambda row: (
        team_roles(row.child_id, openly=False, only=ASKED) & only_named(row.child_id)
        if row.during.upper is None and not row.beside
        else Q(pk=None)
    ),
)
holds = Rule(lambda actor: Q(role=actor.role_id), lambda row: Q(pk=row.role_id))

SEE_CASE = Permission(
    "teams.see-case", "teams.Case", circle() | for_coordinator, _("The child's team sees the case.")
)
SEE_PARTICIPATION = Permission(
    "teams.see-participation",
    "teams.Participation",
    circle() | for_coordinator | wrote | asked_for,
    _("The team sees who takes part; a hidden part only its own unit, and who must see the whole."),
)
SEE_MEMBER = Permission(
    "teams.see-member", "teams.Member", circle(), _("The team sees who works with the child.")
)
SEE_HOLDING = Permission(
    "teams.see-holding",
    "teams.Holding",
    circle() | for_coordinator | whom_to_call,
    _(
        "The team sees who leads the work around the child, and who has; who helps with one"
        " question sees who leads now."
    ),
)
SEE_OFFER = Permission(
    "teams.see-offer",
    "teams.BatonOffer",
    circle() | for_me,
    _("The team, and the one who is asked."),
)
#: One who was appointed tells the one who appointed; where that one has left, their leader.
told_me = also(
    lambda actor: Q(to_role=actor.role_id) | Q(to_role__unit__in=actor.leads),
    lambda row: Q(pk=row.to_role_id) | leaders_of([row.to_role.unit_id] if row.to_role else []),
)
whole_shared = also(
    lambda actor: Q(shared=True) & same_child(seen_whole(actor)), lambda row: Q(pk=None)
)

APPOINT = Permission(
    "teams.appoint",
    "children.Child",
    Rule(
        lambda actor: helps.rows(actor) if actor.leads else Q(pk=None),
        lambda child: helps.roles(child) & Q(kind=Role.Kind.LEADER),
    ),
    _("A leader whose service takes part appoints somebody in the own authority."),
)
SEE_QUESTION = Permission(
    "teams.see-lead-question",
    "teams.LeadQuestion",
    circle() | told_me | whole_shared,
    _("The team sees what is asked about who leads; that one cannot, the one who appointed."),
)
ANSWER_QUESTION = Permission(
    "teams.answer-lead-question",
    "teams.LeadQuestion",
    circle() | told_me | whole_shared,
    _("The one who leads answers the child; the municipality decides where the team disagrees."),
)
WITHDRAW_QUESTION = Permission(
    "teams.withdraw-lead-question",
    "teams.LeadQuestion",
    Rule(
        lambda actor: SEE_QUESTION.rule.rows(actor) & Q(writer=actor.role_id),
        lambda row: SEE_QUESTION.rule.roles(row) & Q(pk=row.writer_id),
    ),
    _("Whoever asked takes it back."),
)
OPEN_CASE = Permission(
    "teams.open-case",
    "children.Child",
    helps_in_unit,
    _("Those who help the child open a case together with the family."),
)
RECEIVE_REQUEST = Permission(
    "teams.receive-request",
    "children.Child",
    helps_in_unit | has_on_list,
    _("Those who work with the child receive what the family asks for."),
)
TAKE_PART = Permission(
    "teams.take-part",
    "organisations.Unit",
    leads | Rule(lambda actor: Q(pk=actor.unit_id), lambda unit: Q(unit=unit.pk)),
    _("A unit decides for itself that it takes part."),
)
INVITE = Permission(
    "teams.invite", "children.Child", helps, _("The child's team invites another service.")
)
ASK_AGAIN = Permission(
    "teams.ask-again",
    "teams.Participation",
    circle(),
    _("The child's team notes that the family says yes again."),
)
ASSIGN = Permission(
    "teams.assign",
    "teams.Participation",
    unit_led | circle(),
    _("The unit's leader says who works with the child."),
)
RELEASE = Permission(
    "teams.release",
    "teams.Member",
    unit_led,
    _("The unit's leader says who no longer works with the child."),
)
LEAVE = Permission(
    "teams.leave",
    "teams.Participation",
    unit_led,
    _("The unit's leader ends its part."),
)
OFFER_BATON = Permission(
    "teams.offer-baton",
    "children.Child",
    helps,
    _("The one who leads asks somebody to take over; where nobody does, anyone in the team."),
)
ANSWER_BATON = Permission(
    "teams.answer-baton", "teams.BatonOffer", for_me, _("Only the one who is asked answers.")
)
TAKE_BACK_BATON = Permission(
    "teams.take-back-baton",
    "teams.BatonOffer",
    offered | unit_led,
    _("The one who asked, or the leader, takes the question back."),
)
CHANGE_LEVEL = Permission(
    "teams.change-level",
    "teams.Case",
    circle(),
    _("The one who leads the work says when more or less is needed."),
)
TAKE_BACK_CASE = Permission(
    "teams.take-back-case",
    "teams.Case",
    Rule(
        lambda actor: circle().rows(actor) & (Q(writer=actor.role_id) | Q(unit__in=actor.leads)),
        lambda row: circle().roles(row) & (Q(pk=row.writer_id) | leaders_of([row.unit_id])),
    ),
    _("Whoever opened the case takes it back, or the leader of that service."),
)
CLOSE_CASE = Permission(
    "teams.close-case",
    "teams.Case",
    circle(),
    _("The one who leads the work closes the case, with the family."),
)
END_ROLE = Permission(
    "teams.end-role",
    "people.Role",
    Rule(lambda actor: Q(unit__in=actor.leads), lambda row: leaders_of([row.unit_id])),
    _("The unit's leader ends a role in the unit."),
)
MARK_AWAY = Permission(
    "teams.mark-away",
    "people.Role",
    Rule(lambda actor: Q(unit__in=actor.leads), lambda row: leaders_of([row.unit_id])),
    _("The unit's leader says who is away."),
)
SEE_AWAY = Permission(
    "teams.see-away",
    "teams.Away",
    Rule(
        lambda actor: Q(role=actor.role_id) | Q(role__unit__in=actor.leads),
        lambda row: Q(pk=row.role_id) | leaders_of([row.role.unit_id]),
    ),
    _("That somebody is away is seen by themselves and by the unit's leader."),
)
COME_BACK = Permission(
    "teams.come-back",
    "teams.Away",
    Rule(lambda actor: Q(role__unit__in=actor.leads), lambda row: leaders_of([row.role.unit_id])),
    _("The unit's leader says that somebody is back."),
)
COORDINATE = Permission(
    "teams.coordinate",
    "children.Child",
    coordinates,
    _("The coordinating unit, where the family has said yes to it."),
)
FOLLOW_UP = Permission(
    "teams.follow-up",
    "teams.FollowUp",
    circle() | also(lambda actor: Q(role=actor.role_id), lambda row: Q(pk=row.role_id)),
    _("Who held the baton last, and the leader of that service, ask the family how it goes."),
)
