"""Files of the built site that are not pages.

An output is a function of the `Site` that yields ``(path, bytes)``, with paths relative to the
site's root. One adapter writes whatever they yield.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from engagement.outputs import assets, next_change, schemas
from engagement.site import Site

Output = Callable[[Site], Iterator[tuple[str, bytes]]]

OUTPUTS: tuple[Output, ...] = (assets.assets, next_change.next_change, schemas.schemas)
