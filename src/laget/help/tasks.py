"""The tasks there is help for, in the order of the list, and the pages where each is done."""

from __future__ import annotations

TASKS: dict[str, tuple[str, ...]] = {
    "my-day": ("desk:day", "desk:unit"),
    "the-childs-page": ("desk:child",),
    "messages-and-notices": (
        "messages:thread", "messages:withdraw", "notices:notices", "notices:how", "notices:lost",
    ),
    "speak-up": ("concerns:raise", "concerns:report-now", "concerns:reported", "concerns:duty"),
    "decide-about-a-worry": (
        "concerns:concern", "concerns:give", "concerns:which", "concerns:share", "concerns:move",
        "concerns:unshare", "concerns:take-back",
    ),
    "ask-if-others-worry": (
        "asking:ask", "asking:said-no", "asking:question", "asking:adult", "asking:end",
        "asking:no", "asking:wanted", "asking:answer", "asking:give", "asking:talk-new",
        "asking:talk", "asking:afterwards",
    ),
    "begin-together": (
        "teams:begin", "teams:invite", "teams:open-case", "teams:case-back", "teams:level",
        "teams:assign", "teams:renew", "transitions:again", "consent:withdraw", "teams:leave",
        "desk:release",
    ),
    "take-the-baton": (
        "teams:baton-offer", "teams:baton-answer", "teams:lead-appoint", "teams:lead-cannot",
        "teams:lead-wish", "teams:lead-dispute", "teams:lead-answer", "teams:named-cannot",
        "teams:lead-withdraw", "teams:named-end", "plans:appoint",
    ),
    "family-asks": ("teams:together", "teams:together-answer"),
    "kin-and-friends": ("desk:kin", "desk:kin-end", "desk:kin-met"),
    "ask-another-service": ("referrals:send", "referrals:referral", "referrals:withdraw"),
    "answer-a-question": (
        "referrals:answer", "referrals:intake", "referrals:finish", "referrals:hand-back",
    ),
    "call-a-meeting": (
        "meetings:call", "meetings:meeting", "meetings:move", "meetings:cancel", "meetings:again",
        "meetings:answer", "meetings:send",
    ),
    "hold-a-meeting": (
        "meetings:wall", "meetings:who", "meetings:sign", "meetings:take-back", "meetings:record",
        "meetings:open-log",
    ),
    "what-a-child-says": (
        "desk:words", "desk:words-new", "desk:words-readers", "desk:words-beside", "desk:not-heard",
        "desk:not-heard-take-back",
        "meetings:hear",
    ),
    "our-story": ("desk:our-story", "desk:our-story-tell", "desk:our-story-share"),
    "help-and-plan": (
        "plans:start", "plans:measure", "plans:change", "plans:review", "plans:follows",
        "plans:end", "plans:contact", "plans:plan", "plans:part", "plans:part-versions",
        "plans:goal", "plans:goal-versions", "plans:measure-versions", "plans:need",
        "plans:change-need", "plans:right", "plans:other", "plans:change-other", "plans:days",
        "plans:convert", "plans:need-versions", "plans:other-versions", "plans:day-versions",
        "plans:review-take-back", "plans:contact-take-back", "plans:take-back",
        "plans:correct",
    ),
    "find-a-child": (
        "desk:children", "desk:search", "children:register", "children:record", "children:number",
        "children:born", "children:propose-join", "children:joins", "children:join",
        "children:part",
    ),
    "the-family": (
        "children:family", "children:family-add", "children:family-change",
        "children:family-take-back",
    ),
    "protect-a-child": ("children:protect", "children:named", "children:unprotect"),
    "reports": (
        "concerns:reports", "concerns:report", "concerns:receipt", "concerns:receive",
        "concerns:correct", "concerns:report-take-back",
    ),
    "what-is-missing": (
        "desk:gaps", "gaps:rules", "gaps:on", "faults:here", "faults:tell", "faults:down-barrier",
        "faults:box", "faults:gather", "faults:fault", "faults:change", "faults:add-try",
        "faults:row-try", "faults:look", "faults:send", "faults:down",
    ),
    "move-and-hand-over": (
        "transitions:offer", "transitions:transfer", "transitions:answer", "transitions:withdraw",
        "transitions:follow-up", "transitions:ahead", "children:moved", "children:back",
        "children:answers",
    ),
    "out-of-school": (
        "transitions:left", "transitions:tell", "transitions:exit", "transitions:attempt",
        "transitions:status", "transitions:help", "transitions:back", "transitions:still",
        "transitions:exit-take-back", "transitions:not-back", "transitions:try-take-back",
    ),
    "close-a-case": (
        "paper:close", "paper:archives", "paper:archive", "paper:open-again", "teams:follow-up",
    ),
    "print": ("paper:plan", "paper:story", "paper:consent", "paper:record"),
    "from-paper": ("plans:from-paper", "plans:from-paper-done", "plans:from-paper-take-back"),
    "those-who-work-here": (
        "teams:people", "teams:end-role", "teams:not-left", "teams:away", "teams:back",
    ),
    "import": (),
}  # fmt: skip
"""Key of the help page → names of the addresses it helps with."""

OF_PAGE = {page: task for task, pages in TASKS.items() for page in pages}
