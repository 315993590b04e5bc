"""Emma, about whom there is something to print."""

from typing import Any

import pytest


@pytest.fixture
def emma(village: Any) -> Any:
    from paper.printing import helped

    return helped(village)
