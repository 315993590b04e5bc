"""The one question a story is told from: every table that holds an act, each read once.

Written as SQL, because the page that asks it is the one most opened, and building it anew took
longer than answering it.
"""

from __future__ import annotations

from laget.children.standing import HOLDS_TODAY, KEPT_BACK, OWN, OWN_LIST, SEEN, YES_LASTS
from laget.relay.rows import (
    LATER,
    MINE,
    NOBODY,
    NOW,
    OUT_OF_VIEW,
    TOOK_BACK,
    WHOLE,
    act,
    acts_of,
    day_of,
    while_,
)

HELD = {"role": "t.role_id", "code": NOW.format("upper(t.during)"), "what": "t.lead"}
#: Who takes care of the child, and so is told of as they come and go.
CARES = """t.taken_back_on IS NULL
    AND t.kind = ANY ('{mother,father,parent,guardian,foster_parent}')"""
FAMILY = {
    **NOBODY, "what": "t.given_name",
    "code": "CASE WHEN t.kind = ANY ('{mother,father}') THEN 'parent' ELSE t.kind END",
}  # fmt: skip
ASKED = {"other": "o.to_unit_id"}
ANSWERED = {**ASKED, "role": "o.answered_by_id"}
BEGAN, OFFERED, REPLIED = day_of("lower(t.during)"), day_of("t.offered_at"), day_of("t.answered_at")
HANDED, TO_WHOM = day_of("h.answered_at"), {"what": "coalesce(u.name, p.name)"}
YES_OR_NO, CAME_BACK = day_of("o.answered_at"), day_of("o.ended_at")
ENDING = {**ASKED, "role": "o.ended_by_id", "text": "t.told_back"}
BEGINS, ENDED = day_of("t.begins_at"), day_of("t.ended_at")
SAID = "CASE WHEN t.role_id IS NOT NULL THEN t.answered_on END"
CAME = "coalesce(t.instead_id, t.role_id)"
OF_MEETING = SEEN.format(also="", own=OWN).replace("t.", "d.")
DECIDED = f"""coalesce((SELECT string_agg(d.what, E'\\n' ORDER BY d.decided_at)
    FROM meetings_decision d
    WHERE d.meeting_id = t.id AND d.taken_back_at IS NULL AND {OF_MEETING}), '')"""
#: A worry that was taken back is told of where it was raised, and to whoever took it back.
STANDS = """(t.taken_back_on IS NULL OR t.writer_id = %(role)s OR t.unit_id = ANY (%(leads)s)
    OR t.taken_back_by_id = %(role)s OR (t.owner_id = %(role)s AND t.unit_id = %(unit)s))"""
WHO_IS_ASKED = """coalesce((SELECT string_agg(u.name, ', ' ORDER BY u.name) FROM asking_asked a
    JOIN organisations_unit u ON u.id = a.to_unit_id WHERE a.question_id = t.id), '')"""
#: The adult who gets the answers; where that role has ended, or they are kin, who leads its unit.
ADULT = """t.adult_id = %(role)s OR t.adult_id IN (SELECT r.id FROM people_role r
    WHERE r.unit_id = ANY (%(leads)s) AND (r.to_on <= %(on)s OR is_kin(r.id, t.child_id)))"""
OF_PLAN = SEEN.format(also="", own=OWN).replace("t.", "g.")
OF_MEASURE = SEEN.format(also="", own=OWN).replace("t.", "r.")
GOALS = f"""CASE WHEN t.to_on IS NULL THEN (SELECT jsonb_agg(to_jsonb(g) ORDER BY g.position, g.id)
    FROM plans_goal g WHERE g.plan_id = t.id AND g.dropped_on IS NULL AND {OF_PLAN}) END"""
OFFER = """to_jsonb(t) || jsonb_build_object(
    'offer', to_jsonb(o), 'to_unit',
    (SELECT to_jsonb(u) FROM organisations_unit u WHERE u.id = o.to_unit_id))"""

LOOKED = f"""to_jsonb(t) || jsonb_build_object('looked',
    (SELECT to_jsonb(r) FROM plans_review r
      WHERE r.measure_id = t.id AND r.taken_back_on IS NULL AND {OF_MEASURE}
      ORDER BY r.held_on DESC, r.id DESC LIMIT 1))"""
OF_MEMBER = SEEN.format(also="", own="").replace("t.", "m.")
PART = f"""to_jsonb(t) || jsonb_build_object(
    'unit', (SELECT to_jsonb(u) FROM organisations_unit u WHERE u.id = t.unit_id),
    'consent', to_jsonb(k), 'kept_back', ({KEPT_BACK}),
    'who', ARRAY(SELECT m.role_id FROM teams_member m WHERE m.participation_id = t.id
      AND {HOLDS_TODAY.replace("t.", "m.")} AND {OF_MEMBER} ORDER BY m.from_on, m.id))"""
#: Who helps with one question alone is told who leads now, to know whom to call.
NOW_LED = "(%(by_question)s AND upper_inf(t.during) AND NOT t.beside)"
#: An invitation to this hat, or to somebody it leads.
OWN_INVITATION = """(coalesce({0}.instead_id, {0}.role_id) = %(role)s OR {0}.role_id IN
    (SELECT id FROM people_role WHERE unit_id = ANY (%(leads)s)))"""
BESIDE = ("part", "relation", "measure", "record.opened")


STORY = "\nUNION ALL\n".join((
    # What the child said to all, told to the team; what is told in confidence is no part of this.
    acts_of(
        "children_words",
        act("words", "CASE WHEN t.shared AND %(in_team)s THEN t.said_on END", code="t.how",
            text="t.text"),
    ),
    acts_of(
        "concerns_concern",
        act("concern.raised", f"CASE WHEN {STANDS} THEN t.raised_on END", other="t.owner_id"),
        act("concern.taken-back", f"CASE WHEN {STANDS} THEN t.taken_back_on END", **TOOK_BACK),
        act("concern.decided", f"CASE WHEN {STANDS} THEN t.decided_on END", **LATER,
            role="t.decided_by_id", code="coalesce((SELECT l.was FROM concerns_level l"
            " WHERE l.concern_id = t.id ORDER BY l.id LIMIT 1), t.decision)"),
        also="t.owner_id = %(role)s OR t.owner_id IN"
            " (SELECT id FROM people_role WHERE unit_id = ANY (%(leads)s))",
    ),
    acts_of(
        "concerns_level",
        act("concern.moved", f'CASE WHEN {STANDS.replace("t.", "w.")} THEN t."on" END',
            code="t.now", text="t.reason"),
        join="JOIN concerns_concern w ON w.id = t.concern_id",
        also="w.owner_id = %(role)s OR w.writer_id = %(role)s OR w.owner_id IN"
            " (SELECT id FROM people_role WHERE unit_id = ANY (%(leads)s))",
    ),
    acts_of(
        "concerns_report",
        act("report.received", "t.received_on"),
        act("report.assessed", "t.assessed_on", **LATER, role="t.assessed_by_id",
            other="t.second_id", code="coalesce((SELECT c.was FROM concerns_correction c"
            " WHERE c.report_id = t.id ORDER BY c.id LIMIT 1), t.outcome)"),
        act("report.protection", "t.protection_on", **LATER, **NOBODY, code="t.protection"),
        act("report.receipt", "t.receipt_on", **LATER, **NOBODY, code="t.receipt"),
        act("report.taken-back", "t.taken_back_on", **TOOK_BACK),
    ),
    acts_of(
        "concerns_correction",
        act("report.corrected", 't."on"', other="t.second_id", code="t.now", text="t.reason"),
        join="JOIN concerns_report w ON w.id = t.report_id", also="w.writer_id = %(role)s",
    ),
    acts_of(
        "consent_consent",
        act("consent.given", "CASE WHEN NOT EXISTS (SELECT FROM referrals_referral r"
            " WHERE r.consent_id = t.id) THEN t.given_on END", code="t.given_by",
            other="t.to_unit_id"),
        act("consent.withdrawn", "t.withdrawn_on", **LATER, **NOBODY, other="t.to_unit_id"),
        also="t.to_unit_id = ANY (%(leads)s)",
    ),
    acts_of(
        "teams_participation",
        act("team.joined", "CASE WHEN t.basis = 'statute' THEN t.from_on END", **NOBODY),
        act("team.left", "t.to_on", **LATER, **NOBODY),
        also=WHOLE,
    ),
    acts_of(
        "teams_member",
        act("team.assigned", "t.from_on", role="t.role_id"),
        act("team.released", "CASE WHEN p.to_on IS NULL OR p.to_on > t.to_on THEN t.to_on END",
            **LATER, role="t.role_id"),
        join="JOIN teams_participation p ON p.id = t.participation_id",
    ),
    acts_of(
        "teams_case",
        act("case.opened", "t.opened_on", code=NOW.format("t.closed_on"),
            rest="CASE WHEN t.closed_on IS NULL THEN to_jsonb(t) END"),
        act("case.level", "t.level_on", **LATER, **NOBODY, code="t.level::text",
            text="t.level_because"),
        act("case.taken-back", "t.taken_back_on", **TOOK_BACK),
        act("case.closed", "CASE WHEN t.taken_back_on IS NULL THEN t.closed_on END", **LATER,
            role="t.closed_by_id", text="t.reason"),
        act("case.closed", "t.was_closed_on", sort="t.was_closed_event", role="t.closed_by_id",
            text="t.was_closed_because"),
        act("case.reopened", "t.opened_again_on", **LATER, role="t.opened_again_by_id",
            text="t.opened_again_because"),
        also=WHOLE,
    ),
    acts_of(
        "teams_holding",
        act("baton.accepted", "CASE WHEN NOT t.standing_in AND t.appointed_by_id IS NULL"
            f" AND t.lead = 'holder' THEN {BEGAN} END", **HELD),
        act("baton.stood-in", f"CASE WHEN t.standing_in AND NOT t.beside THEN {BEGAN} END",
            **HELD),
        act("lead.appointed", "CASE WHEN NOT t.standing_in AND t.appointed_by_id IS NOT NULL"
            f" AND NOT t.beside THEN {BEGAN} END", other="t.appointed_by_id", **HELD),
        act("lead.followed", "CASE WHEN NOT t.standing_in AND t.appointed_by_id IS NULL"
            f" AND t.lead <> 'holder' THEN {BEGAN} END", **HELD),
        # Named for something beside the one who leads.
        act("lead.named", f"CASE WHEN t.beside AND NOT t.standing_in THEN {BEGAN} END",
            other="t.appointed_by_id", **HELD),
        act("lead.named-for-now", f"CASE WHEN t.beside AND t.standing_in THEN {BEGAN} END",
            other="t.appointed_by_id", **HELD),
        act("lead.named-ended", f"CASE WHEN t.because <> '' THEN {day_of('upper(t.during)')} END",
            **LATER, role="t.role_id", text="t.because", what="t.lead"),
        also=f"{WHOLE} OR {NOW_LED}",
    ),
    acts_of(
        "teams_batonoffer",
        act("baton.offered", f"CASE WHEN t.state = 'offered' THEN {OFFERED} END",
            role="t.from_role_id", other="t.to_role_id", rest="to_jsonb(t)"),
        act("baton.declined", f"CASE WHEN t.state = 'declined' THEN {REPLIED} END",
            role="t.to_role_id", text="t.reason"),
        also="t.to_role_id = %(role)s",
    ),
    acts_of(
        "teams_leadquestion",
        act("lead.asked", "t.asked_on", code="t.kind", text="t.text", what="t.beside",
            rest=while_("t.answered_on IS NULL")),
        act("lead.answered", "CASE WHEN NOT t.withdrawn THEN t.answered_on END", **LATER,
            role="t.answered_by_id", code="t.kind", text="t.answer", what="t.beside"),
        act("lead.withdrawn", "CASE WHEN t.withdrawn THEN t.answered_on END", **LATER,
            role="t.answered_by_id", text="t.answer"),
        also=f"t.to_role_id = %(role)s OR (t.shared AND {WHOLE}) OR t.to_role_id IN"
            " (SELECT id FROM people_role WHERE unit_id = ANY (%(leads)s))",
    ),
    acts_of("plans_plan", act("plan.started", "t.from_on", code=NOW.format("t.to_on"), rest=GOALS)),
    # Named here by those who decide it. One that begins later is told of on the day it was named.
    acts_of(
        "plans_otherplan",
        act("other-plan.named", f"least(t.from_on, {day_of('t.sys_from')})", other="t.owner_id",
            code="CASE WHEN t.owner_id IS NULL THEN '' ELSE 'owned' END", what="t.kind",
            rest="to_jsonb(t)"),
        act("other-plan.ended", "t.to_on", **LATER, **NOBODY, what="t.kind"),
    ),
    acts_of(
        "plans_measure",
        act("measure.started", """CASE WHEN t.start_on <= %(on)s AND t.taken_back_on IS NULL
            THEN t.start_on END""", role="coalesce(t.owner_id, t.writer_id)", what="t.what"),
        act("measure.ended", "CASE WHEN t.taken_back_on IS NULL THEN t.ended_on END", **LATER,
            **NOBODY, code="t.follows", what="t.what"),
        act("measure.taken-back", "t.taken_back_on", **TOOK_BACK),
    ),
    acts_of(
        "plans_review",
        act("review", "t.held_on", code="t.effect", text=OUT_OF_VIEW.format("t.note",
            "t.taken_back_on"), what="m.what", rest=MINE),
        act("review.taken-back", "t.taken_back_on", **TOOK_BACK, what="m.what"),
        join="JOIN plans_measure m ON m.id = t.measure_id",
    ),
    acts_of(
        "plans_contact",
        act("contact", "CASE WHEN NOT EXISTS (SELECT FROM meetings_meeting h"
            ' WHERE h.contact_id = t.id) THEN t."on" END', code="t.with_whom",
            text=OUT_OF_VIEW.format("t.note", "t.taken_back_on"), rest=f"CASE WHEN NOT EXISTS"
            f" (SELECT FROM transitions_attempt x WHERE x.contact_id = t.id) THEN {MINE} END"),
        act("contact.taken-back", "t.taken_back_on", **TOOK_BACK),
    ),
    acts_of(
        "plans_frompaper",
        act("from-paper.wrote", "t.came_on", code="t.wrote_by", text=OUT_OF_VIEW.format("t.words",
            "t.taken_back_on"), what="t.paper"),
        act("from-paper.done", "t.done_on", **LATER, role="t.done_by_id",
            text=OUT_OF_VIEW.format("t.done", "t.taken_back_on")),
        act("from-paper.taken-back", "t.taken_back_on", **LATER, text="t.taken_back_because"),
    ),
    acts_of(
        "messages_message",
        act("message.sent", day_of("t.sent_at"),
            text=OUT_OF_VIEW.format("t.text", "t.withdrawn_at")),
        act("message.withdrawn", day_of("t.withdrawn_at"), **LATER, text="t.withdrawn_because"),
    ),
    acts_of(
        "asking_question",
        act("asking.asked", "t.asked_on", code="t.said_by", text=WHO_IS_ASKED),
        act("asking.ended", "t.ended_on", **LATER, **NOBODY, code="t.said_by"),
        also=ADULT,
    ),
    # To whom it is put: for as long as it stands, and nothing of the others who are asked.
    acts_of(
        "asking_asked",
        act("asking.put", "CASE WHEN t.lapses_on >= %(on)s AND (t.to_unit_id = ANY (%(leads)s)"
            " OR t.given_to_id = %(role)s) THEN t.asked_on END", **NOBODY, other="t.adult_id"),
        also="t.to_unit_id = ANY (%(leads)s) OR t.given_to_id = %(role)s",
    ),
    acts_of("asking_saidno", act("asking.said-no", "t.said_on", **NOBODY,
                                code="t.about || ':' || t.said_by"),
          act("asking.wanted", "t.ended_on", **LATER, **NOBODY, code="t.about"),
          also=f"{OWN_LIST} OR (t.shared AND {WHOLE})"),
    acts_of(
        "meetings_meeting",
        act("meeting.called", f"coalesce(t.called_on, {day_of('t.sys_from')})", what="t.question",
            rest=while_("t.state = 'called'")),
        act("meeting.moved", day_of("t.moved_at"), **LATER, role="t.moved_by_id",
            what="t.question"),
        act("meeting.held", f"CASE WHEN t.state = 'held' THEN {BEGINS} END", **LATER,
            role="t.ended_by_id", text=DECIDED, what="t.question"),
        act("meeting.cancelled", f"CASE WHEN t.state = 'cancelled' THEN {ENDED} END", **LATER,
            role="t.ended_by_id", text="t.because", what="t.question"),
        act("meeting.again", day_of("t.again_at"), **LATER, role="t.again_by_id",
            what="t.question"),
        act("meeting.reopened", day_of("t.reopened_at"), **LATER, role="t.reopened_by_id",
            text="t.reopened_because", what="t.question"),
        also=f"(%(by_question)s AND t.state <> 'held' AND t.reopened_at IS NULL AND EXISTS (SELECT"
            f" FROM meetings_invitation v WHERE v.meeting_id = t.id"
            f" AND {OWN_INVITATION.format('v')}))",
    ),
    acts_of(
        "meetings_invitation",
        act("meeting.sent", f"CASE WHEN t.contribution <> '' THEN {SAID} END", **LATER,
            role=CAME, text="t.contribution", what="m.question"),
        act("meeting.declined", f"CASE WHEN t.reason <> '' THEN {SAID} END", **LATER,
            role=CAME, text="t.reason", what="m.question"),
        join="JOIN meetings_meeting m ON m.id = t.meeting_id",
        also="(%(by_question)s AND m.state <> 'held' AND m.reopened_at IS NULL"
            f" AND {OWN_INVITATION.format('t')})",
    ),
    acts_of(
        "referrals_referral",
        act("referral.sent", day_of("o.sent_at"), **ASKED, rest=OFFER,
            code="CASE WHEN t.named <> '' THEN 'named' ELSE '' END"),
        act("referral.read", day_of("o.read_at"), **ASKED, **NOBODY),
        act("referral.accepted", "CASE WHEN o.state = ANY ('{accepted,done,returned}')"
            f" THEN {YES_OR_NO} END", **ANSWERED),
        act("referral.done", f"CASE WHEN o.state = 'done' THEN {CAME_BACK} END", **ENDING,
            code="o.outcome"),
        act("referral.returned", f"CASE WHEN o.state = 'returned' THEN {CAME_BACK} END",
            **ENDING, code="o.back_reason"),
        act("referral.declined", f"CASE WHEN o.state = 'declined' THEN {YES_OR_NO} END",
            **ANSWERED, code="o.decline_reason", text="o.instead"),
        act("referral.withdrawn", f"CASE WHEN o.state = 'withdrawn' THEN {YES_OR_NO} END",
            **LATER, **ANSWERED),
        join="JOIN referrals_offer o ON o.id = t.offer_id",
        also="t.receiver_id = ANY (%(units)s)",
    ),
    acts_of(
        "children_residence",
        act("child.moved", "CASE WHEN t.from_on > c.born_on THEN t.from_on END", **NOBODY,
            code="t.kind", what="p.name"),
        join="JOIN children_child c ON c.id = t.child_id"
            " JOIN organisations_area p ON p.id = t.area_id",
        also=f"t.kind = 'registered' OR {OWN_LIST}",
    ),
    acts_of(
        "transitions_transfer",
        act("transfer.offered", "t.offered_on", **TO_WHOM),
        act("transfer.accepted", "t.accepted_on", **LATER, **NOBODY, **TO_WHOM),
        act("transfer.declined", f"CASE WHEN h.state = 'declined' THEN {HANDED} END", **LATER,
            **NOBODY, **TO_WHOM, text="h.instead"),
        act("transfer.withdrawn", f"CASE WHEN h.state = 'withdrawn' THEN {HANDED} END", **LATER,
            role="h.answered_by_id", **TO_WHOM),
        join="JOIN organisations_authority p ON p.id = t.to_authority_id"
            " LEFT JOIN transitions_handover h ON h.id = t.handover_id"
            " LEFT JOIN organisations_unit u ON u.id = h.to_unit_id",
        also="t.receiver_id = ANY (%(units)s)",
    ),
    acts_of(
        "transitions_followed",
        act("transfer.followed", 't."on"', code="t.how", text="t.note"),
    ),
    acts_of(
        "transitions_attempt",
        act("school.tried", """CASE WHEN t.reached = 'nobody' THEN t."on" END""", code="t.how",
            text=OUT_OF_VIEW.format("t.note", "t.taken_back_on")),
        act("school.tried-back", "CASE WHEN t.reached = 'nobody' THEN t.taken_back_on END",
            **TOOK_BACK),
        also=OWN_LIST,
    ),
    acts_of(
        "transitions_saidagain",
        act("consent.again", 't."on"', other="k.to_unit_id"),
        join="JOIN consent_consent k ON k.id = t.consent_id",
    ),
    acts_of(
        "transitions_schoolexit",
        act("school.left", "CASE WHEN t.from_on <= %(on)s THEN t.from_on END", **NOBODY,
            what="p.name"),
        act("school.left-back", "t.taken_back_on", **TOOK_BACK, what="p.name"),
        act("school.not-back", "t.not_back_on", **LATER, role="t.not_back_by_id",
            text="t.not_back"),
        act("school.back", "t.to_on", **LATER, **NOBODY, code="t.back_to"),
        join="JOIN organisations_unit p ON p.id = t.left_unit_id",
        also=OWN_LIST,
    ),
    # No acts (`BESIDE`): what stands beside the story, in the same circles.
    acts_of(
        "teams_participation",
        act("part", f"CASE WHEN {HOLDS_TODAY} AND {YES_LASTS} THEN t.from_on END", rest=PART),
        join="LEFT JOIN consent_consent k ON k.id = t.consent_id",
        also=WHOLE,
    ),
    acts_of(
        "children_relation",
        act("relation", f"CASE WHEN {HOLDS_TODAY} AND t.taken_back_on IS NULL THEN t.from_on END",
            rest="to_jsonb(t)"),
        act("child.related", f"CASE WHEN {CARES} AND t.before_id IS NULL AND t.from_on > c.born_on"
            " THEN t.from_on END", **FAMILY),
        act("child.responsible", "CASE WHEN t.taken_back_on IS NULL AND b.kind <> 'expecting'"
            " THEN t.from_on END", **NOBODY, what="t.given_name",
            code="CASE WHEN t.has_parental_responsibility THEN 'begins' ELSE 'ends' END"),
        act("child.unrelated", f"CASE WHEN {CARES} AND t.to_on <= %(on)s AND NOT EXISTS"
            " (SELECT FROM children_relation n WHERE n.before_id = t.id"
            " AND n.taken_back_on IS NULL) THEN t.to_on END", **LATER, **FAMILY),
        join="JOIN children_child c ON c.id = t.child_id"
            " LEFT JOIN children_relation b ON b.id = t.before_id",
        also=OWN_LIST,
    ),
    acts_of("plans_measure", act("measure", "CASE WHEN t.ended_on IS NULL THEN t.start_on END",
                                rest=LOOKED)),
    """SELECT 'record.opened', NULL::date, t.role, t.role, NULL::uuid, NULL::uuid, '', '', '',
    t.role, false, to_jsonb(max(t.at_us)) FROM core_event t
  WHERE t.about = %(child)s AND t.kind = 'record.opened' AND t.role IS NOT NULL
    AND (t.role = %(role)s OR t.unit = ANY (%(leads)s) OR (t.shared AND %(in_team)s)
      OR (%(in_unit)s AND t.unit = %(unit)s))
  GROUP BY t.role""",
)) + "\nORDER BY 2 DESC, 3 DESC"  # fmt: skip
