from collections.abc import Callable
from pathlib import PurePath

import pytest

from easyread.page import EasyReadPage, read

FRONT = "---\nstatus: draft\n---\n"


@pytest.fixture
def easy() -> Callable[[str], EasyReadPage]:
    """A page from its body, or from the whole text of its file."""

    def make(text: str) -> EasyReadPage:
        source = text if text.startswith("---") else f"{FRONT}# Care at night\n\n{text}"
        page, _ = read(PurePath("night.easy.md"), source)
        assert page is not None
        return page

    return make
