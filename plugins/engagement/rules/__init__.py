"""Checks of a page's facts against the other pages, the calendar and the law, a module for each.

A rule here is a generator over ``(entry, site)`` that yields a `Wrong` for each thing to put right.
Its unit is the content type it looks at; `Content` means every page. The folder is the registry.
"""
