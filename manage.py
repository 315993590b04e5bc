"""Django's own commands, for those who develop. Users have `laget`."""

import os
import sys

from django.core.management import execute_from_command_line

if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "laget.settings")
    execute_from_command_line(sys.argv)
