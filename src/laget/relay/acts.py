"""The one question a story is told from: every table that holds an act, each read once.

Written as SQL, because the page that asks it is the one most opened, and building it anew took
longer than answering it.
"""

from __future__ import annotations

from laget.children.standing import CONTENT, HOLDS_TODAY, KEPT_BACK, OWN, OWN_LIST, SEEN, YES_LASTS

NONE = "NULL::uuid"
NOW = "CASE WHEN {} IS NULL THEN 'now' ELSE '' END"
WHOLE = "%(whole)s"


def _day(moment: str) -> str:
    """The day of a moment, where the installation is."""
    return f"({moment} AT TIME ZONE %(zone)s)::date"


def _act(
    kind: str, day: str, *, sort: str = "t.id", role: str = "t.writer_id", other: str = NONE,
    code: str = "''", text: str = "''", what: str = "''", rest: str = "NULL::jsonb",
) -> str:  # fmt: skip
    """One act a row can tell of: what has no day yet has not happened, and falls away. `rest` is
    the row itself, while it still stands on the page beside the story."""
    return f"('{kind}', {day}, {sort}, {role}, {other}, {code}, {text}, {what}, {rest})"


def _from(table: str, *acts: str, also: str = "", join: str = "") -> str:
    """The acts of one table's rows; `also` is a further way to them, as in the room's own rules."""
    own = OWN if table in CONTENT else ""
    seen = SEEN.format(also=f" OR {also}" if also else "", own=own)
    return f"""SELECT a.kind, a.day, a.sort, a.role, t.unit_id, a.other, a.code, a.text, a.what,
    t.id, t.shared, a.rest FROM {table} t {join}
  CROSS JOIN LATERAL (VALUES {", ".join(acts)})
    AS a (kind, day, sort, role, other, code, text, what, rest)
  WHERE a.day IS NOT NULL AND {seen}"""


LATER = {"sort": "t.event_id"}
TOOK_BACK = {**LATER, "role": "t.taken_back_by_id", "text": "t.taken_back_because"}
#: Told of what stands, so that whoever wrote it can take it back.
MINE = "CASE WHEN t.taken_back_on IS NULL THEN 'true'::jsonb END"
NOBODY = {"role": NONE}
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
BEGAN, OFFERED, REPLIED = _day("lower(t.during)"), _day("t.offered_at"), _day("t.answered_at")
HANDED, TO_WHOM = _day("h.answered_at"), {"what": "coalesce(u.name, p.name)"}
YES_OR_NO, CAME_BACK = _day("o.answered_at"), _day("o.ended_at")
ENDING = {**ASKED, "role": "o.ended_by_id", "text": "t.told_back"}
BEGINS, ENDED = _day("t.begins_at"), _day("t.ended_at")
SAID = "CASE WHEN t.role_id IS NOT NULL THEN t.answered_on END"
CAME = "coalesce(t.instead_id, t.role_id)"
OF_MEETING = SEEN.format(also="", own=OWN).replace("t.", "d.")
DECIDED = f"""coalesce((SELECT string_agg(d.what, E'\\n' ORDER BY d.decided_at)
    FROM meetings_decision d
    WHERE d.meeting_id = t.id AND d.taken_back_at IS NULL AND {OF_MEETING}), '')"""
#: What is withdrawn or taken back is told of, and out of view itself.
OUT_OF_VIEW = "CASE WHEN {1} IS NULL THEN {0} ELSE '' END"
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


def _while(stands: str) -> str:
    return f"CASE WHEN {stands} THEN to_jsonb(t) END"


STORY = "\nUNION ALL\n".join((
    # What the child said to all, told to the team; what is told in confidence is no part of this.
    _from(
        "children_words",
        _act("words", "CASE WHEN t.shared AND %(in_team)s THEN t.said_on END", code="t.how",
             text="t.text"),
    ),
    _from(
        "concerns_concern",
        _act("concern.raised", f"CASE WHEN {STANDS} THEN t.raised_on END", other="t.owner_id"),
        _act("concern.taken-back", f"CASE WHEN {STANDS} THEN t.taken_back_on END", **TOOK_BACK),
        _act("concern.decided", f"CASE WHEN {STANDS} THEN t.decided_on END", **LATER,
             role="t.decided_by_id", code="coalesce((SELECT l.was FROM concerns_level l"
             " WHERE l.concern_id = t.id ORDER BY l.id LIMIT 1), t.decision)"),
        also="t.owner_id = %(role)s OR t.owner_id IN"
             " (SELECT id FROM people_role WHERE unit_id = ANY (%(leads)s))",
    ),
    _from(
        "concerns_level",
        _act("concern.moved", f'CASE WHEN {STANDS.replace("t.", "w.")} THEN t."on" END',
             code="t.now", text="t.reason"),
        join="JOIN concerns_concern w ON w.id = t.concern_id",
        also="w.owner_id = %(role)s OR w.writer_id = %(role)s OR w.owner_id IN"
             " (SELECT id FROM people_role WHERE unit_id = ANY (%(leads)s))",
    ),
    _from(
        "concerns_report",
        _act("report.received", "t.received_on"),
        _act("report.assessed", "t.assessed_on", **LATER, role="t.assessed_by_id",
             other="t.second_id", code="coalesce((SELECT c.was FROM concerns_correction c"
             " WHERE c.report_id = t.id ORDER BY c.id LIMIT 1), t.outcome)"),
        _act("report.protection", "t.protection_on", **LATER, **NOBODY, code="t.protection"),
        _act("report.receipt", "t.receipt_on", **LATER, **NOBODY, code="t.receipt"),
        _act("report.taken-back", "t.taken_back_on", **TOOK_BACK),
    ),
    _from(
        "concerns_correction",
        _act("report.corrected", 't."on"', other="t.second_id", code="t.now", text="t.reason"),
        join="JOIN concerns_report w ON w.id = t.report_id", also="w.writer_id = %(role)s",
    ),
    _from(
        "consent_consent",
        _act("consent.given", "CASE WHEN NOT EXISTS (SELECT FROM referrals_referral r"
             " WHERE r.consent_id = t.id) THEN t.given_on END", code="t.given_by",
             other="t.to_unit_id"),
        _act("consent.withdrawn", "t.withdrawn_on", **LATER, **NOBODY, other="t.to_unit_id"),
        also="t.to_unit_id = ANY (%(leads)s)",
    ),
    _from(
        "teams_participation",
        _act("team.joined", "CASE WHEN t.basis = 'statute' THEN t.from_on END", **NOBODY),
        _act("team.left", "t.to_on", **LATER, **NOBODY),
        also=WHOLE,
    ),
    _from(
        "teams_member",
        _act("team.assigned", "t.from_on", role="t.role_id"),
        _act("team.released", "CASE WHEN p.to_on IS NULL OR p.to_on > t.to_on THEN t.to_on END",
             **LATER, role="t.role_id"),
        join="JOIN teams_participation p ON p.id = t.participation_id",
    ),
    _from(
        "teams_case",
        _act("case.opened", "t.opened_on", code=NOW.format("t.closed_on"),
             rest="CASE WHEN t.closed_on IS NULL THEN to_jsonb(t) END"),
        _act("case.level", "t.level_on", **LATER, **NOBODY, code="t.level::text",
             text="t.level_because"),
        _act("case.closed", "t.closed_on", **LATER, role="t.closed_by_id", text="t.reason"),
        _act("case.closed", "t.was_closed_on", sort="t.was_closed_event", role="t.closed_by_id",
             text="t.was_closed_because"),
        _act("case.reopened", "t.opened_again_on", **LATER, role="t.opened_again_by_id",
             text="t.opened_again_because"),
        also=WHOLE,
    ),
    _from(
        "teams_holding",
        _act("baton.accepted", "CASE WHEN NOT t.standing_in AND t.appointed_by_id IS NULL"
             f" AND t.lead = 'holder' THEN {BEGAN} END", **HELD),
        _act("baton.stood-in", f"CASE WHEN t.standing_in AND NOT t.beside THEN {BEGAN} END",
             **HELD),
        _act("lead.appointed", "CASE WHEN NOT t.standing_in AND t.appointed_by_id IS NOT NULL"
             f" AND NOT t.beside THEN {BEGAN} END", other="t.appointed_by_id", **HELD),
        _act("lead.followed", "CASE WHEN NOT t.standing_in AND t.appointed_by_id IS NULL"
             f" AND t.lead <> 'holder' THEN {BEGAN} END", **HELD),
        # Named for something beside the one who leads.
        _act("lead.named", f"CASE WHEN t.beside AND NOT t.standing_in THEN {BEGAN} END",
             other="t.appointed_by_id", **HELD),
        _act("lead.named-for-now", f"CASE WHEN t.beside AND t.standing_in THEN {BEGAN} END",
             other="t.appointed_by_id", **HELD),
        _act("lead.named-ended", f"CASE WHEN t.because <> '' THEN {_day('upper(t.during)')} END",
             **LATER, role="t.role_id", text="t.because", what="t.lead"),
        also=f"{WHOLE} OR {NOW_LED}",
    ),
    _from(
        "teams_batonoffer",
        _act("baton.offered", f"CASE WHEN t.state = 'offered' THEN {OFFERED} END",
             role="t.from_role_id", other="t.to_role_id", rest="to_jsonb(t)"),
        _act("baton.declined", f"CASE WHEN t.state = 'declined' THEN {REPLIED} END",
             role="t.to_role_id", text="t.reason"),
        also="t.to_role_id = %(role)s",
    ),
    _from(
        "teams_leadquestion",
        _act("lead.asked", "t.asked_on", code="t.kind", text="t.text", what="t.beside",
             rest=_while("t.answered_on IS NULL")),
        _act("lead.answered", "CASE WHEN NOT t.withdrawn THEN t.answered_on END", **LATER,
             role="t.answered_by_id", code="t.kind", text="t.answer", what="t.beside"),
        _act("lead.withdrawn", "CASE WHEN t.withdrawn THEN t.answered_on END", **LATER,
             role="t.answered_by_id", text="t.answer"),
        also=f"t.to_role_id = %(role)s OR (t.shared AND {WHOLE}) OR t.to_role_id IN"
             " (SELECT id FROM people_role WHERE unit_id = ANY (%(leads)s))",
    ),
    _from("plans_plan", _act("plan.started", "t.from_on", code=NOW.format("t.to_on"), rest=GOALS)),
    _from(
        "plans_measure",
        _act("measure.started", """CASE WHEN t.start_on <= %(on)s AND t.taken_back_on IS NULL
             THEN t.start_on END""", role="coalesce(t.owner_id, t.writer_id)", what="t.what"),
        _act("measure.ended", "CASE WHEN t.taken_back_on IS NULL THEN t.ended_on END", **LATER,
             **NOBODY, code="t.follows", what="t.what"),
        _act("measure.taken-back", "t.taken_back_on", **TOOK_BACK),
    ),
    _from(
        "plans_review",
        _act("review", "t.held_on", code="t.effect", text=OUT_OF_VIEW.format("t.note",
             "t.taken_back_on"), what="m.what", rest=MINE),
        _act("review.taken-back", "t.taken_back_on", **TOOK_BACK, what="m.what"),
        join="JOIN plans_measure m ON m.id = t.measure_id",
    ),
    _from(
        "plans_contact",
        _act("contact", "CASE WHEN NOT EXISTS (SELECT FROM meetings_meeting h"
             ' WHERE h.contact_id = t.id) THEN t."on" END', code="t.with_whom",
             text=OUT_OF_VIEW.format("t.note", "t.taken_back_on"), rest=f"CASE WHEN NOT EXISTS"
             f" (SELECT FROM transitions_attempt x WHERE x.contact_id = t.id) THEN {MINE} END"),
        _act("contact.taken-back", "t.taken_back_on", **TOOK_BACK),
    ),
    _from(
        "plans_frompaper",
        _act("from-paper.wrote", "t.came_on", code="t.wrote_by", text=OUT_OF_VIEW.format("t.words",
             "t.taken_back_on"), what="t.paper"),
        _act("from-paper.done", "t.done_on", **LATER, role="t.done_by_id",
             text=OUT_OF_VIEW.format("t.done", "t.taken_back_on")),
        _act("from-paper.taken-back", "t.taken_back_on", **LATER, text="t.taken_back_because"),
    ),
    _from(
        "messages_message",
        _act("message.sent", _day("t.sent_at"),
             text=OUT_OF_VIEW.format("t.text", "t.withdrawn_at")),
        _act("message.withdrawn", _day("t.withdrawn_at"), **LATER, text="t.withdrawn_because"),
    ),
    _from(
        "asking_question",
        _act("asking.asked", "t.asked_on", code="t.said_by", text=WHO_IS_ASKED),
        _act("asking.ended", "t.ended_on", **LATER, **NOBODY, code="t.said_by"),
        also=ADULT,
    ),
    # To whom it is put: for as long as it stands, and nothing of the others who are asked.
    _from(
        "asking_asked",
        _act("asking.put", "CASE WHEN t.lapses_on >= %(on)s AND (t.to_unit_id = ANY (%(leads)s)"
             " OR t.given_to_id = %(role)s) THEN t.asked_on END", **NOBODY, other="t.adult_id"),
        also="t.to_unit_id = ANY (%(leads)s) OR t.given_to_id = %(role)s",
    ),
    _from("asking_saidno", _act("asking.said-no", "t.said_on", **NOBODY,
                                code="t.about || ':' || t.said_by"),
          _act("asking.wanted", "t.ended_on", **LATER, **NOBODY, code="t.about"),
          also=f"{OWN_LIST} OR (t.shared AND {WHOLE})"),
    _from(
        "meetings_meeting",
        _act("meeting.called", f"coalesce(t.called_on, {_day('t.sys_from')})", what="t.question",
             rest=_while("t.state = 'called'")),
        _act("meeting.moved", _day("t.moved_at"), **LATER, role="t.moved_by_id",
             what="t.question"),
        _act("meeting.held", f"CASE WHEN t.state = 'held' THEN {BEGINS} END", **LATER,
             role="t.ended_by_id", text=DECIDED, what="t.question"),
        _act("meeting.cancelled", f"CASE WHEN t.state = 'cancelled' THEN {ENDED} END", **LATER,
             role="t.ended_by_id", text="t.because", what="t.question"),
        _act("meeting.again", _day("t.again_at"), **LATER, role="t.again_by_id",
             what="t.question"),
        _act("meeting.reopened", _day("t.reopened_at"), **LATER, role="t.reopened_by_id",
             text="t.reopened_because", what="t.question"),
        also=f"(%(by_question)s AND t.state <> 'held' AND t.reopened_at IS NULL AND EXISTS (SELECT"
             f" FROM meetings_invitation v WHERE v.meeting_id = t.id"
             f" AND {OWN_INVITATION.format('v')}))",
    ),
    _from(
        "meetings_invitation",
        _act("meeting.sent", f"CASE WHEN t.contribution <> '' THEN {SAID} END", **LATER,
             role=CAME, text="t.contribution", what="m.question"),
        _act("meeting.declined", f"CASE WHEN t.reason <> '' THEN {SAID} END", **LATER,
             role=CAME, text="t.reason", what="m.question"),
        join="JOIN meetings_meeting m ON m.id = t.meeting_id",
        also="(%(by_question)s AND m.state <> 'held' AND m.reopened_at IS NULL"
             f" AND {OWN_INVITATION.format('t')})",
    ),
    _from(
        "referrals_referral",
        _act("referral.sent", _day("o.sent_at"), **ASKED, rest=OFFER,
             code="CASE WHEN t.named <> '' THEN 'named' ELSE '' END"),
        _act("referral.read", _day("o.read_at"), **ASKED, **NOBODY),
        _act("referral.accepted", "CASE WHEN o.state = ANY ('{accepted,done,returned}')"
             f" THEN {YES_OR_NO} END", **ANSWERED),
        _act("referral.done", f"CASE WHEN o.state = 'done' THEN {CAME_BACK} END", **ENDING,
             code="o.outcome"),
        _act("referral.returned", f"CASE WHEN o.state = 'returned' THEN {CAME_BACK} END",
             **ENDING, code="o.back_reason"),
        _act("referral.declined", f"CASE WHEN o.state = 'declined' THEN {YES_OR_NO} END",
             **ANSWERED, code="o.decline_reason", text="o.instead"),
        _act("referral.withdrawn", f"CASE WHEN o.state = 'withdrawn' THEN {YES_OR_NO} END",
             **LATER, **ANSWERED),
        join="JOIN referrals_offer o ON o.id = t.offer_id",
        also="t.receiver_id = ANY (%(units)s)",
    ),
    _from(
        "children_residence",
        _act("child.moved", "CASE WHEN t.from_on > c.born_on THEN t.from_on END", **NOBODY,
             code="t.kind", what="p.name"),
        join="JOIN children_child c ON c.id = t.child_id"
             " JOIN organisations_area p ON p.id = t.area_id",
        also=f"t.kind = 'registered' OR {OWN_LIST}",
    ),
    _from(
        "transitions_transfer",
        _act("transfer.offered", "t.offered_on", **TO_WHOM),
        _act("transfer.accepted", "t.accepted_on", **LATER, **NOBODY, **TO_WHOM),
        _act("transfer.declined", f"CASE WHEN h.state = 'declined' THEN {HANDED} END", **LATER,
             **NOBODY, **TO_WHOM, text="h.instead"),
        _act("transfer.withdrawn", f"CASE WHEN h.state = 'withdrawn' THEN {HANDED} END", **LATER,
             role="h.answered_by_id", **TO_WHOM),
        join="JOIN organisations_authority p ON p.id = t.to_authority_id"
             " LEFT JOIN transitions_handover h ON h.id = t.handover_id"
             " LEFT JOIN organisations_unit u ON u.id = h.to_unit_id",
        also="t.receiver_id = ANY (%(units)s)",
    ),
    _from(
        "transitions_followed",
        _act("transfer.followed", 't."on"', code="t.how", text="t.note"),
    ),
    _from(
        "transitions_attempt",
        _act("school.tried", """CASE WHEN t.reached = 'nobody' THEN t."on" END""", code="t.how",
             text=OUT_OF_VIEW.format("t.note", "t.taken_back_on")),
        _act("school.tried-back", "CASE WHEN t.reached = 'nobody' THEN t.taken_back_on END",
             **TOOK_BACK),
        also=OWN_LIST,
    ),
    _from(
        "transitions_saidagain",
        _act("consent.again", 't."on"', other="k.to_unit_id"),
        join="JOIN consent_consent k ON k.id = t.consent_id",
    ),
    _from(
        "transitions_schoolexit",
        _act("school.left", "CASE WHEN t.from_on <= %(on)s THEN t.from_on END", **NOBODY,
             what="p.name"),
        _act("school.left-back", "t.taken_back_on", **TOOK_BACK, what="p.name"),
        _act("school.not-back", "t.not_back_on", **LATER, role="t.not_back_by_id",
             text="t.not_back"),
        _act("school.back", "t.to_on", **LATER, **NOBODY, code="t.back_to"),
        join="JOIN organisations_unit p ON p.id = t.left_unit_id",
        also=OWN_LIST,
    ),
    # No acts (`BESIDE`): what stands beside the story, in the same circles.
    _from(
        "teams_participation",
        _act("part", f"CASE WHEN {HOLDS_TODAY} AND {YES_LASTS} THEN t.from_on END", rest=PART),
        join="LEFT JOIN consent_consent k ON k.id = t.consent_id",
        also=WHOLE,
    ),
    _from(
        "children_relation",
        _act("relation", f"CASE WHEN {HOLDS_TODAY} AND t.taken_back_on IS NULL THEN t.from_on END",
             rest="to_jsonb(t)"),
        _act("child.related", f"CASE WHEN {CARES} AND t.before_id IS NULL AND t.from_on > c.born_on"
             " THEN t.from_on END", **FAMILY),
        _act("child.responsible", "CASE WHEN t.taken_back_on IS NULL AND b.kind <> 'expecting'"
             " THEN t.from_on END", **NOBODY, what="t.given_name",
             code="CASE WHEN t.has_parental_responsibility THEN 'begins' ELSE 'ends' END"),
        _act("child.unrelated", f"CASE WHEN {CARES} AND t.to_on <= %(on)s AND NOT EXISTS"
             " (SELECT FROM children_relation n WHERE n.before_id = t.id"
             " AND n.taken_back_on IS NULL) THEN t.to_on END", **LATER, **FAMILY),
        join="JOIN children_child c ON c.id = t.child_id"
             " LEFT JOIN children_relation b ON b.id = t.before_id",
        also=OWN_LIST,
    ),
    _from("plans_measure", _act("measure", "CASE WHEN t.ended_on IS NULL THEN t.start_on END",
                                rest=LOOKED)),
    """SELECT 'record.opened', NULL::date, t.role, t.role, NULL::uuid, NULL::uuid, '', '', '',
    t.role, false, to_jsonb(max(t.at_us)) FROM core_event t
  WHERE t.about = %(child)s AND t.kind = 'record.opened' AND t.role IS NOT NULL
    AND (t.role = %(role)s OR t.unit = ANY (%(leads)s) OR (t.shared AND %(in_team)s)
      OR (%(in_unit)s AND t.unit = %(unit)s))
  GROUP BY t.role""",
)) + "\nORDER BY 2 DESC, 3 DESC"  # fmt: skip
