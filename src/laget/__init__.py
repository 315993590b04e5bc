"""Laget: the team around a child or young person, 0–24.

The map of the house, lowest floor first. A room may import from the floors below it, never from
above or beside (held by import-linter).

core           access, actor, operation, events, web, clock: no domain word
organisations  areas, authorities, units, secrecy areas
people         professionals, and the roles they hold in units
rulebook       law as dated, sourced data: deadlines, ages, sharing bases, plan types, roles
children       the child, guardians, where registered, who answers for what, protection
consent        what the family has said yes to
teams          who takes part, who holds the baton
concerns, referrals, plans   raised and decided · sent and answered · goals, measures, reviews
meetings       the team meets: called, held, decided, signed off
asking         whether others worry too, with the family's yes; the answers, what follows
transitions    what comes, hand-overs between services, leaving school
relay          what has happened, told as a story
facts          narrow tables made from the rooms below
gaps           the rules, what they find, who can close it
programme      an upper room, where no child is: a Nordic programme, its plan, money and reports
cases          an upper room: what each country tries, rounds of mapping, state to state
networks       an upper room: learning networks, what teams try, gatherings
faults         an upper room: what stopped us, up the levels and back
library        an upper room: practices and publications, searched, taken home, talked about
desk           a professional's day, the child's page, the unit's list
paper          what the child's page shows, as letters to print; a closed case's archive package
exchange       files in, timelines replayed
demo           seven municipalities with invented people
"""
