"""The gap rules again, as a person would write them for DuckDB and speed: the bench's yardstick.

Nothing else uses this. A rule that changes is changed here too, or the bench says that the two do
not find the same gaps.
"""

_ON = """select authority, coalesce(days, {days}) as days from limits
         where rule = '{rule}' and from_on <= $as_of and (to_on is null or to_on > $as_of)"""


def _read(table: str, circle: str = "circle") -> str:
    """The rows of a table by each circle that reads them."""
    return f"""
    (select child, {circle} as circle, columns(* exclude (child, circle)) from {table}
     union all
     select child, unit, columns(* exclude (child, circle)) from {table} where circle = child
     union all
     select t.child, p.unit, columns(t.* exclude (child, circle)) from {table} t join (
         select child, unit from involvement
         where from_on <= $as_of and (to_on is null or to_on > $as_of)
         group by all having bool_and(circle = child)) p on p.child = t.child
     where t.circle = t.child)"""


def _late(rule: str, table: str, began: str, answered: str, more: str = "true") -> str:
    return f"""
    select t.child, t.subject, t.circle, false as whole, t.unit, t.authority,
           t.{began} as since, t.due_on as due
    from {table} t join ({_ON.format(rule=rule, days=0)}) l using (authority)
    where t.{began} <= $as_of and t.due_on < $as_of
      and (t.{answered} is null or t.{answered} > $as_of) and {more}"""


def _second_unit(circle: str) -> str:
    return f"""
    select child, {circle} as circle,
           list_sort(array_agg(began))[2] as began
    from (select child, {circle} as circle, unit, min(from_on) as began from involvement
          where from_on <= $as_of and (to_on is null or to_on > $as_of) group by all)
    group by all having count(*) >= 2"""


def _without_holder(circle: str) -> str:
    return f"""
    select n.child, n.circle, c.authority,
           if(n.circle = n.child, null, n.circle) as unit,
           greatest(n.began, coalesce(d.dropped, n.began)) as since, s.child is not null as stood_in
    from (select child, circle, min(began) as began from (
              select child, {circle} as circle, from_on as began from cases
              where from_on <= $as_of and (to_on is null or to_on > $as_of)
              union all select * from ({_second_unit(circle)})) group by all) n
    join children c on c.child = n.child
    left join (select child, {circle} as circle, max(to_on) as dropped from lead
               where not standing_in and to_on <= $as_of group by all) d
           on d.child = n.child and d.circle = n.circle
    left join (select distinct child, {circle} as circle from lead
               where standing_in and from_on <= $as_of and (to_on is null or to_on > $as_of)) s
           on s.child = n.child and s.circle = n.circle
    where not exists (select 1 from lead r where r.child = n.child and r.{circle} = n.circle
        and not r.standing_in and r.from_on <= $as_of and (r.to_on is null or r.to_on > $as_of))"""


def _no_holder(circle: str) -> str:
    return f"""
    select w.* from ({_without_holder(circle)}) w
    join ({_ON.format(rule="no-holder", days=14)}) l using (authority)
    where not stood_in or since + l.days::int < $as_of"""


def _repeated(circle: str) -> str:
    return f"""
    select child, circle, authority, unit, since from (
        select c.child, c.{circle} as circle, c.raised_on as since,
               if(c.{circle} = c.child, k.authority, c.authority) as authority,
               if(c.{circle} = c.child, null, c.{circle}) as unit,
               row_number() over (partition by c.child, c.{circle}
                                  order by c.raised_on, c.subject) as n
        from concern c join children k on k.child = c.child
        join ({_ON.format(rule="repeated-concerns", days=365)}) l
          on l.authority = if(c.{circle} = c.child, k.authority, c.authority)
        where c.raised_on <= $as_of and c.raised_on + l.days::int > $as_of
          and not exists (
            select 1 from {_read("measure", circle)} m
            where m.child = c.child and m.circle = c.{circle}
              and m.start_on <= $as_of
              and (m.ended_on is null or m.ended_on > c.raised_on or m.start_on >= c.raised_on)))
    where n = 3"""


def _passed_on(circle: str) -> str:
    return f"""
    select f.child, f.circle, f.need, f.subject, f.since,
           if(f.circle = f.child, k.authority, f.authority) as authority,
           if(f.circle = f.child, null, f.circle) as unit
    from (
        select child, circle, need, authority, answered_on as since, n,
               lag(subject) over (partition by child, circle, need order by n) as subject
        from (
            select *, row_number() over (partition by child, circle, need
                                         order by answered_on, subject) as n
            from (
                select r.child, r.{circle} as circle, r.need, r.authority, r.subject,
                       r.said_on as answered_on
                from (select *, if(returned_on <= $as_of, returned_on, answered_on) as said_on
                      from referral) r
                where r.answered_on <= $as_of and (not r.accepted or r.returned_on <= $as_of)
                  and not exists (
                    select 1 from referral y where y.child = r.child and y.{circle} = r.{circle}
                      and y.need = r.need and y.accepted and y.answered_on <= $as_of
                      and y.answered_on >= r.said_on
                      and (y.returned_on is null or y.returned_on > $as_of))
                qualify row_number() over (partition by r.child, r.{circle}, r.need, r.to_unit
                                           order by r.said_on, r.subject) = 1))
        qualify n = 2) f
    join children k on k.child = f.child
    join ({_ON.format(rule="passed-on", days=0)}) l
      on l.authority = if(f.circle = f.child, k.authority, f.authority)
    where not exists (
        select 1 from {_read("said_no", circle)} s where s.child = f.child
          and s.circle = f.circle and s.about = 'help' and s.need = f.need
          and s.from_on <= $as_of and (s.to_on is null or s.to_on > $as_of))"""


def _planless(circle: str) -> str:
    return f"""
    select s.child, s.circle, k.authority, if(s.circle = s.child, null, s.circle) as unit,
           s.began as since, s.began + l.days::int as due
    from ({_second_unit(circle)}) s join children k on k.child = s.child
    join ({_ON.format(rule="no-joint-plan", days=30)}) l on l.authority = k.authority
    where s.began + l.days::int < $as_of and not exists (
        select 1 from plan p where p.child = s.child and p.{circle} = s.circle
          and p.from_on <= $as_of and (p.to_on is null or p.to_on > $as_of))
      and not exists (
        select 1 from said_no n where n.child = s.child and n.circle = s.circle
          and n.about = 'plan'
          and n.from_on <= $as_of and (n.to_on is null or n.to_on > $as_of))"""


def _twice(find, subject: str, due: str, same: str) -> str:  # type: ignore[no-untyped-def]
    return f"""
    with parts as materialized ({find("circle")})
    select child, {subject} as subject, circle, false as whole, unit, authority, since, {due} as due
    from parts
    union all
    select child, {subject}, null, true, unit, authority, since, {due}
    from ({find("child")}) w
    where not exists (select 1 from parts p where {same})"""


_SIGNS = " union all ".join(
    f"""select child, max("{day}") as d from {table} where "{day}" <= $as_of group by child"""
    for table, day in (
        ("contact", "on"), ("review", "held_on"), ("measure", "start_on"), ("referral", "sent_on"),
        ("referral", "answered_on"), ("lead", "from_on"), ("lead", "to_on"),
    )
)  # fmt: skip

_ASKED: dict[str, str] = {
    "report-not-assessed": _late("report-not-assessed", "report", "received_on", "assessed_on"),
    "concern-undecided": _late("concern-undecided", "concern", "raised_on", "decided_on"),
    "baton-not-accepted": _late("baton-not-accepted", "lead_offer", "offered_on", "answered_on"),
    "referral-unanswered": _late(
        "referral-unanswered",
        "referral",
        "sent_on",
        "answered_on",
        "(t.withdrawn_on is null or t.withdrawn_on > $as_of)",
    ),
    "repeated-concerns": _twice(_repeated, "circle", "null::date", "p.child = w.child").replace(
        "select child, circle, null, true", "select child, child, null, true"
    ),
    "passed-on": _twice(
        _passed_on, "subject", "null::date", "p.child = w.child and p.need = w.need"
    ),
    "no-holder": _twice(_no_holder, "child", "null::date", "p.child = w.child"),
    "no-joint-plan": _twice(_planless, "child", "due", "p.child = w.child"),
    "moved-without-transfer": f"""
        select i.child, i.subject, i.circle, false as whole, i.unit, i.authority, o.since,
               o.since + l.days::int as due
        from involvement i join ({_ON.format(rule="moved-without-transfer", days=14)}) l
             using (authority)
        join (select child, authority, max(to_on) as since from residence where to_on <= $as_of
              group by all) o on o.child = i.child and o.authority = i.authority
        where i.from_on <= $as_of and (i.to_on is null or i.to_on > $as_of)
          and i.from_on <= o.since and o.since + l.days::int < $as_of
          and exists (select 1 from residence r where r.child = i.child
                      and r.from_on <= $as_of and (r.to_on is null or r.to_on > $as_of))
          and not exists (select 1 from residence r where r.child = i.child
                      and r.authority = i.authority
                      and r.from_on <= $as_of and (r.to_on is null or r.to_on > $as_of))
          and not exists (select 1 from {_read("responsibility")} r where r.child = i.child
                      and r.circle = i.circle and r.answers = i.authority
                      and r.matter = 'child_welfare'
                      and r.from_on <= $as_of and (r.to_on is null or r.to_on > $as_of))
          and not exists (select 1 from involvement n join residence r
                      on r.child = n.child and r.authority = n.authority
                      where n.child = i.child and n.circle = i.circle
                      and n.from_on <= $as_of and (n.to_on is null or n.to_on > $as_of)
                      and r.from_on <= $as_of and (r.to_on is null or r.to_on > $as_of))
          and not exists (select 1 from transfer t where t.child = i.child and t.circle = i.circle
                      and t.participation = i.subject and t.accepted_on <= $as_of)
          and not exists (select 1 from said_no s where s.child = i.child
                      and s.circle = i.circle and s.unit = i.unit and s.about = 'transfer'
                      and s.from_on <= $as_of and (s.to_on is null or s.to_on > $as_of))""",
    "out-of-school-no-contact": f"""
        select e.child, e.subject, e.circle, false as whole, e.unit, e.authority,
               e.from_on as since, e.contact_due_on as due
        from school_exit e join ({_ON.format(rule="out-of-school-no-contact", days=0)}) l
             using (authority)
        where e.from_on <= $as_of and (e.to_on is null or e.to_on > $as_of)
          and e.contact_due_on < $as_of and not exists (
            select 1 from {_read("contact")} c where c.child = e.child and c.circle = e.circle
              and c."on" <= $as_of and c.with_whom <> 'meeting' and c."on" >= e.from_on)""",
    "help-ends": f"""
        select child, subject, circle, false as whole, unit, authority,
               case when ended_on <= $as_of then ended_on
                    when ends - days::int > start_on then ends - days::int
                    else start_on end as since,
               ends as due
        from (select m.*, l.days, if(m.ended_on <= $as_of, m.ended_on, m.end_on) as ends
              from measure m join ({_ON.format(rule="help-ends", days=60)}) l using (authority)
              where m.start_on <= $as_of and (m.follows_on is null or m.follows_on > $as_of))
        where ends between $as_of::date - days::int and $as_of::date + days::int""",
    "silence": f"""
        select c.child, c.child as subject, null::uuid as circle, true as whole,
               null::uuid as unit, k.authority,
               greatest(c.began, s.d) as since, greatest(c.began, s.d) + l.days::int as due
        from (select child, min(from_on) as began from cases
              where from_on <= $as_of and (to_on is null or to_on > $as_of) group by child) c
        join children k on k.child = c.child
        join ({_ON.format(rule="silence", days=60)}) l on l.authority = k.authority
        left join (select child, max(d) as d from ({_SIGNS}) group by child) s on s.child = c.child
        where greatest(c.began, s.d) + l.days::int < $as_of""",
    "review-overdue": f"""
        select m.child, m.subject, m.circle, false as whole, m.unit, m.authority,
               m.evaluate_on as since, m.evaluate_on + l.days::int as due
        from measure m join ({_ON.format(rule="review-overdue", days=0)}) l using (authority)
        where m.start_on <= $as_of and (m.ended_on is null or m.ended_on > $as_of)
          and m.evaluate_on + l.days::int < $as_of and not exists (
            select 1 from review r where r.child = m.child and r.circle = m.circle
              and r.measure = m.subject and r.held_on <= $as_of
              and r.held_on >= m.evaluate_on - 14)""",
    "measure-without-owner-or-date": f"""
        select m.child, m.subject, m.circle, false as whole, m.unit, m.authority,
               m.start_on as since, null::date as due
        from measure m join ({_ON.format(rule="measure-without-owner-or-date", days=0)}) l
             using (authority)
        where m.start_on <= $as_of and (m.ended_on is null or m.ended_on > $as_of)
          and (not m.has_owner or m.owned_to <= $as_of or m.evaluate_on is null)""",
}

BY_HAND = {
    rule: f"""select * from ({query}) g where not exists (
        select 1 from children c where c.child = g.child and c.ends_on <= $as_of)"""
    for rule, query in _ASKED.items()
}
