"""Pages that say they were checked, and not by whom or when."""

from __future__ import annotations

from collections.abc import Iterator

from easyread.page import CHECKED, EasyReadPage
from plainenglish.rule import rule

_WORDS = "![](picture:hospital)\nThe hospital may close at night."


@rule(
    on=EasyReadPage,
    source="E17; Inclusion Europe, Information for all: always involve people with intellectual "
    "disabilities when making your information",
    good=[
        f"---\nstatus: draft\n---\n# Care\n\n{_WORDS}",
        "---\nstatus: checked\nchecked_by: a group in Corby\nchecked_on: 2026-05-01\n---\n"
        f"# Care\n\n{_WORDS}",
    ],
    bad=[
        f"---\nstatus: checked\n---\n# Care\n\n{_WORDS}",
        f"---\nstatus: checked\nchecked_by: a group in Corby\n---\n# Care\n\n{_WORDS}",
        f"---\nstatus: checked\nchecked_on: 2026-05-01\n---\n# Care\n\n{_WORDS}",
    ],
)
def easy_read_not_checked(page: EasyReadPage) -> Iterator[str]:
    """Only people with a learning disability can say that a page is easy to read. Until a group of
    them has checked it, it is a draft, and a draft is never shown as easy read.
    """
    if page.status == CHECKED and page.checked_by is None:
        yield "Say who checked this page: add 'checked_by', or go back to 'status: draft'."
    if page.status == CHECKED and page.checked_on is None:
        yield "Say when this page was checked: add 'checked_on', as in 2026-05-01."
