"""Pictures with more than one idea beside them."""

from __future__ import annotations

from collections.abc import Iterator

from easyread.page import PictureBlock
from plainenglish.rule import rule


@rule(
    on=PictureBlock,
    source="E2; GOV.UK, accessible communication formats: each sentence has just one idea; Department "
    "of Health, Making written information easier to understand (2010): each idea has its picture",
    good=[
        "![](picture:wait)\nWe have not decided.\nYou can change our minds.",
        "![](picture:home)\nYou can stay at home.",
        "- Corby Library on Monday. It opens at 9am.\n- Kettering Library on Tuesday. It opens at 9am.",
    ],
    bad=[
        "![](picture:wait)\nWe have not decided.\nYou can change our minds.\nWrite to us.",
        "![](picture:home)\nYou can stay at home and a nurse can visit you there.\n"
        "You can phone 111 after midnight at any time of the year.",
    ],
)
def easy_read_two_ideas(
    block: PictureBlock, *, sentences: int = 2, words: int = 20
) -> Iterator[str]:
    """One picture stands for one idea. Beside it goes one sentence, or two short ones: the second
    may explain a hard word of the first. Give the next idea a picture of its own.
    """
    found = block.sentences
    count = sum(len(sentence.words) for sentence in found)
    if block.is_list:
        return
    if len(found) > sentences:
        yield (
            f"There are {len(found)} sentences beside this picture. Keep to {sentences}, and give "
            f"the rest a picture of their own."
        )
    elif len(found) > 1 and count > words:
        yield (
            f"These {len(found)} sentences have {count} words together. Keep to {words}, or give "
            f"the second a picture of its own."
        )
