"""What `newstool wordpress check` says of a real site, and of what is none."""

import contextlib
import json
import os
import socket
import subprocess
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from fixtures import Jsonl, Rows, Run
from wordpress_site import Live

HERE = Path(__file__).parent
Answer = Callable[[BaseHTTPRequestHandler], None]


@contextmanager
def served(answer: Answer) -> Iterator[str]:
    """A server on loopback that gives this answer to every GET."""

    class Handler(BaseHTTPRequestHandler):
        do_GET = answer  # noqa: N815

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()


def page(status: int, body: bytes, kind: str = "text/html", **headers: str) -> Answer:
    def answer(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(status)
        handler.send_header("Content-Type", kind)
        handler.send_header("Content-Length", str(len(body)))
        for name, value in headers.items():
            handler.send_header(name, value)
        handler.end_headers()
        handler.wfile.write(body)

    return answer


def test_a_site_that_is_fine(run: Run, live: Live) -> None:
    live.seed({"title": "A", "content": "Text.", "categories": ["Arts & Culture"]})
    result = run("wordpress", "check", live.url)
    assert result.exit_code == 0
    lines = [line.split(maxsplit=1) for line in result.stdout.splitlines()]
    assert [state for state, _ in lines[:6]] == ["ok"] * 6
    assert "6.1" in lines[2][1]
    assert "admin (administrator) may edit all posts, and create categories and tags" in lines[3][1]
    assert lines[4][1].endswith("1 published")
    assert "Arts & Culture (1)" in lines[5][1]


def test_a_wrong_password_is_told_from_none(run: Run, live: Live, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEWSTOOL_WP_APP_PASSWORD", "abcd efgh ijkl mnop qrst uvwx")
    result = run("wordpress", "check", live.url)
    assert result.exit_code == 1
    assert "fail  login" in result.stdout
    assert "does not accept the login" in result.stdout
    assert "abcd" not in result.stdout + result.stderr


def test_a_deleted_password_no_longer_counts(run: Run, live: Live, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEWSTOOL_WP_USER", "ed")
    monkeypatch.setenv("NEWSTOOL_WP_APP_PASSWORD", live.add_user("ed", "editor"))
    assert run("wordpress", "check", live.url).exit_code == 0
    live.sql("DELETE FROM wp_usermeta WHERE user_id > 1 AND meta_key = '_application_passwords'")
    result = run("wordpress", "check", live.url)
    assert result.exit_code == 1
    assert "new application password" in result.stdout


@pytest.mark.parametrize("role", ["contributor", "author", "subscriber"])
def test_a_role_that_may_not_edit_all_posts(run: Run, live: Live, monkeypatch: pytest.MonkeyPatch, role: str) -> None:
    monkeypatch.setenv("NEWSTOOL_WP_USER", "ed")
    monkeypatch.setenv("NEWSTOOL_WP_APP_PASSWORD", live.add_user("ed", role))
    result = run("wordpress", "check", live.url)
    assert result.exit_code == 1
    assert f"ed ({role}) may not edit the posts of others" in result.stdout


def test_no_login_says_how_to_set_one(run: Run, live: Live, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NEWSTOOL_WP_APP_PASSWORD")
    result = run("wordpress", "check", live.url)
    assert result.exit_code == 1
    assert "set NEWSTOOL_WP_USER and NEWSTOOL_WP_APP_PASSWORD" in result.stdout


def test_permalinks_that_are_off(run: Run, rows: Rows, live: Live) -> None:
    live.seed({"title": "A", "content": "Text."})
    live.sql("UPDATE wp_options SET option_value = '' WHERE option_name = 'permalink_structure'")
    live.sql("DELETE FROM wp_options WHERE option_name = 'rewrite_rules'")
    try:
        result = run("wordpress", "check", live.url)
        assert result.exit_code == 0
        assert "note  REST API" in result.stdout
        assert "?rest_route=/" in result.stdout
        assert [post["title"] for post in rows(run("wordpress", "pull", live.url))] == ["A"]
    finally:
        live.sql(
            "UPDATE wp_options SET option_value = '/%year%/%monthnum%/%day%/%postname%/' "
            "WHERE option_name = 'permalink_structure'"
        )


def test_a_site_that_does_not_answer_is_asked_twice_and_said_at_once(run: Run) -> None:
    with socket.socket() as taken:  # bound and not listening: nobody else can answer there
        taken.bind(("127.0.0.1", 0))
        address = f"http://127.0.0.1:{taken.getsockname()[1]}"
        start = time.monotonic()
        result = run("wordpress", "check", address)
    assert result.exit_code == 1
    assert f"fail  address     {address}: cannot be reached" in result.stdout
    assert "2 times" in result.stdout
    assert time.monotonic() - start < 10


def test_a_firewalls_page_instead_of_json(run: Run) -> None:
    with served(page(403, b"<html><body>Checking your browser</body></html>")) as url:
        result = run("wordpress", "check", url)
    assert result.exit_code == 1
    assert "answers 403 with a web page instead of JSON" in result.stdout
    assert "firewall" in result.stdout


def test_another_json_api(run: Run) -> None:
    with served(page(200, b'{"hello": "world"}', "application/json")) as url:
        result = run("wordpress", "check", url)
    assert result.exit_code == 1
    assert "not as WordPress's REST API does" in result.stdout


def test_nobody_there(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("newstool.wordpress.transport.sleep", lambda _: None)
    with served(page(200, b"")) as url:
        pass
    result = run("wordpress", "check", url)
    assert result.exit_code == 1
    assert "cannot be reached" in result.stdout


@pytest.mark.parametrize("status", [301, 302, 307, 308])
def test_a_redirect_elsewhere_gets_no_password(run: Run, monkeypatch: pytest.MonkeyPatch, status: int) -> None:
    monkeypatch.setenv("NEWSTOOL_WP_USER", "ed")
    monkeypatch.setenv("NEWSTOOL_WP_APP_PASSWORD", "secret")
    seen: list[str | None] = []

    def elsewhere(handler: BaseHTTPRequestHandler) -> None:
        seen.append(handler.headers["Authorization"])
        page(200, b"{}", "application/json")(handler)

    with served(elsewhere) as other, served(page(status, b"", Location=f"{other}/wp-json/")) as url:
        result = run("wordpress", "check", url)
        assert f"sends on to {other}" in result.stdout
    assert result.exit_code == 1
    assert seen == []


def test_a_redirect_within_the_site_is_followed(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NEWSTOOL_WP_APP_PASSWORD", raising=False)
    body = json.dumps({"name": "A", "namespaces": ["wp/v2"], "authentication": {}}).encode()

    def answer(handler: BaseHTTPRequestHandler) -> None:
        if handler.path.startswith("/wp-json/?"):
            page(301, b"", Location="/index/")(handler)
        else:
            content = body if handler.path.startswith("/index/") else b"[]"
            page(200, content, "application/json", **{"X-WP-Total": "0"})(handler)

    with served(answer) as url:
        result = run("wordpress", "pull", url)
    assert result.exit_code == 0
    assert result.stdout == ""


@pytest.fixture
def subfolder(live: Live) -> Iterator[str]:
    """The address of the same site in a subfolder, by a web server of its own."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    site = live.folder / "dist" / "usr" / "share" / "wordpress"
    command = [
        "php",
        "-d",
        "display_errors=stderr",
        "-S",
        f"127.0.0.1:{port}",
        "-t",
        str(site),
        str(HERE / "router.php"),
    ]
    environment = {**os.environ, "NEWSTOOL_WP_PORT": str(port), "NEWSTOOL_WP_PATH": "/blog"}
    process = subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        for _ in range(100):
            with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), 1):
                break
            time.sleep(0.05)
        yield f"http://127.0.0.1:{port}/blog"
    finally:
        process.terminate()
        process.wait()


@pytest.mark.parametrize("root", ["/wp-json/", "/?rest_route=/"])
def test_a_site_in_a_subfolder(run: Run, rows: Rows, live: Live, subfolder: str, jsonl: Jsonl, root: str) -> None:
    (number,) = live.seed({"title": "A", "content": "Text."})
    structure = "" if "?" in root else "/%year%/%monthnum%/%day%/%postname%/"
    change = "UPDATE wp_options SET option_value = '{}' WHERE option_name = 'permalink_structure'"
    live.sql(f"{change.format(structure)}; DELETE FROM wp_options WHERE option_name = 'rewrite_rules'")
    try:
        result = run("wordpress", "check", subfolder)
        assert result.exit_code == 0, result.stdout
        assert f"{subfolder}{root}" in result.stdout
        (post,) = rows(run("wordpress", "pull", f"{subfolder}/"))
        assert post["url"].startswith(f"{subfolder}/")
        path = jsonl({"id": str(number), "lead": "A lead."})
        assert run("wordpress", "apply", subfolder, path, "--set", "excerpt=lead", "--write").exit_code == 0
        assert live.sql(f"SELECT post_excerpt FROM wp_posts WHERE ID = {number}") == [["A lead."]]
    finally:
        live.sql(change.format("/%year%/%monthnum%/%day%/%postname%/"))


@pytest.mark.parametrize("password", [None, "secret"])
def test_application_passwords_that_are_off(
    run: Run, live: Live, monkeypatch: pytest.MonkeyPatch, password: str | None
) -> None:
    if password:
        monkeypatch.setenv("NEWSTOOL_WP_APP_PASSWORD", password)
    else:
        monkeypatch.delenv("NEWSTOOL_WP_APP_PASSWORD")
    switched_off = live.folder / "dist/usr/share/wordpress/wp-content/mu-plugins/off.php"
    switched_off.parent.mkdir(exist_ok=True)
    switched_off.write_text("<?php add_filter( 'wp_is_application_passwords_available', '__return_false' );")
    try:
        result = run("wordpress", "check", live.url)
    finally:
        switched_off.unlink()
    assert result.exit_code == 1
    assert "The site offers no application passwords: it needs https" in result.stdout
    assert "secret" not in result.output


def test_a_redirect_from_the_naked_address(run: Run) -> None:
    with served(page(301, b"", Location="https://www.example.org/wp-json/")) as url:
        result = run("wordpress", "check", url)
    assert "sends on to https://www.example.org/wp-json/: name that address" in result.stdout
