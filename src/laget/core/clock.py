"""The only place where the time is read. Everything else is told `at` or `on`."""

from datetime import date, datetime

from django.utils import timezone


def now() -> datetime:
    """This moment, with its time zone."""
    return timezone.now()


def day(at: datetime) -> date:
    """The calendar day of a moment where the installation is."""
    return timezone.localtime(at).date()
