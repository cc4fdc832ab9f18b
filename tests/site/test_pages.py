"""Every page of the built site, looked at in Chromium with axe, wide and narrow, with and without script."""

import json
import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path, PurePath

import pytest
from playwright.sync_api import Browser, Page

from engagement.packages import packages
from plainenglish.check import all_rules, check
from plainenglish.document import Document

WIDE, NARROW = {"width": 1280, "height": 900}, {"width": 320, "height": 640}
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


@pytest.fixture(scope="session")
def paths(site: Path) -> list[str]:
    found = sorted(path.relative_to(site).as_posix() for path in site.rglob("*.html"))
    pages = [path.removesuffix("index.html") for path in found if not path.startswith("pagefind/")]
    assert len(pages) > 20
    return pages


@pytest.fixture
def opened(browser: Browser, address: str) -> Iterator["Opener"]:
    opener = Opener(browser, address)
    yield opener
    opener.close()


class Opener:
    """Opens pages of the site and notes what they ask for and what goes wrong in them."""

    def __init__(self, browser: Browser, address: str) -> None:
        self.browser, self.address = browser, address
        self.requests: list[str] = []
        self.faults: list[str] = []
        self.contexts = []

    def page(self, size: dict[str, int], *, script: bool = True) -> Page:
        context = self.browser.new_context(viewport=size, java_script_enabled=script)
        self.contexts.append(context)
        page = context.new_page()
        page.on("request", lambda request: self.requests.append(request.url))
        page.on("pageerror", lambda fault: self.faults.append(str(fault)))
        page.on("console", lambda m: m.type == "error" and self.faults.append(m.text))
        return page

    def close(self) -> None:
        for context in self.contexts:
            context.close()


@pytest.mark.parametrize("size", [WIDE, NARROW], ids=["1280", "320"])
def test_axe_finds_nothing_on_any_page(opened, paths, size):
    axe = (packages() / "axe-core" / "axe.min.js").read_text("utf-8")
    page = opened.page(size)
    found = {}
    for path in paths:
        page.goto(opened.address + path, wait_until="load")
        page.evaluate(axe)
        violations = page.evaluate(
            "tags => axe.run({runOnly: {type: 'tag', values: tags}}).then(r => r.violations.map("
            "v => v.id + ': ' + v.nodes.map(n => n.html.slice(0, 120)).join(' | ')))",
            RULES,
        )
        if violations:
            found[path] = violations
    assert found == {}
    assert opened.faults == []


def test_axe_does_find_what_is_wrong(opened):
    axe = (packages() / "axe-core" / "axe.min.js").read_text("utf-8")
    page = opened.page(WIDE)
    page.set_content("<html><body><img src='x.png'><h3>Late</h3></body></html>")
    page.evaluate(axe)
    assert page.evaluate("axe.run().then(r => r.violations.length)") > 0


@pytest.mark.parametrize("script", [True, False], ids=["with-script", "without-script"])
def test_no_page_scrolls_sideways_at_320_pixels(opened, paths, script):
    page = opened.page(NARROW, script=script)
    wide = {}
    for path in paths:
        page.goto(opened.address + path)
        width = page.locator("html").evaluate("e => e.scrollWidth")
        if width > NARROW["width"]:
            wide[path] = width
    assert wide == {}


def test_no_page_asks_another_host_for_anything(opened, paths):
    page = opened.page(WIDE)
    for path in paths:
        page.goto(opened.address + path, wait_until="networkidle")
    assert [url for url in opened.requests if not url.startswith(opened.address)] == []


def test_every_link_on_every_page_leads_to_something(opened, paths, site):
    page = opened.page(WIDE, script=False)
    lost = set()
    for path in paths:
        page.goto(opened.address + path)
        links = page.locator("a[href], link[href], script[src], img[src]").evaluate_all(
            "all => all.map(e => e.href || e.src)"
        )
        for link in links:
            target, _, anchor = link.partition("#")
            if not target.startswith(opened.address):
                continue
            file = site / target.removeprefix(opened.address).split("?")[0]
            file = file / "index.html" if file.is_dir() else file
            if not file.exists() or (anchor and f'id="{anchor}"' not in file.read_text("utf-8")):
                lost.add((path, link))
    assert lost == set()


def test_frutiger_is_nowhere_in_the_site(site):
    for path in site.rglob("*"):
        if path.is_file():
            data = path.read_bytes().lower()
            assert b"frutiger" not in data, path
            assert b"assets.nhs.uk" not in data, path


def test_each_page_has_one_main_heading_a_title_and_a_language(opened, paths):
    page = opened.page(WIDE, script=False)
    titles = []
    for path in paths:
        page.goto(opened.address + path)
        assert page.locator("h1").count() == 1, path
        assert page.locator("html").get_attribute("lang") == "en"
        titles.append(page.title())
    assert len(set(titles)) == len(titles)


def test_the_skip_link_is_the_first_thing_a_keyboard_meets(opened):
    page = opened.page(WIDE)
    page.goto(opened.address)
    page.keyboard.press("Tab")
    assert "Skip" in page.locator(":focus").inner_text()
    page.keyboard.press("Enter")
    assert page.locator(":focus").get_attribute("id") == "main--content"


def test_a_search_finds_a_page_and_says_how_many(opened):
    page = opened.page(WIDE)
    page.goto(opened.address)
    page.get_by_role("searchbox").first.fill("night")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search/?q=night")
    page.get_by_text(re.compile(r"We found \d+ pages? for .night.")).wait_for()
    page.locator("#search-list").get_by_role("link").first.wait_for()
    assert opened.faults == []


def test_without_script_a_search_leads_to_the_list_of_all_pages(opened):
    page = opened.page(NARROW, script=False)
    page.goto(opened.address)
    page.get_by_role("searchbox").first.fill("night")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search/?q=night")
    assert page.get_by_role("link", name="Urgent care at night in Exampleton").count()


def test_an_open_consultation_says_by_when_and_how(opened):
    page = opened.page(NARROW, script=False)
    page.goto(opened.address + "consultations/care-at-night/")
    text = page.locator("main").inner_text()
    for words in ("Open", "11:59pm", "9 August 2026", "01632 960101", "Freepost EXAMPLE"):
        assert words in text


def test_a_late_consultation_says_why_and_by_when(opened):
    """C5, R-3"""
    page = opened.page(NARROW, script=False)
    page.goto(opened.address + "consultations/gp-visits/")
    text = page.locator("main").inner_text()
    for words in (
        "Results are late",
        "By 17 July 2026. We first said 24 April 2026.",
        "paper forms",
    ):
        assert words in text


def test_a_page_and_its_easy_read_page_lead_to_each_other(opened):
    page = opened.page(WIDE, script=False)
    page.goto(opened.address + "consultations/care-at-night/")
    page.get_by_role("link", name=re.compile("easy read", re.I)).first.click()
    assert page.url.endswith("/consultations/care-at-night/easy-read/")
    assert "Nobody with a learning disability has checked" in page.locator("main").inner_text()
    page.locator("main a[href$='care-at-night/'], main a[href='../']").first.click()
    assert page.url.endswith("/consultations/care-at-night/")


@pytest.mark.parametrize("size", [WIDE, NARROW], ids=["1280", "320"])
def test_easy_read_is_large_and_its_picture_comes_first(opened, size):
    """E16"""
    page = opened.page(size, script=False)
    page.goto(opened.address + "narratives/one-nhs/easy-read/")
    ideas = page.locator(".idea:has(img)")
    assert ideas.count() > 5
    picture = ideas.first.locator("img").bounding_box()
    words = ideas.first.locator("p").first
    text = words.bounding_box()
    if size == WIDE:
        assert picture["x"] + picture["width"] <= text["x"]
    else:
        assert picture["y"] + picture["height"] <= text["y"]
    style = words.evaluate("e => [getComputedStyle(e).fontSize, getComputedStyle(e).lineHeight]")
    assert float(style[0].removesuffix("px")) >= 20
    assert float(style[1].removesuffix("px")) >= 1.5 * float(style[0].removesuffix("px")) - 0.5


def test_a_page_that_is_not_there_helps_the_reader_on(opened):
    page = opened.page(NARROW, script=False)
    response = page.goto(opened.address + "consultations/no-such-page/")
    assert response.status == 404
    assert page.get_by_role("link", name=re.compile("home", re.I)).count()


def test_the_next_change_is_written_for_whoever_schedules_the_build(site):
    body = json.loads((site / "next-change.json").read_text("utf-8"))
    assert body["built"] == "2026-06-15T11:00:00Z"
    assert body["next_change"] > body["built"]


def test_the_schemas_are_published_for_editors(site):
    assert (site / "schemas" / "consultation.json").is_file()


def test_what_is_not_a_page_is_not_published(site):
    assert not (site / "data").exists()
    assert not list(site.rglob("*.easy*"))


class Words(HTMLParser):
    """The text of a built page, a line for each block. What is quoted is somebody else's."""

    UNSAID = ("script", "style", "blockquote", "nav")
    BLOCKS = ("p", "li", "h1", "h2", "h3", "div", "td", "th", "dt", "dd", "label", "title", "br")

    def __init__(self) -> None:
        super().__init__()
        self.lines = [""]
        self.skip = 0

    def handle_starttag(self, tag, attributes):
        self.skip += tag in self.UNSAID
        if tag in self.BLOCKS:
            self.lines.append("")

    def handle_endtag(self, tag):
        self.skip -= tag in self.UNSAID

    def handle_data(self, data):
        if not self.skip:
            self.lines[-1] += data


def test_the_words_of_our_templates_pass_our_own_rules(site, paths):
    """Content has its own gate. This one reads what the templates add, on every built page."""
    rules = [rule for rule in all_rules() if rule.name in ("long-sentence", "long-paragraph")]
    found = {}
    for path in paths:
        file = site / path if path.endswith(".html") else site / path / "index.html"
        reader = Words()
        reader.feed(file.read_text("utf-8"))
        lines = [" ".join(line.split()) for line in reader.lines]
        text = "\n\n".join(line for line in lines if line)
        document = Document.read(PurePath("page.txt"), text)
        if said := [(text.split("\n")[f.line - 1], f.message) for f in check(document, rules)]:
            found[path] = said
    assert found == {}
