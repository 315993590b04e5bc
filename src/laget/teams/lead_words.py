"""What is said of the one who leads, in the country's own words.

In Norway somebody holds the baton. The picture is Norwegian: elsewhere the same sentence is said
with the pack's word for the lead (`huvudansvarig`, `málstjóri`), which stands for {lead}. Every
page, list, story and refusal takes its words here, by the country of the child.
"""

from __future__ import annotations

from typing import Any

from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext_lazy as _

from laget.rulebook.loader import load
from laget.rulebook.schema import spoken

#: key → (where the baton is handed on, everywhere else)
SAID: dict[str, tuple[Any, Any]] = {
    "mine": (_("You hold the baton"), _("You are the {lead}")),
    "mine-for-now": (_("You hold the baton for now"), _("You are the {lead} for now")),
    "theirs": (_("{name} holds the baton"), _("{name} is the {lead}")),
    "theirs-for-now": (_("{name} holds the baton for now"), _("{name} is the {lead} for now")),
    "nobody": (_("Nobody holds the baton"), _("Nobody is the {lead}")),
    "hand-on": (_("Hand the baton on"), _("Ask somebody else to be the {lead}")),
    "offer": (_("Offer the baton"), _("Ask somebody to be the {lead}")),
    "because": (
        _("You see this page because you hold the baton."),
        _("You see this page because you are the {lead}."),
    ),
    "mate": (_("{title}, {unit}, holds the baton"), _("{title}, {unit}, {lead}")),
    "word": (_("baton holder"), _("{lead}")),
    "seer": (_("holds the baton"), _("is the {lead}")),
    "seer-for-now": (_("stands in as holder of the baton"), _("is the {lead} for now")),
    "will-you": (_("Will you take the baton?"), _("Will you be the {lead}?")),
    "will-you-for": (
        _("Will you take the baton for {name}?"),
        _("Will you be the {lead} for {name}?"),
    ),
    "yes": (_("Yes, I take the baton"), _("Yes, I will be the {lead}")),
    "asked": (
        _("{name} is asked to take the baton. Until they say yes, nothing changes."),
        _("{name} is asked to be the {lead}. Until they say yes, nothing changes."),
    ),
    "now-mine": (_("You hold the baton now."), _("You are the {lead} now.")),
    "one-should": (
        _("The case is open. Now one person should hold the baton."),
        _("The case is open. Now one person should be the {lead}."),
    ),
    "put-down": (
        _("The baton is put down, and the services' parts end."),
        _("From now on there is no {lead}, and the services' parts end."),
    ),
    "seen-by": (
        _(
            "When two services have said no, the holder of the baton and the coordinating unit see"
            " it. No child is to be sent around."
        ),
        _(
            "When two services have said no, the {lead} and the coordinating unit see it."
            " No child is to be sent around."
        ),
    ),
    "who-leaves": (
        _(
            "When somebody leaves, you end it here. No child is left without a holder: the batons"
            " come to the leader until others take them."
        ),
        _(
            "When somebody leaves, you end it here. No child is left without a {lead}: the unit's"
            " leader stands in until others take over."
        ),
    ),
    "none-held": (
        _("No baton is held, so none has to be handed on."),
        _("They are the {lead} for no child, so nobody has to take over."),
    ),
    "appoint": (_("Decide who holds the baton"), _("Appoint the {lead}")),
    "appointed-now": (_("{name} holds the baton now."), _("{name} is the {lead} now.")),
    "cannot": (_("Say that you cannot hold the baton"), _("Say that you cannot be the {lead}")),
    "wish": (
        _("Who does {name} wish should hold the baton?"),
        _("Who does {name} wish should be the {lead}?"),
    ),
    "dispute": (
        _("You do not agree on who holds the baton"),
        _("You do not agree on who is the {lead}"),
    ),
    "keep": (_("{name} still holds the baton"), _("{name} is still the {lead}")),
    # refusals
    "leaves-first": (
        _("Hand the baton on before the unit leaves."),
        _("Somebody else must be the {lead} before the unit leaves."),
    ),
    "released-first": (
        _("{name} holds the baton. Hand it over first."),
        _("{name} is the {lead}. Somebody else must be that first."),
    ),
    "closes": (
        _("The one who holds the baton closes the case."),
        _("The {lead} closes the case."),
    ),
    "only-holder": (
        _("Only the one who holds the baton can hand it on."),
        _("Only the {lead} can ask somebody to take over."),
    ),
    "holds-already": (_("They hold the baton already."), _("They are the {lead} already.")),
    "offered-already": (
        _("The baton is offered to somebody already."),
        _("Somebody is asked to be the {lead} already."),
    ),
    "held-since": (
        _("The baton has been held since {began}. Choose a later time."),
        _("There has been the same {lead} since {began}. Choose a later time."),
    ),
    # the story
    "took-you": (_("{you} took the baton."), _("{you} became the {lead}.")),
    "took": (_("{who} took the baton."), _("{who} became the {lead}.")),
    "stood-in-you": (
        _("{you} stepped in and hold the baton for now."),
        _("{you} stepped in and are the {lead} for now."),
    ),
    "stood-in": (
        _("{who} stepped in and holds the baton for now."),
        _("{who} stepped in and is the {lead} for now."),
    ),
    "appointed-you": (
        _("{you} hold the baton from now on. {other} decided it."),
        _("{you} are the {lead} from now on, appointed by {other}."),
    ),
    "appointed": (
        _("{who} holds the baton from now on. {other} decided it."),
        _("{who} is the {lead} from now on, appointed by {other}."),
    ),
    "followed-you": (
        _("{you} hold the baton, since the child is where you work."),
        _("{you} are the {lead}, since the child is where you work."),
    ),
    "followed": (
        _("{who} holds the baton, since the child is there."),
        _("{who} is the {lead}, since the child is there."),
    ),
    "offered-you": (
        _("{you} offered the baton to {other}."),
        _("{you} asked {other} to be the {lead}."),
    ),
    "offered": (
        _("{who} offered the baton to {other}."),
        _("{who} asked {other} to be the {lead}."),
    ),
    "offered-me": (_("{who} offered you the baton."), _("{who} asked you to be the {lead}.")),
    "declined-you": (
        _("{you} said no to the baton."),
        _("{you} said no to being the {lead}."),
    ),
    "declined": (_("{who} said no to the baton."), _("{who} said no to being the {lead}.")),
    # my day
    "asks-you": (
        _("%(child)s: %(who)s asks you to take the baton"),
        _("%(child)s: %(who)s asks you to be the {lead}"),
    ),
    "said-no": (
        _("%(child)s: %(who)s has said no to the baton"),
        _("%(child)s: %(who)s has said no to being the {lead}"),
    ),
    "answer-about": (
        _("Answer about the baton for %(child)s"),
        _("Answer about being the {lead} for %(child)s"),
    ),
    "news-offered": (
        _("%(who)s offered the baton for %(child)s."),
        _("%(who)s asked somebody to be the {lead} for %(child)s."),
    ),
    "news-accepted": (
        _("%(who)s took the baton for %(child)s."),
        _("%(who)s became the {lead} for %(child)s."),
    ),
    "news-declined": (
        _("%(who)s said no to the baton for %(child)s."),
        _("%(who)s said no to being the {lead} for %(child)s."),
    ),
    "news-stood-in": (
        _("A leader stands in with the baton for %(child)s."),
        _("A leader stands in as the {lead} for %(child)s."),
    ),
    # what is missing
    "not-taken": (
        _("A baton offered and not taken"),
        _("Somebody asked to be the {lead}, and no answer"),
    ),
    "nobody-in-team": (
        _("Nobody in the team around the child holds the baton."),
        _("Nobody in the team around the child is the {lead}."),
    ),
    "not-answered": (
        _("The baton was offered on {since}, and nobody has answered."),
        _("Somebody was asked to be the {lead} on {since}, and has not answered."),
    ),
    "ask-one": (_("Ask one person to take the baton."), _("Ask one person to be the {lead}.")),
    "ask-another": (
        _("Answer, or offer the baton to somebody else."),
        _("Answer, or ask somebody else to be the {lead}."),
    ),
}


#: Of those who are named beside the one who leads, or take the lead: nothing else is said so.
NAMED: dict[str, Any] = {
    "no-longer": _("You are no longer the {lead}"),
    "ended-you": _("{you} are no longer the {lead}."),
    "ended": _("{who} is no longer the {lead}."),
    "cannot-you": _("{you} said that you cannot be the {lead}:"),
    "cannot-who": _("{who} said that it is not possible to be the {lead}:"),
    "end": _("End the task of {name} as the {lead}"),
    "end-it": _("Note that there is no longer a {lead}"),
    "ended-now": _("{name} is no longer the {lead}."),
    "named-you": _("%(child)s: you are the {lead}"),
    "cannot-be": _("%(child)s: %(who)s cannot be the {lead}"),
    "nobody-now": _("Nobody is the {lead} now"),
    "right-first": _("First note that the child has a right to a {lead}, and how it was decided."),
    "not-handed-on": _("The {lead} leads the work. Appoint somebody else, or end it first."),
}


def has_baton(country: str) -> bool:
    """Whether the picture of the baton is the country's own."""
    return country == "NO"


def lead_word(country: str, kind: str = "holder") -> str:
    """The country's word for one of its leads, in the reader's language or the nearest."""
    return load(country).word(kind, get_language() or "en")


def request_name(country: str) -> str:
    """What it is called that the family asks for services to work together; empty elsewhere."""
    asks = load(country).together
    return spoken(asks.name, get_language() or "en") if asks and asks.on else ""


def levels(country: str) -> list[tuple[int, str]]:
    """The levels each service is of, where the country has them."""
    asks = load(country).together
    if asks is None or not asks.on:
        return []
    return [(n, spoken(one, get_language() or "en")) for n, one in enumerate(asks.levels, 1)]


def case_levels(country: str) -> list[tuple[int, Any]]:
    """How much a child can need; nothing where the level is the services', and not the child's."""
    if levels(country):
        return []
    return [
        (1, _("One service is enough")),
        (2, _("Some services help together")),
        (3, _("Many services, over a long time")),
    ]


def said(country: str, key: str, kind: str = "holder") -> str:
    """The sentence, with its other places to be filled still open. `kind` is which of the
    country's leads it is about."""
    baton, lead = SAID[key] if key in SAID else ("", NAMED[key])
    if baton and has_baton(country) and kind == "holder":
        return str(baton)
    return str(lead).replace("{lead}", lead_word(country, kind))


def holds(country: str, n: int) -> str:
    """For how many children somebody leads the work."""
    if has_baton(country):
        return ngettext("holds one baton", "holds {n} batons", n).format(n=n)
    text = ngettext("is the {lead} for one child", "is the {lead} for {n} children", n)
    return text.format(n=n, lead=lead_word(country))


def returned(country: str, n: int) -> str:
    """What somebody who was away has again."""
    if n == 0:
        return str(_("{name} is back."))
    if has_baton(country):
        return ngettext(
            "{name} is back, and holds one baton again.",
            "{name} is back, and holds {n} batons again.", n,
        ).replace("{n}", str(n))  # fmt: skip
    return ngettext(
        "{name} is back, and is the {lead} for one child again.",
        "{name} is back, and is the {lead} for {n} children again.", n,
    ).replace("{n}", str(n)).replace("{lead}", lead_word(country))  # fmt: skip


def come_too(n: int) -> str:
    """What happens to what somebody who leaves or is away is named for beside the lead."""
    if n == 0:
        return ""
    return ngettext(
        "What they are appointed to beside that, for one child, comes to the unit's leader too.",
        "What they are appointed to beside that, for {n} children, comes to the unit's leader too.",
        n,
    ).format(n=n)


def come_to_leader(country: str, n: int) -> str:
    """What happens to what somebody who leaves has held."""
    if has_baton(country):
        return ngettext(
            "One baton comes to the unit's leader, who stands in until somebody takes it.",
            "{n} batons come to the unit's leader, who stands in until somebody takes them.", n,
        ).format(n=n)  # fmt: skip
    return ngettext(
        "The unit's leader becomes the {lead} for one child, until somebody takes over.",
        "The unit's leader becomes the {lead} for {n} children, until somebody takes over.", n,
    ).format(n=n, lead=lead_word(country))  # fmt: skip
