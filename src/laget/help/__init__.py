"""Help pages: one for each task, in `nb/` and `en/` as Markdown, and whom to call in each country.

They need no sign-in and know of no child. `pages` reads them, `tasks` says which page of the house
each belongs to, `views` shows them.
"""
