"""Who reads and writes messages: those who help the child openly."""

from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from laget.children.permissions import circle, helps
from laget.core.access import Permission, Rule

SEE = Permission(
    "messages.see",
    "messages.Message",
    circle(content=True),
    _("The child's team reads its messages."),
)
SEE_RECEIPT = Permission(
    "messages.see-receipt",
    "messages.Receipt",
    circle(content=True),
    _("The child's team sees who has read a message."),
)
WRITE = Permission(
    "messages.write", "children.Child", helps, _("Those who help the child openly write here.")
)
WITHDRAW = Permission(
    "messages.withdraw",
    "messages.Message",
    Rule(
        lambda actor: circle(content=True).rows(actor) & Q(writer=actor.role_id),
        lambda row: circle(content=True).roles(row) & Q(pk=row.writer_id),
    ),
    _("Whoever wrote a message may withdraw it."),
)
