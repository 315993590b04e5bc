"""How one hat stands to one child, asked once for a whole page.

`permissions` says whose rows a hat may read, for any number of children; here are the same rules
for one child, so that a page's every question is a short one. A test holds the two equal over the
whole cast. Called by the child's page and by the story in `relay`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db.models import Q, QuerySet

from laget.children.models import Child, Words
from laget.children.permissions import stays_elsewhere
from laget.children.voice_permissions import named_in
from laget.core.access import NotFound
from laget.core.actor import Actor
from laget.core.seeing import keeps_plan
from laget.people.models import Role
from laget.rulebook.loader import keeps_to_pointers


@dataclass(frozen=True)
class Standing:
    """One hat and one child. `in_team`: what is shared is theirs to read; `in_unit`: what their own
    unit wrote; `by_question`: their unit helps with one question alone; `on_list`: the name, from
    the own list; `sees_whole`: every participation."""

    actor: Actor
    child: Any
    in_team: bool
    in_unit: bool
    by_question: bool
    on_list: bool
    sees_whole: bool

    @property
    def opens(self) -> bool:
        """Whether the record is open to this hat, not only the name."""
        return self.in_team or self.in_unit

    @property
    def records(self) -> list[UUID]:
        """The keys of the child's record and of those joined into it."""
        return [self.child.pk, *self.child.records]

    @property
    def of_child(self) -> Q:
        return Q(child__in=self.records)

    @property
    def keeps_to_pointers(self) -> bool:
        """Whether what other authorities write of the child is not told to this one."""
        return keeps_to_pointers(self.actor.country)

    @property
    def told(self) -> dict[str, Any]:
        """The same in the database's words: what `SEEN` asks for."""
        actor = self.actor
        return {
            "child": self.child.pk, "records": self.records, "leads": list(actor.leads),
            "units": list(actor.units), "unit": actor.unit_id, "role": actor.role_id,
            "on": actor.on, "in_team": self.in_team, "in_unit": self.in_unit,
            "by_question": self.by_question,
            "on_list": self.on_list, "whole": self.sees_whole,
            "pointers": self.keeps_to_pointers, "authority": actor.authority_id,
        }  # fmt: skip

    def circle(self, writes: str = "writer", *, but: Q | None = None) -> Q:
        """`permissions.circle`, for this child; `writes` is the column of who wrote the row, `but`
        what is not told to the team."""
        seen = Q(unit__in=self.actor.leads)
        if writes:
            seen |= Q(**{writes: self.actor.role_id, "shared": False})
        if self.in_team:
            seen |= Q(shared=True) if but is None else Q(shared=True) & ~but
        if self.in_unit:
            seen |= Q(unit=self.actor.unit_id)
        return seen

    def rows(self, model: Any, also: Q | None = None) -> QuerySet[Any]:
        """The rows of a table about this child in the circles this hat belongs to."""
        content = model._meta.db_table in CONTENT
        seen = self.circle(but=stays_elsewhere(self.actor) if content else None)
        if also is not None:
            seen |= also
        found: QuerySet[Any] = model._base_manager.filter(self.of_child, seen)
        return found

    def words(self) -> QuerySet[Words]:
        """What the child has said that this hat may read: `permissions.chosen_by_child`, for this
        child. No circle: a leader or a colleague reads what the child lets them, and no more."""
        seen = Q(pk__in=[])
        if self.in_team:
            seen |= Q(shared=True)
        if self.in_unit:
            seen |= named_in(self.actor)
        return Words._base_manager.filter(self.of_child, seen)


#: `Standing.circle` in SQL, for the long questions of a page about one child: building them anew
#: took longer than answering them. A test holds the two equal. `also` is a further way to the rows.
SEEN = """t.child_id = ANY (%(records)s) AND (t.unit_id = ANY (%(leads)s)
    OR (t.shared AND %(in_team)s{own}) OR (%(in_unit)s AND t.unit_id = %(unit)s)
    OR (NOT t.shared AND t.writer_id = %(role)s){also})"""
#: What stays in the authority that wrote it, in a country whose authorities share pointers only.
OWN = " AND (NOT %(pointers)s OR t.authority_id = %(authority)s)"
#: What the family wants kept from a service: read by the unit that noted it, of the yes `k`.
KEPT_BACK = "SELECT t.text FROM consent_keptback t WHERE t.consent_id = k.id AND " + SEEN.format(
    also="", own=OWN
)
OWN_LIST = "(%(on_list)s AND t.unit_id = ANY (%(units)s))"
#: Holds on the day; and is by law, or by a yes that still stands.
HOLDS_TODAY = "t.from_on <= %(on)s AND (t.to_on IS NULL OR t.to_on > %(on)s)"
YES_LASTS = """(t.basis = 'statute' OR ((k.withdrawn_on IS NULL OR k.withdrawn_on > %(on)s)
    AND (k.valid_to IS NULL OR k.valid_to > %(on)s)))"""

#: What is written of a child and its help. In some countries it stays in the authority that wrote
#: it; a test holds this equal with the permissions of the rooms.
CONTENT = frozenset((
    "concerns_concern", "concerns_report", "consent_keptback", "meetings_decision",
    "meetings_heard", "meetings_record", "messages_message", "messages_receipt",
    "plans_contact", "plans_frompaper", "plans_goal", "plans_measure", "plans_need",
    "plans_planpart", "plans_review", "plans_rightconsidered", "referrals_referral",
))  # fmt: skip

#: The rules of `permissions` for one child and the records joined with it. In SQL, since every
#: page about a child begins with this question, twice.
STANDING = """
SELECT c.*,
  ARRAY(SELECT id FROM children_child WHERE joined_into_id = c.id ORDER BY id) AS records,
  ARRAY(SELECT CASE WHEN p.only_question THEN 'question' WHEN p.shared THEN 'team' ELSE 'unit' END
    FROM teams_participation p
    LEFT JOIN consent_consent k ON k.id = p.consent_id
    WHERE p.child_id = ANY (same.ids) AND p.from_on <= %(on)s
      AND (p.to_on IS NULL OR p.to_on > %(on)s)
      AND (p.basis = 'statute' OR ((k.withdrawn_on IS NULL OR k.withdrawn_on > %(on)s)
        AND (k.valid_to IS NULL OR k.valid_to > %(on)s)))
      AND (p.unit_id = ANY (%(leads)s) OR EXISTS (SELECT FROM teams_member m
        WHERE m.participation_id = p.id AND m.role_id = %(role)s AND m.from_on <= %(on)s
          AND (m.to_on IS NULL OR m.to_on > %(on)s)))) AS helps_as,
  EXISTS (SELECT FROM children_listing l WHERE l.child_id = c.id AND l.unit_id = ANY (%(units)s)
    AND l.from_on <= %(on)s AND (l.to_on IS NULL OR l.to_on > %(on)s)) AS on_list,
  %(coordinates)s AND EXISTS (SELECT FROM consent_consent k
    JOIN organisations_unit u ON u.id = k.to_unit_id AND u.kind = 'coordinating_unit'
    WHERE k.child_id = ANY (same.ids) AND k.to_unit_id = %(unit)s AND k.given_on <= %(on)s
      AND (k.withdrawn_on IS NULL OR k.withdrawn_on > %(on)s)
      AND (k.valid_to IS NULL OR k.valid_to > %(on)s)) AS sees_whole,
  EXISTS (SELECT FROM children_protection g WHERE g.child_id = ANY (same.ids)
    AND g.from_on <= %(on)s AND (g.to_on IS NULL OR g.to_on > %(on)s)
    AND (SELECT coalesce(NOT bool_or(n.role_id = %(role)s) AND (
          bool_or(r.from_on <= %(on)s AND (r.to_on IS NULL OR r.to_on > %(on)s)
            AND NOT is_kin(r.id, g.child_id))
          OR NOT bool_or(r.unit_id = ANY (%(leads)s))), true)
      FROM children_protectionnamed n JOIN people_role r ON r.id = n.role_id
      WHERE n.protection_id = g.id AND (n.to_on IS NULL OR n.to_on > %(on)s)))
  OR EXISTS (SELECT FROM children_kin n JOIN children_kinchild f ON f.kin_id = n.id
    WHERE n.person_id = %(person)s AND f.child_id = ANY (same.ids) AND n.from_on <= %(on)s
      AND (n.to_on IS NULL OR n.to_on > %(on)s)) AS is_guarded,
  (SELECT a.name FROM children_residence h JOIN organisations_area a ON a.id = h.area_id
    WHERE h.child_id = c.id AND h.kind = 'registered' AND h.from_on <= %(on)s
      AND (h.to_on IS NULL OR h.to_on > %(on)s) LIMIT 1) AS home
FROM children_child c CROSS JOIN LATERAL (SELECT ARRAY(SELECT id FROM children_child s
    WHERE s.id = coalesce(c.joined_into_id, c.id)
      OR s.joined_into_id = coalesce(c.joined_into_id, c.id)) AS ids) AS same
WHERE c.id = %(child)s OR c.id = (SELECT joined_into_id FROM children_child WHERE id = %(child)s)
ORDER BY c.joined_into_id NULLS FIRST, c.id
"""


def standing(actor: Actor, pk: UUID) -> Standing:
    """How the actor stands to a child they know of; NotFound to any other. The child carries
    `home`, the name of the place where it is registered."""
    told = {
        "child": pk, "role": actor.role_id, "person": actor.person_id, "unit": actor.unit_id,
        "leads": list(actor.leads), "units": list(actor.units), "on": actor.on,
        "coordinates": actor.kind == Role.Kind.COORDINATOR,
    }  # fmt: skip
    with keeps_plan() as cursor:
        cursor.execute(STANDING, told)
        names = [column.name for column in cursor.description]
        rows = cursor.fetchall()
    own = [field.attname for field in Child._meta.concrete_fields]
    for row in rows:
        found = dict(zip(names, row, strict=True))
        child: Any = Child.from_db(None, own, [found.pop(name) for name in own])
        vars(child).update(found)
        in_team, in_unit = "team" in child.helps_as, bool(child.helps_as)
        asked = "question" in child.helps_as
        if (in_unit or child.on_list or child.sees_whole) and not child.is_guarded:
            return Standing(actor, child, in_team, in_unit, asked, child.on_list, child.sees_whole)
    raise NotFound
