"""Bodies that the site does not know."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches

from engagement.site import Entry, Site
from engagement.types import Content
from engagement.wrong import Wrong
from plainenglish.rule import rule


@rule(
    on=Content,
    source="NHS identity guidelines: partners are named in text (R-45)",
    good=["organisations: [healthwatch-northamptonshire]"],
    bad=["organisations: [healthwach]"],
)
def unknown_organisation(entry: Entry, site: Site) -> Iterator[Wrong]:
    """Every body on a joint site is named in full. The names are kept once, in
    `data/organisations.yml`, so that they are the same on every page.
    """
    for index, name in enumerate(entry.content.organisations):
        if name not in site.organisations:
            near = get_close_matches(name, site.organisations, n=1)
            hint = f"Did you mean '{near[0]}'?" if near else "Add it to 'data/organisations.yml'."
            yield Wrong(f"There is no organisation '{name}'. {hint}", ("organisations", index))
