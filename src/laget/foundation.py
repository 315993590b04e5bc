"""What stands on the tables, made again after every migrate: walls, fact views, gap function."""

from laget import walls
from laget.core import walls as building
from laget.facts import views
from laget.gaps import refresh


def build() -> None:
    """Runs as the owner, inside one transaction."""
    building.build(walls.WALLS, walls.FUNCTIONS, walls.AFTER)
    views.build()
    refresh.build()
