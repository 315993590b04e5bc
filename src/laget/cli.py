"""The command line: which commands there are, and where each one's body lives.

A body is an ordinary function with typed parameters, imported only when it is asked for. One that
cannot go on raises CannotStart or SystemExit with one sentence.
"""

import os
import sys

from cyclopts import App

COMMANDS = {
    "demo": ("laget.demo.run:run", "Start a demo with invented people, and serve it."),
    "gaps": ("laget.gaps.command:run", "Who is waiting between services: references and counts."),
    "import": ("laget.exchange.importing.command:run", "Load a folder of CSV files."),
    "replay": (
        "laget.exchange.replay:replay",
        "Tell one case as dated events: what was missing when.",
    ),
    "programme": ("laget.programme.loading:run", "Set up a Nordic programme from a file."),
    "cases": (
        "laget.networks.loading:run",
        "Add the cases, the network and the gatherings to Nordisk 0–24.",
    ),
    "library": (
        "laget.library.loading:run",
        "Add the practices and the publications to Nordisk 0–24.",
    ),
    "verify-journal": ("laget.core.journal:verify_journal", "Check that the journal is whole."),
    "journal-key": ("laget.core.checkpoints:new_key", "Make the key that signs checkpoints."),
    "work": (
        "laget.working:work",
        "Seal the journal, sign checkpoints, look for gaps every night.",
    ),
    "serve": ("laget.serving:serve", "Serve the pages over the database in LAGET_DATABASE_URL."),
    "migrate": ("laget.serving:migrate", "Migrate the database in LAGET_OWNER_DATABASE_URL."),
}
BENCHES = {
    "gaps": ("laget.bench.gaps:bench_gaps", "The sweep of all rules, beside hand-written SQL."),
    "child": ("laget.bench.child:bench_child", "All rules for one child, after a change."),
    "page": ("laget.bench.page:bench_page", "The page of a busy child, and a full day."),
    "library": ("laget.bench.library:bench_library", "A search in 5,000 practices."),
}

app = App(
    name="laget",
    help="The team around the child: who is waiting between services, and who can close the gap.",
)
for name, (body, says) in COMMANDS.items():
    app.command(body, name=name, help=says)
ledger = App(name="ledger", help="What was sent, stored and received.")
ledger.command(
    "laget.ledger:check", name="check", help="Hold them against each other; ids and counts only."
)
app.command(ledger)
bench = App(name="bench", help="Measurements anybody can repeat.")
for name, (body, says) in BENCHES.items():
    bench.command(body, name=name, help=says)
app.command(bench)


def main() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "laget.settings")
    from laget.server.binaries import CannotStart

    try:
        app()
    except CannotStart as e:
        sys.exit(f"laget: {e}")
    except KeyboardInterrupt:
        sys.exit(130)
