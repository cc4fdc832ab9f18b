"""The MkDocs adapter: each hook is a call to a pure function."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path
from typing import Any

import jinja2
from mkdocs.config import config_options
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from engagement import article, packages, pages, stages, templates
from engagement.check import Checked, check
from engagement.outputs import OUTPUTS
from engagement.pages import GeneratedPage
from engagement.site import Entry, Site
from plainenglish import frontmatter
from plainenglish.reports import text


class Settings(Config):  # type: ignore[no-untyped-call]
    """What a site sets in ``mkdocs.yml`` under ``engagement``."""

    build_date = config_options.Optional(config_options.Type(dt.date))
    """For a demonstration: the date the site is shown at, whatever the day. Leave out otherwise."""
    show_unchecked = config_options.Type(bool, default=False)
    """For a demonstration: show easy-read pages nobody has checked, under a banner that says so."""


class EngagementPlugin(BasePlugin[Settings]):  # type: ignore[no-untyped-call]
    """Fills the site from ``content/`` and hands it to the templates and outputs."""

    checked: Checked | None = None
    """Set before the build by a command that has done the check already, so it is not done twice."""

    def site(self, config: MkDocsConfig) -> Site:
        """The site as the settings describe it, without its pages."""
        day = self.config.build_date
        midday = dt.time(12)
        return Site(
            name=config.site_name,
            url=config.site_url or "",
            now=(
                dt.datetime.combine(day, midday, tzinfo=stages.LONDON)
                if day
                else dt.datetime.now(stages.LONDON)
            ),
            fixed_date=day is not None,
            show_unchecked=self.config.show_unchecked,
        )

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Find our templates after the site's own, so that a site may replace one of them."""
        if str(packages.theme()) not in config.theme.dirs:
            config.theme.dirs.insert(1, str(packages.theme()))
        return config

    def on_files(self, files: Files, /, *, config: MkDocsConfig) -> Files:
        """Check the content, leave out what is not a page, and add the pages nobody writes."""
        checked = self.checked or check(Path(config.docs_dir), self.site(config))
        self.checked = None
        if checked.has_breach and (config.strict or not checked.is_whole):
            raise PluginError("\n" + text.report(checked.findings, checked.files))
        self.now_building = checked.site
        self.entries = {str(entry.path): entry for entry in checked.site.published}
        for file in list(files):
            is_ours = file.src_dir == config.docs_dir
            if is_ours and file.src_uri not in self.entries.keys() | checked.site.media:
                files.remove(file)
        self.generated = {page.path: page for page in pages.generated(checked.site)}
        for path, page in self.generated.items():
            files.append(
                File.generated(config, path, content=f"---\ntitle: {json.dumps(page.title)}\n---\n")
            )
        return files

    def on_page_markdown(
        self, markdown: str, /, *, page: Page, config: MkDocsConfig, files: Files
    ) -> str:
        """Choose the template, and take off the front matter as our own reader sees it."""
        page.meta["template"] = templates.template_of(*self._of(page))
        return frontmatter.split(page.file.content_string).body

    def on_page_content(
        self, html: str, /, *, page: Page, config: MkDocsConfig, files: Files
    ) -> str:
        """Make the article safe."""
        return article.scrollable_tables(article.safe(html))

    def on_env(
        self, env: jinja2.Environment, /, *, config: MkDocsConfig, files: Files
    ) -> jinja2.Environment:
        """Give the templates the NHS components, and escape whatever they print."""
        return templates.prepare(env, self.now_building)

    def on_page_context(
        self, context: TemplateContext, /, *, page: Page, config: MkDocsConfig, nav: Any
    ) -> TemplateContext:
        """Hand the page's data to its template."""
        entry, generated = self._of(page)
        context.update(templates.context_of(entry, generated, self.now_building))  # type: ignore[typeddict-item]
        return context

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Write the outputs beside the pages."""
        for output in OUTPUTS:
            for path, data in output(self.now_building):
                file = Path(config.site_dir, path)
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_bytes(data)

    def _of(self, page: Page) -> tuple[Entry | None, GeneratedPage | None]:
        path = page.file.src_uri
        return self.entries.get(path), self.generated.get(path)
