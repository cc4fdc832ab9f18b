"""The whole site, built once and strictly from `content/`, served to a real browser."""

from pathlib import Path

import pytest

from onevoice import build as builder

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    config = builder.load(ROOT / "mkdocs.yml")
    config.site_dir = str(tmp_path_factory.mktemp("built") / "site")
    checked = builder.build(config)
    assert not checked.has_breach
    return Path(config.site_dir)


@pytest.fixture(scope="session")
def address(site: Path, served_at) -> str:
    return served_at(site)
