"""Django's settings. Everything that differs between installations comes from the environment."""

import os
from pathlib import Path

from psycopg.conninfo import conninfo_to_dict

from laget.core import messages

HERE = Path(__file__).parent
ROLES = {
    "app": "LAGET_DATABASE_URL",
    "owner": "LAGET_OWNER_DATABASE_URL",
    "engine": "LAGET_ENGINE_DATABASE_URL",
    "import": "LAGET_IMPORT_DATABASE_URL",
}


def database_url(role: str) -> str:
    """The address of the database as one of its roles: app, owner, engine, import."""
    try:
        return os.environ[ROLES[role]]
    except KeyError:
        raise RuntimeError(
            f"{ROLES[role]} is not set. Start with `laget demo`, or name a PostgreSQL database."
        ) from None


def _database() -> dict[str, object]:
    parts = conninfo_to_dict(os.environ.get("LAGET_DATABASE_URL", ""))
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": parts.pop("dbname", "laget"),
        "USER": parts.pop("user", "laget_app"),
        "PASSWORD": parts.pop("password", ""),
        "HOST": parts.pop("host", ""),
        "PORT": str(parts.pop("port", "")),
        "OPTIONS": {**parts, "prepare_threshold": 0},  # only for questions that keep their plan
        "CONN_MAX_AGE": 600,
        "CONN_HEALTH_CHECKS": True,
    }


IS_DEMO = os.environ.get("LAGET_DEMO") == "1"
DEMO_FILLING = os.environ.get("LAGET_DEMO_FILLING", "")  # a file that says how far it has come
DEBUG = False
SECRET_KEY = os.environ.get("LAGET_SECRET_KEY", "")
ALLOWED_HOSTS = os.environ.get("LAGET_HOSTS", "127.0.0.1,localhost,testserver").split(",")
DATABASES = {"default": _database()}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
ROOT_URLCONF = "laget.urls"
WSGI_APPLICATION = "laget.wsgi.application"

ROOMS = [
    "core", "organisations", "people", "rulebook", "help", "children", "consent", "teams",
    "concerns", "referrals", "plans", "meetings", "messages", "asking", "transitions", "relay",
    "notices", "facts", "gaps", "programme", "cases", "networks", "library", "faults", "desk",
    "paper", "exchange", "demo",
]  # fmt: skip
INSTALLED_APPS = [
    "django.contrib.postgres",
    "django.contrib.staticfiles",
    "django_htmx",
    "template_partials",
    *(f"laget.{room}" for room in ROOMS),
]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "laget.core.web.HeadersMiddleware",
    "laget.core.web.TooLongMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "laget.people.signin.ActorMiddleware",
]
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [],
        "APP_DIRS": True,
        "OPTIONS": {
            "builtins": ["laget.core.templatetags.look"],
            "context_processors": [
                "django.template.context_processors.request",
                "django.template.context_processors.i18n",
                "laget.core.web.frame",
                "laget.people.signin.hats_frame",
                "laget.help.frame.help_frame",
            ],
        },
    }
]

SESSION_ENGINE = "django.contrib.sessions.backends.signed_cookies"
SESSION_COOKIE_HTTPONLY = CSRF_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = not IS_DEMO
SESSION_COOKIE_AGE = 8 * 60 * 60
X_FRAME_OPTIONS = "DENY"
SECURE_REFERRER_POLICY = "same-origin"
DATA_UPLOAD_MAX_MEMORY_SIZE = 1_000_000  # bytes of one form; a longer one is refused in words

LANGUAGE_CODE = "en"
LANGUAGES = [
    ("nb", "Norsk bokmål"), ("en", "English"), ("sv", "Svenska"), ("da", "Dansk"), ("fi", "Suomi"),
    ("sv-fi", "Svenska (Finland)"), ("is", "Íslenska"),
]  # fmt: skip
LANGUAGE_COOKIE_NAME = "laget_language"
LOCALE_PATHS = [messages.ready()]  # compiles what has changed
TIME_ZONE = os.environ.get("LAGET_TIME_ZONE", "Europe/Oslo")
USE_TZ = True

STATIC_URL = "static/"
STATICFILES_DIRS = [HERE / "static"]
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = False

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "filters": {"no_addresses": {"()": "laget.core.logs.WithoutAddresses"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "filters": ["no_addresses"]}},
    "root": {"handlers": ["console"], "level": "WARNING"},
}
SILENCED_SYSTEM_CHECKS = ["security.W004", "security.W008"]  # TLS ends in front of us

MAIL_FOLDER = os.environ.get("LAGET_MAIL_FOLDER", "")  # the demo's: files, not letters
EMAIL_BACKEND = f"django.core.mail.backends.{'filebased' if MAIL_FOLDER else 'smtp'}.EmailBackend"
EMAIL_FILE_PATH = MAIL_FOLDER or None
EMAIL_HOST = os.environ.get("LAGET_SMTP_HOST", "")
EMAIL_PORT = int(os.environ.get("LAGET_SMTP_PORT", "587"))
EMAIL_HOST_USER = os.environ.get("LAGET_SMTP_USER", "")
EMAIL_HOST_PASSWORD = os.environ.get("LAGET_SMTP_PASSWORD", "")
EMAIL_USE_TLS = os.environ.get("LAGET_SMTP_TLS", "starttls") == "starttls"
EMAIL_USE_SSL = os.environ.get("LAGET_SMTP_TLS") == "tls"
EMAIL_TIMEOUT = 20  # seconds
DEFAULT_FROM_EMAIL = os.environ.get("LAGET_MAIL_FROM", "laget@localhost")
LAGET_SENDS_MAIL = bool(EMAIL_HOST or MAIL_FOLDER)

LAGET_WIRING = "laget.wiring"  # the only place where news from a lower floor reaches a higher one
LAGET_LOCKED_FIRST = "children_child"  # the row every act about a child locks first
