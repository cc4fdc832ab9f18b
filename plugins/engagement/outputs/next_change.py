"""When the site next has to be built again, since a page changes by itself."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterator

from engagement import stages
from engagement.site import Site


def next_change(site: Site) -> Iterator[tuple[str, bytes]]:
    """``next-change.json``: when this site was built, and the next moment that a page changes.

    Both are ISO 8601 in UTC. ``next_change`` is null when nothing is due.
    """
    moment = stages.next_change(site.changes(), site.now)
    body = {"built": _utc(site.now), "next_change": _utc(moment) if moment else None}
    yield "next-change.json", (json.dumps(body, indent=2) + "\n").encode()


def _utc(moment: dt.datetime) -> str:
    return moment.astimezone(dt.UTC).isoformat().replace("+00:00", "Z")
