"""The room as a Django app."""

from django.apps import AppConfig


class ReferralsConfig(AppConfig):
    name = "laget.referrals"
    label = "referrals"
