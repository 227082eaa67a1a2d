"""A real WordPress for the tests, started by start.sh, emptied before each of them."""

import contextlib
from collections.abc import Iterator

import pytest

from wordpress_site import Live, Proxies, Proxy

# What WordPress itself changes with every write, or notes about a login.
MODIFIED = ("post_modified", "post_modified_gmt")


@pytest.fixture
def live(monkeypatch: pytest.MonkeyPatch) -> Live:
    """The site, empty."""
    site = Live.of_environment()
    site.empty()
    for name in ("http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"):
        monkeypatch.delenv(name, raising=False)
    return site


def blocks(*paragraphs: str) -> str:
    """Paragraphs as the block editor stores them."""
    return "\n\n".join(f"<!-- wp:paragraph -->\n<p>{text}</p>\n<!-- /wp:paragraph -->" for text in paragraphs)


@pytest.fixture
def proxy(live: Live) -> Iterator[Proxies]:
    """`proxy(fault, rewrite)`: a Proxy before the site, started."""
    with contextlib.ExitStack() as stack:
        yield lambda *does: stack.enter_context(Proxy(live.url, *does))
