"""Pictures that say nothing to people who cannot see them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import PurePosixPath
from urllib.parse import unquote

from plainenglish.document import Document, Link
from plainenglish.rule import Fault, rule


@rule(
    on=Document,
    source="WCAG 2.2, non-text content (R-32); NHS service manual, Accessibility: images",
    good=[
        "![A nurse talks with a patient at night](nurse.jpg)",
        '<img src="line.png" alt="">',
        "![Map](map.png)",
    ],
    bad=[
        "![](nurse.jpg)",
        "![nurse-1.jpg](nurse-1.jpg)",
        "![IMG_0042](img/IMG_0042.png)",
        '<img src="nurse.jpg">',
    ],
)
def missing_alt_text(document: Document) -> Iterator[Fault]:
    """People who cannot see a picture hear its alt text instead. Without it they hear the name of a
    file, or nothing. Say what the picture tells the reader. If it tells them nothing, write it in
    HTML with an empty alt text: `<img src="line.png" alt="">`.
    """
    for link in document.links:
        if not link.is_picture or link.is_decorative:
            continue
        alt = " ".join(link.text.split())
        if not alt:
            yield Fault(
                "This picture has no alt text. Say in words what it tells the reader.",
                unit=link.block,
            )
        elif _is_file_name(alt, link):
            yield Fault(
                f"The alt text '{alt}' is only the name of a file. "
                "Say in words what the picture tells the reader.",
                unit=link.block,
            )


def _is_file_name(alt: str, picture: Link) -> bool:
    """Whether the alt text is the name of the file, or of another one.

    A word that is also the name of the file, as in ``![Map](map.png)``, may well be all there is to say.
    """
    if _ENDS_LIKE_FILE.search(alt):
        return True
    name = PurePosixPath(unquote(picture.target.split("?")[0].split("#")[0]))
    return alt.lower() == name.stem.lower() and bool(_MACHINE_MADE.search(alt))


_ENDS_LIKE_FILE = re.compile(r"\S\.(?:png|jpe?g|gif|svg|webp|avif|bmp|tiff?)$", re.IGNORECASE)
_MACHINE_MADE = re.compile(r"[\d_]|\w-\w")
