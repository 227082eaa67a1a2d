"""The block in a real browser: Chromium shows the page, and axe-core looks for what keeps people from reading it.

Runs where chromium is installed and NEWSTOOL_AXE names axe.min.js (`npm pack axe-core`); NEWSTOOL_SCREENSHOTS is a
folder for pictures.
"""

import html
import json
import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from wordpress_site import Live, Proxies

CHROMIUM = shutil.which("chromium")
AXE = os.environ.get("NEWSTOOL_AXE", "")
pytestmark = pytest.mark.skipif(not (CHROMIUM and AXE), reason="needs chromium, and NEWSTOOL_AXE for axe.min.js")
THEMES = ("twentytwentyone", "twentytwentythree")
# In front of everything on the page: what runs that should not, and what moves.
FIRST = """<script>
window.ran = []; window.shift = 0;
window.alert = what => window.ran.push(String(what));
new PerformanceObserver(list => { for (const entry of list.getEntries()) window.shift += entry.value; })
    .observe({ type: 'layout-shift', buffered: true });
</script>"""
# Behind it: what is there, what the keyboard reaches, what axe says of the block; the page then is nothing but that.
LAST = """<script>AXE</script><script>
window.addEventListener('unhandledrejection', event => document.body.append(String(event.reason.stack)));
window.addEventListener('load', async () => {
    const block = document.querySelector('.newstool-related');
    const links = [...block.querySelectorAll('a')];
    const found = await axe.run('.newstool-related');
    const reached = links.filter(link => { link.focus(); return document.activeElement === link; });
    const said = {
        ran: window.ran, shift: window.shift, scripts: block.querySelectorAll('script, img, iframe').length,
        titles: links.map(link => link.textContent), reached: reached.length, urls: links.map(link => link.href),
        leads: [...block.querySelectorAll('p')].map(p => p.textContent),
        below: document.querySelector('.entry-content p').getBoundingClientRect().bottom
            <= block.getBoundingClientRect().top,
        visible: links.every(link => link.checkVisibility() && link.getBoundingClientRect().width > 0),
        violations: found.violations.map(v => v.id + ': ' + v.nodes.map(n => n.html).join(' ')),
        passes: found.passes.length, name: block.getAttribute('aria-labelledby') && document.getElementById(
            block.getAttribute('aria-labelledby')).textContent,
    };
    document.body.innerHTML = '<pre id="said"></pre>';
    document.getElementById('said').textContent = JSON.stringify(said);
});
</script>"""
LEADS = (
    "Engineers found cracks in the Mill Street bridge last spring, and the city closed it in May.",
    "The council asked the state for two million dollars to repair the bridge.",
    "A shop owner on Mill Street lost half of her customers since the bridge closed.",
)


@pytest.fixture
def related(live: Live) -> Iterator[int]:
    """A post with three related ones, one of which means harm; the number of the first."""
    live.api("POST", "wp/v2/plugins/newstool-related/newstool-related", {"status": "active"})
    # Themes show the titles of the posts before and after, and of recent ones, as HTML: not that which means harm.
    live.seed(
        *({"title": f"Other {n}", "content": "<p>d</p>", "date": f"2025-02-{n:02} 10:00:00"} for n in range(1, 7))
    )
    harm = "<img src=x onerror=alert(1)><script>alert(2)</script>City asks state for money"
    first, *others = live.seed(
        {"title": "Council votes to repair the bridge", "content": "<p>The council voted on Monday.</p>" * 4},
        {"title": "Cracks closed Mill Street bridge", "content": "<p>a</p>", "date": "2025-02-20 10:00:00"},
        {"title": harm, "content": "<p>b</p>", "date": "2025-01-20 10:00:00"},
        {"title": "Shops wait for customers", "content": "<p>c</p>", "date": "2025-02-22 10:00:00"},
    )
    live.sql(f"UPDATE wp_posts SET post_name = '\\\"onclick=alert(3)' WHERE ID = {others[1]}")
    links: list[dict[str, Any]] = [{"id": number, "lead": lead} for number, lead in zip(others, LEADS, strict=True)]
    links[2]["lead"] += "<script>alert(4)</script>"
    live.api("POST", f"wp/v2/posts/{first}", {"meta": {"newstool_related": links}})
    yield first
    live.api("POST", "wp/v2/plugins/newstool-related/newstool-related", {"status": "inactive"})
    set_theme(live, "twentytwentythree")


def set_theme(live: Live, name: str) -> None:
    live.sql(f"UPDATE wp_options SET option_value = '{name}' WHERE option_name IN ('template', 'stylesheet')")


def browse(profile: Path, *options: str) -> str:
    """What Chromium prints."""
    # Other hosts, such as that of avatars, are not there: the page does not wait for them.
    quiet = (
        "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
    )
    command = [str(CHROMIUM), "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", *quiet]
    command.append(f"--user-data-dir={profile}")
    result = subprocess.run([*command, *options], capture_output=True, text=True, check=True, timeout=60)
    return result.stdout


def at(page: bytes, url: str, address: str) -> bytes:
    """A page whose files are at another address, too: PHP's own server takes Chromium's spare connections for requests
    and waits for them."""
    for old, new in ((url, address), (url.replace("/", r"\/"), address.replace("/", r"\/"))):
        page = page.replace(old.encode(), new.encode())
    return page


def instrumented(page: bytes) -> bytes:
    last = LAST.replace("AXE", Path(AXE).read_text(encoding="utf-8").replace("</script", "<\\/script"))
    return page.replace(b"<head>", b"<head>" + FIRST.encode(), 1).replace(b"</body>", last.encode() + b"</body>", 1)


@pytest.mark.parametrize("theme", THEMES)
def test_the_block_in_a_browser(live: Live, proxy: Proxies, related: int, theme: str, tmp_path: Path) -> None:
    set_theme(live, theme)
    link = live.api("GET", f"wp/v2/posts/{related}")["link"]
    addresses: list[str] = []
    plain = proxy(lambda *_: None, lambda page: at(page, live.url, addresses[0])).url
    tested = proxy(lambda *_: None, lambda page: instrumented(at(page, live.url, addresses[0]))).url
    addresses.append(plain)
    if folder := os.environ.get("NEWSTOOL_SCREENSHOTS"):
        for width in (390, 1100):
            name, size = Path(folder) / f"{theme}-{width}.png", f"--window-size={width},1500"
            browse(
                tmp_path / "profile", f"--screenshot={name}", size, "--hide-scrollbars", link.replace(live.url, plain)
            )
    url = link.replace(live.url, tested)
    page = browse(tmp_path / "profile", "--virtual-time-budget=10000", "--dump-dom", url)
    found = re.search(r'<pre id="said">(.*?)</pre>', page, re.DOTALL)
    assert found, page[-3000:]
    said = json.loads(html.unescape(found[1]))
    assert said["ran"] == []
    assert said["scripts"] == 0
    assert said["shift"] == 0
    assert said["titles"] == [
        "Cracks closed Mill Street bridge",
        "City asks state for money",
        "Shops wait for customers",
    ]
    assert said["leads"] == [*LEADS[:2], LEADS[2] + "<script>alert(4)</script>"]
    assert said["below"]
    assert said["visible"]
    assert said["reached"] == 3
    assert all(url.startswith(plain) for url in said["urls"])
    assert said["violations"] == []
    assert said["passes"] > 5
    assert said["name"] == "Related Posts"
