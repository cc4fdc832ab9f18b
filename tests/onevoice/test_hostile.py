"""Content comes from many partners: nothing they write may run in a reader's browser, or call out."""

import pytest
import yaml
from click.testing import CliRunner

from onevoice.cli import main

# Each payload would set the title of the page to "owned" if it ran, or ask another host for something.
PAYLOADS = [
    "<script>document.title='owned'</script>",
    "<img src=x onerror=document.title='owned'>",
    "<svg onload=document.title='owned'></svg>",
    "\"><script>document.title='owned'</script>",
    "' onmouseover=document.title='owned' x='",
    "</title><script>document.title='owned'</script>",
    "--><script>document.title='owned'</script>",
    "</textarea></style></template><script>document.title='owned'</script>",
    "<iframe srcdoc=\"<script>parent.document.title='owned'</script>\"></iframe>",
    "<details open ontoggle=document.title='owned'>x</details>",
    "<a href=\"javascript:document.title='owned'\">x</a>",
    "<a href=\"jav&#x09;ascript:document.title='owned'\">x</a>",
    "<form action=https://evil.example><button>x</button></form>",
    "<base href=https://evil.example/>",
    "<meta http-equiv=refresh content='0;url=https://evil.example/'>",
    "<link rel=stylesheet href=https://evil.example/x.css>",
    "<style>@import 'https://evil.example/x.css'</style>",
    "<img src=https://evil.example/x.png>",
    '<img src="/&#9;/evil.example/x.png">',
    "<video src=https://evil.example/x.mp4 autoplay></video>",
    "<object data=https://evil.example/x></object>",
    "<math><mtext><style><img src=x onerror=document.title='owned'></style></mtext></math>",
    "<noscript><p title='</noscript><img src=x onerror=document.title=1>'></noscript>",
    "[x](javascript:document.title='owned')",
    "[x](data:text/html,<script>document.title='owned'</script>)",
    "![x](https://evil.example/x.png)",
    "[x](y 'onclick=document.title=1'){ onclick=document.title='owned' }",
    "{{ 7 * 7 }}{% raw %}{{ config }}",
    "{{ ''.__class__.__mro__ }}",
]


@pytest.fixture
def hostile(folder, monkeypatch):
    """The site with every payload in its body, and one at a time in each front-matter field."""
    # what is checked here is what the build makes of such words, so the checks let them through
    monkeypatch.setattr("engagement.check.Checked.stops_build", lambda *_, **__: False)
    monkeypatch.setattr("engagement.check.Checked.has_breach", False)
    path = folder / "content/consultations/nights.md"
    front = yaml.safe_load(path.read_text("utf-8").split("---")[1])
    body = "\n\n".join(PAYLOADS)
    texts = iter(PAYLOADS * 3)

    def poisoned(value):
        if isinstance(value, dict):
            return {
                key: inner if key in ("type", "how") else poisoned(inner)
                for key, inner in value.items()
            }
        if isinstance(value, list):
            return [poisoned(inner) for inner in value]
        return next(texts) if isinstance(value, str) else value

    front = {
        key: str(v) if key in ("opens", "closes", "reviewed") else v for key, v in front.items()
    }
    dates = {key: front[key] for key in ("opens", "closes", "reviewed")}
    front = {**poisoned(front), **dates, "title": "<script>document.title='owned'</script>"}
    path.write_text(f"---\n{yaml.safe_dump(front)}---\n\n{body}\n", "utf-8")
    easy = (
        "---\nstatus: draft\n---\n# <img src=x onerror=alert(1)>\n\n![](picture:night)\n"
        + "\n\n".join(payload.replace("\n", " ") for payload in PAYLOADS)
    )
    (folder / "content/consultations/nights.easy.md").write_text(easy, "utf-8")
    (folder / "content/data").mkdir()
    bodies = {"bad": {"name": PAYLOADS[0], "kind": "nhs", "website": "javascript:document.title=1"}}
    (folder / "content/data/organisations.yml").write_text(yaml.safe_dump(bodies), "utf-8")
    terms = {"terms": [{"term": PAYLOADS[1], "meaning": PAYLOADS[2]}]}
    (folder / "content/data/glossary.yml").write_text(yaml.safe_dump(terms), "utf-8")
    done = CliRunner().invoke(main, ["build"])
    assert done.exit_code == 0, done.output
    return folder / "site"


def test_nothing_runs_and_nothing_is_asked_of_another_host(hostile, browser, served_at):
    address = served_at(hostile)
    page = browser.new_page()
    asked, said = [], []
    page.on("request", lambda request: asked.append(request.url))
    page.on("dialog", lambda dialog: (said.append(dialog.message), dialog.dismiss()))
    for path in (
        *("", "consultations/", "consultations/nights/", "consultations/nights/easy-read/"),
        *("search/?q=owned", "glossary/", "contact/"),
    ):
        page.goto(address + path, wait_until="networkidle")
        dangerous = page.locator("a[href^='javascript' i], a[href^='data' i]")
        assert dangerous.count() == 0, path
        assert page.title() not in ("owned", "1"), path
        assert page.locator("main script, main iframe, main form[action*=evil]").count() == 0
    page.close()
    assert said == []
    assert [url for url in asked if not url.startswith(address)] == []


def test_template_code_is_only_words(hostile):
    page = (hostile / "consultations/nights/index.html").read_text("utf-8")
    assert "{{ 7 * 7 }}" in page
