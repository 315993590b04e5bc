"""The law and local practice as dated, sourced data, and the arithmetic of its clocks.

Words: a *pack* is one jurisdiction's rules (TOML, `packs/`); a *rule* is a duty in law with its
statute; a *limit* is practice where law has no number, and never shown as law; a *local* value is
one authority's own number with its own source; a *clock* is the name all countries share for one
deadline ("report_assessed").

Neighbours: above stand children, concerns, referrals, teams and transitions, which store what
`stored` answers when a clock starts, and gaps and exchange, which read packs without a database.
The one table is `Override`: what an authority has decided for itself, with its source.
"""
