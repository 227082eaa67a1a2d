"""The WordPress that start.sh started, and what stands before it: for tests, and for the types of their fixtures."""

import base64
import http.client
import http.server
import json
import os
import subprocess
import threading
import time
import urllib.parse
import urllib.request
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Any

import pytest

HERE = Path(__file__).parent / "wordpress"
WHY_SKIPPED = 'no WordPress: start one with `eval "$(tests/wordpress/start.sh)"`'
# A proxy from the environment has no business between a test and its loopback site.
OPENER = urllib.request.build_opener(urllib.request.ProxyHandler({}))


@dataclass(frozen=True)
class Live:
    """The site that start.sh started: asked and changed without newstool's own code."""

    url: str
    folder: Path
    user: str
    password: str

    @classmethod
    def of_environment(cls) -> "Live":
        if "NEWSTOOL_WP_URL" not in os.environ:
            pytest.skip(WHY_SKIPPED)
        names = ("URL", "DIR", "USER", "APP_PASSWORD")
        url, folder, user, password = (os.environ[f"NEWSTOOL_WP_{name}"] for name in names)
        return cls(url, Path(folder), user, password)

    def api(self, method: str, route: str, body: dict[str, Any] | None = None) -> Any:
        """What the REST API answers to the administrator."""
        token = base64.b64encode(f"{self.user}:{self.password}".encode()).decode()
        request = urllib.request.Request(
            f"{self.url}/wp-json/{route}",
            method=method,
            data=None if body is None else json.dumps(body).encode(),
            headers={"Authorization": f"Basic {token}", "Content-Type": "application/json"},
        )
        with OPENER.open(request, timeout=60) as response:
            return json.load(response)

    def page(self, url: str) -> str:
        """What a reader gets, who is not logged in."""
        with OPENER.open(url, timeout=60) as response:
            text: str = response.read().decode()
            return text

    def sql(self, query: str) -> list[list[str]]:
        """The rows of a query, as the server prints them."""
        command = ["mariadb", "--no-defaults", f"--socket={self.folder / 'mysql.sock'}", "-N", "-B", "wordpress"]
        result = subprocess.run([*command, "-e", query], capture_output=True, text=True, check=True)
        return [line.split("\t") for line in result.stdout.splitlines()]

    def rows(self, *, without: tuple[str, ...] = (), revisions: bool = True) -> dict[str, list[list[str]]]:
        """Every row of the database, by table, but for the columns named; `revisions`: with WordPress's own history.

        Without what WordPress keeps for itself: when a password was last used, and which categories have children.
        """
        own = {
            "wp_posts": " WHERE post_type <> 'revision'" if not revisions else "",
            "wp_options": " WHERE option_name NOT IN ('category_children', 'cron')",
            "wp_usermeta": " WHERE meta_key <> '_application_passwords'",
        }
        columns: dict[str, list[str]] = {}
        query = "SELECT table_name, column_name FROM information_schema.columns WHERE table_schema = 'wordpress'"
        for table, column in self.sql(f"{query} ORDER BY table_name, ordinal_position"):
            if column not in without:
                columns.setdefault(table, []).append(column)
        found = {}
        for table, names in columns.items():
            shown = ", ".join(f"`{name}`" for name in names)
            found[table] = self.sql(f"SELECT {shown} FROM {table}{own.get(table, '')} ORDER BY 1, 2")
        return found

    def seed(self, *posts: dict[str, Any]) -> list[int]:
        """Publish posts as they are typed; their numbers."""
        lines = "".join(json.dumps(post) + "\n" for post in posts)
        result = self.php("seed.php", stdin=lines)
        return [int(number) for number in result.split()]

    def php(self, script: str, *arguments: str, stdin: str = "") -> str:
        """What a script of this folder prints, with WordPress loaded."""
        command = ["php", "-d", "display_errors=stderr", str(HERE / script), *arguments]
        return subprocess.run(command, input=stdin, capture_output=True, text=True, check=True).stdout

    def keep(self) -> None:
        """Keep a copy of the database, to go back to."""
        copies = (f"CREATE TABLE kept.{t} LIKE {t}; INSERT INTO kept.{t} SELECT * FROM {t};" for t in self.tables())
        self.sql("DROP DATABASE IF EXISTS kept; CREATE DATABASE kept;" + "".join(copies))

    def go_back(self) -> None:
        """Go back to the copy, as if nothing had been numbered since."""
        self.sql("".join(f"TRUNCATE {t}; INSERT INTO {t} SELECT * FROM kept.{t};" for t in self.tables()))

    def tables(self) -> list[str]:
        """The tables of the database."""
        return [row[0] for row in self.sql("SHOW TABLES")]

    def empty(self) -> None:
        """Leave no post, no other user, and the three categories of a new site."""
        kept = "SELECT term_id FROM wp_term_taxonomy WHERE taxonomy NOT IN ('category', 'post_tag') OR term_id <= 3"
        self.sql(
            "DELETE FROM wp_posts WHERE post_type IN ('post', 'revision'); DELETE FROM wp_term_relationships;"
            "DELETE FROM wp_postmeta WHERE post_id NOT IN (SELECT ID FROM wp_posts);"
            f"CREATE TEMPORARY TABLE kept AS {kept}; DELETE FROM wp_terms WHERE term_id NOT IN (SELECT * FROM kept);"
            "DELETE FROM wp_term_taxonomy WHERE term_id NOT IN (SELECT * FROM kept);"
            "UPDATE wp_term_taxonomy SET count = 0;"
            "DELETE FROM wp_users WHERE ID > 1; DELETE FROM wp_usermeta WHERE user_id > 1;"
        )

    def add_user(self, name: str, role: str) -> str:
        """Make a user; his application password."""
        user = {"username": name, "email": f"{name}@example.org", "password": os.urandom(12).hex(), "roles": [role]}
        number = self.api("POST", "wp/v2/users", user)["id"]
        made: str = self.api("POST", f"wp/v2/users/{number}/application-passwords", {"name": "test"})["password"]
        return made

    def as_user(self, name: str, role: str) -> "Live":
        """The site as a new user meets it."""
        return replace(self, user=name, password=self.add_user(name, role))

    def id(self) -> int:
        """The user's number."""
        number: int = self.api("GET", "wp/v2/users/me")["id"]
        return number


class Proxy:
    """Stands before the site on loopback, and does to each request what `fault` says.

    fault(method, path): None lets it pass; "cut": no answer, and the site never hears of it; "deaf": the site does it,
    and no answer comes; "half": half an answer; "500", "503", "429": a status; "html": a web page; "slow": late.
    rewrite: what web pages become on their way.
    """

    def __init__(
        self, url: str, fault: Callable[[str, str], str | None], rewrite: Callable[[bytes], bytes] | None = None
    ) -> None:
        self.site = urllib.parse.urlsplit(url).netloc
        self.fault = fault
        self.rewrite = rewrite
        self.faults: list[str] = []
        self._server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), partial(_Handler, self))
        self._server.daemon_threads = True
        self.url = f"http://127.0.0.1:{self._server.server_port}"

    def __enter__(self) -> "Proxy":
        threading.Thread(target=self._server.serve_forever, daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        self._server.shutdown()
        self._server.server_close()


class _Handler(http.server.BaseHTTPRequestHandler):
    """Answers the requests of one connection to a Proxy."""

    protocol_version = "HTTP/1.1"

    def __init__(self, proxy: Proxy, *args: Any) -> None:
        self._proxy = proxy
        super().__init__(*args)  # it handles the connection

    def handle_one_request(self) -> None:
        self.raw_requestline = self.rfile.readline(65537)
        if not self.raw_requestline or not self.parse_request():
            self.close_connection = True
            return
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        kind = self._proxy.fault(self.command, self.path)
        if kind:
            self._proxy.faults.append(kind)
        if kind == "cut":
            self.close_connection = True
        elif kind in ("500", "503", "429", "html"):
            self._answer_page(200 if kind == "html" else int(kind))
        else:
            self._forward(body, kind)

    def _answer_page(self, status: int) -> None:
        text = b"<html><body>Briefly unavailable for scheduled maintenance.</body></html>"
        self.send_response(status)
        self.send_header("Content-Type", "text/html")
        self.send_header("Content-Length", str(len(text)))
        self.send_header("Retry-After", "0")
        self.end_headers()
        self.wfile.write(text)

    def _forward(self, body: bytes, kind: str | None) -> None:
        connection = http.client.HTTPConnection(self._proxy.site, timeout=60)
        headers = {name: value for name, value in self.headers.items() if name.lower() not in ("connection", "host")}
        connection.request(self.command, self.path, body or None, headers)
        answer = connection.getresponse()
        content = answer.read()
        if self._proxy.rewrite and "html" in (answer.getheader("Content-Type") or ""):
            content = self._proxy.rewrite(content)
        self.close_connection = kind in ("deaf", "half")
        if kind == "deaf":
            return
        if kind == "slow":
            time.sleep(0.5)
        self.send_response(answer.status)
        for name, value in answer.getheaders():
            if name.lower() not in ("transfer-encoding", "connection", "content-length", "date", "server"):
                self.send_header(name, value)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content[: len(content) // 2] if kind == "half" else content)

    def log_message(self, *_: object) -> None:
        pass


Proxies = Callable[..., Proxy]
