"""The styles, the script and the pictures that the pages use, from the packages that carry them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from easyread import pictures
from easyread.page import PictureBlock
from engagement.packages import packages
from engagement.site import Site

_ICONS = "/assets/images/"
"""Where the styles look for their icons. We say it from the styles on, so that a site may live anywhere."""

_FONT_FACE = re.compile(r"@font-face\s*\{[^}]*\}")
_FRUTIGER = re.compile(r"[\"']?Frutiger W01[\"']?\s*,\s*", re.IGNORECASE)


def assets(site: Site) -> Iterator[tuple[str, bytes]]:
    """The NHS styles and script under ``assets/``, and each picture that an easy-read page shows."""
    frontend = packages() / "nhsuk-frontend" / "dist" / "nhsuk"
    styles = without_frutiger((frontend / "nhsuk-frontend.min.css").read_text("utf-8"))
    yield "assets/nhsuk-frontend.min.css", styles.replace(_ICONS, "images/").encode()
    for icon in sorted(set(re.findall(rf"{_ICONS}([\w-]+\.svg)", styles))):
        yield f"assets/images/{icon}", (frontend / "assets" / "images" / icon).read_bytes()
    yield "assets/nhsuk-frontend.min.js", (frontend / "nhsuk-frontend.min.js").read_bytes()
    for name in sorted(set(_pictures(site))):
        file = pictures.file_of(name, packages())
        if file is not None:
            yield f"assets/pictures/{name}.svg", file.read_bytes()


def without_frutiger(styles: str) -> str:
    """The styles with Arial alone: Frutiger's licence does not let an open site carry it (R-50)."""
    return _FRUTIGER.sub("", _FONT_FACE.sub("", styles))


def _pictures(site: Site) -> Iterator[str]:
    for entry in site.published:
        if site.shows_easy_read(entry) and entry.easy_read:
            for part in entry.easy_read.parts:
                if isinstance(part, PictureBlock) and part.picture:
                    yield part.picture
