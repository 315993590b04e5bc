"""Notices and how each person wants to be told."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.utils.translation import gettext_lazy as _

from laget.core import clock
from laget.core.ids import new_id
from laget.organisations.models import Unit
from laget.people.models import Person, Role


class Notice(models.Model):
    """One hat is told of one thing. `mail` is where its e-mail has come to: this is the outbox."""

    class Kind(models.TextChoices):
        BATON_OFFERED = "baton_offered"
        BATON_DECLINED = "baton_declined"
        STANDS_IN = "stands_in"
        CONCERN = "concern"
        CONCERN_BACK = "concern_back"
        QUESTION = "question"
        ANSWERED = "answered"
        HANDED_BACK = "handed_back"
        INVITED = "invited"
        MOVED = "moved"
        CANCELLED = "cancelled"
        CALLED_AGAIN = "called_again"
        LOG_OPEN = "log_open"
        ONE_FEWER = "one_fewer"
        NOT_INVITED = "not_invited"
        CASE_AGAIN = "case_again"
        HANDOVER = "handover"
        EXIT_TOLD = "exit_told"
        EXIT_LATE = "exit_late"
        HANDOVER_ANSWERED = "handover_answered"
        APPOINTED = "appointed"
        NO_LONGER = "no_longer"
        LEAD_CANNOT = "lead_cannot"
        LEAD_DISPUTED = "lead_disputed"
        LEAD_WISH = "lead_wish"
        LEAD_NEEDED = "lead_needed"
        TO_APPOINT = "to_appoint"
        TOGETHER = "together"
        WORRY = "worry"
        WORRY_ANSWERED = "worry_answered"
        GETS_ANSWERS = "gets_answers"
        MESSAGE = "message"
        MESSAGE_LATE = "message_late"
        CONCERN_LATE = "concern_late"
        CONCERN_UNREAD = "concern_unread"
        BATON_LATE = "baton_late"
        QUESTION_LATE = "question_late"
        UNREAD = "unread"
        QUESTION_UNREAD = "question_unread"
        WORRY_UNREAD = "worry_unread"
        ASKING_UNREAD = "asking_unread"
        TALK_UNREAD = "talk_unread"
        INVITED_UNREAD = "invited_unread"
        HANDOVER_UNREAD = "handover_unread"
        COMING_UNREAD = "coming_unread"
        HANDOVER_LATE = "handover_late"
        COMING_LATE = "coming_late"
        BATON_UNREAD = "baton_unread"
        LEAD_UNREAD = "lead_unread"
        LEAD_LATE = "lead_late"
        REPORT_LATE = "report_late"
        MEET_AGAIN = "meet_again"
        LOOK_PLAN = "look_plan"
        OTHER_PLAN = "other_plan"
        ROUND = "round"
        ROUND_REMINDED = "round_reminded"
        ROUND_SOON = "round_soon"
        ROUND_LATE = "round_late"
        REPLIED = "replied"
        FAULT = "fault"
        FAULT_LATE = "fault_late"
        FAULT_ANSWERED = "fault_answered"
        FAULT_UNANSWERED = "fault_unanswered"
        REPORT_BEGUN = "report_begun"
        REPORT_APPROVED = "report_approved"
        REPORT_CHANGED = "report_changed"
        SECOND_LOOK = "second_look"
        SENT_BACK = "sent_back"
        TABLES_WROTE = "tables_wrote"
        PRACTICE_DUE = "practice_due"
        NOT_STORED = "not_stored"
        PLACE = "place"
        PLACE_GONE = "place_gone"
        DIRECTED = "directed"
        COUNTRY_INVITED = "country_invited"
        ANCHOR_LAPSED = "anchor_lapsed"
        ACTIVITY_LATE = "activity_late"
        DECISION_LATE = "decision_late"
        FAULTS_DUE = "faults_due"
        ASKED = "asked"

    class Mail(models.TextChoices):
        WAITING = "waiting"
        SENT = "sent"
        NOT_WANTED = "not_wanted"
        DEAD = "dead"

    id = models.UUIDField(primary_key=True, default=new_id)
    role = models.ForeignKey(Role, models.PROTECT, related_name="+")
    kind = models.CharField(max_length=20)  # of `Kind`, which no form and no table asks for
    thing = models.UUIDField()
    at = models.DateTimeField()
    seen_at = models.DateTimeField(null=True)
    mail = models.CharField(max_length=12, choices=Mail, default=Mail.WAITING)
    tries = models.SmallIntegerField(default=0)
    try_at = models.DateTimeField(null=True)
    mailed_at = models.DateTimeField(null=True)

    class Meta:
        indexes = [
            models.Index(fields=["role", "at"], name="notice_by_hat"),
            models.Index(fields=["thing"], name="notice_by_thing"),
            models.Index(
                fields=["at"], condition=models.Q(mail__in=["waiting", "dead"]), name="outbox"
            ),
        ]


class Lost(models.Model):
    """Something that was sent and not stored, or stored and not sent, as the ledger found it:
    between which units and when, and no word of what it is about. `told` are the hats that may read
    this, the leaders of both sides, or of a form whoever sent it. It is over when the books fit
    (`gone_at`), or when one of them has said what was done (`settled_at`)."""

    id = models.UUIDField(primary_key=True, default=new_id)
    check_name = models.CharField(max_length=40)
    thing = models.UUIDField()
    sent_by = models.ForeignKey(Role, models.PROTECT, null=True, related_name="+")
    from_unit = models.ForeignKey(Unit, models.PROTECT, null=True, related_name="+")
    to_unit = models.ForeignKey(Unit, models.PROTECT, null=True, related_name="+")
    sent_at = models.DateTimeField(null=True)
    found_at = models.DateTimeField()
    gone_at = models.DateTimeField(null=True)
    told = ArrayField(models.UUIDField(), default=list)
    settled_at = models.DateTimeField(null=True)
    settled_by = models.ForeignKey(Role, models.PROTECT, null=True, related_name="+")
    settled_how = models.TextField(max_length=1000, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["check_name", "thing"], name="lost_once"),
            models.CheckConstraint(
                condition=models.Q(settled_at=None, settled_how="")
                | (models.Q(settled_at__isnull=False) & ~models.Q(settled_how="")),
                name="settled_in_words",
            ),
        ]


class Choice(models.Model):
    """How a person wants to be told by e-mail, and in which language."""

    class How(models.TextChoices):
        AT_ONCE = "at_once", _("At once")
        DAILY = "daily", _("Once a day, in the morning")
        NONE = "none", _("Not by e-mail")

    id = models.UUIDField(primary_key=True, default=new_id)
    person = models.OneToOneField(Person, models.PROTECT, related_name="+")
    how = models.CharField(max_length=10, choices=How)
    email = models.EmailField(max_length=200, blank=True)
    language = models.CharField(max_length=10)
    changed_at = models.DateTimeField(default=clock.now)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(how="none") | ~models.Q(email=""),
                name="told_where_somebody_reads",
            )
        ]
