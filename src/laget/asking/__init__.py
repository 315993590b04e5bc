"""Asking whether others worry too, with the family's yes, for this once.

A *question* is what the family, or the youth, says yes to: which services are asked, until when,
and the one adult who gets the answers. Each service *asked* answers yes or no, and no says the same
as not knowing the child. No answer stays no answer. A family's no is kept as it was said, so that
nobody asks again before the family has said that it may. There is no silent match.
"""
