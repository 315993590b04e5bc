"""`laget import DIR`: the operator's bulk way in, by documented CSV files.

`import_folder` is the door. `reading` streams a file and checks each field alone, `checks` the
rest set-wise, `loading` inserts, `again` is for rows that came before, `journal` records, `due`
counts deadlines, `faults` is what a person is told. What the files hold: `laget.exchange.formats`.
"""

from laget.exchange.importing.faults import BadImport, Fault
from laget.exchange.importing.loading import Loaded, Report, import_folder

__all__ = ["BadImport", "Fault", "Loaded", "Report", "import_folder"]
